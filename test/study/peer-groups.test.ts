/** Beside whom a country is shown: the groups it is of, as others list them, or the first of its region. */
import { expect, test } from 'vitest';
import { countryStandings } from '../../src/study/country-standing.ts';
import { peerGroup } from '../../src/study/peer-groups.ts';
import { studyFrom } from '../report/study-from.ts';

// France follows each, and is followed by all but Spain; Kenya and China follow each other too. Chad is hidden.
const codes = ['CN', 'DE', 'ES', 'FR', 'GB', 'IT', 'KE', 'PL', 'TD'];
const standings = countryStandings(
  studyFrom({
    entries: codes.map((country) => ({
      accountId: country,
      verdict: country === 'TD' ? 'hidden' : 'complete',
      row: { country },
    })),
    follows: [
      ...codes
        .filter((code) => code !== 'FR')
        .flatMap((code) => [['FR', code], ...(code === 'ES' || code === 'TD' ? [] : [[code, 'FR']])]),
      ['KE', 'CN'],
      ['CN', 'KE'],
    ],
  }),
);
const peers = (code: string) => peerGroup(standings, standings.find((one) => one.code === code)!);

test('members of a group stand beside the others of it that are in the study', () => {
  expect(peers('FR')).toEqual({ of: ['permanent', 'seven'], codes: ['CN', 'DE', 'GB', 'IT'] });
  expect(peers('DE')).toEqual({ of: ['seven'], codes: ['FR', 'GB', 'IT'] });
  expect(peers('CN')).toEqual({ of: ['permanent'], codes: ['FR', 'GB'] });
});

test('others stand beside the three of their region with most mutual ties, without those that have no rank', () => {
  // France has 6, then Germany and the United Kingdom 1 each, in the order of their codes; Spain has none.
  expect(peers('PL')).toEqual({ of: 'region', codes: ['FR', 'DE', 'GB'] });
  expect(peers('KE')).toEqual({ of: 'region', codes: [] });
});

test('a country of no known region stands beside nobody', () => {
  const unplaced = ['AA', 'ZZ'].map((code) => ({ ...standings[0]!, code, region: '' }));
  expect(peerGroup([...standings, ...unplaced], unplaced[0]!)).toEqual({ of: 'region', codes: [] });
});
