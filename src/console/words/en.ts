/** What the console makes of the prompt's English, for questions whose sentences are not moved yet. */
import type { Facts } from '../../cli/answer.ts';
import type { Language } from '../../words/en/report/language.ts';
import { translator } from '../../words/templates.ts';
import { ON_PAGE } from './en-page.ts';

export interface AskedWords {
  /** Titles of tables by their names; where there is none, the title is that of the prompt. */
  tables: Readonly<Record<string, string>>;
  /** The first sentence of an answer from its facts; `null` where that of the prompt stands. */
  lead: (facts: Facts, language: Language) => string | null;
  /** A remark, a title or a reason of the prompt; `null` where it stands as it is. */
  remark: (text: string, language: Language) => string | null;
  /** What the prompt says in place of an answer; `null` as above. */
  refusal: (text: string, language: Language) => string | null;
}

export const words: AskedWords = {
  tables: {},
  lead: () => null,
  remark: translator(ON_PAGE, (value) => value),
  refusal: () => null,
};
