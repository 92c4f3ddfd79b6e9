import { count } from './numbers.ts';
import type { Terms } from './terms.ts';

export function ranked({ nodes }: Terms) {
  return {
    leads: (name: string) => `${name} leads`,
    share: (names: string) => `${names} share first place`,
    cut: (value: number, rank: number, each: string, file: string) =>
      `${nodes(value)} share rank ${count(rank)}, with ${each} each (${file}).`,
  };
}

export type RankedWords = ReturnType<typeof ranked>;
