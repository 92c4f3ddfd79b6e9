/** Figures that took many random draws, kept from one question to the next: of the same snapshot they are the same again. */
import { sha256 } from '../store/archive-text.ts';
import type { Asked } from './ask.ts';
import { keptParts } from './kept-ties.ts';

/** Of so many questions about a snapshot, the last that were asked anew. */
const MOST = 40;

/** By the hash of a question, its rows of figures as bytes in base64. */
type Figures = Record<string, string[]>;

/** @param question all that the figures depend on, beside the snapshot. */
export function keptFigures(
  asked: Pick<Asked, 'desk' | 'store' | 'snapshot'>,
  question: unknown,
  make: () => Float64Array[],
): Float64Array[] {
  const parts = keptParts(asked.desk, asked);
  if (parts === null) return make();
  const bytes = parts.read('figures');
  const all: Figures = bytes === null ? {} : JSON.parse(bytes.toString());
  const key = sha256(JSON.stringify(question));
  const known = all[key];
  if (known !== undefined) return known.map(figuresOf);
  const made = make();
  parts.keep('figures', () => {
    const others = Object.entries(all).slice(1 - MOST);
    const texts = made.map((row) =>
      Buffer.from(row.buffer, row.byteOffset, row.byteLength).toString('base64'),
    );
    return Buffer.from(JSON.stringify(Object.fromEntries([...others, [key, texts]])));
  });
  return made;
}

function figuresOf(text: string): Float64Array {
  return new Float64Array(new Uint8Array(Buffer.from(text, 'base64')).buffer);
}
