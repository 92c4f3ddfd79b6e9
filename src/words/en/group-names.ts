import { namedValue } from '../../graph/cluster-names.ts';
import { countryName } from './country-names.ts';
import { values } from './values.ts';

/** A value of a column in a sentence; with the column where it says nothing by itself, such as TRUE or 3. */
export function groupName(column: string, value: string): string {
  if (column === 'country' || column === 'host') return countryName(value);
  const named = namedValue(column, value);
  return named === value ? values.value(column, value) : named;
}
