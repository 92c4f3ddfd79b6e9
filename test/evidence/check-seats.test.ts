/** What is wrong between a roster and its evidence: made-up rows, each finding by hand. */
import { expect, test } from 'vitest';
import { checkSeats, sourceDays } from '../../src/evidence/check-seats.ts';
import { type EvidenceRow, evidenceRow } from '../../src/evidence/evidence-row.ts';
import { isSameBearer } from '../../src/evidence/holder-names.ts';
import { checkRoster } from '../../src/roster/check.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';

const TODAY = '2026-12-01';

const person = (actor: string, office: string, cells: Partial<RosterRow> = {}) =>
  rosterRow({ actor, name: actor, kind: 'person', country: 'FR', office, network: 'x', ...cells });
const house = (actor: string, office: string, cells: Partial<RosterRow> = {}) =>
  person(actor, office, { kind: 'institution', ...cells });

const ROW = { source: 's', address: 'https://s.org', seen_at: '2026-11-01', by: 'editor' };
const account = (seat: string, handle: string, cells: Partial<EvidenceRow> = {}) =>
  evidenceRow({ ...ROW, row: 'account', seat, network: 'x', handle, proof: 'official-site', ...cells });
const noneFound = (seat: string, seen_at: string) =>
  evidenceRow({ ...ROW, row: 'none-found', seat, network: 'x', proof: 'network-search', seen_at });
const holder = (seat: string, name: string, cells: Partial<EvidenceRow> = {}) =>
  evidenceRow({ ...ROW, row: 'holder', seat, name, ...cells });

/** `roster.csv:2 fault none-found: message`; rows stand from line 2 on. */
function check(
  rows: readonly RosterRow[],
  evidence: readonly EvidenceRow[] = [],
  staleMonths = 24,
): string[] {
  const lines = (of: readonly unknown[]) => of.map((_, k) => k + 2);
  return checkSeats({
    roster: { columns: [], rows: [...rows], lines: lines(rows) },
    evidence: { rows: [...evidence], lines: lines(evidence) },
    rosterFile: 'roster.csv',
    evidenceFile: 'evidence.csv',
    today: TODAY,
    staleMonths,
  }).map(({ file, line, kind, check: code, message }) => `${file}:${line} ${kind} ${code}: ${message}`);
}

test('a holder who left without a successor, and a seat nobody was ever named for', () => {
  const rows = [
    person('ann', 'head-of-state', { until: '2026-05-24' }),
    house('fr-president', 'head-of-state', { handle: 'elysee' }),
    house('fr-minister', 'foreign-minister'),
    house('fr-mfa', 'foreign-ministry'),
    person('bob', 'head-of-government', { until: '2026-06-01' }),
    person('cyd', 'head-of-government', { since: '2026-06-01' }),
  ];
  expect(check(rows)).toEqual([
    'roster.csv:2 advice vacant: ann left FR:head-of-state on 2026-05-24, and nobody is named in the place — add the row of who holds it, or a row holder of the evidence',
    'roster.csv:4 advice unnamed: nobody is named who holds FR:foreign-minister — add the row of who holds it, or a row holder of the evidence',
  ]);
  const named = [holder('FR:head-of-state', 'Dot'), holder('FR:foreign-minister', 'Eve')];
  expect(check(rows, named)).toEqual([]);
});

test('a head of government who left leaves a seat of its own', () => {
  const rows = [person('ann', 'head-of-state'), person('bob', 'head-of-government', { until: '2026-06-01' })];
  expect(check(rows)).toEqual([
    'roster.csv:3 advice vacant: bob left FR:head-of-government on 2026-06-01, and nobody is named in the place — add the row of who holds it, or a row holder of the evidence',
  ]);
});

test('a source of a holder whom somebody of the roster has followed since', () => {
  const rows = [person('ann', 'head-of-state', { since: '2026-06-01' })];
  const old = holder('FR:head-of-state', 'Hugo', { page_date: '2025-06-01' });
  expect(check(rows, [old])).toEqual([
    'evidence.csv:2 advice left: Hugo holds FR:head-of-state here, and ann since 2026-06-01 in line 2 of the roster — write until',
  ]);
  expect(check(rows, [{ ...old, until: '2026-06-01' }])).toEqual([]);
});

test('of whom nothing says which organisation they head', () => {
  const eu = { country: 'EU' };
  const rows = [
    house('eu-council', 'international-organisation', eu),
    house('eu-commission', 'international-organisation', eu),
    person('gus', 'international-organisation', eu),
  ];
  expect(check(rows)).toEqual([
    'roster.csv:4 advice headless: nothing says which of eu-commission, eu-council gus heads — name it as the seat of a row holder of the evidence',
  ]);
  expect(check(rows, [holder('eu-council', 'gus')])).toEqual([]);
});

test('a search that found none after the account was dated, unless it was seen again since', () => {
  const rows = [person('ann', 'head-of-state', { handle: 'Ann', checked_at: '2026-06-01' })];
  const seat = 'FR:head-of-state';
  const message =
    'roster.csv:2 fault none-found: no account was found on x on 2026-07-01, and @Ann is dated 2026-06-01 — look it up, then write checked_at or until';
  expect(check(rows, [noneFound(seat, '2026-07-01')])).toEqual([message]);
  expect(check(rows, [noneFound(seat, '2026-05-01')])).toEqual([]);
  expect(
    check(rows, [noneFound(seat, '2026-07-01'), account(seat, 'ann', { seen_at: '2026-07-01' })]),
  ).toEqual([]);
  // Of a seat on a network without an account there is nothing to contradict.
  expect(check([person('ann', 'head-of-state')], [noneFound(seat, '2026-07-01')])).toEqual([]);
});

test('a later source that names another holder, and none that spells the same one otherwise', () => {
  const rows = [person('ann', 'head-of-state', { name: 'Ann Lee', checked_at: '2026-06-01' })];
  const seat = 'FR:head-of-state';
  expect(check(rows, [holder(seat, 'Bob Ray', { page_date: '2026-10-03', source: 'elysee.fr' })])).toEqual([
    'roster.csv:2 fault other-holder: elysee.fr of 2026-10-03 names Bob Ray in this office — end the row of Ann Lee (until), or correct the evidence',
  ]);
  for (const fine of [
    holder(seat, 'LEE Anne'),
    // Older than the row.
    holder(seat, 'Bob Ray', { page_date: '2026-05-31' }),
    // Over.
    holder(seat, 'Bob Ray', { until: '2026-11-02' }),
  ]) {
    expect(check(rows, [fine]), fine.name).toEqual([]);
  }
  // Of two who share a seat, one alone may be named.
  const shared = [...rows, person('bob', 'head-of-state', { name: 'Bob Ray' })];
  expect(check(shared, [holder(seat, 'Bob Ray')])).toEqual([]);
});

test('evidence of what the roster does not have, has by another id, or gives to somebody else', () => {
  const rows = [
    person('ann', 'head-of-state', { handle: 'ann', account_id: 'x:1' }),
    house('mfa', 'foreign-ministry', { handle: 'mfa' }),
    person('old', 'foreign-minister', { handle: 'old', until: '2020-01-01' }),
    person('eve', 'foreign-minister'),
  ];
  const both = (evidence: readonly EvidenceRow[]) => check(rows, evidence);
  expect(both([noneFound('DE:head-of-state', '2026-01-01'), account('nobody', 'nobody')])).toEqual([
    'evidence.csv:2 fault no-seat: the roster has no DE:head-of-state — correct seat, or add its row there',
    'evidence.csv:3 fault no-seat: the roster has no nobody — correct seat, or add its row there',
  ]);
  // Both heads are one seat here, and either name means it; an actor may stand for a seat.
  expect(
    both([account('FR:head-of-government', 'Ann', { account_id: 'x:1' }), account('ann', 'ann')]),
  ).toEqual([]);
  expect(both([account('ann', 'ann', { account_id: 'x:2' })])).toEqual([
    'evidence.csv:2 fault other-id: @ann has the id x:2 here, and x:1 in line 2 of the roster — find out which is theirs',
  ]);
  expect(both([account('FR:head-of-state', 'mfa')])).toEqual([
    'evidence.csv:2 fault other-seat: @mfa is of FR:head-of-state here, and of mfa in line 3 of the roster — correct one of them',
  ]);
  expect(both([account('ann', 'new'), account('mfa', 'new'), account('eve', 'old')])).toEqual([
    'evidence.csv:2 advice no-row: the roster has no row of @new on x, an account of ann — add it there',
    'evidence.csv:3 fault other-seat: @new is of mfa here, and of ann in line 2 — correct one of them',
  ]);
});

test('names are one person’s however they are spelt, ordered and shortened', () => {
  const same = (a: string, b: string) => isSameBearer(a, b) && isSameBearer(b, a);
  for (const [a, b] of [
    ['Volodymyr Zelenskyy', 'Zelensky Volodymyr'],
    ['Luiz Inácio Lula da Silva', 'Lula da Silva'],
    ['M. Frederiksen', 'Mette Frederiksen'],
    ['Charles III', 'King Charles III'],
  ] as const) {
    expect(same(a, b), a).toBe(true);
  }
  for (const [a, b] of [
    ['Mohammed bin Zayed', 'Mohammed bin Rashid'],
    ['Kim Min-seok', 'Kim Jong-un'],
    ['Li Qiang', 'Xi Jinping'],
  ] as const) {
    expect(same(a, b), a).toBe(false);
  }
});

test('a person whom a newer source names in the office is not stale', () => {
  const text =
    'actor,name,kind,country,office,network,handle,checked_at\nann,Ann,person,FR,head-of-state,x,ann,2026-01-02\n';
  const stale = (evidence: readonly EvidenceRow[]) =>
    checkRoster(text, 'r.csv', { today: TODAY, staleMonths: 6, sourceDay: sourceDays(evidence) }).map(
      ({ message }) => message.split(' — ')[0],
    );
  expect(stale([])).toEqual(['is stale: its last date is 2026-01-02']);
  expect(stale([holder('FR:head-of-state', 'Ann', { page_date: '2026-05-31' })])).toEqual([
    'is stale: its last date is 2026-05-31',
  ]);
  expect(stale([holder('FR:head-of-state', 'Ann', { page_date: '2026-06-01' })])).toEqual([]);
  expect(stale([holder('FR:foreign-minister', 'Ann')])).toHaveLength(1);
});

test('a holder whom the evidence alone names is stale where no newer source does', () => {
  const rows = [house('fr-president', 'head-of-state'), person('eve', 'foreign-minister', { name: 'Eve' })];
  const seat = 'FR:head-of-state';
  const old = holder(seat, 'Dot', { page_date: '2026-05-31', seen_at: '2026-11-30' });
  expect(check(rows, [old], 6)).toEqual([
    'evidence.csv:2 advice stale-source: is stale: Dot is named in FR:head-of-state by no source later than 2026-05-31 — add the row of one, or until',
  ]);
  for (const fine of [
    [{ ...old, page_date: '2026-06-01' }],
    // Without a day of its own, the source is as old as its reading.
    [{ ...old, page_date: '' }],
    [old, holder(seat, 'Dot', { page_date: '2026-09-01' })],
    // Somebody followed.
    [{ ...old, until: '2026-06-30' }, holder(seat, 'Kit', { page_date: '2026-09-01' })],
    // The roster's own row of a person is looked at with the roster.
    [holder(seat, 'Dot'), holder('FR:foreign-minister', 'Eve', { page_date: '2026-01-31' })],
  ]) {
    expect(check(rows, fine, 6)).toEqual([]);
  }
});
