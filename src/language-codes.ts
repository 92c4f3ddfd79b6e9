/** The languages of answers and reports, by the codes that `--lang` and study.json take. The words of each are a folder of `words`. */
export const LANGUAGE_CODES = ['en', 'fr'] as const;

export type LanguageCode = (typeof LANGUAGE_CODES)[number];

export function isLanguageCode(text: unknown): text is LanguageCode {
  return (LANGUAGE_CODES as readonly unknown[]).includes(text);
}
