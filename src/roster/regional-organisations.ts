/** Organisations of one part of the world. */
import { countryByCode } from './countries.ts';

/** By code, the region or subregion of M49 that the organisation is named after or spans. */
const PART_OF_WORLD: Readonly<Record<string, string>> = {
  AFU: 'Africa',
  ASEAN: 'South-eastern Asia',
  CARICOM: 'Caribbean',
  COE: 'Europe',
  EAC: 'Eastern Africa',
  ECOWAS: 'Western Africa',
  EU: 'Europe',
  MERCOSUR: 'South America',
  OAS: 'Americas',
  OSCE: 'Europe',
  PIF: 'Oceania',
  SADC: 'Southern Africa',
};

/** Codes of those of the region and subregion of a country; none of an organisation. */
export function organisationsAround(code: string): string[] {
  const { region, subregion } = countryByCode(code) ?? { region: '', subregion: '' };
  return Object.keys(PART_OF_WORLD).filter((one) => [region, subregion].includes(PART_OF_WORLD[one]!));
}
