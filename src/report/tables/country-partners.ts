/** `country-partners.csv`: what each country has to do with every other that it is tied to. */
import { iso3Of } from '../../roster/countries.ts';
import { CHANCE_FIGURES, type CountryPartner } from '../../study/country-partners.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import { csvTable } from './csv-table.ts';

const COLUMN = { made: 'follows', received: 'followed_by', mutual: 'mutual' } as const;

/** One row a country and partner; pairs without a known follow or mention, either way, are left out. */
export function countryPartnersCsv(countries: ReadonlyMap<string, CountryFacts>): string {
  const rows = [...countries].flatMap(([country, { partners }]) =>
    partners
      .filter(({ made, received, mentionsMade, mentionsReceived }) =>
        [made, received, mentionsMade, mentionsReceived].some((count) => count > 0),
      )
      .map((partner) => ({ country, ...partner })),
  );
  return csvTable<CountryPartner & { country: string }>(rows, {
    country: ({ country }) => country,
    iso3: ({ country }) => iso3Of(country),
    partner: ({ code }) => code,
    partner_iso3: ({ code }) => iso3Of(code),
    follows: ({ made }) => made,
    follows_max: ({ madeMost }) => madeMost,
    followed_by: ({ received }) => received,
    followed_by_max: ({ receivedMost }) => receivedMost,
    mutual: ({ mutual }) => mutual,
    mutual_max: ({ mutualMost }) => mutualMost,
    ...Object.fromEntries(
      CHANCE_FIGURES.flatMap((figure) => [
        [`${COLUMN[figure]}_expected`, ({ chance }: CountryPartner) => chance[figure].expected],
        [`${COLUMN[figure]}_p`, ({ chance }: CountryPartner) => chance[figure].p],
      ]),
    ),
    mentions: ({ mentionsMade }) => mentionsMade,
    mentioned_by: ({ mentionsReceived }) => mentionsReceived,
  });
}
