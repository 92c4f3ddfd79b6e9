/** The second network of the simulated world as data: the same actors where they have accounts there, and a few more. */
import type { World } from '../world.ts';

export interface Move {
  /** The number of the account moved to. */
  to: number;
  /** Midnight of its day, milliseconds since 1970. */
  at: number;
}

/**
 * A world whose accounts have the URIs of their actors for DIDs and `user@domain` for handles. `suspended` is said by
 * an account's own server, and `deactivated` means that the server knows of it that it is gone for good.
 */
export interface Fediverse extends World {
  /** By the number of the account that has moved. */
  moves: ReadonlyMap<number, Move>;
  /** Account numbers here, by those of the same holder on the first network. */
  beside: ReadonlyMap<number, number>;
}

/** Account numbers of the second network begin here; below are those of the first. */
export const FIRST_FEDIVERSE = 5000;
