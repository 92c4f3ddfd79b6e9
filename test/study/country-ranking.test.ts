/** Countries by influence: a range of ranks each, by what their unranked offices leave open. */
import { expect, test } from 'vitest';
import { countryInfluence } from '../../src/activity/influence.ts';
import { countOpenRanks, rankCountries } from '../../src/study/country-ranking.ts';
import { studyFrom } from '../report/study-from.ts';

// Of four offices, DE lacks one and KE none; IT lacks all but one, and has no rank.
const OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister', 'foreign-ministry'];
const INFLUENCE = {
  DE: [0.9, 0.9, 0.6, Number.NaN],
  FR: [0.7, 0.7, 0.7, 0.7],
  KE: [0.5, 0.5, 0.5, 0.5],
  IT: [0.9, Number.NaN, Number.NaN, Number.NaN],
};
const accounts = Object.entries(INFLUENCE).flatMap(([country, values]) =>
  values.map((value, k) => ({ country, office: OFFICES[k]!, value })),
);

test('a country may stand wherever its low and its high reach, among those that have a rank', () => {
  const { nodes } = studyFrom({
    entries: accounts.map(({ country, office }, k) => ({
      accountId: `n${String(k).padStart(2, '0')}`,
      row: { country, office },
    })),
    follows: [],
  });
  const influence = countryInfluence(
    Float64Array.from(accounts, ({ value }) => value),
    nodes.map(({ row }) => row.country),
    nodes.map(({ row }) => row.office),
  );
  // DE lies between 2.4 ÷ 4 and 3.4 ÷ 4, around the 0.7 of FR and above the 0.5 of KE.
  const ranked = rankCountries(influence, nodes);
  expect(ranked.map((one) => [one.country, one.rank, one.ranks])).toEqual([
    ['DE', 1, { best: 1, worst: 2 }],
    ['FR', 2, { best: 1, worst: 2 }],
    ['KE', 3, { best: 3, worst: 3 }],
    ['IT', Number.NaN, null],
  ]);
  // Two of the three could be anywhere in two thirds of the list.
  expect(countOpenRanks(ranked.filter(({ ranks }) => ranks !== null))).toBe(2);
});
