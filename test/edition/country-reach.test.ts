/** How far countries reach in an edition, counted by hand. */
import { expect, test } from 'vitest';
import { editionReach } from '../../src/edition/country-reach.ts';
import { handEdition } from './hand.ts';

const of = (actor: string, country: string, verdict: 'complete' | 'partial' = 'complete') => ({
  actor,
  verdict,
  row: { country },
});

/**
 * France is on both networks with fay and flo; Kenya on bluesky alone, Nauru on mastodon alone. On bluesky ken follows
 * fay and dan; ida (India) was not read there.
 */
const edition = handEdition([
  {
    network: 'bluesky',
    accounts: [of('fay', 'FR'), of('ken', 'KE'), of('dan', 'DE'), of('ida', 'IN', 'partial')],
    ties: ['ken>fay dan', 'fay>ken', 'dan>ken'],
  },
  {
    network: 'mastodon',
    accounts: [of('fay', 'FR'), of('flo', 'FR'), of('nau', 'NR'), of('dan', 'DE')],
    ties: ['nau>flo', 'flo>nau', 'dan>fay'],
  },
]);

const { together, on } = editionReach(edition);
const reachOf = (code: string, all = together) => all.find((one) => one.code === code)!;

test('followers abroad are set against those who could follow, on a network with one of the country', () => {
  // ken, nau and dan of ken, nau, dan and ida; ida may.
  expect(reachOf('FR').following).toMatchObject({
    known: 3,
    most: 4,
    possible: 4,
    share: 3 / 4,
    shareMost: 1,
  });
  // fay and dan of fay, dan and ida: nau and flo are not on its network.
  expect(reachOf('KE').following).toMatchObject({ known: 2, most: 3, possible: 3, share: 2 / 3 });
  // flo of fay, flo and dan.
  expect(reachOf('NR').following).toMatchObject({ known: 1, most: 1, possible: 3, shareMost: 1 / 3 });
  // Nobody is known to follow ida, who cannot follow herself; all three others there were read.
  expect(reachOf('IN').following).toMatchObject({ known: 0, most: 0, possible: 3, share: 0 });
});

test('a rank by share has a range, and none is given where no follows were read', () => {
  // FR 3/4–1, KE 2/3–1, DE 1/4–1/2 (ken, of fay flo nau ken ida: 1/5–2/5), NR 1/3, IN 0.
  expect(reachOf('DE').following).toMatchObject({
    known: 1,
    most: 2,
    possible: 5,
    share: 1 / 5,
    shareMost: 2 / 5,
  });
  expect(reachOf('FR').following.ranked).toEqual({ rank: 1, best: 1, worst: 2, of: 5 });
  expect(reachOf('KE').following.ranked).toEqual({ rank: 2, best: 1, worst: 2, of: 5 });
  expect(reachOf('NR').following.ranked).toEqual({ rank: 3, best: 3, worst: 4, of: 5 });
  expect(reachOf('DE').following.ranked).toEqual({ rank: 4, best: 3, worst: 4, of: 5 });
  expect(reachOf('IN').followed).toMatchObject({
    known: 0,
    most: 3,
    possible: 3,
    share: Number.NaN,
    shareMost: 1,
  });
  expect(reachOf('IN').followed.ranked).toMatchObject({ rank: Number.NaN, best: Number.NaN, of: 4 });
});

test('mutual ties are set against the pairs on a network together', () => {
  // fay with ken dan ida nau, flo with nau dan; fay–ken and flo–nau are mutual, fay–ida is open on one side alone.
  expect(reachOf('FR').mutual).toMatchObject({ known: 2, most: 2, possible: 6, share: 1 / 3 });
  expect(reachOf('KE').mutual).toMatchObject({ known: 2, possible: 3, share: 2 / 3 });
});

test('on one network stands who is there, among those who are', () => {
  expect(on.map((each) => each.map(({ code }) => code))).toEqual([
    ['DE', 'FR', 'IN', 'KE'],
    ['DE', 'FR', 'NR'],
  ]);
  // Of nau and dan, on mastodon.
  expect(reachOf('FR', on[1]).following).toMatchObject({ known: 2, most: 2, possible: 2, share: 1 });
  expect(reachOf('FR', on[0]).following).toMatchObject({ known: 1, most: 2, possible: 3, share: 1 / 3 });
});
