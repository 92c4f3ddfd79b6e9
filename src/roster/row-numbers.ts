/**
 * Whether the ids together are exactly 0…n−1 or 1…n: then they number the rows of a table, and no network has given them.
 * @param ids each once.
 * @param gone how many of them have been taken out.
 */
export function areRowNumbers(network: string, ids: readonly string[], gone = 0): boolean {
  const numbers = ids.map((id) => rowNumber(network, id));
  if (numbers.some(Number.isNaN)) return false;
  const first = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  return first <= 1 + gone && numbers.every((number) => number < Math.min(first, 1) + numbers.length + gone);
}

/** NaN where the id is more than a number. */
function rowNumber(network: string, id: string): number {
  const bare = id.slice(`${network}:`.length);
  return id.startsWith(`${network}:`) && /^(0|[1-9]\d*)$/.test(bare) ? Number(bare) : Number.NaN;
}

/** The number of a row beside those of other tables: `x:mps-2013#17`. */
export function rowOfTable(network: string, table: string, id: string): string {
  return `${network}:${table}#${id.slice(network.length + 1)}`;
}
