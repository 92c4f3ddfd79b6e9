/** Who verifies an account of the simulated network: the government of its country, somebody outside, or nobody. */
import { isoTime } from './calendar.ts';
import { below, randomFor } from './chance.ts';
import { didOf, tidOf } from './identifiers.ts';
import type { NetworkYear } from './network-year.ts';
import { FIRST_OUTSIDE } from './outside.ts';
import type { World } from './world.ts';

const BY_GOVERNMENT_SHARE = 0.55;
const BY_OTHERS_SHARE = 0.15;
/** The holder has changed handle or name since. */
const VOID_SHARE = 0.05;

/** A newspaper, say. */
const OTHER = FIRST_OUTSIDE + 17;
const DAY_MS = 86_400_000;

/** As `verificationState` of the app; `undefined` where nobody has. */
export function verificationOf(network: NetworkYear, number: number): object | undefined {
  const verifications = issuersOf(network.world, number)
    .map((issuer) => verification(network, issuer, number))
    .filter(({ at }) => at < network.now)
    .map(({ view }) => view);
  if (verifications.length === 0) return undefined;
  return {
    verifications,
    verifiedStatus: verifications.some(({ isValid }) => isValid) ? 'valid' : 'invalid',
    trustedVerifierStatus: 'none',
  };
}

function issuersOf(world: World, number: number): number[] {
  const account = world.accounts[number];
  if (account === undefined) return [];
  const random = randomFor(`verified ${number}`);
  const [byGovernment, byOthers] = [random(), random()];
  const government = governmentsOf(world).get(account.country);
  return [
    ...(government !== undefined && government !== number && byGovernment < BY_GOVERNMENT_SHARE
      ? [government]
      : []),
    ...(byOthers < BY_OTHERS_SHARE ? [OTHER] : []),
  ];
}

function verification(network: NetworkYear, issuer: number, number: number) {
  const random = randomFor(`verification ${issuer} ${number}`);
  const account = network.world.accounts[number]!;
  const at = account.createdAt + (20 + below(random, 400)) * DAY_MS;
  const did = didOf(issuer);
  const view = {
    issuer: did,
    uri: `at://${did}/app.bsky.graph.verification/${tidOf(at, number & 1023)}`,
    isValid: random() >= VOID_SHARE,
    createdAt: isoTime(at),
  };
  return { at, view };
}

const governments = new WeakMap<World, Map<string, number>>();

function governmentsOf(world: World): Map<string, number> {
  let known = governments.get(world);
  if (known === undefined) {
    const held = world.tenures.filter(({ office }) => office === 'government');
    known = new Map(held.map(({ account }) => [world.accounts[account]!.country, account]));
    governments.set(world, known);
  }
  return known;
}
