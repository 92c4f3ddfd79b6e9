/** The network as it stands on one day of a year, mostly the world date: whom a name reaches, and what each list shows. */
import { worldNow, type Year } from './calendar.ts';
import { followsOf } from './follows.ts';
import { numberOfDid } from './identifiers.ts';
import { isClosedOutside, isOutside, outsideOfHandle } from './outside.ts';
import type { PostRepository } from './post-repository.ts';
import { openPosts, type PostWorld } from './post-world.ts';
import { CUT_LENGTH, type World } from './world.ts';

export interface NetworkYear {
  world: World;
  year: Year;
  /** Milliseconds since 1970. */
  now: number;
  numberByHandle: ReadonlyMap<string, number>;
  posts: PostWorld;
  /** Posts as records; `null` where its repositories have follows alone. */
  postRecords: PostRepository | null;
  /** Filled as accounts are asked for. */
  standing: Map<number, readonly number[]>;
  /** Accounts as in lists, and as authors of posts, in JSON. */
  profiles: Map<number, string>;
  authors: Map<number, string>;
}

type Standing = 'absent' | 'active' | 'suspended' | 'deactivated' | 'deleted';

export function openYear(
  world: World,
  year: Year,
  now = worldNow(year),
  postRecords: PostRepository | null = null,
): NetworkYear {
  const numberByHandle = new Map<string, number>();
  world.accounts.forEach(({ states }, number) => {
    if (states[year].status !== 'absent') numberByHandle.set(states[year].handle, number);
  });
  const posts = postRecords?.posts ?? openPosts(world);
  const [standing, profiles, authors] = [new Map(), new Map(), new Map()];
  return { world, year, now, numberByHandle, posts, postRecords, standing, profiles, authors };
}

/** The account number behind a DID or a handle of this year, whatever has become of the account. */
export function findAccount(network: NetworkYear, actor: string): number | undefined {
  const number = actor.startsWith('did:')
    ? numberOfDid(actor)
    : (network.numberByHandle.get(actor.toLowerCase()) ?? outsideOfHandle(actor.toLowerCase()));
  return number === undefined || standingOf(network, number) === 'absent' ? undefined : number;
}

export function standingOf(network: NetworkYear, number: number): Standing {
  const account = network.world.accounts[number];
  if (account) return account.states[network.year].status;
  if (!isOutside(number)) return 'absent';
  return isClosedOutside(number) ? 'deleted' : 'active';
}

/** All follows of an account that stand, newest first, as indices into the world's follows: what it declares. */
export function declaredFollows(network: NetworkYear, number: number): readonly number[] {
  const known = network.standing.get(number);
  if (known) return known;
  const { world, now } = network;
  const declared = world.accounts[number] ? followsOf(world.follows, number, now) : [];
  network.standing.set(number, declared);
  return declared;
}

/** What its repository gives out of them: nothing where the list is hidden, the newest where it breaks off. */
export function recordedFollows(network: NetworkYear, number: number): readonly number[] {
  const list = network.world.accounts[number]?.states[network.year].list;
  if (list === 'hidden') return [];
  const declared = declaredFollows(network, number);
  return list === 'cut' ? declared.slice(0, CUT_LENGTH) : declared;
}

/** What the app shows out of them: only accounts that are active. */
export function shownFollows(network: NetworkYear, number: number): readonly number[] {
  const { target } = network.world.follows;
  return recordedFollows(network, number).filter((k) => standingOf(network, target[k]!) === 'active');
}

/** The follow from one account to another, as an index, or undefined where there is none this year. */
export function findFollow(network: NetworkYear, source: number, target: number): number | undefined {
  return declaredFollows(network, source).find((k) => network.world.follows.target[k] === target);
}
