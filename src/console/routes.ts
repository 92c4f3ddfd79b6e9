/** Which page an address means. */
import { isLanguageCode, type LanguageCode } from '../language-codes.ts';
import type { Address, Ending, Kept } from './address.ts';
import { isIndex, PAGES, type PageName } from './pages.ts';
import { one, parseParameters } from './parameters.ts';

const NAMES = Object.keys(PAGES) as PageName[];

/**
 * A page and the ending of its address: `/show`, `/show.csv`, `/feeds.atom`; `null` for what is no page. `/` is the desk of the
 * country that its query names, or what moves now.
 */
export function findPage(path: string, query: string): { page: PageName; ending: Ending } | null {
  if (path === '/')
    return { page: new URLSearchParams(query).get('country') ? 'desk' : 'now', ending: 'html' };
  const [, stem, ending = 'html'] = /^(\/[a-z-]+)(?:\.(csv|json|atom))?$/.exec(path) ?? [];
  const page = NAMES.find((name) => PAGES[name].path === stem);
  const isData = ending !== 'html';
  return page === undefined || (isData && isIndex(page)) ? null : { page, ending: ending as Ending };
}

/** @throws UserError for parameters that the page does not take. */
export function parseAddress(
  { page, ending }: { page: PageName; ending: Ending },
  query: string,
  usual: LanguageCode,
): Address {
  const { values, lang, part, desk } = parseParameters(PAGES[page].parameters, query);
  const kept = { lang: lang ?? usual, desk: one(values, 'country') ?? desk ?? null };
  return { page, ending, values, part, ...kept };
}

/** The language and the desk that are asked for, also where nothing else of an address can be understood. */
export function keptOf(query: string, usual: LanguageCode): Kept {
  const asked = new URLSearchParams(query);
  const lang = asked.get('lang') ?? undefined;
  return { lang: isLanguageCode(lang) ? lang : usual, desk: asked.get('desk') };
}
