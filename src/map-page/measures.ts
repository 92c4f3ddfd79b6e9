/** The measures of accounts that the page shows, with their ranks and classes. */
import { rankNodes } from '../graph/ranks.ts';
import type { MapMeasure, MapSnapshot, Numbers } from '../report/map/map-data.ts';

/** Measures that the snapshot has, in the order in which they are shown. */
export function measuresOf({ value }: MapSnapshot): MapMeasure[] {
  return Object.keys(value) as MapMeasure[];
}

export function measureNamed(data: MapSnapshot, name: string): MapMeasure | undefined {
  return measuresOf(data).find((measure) => measure === name);
}

/** The ranks as the report has them; `null` where an account has none. */
export function ranksIn({ value, rank }: MapSnapshot, measure: MapMeasure): Numbers {
  const given = rank[measure];
  if (given !== undefined) return given;
  const column = value[measure]!;
  const ranks: Numbers = column.map(() => null);
  for (const each of rankNodes(column.map((known) => known ?? Number.NaN))) ranks[each.node] = each.rank;
  return ranks;
}

/** Accounts with values from `least` to `most`. */
export interface ValueClass {
  least: number;
  most: number;
  accounts: number;
}

/** At most so many classes, of about as many accounts each; equal values are in one class. The least come first. */
export function classesOf(column: Numbers, most: number): ValueClass[] {
  const values = column.filter((value) => value !== null).sort((a, b) => a - b);
  const classes: ValueClass[] = [];
  let begin = 0;
  for (let k = 1; k <= most && begin < values.length; k++) {
    let end = Math.max(begin + 1, Math.round((values.length * k) / most));
    while (end < values.length && values[end] === values[end - 1]) end++;
    classes.push({ least: values[begin]!, most: values[end - 1]!, accounts: end - begin });
    begin = end;
  }
  return classes;
}

/** The number of a value's class. */
export function classOf(classes: readonly ValueClass[], value: number): number {
  return classes.findIndex(({ most }) => value <= most);
}
