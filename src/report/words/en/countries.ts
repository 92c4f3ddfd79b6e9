import { countryByCode } from '../../../roster/countries.ts';

/** The name where the code is known. */
export const countryName = (code: string): string => countryByCode(code)?.name ?? code;
