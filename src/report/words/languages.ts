/** The languages of a report; the words of each are a folder. */
import type { LanguageCode } from '../../language-codes.ts';
import type { Source, Unit } from '../../study/study.ts';
import { language as english, type Language } from './en/language.ts';
import { language as french } from './fr/language.ts';

const LANGUAGES: Readonly<Record<LanguageCode, (unit: Unit, source: Source) => Language>> = {
  en: english,
  fr: french,
};

/**
 * @param code of `LANGUAGE_CODES`.
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function languageOf(code: string, unit: Unit, source: Source = 'roster'): Language {
  return LANGUAGES[code as LanguageCode](unit, source);
}
