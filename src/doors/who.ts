/** Whose accounts the handles of an answer are. */
import { saysCountry, saysOffice } from '../roster/said-in-name.ts';
import { plainName } from '../roster/simulated-name.ts';
import type { Party } from '../words/values.ts';
import type { PageWords } from './page-words.ts';

/** @property profile the address of its page on its network; `null` where it has none that may be linked. */
export interface KnownAccount extends Party {
  profile: string | null;
}

/** By handle. */
export type Who = ReadonlyMap<string, KnownAccount>;

/** Office and country, as far as the name does not say them, after it: "Johnson Matai, head of government, Kenya". */
export function whoText(one: Party, words: PageWords): string {
  const { language } = words;
  const plain = plainName(one.name);
  if (plain === '') return handleText(one.handle) || words.nameless;
  const name = language.institutionName({ ...one, name: plain });
  const office = saysOffice({ ...one, name: plain }) ? '' : language.officeOf(one.office, '', one.host);
  const country = one.country === '' ? '' : language.country(one.country);
  const isSaid = saysCountry({ ...one, name }, [country]);
  return [name, office, isSaid ? '' : country].filter((text) => text !== '').join(', ');
}

/** With @; '' where none is known and its immutable id stands in its place. */
export function handleText(handle: string): string {
  return handle === '' || handle.startsWith('did:') ? '' : `@${handle.replace(/^@/, '')}`;
}
