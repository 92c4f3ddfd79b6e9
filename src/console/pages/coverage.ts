/** What could be seen and what could not: verdicts, streams, lag, gaps and measured loss. */
import { snapshots } from '../../questions/snapshots.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';
import { statusPart } from './status-part.ts';

export const coverage: Page = {
  path: '/coverage',
  parameters: { log: { kind: 'log' }, all: { kind: 'flag' } },
  answer(pageDesk, values) {
    const { desk, frame } = pageDesk;
    const asked = one(values, 'log');
    const all = one(values, 'all') !== undefined;
    const names = asked === undefined ? frame.logs.map(({ name }) => name) : [asked];
    return [
      ...names.map((name) => statusPart(pageDesk, name, all)),
      { name: 'snapshots', prompt: ['snapshots'], answer: snapshots(desk.database) },
    ];
  },
};
