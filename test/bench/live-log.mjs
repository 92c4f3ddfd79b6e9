/**
 * A log of 5,000 accounts with 300,000 follows that stand, 1,000,000 rows over 90 days and 500,000 posts, the same each time.
 */
import { COUNTRIES } from '../../dist/roster/countries.js';
import { accountKeys } from '../../dist/store/accounts.js';
import { openStore } from '../../dist/store/store.js';
import { createWatch, watchWriter } from '../../dist/store/watch-log.js';
import { beginActivity } from '../../dist/store/watch-posts.js';

export const ACCOUNTS = 5000;
const [STANDING, EVENTS, POSTS, DAYS] = [300_000, 700_000, 500_000, 90];
const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 1);
const END = START + DAYS * DAY;
const OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister', 'foreign-ministry', 'mission'];
const KINDS = ['post', 'post', 'post', 'reply', 'reply', 'thread', 'quote', 'repost', 'repost', 'repost'];

let state = 11;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (end) => Math.floor(end * random());
/** The small ones oftener. */
const skewed = (end) => Math.floor(end * random() ** 2);
const timeOf = (n, all) => START + Math.floor(((n + random()) / all) * DAYS * DAY);

export const handle = (k) => `a${k}.test`;

/** @param file a database that is not there yet. */
export function makeLiveLog(file) {
  const store = openStore(file);
  const fresh = { name: 'live', network: 'bluesky', simulated: true, isKeyed: true, options: {} };
  const watch = createWatch(store, { ...fresh, startedAt: START });
  const writer = watchWriter(store, watch);
  const rows = Array.from({ length: ACCOUNTS }, (_, k) => {
    const country = COUNTRIES[skewed(COUNTRIES.length)].code;
    return `bluesky,${handle(k)},${k % 3 ? 'institution' : 'person'},${country},${OFFICES[k % 5]},Account ${k}\n`;
  });
  writer.roster(`network,handle,kind,country,office,name\n${rows.join('')}`, START);
  const keyOf = accountKeys(store, 'bluesky');
  const keys = rows.map((_, k) => keyOf(`did:plc:${String(k).padStart(24, 'a')}`));
  const pair = () => [keys[below(ACCOUNTS)], keys[skewed(ACCOUNTS)]];
  const insert = (table, columns) => {
    const marks = columns.split(', ').map(() => '?');
    const statement = store.prepare(
      `INSERT OR IGNORE INTO ${table} (watch, ${columns}) VALUES (${watch.id}, ${marks})`,
    );
    return (...values) => statement.run(...values);
  };
  const account = insert(
    'watch_account',
    'account, cohort, watched, roster_handle, handle, proved_at, cohort_read, open, gap, profile',
  );
  const span = insert('watch_span', 'account, from_ms, to_ms, proof, cohort');
  const tie = insert('watch_tie', 'kind, source, target, record_key, from_ms, to_ms, how');
  const stand = insert('watch_standing', 'source, record_key, target');
  const feed = insert('watch_feed', 'account, from_ms, known_ms, span_from, cohort, refused, reason');
  const post = insert('watch_post', 'account, key, at, told_ms, how, kind, language, hashtags');
  const mention = insert('watch_mention', 'account, key, target');
  store.transaction(() => {
    beginActivity(store, watch, DAYS);
    const from = END - 3 * DAY;
    const profile = JSON.stringify({
      handle: 'a.test',
      displayName: 'A name of usual length',
      audienceCount: 5,
    });
    keys.forEach((key, k) => {
      // One in a hundred is in a gap.
      const isSeen = k % 100 > 0;
      const open = isSeen ? JSON.stringify({ from, proved: END, provedBy: 'chain', to: END }) : null;
      account(key, 1, 1, handle(k), handle(k), END, 1, open, isSeen ? null : 'not answered', profile);
      feed(key, START, END, isSeen ? from : null, 1, 0, '');
      for (let at = START; at < from; at += 3 * DAY) span(key, at, at + 3 * DAY, 'chain', 1);
    });
    for (let n = 0; n < STANDING; n++) {
      const [source, target] = pair();
      tie('formed', source, target, `b${n}`, null, START, 'reading');
      stand(source, `b${n}`, target);
    }
    // Of ten follows that form, nine end soon.
    for (let n = 0; n < EVENTS / 2; n++) {
      const [[source, target], at] = [pair(), timeOf(n, EVENTS / 2)];
      tie('formed', source, target, `k${n}`, at, at, 'stream');
      if (n % 10 === 0) stand(source, `k${n}`, target);
      else tie('ended', source, target, `k${n}`, at + 60_000, at + 60_000, 'stream');
    }
    for (let n = 0; n < POSTS; n++) {
      const [[source, target], at, kind] = [pair(), timeOf(n, POSTS), KINDS[below(KINDS.length)]];
      const isTagged = kind !== 'repost' && random() < 0.35;
      const tags = isTagged ? JSON.stringify([`tag${skewed(3000)}`]) : '[]';
      post(source, `p${n}`, Math.floor(at / 1000), at, 'stream', kind, 'en', tags);
      if (kind === 'reply' || random() < 0.2) mention(source, `p${n}`, target);
    }
    writer.place({ stream: 'repos', cursor: '1', toldAt: END });
    writer.sweep({
      beganAt: END - 60_000,
      endedAt: END - 30_000,
      accountCount: ACCOUNTS,
      readCount: 0,
      failedCount: 0,
      untoldCount: 0,
      toldCount: EVENTS,
    });
  })();
  store.close();
}
