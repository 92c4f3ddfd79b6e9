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
  const name = whoName(one, words);
  if (one.name === '') return name;
  const office = saysOffice({ ...one, name: plainName(one.name) })
    ? ''
    : language.officeOf(one.office, '', one.host);
  const country = one.country === '' ? '' : language.country(one.country);
  const isSaid = saysCountry({ ...one, name }, [country]);
  return [name, office, isSaid ? '' : country].filter((text) => text !== '').join(', ');
}

/** The name alone, in the language; the handle of who has none. */
export function whoName(one: Party, { language, nameless }: PageWords): string {
  const name = plainName(one.name);
  return name === '' ? handleText(one.handle) || nameless : language.institutionName({ ...one, name });
}

/** With @; '' where none is known and its immutable id stands in its place. */
export function handleText(handle: string): string {
  return handle === '' || handle.startsWith('did:') ? '' : `@${handle.replace(/^@/, '')}`;
}
