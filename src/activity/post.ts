/** A post as it is summed: nothing of its text. */

/** `thread` is a reply to oneself, `quote` an own post with another's in it, `repost` another's post passed on. */
export type PostKind = 'post' | 'reply' | 'thread' | 'quote' | 'repost';

/** What a post receives. */
const COUNTS = ['likes', 'reposts', 'replies', 'quotes'] as const;
export type Count = (typeof COUNTS)[number];

/** NaN where the network does not state it. */
export type Counts = Readonly<Record<Count, number>>;

export interface Post extends Counts {
  kind: PostKind;
  /** As the network states it; '' where it states none. */
  language: string;
}

/** All but reposts are an account's own posts. */
export function isOwnPost(kind: PostKind): boolean {
  return kind !== 'repost';
}

/** The counts that a post states, as bits in the order of `COUNTS`. */
export function statedBits(post: Counts): number {
  let bits = 0;
  for (let k = 0; k < COUNTS.length; k++) if (!Number.isNaN(post[COUNTS[k]!])) bits |= 1 << k;
  return bits;
}

/** The counts that the network states of any post; what it never states is no part of the sum. */
export function statedCounts(bits: number): Count[] {
  return COUNTS.filter((_, k) => (bits & (1 << k)) !== 0);
}

/** Sum of the counts of one post; NaN where one of those that the network states is unknown. */
export function interactionsOf(post: Counts, stated: number): number {
  if (stated === 0) return Number.NaN;
  let sum = 0;
  for (let k = 0; k < COUNTS.length; k++) if ((stated & (1 << k)) !== 0) sum += post[COUNTS[k]!];
  return sum;
}

/** The primary subtag, in which dialects and scripts are one language: `pt` of `pt-BR`; '' where none is stated. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}
