/** Who is to be answered first of those abroad who follow a country: the nearest, and mass followers last. */
import { countryByCode } from '../roster/countries.ts';
import { byWeight } from './account-weight.ts';
import { isMassFollower } from './mass-followers.ts';
import { neighbouringStates } from './peer-groups.ts';
import type { NodeGraph } from './study.ts';

const NEIGHBOUR = 0;
const SAME_SUBREGION = 1;
const SAME_REGION = 2;
const ELSEWHERE = 3;
/** Behind all others. */
const MASS_FOLLOWER = 4;

/** Sorts nodes abroad: those of neighbours, of the subregion and of the region first, of each the weightiest; mass followers after all. */
export function byNearness(study: NodeGraph, code: string): (a: number, b: number) => number {
  const { nodes, graph } = study;
  const own = countryByCode(code);
  const neighbours = neighbouringStates(code).codes;
  const nearness = (country: string) => {
    const other = countryByCode(country);
    if (neighbours.includes(country)) return NEIGHBOUR;
    if (own === undefined || other === undefined || own.region !== other.region) return ELSEWHERE;
    return own.subregion === other.subregion && own.subregion !== '' ? SAME_SUBREGION : SAME_REGION;
  };
  const weight = byWeight(study);
  const places = new Map<number, number>();
  const placeOf = (node: number) => {
    const known = places.get(node);
    if (known !== undefined) return known;
    const place =
      nearness(nodes[node]!.row.country) + (isMassFollower(graph, node) === 'yes' ? MASS_FOLLOWER : 0);
    places.set(node, place);
    return place;
  };
  return (a, b) => placeOf(a) - placeOf(b) || weight(a, b);
}
