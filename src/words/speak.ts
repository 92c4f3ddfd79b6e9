/** Writes what an answer says in one language. */
import type { Words } from './en/words.ts';
import type { Said } from './said.ts';

type Spoken = string | ((...values: readonly unknown[]) => string);

/** Ends the name under which a page has a sentence that names an option of the prompt; [[what leads to its form]]. */
const ON_PAGE = 'OnPage';

/**
 * The sentences of one language as a function.
 * @param isPage whether a page says them, which has forms where the prompt has options.
 * @param onEnglish is called where a text is in English alone.
 */
export function speaking(
  words: Words,
  isPage = false,
  onEnglish: () => void = () => {},
): (said: Said) => string {
  const files = words as Readonly<Record<string, Readonly<Record<string, Spoken>>>>;
  const speak = (said: Said): string => {
    if ('text' in said) {
      if (said.isEnglish) onEnglish();
      return said.text;
    }
    if (!('say' in said)) return said.map(speak).join(' ');
    const [file = '', name = ''] = said.say.split('.');
    const spoken = (isPage ? files[file]?.[`${name}${ON_PAGE}`] : undefined) ?? files[file]?.[name];
    if (spoken === undefined) throw new Error(`no words for ${said.say}`);
    return typeof spoken === 'string' ? spoken : spoken(...said.with);
  };
  return speak;
}
