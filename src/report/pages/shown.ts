/** What to type to get a table of a country's page. */
import { countryByCode } from '../../roster/countries.ts';
import type { Facts } from '../facts/facts.ts';
import { type Command, usualCommand } from '../words/answer-text.ts';

/**
 * An organisation is named: its code is what an account of it may be called.
 * @param code of the country; `null` where no country has it, since nobody can ask of it.
 */
export function showOf(facts: Facts, code: string, section: string): Command | null {
  const place = countryByCode(code);
  if (place === undefined) return null;
  return usualCommand(facts, ['show', place.iso3 === '' ? place.name : code, '--show', section]);
}
