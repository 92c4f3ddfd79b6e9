/** Accounts as the network's app writes them: JSON text, ready to be joined into answers. */
import { asciiJson } from './ascii-json.ts';
import { isoTime, NETWORK_OPENED } from './calendar.ts';
import { didOf } from './identifiers.ts';
import { declaredFollows, type NetworkYear } from './network-year.ts';
import { FIRST_OUTSIDE, outsideHandle } from './outside.ts';
import { lifetimePosts } from './post-world.ts';
import { verificationOf } from './verifications.ts';

/** `profileView`, as in lists. */
export function profileView(network: NetworkYear, number: number): string {
  let view = network.profiles.get(number);
  if (view === undefined) {
    view = JSON.stringify(brief(network, number));
    network.profiles.set(number, view);
  }
  return view;
}

/** `profileViewBasic`, as the author of a post. */
export function basicView(network: NetworkYear, number: number): string {
  let view = network.authors.get(number);
  if (view === undefined) {
    const { indexedAt, ...basic } = brief(network, number);
    view = asciiJson(basic);
    network.authors.set(number, view);
  }
  return view;
}

/** `profileViewDetailed`, with the account's own counts. */
export function detailedView(network: NetworkYear, number: number): string {
  const state = network.world.accounts[number]?.states[network.year];
  return JSON.stringify({
    ...brief(network, number),
    description: 'A simulated account: nobody writes here.',
    associated: { lists: 0, feedgens: 0, starterPacks: 0, labeler: false },
    followersCount: state?.audience ?? 0,
    followsCount: declaredFollows(network, number).length,
    postsCount: state ? lifetimePosts(network.posts, number, network.now) : 0,
    verification: verificationOf(network, number),
  });
}

/** The handle of an account this year, in a roster or not. */
export function handleOf(network: NetworkYear, number: number): string {
  return network.world.accounts[number]?.states[network.year].handle ?? outsideHandle(number);
}

function brief(network: NetworkYear, number: number) {
  const account = network.world.accounts[number];
  const did = didOf(number);
  const createdAt = isoTime(account?.createdAt ?? NETWORK_OPENED);
  const signedInOnly = { src: did, uri: did, val: '!no-unauthenticated', cts: createdAt };
  return {
    did,
    handle: handleOf(network, number),
    displayName: account?.displayName ?? `Reader ${number - FIRST_OUTSIDE} (simulated)`,
    labels: account?.signedInOnly ? [signedInOnly] : [],
    createdAt,
    indexedAt: createdAt,
  };
}
