/** Order of names for readers, the same on every machine. */
import { foldText } from '../fold-text.ts';

/** Accents and capitals count only where nothing else tells two names apart. */
export function compareTexts(a: string, b: string): number {
  const [x, y] = [foldText(a), foldText(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
