/** Which columns of a table bound another: they have its name and one of these endings. */
import type { Bounds } from '../values/bounded.ts';

const LEAST = ['_min', '_best', '_low'];
const MOST = ['_max', '_worst', '_high'];

/** Their places among the columns; -1 where there is none. */
export function boundsOf(name: string, columns: readonly string[]): Bounds {
  const place = (endings: readonly string[]) =>
    columns.findIndex((column) => endings.some((ending) => column === name + ending));
  return { least: place(LEAST), most: place(MOST) };
}
