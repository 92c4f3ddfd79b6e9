/** What to type to get a table of a country's page. */
import { countryByCode } from '../../roster/countries.ts';
import type { Command } from '../words/answer-text.ts';

/** @param code of the country. An organisation is named: its code is what an account of it may be called. */
export function showOf(code: string, section: string): Command {
  const place = countryByCode(code);
  return ['show', place?.iso3 === '' ? place.name : code, '--show', section];
}
