/** The languages of answers and reports; all that is said in one is a folder. */
import type { LanguageCode } from '../language-codes.ts';
import type { Source, Unit } from '../study/study.ts';
import * as folders from './by-code.ts';
import type { PageWords } from './en/page.ts';
import type { Language } from './en/report/language.ts';
import type { Words } from './en/words.ts';
import type { Said } from './said.ts';
import { speaking } from './speak.ts';

interface Folder {
  words: Words;
  page: PageWords;
  report: (unit: Unit, source: Source) => Language;
}

const FOLDERS: Readonly<Record<LanguageCode, Folder>> = folders;

/** The sentences of answers. */
export function wordsIn(lang: LanguageCode): Words {
  return FOLDERS[lang].words;
}

/** The sentences of a language. */
export function sayIn(lang: LanguageCode): (said: Said) => string {
  return speaking(wordsIn(lang));
}

/** What stands around answers on the pages of the console, and above and in their tables. */
export function pageIn(lang: LanguageCode): PageWords {
  return FOLDERS[lang].page;
}

const REPORT_WORDS = new Map<string, Language>();

/**
 * The words of a report, made once for all reports of a process.
 * @param code of `LANGUAGE_CODES`.
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function languageOf(code: string, unit: Unit, source: Source = 'roster'): Language {
  const key = `${code} ${unit} ${source}`;
  const known = REPORT_WORDS.get(key) ?? FOLDERS[code as LanguageCode].report(unit, source);
  REPORT_WORDS.set(key, known);
  return known;
}
