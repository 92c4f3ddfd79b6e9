/** Names of clusters, made of values of the roster and of `around` one of their members. */
import type { Unit } from '../../study/study.ts';
import { countryName } from './country-names.ts';
import { VALUES } from './values.ts';

const AROUND_COUNTRY = /\baround ([A-Z]{2})$/;

export function clusterName(name: string, unit: Unit): string {
  const words = name
    .split(' · ')
    .map((part) => VALUES[part] ?? part)
    .join(' · ');
  return unit === 'country'
    ? words.replace(AROUND_COUNTRY, (_, code) => `around ${countryName(code)}`)
    : words;
}
