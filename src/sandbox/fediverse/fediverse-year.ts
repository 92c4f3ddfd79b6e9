/** The second network as it stands at the world date of a year: what its servers know of each account. */
import { worldNow, type Year } from '../calendar.ts';
import { declaredFollows, type NetworkYear, openYear, recordedFollows, standingOf } from '../network-year.ts';
import { FIRST_OUTSIDE, isOutside } from '../outside.ts';
import type { Fediverse } from './fediverse.ts';
import { actorUri, type FediverseServer, PLAZA, SQUARE, serverOf } from './servers.ts';

export interface FediverseYear extends NetworkYear {
  world: Fediverse;
  numberByUri: ReadonlyMap<string, number>;
  /** Accounts in JSON, as each server shows them. */
  views: ReadonlyMap<FediverseServer, Map<number, string>>;
}

/** Servers far away, which nobody in a roster is on. */
const FAR = ['far-one.test', 'far-two.test', 'far-three.test'];
/** Counters drift: of those who follow so many, one in nine counts one more than there are. */
const DRIFTING = { least: 10, each: 9 };

export function openFediverse(
  world: Fediverse,
  year: Year,
  servers: readonly FediverseServer[],
): FediverseYear {
  const network = openYear(world, year, worldNow(year));
  const uris = [...network.numberByHandle].map(([address, number]): [string, number] => [
    actorUri(address),
    number,
  ]);
  return {
    ...network,
    world,
    numberByUri: new Map(uris),
    views: new Map(servers.map((server) => [server, new Map()])),
  };
}

/** The account of the roster or not with this number, as it is addressed. */
export function addressOf({ world, year }: FediverseYear, number: number): string {
  if (!isOutside(number)) return world.accounts[number]!.states[year].handle;
  const k = number - FIRST_OUTSIDE;
  const hosts = [SQUARE.domain, ...FAR, PLAZA.domain];
  return `reader${k}@${hosts[k % hosts.length]}`;
}

/** An account of this server by its name; undefined where it knows none. */
export function localNumber(
  network: FediverseYear,
  server: FediverseServer,
  user: string,
): number | undefined {
  return network.numberByHandle.get(`${user.toLowerCase()}@${server.domain}`);
}

export function isLocal(network: FediverseYear, server: FediverseServer, number: number): boolean {
  return serverOf(addressOf(network, number)) === server;
}

/** The account that one has moved to by now; undefined where it has not. */
export function movedTo({ world, now }: FediverseYear, number: number): number | undefined {
  const move = world.moves.get(number);
  return move !== undefined && move.at <= now ? move.to : undefined;
}

/** What its server lists, newest first: those that are there, unless its holder hides them. */
export function listedFollows(network: FediverseYear, number: number): number[] {
  return recordedFollows(network, number).filter((k) => isThere(network, k));
}

/** What its profile states. */
export function statedFollows(network: FediverseYear, number: number): number {
  const count = declaredFollows(network, number).filter((k) => isThere(network, k)).length;
  return count >= DRIFTING.least && number % DRIFTING.each === 0 ? count + 1 : count;
}

function isThere(network: FediverseYear, k: number): boolean {
  return standingOf(network, network.world.follows.target[k]!) === 'active';
}
