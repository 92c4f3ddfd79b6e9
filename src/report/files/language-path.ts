/** Where a file of the report lies in each of its languages. */
import type { Facts } from '../facts/facts.ts';

/** The path with the language's code before its ending: `report.fr.md`; as it is in the report's first language. */
export function languagePath(
  { language, options }: { language: { code: string }; options: Pick<Facts['options'], 'lang'> },
  path: string,
): string {
  if (language.code === options.lang[0]) return path;
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}.${language.code}${path.slice(dot)}`;
}
