/** What there is to be asked: snapshots, and how each log stands. */
import { snapshots } from '../../questions/snapshots.ts';
import type { Page } from '../page.ts';
import { statusPart } from './status-part.ts';

export const sources: Page = {
  path: '/sources',
  parameters: {},
  answer(pageDesk) {
    const { desk, frame } = pageDesk;
    const logs = frame.logs.map(({ name }) => statusPart(pageDesk, name));
    const all = { name: 'snapshots', prompt: ['snapshots'], answer: snapshots(desk.database) };
    return frame.snapshots.length > 0 || logs.length === 0 ? [all, ...logs] : [...logs, all];
  },
};
