import { count } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function ranked({ nodes }: Terms) {
  return {
    cut: (value: number, rank: number, each: string, file: string) =>
      `${nodes(value)} share rank ${count(rank)}, with ${each} each (${file}).`,
  };
}

export type RankedWords = ReturnType<typeof ranked>;
