import type { BrokerRole } from '../../../graph/broker-roles.ts';
import { count, counted, form, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function brokers({ many }: Terms) {
  return {
    heading: 'Brokers',
    between: (attribute: string) => `Between groups by ${attribute}`,
    /** What a broker is. */
    open: `A chain is open where one of the ${many} follows a second, this one a third, and the first does not follow the third. The second is then the broker between the two. Its role depends on the groups of all three and is read in the direction of the follows (Gould & Fernandez 1989). Posts run the other way: for them, gatekeepers and representatives change places.`,
    /** Of an edition. */
    apart:
      'Where the first and the third are on no network together, the one cannot follow the other, and no chain is counted.',
    noChain: 'No open chain is known.',
    stay: (total: number, within: number, attribute: string) =>
      `Of ${counted(total, 'known open chain')}, ${count(within)} (${share(within / total)}) ${form(within, 'stays', 'stay')} within one ${attribute}`,
    /** Chance may give more chains in all: how many stay is compared with how many there are. */
    stayByChance: (total: string, within: string, part: number) =>
      `; by chance, ${within} of ${total} (${share(part)}) would`,
    unknown: `Where a tie is unknown, a chain is not counted as open; nodes.csv has the greatest number that each of the ${many} can have.`,
    role: 'Role of the broker',
    chains: 'Chains',
    byChance: 'By chance',
    first: 'First',
    own: 'Its chains',
    /** @param less whether chance gives the first of a role more than it has. */
    ownByChance: (less: boolean) =>
      `In brackets, the chains that chance gives the same one.${less ? ` Where these are more, it is first for how many it follows and is followed by, not for where it stands.` : ''}`,
    roles: {
      coordinator: ['Coordinator', 'all three of one group'],
      representative: ['Representative', 'followed from its own group, follows another'],
      gatekeeper: ['Gatekeeper', 'followed from another group, follows its own'],
      consultant: ['Consultant', 'between two of one other group'],
      liaison: ['Liaison', 'between two other groups'],
    } satisfies Record<BrokerRole, [string, string]> as Readonly<
      Record<BrokerRole, readonly [name: string, meaning: string]>
    >,
  };
}

export type BrokersWords = ReturnType<typeof brokers>;
