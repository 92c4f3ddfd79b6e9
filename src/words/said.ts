/** What an answer says, in no language yet: which sentences, with their values. */

/** A sentence by its file and name in `words/<lang>`, with its values: plain data, which one thread can pass to another. */
export interface Sentence {
  readonly say: string;
  readonly with: readonly unknown[];
}

/** What stands as it is: a text of a user or a server, which is of no language, or one that is in English alone. */
interface Text {
  readonly text: string;
  readonly isEnglish: boolean;
}

/** A sentence, or several one after another. */
export type Said = Sentence | Text | readonly Said[];

export function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'say' in value;
}

export function asItCame(text: string): Text {
  return { text, isEnglish: false };
}

/** Of commands that are no questions: what they say to who runs them is English in every language. */
export function inEnglish(text: string): Text {
  return { text, isEnglish: true };
}
