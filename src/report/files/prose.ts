/** The researcher's own texts: which section each belongs to. */
import { UserError } from '../../errors.ts';
import type { ProseFile } from './report-file.ts';

/**
 * Texts in one language by section; a file that names no language is in English.
 * @throws UserError where a text is of no section, or two are of one.
 */
export function proseBySection(
  prose: readonly ProseFile[],
  sections: readonly string[],
  language: string,
): Map<string, string> {
  const texts = new Map<string, string>();
  const from = new Map<string, string>();
  for (const { path, text } of prose) {
    const [, section, written = 'en'] = /^prose\/([^.]+)(?:\.([^.]+))?\.md$/.exec(path) ?? [];
    if (section === undefined || !sections.includes(section)) {
      throw new UserError(
        `${path} belongs to no section of the report; name it after one: ${sections.join(', ')}`,
      );
    }
    if (written !== language) continue;
    if (from.has(section)) {
      throw new UserError(`${from.get(section)} and ${path} are for the same section; keep one of them`);
    }
    from.set(section, path);
    texts.set(section, text.trim());
  }
  return texts;
}
