/** A log written by hand of four accounts of two countries: ties, a gap and posts of two hours. */
import { logOf } from '../../src/open/open-log.ts';
import type { Store } from '../../src/store/driver.ts';
import { readLoggedAccounts } from '../../src/store/logged-accounts.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, watchWriter } from '../../src/store/watch-log.ts';
import { beginActivity, postWriter } from '../../src/store/watch-posts.ts';
import type { Log } from '../../src/study/log.ts';
import type { RecordedPost } from '../../src/values/log-posts.ts';
import { BEGUN, handLog } from './hand-log.ts';

export const HOUR = 3_600_000;
export const END = BEGUN + 2 * HOUR;

export const idOf = (handle: string) => `did:plc:${handle}`;

/** FR: mfa.fr, leader.fr (a person); DE: mfa.de, gov.de, which is in a gap for the last half an hour. */
export function spokenLog(store: Store = openMemoryStore()) {
  const log = handLog(store, [
    {
      handle: 'mfa.fr',
      kind: 'institution',
      country: 'FR',
      office: 'foreign-ministry',
      name: 'MFA of France',
    },
    { handle: 'leader.fr', kind: 'person', country: 'FR', office: 'head-of-state' },
    { handle: 'mfa.de', kind: 'institution', country: 'DE', office: 'foreign-ministry' },
    { handle: 'gov.de', kind: 'institution', country: 'DE', office: 'government' },
  ]);
  const { watch } = log;
  beginActivity(store, watch, 3);
  const posts = postWriter(store, watch);
  for (const handle of ['mfa.fr', 'leader.fr', 'mfa.de', 'gov.de']) {
    const open = { from: BEGUN, proved: END, provedBy: 'chain' as const, to: END };
    log.state(idOf(handle), { open });
    const known = { from: BEGUN - HOUR, known: END, span: BEGUN, cohort: 1, isRefused: false, reason: '' };
    posts.feed({ accountId: idOf(handle), ...known });
  }
  watchWriter(store, watch).place({ stream: 'told', cursor: '1', toldAt: END });
  let number = 0;
  return {
    ...log,
    store,
    post(handle: string, at: number, more: Partial<RecordedPost> = {}) {
      const plain = { at: Math.floor(at / 1000), kind: 'post' as const, language: 'fr', hashtags: [] };
      const post = { key: `p${number++}`, ...plain, mentions: [], repostOf: null, ...more };
      posts.add(idOf(handle), post, at, 'stream');
      return () => posts.remove(idOf(handle), post.key);
    },
    /** Since then nothing is known of what it follows and posts. */
    openGap(handle: string, at: number) {
      watchWriter(store, watch).step({
        account: {
          cohort: 1,
          rosterHandle: handle,
          isWatched: true,
          gap: 'not answered',
          profile: null,
          state: { ...readLoggedAccounts(store, watch).accounts.get(idOf(handle))!.state, open: null },
        },
        ties: [],
        accounts: [],
        spans: [{ accountId: idOf(handle), from: BEGUN, to: at, proof: 'chain', cohort: 1 }],
      });
      const known = { from: BEGUN - HOUR, known: at, span: null, cohort: 1, isRefused: false, reason: '' };
      posts.feed({ accountId: idOf(handle), ...known });
    },
    open(): Log {
      return logOf(store, findWatch(store, watch.name)!);
    },
  };
}
