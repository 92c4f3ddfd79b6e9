/** Names of clusters, made of values of the roster and of `around` one of their members. */
import { BESIDE, PARTS } from '../../graph/cluster-names.ts';
import type { Unit } from '../../study/study.ts';
import { ofCountry } from './country-names.ts';
import { around, YES_NO } from './names.ts';
import { list } from './numbers.ts';
import { SPACE } from './spacing.ts';
import { ATTRIBUTES, VALUES } from './values.ts';

export function clusterName(name: string, unit: Unit): string {
  const [shared, ...parts] = name.split(PARTS);
  const [first, ...others] = shared!.split(BESIDE);
  const beside = others.map((value) =>
    value === 'International' ? 'organisations internationales' : partOf(value, unit),
  );
  return [list([partOf(first!, unit), ...beside]), ...parts.map((part) => partOf(part, unit))].join(PARTS);
}

/** A part of a cluster's name: a value, a value with its column, or the member it is around. */
function partOf(part: string, unit: Unit): string {
  const [, centre] = /^around (.*)$/s.exec(part) ?? [];
  if (centre !== undefined) return unit === 'country' ? `autour ${ofCountry(centre)}` : around(centre);
  const [, attribute, value] = /^([^:]+): (.*)$/s.exec(part) ?? [];
  if (attribute === undefined) return VALUES[part] ?? part;
  return `${ATTRIBUTES[attribute] ?? attribute}${SPACE}: ${YES_NO[value!.toLowerCase()] ?? value}`;
}
