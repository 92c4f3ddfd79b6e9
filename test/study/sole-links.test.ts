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
function soleOf(code: string, follows: string, hidden: string) {
  const study = studyFrom({
    entries: Object.entries(COUNTRY).map(([accountId, country]) => ({
      accountId,
      verdict: hidden.includes(accountId) ? 'hidden' : 'complete',
      row: { country },
    })),
    follows: follows.split(' ').map((pair) => [...pair]),
  });
  return { study, links: soleLinks(study, tiesAbroad(study, code)) };
}

function linksOf(code: string, follows: string, hidden = '') {
  const { study, links } = soleOf(code, follows, hidden);
  const names = (nodes: readonly number[]) => nodes.map((node) => study.nodes[node]!.accountId).join('');
  return links.map(({ node, following, followed }) =>
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

test('at most, all that may be tied to it count whom nothing known ties to another', () => {
  const mostOf = (follows: string, hidden: string) =>
    soleOf('FR', follows, hidden).links.map(({ following, followed }) =>
      [following.most, following.mostCountries, followed.most, followed.mostCountries].join(' '),
    );
  // b is hidden: it may follow d, e, f, g and h, of Kenya, Peru and Chad; c is followed by a, and so is Germany.
  expect(mostOf('ca da ac', 'b')).toEqual(['2 2 1 1', '0 0 5 3']);
  // e is hidden: it may follow a as d does, or b, which its compatriot d does not.
  expect(mostOf('da', 'e')).toEqual(['2 1 0 0', '1 0 0 0']);
  // f is hidden: it may follow either, and so may Peru; e, who follows both, is hidden for nothing.
  expect(mostOf('ea eb', 'ef')).toEqual(['1 1 0 0', '1 1 0 0']);
});
