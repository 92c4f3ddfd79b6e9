/** Cells that say that there is no value. */

/** Whether nothing stands there, or what people and other tools write for it: `NA`, `N/A`, `n/a`, `#N/A`. */
export function isMissing(text: string): boolean {
  return text === '' || text === 'NA' || /^#?n\/a$/i.test(text);
}
