/** Countries and organisations: lookup by code, UN membership, M49 regions, English names. */
import { COUNTRY_TABLE, type CountryCode } from './country-table.ts';

export interface Country {
  /** ISO 3166-1 alpha-2, `XK`, or an organisation's code such as `EU`, `UN`, `NATO`, `AFU`. */
  code: CountryCode;
  /** ISO 3166-1 alpha-3; empty for organisations. */
  iso3: string;
  name: string;
  unMember: boolean;
  /** Africa, Americas, Asia, Europe, Oceania; International for organisations. */
  region: string;
  /** M49 subregion, or its intermediate region where there is one (Eastern Africa, Caribbean); empty for organisations. */
  subregion: string;
}

/** Sorted by code, in code-unit order. */
export const COUNTRIES: readonly Country[] = COUNTRY_TABLE.map(
  ([code, iso3, name, unMember, region, subregion]) => ({
    code,
    iso3,
    name,
    unMember,
    region,
    subregion,
  }),
);

const BY_CODE: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.code, country]));

/** The number of United Nations members: what "share of the 193" divides by. */
export const UN_MEMBER_COUNT = COUNTRIES.filter((country) => country.unMember).length;

/** The country of exactly this code (capitals), or undefined. */
export function countryByCode(code: string): Country | undefined {
  return BY_CODE.get(code);
}

/** The three letters of a country's code, which no reader of tables takes for a missing value; '' where it has none. */
export function iso3Of(code: string): string {
  return countryByCode(code)?.iso3 ?? '';
}

/** Countries whose English name takes an article, as nearly every organisation's does. */
const WITH_ARTICLE = 'AE BS CD CF CG DO GB GM KM MH MV NL PH SB US'.split(' ');

/** The English name inside a sentence: `the Netherlands`; the code itself where it is not known. */
export function nameInSentence(code: string): string {
  const country = countryByCode(code);
  const article = country?.region === 'International' || WITH_ARTICLE.includes(code);
  return `${article ? 'the ' : ''}${country?.name ?? code}`;
}
