/** The languages of the map page. */
import type { Language } from './map-state.ts';
import type { Words } from './words.ts';
import { ENGLISH } from './words-en.ts';
import { FRENCH } from './words-fr.ts';

export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, fr: FRENCH };

export function formatNumber(value: number, { thousands, decimal }: Words): string {
  const [whole, part] = String(value).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, thousands);
  return part === undefined ? grouped : `${grouped}${decimal}${part}`;
}

/** 2026-06-01 → `1 June 2026` */
export function formatDay(date: string, { months }: Words): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** A word in the language, or as the data have it where the language has none of its own. */
export function termOf(terms: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(terms, word) ? terms[word]! : word;
}

/** The name of a cluster with what it is made of translated: regions, yes and no, the member it is around. */
export function clusterName(name: string, words: Words): string {
  return name
    .split(' · ')
    .map((part) => {
      const [, centre] = /^around (.*)$/s.exec(part) ?? [];
      if (centre !== undefined) return words.around(centre);
      const [, attribute, value] = /^([^:]+): (.*)$/s.exec(part) ?? [];
      if (attribute === undefined) return termOf(words.regions, part);
      return `${attribute}${words.colon}${words.yesNo[value!.toLowerCase()] ?? value}`;
    })
    .join(' · ');
}
