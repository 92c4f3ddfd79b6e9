/** Colours of a terminal: a few, and none where nobody sees them or somebody does not want them. */
import type { Runtime } from '../runtime.ts';

export interface Paint {
  /** The head of a table and the title of a section. */
  head(text: string): string;
  /** What is unknown. */
  unknown(text: string): string;
}

export const PLAIN: Paint = { head: (text) => text, unknown: (text) => text };

/** The sequences that colours are made of; in parentheses, so that a text is cut at them and keeps them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a sequence begins with one.
export const OWN_SEQUENCES = /(\u001b\[(?:1|22|33|39)m)/;

const COLOURS: Paint = {
  head: (text) => `\u001b[1m${text}\u001b[22m`,
  unknown: (text) => `\u001b[33m${text}\u001b[39m`,
};

/** @param wanted `false` where `--no-color` was given. NO_COLOR counts where it is not empty (no-color.org). */
export function choosePaint({ stdout, env }: Runtime, wanted: boolean | undefined): Paint {
  const plain = wanted === false || !stdout.isTTY || Boolean(env.NO_COLOR) || env.TERM === 'dumb';
  return plain ? PLAIN : COLOURS;
}
