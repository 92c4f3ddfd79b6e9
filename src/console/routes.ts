/** Which page an address means. */
import { isLanguageCode, type LanguageCode } from '../language-codes.ts';
import { PAGES, type PageName } from './pages.ts';
import { parseParameters } from './parameters.ts';
import type { Address, Ending } from './render.ts';

const NAMES = Object.keys(PAGES) as PageName[];

/** A page and the ending of its address: `/show`, `/show.csv`, `/feeds.atom`, and `/home.json` beside `/`; `null` for what is no page. */
export function findPage(path: string): { page: PageName; ending: Ending } | null {
  const page = NAMES.find((name) => PAGES[name].path === path);
  if (page !== undefined) return { page, ending: 'html' };
  const [, stem, ending] = /^\/([a-z-]+)\.(csv|json|atom)$/.exec(path) ?? [];
  const data = NAMES.find((name) => (PAGES[name].path === '/' ? name : PAGES[name].path.slice(1)) === stem);
  return data === undefined ? null : { page: data, ending: ending as Ending };
}

/** @throws UserError for parameters that the page does not take. */
export function parseAddress(
  { page, ending }: { page: PageName; ending: Ending },
  query: string,
  usual: LanguageCode,
): Address {
  const { values, lang, part } = parseParameters(PAGES[page].parameters, query);
  return { page, ending, values, lang: lang ?? usual, part };
}

/** The language that is asked for, also where nothing else of an address can be understood. */
export function languageOf(query: string, usual: LanguageCode): LanguageCode {
  const asked = new URLSearchParams(query).get('lang') ?? undefined;
  return isLanguageCode(asked) ? asked : usual;
}
