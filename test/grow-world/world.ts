/** The made-up world of 193 countries, whole: the roster that is given, the truth, and servers that answer. */
import { seatsOn } from '../../src/evidence/seats.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import type { FraudName } from './frauds.ts';
import { layGround } from './ground.ts';
import { letLoose } from './impostors.ts';
import { DAY, type World } from './model.ts';
import { settleAccounts } from './settle.ts';

export interface MadeWorld {
  world: World;
  /** The roster as it is given: no account has a handle. */
  rows: readonly RosterRow[];
  /** Kinds of fraud that found too few seats. */
  short: readonly FraudName[];
}

export function makeWorld(): MadeWorld {
  const { world, rows } = layGround();
  settleAccounts(world);
  return { world, rows, short: letLoose(world) };
}

/** The seats of the roster, as the project tells them. */
export function seatsOfWorld({ rows }: MadeWorld) {
  return seatsOn(rows, [], DAY);
}
