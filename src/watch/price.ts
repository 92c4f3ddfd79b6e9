/** Estimates the price of a reading by what profiles state. Pure. */
import type { WatchedAccount } from '../store/watch-log.ts';
import type { Buying } from './buying.ts';

export interface Price {
  /** Profiles that are looked up. */
  profiles: number;
  /** Follows that will be listed, by what their accounts have declared last. */
  follows: number;
  /** Accounts of which it is not known how many they follow, or more than a day's money buys. */
  unknown: number;
  /** US dollars for all of it, and those that may be spent today still. */
  cost: number;
  left: number;
  /** Days that it takes at the least. */
  days: number;
  /** US dollars that a day may cost. */
  perDay: number;
}

type Purse = Pick<Buying, 'network' | 'perDay' | 'left' | 'hasProfile'>;

export function priceOfProfiles(purse: Purse, profiles: number): Price {
  return priced(purse, profiles, 0, 0);
}

export function priceOfSweep(purse: Purse, accounts: readonly WatchedAccount[]): Price {
  const there = accounts.filter(({ state }) => state.gone === null);
  const counts = there.map(({ profile }) => profile?.declaredCount ?? null);
  const known = counts.filter((count) => count !== null && tooDear(purse, count) === null);
  const follows = known.reduce<number>((sum, count) => sum + count!, 0);
  const profiles = accounts.filter(({ state }) => !purse.hasProfile(state.accountId)).length;
  return priced(purse, profiles, follows, counts.length - known.length);
}

/** Whether today's money may be enough for the profiles of these accounts and one of their lists, by what is known of them. */
export function reachesOne(purse: Purse, accounts: readonly WatchedAccount[]): boolean {
  const { profiles } = priceOfSweep(purse, accounts);
  const least = Math.min(...accounts.map(({ profile }) => Math.max(1, profile?.declaredCount ?? 1)));
  return purse.left() >= profiles + least;
}

function priced({ network, perDay, left }: Purse, profiles: number, follows: number, unknown: number): Price {
  const { price } = network;
  const items = profiles + follows;
  const today = left();
  const days = items <= today ? 1 : 1 + Math.ceil((items - today) / perDay);
  return {
    profiles,
    follows,
    unknown,
    cost: items * price,
    left: today * price,
    days,
    perDay: perDay * price,
  };
}

/** Why an account is not read: its profile and its list would cost more than a day may; `null` where they would not. */
export function tooDear({ network, perDay }: Purse, declared: number | null): string | null {
  const items = 1 + Math.max(1, declared ?? 0);
  if (items <= perDay) return null;
  const dollars = (count: number) => `$${(count * network.price).toFixed(2)}`;
  return `its ${declared ?? 0} follows cost ${dollars(items)} with its profile, and a day may cost ${dollars(perDay)}`;
}
