/** How countries stand: counts with what unknown ties could add, and the ranks that follow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasEdge, tieState } from '../../src/graph/graph.ts';
import { createRandom } from '../../src/graph/random.ts';
import type { TieState } from '../../src/graph/tie-state.ts';
import { once } from '../../src/once.ts';
import { STANDING_FIGURES } from '../../src/study/country-reach.ts';
import {
  countRanked,
  countryStandings,
  rankInRegion,
  rankRange,
  regionMedian,
  returnedShare,
} from '../../src/study/country-standing.ts';
import { studyFrom } from '../report/study-from.ts';

// France has two accounts, b of them hidden, as is d of Kenya; f is of no country.
const study = studyFrom({
  entries: ['FR', 'FR', 'DE', 'KE', 'US', ''].map((country, k) => ({
    accountId: 'abcdef'[k]!,
    verdict: k === 1 || k === 3 ? 'hidden' : 'complete',
    row: { country },
  })),
  follows: ['ca', 'ac', 'eb', 'ae', 'fa'].map((pair) => [...pair]),
});
const standings = once(() => countryStandings(study));
const of = (code: string) => standings().find((one) => one.code === code)!;

describe('by hand', () => {
  test.each([
    // c, e and f follow; of d it is unknown. a follows c and e; b may follow anyone. b may have d and e as mutual.
    ['FR', [1, 3, 1], [3, 4, 1], [2, 4, 1]],
    ['DE', [1, 1, 1], [1, 3, 2], [1, 1, 2]],
    ['US', [0, 1, 3], [1, 3, 2], [1, 1, 2]],
    ['KE', [0, 1, Number.NaN], [0, 1, 4], [0, 5, Number.NaN]],
  ])('%s', (code, ...figures) => {
    const { mutual, following, followed } = of(code);
    expect([mutual, following, followed].map(({ known, most, rank }) => [known, most, rank])).toEqual(
      figures,
    );
  });

  test('a rank may be another, as unknown ties turn out', () => {
    expect(rankRange(standings(), 'mutual', of('FR'))).toMatchObject({ best: 1, worst: 1 });
    expect(rankRange(standings(), 'mutual', of('DE'))).toMatchObject({ best: 1, worst: 2 });
    // Kenya has no rank, and takes none from those who have one.
    expect(rankRange(standings(), 'mutual', of('US'))).toMatchObject({ best: 1, worst: 3, of: 3 });
    expect(rankRange(standings(), 'mutual', of('KE')).rank).toBe(Number.NaN);
    expect(STANDING_FIGURES.map((name) => countRanked(standings(), name))).toEqual([3, 4, 3]);
  });

  test('every rank lies within its range, whoever was not read', () => {
    const codes = ['BR', 'CN', 'DE', 'FR', 'KE', 'US'];
    for (let seed = 0; seed < 40; seed++) {
      const draw = createRandom(seed);
      const entries = Array.from({ length: 14 }, (_, k) => ({
        accountId: `a${k}`,
        verdict: draw() < 0.3 ? ('hidden' as const) : ('complete' as const),
        row: { country: codes[Math.floor(draw() * codes.length)]! },
      }));
      const follows = entries.flatMap(({ accountId: one }) =>
        entries.flatMap(({ accountId: other }) => (one !== other && draw() < 0.2 ? [[one, other]] : [])),
      );
      const all = countryStandings(studyFrom({ entries, follows }));
      for (const own of all) {
        for (const name of STANDING_FIGURES) {
          const { rank, best, worst, of: ranked } = rankRange(all, name, own);
          if (Number.isNaN(rank)) continue;
          expect(best).toBeLessThanOrEqual(rank);
          expect(rank).toBeLessThanOrEqual(worst);
          expect(worst).toBeLessThanOrEqual(ranked);
        }
      }
    }
  });

  test('a median is over the countries of the region that have a rank', () => {
    expect(regionMedian(standings(), 'followed', 'Europe')).toBe(3 / 2);
    expect(regionMedian(standings(), 'mutual', 'Africa')).toBe(Number.NaN);
  });
});

test('a share of follows returned is over those of which it is known', () => {
  // c follows a, and is followed; e follows b, which is hidden; f, of no country, follows a, and is not followed.
  expect(of('FR').returned).toEqual({ yes: 1, no: 1 });
  expect(returnedShare(of('FR'))).toBe(1 / 2);
  // a follows c, and is followed; a follows e, and is not.
  expect([returnedShare(of('DE')), returnedShare(of('US'))]).toEqual([1, 0]);
  expect(returnedShare(of('KE'))).toBe(Number.NaN);
});

test('of any study counts are those of its ties one by one, and of what each may be', () => {
  const names = [...'abcdefg'];
  const tie = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
  const account = fc.record({
    verdict: fc.constantFrom('complete', 'complete', 'hidden'),
    country: fc.constantFrom('FR', 'DE', 'KE', ''),
    actor: fc.constantFrom('', '', 'one'),
  });
  fc.assert(
    fc.property(
      fc.array(tie, { maxLength: 30 }),
      fc.array(tie, { maxLength: 8 }),
      fc.array(account, { minLength: names.length, maxLength: names.length }),
      (follows, unseen, accounts) => {
        const { graph, nodes } = studyFrom({
          entries: accounts.map(({ verdict, country, actor }, k) => ({
            accountId: names[k]!,
            verdict,
            row: { country, actor },
          })),
          follows,
          unseen: unseen.map(([source, target]) => [source, target, 'blocked']),
        });
        for (const { code, returned, ...figures } of countryStandings({ nodes, graph })) {
          const places = [...names.keys()];
          const own = places.filter((j) => accounts[j]!.country === code);
          const abroad = places.filter((i) => accounts[i]!.country !== code);
          const back = abroad.flatMap((i) =>
            own.flatMap((j) => (hasEdge(graph, i, j) ? [tieState(graph, j, i)] : [])),
          );
          const count = (state: string) => back.filter((found) => found === state).length;
          expect(returned).toEqual({ yes: count('yes'), no: count('no') });
          const ways = abroad.map((i) =>
            own.map((j) => ({ there: tieState(graph, i, j), back: tieState(graph, j, i) })),
          );
          const known = (one: TieState): boolean => one === 'yes';
          const most = (one: TieState): boolean => one !== 'no';
          const counted = (is: typeof known) => ({
            following: ways.filter((of) => of.some(({ there }) => is(there))).length,
            followed: ways.filter((of) => of.some(({ back }) => is(back))).length,
            mutual: ways.flat().filter(({ there, back }) => is(there) && is(back)).length,
          });
          for (const name of STANDING_FIGURES) {
            expect(figures[name].known).toBe(counted(known)[name]);
            expect(figures[name].most).toBe(counted(most)[name]);
          }
          expect([figures.accounts, figures.sources]).toEqual([
            own.length,
            own.filter((j) => accounts[j]!.verdict === 'complete').length,
          ]);
        }
      },
    ),
  );
});

test('a rank within a region is among those that have one', () => {
  // Europe is France with 1–3 mutual ties and Germany with 1.
  expect(rankInRegion(standings(), 'mutual', of('DE'))).toEqual({ rank: 1, of: 2, best: 1, worst: 2 });
  // Of Germany's account one abroad is followed, of those of France 2 to 4.
  expect(rankInRegion(standings(), 'followed', of('DE'))).toEqual({ rank: 2, of: 2, best: 2, worst: 2 });
  expect(rankInRegion(standings(), 'mutual', of('KE'))).toMatchObject({ rank: Number.NaN, of: 0 });
});

test('two accounts of one actor in two countries have no tie that could be there', () => {
  const of = countryStandings(
    studyFrom({
      entries: ['FR', 'MC'].map((country, k) => ({
        accountId: 'ab'[k]!,
        verdict: 'hidden',
        row: { country, actor: 'one' },
      })),
      follows: [],
    }),
  );
  expect(of.map(({ following, followed, mutual }) => [following.most, followed.most, mutual.most])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test('accounts of no country take no rank', () => {
  // The k-th of seven countries has 7 − k mutual ties with accounts of no country.
  const codes = ['AT', 'BE', 'CH', 'DE', 'ES', 'FI', 'GR'];
  const others = codes.map((_, k) => `z${k}`);
  const standings = countryStandings(
    studyFrom({
      entries: [
        ...codes.map((country) => ({ accountId: country, row: { country } })),
        ...others.map((accountId) => ({ accountId })),
      ],
      follows: codes.flatMap((code, k) =>
        others.slice(k).flatMap((other) => [
          [code, other],
          [other, code],
        ]),
      ),
    }),
  );
  expect(standings.map(({ mutual }) => mutual.rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('of a list that is two short, no more than two of its unseen follows count', () => {
  // b, c, d and e, each of its country, follow a of France, of which it is open whether it follows them.
  const short = (mostUnseen: number | null) => {
    const standings = countryStandings(
      studyFrom({
        entries: ['FR', 'DE', 'KE', 'US', 'US'].map((country, k) => ({
          accountId: 'abcde'[k]!,
          row: { country },
          mostUnseen: k === 0 ? mostUnseen : null,
        })),
        follows: ['ba', 'ca', 'da', 'ea'].map((pair) => [...pair]),
        unseen: ['ab', 'ac', 'ad', 'ae'].map((pair) => [...pair, 'short']),
      }),
    );
    const { mutual, followed } = standings.find(({ code }) => code === 'FR')!;
    const { following, mutual: ofGermany } = standings.find(({ code }) => code === 'DE')!;
    return [mutual, followed, following, ofGermany].map(({ known, most }) => [known, most]);
  };
  expect(short(null)).toEqual([
    [0, 4],
    [0, 4],
    [0, 1],
    [0, 1],
  ]);
  expect(short(2)).toEqual([
    [0, 2],
    [0, 2],
    [0, 1],
    [0, 1],
  ]);
});

test.each<[string, Record<string, [mostUnseen: number | null, unseen: string]>, string[], number[]]>([
  // Known and at most: mutual ties abroad, accounts abroad that are followed. w to z are of four countries.
  [
    'a return from its own country, or from nobody, is none abroad',
    { a: [1, 'bwx'], b: [null, ''] },
    ['ba', 'wa'],
    [0, 1, 0, 1],
  ],
  ['two lists add what each lacks', { a: [1, 'wxy'], b: [1, 'wx'] }, [], [0, 0, 0, 2]],
  ['two lists add no account twice', { a: [2, 'wxy'], b: [2, 'wxy'] }, [], [0, 0, 0, 3]],
  [
    'a list that says no number may lack all',
    { a: [1, 'xyz'], b: [null, 'w'], c: [null, 'w'] },
    [],
    [0, 0, 0, 2],
  ],
  ['and is no part of what others lack', { a: [1, 'wx'], b: [null, 'wx'] }, ['wa', 'xa'], [0, 1, 0, 2]],
])('of lists that are short: %s', (_, lists, follows, expected) => {
  const own = Object.entries(lists);
  const standings = countryStandings(
    studyFrom({
      entries: [
        ...own.map(([accountId, [mostUnseen]]) => ({ accountId, mostUnseen, row: { country: 'AT' } })),
        ...['DE', 'ES', 'IT', 'KE'].map((country, k) => ({ accountId: 'wxyz'[k]!, row: { country } })),
      ],
      follows: follows.map((pair) => [...pair]),
      unseen: own.flatMap(([source, [, targets]]) => [...targets].map((target) => [source, target, 'short'])),
    }),
  );
  const { mutual, followed } = standings.find(({ code }) => code === 'AT')!;
  expect([mutual.known, mutual.most, followed.known, followed.most]).toEqual(expected);
});
