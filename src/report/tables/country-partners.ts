/** `country-partners.csv`: what each country has to do with every other that it is tied to. */
import { iso3Of } from '../../roster/countries.ts';
import { CHANCE_FIGURES, type CountryPartner } from '../../study/country-partners.ts';
import { countryTies } from '../../study/country-ties.ts';
import type { Facts } from '../facts/facts.ts';
import { partnerChanges } from '../facts/partner-changes.ts';
import { LEAST_EXPECTED } from '../findings/group-pairs.ts';
import { type Columns, csvTable } from './csv-table.ts';

const COLUMN = { made: 'follows', received: 'followed_by', mutual: 'mutual' } as const;

interface Row extends CountryPartner {
  country: string;
}

/**
 * One row a country and partner, with the tests against chance; left out are pairs without a known follow or mention,
 * either way, of which chance would not give one either.
 */
export function countryPartnersCsv({ countries, study, change }: Facts): string {
  const { codes, ties } = countryTies(study);
  const place = new Map(codes.map((code, k) => [code, k]));
  const possible = ({ country, code }: Row) => {
    const cell = place.get(country)! * ties.size + place.get(code)!;
    return ties.comparable[cell]! + ties.unknown[cell]!;
  };
  const rows = [...countries].flatMap(([country, { partners }]) =>
    partners
      .map((partner) => ({ country, ...partner }))
      .filter((row) => {
        const { made, received, mentionsMade, mentionsReceived } = row;
        return (
          [made, received, mentionsMade, mentionsReceived].some((count) => count > 0) ||
          row.chance.made.expected >= LEAST_EXPECTED
        );
      }),
  );
  const changed = partnerChanges(change?.diff.mutuals() ?? []);
  const withChange: Columns<Row> = {
    mutual_made: ({ country, code }) => changed(country, code).made,
    mutual_broken: ({ country, code }) => changed(country, code).broken,
  };
  return csvTable<Row>(rows, {
    country: ({ country }) => country,
    iso3: ({ country }) => iso3Of(country),
    partner: ({ code }) => code,
    partner_iso3: ({ code }) => iso3Of(code),
    follows: ({ made }) => made,
    follows_max: ({ madeMost }) => madeMost,
    follows_possible: possible,
    followed_by: ({ received }) => received,
    followed_by_max: ({ receivedMost }) => receivedMost,
    mutual: ({ mutual }) => mutual,
    mutual_max: ({ mutualMost }) => mutualMost,
    ...Object.fromEntries(
      CHANCE_FIGURES.flatMap((figure) => [
        [`${COLUMN[figure]}_expected`, ({ chance }: CountryPartner) => chance[figure].expected],
        [`${COLUMN[figure]}_p_adjusted`, ({ chance }: CountryPartner) => chance[figure].p],
      ]),
    ),
    mentions: ({ mentionsMade }) => mentionsMade,
    mentioned_by: ({ mentionsReceived }) => mentionsReceived,
    ...(change === null ? {} : withChange),
  });
}
