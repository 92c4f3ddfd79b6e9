/** What could be seen and what could not: verdicts, streams, lag, gaps and measured loss. */
import { logStatus } from '../../questions/log/log-status.ts';
import { withPosts } from '../../questions/log/post-notes.ts';
import { snapshots } from '../../questions/snapshots.ts';
import type { Page } from '../page.ts';
import { one } from '../parameters.ts';

export const coverage: Page = {
  path: '/coverage',
  parameters: { log: { kind: 'log' }, all: { kind: 'flag' } },
  answer({ desk, frame, openLog, processes }, values) {
    const asked = one(values, 'log');
    const all = one(values, 'all') !== undefined;
    const names = asked === undefined ? frame.logs.map(({ name }) => name) : [asked];
    return [
      ...names.map((name) => {
        const log = openLog(name);
        const answer = withPosts(log, logStatus(log, { all, processes }));
        log.store.close();
        return { name: `log-${name}`, prompt: ['status', name, ...(all ? ['--verbose'] : [])], answer };
      }),
      { name: 'snapshots', prompt: ['snapshots'], answer: snapshots(desk.database) },
    ];
  },
};
