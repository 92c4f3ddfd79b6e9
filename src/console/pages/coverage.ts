/** What could be seen and what could not: verdicts, streams, lag, gaps and measured loss; of snapshots by account, too. */
import { snapshots } from '../../questions/snapshots.ts';
import { withoutCompanions } from '../../roster/accompanied-network.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';
import { snapshotPart, statusPart } from './status-part.ts';

export const coverage: Page = {
  path: '/coverage',
  parameters: { log: { kind: 'log' }, s: { kind: 'snapshot' }, all: { kind: 'flag' } },
  weight: 'aside',
  answer(pageDesk, values) {
    const { desk, frame } = pageDesk;
    const [asked, snapshot] = [one(values, 'log'), one(values, 's')];
    const all = one(values, 'all') !== undefined;
    const isLogNamed = frame.logs.some(({ name }) => name === snapshot);
    if (snapshot !== undefined) {
      return [isLogNamed ? statusPart(pageDesk, snapshot, all) : snapshotPart(pageDesk, snapshot, all)];
    }
    const newest =
      asked === undefined
        ? withoutCompanions(frame.snapshots.filter(pageDesk.isShown)).at(-1)?.name
        : undefined;
    const names = asked === undefined ? frame.logs.map(({ name }) => name) : [asked];
    return [
      ...names.map((name) => statusPart(pageDesk, name, all)),
      ...(newest === undefined ? [] : [snapshotPart(pageDesk, newest, all)]),
      { name: 'snapshots', prompt: ['snapshots'], answer: snapshots(desk.database) },
    ];
  },
};
