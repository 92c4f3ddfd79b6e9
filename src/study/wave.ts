/** One snapshot of a panel. */
import type { Study } from './study.ts';

export interface Wave {
  study: Study;
  /** For each node of the study, the account's place among those of the panel. */
  place: Uint32Array;
  /** Ordered pairs of two nodes whose tie is unknown. */
  unknownTies: number;
}
