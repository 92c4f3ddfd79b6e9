/** The calls that the network's app answers: identities, profiles, lists of follows, relationships. */
import { cidOf, didOf } from './identifiers.ts';
import {
  declaredFollows,
  findAccount,
  findFollow,
  type NetworkYear,
  shownFollows,
  standingOf,
} from './network-year.ts';
import { PLANTED } from './outside.ts';
import { followUri } from './repository-calls.ts';
import { detailedView, handleOf, profileView } from './views.ts';
import {
  type Answer,
  answer,
  invalid,
  limitOf,
  type Method,
  required,
  requiredList,
  XrpcError,
} from './xrpc.ts';

export const APP_CALLS: Readonly<Record<string, Method>> = {
  'com.atproto.identity.resolveHandle': resolveHandle,
  'app.bsky.actor.getProfile': getProfile,
  'app.bsky.actor.getProfiles': getProfiles,
  'app.bsky.actor.searchActors': searchActors,
  'app.bsky.graph.getFollows': getFollows,
  'app.bsky.graph.getRelationships': getRelationships,
};

function resolveHandle(network: NetworkYear, query: URLSearchParams): Answer {
  const handle = required(query, 'handle');
  if (!/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(handle)) {
    throw invalid('Error: handle must be a valid handle');
  }
  const number = findAccount(network, handle);
  if (number === undefined || standingOf(network, number) === 'deleted') {
    throw new XrpcError('HandleNotFound', 'Unable to resolve handle');
  }
  return answer(`{"did":"${didOf(number)}"}`);
}

function getProfile(network: NetworkYear, query: URLSearchParams): Answer {
  const number = findAccount(network, required(query, 'actor'));
  const standing = number === undefined ? 'absent' : standingOf(network, number);
  if (standing === 'suspended') throw new XrpcError('AccountTakedown', 'Account has been suspended');
  if (standing === 'deactivated') throw new XrpcError('AccountDeactivated', 'Account is deactivated');
  if (number === undefined || standing !== 'active') throw invalid('Profile not found');
  return answer(detailedView(network, number));
}

/** Leaves out, without a word, what it cannot show. */
function getProfiles(network: NetworkYear, query: URLSearchParams): Answer {
  const views = new Map<number, string>();
  for (const actor of requiredList(query, 'actors', 1, 25)) {
    const number = findActive(network, actor);
    if (number !== undefined) views.set(number, detailedView(network, number));
  }
  return answer(`{"profiles":[${[...views.values()].join(',')}]}`);
}

/** Among the accounts with names of note alone: the others are too many to look through. */
function searchActors(network: NetworkYear, query: URLSearchParams): Answer {
  const wanted = required(query, 'q').toLowerCase();
  const from = Number(query.get('cursor') ?? 0);
  const found = [...PLANTED.keys()].filter((number) => handleOf(network, number).includes(wanted));
  const page = found.slice(from, from + limitOf(query));
  const next = from + page.length < found.length ? `,"cursor":"${from + page.length}"` : '';
  return answer(`{"actors":[${page.map((number) => profileView(network, number)).join(',')}]${next}}`);
}

/**
 * Newest first. Pages are cut before they are filtered, so that a page can be short, or empty, and have a cursor; like
 * the reference server, a cursor follows every page on which follows stand, and a page without one ends a list.
 */
function getFollows(network: NetworkYear, query: URLSearchParams): Answer {
  const actor = required(query, 'actor');
  const limit = limitOf(query);
  const cursor = query.get('cursor') ?? '';
  const number = findActive(network, actor);
  if (number === undefined) throw invalid(`Actor not found: ${actor}`);
  const { target, formedAt } = network.world.follows;
  const subject = profileView(network, number);
  if (cursor.includes('::')) return answer(`{"subject":${subject},"follows":[]}`);

  const declared = declaredFollows(network, number);
  const shown = new Set(shownFollows(network, number));
  const before = cursor === '' ? Infinity : timeOfCursor(cursor);
  const from = before === Infinity ? 0 : declared.findIndex((k) => formedAt[k]! < before);
  const page = from < 0 ? [] : declared.slice(from, from + limit);
  const last = page[page.length - 1];
  const next = last !== undefined ? `,"cursor":"${formedAt[last]}__${cidOf(number, formedAt[last]!)}"` : '';
  const follows = page
    .filter((k) => shown.has(k))
    .map((k) => profileView(network, target[k]!))
    .join(',');
  return answer(`{"subject":${subject},"follows":[${follows}]${next}}`);
}

function timeOfCursor(cursor: string): number {
  const time = /^(\d{1,15})__[a-z2-7]+$/.exec(cursor)?.[1];
  if (time === undefined) throw invalid('Malformed cursor');
  return Number(time);
}

/** Both directions at once, for DIDs; says nothing about whether the others still exist. */
function getRelationships(network: NetworkYear, query: URLSearchParams): Answer {
  const actor = required(query, 'actor');
  const others = requiredList(query, 'others', 0, 30);
  const number = findActive(network, actor);
  if (number === undefined) return answer(JSON.stringify({ relationships: others.map(notFound) }));
  const relationships = others.map((did) => {
    if (!did.startsWith('did:')) return notFound(did);
    const other = findAccount(network, did);
    const following = other === undefined ? undefined : findFollow(network, number, other);
    const followedBy = other === undefined ? undefined : findFollow(network, other, number);
    return {
      $type: 'app.bsky.graph.defs#relationship',
      did,
      ...(following === undefined ? {} : { following: followUri(network, number, following) }),
      ...(followedBy === undefined || other === undefined
        ? {}
        : { followedBy: followUri(network, other, followedBy) }),
    };
  });
  return answer(JSON.stringify({ actor: didOf(number), relationships }));
}

function notFound(actor: string): object {
  return { $type: 'app.bsky.graph.defs#notFoundActor', actor, notFound: true };
}

function findActive(network: NetworkYear, actor: string): number | undefined {
  const number = findAccount(network, actor);
  return number !== undefined && standingOf(network, number) === 'active' ? number : undefined;
}
