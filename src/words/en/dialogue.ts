import type { Bounds, PostsTime, Side } from '../values.ts';
import { bounded, postsTime } from './phrases.ts';

export const dialogue = {
  /** @param side `null` for those who ask. @param tied how many are. */
  unspoken: (side: Side | null, time: PostsTime, of: Bounds, tied: number, shown: number) =>
    `Tied to ${side?.side ?? 'us'} and no mention either way, ${postsTime(time)}: ${bounded(of)} of ${tied} tied${of.most > shown ? `, the first ${shown}: mutual ties first, then most ties` : ''}`,
};
