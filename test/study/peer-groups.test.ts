/** Beside whom a country is shown: its neighbours, or the nearest of an island, and those of its region that are alike. */
import { expect, test } from 'vitest';
import { countryStandings } from '../../src/study/country-standing.ts';
import { peerGroup } from '../../src/study/peer-groups.ts';
import { studyFrom } from '../report/study-from.ts';

const ACCOUNTS: Readonly<Record<string, number>> = {
  AT: 2,
  CH: 2,
  DE: 3,
  ES: 5,
  FR: 3,
  IS: 1,
  IT: 5,
  KE: 2,
  NO: 1,
  PL: 3,
  SE: 3,
};
const standings = countryStandings(
  studyFrom({
    entries: Object.entries(ACCOUNTS).flatMap(([country, accounts]) =>
      Array.from({ length: accounts }, (_, k) => ({ accountId: `${country}${k}`, row: { country } })),
    ),
    follows: [],
  }),
);
const group = (code: string) => peerGroup(standings, standings.find((one) => one.code === code)!);

test('a country stands beside its neighbours and those of its region with as many accounts', () => {
  const { are, neighbours, absent, peers } = group('DE');
  expect(are).toBe('bordering');
  expect(neighbours).toEqual(['AT', 'CH', 'FR', 'PL']);
  expect(absent).toEqual(['BE', 'CZ', 'DK', 'LU', 'NL']);
  // Neighbours with 3 accounts, then with 2; of the others Sweden has 3, and four have two more or fewer.
  expect(peers).toEqual(['FR', 'PL', 'AT', 'CH', 'SE', 'ES', 'IS']);
});

test('an island stands beside the nearest of its part of the world', () => {
  expect(group('IS')).toMatchObject({ are: 'nearest', neighbours: ['NO'], absent: ['GB', 'IE'] });
});

test('who has no neighbour here, and nobody of its region, stands alone', () => {
  expect(group('KE')).toMatchObject({ neighbours: [], peers: [] });
});

test('a neighbour is a state: a territory is none, and an organisation has none', () => {
  const study = studyFrom({
    entries: ['CN', 'EU', 'HK', 'NP', 'UN'].map((country) => ({ accountId: country, row: { country } })),
    follows: [],
  });
  const all = countryStandings(study);
  const of = (code: string) => peerGroup(all, all.find((one) => one.code === code)!);
  expect(of('CN').neighbours).toEqual(['NP']);
  expect(of('CN').absent).not.toContain('MO');
  expect(of('EU')).toMatchObject({ are: 'none', neighbours: [], peers: ['UN'] });
});
