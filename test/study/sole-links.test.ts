/** Who is tied to a country through one of its accounts alone, by hand, with what a hidden account leaves open. */
import { expect, test } from 'vitest';
import { tiesAbroad } from '../../src/study/country-ties.ts';
import { soleLinks } from '../../src/study/sole-links.ts';
import { studyFrom } from '../report/study-from.ts';

const COUNTRY: Readonly<Record<string, string>> = {
  a: 'FR',
  b: 'FR',
  c: 'DE',
  d: 'KE',
  e: 'KE',
  f: 'PE',
  g: '',
  h: 'TD',
};

/** @param hidden accounts whose follows were not read. */
function linksOf(code: string, follows: string, hidden = '') {
  const study = studyFrom({
    entries: Object.entries(COUNTRY).map(([accountId, country]) => ({
      accountId,
      verdict: hidden.includes(accountId) ? 'hidden' : 'complete',
      row: { country },
    })),
    follows: follows.split(' ').map((pair) => [...pair]),
  });
  const names = (nodes: readonly number[]) => nodes.map((node) => study.nodes[node]!.accountId).join('');
  return soleLinks(study, tiesAbroad(study, code)).map(({ node, following, followed }) =>
    [
      names([node]),
      ...[following, followed].flatMap(({ accounts, perhaps, countries, perhapsCountries }) => [
        names(accounts),
        names(perhaps),
        countries.join(' '),
        perhapsCountries.join(' '),
      ]),
    ].join('|'),
  );
}

test('accounts and countries that follow one account and no other, and that only one follows', () => {
  // c follows both; d follows a and its compatriot e follows b; f and g follow a only. a follows h, both follow c.
  expect(linksOf('FR', 'ca cb da eb fa ga ah ac bc')).toEqual(['a|dfg||PE||h||TD|', 'b|e|||||||']);
});

test('who may follow another, or be followed by another, is not said to be tied through one alone', () => {
  // Peru's account is hidden, and may follow b too; b is hidden, and may follow h too.
  expect(linksOf('FR', 'ca da fa ah', 'fb')).toEqual(['a|cd|f|DE KE|PE||h||TD', 'b||||||||']);
});

test('a country with one account has nothing to tell apart', () => {
  expect(linksOf('DE', 'ac')).toEqual([]);
});
