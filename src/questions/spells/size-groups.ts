/** `--by size`: accounts by the followers that their profiles state, in powers of ten. */
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';

export const SIZE = 'size';

/** The least of each class, and its name; from the smallest on. */
const CLASSES: readonly (readonly [least: number, name: string])[] = [
  [0, 'under 1,000'],
  [1000, '1,000 to 9,999'],
  [10_000, '10,000 to 99,999'],
  [100_000, '100,000 to 999,999'],
  [1_000_000, '1,000,000 and more'],
];

/** '' where its followers are not known. */
function sizeOf(audienceCount: number | null): string {
  if (audienceCount === null) return '';
  return CLASSES.findLast(([least]) => audienceCount >= least)![1];
}

/** The class of each account. @throws UserError where nobody's followers are known. */
export function sizesOf(accounts: readonly { audienceCount: number | null }[]): string[] {
  if (accounts.every(({ audienceCount }) => audienceCount === null)) {
    throw refusal(say.spells.noSizes());
  }
  return accounts.map(({ audienceCount }) => sizeOf(audienceCount));
}

/** From the smallest class on. */
export function bySize(a: { group: string }, b: { group: string }): number {
  const place = ({ group }: { group: string }) => CLASSES.findIndex(([, name]) => name === group);
  return place(a) - place(b);
}
