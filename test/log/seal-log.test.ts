/** What of a log is sealed of a day, by hand: of each account its verdict, its name and whom it follows, is seen not to, or may follow. */
import { expect, test } from 'vitest';
import { evidenceRow } from '../../src/evidence/evidence-row.ts';
import { layLog, sealLog } from '../../src/log/seal-log.ts';
import { tiesAside } from '../../src/log/ties-aside.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { readContent } from '../../src/store/content.ts';
import { readSeats } from '../../src/store/seats.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch, watchWriter } from '../../src/store/watch-log.ts';
import type { Span } from '../../src/values/log-entries.ts';
import { newAccount } from '../../src/watch/account-state.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';

const HOUR = 3_600_000;
const at = (hours: number) => BEGUN + hours * HOUR;
const id = (name: string) => `did:plc:${name}.test`;
const plainId = (name: string) => `did:plc:${name}`;
const SEALED = '2026-07-01T00:00:00Z';
/** Of an account that the log did not begin with. */
const DID = `did:plc:${'b'.repeat(24)}`;
const OPEN = { from: at(0), proved: at(80), provedBy: 'chain' as const, to: at(80) };

function logOf(names: readonly string[], { network = 'bluesky', isKeyed = true } = {}) {
  const store = openMemoryStore();
  const log = handLog(
    store,
    names.map((name) => ({ handle: isKeyed ? `${name}.test` : name })),
    'log',
    network,
    isKeyed,
  );
  /** Proved from one hour to another, all along where nothing else is said. */
  const seen = (name: string, from = 0, to = 80, more = {}) =>
    log.state(
      id(name),
      { open: { from: at(from), proved: at(to), provedBy: 'chain', to: at(to) }, cohort: 1 },
      more,
    );
  if (isKeyed) for (const name of names) seen(name);
  return { store, log, seen };
}

function sealed({ store }: ReturnType<typeof logOf>, date: string, hours?: number) {
  const asked = hours === undefined ? undefined : at(hours);
  const into = openMemoryStore();
  const watch = findWatch(store, 'log')!;
  const snapshot = sealLog(store, watch, { name: 'day', date, at: asked, sealedAt: SEALED }, into);
  const { entries, accounts, ties, unseen } = readContent(into, snapshot);
  const pairs = ({ source, target }: { source: Uint32Array; target: Uint32Array }) =>
    Array.from(source, (from, k) =>
      `${accounts[from]} ${accounts[target[k]!]}`.replaceAll(/did:plc:|[.]test/g, ''),
    );
  return {
    snapshot,
    accounts,
    entries: Object.fromEntries(entries.map((entry) => [entry.row.handle.replace('.test', ''), entry])),
    verdicts: Object.fromEntries(
      entries.map(({ row, verdict, reason }) => [row.handle.replace('.test', ''), [verdict, reason]]),
    ),
    ties: pairs(ties),
    keys: ties.recordKey,
    content: ties,
    unseen: pairs(unseen),
    reasons: [...new Set(unseen.reason)],
  };
}

test('of each account that is not read the verdict says why, as the network or the log does', () => {
  const all = logOf([
    'read',
    'gone',
    'put',
    'cut',
    'back',
    'later',
    'hole',
    'early',
    'ended',
    'quiet',
    'moved',
  ]);
  const { log, seen } = all;
  for (const hour of [30, 60]) log.sweep(at(hour), 0, 0);
  log.account({ kind: 'deactivated', accountId: id('gone'), to: at(20) });
  log.account({ kind: 'suspended', accountId: id('put'), to: at(20) });
  log.account({ kind: 'deleted', accountId: id('cut'), to: at(20) });
  log.account({ kind: 'deactivated', accountId: id('back'), to: at(10) });
  log.account({ kind: 'back', accountId: id('back'), to: at(20) });
  // A name is no return.
  log.account({ kind: 'renamed', accountId: id('gone'), to: at(22), detail: 'gone.test' });
  log.account({ kind: 'deactivated', accountId: id('later'), to: at(24) });
  log.account({ kind: 'renamed', accountId: id('moved'), to: at(20), detail: 'moved.test' });
  log.spans(id('hole'), [{ from: at(1), to: at(10) }]);
  seen('hole', 40, 80, { gap: 'over by now' });
  seen('early', 40, 80);
  log.state(id('quiet'), { open: null });
  log.spans(id('ended'), [{ from: at(1), to: at(10) }]);
  log.state(id('ended'), { open: null }, { gap: 'its server is silent' });
  const { verdicts, snapshot, unseen } = sealed(all, '2026-06-01');
  const [one, two] = ['2026-06-01T10:00:00.000Z', '2026-06-02T16:00:00.000Z'];
  expect(verdicts).toEqual({
    read: ['complete', ''],
    gone: ['deactivated', 'as the network told'],
    put: ['suspended', 'as the network told'],
    cut: ['not-found', 'its account was deleted'],
    back: ['complete', ''],
    later: ['complete', ''],
    moved: ['complete', ''],
    hole: ['not-read', `gap from ${one} to ${two}`],
    early: ['not-read', `gap from the beginning to ${two}`],
    ended: ['not-read', `gap from ${one} to the end of the log: its server is silent`],
    quiet: ['not-read', 'gap from the beginning to the end of the log'],
  });
  expect(unseen).toEqual([]);
  expect(snapshot.options).toMatchObject({ log: 'log', at: '2026-06-01T23:59:59.999Z', gap_count: 4 });
  expect([19, 20].map((hours) => sealed(all, '2026-06-01', hours).verdicts.put![0])).toEqual([
    ...['complete', 'suspended'],
  ]);
});

test('an entry for which the watch has found no account is not found; an id counts before a handle', () => {
  const all = logOf(['ann', 'new']);
  all.log.state(DID, { ...newAccount(DID, 'new.test'), open: OPEN }, { rosterHandle: 'bob.test' });
  const rows = [
    { handle: 'ann.test' },
    { handle: 'nobody.test' },
    // Its handle is now another's.
    { handle: 'new.test', account_id: DID },
  ];
  const text = renderRoster({
    columns: [],
    rows: rows.map((row) => rosterRow({ network: 'bluesky', ...row })),
    lines: [],
  });
  watchWriter(all.store, all.log.watch).roster(text, at(2));
  all.log.sweep(at(30), 0, 0);
  const after = sealed(all, '2026-06-01');
  expect(after.verdicts).toEqual({
    ann: ['complete', ''],
    new: ['complete', ''],
    nobody: ['not-found', 'the watch has found no account for it'],
  });
  expect(after.accounts[after.entries.new!.account!]).toBe(DID);
  // Until then the roster was another.
  expect(Object.keys(sealed(all, '2026-06-01', 1).verdicts)).toEqual(['ann', 'new']);
  expect(Object.keys(sealed(all, '2026-06-01', 2).verdicts)).toEqual(['ann', 'new', 'nobody']);
});

test('rows of other networks, and of other days, are none of the day', () => {
  const all = logOf(['ann']);
  const rows = [
    { handle: 'ann.test', network: 'bluesky' },
    { handle: 'other', network: 'x' },
    { handle: 'over.test', network: 'bluesky', until: '2026-05-31' },
  ];
  const text = renderRoster({ columns: [], rows: rows.map((row) => rosterRow(row)), lines: [] });
  watchWriter(all.store, all.log.watch).roster(text, at(1));
  all.log.sweep(at(30), 0, 0);
  expect(Object.keys(sealed(all, '2026-06-01').verdicts)).toEqual(['ann']);
});

test('rows come in the order of rosters, and two that lead to one account have its ties once', () => {
  const all = logOf(['bob']);
  all.log.state(DID, { ...newAccount(DID, 'new.test'), open: OPEN }, { rosterHandle: 'new.test' });
  const text = `network,handle,account_id\nbluesky,old.test,${DID}\nbluesky,new.test,\nbluesky,bob.test,\n`;
  watchWriter(all.store, all.log.watch).roster(text, at(1));
  all.log.tie({ kind: 'formed', source: DID, target: id('bob'), to: at(2) });
  all.log.sweep(at(30), 0, 0);
  const { verdicts, ties } = sealed(all, '2026-06-01');
  expect(Object.keys(verdicts)).toEqual(['bob', 'new', 'old']);
  expect(ties).toEqual([`${DID.slice('did:plc:'.length)} bob`]);
});

test('an account has the name of the day: of its last rename before, or, before its first, that of the roster', () => {
  const all = logOf(['ann', 'bob']);
  all.log.account({ kind: 'renamed', accountId: id('ann'), to: at(10), detail: 'second.test' });
  all.log.account({ kind: 'renamed', accountId: id('ann'), to: at(20), detail: 'third.test' });
  all.log.state(id('bob'), { handle: 'known.test' });
  all.log.sweep(at(30), 0, 0);
  const name = (of: string, hours: number) => sealed(all, '2026-06-01', hours).entries[of]!.profile?.handle;
  expect([9, 10, 19, 20].map((hours) => name('ann', hours))).toEqual([
    ...['ann.test', 'second.test', 'second.test', 'third.test'],
  ]);
  expect(name('bob', 5)).toBe('known.test');
  expect(sealed(all, '2026-06-01').entries.bob!.profile).toMatchObject({ displayName: '', createdAt: null });
});

test('what is known of a profile is kept with it, but for counts of another day', () => {
  const all = logOf(['ann']);
  const profile = {
    handle: 'ann.test',
    displayName: 'Ann',
    createdAt: '2020-01-01T00:00:00Z',
    audienceCount: 5,
    declaredCount: 6,
    postCount: 7,
  };
  all.seen('ann', 0, 80, { profile });
  all.log.sweep(at(30), 0, 0);
  expect(sealed(all, '2026-06-01').entries.ann!.profile).toEqual({
    ...profile,
    audienceCount: null,
    declaredCount: null,
    postCount: null,
  });
});

test('ties are those that stand at the moment; unknown is what may, and whom nobody looked for', () => {
  const all = logOf(['ann', 'bob', 'cy', 'gone', 'new']);
  const { log, seen } = all;
  seen('new', 0, 80, { cohort: 2 });
  // Looked for of bob alone.
  log.state(id('bob'), { open: OPEN, cohort: 2 });
  log.account({ kind: 'deactivated', accountId: id('gone'), to: at(5) });
  log.sweep(at(30), 0, 0);
  const tie = (
    source: string,
    target: string,
    from: number | null,
    to: number,
    kind: 'formed' | 'ended' = 'formed',
  ) =>
    log.tie({
      kind,
      source: id(source),
      target: id(target),
      key: `k ${target}`,
      from: from === null ? null : at(from),
      to: at(to),
    });
  tie('ann', 'bob', null, 1);
  tie('ann', 'bob', 12, 14, 'ended');
  tie('ann', 'gone', 1, 1);
  tie('bob', 'gone', 1, 1);
  tie('bob', 'new', 2, 2);
  tie('bob', 'cy', 10, 12);
  tie('cy', 'new', 3, 3);
  const day = (hours: number) => {
    const { ties, unseen } = sealed(all, '2026-06-01', hours);
    return { ties, unseen };
  };
  expect(day(8)).toEqual({ ties: ['ann bob', 'bob new', 'cy new'], unseen: ['ann new'] });
  expect(day(11)).toEqual({ ties: ['ann bob', 'bob new', 'cy new'], unseen: ['ann new', 'bob cy'] });
  expect(day(13)).toEqual({ ties: ['bob cy', 'bob new', 'cy new'], unseen: ['ann bob', 'ann new'] });
  expect(day(15)).toEqual({ ties: ['bob cy', 'bob new', 'cy new'], unseen: ['ann new'] });
  const { keys, reasons } = sealed(all, '2026-06-01', 15);
  expect([keys, reasons]).toEqual([
    ['k cy', 'k new', 'k new'],
    ['the log does not say whether it stood then'],
  ]);
});

test('a tie has the details of the record that stands, and nobody follows itself', () => {
  const all = logOf(['ann', 'bob']);
  const tie = (kind: 'formed' | 'ended', key: string, hours: number, more = {}) =>
    all.log.tie({ kind, source: id('ann'), target: id('bob'), key, to: at(hours), ...more });
  const details = { followedAt: '2026-05-01T00:00:00.000Z', doubt: 'a doubt', cid: 'of one' };
  tie('formed', 'one', 1, details);
  tie('formed', 'two', 5);
  tie('ended', 'two', 12);
  tie('formed', 'later', 20);
  tie('formed', 'itself', 2, { target: id('ann') });
  all.log.sweep(at(30), 0, 0);
  const day = sealed(all, '2026-06-01', 12);
  expect([day.ties, day.keys, day.content.followedAt, day.content.doubt, day.content.cid]).toEqual([
    ...[['ann bob'], ['one'], [details.followedAt], [details.doubt], [details.cid]],
  ]);
});

test('of lists without revisions the last of the day counts, and what stood when it was read', () => {
  const all = logOf(['ann', 'bob', 'cy', 'dee', 'eve', 'fay'], { network: 'x', isKeyed: false });
  const { log } = all;
  const read = (from: number, to = from): Pick<Span, 'from' | 'to'> => ({ from: at(from), to: at(to) });
  for (const name of ['ann', 'bob']) {
    log.spans(plainId(name), [read(8), read(20)]);
    log.state(plainId(name), {
      open: { from: at(40), proved: at(40), provedBy: 'reading', to: at(40) },
      cohort: 1,
    });
  }
  log.state(
    plainId('cy'),
    { open: { from: at(40), proved: at(40), provedBy: 'reading', to: at(40) }, cohort: 1 },
    { cohort: 2 },
  );
  const tie = (kind: 'formed' | 'ended', target: string, from: number | null, to: number) =>
    log.tie({
      kind,
      source: plainId('ann'),
      target: plainId(target),
      from: from === null ? null : at(from),
      to: at(to),
    });
  tie('formed', 'bob', null, 8);
  tie('ended', 'bob', 8, 20);
  tie('formed', 'cy', null, 40);
  // It stands since the first list, of which nothing is said after it.
  tie('formed', 'dee', null, 8);
  // Read at midnight, on the first day alone, and never.
  log.spans(plainId('dee'), [read(24)]);
  log.spans(plainId('eve'), [read(9)]);
  for (const name of ['dee', 'eve', 'fay']) log.state(plainId(name), { open: null });
  log.sweep(at(8), 1, 5);
  const [first, second] = [sealed(all, '2026-06-01'), sealed(all, '2026-06-02')];
  expect([first.snapshot.options.at, first.ties, first.unseen]).toEqual([
    ...['2026-06-01T23:59:59.999Z', ['ann dee'], ['ann cy', 'bob cy', 'eve cy']],
  ]);
  expect(first.verdicts.cy![0]).toBe('not-read');
  expect([second.snapshot.options.at, second.ties, second.unseen]).toEqual([
    '2026-06-02T16:00:00.000Z',
    ['ann cy', 'ann dee'],
    ['bob cy', 'dee cy'],
  ]);
  expect(
    [first, second].map(({ verdicts }) => ['dee', 'eve', 'fay'].map((name) => verdicts[name]![0])),
  ).toEqual([
    ['not-read', 'complete', 'not-read'],
    ['complete', 'not-read', 'not-read'],
  ]);
  // What the last sweep found is known however long it is over.
  expect(second.snapshot.options).toMatchObject({ told_count: 5, untold_count: 1 });
  // As of the first list of the day it stood still.
  expect([10, 20].map((hours) => sealed(all, '2026-06-01', hours).ties)).toEqual([
    ['ann bob', 'ann dee'],
    ['ann dee'],
  ]);
  expect([second.keys, second.content.cid]).toEqual([null, null]);
  expect(() => sealed(all, '2026-06-03')).toThrow('does not know yet what stood on 2026-06-03');
});

test('of days that a log knows nothing of it says so, and what to do', () => {
  const all = logOf(['ann']);
  expect(() => sealed(all, '2026-05-31')).toThrow('no sweep has come to its end yet');
  all.log.sweep(at(10), 0, 0);
  expect(() => sealed(all, '2026-05-31')).toThrow(/begins on 2026-06-01 and knows nothing of 2026-05-31/);
  // The sweep of the day proves what was until it began.
  expect(() => sealed(all, '2026-06-01', 10.5)).toThrow(
    'nothing proves yet what stood in log at 2026-06-01T10:30, and what proves the day goes up to 2026-06-01T10:00; ask log@2026-06-01T10:00 or earlier',
  );
  expect(sealed(all, '2026-06-01').snapshot.options.at).toBe('2026-06-01T10:00:00.000Z');
  expect(() => sealed(all, '2026-06-02')).toThrow('does not know yet');
  all.log.sweep(at(30), 0, 0);
  expect(sealed(all, '2026-06-01', 10.5).snapshot.options.at).toBe('2026-06-01T10:30:00.000Z');
  all.store.exec(`INSERT INTO watch_pruning VALUES (1, ${at(12)}, '', '', 1)`);
  expect(() => sealed(all, '2026-06-01', 11)).toThrow('was pruned: it begins on 2026-06-01 and knows');
  expect(sealed(all, '2026-06-01', 12).verdicts).toEqual({ ann: ['complete', ''] });
});

test('a day of which nobody is read may be asked, and a roster that cannot be read is named', () => {
  const all = logOf(['ann']);
  all.log.state(id('ann'), { open: null });
  all.log.sweep(at(30), 0, 0);
  expect(sealed(all, '2026-06-01').verdicts.ann![0]).toBe('not-read');
  watchWriter(all.store, all.log.watch).roster('network\nbluesky\n', at(1));
  expect(() => sealed(all, '2026-06-01')).toThrow('the roster of log');
});

test('of thousands of ties none is lost, and none there twice', () => {
  const names = Array.from({ length: 47 }, (_, k) => `of-${k}`);
  const all = logOf(names);
  all.store.transaction(() => {
    for (const source of names)
      for (const target of names)
        if (source !== target)
          all.log.tie({ kind: 'formed', source: id(source), target: id(target), to: at(1) });
  })();
  all.log.sweep(at(30), 0, 0);
  expect(new Set(sealed(all, '2026-06-01').ties).size).toBe(47 * 46);
});

test('a sweep at midnight proves the day before to its end, and of its own that moment', () => {
  const all = logOf(['ann']);
  all.log.sweep(at(24) - 1, 0, 0);
  expect(sealed(all, '2026-06-01').snapshot.options.at).toBe('2026-06-01T23:59:59.999Z');
  all.log.sweep(at(24), 0, 0);
  expect(sealed(all, '2026-06-02').snapshot.options.at).toBe('2026-06-02T00:00:00.000Z');
  const lists = logOf(['ann'], { network: 'x', isKeyed: false });
  const open = { from: at(24), proved: at(24), provedBy: 'reading' as const, to: at(24) };
  lists.log.state(plainId('ann'), { open });
  expect(sealed(lists, '2026-06-02').snapshot.options.at).toBe('2026-06-02T00:00:00.000Z');
});

test('with a day goes what its sweep had found of what streams told and missed, whenever it is sealed', () => {
  const all = logOf(['ann']);
  watchWriter(all.store, all.log.watch).place({ stream: 'two', cursor: '1', toldAt: at(1) });
  watchWriter(all.store, all.log.watch).place({ stream: 'one', cursor: '1', toldAt: at(1) });
  all.log.sweep(at(6), 1, 10);
  all.log.sweep(at(30), 2, 20);
  const first = sealed(all, '2026-06-01').snapshot;
  expect(first.options).toMatchObject({ streams: 'one, two', told_count: 30, untold_count: 3, gap_count: 0 });
  expect(sealed(all, '2026-06-01', 6).snapshot.options).toMatchObject({ told_count: 10, untold_count: 1 });
  all.log.sweep(at(54), 4, 40);
  expect(sealed(all, '2026-06-01').snapshot.contentHash).toBe(first.contentHash);
});

test('a day that is asked alone has the ties of one that is sealed', () => {
  const all = logOf(['ann', 'bob']);
  all.log.tie({ kind: 'formed', source: id('ann'), target: id('bob'), to: at(1) });
  all.log.sweep(at(30), 0, 0);
  const into = openMemoryStore();
  const { snapshot, ties, posts } = layLog(
    all.store,
    all.log.watch,
    { name: 'day', date: '2026-06-01', sealedAt: SEALED },
    into,
  );
  expect(posts).toBeNull();
  expect(snapshot).toMatchObject({ sealedAt: SEALED, date: '2026-06-01', withheld: [] });
  const tiesIn = tiesAside(() => all.store, ties, { store: into, snapshot });
  expect(readContent(into, { ...snapshot, tiesIn }).ties.source).toHaveLength(1);
});

test('of a day that is asked alone no more spans are held than say something of its ties', () => {
  const all = logOf(['ann', 'bob']);
  const stretches = Array.from({ length: 40 }, (_, k) => ({ from: at(2 * k), to: at(2 * k + 1) }));
  for (const name of ['ann', 'bob']) {
    all.log.spans(id(name), stretches);
    all.seen(name, 100, 200);
  }
  all.log.sweep(at(30), 0, 0);
  const day = { name: 'day', date: '2026-06-01', at: at(10.5), sealedAt: SEALED };
  const { ties } = layLog(all.store, all.log.watch, day, openMemoryStore());
  const hours = ties.sources.map(({ spans }) => spans.map(({ from }) => (from - BEGUN) / HOUR));
  expect(hours).toEqual([
    [10, 100],
    [10, 100],
  ]);
});

test('a day has the seats of the whole roster that the log had then, with the evidence that is given', () => {
  const store = openMemoryStore();
  const rows = [
    { handle: 'ann.test', actor: 'ann', country: 'FR', office: 'foreign-minister' },
    { handle: 'mfa', actor: 'fr-mfa', country: 'FR', office: 'foreign-ministry', network: 'x' },
  ];
  const log = handLog(store, rows);
  log.state(id('ann'), { open: { from: at(0), proved: at(80), provedBy: 'chain', to: at(80) }, cohort: 1 });
  log.sweep(at(30), 0, 0);
  const found = {
    row: 'none-found',
    seat: 'FR:foreign-ministry',
    network: 'bluesky',
    proof: 'network-search',
  };
  const evidence = ['2026-05-31', '2026-06-02'].map((seen_at) =>
    evidenceRow({ ...found, source: 'bluesky', seen_at, by: 'grow' }),
  );
  const day = { name: 'day', date: '2026-06-01', sealedAt: SEALED };
  const into = openMemoryStore();
  const seats = readSeats(into, sealLog(store, log.watch, { ...day, evidence }, into))!;
  expect(seats.seats.map(({ seat }) => seat)).toEqual(['FR:foreign-minister', 'FR:foreign-ministry']);
  expect(seats.evidence).toEqual(evidence.slice(0, 1));
  const alone = sealLog(store, log.watch, { ...day, name: 'alone' }, into);
  expect(readSeats(into, alone)).toEqual({ ...seats, evidence: [] });
});
