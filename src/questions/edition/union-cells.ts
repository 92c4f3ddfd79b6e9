/** What the union of an edition's networks comes to, counted as each of them is. */
import type { Cell } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import type { ActorMultiplex } from '../../edition/multiplex.ts';
import type { EditionNetwork } from '../../study/open-study.ts';
import { TOGETHER } from './actor-cells.ts';

/** Of who is not on a network. */
export const NOT_THERE = '–';

/** The union as the one network of an edition. */
export function unionOf({ together, actors }: Edition): EditionNetwork {
  const same = Int32Array.from(actors.keys());
  return { network: TOGETHER, accounts: together, actors: together, nodeOf: same, actorOf: same };
}

/** Mutual ties on all networks together, with their bounds. */
export function mutualCells({ mutual }: ActorMultiplex): Cell[] {
  const { value, low, high } = mutual.degrees[0]!;
  return [value, low, high];
}
