/** Cells that say that there is no value. */

/** Columns of ISO codes, in which NA is Namibia. */
const ISO_CODES = /(^|[^a-z])(country|host|pays|iso2?)(code|iso)?([^a-z0-9]|$)/i;

/** Whether nothing stands there, or what people and other tools write for it: `NA`, `N/A`, `n/a`, `#N/A`. */
export function isMissing(text: string): boolean {
  return text === '' || text === 'NA' || /^#?n\/a$/i.test(text);
}

/** The value of a cell of the column; '' where it is missing. */
export function statedValue(column: string, cell: string): string {
  return isMissing(cell) && !(cell === 'NA' && ISO_CODES.test(column)) ? '' : cell;
}
