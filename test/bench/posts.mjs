/**
 * Adds to a database an open snapshot of accounts that follow, post, mention and pass on, the same for the same name:
 * `node posts.mjs FILE.sqlite NAME DATE`. Build first.
 */
import { COUNTRIES } from '../../dist/roster/countries.js';
import { ROSTER_COLUMNS } from '../../dist/roster/row.js';
import { accountKeys } from '../../dist/store/accounts.js';
import { fillSnapshot } from '../../dist/store/fill.js';
import { createSnapshot } from '../../dist/store/snapshots.js';
import { openStore } from '../../dist/store/store.js';

const [file, name, DATE] = process.argv.slice(2);
const [accounts, follows, posts] = [5000, 300_000, 1_800_000];
const DAYS = 90;
const OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister', 'foreign-ministry', 'mission'];
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'pt', 'de', 'zh', ''];
const KINDS = ['post', 'post', 'post', 'post', 'reply', 'reply', 'thread', 'quote', 'repost', 'repost'];

let state = name.length;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
/** Below `end`, the small ones oftener. */
const skewed = (end) => Math.floor(end * random() ** 2);
const letters = (k, length) => ((k + 1) * 2_654_435_761).toString(36).padStart(length, 'a').slice(-length);

const store = openStore(file);
const codes = COUNTRIES.map(({ code }) => code);
const empty = Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, '']));
const rows = Array.from({ length: accounts }, (_, k) => ({
  ...empty,
  actor: `actor-${Math.floor(k / 1.1)}`,
  name: `Account ${k}`,
  kind: 'institution',
  country: codes[skewed(codes.length)],
  office: OFFICES[k % OFFICES.length],
  network: 'sandbox',
  handle: `account-${k}.test`,
  extra: {},
}));
const snapshot = createSnapshot(store, {
  name,
  network: 'sandbox',
  date: DATE,
  origin: 'crawl',
  meaning: 'declared',
  simulated: true,
  extraColumns: [],
  rows,
  startedAt: `${DATE}T00:00:00.000Z`,
  activityDays: DAYS,
});
const ids = rows.map((_, k) => `did:plc:${letters(k, 12)}${letters(k * 7 + 3, 12)}`);
const seen = new Set();
while (seen.size < follows) {
  const [one, other] = [Math.floor(random() * accounts), skewed(accounts)];
  if (one !== other) seen.add(one * accounts + other);
}
const pairs = Float64Array.from(seen).sort();
fillSnapshot(store, snapshot, {
  entries: ids.map((accountId) => ({ accountId, verdict: 'complete', reason: '' })),
  source: Uint32Array.from(pairs, (pair) => Math.floor(pair / accounts)),
  target: Uint32Array.from(pairs, (pair) => pair % accounts),
});
const keyOf = accountKeys(store, 'sandbox');
const keys = ids.map(keyOf);
const start = Date.parse(`${DATE}T00:00:00Z`) / 1000 - (DAYS - 1) * 86_400;
store
  .transaction(() => {
    const { id } = snapshot;
    store
      .prepare(
        `UPDATE tie SET followed_at = strftime('%Y-%m-%dT%H:%M:%fZ', ${start} - source * 100 - target, 'unixepoch'),
         record_key = '3' || printf('%012x', source * 65536 + target), cid = 'bafyrei' || lower(hex(zeroblob(26))) WHERE snapshot = ?`,
      )
      .run(id);
    const addProfile = store.prepare('INSERT INTO profile VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)');
    const addFeed = store.prepare(
      `INSERT INTO feed (snapshot, account, verdict, reason, reached_at, finished) VALUES (?, ?, ?, ?, ?, 1)`,
    );
    const addPost = store.prepare('INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const addTag = store.prepare(
      'INSERT INTO hashtag VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
    );
    const addTie = ['mention', 'repost'].map((table) =>
      store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1`),
    );
    const others = (share, add, k, ofAccount) => {
      for (let n = 0; n < ofAccount * share; n++) {
        const other = skewed(accounts);
        if (other !== k) add.run(id, keys[k], keys[other]);
      }
    };
    const each = posts / accounts;
    for (let k = 0; k < accounts; k++) {
      addProfile.run(id, keys[k], `account-${k}.test`, '', skewed(1_000_000), null, 4 * each, null);
      const isWhole = k % 40 !== 0;
      addFeed.run(
        id,
        keys[k],
        isWhole ? 'complete' : 'capped',
        isWhole ? '' : 'the limit',
        isWhole ? null : start,
      );
      const ofAccount = Math.round(each * (0.5 + random()));
      for (let n = 0; n < ofAccount; n++) {
        const at = start + Math.floor(((n + random()) / ofAccount) * DAYS * 86_400);
        const kind = KINDS[Math.floor(random() * KINDS.length)];
        const counts = kind === 'repost' ? [null, null, null, null] : [900, 40, 90, 20].map(skewed);
        const language = LANGUAGES[random() < 0.8 ? k % 8 : 0];
        addPost.run(id, keys[k], `3${letters(n, 12)}`, at, kind, language, ...counts);
        if (random() < 0.35) {
          const day = new Date(at * 1000).toISOString().slice(0, 10);
          addTag.run(id, keys[k], day, `tag${skewed(30) * (random() < 0.8 ? 1 : k)}`);
        }
      }
      others(0.3, addTie[0], k, ofAccount);
      others(0.12, addTie[1], k, ofAccount);
    }
  })
  .immediate();
store.pragma('wal_checkpoint(TRUNCATE)');
store.close();
