/** Names of clusters, made of values of the roster and of `around` one of their members. */
import type { SharedValue } from '../../graph/shared-values.ts';
import type { Unit } from '../../study/study.ts';
import { countryName } from './country-names.ts';
import { list } from './numbers.ts';
import { VALUES, values } from './values.ts';

const AROUND_COUNTRY = /\baround ([A-Z]{2})$/;

/** @param beside what a good part of the members have in place of what names it. */
export function clusterName(name: string, unit: Unit, beside: readonly SharedValue[] = []): string {
  const [first, ...parts] = name.split(' · ').map((part) => VALUES[part] ?? part);
  const others = beside.map(({ attribute, value }) =>
    value === 'International' ? 'international organisations' : values.value(attribute, value),
  );
  const words = [list([first!, ...others]), ...parts].join(' · ');
  return unit === 'country'
    ? words.replace(AROUND_COUNTRY, (_, code) => `around ${countryName(code)}`)
    : words;
}
