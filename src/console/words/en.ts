/** What is made of the prompt's English, for questions whose sentences are not moved yet. */
import type { Language } from '../../words/en/report/language.ts';

export interface AskedWords {
  /** Titles of tables by their names; where there is none, the title is that of the prompt. */
  tables: Readonly<Record<string, string>>;
  /** A remark, a title or a reason of the prompt; `null` where it stands as it is. */
  remark: (text: string, language: Language) => string | null;
  /** What the prompt says in place of an answer; `null` as above. */
  refusal: (text: string, language: Language) => string | null;
}

export const words: AskedWords = { tables: {}, remark: () => null, refusal: () => null };
