/** Whether a study is of world leaders, by the offices of its roster. */
import type { NodeGraph } from './study.ts';

/** Those who speak for a country. */
const LEADERS = ['head-of-state', 'head-of-government', 'foreign-minister', 'foreign-ministry'];
const OF_WORLD = 50;

/** Countries of which one of these offices has a node. */
export function ledCountries({ nodes }: Pick<NodeGraph, 'nodes'>): number {
  const led = nodes.filter(({ row }) => row.country !== '' && LEADERS.includes(row.office));
  return new Set(led.map(({ row }) => row.country)).size;
}

/** Whether that is enough of the world to speak of its leaders. */
export function isOfWorld(countries: number): boolean {
  return countries >= OF_WORLD;
}

/** Whether most nodes are such offices, or their governments. */
export function areMostlyLeaders({ nodes }: Pick<NodeGraph, 'nodes'>): boolean {
  const offices = [...LEADERS, 'government'];
  return 2 * nodes.filter(({ row }) => offices.includes(row.office)).length > nodes.length;
}
