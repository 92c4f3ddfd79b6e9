/** An account as a server of the second network shows it: its own in full, others as far as it has heard of them. */
import { isoTime, NETWORK_OPENED } from '../calendar.ts';
import { FIRST_OUTSIDE } from '../outside.ts';
import { countBefore } from '../post-world.ts';
import { addressOf, type FediverseYear, isLocal, movedTo, statedFollows } from './fediverse-year.ts';
import { actorUri, type FediverseServer, SERVERS } from './servers.ts';

/** JSON text, ready to be joined into lists. */
export function accountView(network: FediverseYear, server: FediverseServer, number: number): string {
  const views = network.views.get(server)!;
  let view = views.get(number);
  if (view === undefined) {
    view = JSON.stringify(account(network, server, number));
    views.set(number, view);
  }
  return view;
}

function account(network: FediverseYear, server: FediverseServer, number: number): object {
  const { world, year, posts, now } = network;
  const known = world.accounts[number];
  const state = known?.states[year];
  const address = addressOf(network, number);
  const user = address.slice(0, address.indexOf('@'));
  const local = isLocal(network, server, number);
  const isSuspended = state?.status === 'suspended';
  const counts = (count: number) => (isSuspended ? 0 : count);
  const moved = movedTo(network, number);
  return {
    id: localId(server, number),
    username: user,
    acct: local ? user : address,
    ...(server.program === 'old' ? {} : { uri: actorUri(address) }),
    url: `${actorUri(address).replace('/users/', '/@')}`,
    display_name: isSuspended ? '' : (known?.displayName ?? `Reader ${number - FIRST_OUTSIDE} (simulated)`),
    locked: false,
    bot: false,
    created_at: isoTime(known?.createdAt ?? NETWORK_OPENED),
    followers_count: counts(state?.audience ?? 5),
    following_count: counts(known === undefined ? 60 : statedFollows(network, number)),
    statuses_count: counts(known === undefined ? 0 : countBefore(posts.timelineOf(number), now)),
    ...(server.program === 'old' ? {} : { hide_collections: local ? state?.list === 'hidden' : null }),
    ...(isSuspended ? { suspended: true } : {}),
    ...(moved === undefined ? {} : { moved: account(network, server, moved) }),
  };
}

/** Each server numbers accounts for itself. */
export function localId(server: FediverseServer, number: number): string {
  return `11${SERVERS.indexOf(server)}${String(number).padStart(15, '0')}`;
}

export function numberOfLocalId(server: FediverseServer, id: string): number | undefined {
  const number = Number(id.slice(3));
  return localId(server, number) === id ? number : undefined;
}
