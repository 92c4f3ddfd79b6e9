/** The languages of a report. Each is one file: numbers, values and every sentence. */

import type { LanguageCode } from '../../language-codes.ts';
import type { Source, Unit } from '../../study/study.ts';
import type { Language } from './english.ts';
import { english } from './english.ts';
import { french } from './french.ts';

const LANGUAGES: Readonly<Record<LanguageCode, (unit: Unit, source: Source) => Language>> = {
  en: english,
  fr: french,
};

/**
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function languageOf(code: string, unit: Unit, source: Source = 'roster'): Language {
  return LANGUAGES[code as LanguageCode](unit, source);
}
