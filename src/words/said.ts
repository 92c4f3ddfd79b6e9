/** What an answer says, in no language yet: which sentences, with their values. */

/** A sentence by its file and name in `words/<lang>`, with its values: plain data, which one thread can pass to another. */
export interface Sentence {
  readonly say: string;
  readonly with: readonly unknown[];
}

/** A remark that names an option at the prompt; on a page `form` ends it, and leads to where the same is asked, if it can be. */
interface OfDoor {
  prompt: Said;
  page: Said;
  form?: Sentence;
}

/** A sentence, or several one after another; a text stands as it is, in English, until its question's sentences are moved. */
export type Said = string | Sentence | OfDoor | readonly Said[];

export function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'say' in value;
}
