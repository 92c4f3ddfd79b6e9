/** Who is tied to a country through one of its accounts alone. */

import { soleSection } from '../../questions/screens/sole-links.ts';
import type { SoleLink, SoleSide } from '../../study/sole-links.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText, countryText } from '../words/account-text.ts';
import { sectionText } from '../words/answer-text.ts';
import { showOf } from './shown.ts';

const NAMED = 3;

/** A table of its accounts, and the countries of the one that most reach it through; nothing where it has one account. */
export function soleBlocks(facts: Facts, code: string, { sole }: CountryFacts): string[] {
  const { study, language } = facts;
  const { page } = language;
  if (study.unit !== 'account' || sole.length === 0) return [];
  const known = ({ following: { accounts: sure, perhaps } }: SoleLink) => sure.length + perhaps.length;
  const first = [...sole].sort((a, b) => known(b) - known(a) || a.node - b.node)[0]!;
  const named = (codes: readonly string[]) =>
    language.someOf(
      codes.map((code) => countryText(language, code)),
      NAMED,
    );
  const told = ({ countries: sure, perhapsCountries, mostCountries }: SoleSide) => ({
    countries: sure.length,
    perhaps: perhapsCountries.length,
    unknown: mostCountries - sure.length - perhapsCountries.length,
    names: named(sure),
    perhapsNames: named(perhapsCountries),
  });
  const { node, following, followed } = first;
  return [
    `**${page.sole}**`,
    sectionText(facts, 'show', soleSection(study, sole), {
      command: showOf(facts, code, 'sole_links'),
      titled: false,
    }),
    page.soleFirst(accountText(facts, study.nodes[node]!), told(following), told(followed)),
  ];
}
