/** Countries by how they stand, each leading to its page. */

import { picked } from '../../cli/picked.ts';
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
  const section = rankSection(ranked, 'mutual_abroad', ranked.length);
  const { document } = section;
  const shown = document!.columns.filter((column) => region === '' || column !== 'region');
  return [
    sectionText(
      facts,
      'countries',
      { ...section, document: picked(document!, shown) },
      {
        command: usualCommand(facts, ['countries', ...where, '--top', String(ranked.length)]),
        titled: false,
      },
    ),
    codes.size === 0 ? '' : language.page.unranked([...codes].map((code) => countryLink(facts, code))),
  ];
}
