/** What a country has to do with every other, by hand: follows each way, bounds of mutual ties, mentions. */
import { expect, test } from 'vitest';
import { countryMentions, countryPartners } from '../../src/study/country-partners.ts';
import { countryTies } from '../../src/study/country-ties.ts';
import { studyFrom } from '../report/study-from.ts';
import { activityFrom } from '../support/activity-from.ts';

// Two accounts of France, the second hidden; one each of Germany, Kenya and Peru.
const study = studyFrom({
  entries: ['FR', 'FR', 'DE', 'KE', 'PE'].map((country, k) => ({
    accountId: 'abcde'[k]!,
    verdict: k === 1 ? 'hidden' : 'complete',
    row: { country },
  })),
  follows: ['ac', 'ca', 'cb', 'db'].map((pair) => [...pair]),
});
const between = countryTies(study);

test('most mutual ties first, with what a hidden account could add', () => {
  const partners = countryPartners(between, 'FR', { expected: null, mentions: null });
  expect(
    partners.map(({ code, made, received, mutual, mutualMost }) => [
      code,
      made,
      received,
      mutual,
      mutualMost,
    ]),
  ).toEqual([
    ['DE', 1, 2, 1, 2],
    ['KE', 0, 1, 0, 1],
    ['PE', 0, 0, 0, 0],
  ]);
  // The hidden account may follow Peru; Germany's and Kenya's follow each other or not, all of that is known.
  expect(partners.map(({ unknown }) => unknown)).toEqual([true, true, true]);
  expect(partners.map(({ madeMost, receivedMost }) => [madeMost, receivedMost])).toEqual([
    [2, 2],
    [1, 1],
    [1, 0],
  ]);
  expect(
    countryPartners(between, 'DE', { expected: null, mentions: null }).map(({ code, unknown }) => [
      code,
      unknown,
    ]),
  ).toEqual([
    ['FR', true],
    ['KE', false],
    ['PE', false],
  ]);
  expect(
    partners.every(({ expected, mentionsMade }) => Number.isNaN(expected) && Number.isNaN(mentionsMade)),
  ).toBe(true);
});

test('what chance would give is told of the pair that was drawn, and of no other', () => {
  const expected = {
    place: new Map([
      ['DE', 0],
      ['FR', 1],
    ]),
    values: Float64Array.from([9, 0.25, 0.25, 9]),
  };
  const partners = countryPartners(between, 'FR', { expected, mentions: null });
  expect(partners.map((one) => one.expected)).toEqual([0.25, Number.NaN, Number.NaN]);
});

test('mentions are of what was read; of a country without a whole feed, none is not 0', () => {
  const activity = activityFrom({
    accounts: [{}, { feed: null }, {}, { feed: null }, { feed: { whole: false } }],
    mentions: [
      [0, 2, 3],
      [1, 2, 4],
      [2, 0, 5],
      [4, 0, 1],
    ],
  });
  const mentions = countryMentions(study.nodes, between.codes, activity);
  const partners = countryPartners(between, 'FR', { expected: null, mentions });
  expect(
    partners.map(({ code, mentionsMade, mentionsReceived }) => [code, mentionsMade, mentionsReceived]),
  ).toEqual([
    ['DE', 7, 5],
    ['KE', 0, Number.NaN],
    ['PE', 0, 1],
  ]);
});
