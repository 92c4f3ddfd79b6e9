/** The languages of answers; the words of each are a folder. */
import type { LanguageCode } from '../language-codes.ts';
import { onPage as englishOnPage } from './en/on-page.ts';
import { words as english, type Words } from './en/words.ts';
import { onPage as frenchOnPage } from './fr/on-page.ts';
import { words as french } from './fr/words.ts';
import type { Said } from './said.ts';
import { speaking } from './speak.ts';

const WORDS: Readonly<Record<LanguageCode, Words>> = { en: english, fr: french };

export function wordsIn(lang: LanguageCode): Words {
  return WORDS[lang];
}

const ON_PAGE: Readonly<Record<LanguageCode, typeof englishOnPage>> = {
  en: englishOnPage,
  fr: frenchOnPage,
};

/** The same of a page, which has forms where the prompt has options. */
export function wordsOnPage(lang: LanguageCode): Words {
  const [words, { events, now }] = [WORDS[lang], ON_PAGE[lang]];
  return { ...words, events: { ...words.events, ...events }, now: { ...words.now, ...now } };
}

/** The sentences of a language; a text stands as it is. */
export function sayIn(lang: LanguageCode): (said: Said) => string {
  return speaking(wordsIn(lang), (text) => text);
}
