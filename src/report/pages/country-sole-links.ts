/** Who is tied to a country through one of its accounts alone. */

import { numberColumn, tableOf } from '../../doors/markdown-text.ts';
import type { SoleLink, SoleSide } from '../../study/sole-links.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText, countryText, valueText } from '../words/account-text.ts';
import { boundsText } from './standing-text.ts';

const NAMED = 3;

/** A table of its accounts, and the countries of the one that most reach it through; nothing where it has one account. */
export function soleBlocks(facts: Facts, { sole }: CountryFacts): string[] {
  const { study, language } = facts;
  const { page } = language;
  if (study.unit !== 'account' || sole.length === 0) return [];
  const columns = (head: string, side: (link: SoleLink) => SoleSide) => [
    numberColumn(head, (link: SoleLink) => {
      const { accounts: sure, perhaps } = side(link);
      return boundsText(language, sure.length, sure.length + perhaps.length);
    }),
    numberColumn(page.soleCountries, (link: SoleLink) => {
      const { countries: sure, perhapsCountries } = side(link);
      return boundsText(language, sure.length, sure.length + perhapsCountries.length);
    }),
  ];
  const most = ({ following: { accounts: sure, perhaps } }: SoleLink) => sure.length + perhaps.length;
  const first = [...sole].sort((a, b) => most(b) - most(a) || a.node - b.node)[0]!;
  const told = ({ countries: sure, perhapsCountries }: SoleSide) => ({
    countries: sure.length,
    perhaps: perhapsCountries.length,
    names: language.someOf(
      [...sure, ...perhapsCountries].map((code) => countryText(language, code)),
      NAMED,
    ),
  });
  const { node, following, followed } = first;
  return [
    `**${page.sole}**`,
    tableOf(sole, [
      {
        head: language.head.account,
        cell: ({ node: own }) =>
          valueText(language, 'office', study.nodes[own]!.row.office) ||
          accountText(facts, study.nodes[own]!),
      },
      ...columns(page.soleFollowing, ({ following: side }) => side),
      ...columns(page.soleFollowed, ({ followed: side }) => side),
    ]),
    page.soleFirst(accountText(facts, study.nodes[node]!), told(following), told(followed)),
  ];
}
