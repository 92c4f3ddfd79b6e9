/** What a study of the simulated world can know, derived from the world itself: accounts, and ties yes, no or unknown. */
import { countryByCode } from '../../src/roster/countries.ts';
import { isoTime, worldDate, worldNow, type Year } from '../../src/sandbox/calendar.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { CUT_LENGTH, type Tenure, type World } from '../../src/sandbox/world.ts';

export interface TrueAccount {
  /** Its place among the accounts of the world. */
  number: number;
  did: string;
  handle: string;
  actor: string;
  name: string;
  kind: string;
  country: string;
  region: string;
  office: string;
  host: string;
  /** Its list is shown to the end. */
  observed: boolean;
}

export type Known = 'yes' | 'no' | 'unknown';

export interface Truth {
  /** The accounts that exist, by country, then handle. */
  accounts: readonly TrueAccount[];
  /** Entries of the roster whose account does not exist. */
  gone: readonly TrueAccount[];
  account(handle: string): TrueAccount;
  follows(source: TrueAccount, target: TrueAccount): Known;
  /** When the follow was formed, ISO 8601. */
  formedAt(source: TrueAccount, target: TrueAccount): string;
  /** All accounts of other actors. */
  others(account: TrueAccount): TrueAccount[];
}

export function truthOf(world: World, year: Year): Truth {
  const entries = tenuresOn(world, worldDate(year)).map((tenure): TrueAccount & { status: string } => {
    const actor = world.actors[tenure.actor]!;
    const account = world.accounts[tenure.account]!;
    const state = account.states[year];
    return {
      number: tenure.account,
      did: account.did,
      handle: state.handle,
      actor: actor.id,
      name: actor.name,
      kind: actor.kind,
      country: actor.country,
      region: countryByCode(actor.country)!.region,
      office: tenure.office,
      host: tenure.host,
      observed: state.list === 'open',
      status: state.status,
    };
  });
  entries.sort((a, b) => compare(a.country, b.country) || compare(a.handle, b.handle));
  const accounts = entries.filter(({ status }) => status === 'active');
  /** When each follow that is shown was formed, 0 where none is, by source, then by target. */
  const shown: Float64Array[] = [];
  for (const { number } of accounts) {
    const { list } = world.accounts[number]!.states[year];
    const all = followsOf(world.follows, number, worldNow(year));
    const seen = list === 'hidden' ? [] : list === 'cut' ? all.slice(0, CUT_LENGTH) : all;
    const formedAt = new Float64Array(world.accounts.length);
    for (const k of seen) {
      const target = world.follows.target[k]!;
      if (target < formedAt.length) formedAt[target] = world.follows.formedAt[k]!;
    }
    shown[number] = formedAt;
  }
  const byHandle = new Map(entries.map((entry) => [entry.handle, entry]));
  return {
    accounts,
    gone: entries.filter(({ status }) => status !== 'active'),
    account: (handle) => byHandle.get(handle)!,
    follows(source, target) {
      if ((shown[source.number]?.[target.number] ?? 0) > 0) return 'yes';
      return source.observed ? 'no' : 'unknown';
    },
    formedAt: (source, target) => isoTime(shown[source.number]![target.number]!),
    others: (account) => accounts.filter((other) => other.actor !== account.actor),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Tenures in force on a day `YYYY-MM-DD`: `since` included, `until` not. */
export function tenuresOn(world: World, date: string): Tenure[] {
  return world.tenures.filter(
    (tenure) => tenure.since <= date && (tenure.until === '' || date < tenure.until),
  );
}
