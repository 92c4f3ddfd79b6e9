/** Countries by how they stand, each leading to its page. */

import { rankedCountries, rankSection } from '../../questions/countries/countries.ts';
import { standingProfiles } from '../../questions/countries/profiles.ts';
import type { Presence } from '../../study/country-presence.ts';
import type { Facts } from '../facts/facts.ts';
import { countryLink } from '../words/account-text.ts';
import { sectionText, usualCommand } from '../words/answer-text.ts';

/** The ranking, and those that have no rank. @param region of which the countries are, where not all are listed. */
export function countryList(facts: Facts, countries: readonly Presence[], region = ''): string[] {
  const { standings, language } = facts;
  const codes = new Set(countries.map(({ code }) => code));
  const ranked = rankedCountries(standingProfiles(standings), 'mutual_abroad').filter(({ of }) =>
    codes.has(of.code),
  );
  for (const { of } of ranked) codes.delete(of.code);
  const where = region === '' ? [] : ['--where', `region=${region}`];
  return [
    sectionText(facts, 'countries', rankSection(ranked, 'mutual_abroad', ranked.length), {
      command: usualCommand(facts, ['countries', ...where, '--top', String(ranked.length)]),
      titled: false,
    }),
    codes.size === 0 ? '' : language.page.unranked([...codes].map((code) => countryLink(facts, code))),
  ];
}
