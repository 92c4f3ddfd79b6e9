/** Whether tenth and eleventh can be told apart, in networks whose mutual ties are counted by hand. */

import { expect, test } from 'vitest';
import { tenthPlace } from '../../src/questions/rank/tenth-place.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { OPTIONS, studyFrom } from './study-from.ts';

const TWELVE = [...'abcdefghijkl'];

/** Accounts 1 to 12 of which two are mutual peers where their numbers sum to 12 at most: the tenth has 2, the eleventh 1. */
function sentence(
  verdicts: Record<string, string> = {},
  tied = (i: number, j: number) => i + j + 2 <= 12,
  pattern = /^(The tenth|Le dixième) .*$/m,
) {
  const pairs = TWELVE.flatMap((a, i) => TWELVE.filter((_, j) => i !== j && tied(i, j)).map((b) => [a, b]));
  const study = studyFrom({
    entries: TWELVE.map((accountId) => ({
      accountId,
      verdict: verdicts[accountId] ?? 'complete',
      row: { name: accountId.toUpperCase() },
    })),
    follows: pairs.filter(([a]) => verdicts[a!] === undefined),
  });
  return renderReport(study, { ...OPTIONS, draws: 0, by: [], lang: ['en', 'fr'] }, [])
    .filter(({ path }) => /^report(\.fr)?\.md$/.test(path))
    .map((file) => pattern.exec([...fileChunks(file)].join(''))?.[0])
    .sort();
}

test('where all is known, one tie more tells them apart, and as many make them equal', () => {
  expect(sentence()).toEqual([
    'Le dixième et le onzième se distinguent : J (@j) en compte 2, K (@k) 1.',
    'The tenth and the eleventh can be told apart: J (@j) has 2, K (@k) 1.',
  ]);
  expect(sentence({}, () => true)[1]).toBe(
    'The tenth and the eleventh are equal: J (@j) and K (@k) have 11 each.',
  );
});

test('an account without a rank is named where it might be among the ten that are seen, and not below them', () => {
  const unread = (account: string) =>
    sentence({ [account]: 'hidden' }, undefined, /^1 .*(might|pourrait) .*$/m);
  // The tenth of the others has 1 and 2; J may have 2, K 1.
  expect(unread('j')).toEqual([
    '1 account without a rank, since its follows were not read to the end, might belong among the first 10: J (@j), at most 2.',
    '1 compte sans rang, dont les abonnements n’ont pas été lus jusqu’au bout, pourrait figurer parmi les 10 premiers : J (@j), au plus 2.',
  ]);
  expect(unread('k')).toEqual([undefined, undefined]);
});

test('what is known of an account whose list was cut off is said, and no table of firsts passes over it in silence', () => {
  // B and each of A, C and D follow each other; E follows B, which may follow E beyond where its list was cut.
  const study = studyFrom({
    entries: [...'abcde'].map((accountId) => ({
      accountId,
      verdict: accountId === 'b' ? 'capped' : 'complete',
      row: { country: accountId < 'c' ? 'FR' : 'PE' },
    })),
    follows: ['ab', 'ba', 'bc', 'cb', 'bd', 'db', 'eb'].map((pair) => [...pair]),
  });
  const files = renderReport(study, { ...OPTIONS, draws: 0, by: [], lang: ['en', 'fr'] }, []);
  const text = (path: string) => [...fileChunks(files.find((file) => file.path === path)!)].join('');
  expect(text('report.md')).toMatch(
    /^1 account .* belongs among the first 3 whatever is unknown: @b .*, at least 3 and at most 4\.$/m,
  );
  expect(text('report.fr.md')).toMatch(
    /^1 compte .* figure parmi les 3 premiers, quels que soient les liens inconnus\u202f?.: @b .*, au moins 3 et au plus 4\.$/m,
  );
  expect(text('report.md')).toContain(
    '**First of each region by mutual ties with all accounts: only those read to the end are ranked, but all are counted**',
  );
  expect(text('report.fr.md')).toContain(
    '**Premier de chaque groupe (région) par les liens réciproques avec tous les comptes\u202f: seuls sont classés ceux lus jusqu’au bout, mais tous sont comptés**',
  );
});

test('intervals that do not meet tell apart, those that overlap do not, and ten have no eleventh', () => {
  const ranked = TWELVE.map((_, node) => ({ node, rank: node + 1, value: 12 - node }));
  const within = (low: number, high: number) => ({
    low: ranked.map(({ node }) => (node === 9 ? low : 1)),
    high: ranked.map(({ node }) => (node === 10 ? high : 12)),
  });
  expect(tenthPlace(ranked, within(171, 358))).toMatchObject({ verdict: 'open', tenth: 9, next: 10 });
  expect(tenthPlace(ranked, within(171, 170))).toMatchObject({ verdict: 'apart' });
  expect(tenthPlace(ranked.slice(0, 10), within(171, 170))).toBeNull();
});

test('an account whose one unknown tie may be mutual is not said to have none', () => {
  const [english, french] = sentence({ k: 'hidden' }, undefined, /^(Of the|Sur) 11 .*$/m);
  expect([english, french]).toEqual([
    'Of the 11 observed accounts, 10 (90.9%) have at least one mutual tie and 1 has none.',
    'Sur 11 comptes observés, 10 (90,9\u202f%) ont au moins un lien réciproque et 1 n’en a aucun.',
  ]);
  // A follows K alone, who was not read.
  const [en, fr] = sentence(
    { k: 'hidden' },
    (i, j) => i + j === 10 || (i > 0 && j > 0),
    /^(Of the|Sur) 11 .*$/m,
  );
  expect([en, fr]).toEqual([
    'Of the 11 observed accounts, 10 (90.9%) have at least one mutual tie and of 1 it is unknown.',
    'Sur 11 comptes observés, 10 (90,9\u202f%) ont au moins un lien réciproque et pour 1, on l’ignore.',
  ]);
});
