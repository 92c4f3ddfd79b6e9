/** Addresses of pages, which keep the language and the desk that were chosen. */
import type { LanguageCode } from '../language-codes.ts';
import { PAGES, type PageName } from './pages.ts';
import type { Values } from './parameters.ts';

/** What every link of a page keeps. */
export interface Kept {
  lang: LanguageCode;
  /** The country whose desk was chosen, as it was written. */
  desk?: string | null;
}

export type Ending = 'html' | 'csv' | 'json' | 'atom';

/** An address, parsed. */
export interface Address extends Kept {
  page: PageName;
  ending: Ending;
  values: Values;
  part: string | undefined;
}

/** The same address in another language, of one that cannot be understood. @param path that of a page. */
export function addressIn(path: string, query: string, lang: LanguageCode): string {
  const asked = new URLSearchParams(query);
  asked.delete('lang');
  if (lang !== 'en') asked.append('lang', lang);
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

/** English is what an address without a language is in; that of a desk says itself whose it is. */
export function addressOf(
  path: string,
  values: Readonly<Record<string, string | readonly string[]>>,
  { lang, desk = null }: Kept,
): string {
  const query = new URLSearchParams();
  for (const [name, given] of Object.entries(values)) {
    for (const value of typeof given === 'string' ? [given] : given) query.append(name, value);
  }
  if (desk !== null && path !== PAGES.desk.path && !query.has('country')) query.append('desk', desk);
  if (lang !== 'en') query.append('lang', lang);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
