/** Unordered pairs of so many; 0, not −0, of none. */
export function pairsOf(count: number): number {
  return (count * count - count) / 2;
}
