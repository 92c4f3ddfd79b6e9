/** Editions drawn at random, and all the ways their unknown ties could turn out. */
import fc from 'fast-check';
import type { Edition } from '../../src/edition/edition.ts';
import { type EditionState, stateOn } from '../../src/edition/pair-state.ts';
import type { HandNetwork } from './hand.ts';

const NAMES = ['ann', 'bob', 'cat', 'dan'];
const NETWORKS = ['bluesky', 'mastodon', 'x'];

interface DrawnAccount {
  actor: string;
  isRead: boolean;
}

export interface DrawnNetwork {
  network: string;
  accounts: DrawnAccount[];
  /** Of each pair of accounts in the order of `pairsOf`. */
  ties: ('yes' | 'no' | 'unseen')[];
}

function pairsOf(accounts: readonly DrawnAccount[]): [from: DrawnAccount, to: DrawnAccount][] {
  return accounts.flatMap((from) =>
    accounts.filter((to) => to !== from).map((to) => [from, to] as [DrawnAccount, DrawnAccount]),
  );
}

/** Up to four actors, ann and bob of them on every network. */
function drawnNetwork(network: string): fc.Arbitrary<DrawnNetwork> {
  return fc.subarray(NAMES.slice(2)).chain((more) => {
    const actors = [...NAMES.slice(0, 2), ...more];
    return fc.record({
      network: fc.constant(network),
      accounts: fc.tuple(
        ...actors.map((actor) =>
          fc.record({
            actor: fc.constant(actor),
            isRead: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.boolean()),
          }),
        ),
      ),
      ties: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom('yes' as const, 'no' as const) },
          fc.constant('unseen' as const),
        ),
        { minLength: actors.length * (actors.length - 1), maxLength: actors.length * (actors.length - 1) },
      ),
    });
  });
}

export const drawnNetworks: fc.Arbitrary<DrawnNetwork[]> = fc
  .integer({ min: 2, max: NETWORKS.length })
  .chain((count) => fc.tuple(...NETWORKS.slice(0, count).map(drawnNetwork)));

export function handNetworkOf({ network, accounts, ties }: DrawnNetwork): HandNetwork {
  const pairs = pairsOf(accounts);
  const withState = (state: string) =>
    pairs.filter((_, k) => ties[k] === state).map(([from, to]) => `${from.actor}>${to.actor}`);
  return {
    network,
    accounts: accounts.map(({ actor, isRead }) => ({ actor, verdict: isRead ? 'complete' : 'partial' })),
    ties: withState('yes'),
    unseen: withState('unseen').filter((tie) =>
      accounts.some(({ actor, isRead }) => isRead && tie.startsWith(actor)),
    ),
  };
}

/** The state of every ordered pair on each network. */
export type States = readonly (readonly (readonly EditionState[])[])[];

export function statesOf({ networks, actors }: Edition): States {
  const places = [...actors.keys()];
  return networks.map((network) => places.map((i) => places.map((j) => stateOn(network, i, j))));
}

export function countUnknown(states: States): number {
  return states.flat(2).filter((state) => state === 'unknown').length;
}

/** Each way to make the unknown ties known. */
export function* completionsOf(states: States): Generator<States> {
  const count = 2 ** countUnknown(states);
  for (let way = 0; way < count; way++) {
    let rest = way;
    yield states.map((rows) =>
      rows.map((row) =>
        row.map((state) => {
          if (state !== 'unknown') return state;
          const isThere = rest % 2 === 1;
          rest = Math.floor(rest / 2);
          return isThere ? 'yes' : 'no';
        }),
      ),
    );
  }
}
