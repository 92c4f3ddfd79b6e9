/** Which seats a study has an account of: from what was sealed with it, or from its rows alone. */
import { expect, test } from 'vitest';
import { evidenceRow } from '../../src/evidence/evidence-row.ts';
import { sealedSeats, uniteSeats } from '../../src/evidence/sealed-seats.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { studyPresence } from '../../src/study/study-presence.ts';
import { studyFrom } from '../report/study-from.ts';

const DAY = '2024-02-29';
const row = (office: string, handle: string, network = 'x') =>
  rosterRow({ country: 'FR', office, actor: `fr-${office}`, kind: 'institution', network, handle });

const ROWS = [
  row('head-of-state', 'elysee'),
  row('foreign-minister', 'gone'),
  row('foreign-ministry', '', 'bluesky'),
];

const noneFound = (seat: string, seen_at: string) =>
  evidenceRow({
    row: 'none-found',
    seat,
    network: 'x',
    proof: 'network-search',
    source: 'x',
    seen_at,
    by: 'grow',
  });

function statesOf(seats: Parameters<typeof studyFrom>[0]['seats'], horizonMonths?: number) {
  const study = studyFrom({
    entries: [
      { accountId: 'x:1', handle: 'elysee', verdict: 'complete', row: ROWS[0]! },
      { accountId: 'x:2', handle: 'gone', verdict: 'suspended', row: ROWS[1]! },
    ],
    follows: [],
    ...(seats && { seats }),
  });
  const presence = studyPresence(study, horizonMonths === undefined ? {} : { horizonMonths });
  expect(presence.networks).toEqual(['x']);
  return presence.seats.map(({ seat, on: [on] }) =>
    [seat.seat, on!.state, ...(on!.gone === null ? [] : [on!.gone.handle, on!.gone.verdict])].join(' '),
  );
}

test('without sealed seats those of its rows are present, or unknown with what became of the account', () => {
  expect(statesOf(null)).toEqual(['FR:head-of-state present', 'FR:foreign-minister unknown gone suspended']);
});

test('sealed seats are those of the whole roster, and absent where somebody looked in time', () => {
  const evidence = [
    noneFound('FR:foreign-ministry', '2023-04-01'),
    noneFound('FR:foreign-minister', '2024-03-01'),
    evidenceRow({ ...noneFound('FR:foreign-minister', '2024-01-01'), network: 'bluesky' }),
  ];
  const sealed = sealedSeats(ROWS, evidence, { day: DAY, network: 'x' });
  // What was found later, or on another network, is not sealed with it.
  expect(sealed.evidence).toEqual([evidence[0]]);
  expect(statesOf(sealed)).toEqual([
    'FR:head-of-state present',
    'FR:foreign-minister unknown gone suspended',
    'FR:foreign-ministry absent',
  ]);
  expect(statesOf(sealed, 6)[2]).toBe('FR:foreign-ministry unknown');
});

test('of several snapshots the seats are those of the last, with the actors of all, and evidence stands once', () => {
  const found = noneFound('FR:foreign-ministry', '2024-01-01');
  const before = sealedSeats([...ROWS, row('head-of-government', 'premier')], [found], {
    day: '2023-06-01',
    network: 'x',
  });
  const other = { ...row('head-of-state', 'president@a.test', 'mastodon'), actor: 'fr-elysee' };
  const after = sealedSeats([other, ROWS[2]!], [found], { day: DAY, network: 'x' });
  const united = uniteSeats([before, after]);
  expect(united.seats.map(({ seat, offices, actors }) => [seat, offices.length, actors.join(' ')])).toEqual([
    // The last has nobody else as head of government, so that both heads are one seat.
    ['FR:head-of-state', 2, 'fr-elysee fr-head-of-government fr-head-of-state'],
    ['FR:foreign-ministry', 1, 'fr-foreign-ministry'],
    ['FR:foreign-minister', 1, 'fr-foreign-minister'],
  ]);
  expect(united.evidence).toEqual([found]);
});
