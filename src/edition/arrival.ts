/** Since when actors are on each network of an edition, and whose account has moved. */
import type { EditionActor } from './edition.ts';

export interface Arrival {
  /** ISO 8601: when the earliest of its accounts was made, as far as profiles state it; `null` where none does. */
  since: string | null;
  /** Whether all of its accounts state it, so that none can be earlier. */
  isKnown: boolean;
}

/** On each network, in the edition's order; `null` where it has no account. */
export function arrivalsOf({ accounts }: EditionActor): (Arrival | null)[] {
  return accounts.map((of) => {
    if (of.length === 0) return null;
    const known = of.flatMap(({ createdAt }) => (createdAt === null ? [] : [createdAt])).sort();
    return { since: known[0] ?? null, isKnown: known.length === of.length };
  });
}
