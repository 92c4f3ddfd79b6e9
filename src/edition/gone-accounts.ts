/** Accounts that a roster of an edition names and that exist no more: suspended, deactivated, moved, not found. */
import { isNode } from '../roster/verdict.ts';
import type { StudyEntry } from '../study/study.ts';
import { unitKey } from '../study/unit-entry.ts';
import type { Edition } from './edition.ts';

export interface GoneAccount {
  /** A place in `edition.networks`. */
  network: number;
  /** Key of its actor; '' where no roster names one and the handle led to no account. */
  actor: string;
  entry: StudyEntry;
  /** Whether the actor has another account on this network, that it moved to or had besides. */
  isOnNetwork: boolean;
}

/** By network, each in the order of its snapshot. */
export function goneAccounts({ networks, actors }: Edition): GoneAccount[] {
  const accountsOf = new Map(actors.map(({ key, accounts }) => [key, accounts]));
  return networks.flatMap(({ accounts: { entries } }, network) =>
    entries
      .filter(({ verdict }) => !isNode(verdict))
      .map((entry) => {
        const actor = unitKey(entry, 'actor');
        const others = accountsOf.get(actor)?.[network] ?? [];
        return { network, actor, entry, isOnNetwork: others.length > 0 };
      }),
  );
}
