/** What is said in place of an answer; who or what was perhaps meant leads to the same page of it. */

import { type Html, html } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import type { Meant } from '../../errors.ts';
import type { Refused } from '../answering.ts';
import type { Values } from '../parameters.ts';

export function refusalHtml(
  { message, said, meant }: Refused,
  values: Values,
  words: PageWords,
  addressWith: (values: Values) => string,
): Html {
  const names =
    meant === null || !Object.values(values).flat().includes(meant.given) ? [] : namesOf(meant, words);
  const isLeftEnglish = said.length === 0 && words.lang !== 'en';
  const [first = '', ...lines] = (said.length === 0 ? message : said.map(words.say).join('\n')).split('\n');
  const leadsTo = (name: string) => addressWith(inPlaceOf(values, meant!.given, name));
  if (lines.length === 0)
    return html`<p${isLeftEnglish && html` lang="en"`}>${withLinks(first, names, leadsTo)}</p>`;
  const items = lines.map((line) => {
    const [offered] = line.trim().replaceAll('"', '').split('  ');
    const own = names.filter((name) => name === offered);
    return html`<li>${withLinks(line.trim(), own, leadsTo)}</li>`;
  });
  return html`<p${isLeftEnglish && html` lang="en"`}>${first}</p><ul>${items}</ul>`;
}

function namesOf({ instead, country = null }: Meant, { language }: PageWords): string[] {
  return [...instead, ...(country === null ? [] : [language.country(country)])];
}

function inPlaceOf(values: Values, given: string, meant: string): Values {
  const entries = Object.entries(values).map(([name, all]) => [
    name,
    all.map((value) => (value === given ? meant : value)),
  ]);
  return Object.fromEntries(entries);
}

/** Each of the names where it stands last before the one that follows it: a name may be part of another. */
function withLinks(text: string, names: readonly string[], leadsTo: (name: string) => string): Html {
  const name = names.at(-1);
  if (name === undefined) return html`${text}`;
  const rest = names.slice(0, -1);
  const place = text.lastIndexOf(name);
  if (place < 0) return withLinks(text, rest, leadsTo);
  return html`${withLinks(text.slice(0, place), rest, leadsTo)}<a href="${leadsTo(name)}">${name}</a>${text.slice(place + name.length)}`;
}
