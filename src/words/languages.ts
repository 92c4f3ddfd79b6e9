/** The languages of answers; the words of each are a folder. */
import type { LanguageCode } from '../language-codes.ts';
import { words as english, type Words } from './en/words.ts';
import { words as french } from './fr/words.ts';
import type { Said } from './said.ts';
import { speaking } from './speak.ts';

const WORDS: Readonly<Record<LanguageCode, Words>> = { en: english, fr: french };

export function wordsIn(lang: LanguageCode): Words {
  return WORDS[lang];
}

/** The sentences of a language; a text stands as it is. */
export function sayIn(lang: LanguageCode): (said: Said) => string {
  return speaking(wordsIn(lang), (text) => text);
}
