/** Alerts over logs written by hand: what fires, once, whatever stops the watch in between. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alertSentence } from '../../src/alerts/alert-text.ts';
import { parseAlertsFile } from '../../src/alerts/alerts-file.ts';
import { type Attending, attendAlerts, dropRules } from '../../src/alerts/attend.ts';
import type { Store } from '../../src/store/driver.ts';
import { forgetAccount } from '../../src/store/forget.ts';
import { readLoggedAccounts } from '../../src/store/logged-accounts.ts';
import { openStore } from '../../src/store/store.ts';
import { readAlerts, readRuleCounts } from '../../src/store/watch-alerts.ts';
import { postWriter } from '../../src/store/watch-posts.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, type HandLog, handLog } from '../support/hand-log.ts';

const folder = temporaryFolder();
const ROWS = [
  {
    handle: 'elysee.fr',
    name: 'President of France (office)',
    kind: 'institution',
    country: 'FR',
    office: 'head-of-state',
  },
  { handle: 'mfa.fr', name: 'Quai', kind: 'institution', country: 'FR', office: 'foreign-ministry' },
  { handle: 'merz.de', name: 'Friedrich Merz', kind: 'person', country: 'DE', office: 'head-of-government' },
  {
    handle: 'mfa.de',
    name: 'Auswärtiges Amt',
    kind: 'institution',
    country: 'DE',
    office: 'foreign-ministry',
  },
] as const;
const [ELYSEE, QUAI, MERZ, AMT] = ROWS.map(({ handle }) => `did:plc:${handle}`) as [
  string,
  string,
  string,
  string,
];
const HOUR = 3_600_000;

let count = 0;
let store: Store;
let log: HandLog;
beforeEach(() => {
  store = openStore(`${folder.path}/${++count}.sqlite`);
  log = handLog(store, ROWS);
});
afterEach(() => store.close());

function attend(
  rules: readonly string[],
  more: object = {},
  at = BEGUN + 100 * HOUR,
): { told: string[]; attending: Attending } {
  const told: string[] = [];
  const asked = parseAlertsFile(
    JSON.stringify({ version: 1, rules: rules.map((when) => ({ when })), ...more }),
    'watch.json',
  );
  const now = () => at;
  const attending = attendAlerts({
    store,
    watch: log.watch,
    asked,
    now,
    fired: (alert, accountOf) => told.push(`${alert.rule} | ${ENGLISH.say(alertSentence(alert, accountOf))}`),
  });
  return { told, attending };
}

/** What a watch with these rules tells of what is written into its log meanwhile. */
function toldOf(rules: readonly string[], write: () => void, more?: object): string[] {
  const { told, attending } = attend(rules, more);
  write();
  attending.heed();
  attending.end();
  return told;
}

test('a follow fires where both sides are meant, with office and country, and when', () => {
  const told = toldOf(
    ['FR:head-of-state follows *', '* follows DE:foreign-ministry', 'DE follows FR'],
    () => {
      log.tie({ kind: 'formed', source: ELYSEE, target: MERZ, to: BEGUN + HOUR });
      log.tie({
        kind: 'formed',
        source: QUAI,
        target: AMT,
        from: BEGUN,
        to: BEGUN + 2 * HOUR,
        how: 'reading',
      });
      log.tie({ kind: 'formed', source: QUAI, target: MERZ, to: BEGUN + 3 * HOUR });
    },
  );
  expect(told).toEqual([
    'FR:head-of-state follows * | France’s head of state, President of France (office), now follows Germany’s head of government, Friedrich Merz (at 2026-06-01 01:00:00 UTC).',
    '* follows DE:foreign-ministry | France’s foreign ministry, Quai, now follows Germany’s foreign ministry, Auswärtiges Amt (between 2026-06-01 00:00:00 UTC and 2026-06-01 02:00:00 UTC).',
  ]);
});

test('what stood when it was first read, and what an account was when it was first looked up, fire nothing', () => {
  const { told, attending } = attend(['* follows *', 'mutual formed * *', 'account deactivated']);
  log.tie({ kind: 'formed', source: ELYSEE, target: MERZ, from: null, to: BEGUN });
  log.tie({ kind: 'formed', source: MERZ, target: ELYSEE, from: null, to: BEGUN });
  log.account({ kind: 'watched', accountId: AMT, to: BEGUN + HOUR });
  log.account({ kind: 'deactivated', accountId: AMT, to: BEGUN + HOUR });
  attending.end();
  expect(told).toEqual([]);
  log.account({ kind: 'back', accountId: AMT, to: BEGUN + 2 * HOUR });
  log.account({ kind: 'deactivated', accountId: AMT, to: BEGUN + 3 * HOUR });
  attending.end();
  expect(told).toHaveLength(1);
});

test('a tie becomes mutual with the second follow, and ends with the first that goes', () => {
  const rules = ['mutual formed DE FR', 'mutual ended FR *'];
  const told = toldOf(rules, () => {
    log.tie({ kind: 'formed', source: AMT, target: QUAI, from: null, to: BEGUN });
    log.tie({ kind: 'formed', source: QUAI, target: AMT, to: BEGUN + HOUR });
    // A second record of the same follow, and its end, change nothing.
    log.tie({ kind: 'formed', source: QUAI, target: AMT, key: 'again', to: BEGUN + 2 * HOUR });
    log.tie({ kind: 'ended', source: QUAI, target: AMT, key: 'again', to: BEGUN + 3 * HOUR });
    log.tie({ kind: 'ended', source: AMT, target: QUAI, to: BEGUN + 4 * HOUR });
    log.tie({ kind: 'ended', source: QUAI, target: AMT, to: BEGUN + 5 * HOUR });
    log.tie({ kind: 'formed', source: QUAI, target: ELYSEE, to: BEGUN + 6 * HOUR });
  });
  expect(told).toEqual([
    'mutual formed DE FR | France’s foreign ministry, Quai, now follows Germany’s foreign ministry, Auswärtiges Amt, and is followed back (at 2026-06-01 01:00:00 UTC).',
    'mutual ended FR * | Germany’s foreign ministry, Auswärtiges Amt, no longer follows France’s foreign ministry, Quai, but is still followed (at 2026-06-01 04:00:00 UTC).',
  ]);
});

test('of the other side in a gap it is said when it was last seen', () => {
  log.tie({ kind: 'formed', source: AMT, target: QUAI, from: null, to: BEGUN });
  log.state(AMT, { open: null, provedAt: BEGUN });
  store
    .prepare(
      `INSERT INTO watch_span SELECT watch, account, ${BEGUN}, ${BEGUN + HOUR}, 'reading', 1 FROM watch_account
     WHERE account = (SELECT id FROM account WHERE account_id = '${AMT}')`,
    )
    .run();
  const told = toldOf(['mutual formed FR DE'], () => {
    log.tie({ kind: 'formed', source: QUAI, target: AMT, to: BEGUN + 5 * HOUR });
  });
  expect(told).toEqual([
    expect.stringContaining(
      ', and was followed back when last seen, at 2026-06-01 01:00:00 UTC (at 2026-06-01 05:00',
    ),
  ]);
});

test('a person who ended a follow is named where the file says so, and an office always', () => {
  const rules = ['* unfollows *', 'mutual ended * *'];
  const write = () => {
    for (const [source, target] of [
      [MERZ, QUAI],
      [QUAI, MERZ],
    ] as const) {
      log.tie({ kind: 'formed', source, target, from: null, to: BEGUN });
    }
    log.tie({ kind: 'ended', source: MERZ, target: QUAI, to: BEGUN + HOUR });
    log.tie({ kind: 'ended', source: QUAI, target: MERZ, to: BEGUN + 2 * HOUR });
  };
  expect(toldOf(rules, write)).toEqual([
    expect.stringContaining('France’s foreign ministry, Quai, no longer follows'),
  ]);
  log = handLog(store, ROWS, 'other');
  expect(toldOf(rules, write, { persons: true })).toEqual([
    expect.stringContaining('* unfollows * | Germany’s head of government, Friedrich Merz'),
    expect.stringContaining('mutual ended * * | Germany’s head of government, Friedrich Merz'),
    expect.stringContaining('* unfollows * | France’s foreign ministry, Quai'),
  ]);
});

test('accounts and losses', () => {
  const told = toldOf(['handle changed', 'account suspended DE', 'loss above 1%'], () => {
    log.account({ kind: 'renamed', accountId: QUAI, to: BEGUN + HOUR, from: BEGUN, detail: 'quai.fr' });
    log.account({ kind: 'suspended', accountId: QUAI, to: BEGUN + 2 * HOUR });
    log.account({ kind: 'suspended', accountId: AMT, to: BEGUN + 2 * HOUR });
    log.sweep(BEGUN + 3 * HOUR, 1, 99);
    log.sweep(BEGUN + 4 * HOUR, 2, 98);
    log.sweep(BEGUN + 5 * HOUR, 0, 0);
  });
  expect(told).toEqual([
    'handle changed | France’s foreign ministry, Quai, has another handle, @quai.fr (between 2026-06-01 00:00:00 UTC and 2026-06-01 01:00:00 UTC).',
    'account suspended DE | Germany’s foreign ministry, Auswärtiges Amt, is suspended (at 2026-06-01 02:00:00 UTC).',
    'loss above 1% | The streams have missed 2 of 100 events, as the sweep at 2026-06-01 04:00:00 UTC found.',
  ]);
});

test('who posts nothing for so long fires once, where the posts are known', () => {
  const DAY = 24 * HOUR;
  const writer = postWriter(store, log.watch);
  const post = (accountId: string, key: string, at: number) => {
    const plain = { kind: 'post', language: 'fr', hashtags: [], mentions: [], repostOf: null } as const;
    writer.add(accountId, { ...plain, key, at: at / 1000 }, at, 'stream');
  };
  const known = (accountId: string, until: number, more: object = {}) =>
    writer.feed({
      accountId,
      from: BEGUN - 9 * DAY,
      known: until,
      span: null,
      cohort: 1,
      isRefused: false,
      reason: '',
      ...more,
    });
  const sweptOn = (day: number) => {
    for (const accountId of [ELYSEE, QUAI, MERZ]) known(accountId, BEGUN + day * DAY);
    known(AMT, BEGUN + day * DAY, { isRefused: true });
    log.sweep(BEGUN + day * DAY, 0, 0);
  };
  post(ELYSEE, 'a', BEGUN - 5 * DAY);
  post(QUAI, 'b', BEGUN - 2 * DAY);
  post(QUAI, 'c', BEGUN - 1 * DAY);
  post(MERZ, 'd', BEGUN);
  const { told, attending } = attend(['* silent 3d', 'DE silent 36h']);
  const toldOn = (day: number) => {
    sweptOn(day);
    attending.end();
    return told.splice(0).map((text) => text.replace(/ \(.*\)/, ''));
  };
  expect(toldOn(1)).toEqual([]);
  post(MERZ, 'e', BEGUN + 1.5 * DAY);
  expect(toldOn(2.5)).toEqual([
    '* silent 3d | France’s foreign ministry, Quai, has posted nothing for 3 days, since 2026-05-31 00:00:00 UTC.',
  ]);
  // Its last post is deleted: it is silent still, and was for longer.
  writer.remove(QUAI, 'c');
  expect(toldOn(3.5)).toEqual([
    'DE silent 36h | Germany’s head of government, Friedrich Merz, has posted nothing for 36 hours, since 2026-06-02 12:00:00 UTC.',
  ]);
  expect(toldOn(4.5)).toEqual([
    '* silent 3d | Germany’s head of government, Friedrich Merz, has posted nothing for 3 days, since 2026-06-02 12:00:00 UTC.',
  ]);
});

test('a watch that was killed before an event was held against the rules does so when it goes on, and once', () => {
  const rules = ['* follows *', 'mutual formed * *'];
  attend(rules).attending.end();
  log.tie({ kind: 'formed', source: QUAI, target: AMT, to: BEGUN + HOUR });
  log.tie({ kind: 'formed', source: AMT, target: QUAI, to: BEGUN + 2 * HOUR });
  const { told, attending } = attend(rules);
  expect(told.map((text) => text.split(' | ')[0])).toEqual([
    '* follows *',
    '* follows *',
    'mutual formed * *',
  ]);
  // The sweep and a replay of the stream tell of it once more.
  log.tie({ kind: 'formed', source: AMT, target: QUAI, to: BEGUN + 2 * HOUR });
  attending.end();
  expect(attend(rules).told).toEqual([]);
  expect(told).toHaveLength(3);
  // Even from the beginning on, what has fired has an id that is there.
  store.prepare('UPDATE watch_rule_place SET tie = 0, event = 0').run();
  expect(attend(rules).told).toEqual([]);
  expect(readAlerts(store, log.watch, 10)).toHaveLength(3);
});

test('since when a rule is in force is the start of the watch that first had it, and unknown of an old one', () => {
  const sinceOf = () =>
    readRuleCounts(store, log.watch, 0).map(({ rule, since, isInForce }) => [rule, since, isInForce]);
  const at = (hours: number) => BEGUN + hours * HOUR;
  attend(['FR follows *'], {}, at(1)).attending.end();
  attend(['FR follows *', '* follows DE'], {}, at(2)).attending.end();
  expect(sinceOf()).toEqual([
    ['* follows DE', at(2), true],
    ['FR follows *', at(1), true],
  ]);
  store.prepare("UPDATE watch_rule SET since_ms = NULL WHERE text = 'FR follows *'").run();
  attend(['FR follows *'], {}, at(3)).attending.end();
  expect(sinceOf()).toEqual([['FR follows *', null, true]]);
});

test('a rule holds from the moment it is there, and no longer than it is', () => {
  const follow = (source: string, hours: number) =>
    log.tie({ kind: 'formed', source, target: MERZ, to: BEGUN + hours * HOUR });
  follow(QUAI, 1);
  expect(attend(['FR follows *']).told).toEqual([]);
  follow(ELYSEE, 2);
  expect(attend(['FR follows *', '* follows DE']).told).toHaveLength(1);
  dropRules(store, log.watch);
  follow(AMT, 3);
  expect(attend(['* follows *']).told).toEqual([]);
});

test('who is forgotten is in no alert, and what comes then fires', () => {
  toldOf(['* follows *', 'handle changed'], () => {
    log.tie({ kind: 'formed', source: QUAI, target: AMT, to: BEGUN + HOUR });
    log.account({ kind: 'renamed', accountId: QUAI, to: BEGUN + HOUR, detail: 'quai.fr' });
    log.tie({ kind: 'formed', source: AMT, target: MERZ, to: BEGUN + HOUR });
  });
  toldOf(['* follows *'], () => log.tie({ kind: 'formed', source: QUAI, target: MERZ, to: BEGUN + HOUR }));
  forgetAccount(store, { network: 'bluesky', accountId: QUAI }, '2026-06-02T00:00:00Z');
  const left = readAlerts(store, log.watch, 10);
  expect(left.map(({ source, target }) => [source, target])).toEqual([[AMT, MERZ]]);
  expect(readLoggedAccounts(store, log.watch).accounts.has(QUAI)).toBe(false);
  const next = () => log.tie({ kind: 'formed', source: AMT, target: ELYSEE, to: BEGUN + 2 * HOUR });
  expect(toldOf(['* follows *'], next)).toHaveLength(1);
});

test('what could not be seen for long fires once, as a sweep finds it: an account by name, an outage as one', () => {
  const { told, attending } = attend(['gap longer than 6h', 'gap longer than 6h DE:foreign-ministry']);
  log.state(AMT, { open: null });
  log.sweep(BEGUN + 5 * HOUR, 0, 0);
  attending.end();
  expect(told).toEqual([]);
  log.sweep(BEGUN + 7 * HOUR, 0, 0);
  attending.end();
  const amt =
    'Whom Germany’s foreign ministry, Auswärtiges Amt, follows could not be seen for 6 hours, since 2026-06-01 00:00:00 UTC.';
  expect(told).toEqual([`gap longer than 6h | ${amt}`, `gap longer than 6h DE:foreign-ministry | ${amt}`]);
  for (const accountId of [ELYSEE, QUAI, MERZ]) {
    // An outage, over by the next sweep.
    const open = {
      from: BEGUN + 20 * HOUR,
      proved: BEGUN + 20 * HOUR,
      provedBy: 'reading' as const,
      to: BEGUN + 20 * HOUR,
    };
    log.spans(accountId, [{ from: BEGUN, to: BEGUN + 10 * HOUR }]);
    log.state(accountId, { open });
  }
  log.sweep(BEGUN + 21 * HOUR, 0, 0);
  attending.end();
  expect(told.slice(2)).toEqual([
    'gap longer than 6h | Whom 3 accounts follow could not be seen for 6 hours, since 2026-06-01 10:00:00 UTC.',
  ]);
  log.sweep(BEGUN + 50 * HOUR, 0, 0);
  attending.end();
  expect(told).toHaveLength(3);
});

test('an account that is not there is in no gap, and one that came later is since it came', () => {
  const { told, attending } = attend(['gap longer than 6h']);
  log.account({ kind: 'deactivated', accountId: AMT, to: BEGUN + HOUR });
  log.state(AMT, { open: null, gone: 'deactivated' });
  log.sweep(BEGUN + 9 * HOUR, 0, 0);
  attending.end();
  expect(told).toEqual([]);
  log.account({ kind: 'back', accountId: AMT, to: BEGUN + 10 * HOUR });
  log.state(AMT, { open: null, gone: null });
  log.sweep(BEGUN + 15 * HOUR, 0, 0);
  attending.end();
  expect(told).toEqual([]);
  log.sweep(BEGUN + 17 * HOUR, 0, 0);
  attending.end();
  expect(told).toHaveLength(1);
});
