/** What a country has to do with every other, by hand: follows each way, bounds of mutual ties, mentions. */
import { expect, test } from 'vitest';
import {
  beyondChance,
  countryMentions,
  countryPartners,
  unbalanced,
} from '../../src/study/country-partners.ts';
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
  const partners = countryPartners(between, 'FR', { chance: null, mentions: null });
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
    countryPartners(between, 'DE', { chance: null, mentions: null }).map(({ code, unknown }) => [
      code,
      unknown,
    ]),
  ).toEqual([
    ['FR', true],
    ['KE', false],
    ['PE', false],
  ]);
  expect(
    partners.every(
      ({ chance, mentionsMade }) => Number.isNaN(chance.mutual.expected) && Number.isNaN(mentionsMade),
    ),
  ).toBe(true);
});

test('what chance would give is told of the pair that was drawn, and of no other', () => {
  const place = new Map([
    ['DE', 0],
    ['FR', 1],
  ]);
  const table = (...values: number[]) => ({ place, values: Float64Array.from(values) });
  const chance = {
    follows: {
      expected: table(9, 3, 4, 9),
      p: table(1, 0.03, 0.01, 1),
      pMost: table(1, 0.03, 0.04, 1),
    },
    mutual: {
      expected: table(9, 0.25, 0.25, 9),
      p: table(1, 0.01, 0.01, 1),
      pMost: table(1, 0.001, 0.001, 1),
    },
  };
  const partners = countryPartners(between, 'FR', { chance, mentions: null });
  expect(partners.map((one) => one.chance.mutual)).toEqual([
    { expected: 0.25, p: 0.01, pMost: 0.001 },
    { expected: Number.NaN, p: Number.NaN, pMost: Number.NaN },
    { expected: Number.NaN, p: Number.NaN, pMost: Number.NaN },
  ]);
  expect(partners[0]!.chance).toMatchObject({
    made: { expected: 4, p: 0.01 },
    received: { expected: 3, p: 0.03 },
  });
  const codes = (figure: 'made' | 'received' | 'mutual') => {
    const { above, below } = beyondChance(partners, figure);
    return [above, below].map((those) => those.map(({ code }) => code));
  };
  expect(codes('mutual')).toEqual([['DE'], []]);
  // 2 received where 3 are expected, all known; 1 made where 4 are expected, and one more that may be there is too few.
  expect(codes('received')).toEqual([[], ['DE']]);
  expect(codes('made')).toEqual([[], ['DE']]);
});

test('who is followed more than it follows, for sure, the most unbalanced first', () => {
  const all = studyFrom({
    entries: ['FR', 'FR', 'DE', 'KE', 'KE', 'PE', 'PE'].map((country, k) => ({
      accountId: 'abcdefg'[k]!,
      verdict: k === 6 ? 'hidden' : 'complete',
      row: { country },
    })),
    follows: ['ac', 'bc', 'ad', 'ae', 'bd', 'da', 'af', 'ca', 'cb'].map((pair) => [...pair]),
  });
  const codes = (code: string) => {
    const { weFollow, theyFollow } = unbalanced(
      countryPartners(countryTies(all), code, { chance: null, mentions: null }),
    );
    return [weFollow, theyFollow].map((those) => those.map((one) => one.code));
  };
  // Kenya 3 to 1; Germany 2 to 2; Peru 1 to 0, but its hidden account may follow both.
  expect(codes('FR')).toEqual([['KE'], []]);
  expect(codes('KE')).toEqual([[], ['FR']]);
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
  const partners = countryPartners(between, 'FR', { chance: null, mentions });
  expect(
    partners.map(({ code, mentionsMade, mentionsReceived }) => [code, mentionsMade, mentionsReceived]),
  ).toEqual([
    ['DE', 7, 5],
    ['KE', 0, Number.NaN],
    ['PE', 0, 1],
  ]);
  for (const code of between.codes) {
    const ofOne = countryMentions(study.nodes, between.codes, activity, code);
    const partnersBy = (table: typeof mentions) =>
      countryPartners(between, code, { chance: null, mentions: table });
    expect(partnersBy(ofOne)).toEqual(partnersBy(mentions));
  }
});
