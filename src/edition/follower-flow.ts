/** Followers of a country that came and went from one edition to the next, by what became of them. */
import { groupBy } from '../group-by.ts';
import { followersOf } from '../study/account-ties.ts';
import { tiesAbroad } from '../study/country-ties.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import { unitKey } from '../study/unit-entry.ts';
import type { Edition } from './edition.ts';
import { stateOn, stateOnAny } from './pair-state.ts';

/** An actor abroad that follows the country with an actor newly on a network, or newly listed there. */
export interface NewlyCounted {
  key: string;
  /** Where it follows. */
  networks: readonly string[];
  /** Whether it holds an account that followed the country already, as another actor’s. */
  tookOver: boolean;
}

/** Actors abroad that follow the country in one edition and are not known to in the other. */
export interface FollowerFlow {
  /** In code-unit order of their keys. */
  newlyCounted: readonly NewlyCounted[];
  /** Among actors there both times: those that began, and those of which it was not known whether they followed. */
  began: number;
  unseenThen: number;
  /** With actors that are there, or listed, no longer. */
  departed: number;
  /** Among actors there both times: those that stopped, and those of which it is not known whether they follow. */
  stopped: number;
  unseenNow: number;
}

/** Over these networks together. @param names of networks that both editions have. */
export function followerFlow(
  then: Edition,
  now: Edition,
  names: readonly string[],
  code: string,
): FollowerFlow {
  const [old, fresh] = [then, now].map((edition): Side => {
    const networks = edition.networks.filter(({ network }) => names.includes(network));
    return { edition, networks, code };
  }) as [Side, Side];
  const [before, after] = [followers(old, fresh), followers(fresh, old)];
  const only = (one: Followers, other: Followers) => [...one].filter(([key]) => !other.has(key));
  const [came, went] = [only(after, before), only(before, after)];
  const amongSame = (flow: typeof came) => flow.filter(([, { isByPresence }]) => !isByPresence);
  const unseen = (flow: typeof came, side: Side) =>
    amongSame(flow).filter(([key]) => mayFollow(side, key)).length;
  const [unseenThen, unseenNow] = [unseen(came, old), unseen(went, fresh)];
  return {
    newlyCounted: came
      .filter(([, { isByPresence }]) => isByPresence)
      .map(([key, { networks }]) => ({ key, networks, tookOver: followedAsAnother(old, fresh, key) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    began: amongSame(came).length - unseenThen,
    unseenThen,
    departed: went.length - amongSame(went).length,
    stopped: amongSame(went).length - unseenNow,
    unseenNow,
  };
}

interface Side {
  edition: Edition;
  networks: readonly EditionNetwork[];
  code: string;
}

/** By key: on which networks, and whether of every tie that it has one end is not in the other edition on that network. */
type Followers = ReadonlyMap<string, { networks: string[]; isByPresence: boolean }>;

function followers({ networks, code }: Side, { networks: others }: Side): Followers {
  const ties = networks.flatMap(({ network, actors }) => {
    const { nodes } = others.find((one) => one.network === network)!.actors;
    const there = new Set(nodes.map(({ accountId }) => accountId));
    const keyOf = (node: number) => actors.nodes[node]!.accountId;
    return tiesAbroad(actors, code).ties.flatMap((own) =>
      followersOf(own).map((node) => ({
        network,
        follower: keyOf(node),
        isByPresence: !there.has(keyOf(node)) || !there.has(keyOf(own.node)),
      })),
    );
  });
  return new Map(
    [...groupBy(ties, ({ follower }) => follower)].map(([follower, all]) => [
      follower,
      {
        networks: [...new Set(all.map(({ network }) => network))],
        isByPresence: all.every(({ isByPresence }) => isByPresence),
      },
    ]),
  );
}

/** Whether it is unknown if the actor follows one of the country’s. */
function mayFollow({ edition, networks, code }: Side, key: string): boolean {
  const place = edition.actors.findIndex((actor) => actor.key === key);
  const own = [...edition.actors.keys()].filter((other) => edition.actors[other]!.row.country === code);
  const states = networks.flatMap((network) => own.map((other) => stateOn(network, place, other)));
  return place >= 0 && stateOnAny(states) === 'unknown';
}

/** Whether an account that is the actor’s now, and was another’s, followed the country. */
function followedAsAnother(old: Side, fresh: Side, key: string): boolean {
  return fresh.networks.some(({ network, accounts }) => {
    const { nodes, graph } = old.networks.find((one) => one.network === network)!.accounts;
    const own = accounts.nodes.filter((entry) => unitKey(entry, 'actor') === key);
    const ids = new Set(own.map(({ accountId }) => accountId));
    return nodes.some(
      (entry, node) =>
        ids.has(entry.accountId) &&
        unitKey(entry, 'actor') !== key &&
        graph.outTarget
          .subarray(graph.outStart[node]!, graph.outStart[node + 1]!)
          .some((target) => nodes[target]!.row.country === old.code),
    );
  });
}
