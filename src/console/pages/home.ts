/** What there is to be asked: snapshots, and how each log stands. */
import { logStatus } from '../../questions/log/log-status.ts';
import { withPosts } from '../../questions/log/post-notes.ts';
import { snapshots } from '../../questions/snapshots.ts';
import type { Page } from '../page.ts';

export const home: Page = {
  path: '/',
  parameters: {},
  answer({ desk, frame, openLog, processes }) {
    const logs = frame.logs.map(({ name }) => {
      const log = openLog(name);
      const answer = withPosts(log, logStatus(log, { processes }));
      log.store.close();
      return { name: `log-${name}`, prompt: ['status', name], answer };
    });
    const all = { name: 'snapshots', prompt: ['snapshots'], answer: snapshots(desk.database) };
    return frame.snapshots.length > 0 || logs.length === 0 ? [all, ...logs] : [...logs, all];
  },
};
