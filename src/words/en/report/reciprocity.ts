import { counted, decimal, form, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function reciprocity({ many, one }: Terms) {
  return {
    heading: 'Reciprocity',
    undefined: 'There is no follow of which the reverse is known, so reciprocity is undefined.',
    sentence: (value: number) => `${share(value)} of follows are returned (where both directions are known).`,
    undirected: (pairs: number) =>
      `Every tie of which both directions are known is there both ways, in ${counted(pairs, 'pair')}: the ties look undirected, as friendships or joint memberships are, and nothing is concluded from them about who follows back.`,
    rho: (density: number, rho: number) =>
      `Set against the density of ${share(density)}, that is ρ = ${decimal(rho, 3)}, where 0 is as many returned as there are ties at all and 1 is all.`,
    chance: (pairs: number, verdict: 'more' | 'less' | 'same', figures: string) =>
      `The ${counted(pairs, 'mutual pair')} ${form(pairs, 'is', 'are')} ${{ more: 'more than', less: 'fewer than', same: 'within what' }[verdict]} chance would give (${figures}) in random networks in which each ${one} keeps its numbers of follows and followers.`,
    pairs: 'Pairs',
    sameActor: (pairs: number) =>
      `Not among them ${form(pairs, 'is', 'are')} ${counted(pairs, 'pair')} of accounts that one actor holds, between which no tie is counted.`,
    /** Of an edition. */
    apart: (pairs: number) =>
      `Not among them ${form(pairs, 'is', 'are')} ${counted(pairs, 'pair')} of ${many} that are on no network together, between which no tie is possible.`,
    state: {
      mutual: ['mutual', 'each follows the other'],
      'one-way': ['one-way', 'one follows the other, who does not follow back'],
      null: ['null', 'neither follows the other'],
      unknown: ['unknown', 'at least one direction is not known'],
    } satisfies Record<string, readonly [string, string]>,
  };
}

export type ReciprocityWords = ReturnType<typeof reciprocity>;
