/** The words of a page: those of its language, and of the report for numbers, dates, countries and offices. */
import type { LanguageCode } from '../language-codes.ts';
import { isNetwork } from '../roster/handles.ts';
import type { PageWords as Around } from '../words/en/page.ts';
import type { Language } from '../words/en/report/language.ts';
import { languageOf, pageIn, wordsIn } from '../words/languages.ts';
import type { Said } from '../words/said.ts';
import { speaking } from '../words/speak.ts';

export interface PageWords extends Around {
  lang: LanguageCode;
  language: Language;
  /** What an answer says. */
  say: (said: Said) => string;
}

const made = new Map<LanguageCode, PageWords>();

export function wordsOf(lang: LanguageCode): PageWords {
  let words = made.get(lang);
  if (words === undefined) {
    const language = languageOf(lang, 'account');
    const say = speaking(wordsIn(lang), true);
    words = { ...pageIn(lang), lang, language, say };
    made.set(lang, words);
  }
  return words;
}

/** A column in words; one that is named by data, such as a region, in those of the language. */
export function headOf(name: string, { heads, language }: PageWords): string {
  if (heads[name] === undefined && isNetwork(name)) return language.network(name);
  return heads[name] ?? language.value('office', language.value('region', name.replaceAll('_', ' ')));
}
