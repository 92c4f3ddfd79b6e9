import { namedValue } from '../../graph/cluster-names.ts';
import { clusterName } from './cluster-names.ts';
import { countryName } from './country-names.ts';
import { values } from './values.ts';

/** As in English. */
export function groupName(column: string, value: string): string {
  if (column === 'country' || column === 'host') return countryName(value);
  const named = namedValue(column, value);
  return named === value ? values.value(column, value) : clusterName(named, 'account');
}
