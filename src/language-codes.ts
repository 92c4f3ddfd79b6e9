/** The languages that reports are written in, by the codes that `--lang` and study.json take. The words of each are a folder of report/words. */

const CODES = ['en', 'fr'] as const;

export type LanguageCode = (typeof CODES)[number];

export const LANGUAGE_CODES: readonly string[] = CODES;
