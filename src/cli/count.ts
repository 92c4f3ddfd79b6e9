/** Such as "1 account" and "12 accounts". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** A number, or the two between which it lies where they differ. */
export function bounded(least: number, most: number): string {
  return least === most ? String(least) : `at least ${least}, at most ${most}`;
}
