/** Which columns of a table bound another: they have its name and one of these endings. */
import type { Bounds } from '../values/bounded.ts';

/** From below, and from above. */
const ENDINGS: Readonly<Record<string, string>> = { min: 'max', best: 'worst', low: 'high' };

/** Their places among the columns; -1 where there is none. */
export function boundsOf(name: string, columns: readonly string[]): Bounds {
  const place = (endings: readonly string[]) =>
    columns.findIndex(
      (column) => column.startsWith(`${name}_`) && endings.includes(column.slice(name.length + 1)),
    );
  return { least: place(Object.keys(ENDINGS)), most: place(Object.values(ENDINGS)) };
}

/** The column that bounds from above what this one bounds from below, and what that is, '' where they have no name but their endings; `null` of another column. */
export function upperOf(column: string): { name: string; of: string } | null {
  const [, of = '', ending] = /^(?:(.+)_)?(min|best|low)$/.exec(column) ?? [];
  if (ending === undefined) return null;
  const upper = ENDINGS[ending]!;
  return { name: of === '' ? upper : `${of}_${upper}`, of };
}
