/** Presence of the seats of small rosters, counted by hand; and the truth of made-up worlds, which lies within the bounds. */
import { expect, test } from 'vitest';
import type { Answer, SectionedAnswer } from '../../../src/cli/answer.ts';
import { spoken } from '../../../src/cli/spoken.ts';
import type { Cell } from '../../../src/csv.ts';
import { speakerIn } from '../../../src/doors/prompt-speaker.ts';
import { type EvidenceRow, evidenceRow } from '../../../src/evidence/evidence-row.ts';
import { coverage, presenceByGroup } from '../../../src/questions/roster/coverage.ts';
import { seatsOfRoster, seatsOfStudy, seatValues } from '../../../src/questions/roster/known-seats.ts';
import { seats } from '../../../src/questions/roster/seats.ts';
import { type RosterRow, rosterRow } from '../../../src/roster/row.ts';
import type { Study } from '../../../src/study/study.ts';
import { studyPresence } from '../../../src/study/study-presence.ts';
import { withEvidence } from '../../../src/study/with-evidence.ts';
import { ENGLISH, type Speaker } from '../../../src/words/speaker.ts';
import { studyFrom } from '../../report/study-from.ts';

const DAY = '2026-06-01';

/** country, office, actor, network, handle */
type Short = readonly [string, string, string, string, string];

const rowOf = ([country, office, actor, network, handle]: Short, more: Partial<RosterRow> = {}) =>
  rosterRow({ country, office, actor, name: actor, kind: 'person', network, handle, ...more });

const noneFound = (seat: string, network: string, seen_at = '2026-05-01'): EvidenceRow =>
  evidenceRow({
    row: 'none-found',
    seat,
    network,
    proof: 'network-search',
    source: network,
    seen_at,
    by: 'grow',
  });

const proved = (seat: string, network: string, handle: string, proof: string, seen_at: string): EvidenceRow =>
  evidenceRow({
    row: 'account',
    seat,
    network,
    handle,
    proof,
    source: 's',
    address: 'https://s.org',
    seen_at,
    by: 'editor',
  });

const ROWS = [
  rowOf(['FR', 'head-of-state', 'ann', 'x', 'ann']),
  rowOf(['FR', 'head-of-state', 'ann', 'bluesky', 'ann.fr']),
  rowOf(['FR', 'head-of-government', 'fr-premier', 'x', ''], { kind: 'institution' }),
  // Both heads in one.
  rowOf(['KE', 'head-of-state', 'cyd', 'x', 'cyd'], { extra: { bloc: 'east' } }),
  rowOf(['NATO', 'international-organisation', 'nato', 'x', ''], { kind: 'institution' }),
  rowOf(['FR', 'government', 'gov', 'x', 'gov'], { kind: 'institution' }),
];
const EVIDENCE = [
  proved('ann', 'x', 'Ann', 'official-site', '2026-02-01'),
  proved('ann', 'bluesky', 'ann.fr', 'own-link', '2026-03-01'),
  noneFound('FR:head-of-government', 'x'),
  noneFound('FR:head-of-government', 'bluesky', '2026-04-01'),
  noneFound('KE:head-of-government', 'bluesky'),
];
const seatsOf = (evidence: readonly EvidenceRow[]) =>
  seatsOfRoster('r.csv', { rows: ROWS, columns: ['bloc'], lines: [] }, evidence, DAY, 12);
const known = seatsOf(EVIDENCE);
const told = (answer: SectionedAnswer) => spoken(answer, ENGLISH);
const rowsOf = (answer: SectionedAnswer, name: string) => {
  const section = answer.sections.find((one) => one.name === name)!;
  return section.rows.map((row) => Object.fromEntries(section.columns.map((column, k) => [column, row[k]])));
};

test('seats and members on each network, and on any, with both ends of their share and the best proofs', () => {
  const found = presenceByGroup(known);
  expect(found).toEqual([
    {
      ...{ network: 'bluesky', group: [], seats: 4, present: 1, absent: 2, unknown: 1 },
      ...{ share: 1 / 4, share_max: 2 / 4, members: 2, members_present: 1, members_absent: 1 },
      ...{ members_unknown: 0, members_share: 1 / 2, members_share_max: 1 / 2 },
      ...{ strong: 0, weak: 1, unproved: 0, oldest_proof: '2026-03-01' },
    },
    {
      ...{ network: 'x', group: [], seats: 4, present: 2, absent: 1, unknown: 1 },
      ...{ share: 2 / 4, share_max: 3 / 4, members: 2, members_present: 2, members_absent: 0 },
      ...{ members_unknown: 0, members_share: 1, members_share_max: 1 },
      ...{ strong: 1, weak: 0, unproved: 1, oldest_proof: '2026-02-01' },
    },
    {
      ...{ network: '', group: [], seats: 4, present: 2, absent: 1, unknown: 1 },
      ...{ share: 2 / 4, share_max: 3 / 4, members: 2, members_present: 2, members_absent: 0 },
      ...{ members_unknown: 0, members_share: 1, members_share_max: 1 },
      // The best proof of the one is that on X; of the other there is none.
      ...{ strong: 1, weak: 0, unproved: 1, oldest_proof: '2026-02-01' },
    },
  ]);
});

test('both ends stand in the sentence, what absence rests on below, and accounts of no seat apart', () => {
  const answer = coverage(known, {});
  expect(told(answer).sentence).toBe(
    'On 1 June 2026, 1 of 4 seats has a known account on Bluesky (25.0% to 50.0%), 2 on X (50.0% to 75.0%) and 2 on any of them (50.0% to 75.0%). 1 of 2 members of the United Nations has one for at least one seat on Bluesky (50.0%), 2 on X (100%) and 2 on any of them (100%).',
  );
  expect(told(answer).notes).toEqual([
    'For 1 seat on Bluesky and 1 on X no search counts. None is known, it is over 12 months old, or the holder is new. The upper end supposes that all have an account.',
    'For 2 seats on Bluesky and 1 on X none was found, by asking the network; the oldest search is of 1 April 2026.',
    'The one on Bluesky rests on weak proof; of the 2 on X, 1 rests on strong proof and 1 on the roster alone; the oldest proof was last seen on 1 February 2026.',
  ]);
  expect(rowsOf(answer, 'apart')).toEqual([
    { network: 'x', office: 'government', accounts: 1, countries: 1 },
  ]);
  expect(rowsOf(answer, 'places')).toEqual([
    { present_on: 'bluesky x', absent_on: '', unknown_on: '', seats: 1, which: 'FR:head-of-state' },
    { present_on: '', absent_on: 'bluesky x', unknown_on: '', seats: 1, which: 'FR:head-of-government' },
    { present_on: 'x', absent_on: 'bluesky', unknown_on: '', seats: 1, which: 'KE:head-of-state' },
    { present_on: '', absent_on: '', unknown_on: 'bluesky x', seats: 1, which: 'nato' },
  ]);
});

test('who heads one of several organisations that nothing names is counted apart', () => {
  const eu = ['eu-council', 'eu-parliament'].map((actor) =>
    rowOf(['EU', 'international-organisation', actor, 'x', actor], { kind: 'institution' }),
  );
  const head = rowOf(['EU', 'international-organisation', 'costa', 'x', 'costa']);
  const of = seatsOfRoster('r.csv', { rows: [...eu, head], columns: [], lines: [] }, [], DAY, 12);
  expect(of.seats.map(({ seat }) => seat.seat)).toEqual(['eu-council', 'eu-parliament']);
  expect(rowsOf(coverage(of, {}), 'apart')).toEqual([
    { network: 'x', office: 'international-organisation', accounts: 1, countries: 1 },
  ]);
});

test('an account that is no more does not say that there is none: what became of it is told', () => {
  const study = studyFrom({
    entries: [{ accountId: 'x:1', handle: 'cyd', verdict: 'suspended', row: ROWS[3]! }],
    follows: [],
  });
  const answer = seats(seatsOfStudy(study), {});
  expect(answer.rows.map((cells) => [cells[8], cells.at(-1)])).toEqual([['unknown', 'suspended']]);
  expect(told(coverage({ ...seatsOfStudy(study), areKept: true }, {})).notes?.join(' ')).toContain(
    'For 1 of these the account listed is suspended, deactivated or not found.',
  );
  const cell = (speaker: Speaker) => (spoken(answer, speaker) as Answer<string, Cell>).shown!.rows[0]!.at(-1);
  expect(cell(ENGLISH)).toBe('cyd (suspended), no search for another');
  expect(cell(speakerIn('fr'))).toBe('cyd (suspendu), aucune recherche d’un autre');
});

test('of one network the share follows its sentence, and the network is named once, in English and French', () => {
  const listed = { ...noneFound('NATO', 'x'), seat: 'nato', proof: 'government-list' };
  const answer = coverage(seatsOf([...EVIDENCE, listed]), { network: ['x'] });
  expect(told(answer).sentence).toBe(
    'On 1 June 2026, 2 of 4 seats have a known account on X: a share of 50.0%. 2 of 2 members of the United Nations have one for at least one seat on X: a share of 100%.',
  );
  expect(told(answer).notes).toEqual([
    'For 2 seats none was found: 1 by asking the network, 1 by a government’s list; the oldest search is of 1 May 2026.',
    'Of the 2, 1 rests on strong proof and 1 on the roster alone; the oldest proof was last seen on 1 February 2026.',
  ]);
  const french = spoken(coverage(seatsOf([]), { network: ['bluesky'] }), speakerIn('fr'));
  expect([french.sentence, ...french.notes!].join(' ').replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'Le 1er juin 2026, 1 des 4 sièges a un compte connu sur Bluesky, soit 25,0 % à 100 %. 1 des 2 États membres des Nations unies en a un pour un siège au moins sur Bluesky, soit 50,0 % à 100 %. Pour 3 sièges, aucune recherche n’est valable. Aucune n’est connue, elle date de plus de 12 mois, ou le titulaire a changé. La borne haute suppose qu’ils ont tous un compte. Aucune recherche infructueuse n’est encore valable : les bornes hautes sont de 100 %. L’unique connu repose sur la seule liste.',
  );
});

test('a search that is over is not said to be none', () => {
  const over = coverage(seatsOf([noneFound('KE:head-of-government', 'bluesky', '2025-05-01')]), {});
  expect(told(over).notes).toContain('No search that found none still counts, so every upper end is 100%.');
});

test('a seat of both heads is counted under each office; any column of the roster may group and choose', () => {
  const byOffice = rowsOf(coverage(known, { by: ['office'], network: ['x'] }), 'coverage');
  expect(byOffice.map(({ office, seats: of, present, absent }) => [office, of, present, absent])).toEqual([
    ['head-of-government', 2, 1, 1],
    ['head-of-state', 2, 2, 0],
    ['international-organisation', 1, 0, 0],
  ]);
  const groups = rowsOf(coverage(known, { by: ['region', 'bloc'], network: ['x'] }), 'coverage');
  expect(groups.map(({ region, bloc, seats: of }) => [region, bloc, of])).toEqual([
    ['Africa', 'east', 1],
    ['Europe', '', 2],
    ['International', '', 1],
  ]);
  expect(
    seats(known, { where: ['bloc=east'] }).rows.map(([seat, , , , , , , network]) => [seat, network]),
  ).toEqual([
    ['KE:head-of-state', 'bluesky'],
    ['KE:head-of-state', 'x'],
  ]);
  expect(() => coverage(known, { by: ['handle'] })).toThrow('seats have no column handle');
});

test('what is known of each seat: an account and its proof, looked for in vain, or no search that counts', () => {
  const answer = seats(known, { network: ['x'] });
  expect(spoken(answer, ENGLISH).sentence).toBe(
    'On 1 June 2026: 4 seats, 1 of them without a named holder. An account is known of 2 on X; none was found, where somebody looked, of 1 on X; no search still counts for 1 on X.',
  );
  const { shown } = spoken(answer, ENGLISH) as Answer<string>;
  expect(shown!.rows.map((row) => row.at(-1))).toEqual([
    'ann (official site)',
    'looked for on 2026-05-01, none found (the network was asked)',
    'cyd',
    'no search that still counts',
  ]);
  expect(seats(known, { state: 'unknown' }).rows).toHaveLength(2);
  const two = [
    ['ann', '2026-01-02'],
    ['bob', '2026-01-01'],
  ].map(([actor, since]) =>
    rowOf(['FR', 'head-of-state', actor!, 'x', actor!], { since: since!, source: `of ${actor}` }),
  );
  const [both] = seats(seatsOfRoster('r.csv', { rows: two, columns: [], lines: [] }, [], DAY), {}).rows;
  expect(both!.slice(3, 7)).toEqual(['ann; bob', '2026-01-02; 2026-01-01', 'of ann; of bob', '']);
});

test('of seats that were not sealed no share is given, also where evidence is given', () => {
  const open = presenceByGroup({ ...known, areKept: false });
  expect(open.map(({ present, share, members_share_max }) => [present, share, members_share_max])).toEqual([
    [1, null, null],
    [2, null, null],
    [2, null, null],
  ]);
  const told = spoken(coverage({ ...known, areKept: false }, {}), ENGLISH);
  expect([told.sentence, ...told.notes!].join(' ')).not.toContain('%');
  const [rest] = spoken(
    coverage({ ...known, areKept: false }, { network: ['bluesky'] }),
    ENGLISH,
  ).notes!.slice(-1);
  expect(rest).toContain('The one on Bluesky rests on weak proof');
  const old = { snapshot: { origin: 'crawl', network: 'x', date: DAY }, entries: [], seats: null };
  expect(studyPresence(withEvidence(old as unknown as Study, EVIDENCE)).areKept).toBe(false);
});

/** As good as chance for worlds, and the same every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const COUNTRIES = ['FR', 'DE', 'KE', 'NG', 'JP', 'IN', 'BR', 'PE', 'FJ', 'TV'];
const OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister', 'foreign-ministry'];
const NETWORKS = ['bluesky', 'x'];

test.each(Array.from({ length: 24 }, (_, seed) => seed))(
  'the truth of a made-up world lies within the bounds, and is both ends where all was looked for (%i)',
  (seed) => {
    const next = random(seed);
    const [looked, listed] = seed % 3 === 0 ? [1, 1] : [next(), next()];
    const rows: RosterRow[] = [];
    const evidence: EvidenceRow[] = [];
    /** Hidden: who really has an account. */
    const truth = new Set<string>();
    for (const country of COUNTRIES) {
      const isOne = next() < 0.3;
      for (const office of OFFICES) {
        if (isOne && office === 'head-of-government') continue;
        const actor = `${country}-${office}`;
        for (const network of NETWORKS) {
          const has = next() < 0.5;
          if (has) truth.add(`${network} ${actor}`);
          rows.push(rowOf([country, office, actor, network, has && next() < listed ? actor : '']));
          if (!has && next() < looked) evidence.push(noneFound(`${country}:${office}`, network));
        }
      }
    }
    const world = seatsOfRoster('world.csv', { rows, columns: [], lines: [] }, evidence, DAY, 12);
    const valuesOf = seatValues(world);
    const groupsOf = (seat: (typeof world.seats)[number]['seat']) =>
      valuesOf(seat, 'office').map((office) => [office, valuesOf(seat, 'region')[0]!]);
    const found = presenceByGroup(world, groupsOf);
    expect(found.length).toBeGreaterThan(20);
    for (const { network, group, share, share_max, members_share, members_share_max, unknown } of found) {
      const own = world.seats.filter(({ seat }) => groupsOf(seat).some((one) => `${one}` === `${group}`));
      const isThere = ({ seat }: (typeof own)[number]) =>
        (network === '' ? NETWORKS : [network]).some((on) =>
          seat.actors.some((one) => truth.has(`${on} ${one}`)),
        );
      const real = own.filter(isThere).length / own.length;
      const members = [...new Set(own.map(({ seat }) => seat.country))];
      const realMembers =
        members.filter((code) => own.some((one) => one.seat.country === code && isThere(one))).length /
        members.length;
      expect(share).toBeLessThanOrEqual(real);
      expect(share_max).toBeGreaterThanOrEqual(real);
      expect(members_share).toBeLessThanOrEqual(realMembers);
      expect(members_share_max).toBeGreaterThanOrEqual(realMembers);
      if (unknown === 0) expect([share, share_max]).toEqual([real, real]);
      if (seed % 3 === 0)
        expect([unknown, members_share, members_share_max]).toEqual([0, realMembers, realMembers]);
    }
  },
);
