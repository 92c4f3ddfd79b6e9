/** The members of a public list: who they are by handle, id and name. */
import type { ListAddress } from '../roster/list-address.ts';

export interface Member {
  handle: string;
  accountId: string;
  name: string;
  /** Addresses in its profile, where the list brings them along. */
  links?: readonly string[];
}

export interface ListMembers {
  /** As its curator calls it. */
  title: string;
  /** Who keeps it, where that is not said by its address. */
  keeper?: string;
  members: Member[];
  /** How many it says it has; the network may show fewer. */
  statedCount: number | null;
}

export type Address<N> = Extract<ListAddress, { network: N }>;
