/** Names a sentence with its values, checked against the English function that writes it: `say.countries.ranked({ … })`. */
import type { Words } from './en/words.ts';
import type { Sentence } from './said.ts';

/** A text that never changes has no values. */
type Say = {
  readonly [File in keyof Words]: {
    readonly [Name in keyof Words[File]]: Words[File][Name] extends (...values: infer Values) => string
      ? (...values: Values) => Sentence
      : () => Sentence;
  };
};

export const say: Say = new Proxy({} as Say, {
  get: (_, file) =>
    new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...values: readonly unknown[]): Sentence => ({
            say: `${String(file)}.${String(name)}`,
            with: values,
          }),
      },
    ),
});
