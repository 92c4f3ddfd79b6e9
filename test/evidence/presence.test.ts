/** Seats, and whether they have an account: yes, no where somebody looked, unknown else; cases made up by hand. */
import { expect, test } from 'vitest';
import { type EvidenceRow, evidenceRow } from '../../src/evidence/evidence-row.ts';
import { readEvidence } from '../../src/evidence/parse-evidence.ts';
import { countPresence, shareBounds } from '../../src/evidence/presence-counts.ts';
import { renderEvidence } from '../../src/evidence/render-evidence.ts';
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

test('a government, a mission and an ambassador are no seats, and what is over is none', () => {
  expect(names([house('FR', 'government', 'fr-government'), house('FR', 'mission', 'fr-un')])).toEqual([]);
  expect(names([person('FR', 'foreign-minister', 'eve', { until: DAY })])).toEqual([]);
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
