/** Seats, and whether they have an account: yes, no where somebody looked, unknown else; cases made up by hand. */
import { expect, test } from 'vitest';
import { type EvidenceRow, evidenceRow } from '../../src/evidence/evidence-row.ts';
import { readEvidence } from '../../src/evidence/parse-evidence.ts';
import { countPresence, shareBounds } from '../../src/evidence/presence-counts.ts';
import { renderEvidence } from '../../src/evidence/render-evidence.ts';
import { seatRows, seatsOfRows } from '../../src/evidence/sealed-seats.ts';
import { presenceOn, presenceOnAny, type SeatAccount } from '../../src/evidence/seat-presence.ts';
import { seatsOn } from '../../src/evidence/seats.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';

const DAY = '2026-06-01';

function person(country: string, office: string, actor: string, cells: Partial<RosterRow> = {}): RosterRow {
  return rosterRow({ country, office, actor, name: actor, kind: 'person', network: 'x', ...cells });
}

function house(country: string, office: string, actor: string, cells: Partial<RosterRow> = {}): RosterRow {
  return rosterRow({ country, office, actor, name: actor, kind: 'institution', network: 'x', ...cells });
}

const noneFound = (seat: string, seen_at: string, network = 'x'): EvidenceRow =>
  evidenceRow({
    row: 'none-found',
    seat,
    network,
    proof: 'network-search',
    source: network,
    seen_at,
    by: 'grow',
  });

const holderOf = (seat: string, name: string, seen_at: string, cells: Partial<EvidenceRow> = {}) =>
  evidenceRow({
    ...{ row: 'holder', seat, name, source: 's', seen_at, by: 'editor' },
    ...{ address: 'https://example.org', ...cells },
  });

const names = (rows: readonly RosterRow[], evidence: readonly EvidenceRow[] = []) =>
  seatsOn(rows, evidence, DAY).map(({ seat, offices }) => `${seat} ${offices.join('+')}`);

test('both heads are one seat where one person or nobody else is there, and two where two are', () => {
  expect(names([person('US', 'head-of-state', 'ann'), house('US', 'head-of-state', 'us-president')])).toEqual(
    ['US:head-of-state head-of-state+head-of-government'],
  );
  expect(names([person('AE', 'head-of-state', 'bob'), person('AE', 'head-of-government', 'bob')])).toEqual([
    'AE:head-of-state head-of-state+head-of-government',
  ]);
  expect(names([person('FR', 'head-of-state', 'cy'), person('FR', 'head-of-government', 'dot')])).toEqual([
    'FR:head-of-state head-of-state',
    'FR:head-of-government head-of-government',
  ]);
});

test('one who is head of government and foreign minister has one seat, named by the first office', () => {
  const rows = [
    person('QA', 'head-of-state', 'ann'),
    person('QA', 'head-of-government', 'bob'),
    person('QA', 'foreign-minister', 'bob'),
    house('QA', 'foreign-ministry', 'qa-mfa'),
  ];
  expect(names(rows)).toEqual([
    'QA:head-of-state head-of-state',
    'QA:head-of-government head-of-government+foreign-minister',
    'QA:foreign-ministry foreign-ministry',
  ]);
  expect(names([person('QA', 'head-of-state', 'ann'), person('QA', 'foreign-minister', 'ann')])).toEqual([
    'QA:head-of-state head-of-state+head-of-government+foreign-minister',
  ]);
});

test('a seat whose holder has left is there, and one whose first holder is to come is not', () => {
  const rows = [
    person('PT', 'head-of-state', 'ann'),
    person('PT', 'head-of-government', 'bob', { until: DAY }),
  ];
  expect(names(rows)).toEqual(['PT:head-of-state head-of-state', 'PT:head-of-government head-of-government']);
  expect(seatsOn(rows, [], DAY)[1]).toMatchObject({ actors: [], holders: [], changed: DAY });
  expect(names([person('CH', 'head-of-state', 'cy', { since: '2026-01-01', until: '2026-05-01' })])).toEqual([
    'CH:head-of-state head-of-state+head-of-government',
  ]);
  expect(names([person('CH', 'head-of-state', 'dot', { since: '2027-01-01' })])).toEqual([]);
});

test('a government, a mission and an ambassador are no seats', () => {
  expect(names([house('FR', 'government', 'fr-government'), house('FR', 'mission', 'fr-un')])).toEqual([]);
});

test('an organisation is a seat, and who heads it has it: the only one, the one named, the one of the name', () => {
  const rows = [
    house('UN', 'international-organisation', 'un'),
    house('UN', 'international-organisation', 'who-is-who'),
    person('UN', 'international-organisation', 'fay'),
    person('UN', 'international-organisation', 'gus'),
    house('NATO', 'international-organisation', 'nato'),
    person('NATO', 'international-organisation', 'hal'),
  ];
  const holder = evidenceRow({
    row: 'holder',
    seat: 'who-is-who',
    name: 'gus',
    source: 's',
    address: 'https://example.org',
    seen_at: DAY,
    by: 'editor',
  });
  const seats = seatsOn(rows, [holder], DAY);
  expect(seats.map(({ seat, actors }) => `${seat}: ${actors.join(' ')}`)).toEqual([
    'nato: hal nato',
    'un: fay un',
    'who-is-who: gus who-is-who',
  ]);
});

test('who heads one of several organisations is in no seat until a source names it', () => {
  const eu = ['eu-council', 'eu-parliament'].map((actor) => house('EU', 'international-organisation', actor));
  const head = person('EU', 'international-organisation', 'costa', { name: 'António Costa' });
  const seats = (evidence: EvidenceRow[]) =>
    seatsOn([...eu, head], evidence, DAY).map(({ seat, actors }) => `${seat}: ${actors.join(' ')}`);
  expect(seats([])).toEqual(['eu-council: eu-council', 'eu-parliament: eu-parliament']);
  expect(seats([holderOf('eu-council', 'Antonio Costa', '2026-05-01')])).toEqual([
    'eu-council: costa eu-council',
    'eu-parliament: eu-parliament',
  ]);
});

const MINISTER = [person('FR', 'foreign-minister', 'ida', { since: '2026-03-01' })];
const account = (cells: Partial<SeatAccount>): SeatAccount => ({
  network: 'x',
  actor: 'ida',
  country: 'FR',
  office: 'foreign-minister',
  accountId: '',
  handle: 'Ida',
  ...cells,
});
const stateOf = (rows: readonly RosterRow[], accounts: SeatAccount[], evidence: EvidenceRow[], day = DAY) =>
  presenceOn(seatsOn(rows, evidence, day)[0]!, 'x', accounts, evidence, { day }).state;

test('a seat is absent only where somebody looked for whoever holds it, within a year', () => {
  const seat = 'FR:foreign-minister';
  expect(stateOf(MINISTER, [], [])).toBe('unknown');
  expect(stateOf(MINISTER, [], [noneFound(seat, '2026-05-01')])).toBe('absent');
  expect(stateOf(MINISTER, [], [noneFound(seat, '2026-05-01', 'bluesky')])).toBe('unknown');
  // Before she was in office nobody looked for her.
  expect(stateOf(MINISTER, [], [noneFound(seat, '2026-02-28')])).toBe('unknown');
  expect(stateOf(MINISTER, [], [noneFound(seat, '2026-03-01')])).toBe('absent');
  // A search of tomorrow, and one that is older than a year.
  expect(stateOf(MINISTER, [], [noneFound(seat, '2026-06-02')])).toBe('unknown');
  expect(stateOf(MINISTER, [], [noneFound(seat, '2026-05-01')], '2027-05-01')).toBe('absent');
  expect(stateOf(MINISTER, [], [noneFound(seat, '2026-05-01')], '2027-05-02')).toBe('unknown');
  // An account that is there counts, whatever a search says.
  expect(stateOf(MINISTER, [account({})], [noneFound(seat, '2026-05-01')])).toBe('present');
  expect(stateOf(MINISTER, [account({ network: 'bluesky' })], [])).toBe('unknown');
});

test('a list of a government speaks up to its own date, whenever it is read', () => {
  const listed = (page_date: string) =>
    evidenceRow({
      ...noneFound('FR:foreign-minister', '2026-05-01'),
      ...{ proof: 'government-list', page_date, address: 'https://gouv.test/list' },
    });
  const on = (row: EvidenceRow, day = DAY) =>
    presenceOn(seatsOn(MINISTER, [], day)[0]!, 'x', [], [row], { day });
  expect(on(listed('2026-04-01'))).toMatchObject({ state: 'absent', seen_at: '2026-04-01' });
  // Dated before she was in office, and more than a year ago.
  expect(on(listed('2026-02-28')).state).toBe('unknown');
  expect(on(listed('2026-04-01'), '2027-04-02').state).toBe('unknown');
  // As sealed before a date was needed.
  expect(on(listed('')).seen_at).toBe('2026-05-01');
});

test('a new holder whom a source names makes an older search that found none unknown again', () => {
  const holder = evidenceRow({
    row: 'holder',
    seat: 'FR:foreign-minister',
    name: 'jo',
    since: '2026-05-20',
    source: 's',
    address: 'https://example.org',
    seen_at: '2026-05-21',
    by: 'editor',
  });
  const looked = noneFound('FR:foreign-minister', '2026-05-01');
  expect(stateOf(MINISTER, [], [looked, holder])).toBe('unknown');
  expect(stateOf(MINISTER, [], [looked, holder], '2026-05-19')).toBe('absent');
});

test('a search is for whoever held the seat then, whether roster or evidence tells of the change', () => {
  const seat = 'FR:foreign-minister';
  const minister = (actor: string, cells: Partial<RosterRow> = {}) =>
    person('FR', 'foreign-minister', actor, cells);
  const on = (rows: RosterRow[], evidence: EvidenceRow[]) => {
    const [own] = seatsOn(rows, evidence, DAY);
    // What is sealed of it says the same.
    expect(seatsOfRows(seatRows([own!]))).toEqual([own]);
    const { state } = presenceOn(own!, 'x', [], evidence, { day: DAY });
    return `${state}: ${own!.holders.map(({ name }) => name).join(', ')}`;
  };
  const looked = noneFound(seat, '2026-03-01');
  const old = holderOf(seat, 'Hugo', '2025-06-01');
  // Somebody of the roster came after the last source of another.
  expect(on([minister('ida', { since: '2026-04-01' })], [looked, old])).toBe('unknown: ida');
  expect(on([minister('ida', { since: '2026-02-01' })], [looked, old])).toBe('absent: ida');
  // A source of later has another still: who is right is not known, and neither is whom the search was for.
  const seenLate = holderOf(seat, 'Hugo', '2026-05-01', { since: '2024-01-01' });
  expect(on([minister('ida', { since: '2026-04-01' })], [looked, seenLate])).toBe('unknown: Hugo');
  // Who left took the search along, whether somebody followed or not, and with a date or without.
  const gone = minister('hugo', { since: '2020-01-01', until: '2026-04-01' });
  expect(on([gone], [looked])).toBe('unknown: ');
  expect(on([gone], [noneFound(seat, '2026-04-01')])).toBe('absent: ');
  expect(on([gone], [looked, old])).toBe('unknown: ');
  expect(on([gone, minister('ida')], [looked])).toBe('unknown: ida');
  expect(on([gone, minister('ida')], [noneFound(seat, '2026-04-01')])).toBe('absent: ida');
  expect(on([minister('ida')], [looked, { ...old, until: '2026-03-02' }])).toBe('unknown: ida');
  expect(on([minister('ida')], [looked, old])).toBe('unknown: Hugo');
  // A row of the same person that ended is an account's end.
  expect(on([minister('ida', { until: '2026-04-01' }), minister('ida')], [looked])).toBe('absent: ida');
});

test('who came later ends who came before, however a source spells them, unless they share the seat', () => {
  const seat = 'BR:head-of-state';
  const rows = [house('BR', 'head-of-state', 'planalto')];
  const holders = (of: RosterRow[], ...evidence: EvidenceRow[]) =>
    seatsOn(of, evidence, DAY)[0]!.holders.map(({ name, since }) => `${name} ${since}`);
  const lula = holderOf(seat, 'Luiz Inácio Lula da Silva', '2026-01-02', { since: '2023-01-01' });
  const next = holderOf(seat, 'Ann Lee', '2026-05-02', { since: '2026-05-01' });
  expect(holders(rows, lula, holderOf(seat, 'Lula da Silva', '2026-02-01'))).toEqual([
    'Lula da Silva 2023-01-01',
  ]);
  expect(holders(rows, lula, next)).toEqual(['Ann Lee 2026-05-01']);
  const both = [person('BR', 'head-of-state', 'ann-lee', { name: 'Ann Lee' })];
  expect(holders(both, lula, next)).toEqual(['Ann Lee 2026-05-01']);
  both.push(person('BR', 'head-of-state', 'lula', { name: 'Lula da Silva' }));
  expect(holders(both, lula, next)).toEqual(['Ann Lee 2026-05-01', 'Luiz Inácio Lula da Silva 2023-01-01']);
});

test('a search that an account was proved after does not count, though the roster has none', () => {
  const proved = (seat: string, seen_at: string) =>
    evidenceRow({ ...noneFound(seat, seen_at), row: 'account', handle: 'Ida', proof: 'official-site' });
  const seat = 'FR:foreign-minister';
  const looked = noneFound(seat, '2026-04-01');
  expect(stateOf(MINISTER, [], [looked, proved(seat, '2026-05-01')])).toBe('unknown');
  expect(stateOf(MINISTER, [], [looked, proved('ida', '2026-05-01')])).toBe('unknown');
  expect(stateOf(MINISTER, [], [looked, proved(seat, '2026-03-15')])).toBe('absent');
  expect(stateOf(MINISTER, [], [looked, proved('FR:head-of-state', '2026-05-01')])).toBe('absent');
  const elsewhere = { ...proved(seat, '2026-05-01'), network: 'bluesky' };
  expect(stateOf(MINISTER, [], [looked, elsewhere])).toBe('absent');
});

test('who holds a seat is read again, and looked up again, and an older search still counts', () => {
  const minister = (cells: Partial<RosterRow>) => person('FR', 'foreign-minister', 'ida', cells);
  const named = (name: string, seen_at: string, cells: Partial<EvidenceRow> = {}) =>
    evidenceRow({
      ...{ row: 'holder', seat: 'FR:foreign-minister', name, source: 's', seen_at, by: 'editor' },
      ...{ address: 'https://example.org', ...cells },
    });
  const looked = noneFound('FR:foreign-minister', '2026-04-01');
  const state = (rows: readonly RosterRow[], ...holders: EvidenceRow[]) =>
    stateOf(rows, [], [looked, ...holders]);
  const undated = [minister({})];
  expect(state(undated, named('Ida', '2026-03-01'))).toBe('absent');
  expect(state(undated, named('Ida', '2026-03-01'), named('Ida', '2026-05-01'))).toBe('absent');
  // Seen first after the search, unless the page is older.
  expect(state(undated, named('Ida', '2026-05-01'))).toBe('unknown');
  expect(state(undated, named('Ida', '2026-05-01', { page_date: '2026-03-01' }))).toBe('absent');
  // In the seat once before, and again.
  expect(
    state(undated, named('Ida', '2020-03-01', { until: '2021-01-01' }), named('Ida', '2026-05-01')),
  ).toBe('unknown');
  // Of the roster alone: nobody is known to have been there before, or somebody up to a day.
  expect(state([minister({ checked_at: '2026-05-01' })])).toBe('absent');
  const before = (until: string) => person('FR', 'foreign-minister', 'hugo', { until });
  expect(state([before('2026-05-01'), minister({ checked_at: '2026-05-01' })])).toBe('unknown');
  expect(state([before('2026-03-01'), minister({ checked_at: '2026-05-01' })])).toBe('absent');
  expect(state(undated, named('Hugo', '2026-03-01', { until: '2026-05-01' }))).toBe('unknown');
});

test('on any network: present on one, absent on all, unknown else', () => {
  const one = (state: 'present' | 'absent' | 'unknown') => ({
    ...presenceOn(seatsOn(MINISTER, [], DAY)[0]!, 'x', [], [], { day: DAY }),
    state,
  });
  expect(presenceOnAny([one('absent'), one('present')])).toBe('present');
  expect(presenceOnAny([one('absent'), one('absent')])).toBe('absent');
  expect(presenceOnAny([one('absent'), one('unknown')])).toBe('unknown');
  expect(presenceOnAny([])).toBe('unknown');
});

test('shares have bounds: of four seats one is there, one is not, two are open', () => {
  const rows = [
    person('FR', 'head-of-state', 'a'),
    person('FR', 'head-of-government', 'b'),
    person('DE', 'foreign-minister', 'c'),
    house('NATO', 'international-organisation', 'nato'),
  ];
  const states = {
    'FR:head-of-state': 'absent',
    'FR:head-of-government': 'unknown',
    'DE:foreign-minister': 'present',
  } as const;
  const count = countPresence(
    seatsOn(rows, [], DAY),
    ({ seat }) => states[seat as keyof typeof states] ?? 'unknown',
  );
  expect(count).toEqual({
    ...{ seats: 4, present: 1, absent: 1, unknown: 2 },
    ...{ members: 2, members_present: 1, members_absent: 0, members_unknown: 1 },
  });
  expect(shareBounds(count.present, count.unknown, count.seats)).toEqual([1 / 4, 3 / 4]);
  expect(shareBounds(0, 0, 0)).toBeNull();
});

test('that there is none is written only by who asked the network, or after a dated list', () => {
  const faultsOf = (cells: Partial<EvidenceRow>) =>
    readEvidence(
      renderEvidence([{ ...noneFound('NO:head-of-state', '2026-11-25'), ...cells }]),
      'e.csv',
    ).problems.map(({ line, message }) => `${line}: ${message}`);
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ by: 'editor', source: 'I remember' })).toEqual([
    '2: by editor does not go with network-search — only roster grow asks a network: run it, and remove this row',
  ]);
  const listed = { proof: 'government-list', by: 'editor' };
  const [page_date, address] = ['2026-11-01', 'https://gov.test/list'];
  expect(faultsOf({ ...listed, page_date, address })).toEqual([]);
  expect(faultsOf({ ...listed, address })).toEqual([
    expect.stringMatching(/^2: page_date is empty — .*: add/),
  ]);
  expect(faultsOf({ ...listed, page_date })).toEqual([
    expect.stringMatching(/^2: address is empty — .*: add/),
  ]);
  expect(faultsOf(listed)).toEqual([expect.stringMatching(/^2: page_date and address are empty — /)]);
});

test('evidence is read back as it was written, and each fault is told with its line', () => {
  const text = renderEvidence([
    noneFound('FR:foreign-minister', '2026-05-01'),
    noneFound('un', '2026-05-02'),
  ]);
  const { evidence, problems } = readEvidence(text, 'evidence.csv');
  expect(problems).toEqual([]);
  expect(renderEvidence(evidence.rows)).toBe(text);
  const broken = `${text.split('\n')[0]}
account,FR:foreign-minster,,,,x,,@Ida,official-site,site,,example.org,2026-02-30,editor
none-found,un,Ann,,,y,,ann,guess,x,,,2026-01-01,me`;
  expect(
    readEvidence(broken, 'evidence.csv').problems.map(({ line, message }) => `${line}: ${message}`),
  ).toEqual([
    expect.stringMatching(/^2: seat "FR:foreign-minster" names no seat/),
    expect.stringMatching(/^2: address "example.org" is no address/),
    expect.stringMatching(/^2: seen_at "2026-02-30" is not a day/),
    expect.stringMatching(/^3: name is not for a row none-found/),
    expect.stringMatching(/^3: network "y" is not known/),
    expect.stringMatching(/^3: handle is not for a row none-found/),
    expect.stringMatching(/^3: proof "guess" is not known/),
    expect.stringMatching(/^3: by "me" is not known/),
  ]);
  const [header] = text.split('\n');
  const headed = (line: string) => readEvidence(`${line}\n`, 'e.csv').problems.map(({ message }) => message);
  expect(headed(`${header},name`)).toEqual(['the column name stands twice — remove one']);
  expect(headed('# found by hand')).toEqual([expect.stringContaining('is no header')]);
});
