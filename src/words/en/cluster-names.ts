/** Names of clusters, made of values of the roster and of `around` one of their members. */
import { BESIDE, PARTS } from '../../graph/cluster-names.ts';
import type { Unit } from '../../study/study.ts';
import { countryName } from './country-names.ts';
import { list } from './numbers.ts';
import { VALUES } from './values.ts';

const termOf = (part: string): string => VALUES[part] ?? part;

const AROUND_COUNTRY = /\baround ([A-Z]{2})$/;

export function clusterName(name: string, unit: Unit): string {
  const [shared, ...parts] = name.split(PARTS);
  const [first, ...others] = shared!.split(BESIDE);
  const beside = others.map((value) =>
    value === 'International' ? 'international organisations' : termOf(value),
  );
  const words = [list([termOf(first!), ...beside]), ...parts.map(termOf)].join(PARTS);
  return unit === 'country'
    ? words.replace(AROUND_COUNTRY, (_, code) => `around ${countryName(code)}`)
    : words;
}
