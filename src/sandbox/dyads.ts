/** The pairs of countries of the simulated world, with what its ties were drawn by: a file of pairs whose truth is known. */
import { COUNTRIES, type Country } from '../roster/countries.ts';
import { drawAlliances } from './alliances.ts';

/**
 * CSV with each pair of United Nations members once: `alliance`, whether both have joined the same of the invented
 * alliances, and `distance`, 1 within a subregion, 2 within a region, 3 beyond.
 */
export function sandboxDyads(): string {
  const alliances = drawAlliances();
  const members = COUNTRIES.filter(({ unMember }) => unMember).sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
  const isAllied = (a: Country, b: Country) =>
    alliances.get(a.code) !== '' && alliances.get(a.code) === alliances.get(b.code);
  const lines = members.flatMap((one, k) =>
    members
      .slice(k + 1)
      .map((other) => `${one.iso3},${other.iso3},${isAllied(one, other) ? 1 : 0},${distance(one, other)}\n`),
  );
  return `iso3_o,iso3_d,alliance,distance\n${lines.join('')}`;
}

function distance(one: Country, other: Country): number {
  if (one.subregion === other.subregion) return 1;
  return one.region === other.region ? 2 : 3;
}
