/** Where what was read of the ties of a snapshot is kept from one question to the next: by the hash of its content. */
import { type Kept, TIES_KEPT } from '../cache.ts';

/**
 * The rows of its graph, along them the keys of the records and when ties began, figures that took many draws, and of which
 * file its measures were proved.
 */
const PARTS = ['graph', 'keys', 'dates', 'figures', 'proved'] as const;
export type TiesPart = (typeof PARTS)[number];

export function keptTiesName({ build }: Kept, contentHash: string, part: TiesPart): string {
  return `${TIES_KEPT}${part}-${build}-${contentHash}`;
}

/** Takes away what is kept of the ties of a snapshot that is taken away itself. */
export function dropKeptTies(kept: Kept | null, contentHash: string | null): void {
  if (kept === null || contentHash === null) return;
  for (const part of PARTS) kept.cache.drop(keptTiesName(kept, contentHash, part));
}
