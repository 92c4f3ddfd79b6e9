/** How the lines of the picture look, beside their colours. */
import type { LineLook } from './theme.ts';

/** A line with a length of dashes is dashed. */
export const LINES: Readonly<
  Record<LineLook, { opacity: number; size: number; head: 'none' | 'arrow'; dash?: number }>
> = {
  background: { opacity: 0.13, size: 0.9, head: 'none' },
  mutual: { opacity: 0.9, size: 3, head: 'none' },
  out: { opacity: 0.75, size: 2.2, head: 'arrow' },
  in: { opacity: 0.75, size: 2.2, head: 'arrow' },
  outPerhaps: { opacity: 0.75, size: 2.2, head: 'arrow', dash: 6 },
  inPerhaps: { opacity: 0.75, size: 2.2, head: 'arrow', dash: 6 },
  chain: { opacity: 1, size: 5, head: 'arrow' },
  made: { opacity: 0.8, size: 2.4, head: 'none' },
  broken: { opacity: 0.8, size: 2.4, head: 'none', dash: 8 },
  formed: { opacity: 0.8, size: 1.6, head: 'arrow' },
  ended: { opacity: 0.8, size: 1.6, head: 'arrow', dash: 6 },
};
