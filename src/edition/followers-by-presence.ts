/** Followers of a country that came with an actor newly on a network, or newly listed there, and those that went with one. */
import { groupBy } from '../group-by.ts';
import { followersOf } from '../study/account-ties.ts';
import { tiesAbroad } from '../study/country-ties.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import type { Edition } from './edition.ts';

/** Keys of actors abroad, in code-unit order. */
interface FollowersByPresence {
  came: readonly string[];
  went: readonly string[];
}

/** Over these networks together. @param names of networks that both editions have. */
export function followersByPresence(
  then: Edition,
  now: Edition,
  names: readonly string[],
  code: string,
): FollowersByPresence {
  const [old, fresh] = [then, now].map(({ networks }) =>
    networks.filter(({ network }) => names.includes(network)),
  ) as [EditionNetwork[], EditionNetwork[]];
  const [before, after] = [followers(old, fresh, code), followers(fresh, old, code)];
  const only = (one: ReadonlyMap<string, boolean>, other: ReadonlyMap<string, boolean>) =>
    [...one.keys()].filter((key) => one.get(key)! && !other.has(key)).sort();
  return { came: only(after, before), went: only(before, after) };
}

/** Each follower by its key: whether of every tie that it has one end is not among `others` on that network. */
function followers(
  networks: readonly EditionNetwork[],
  others: readonly EditionNetwork[],
  code: string,
): Map<string, boolean> {
  const ties = networks.flatMap(({ network, actors }) => {
    const { nodes } = others.find((one) => one.network === network)!.actors;
    const there = new Set(nodes.map(({ accountId }) => accountId));
    const keyOf = (node: number) => actors.nodes[node]!.accountId;
    return tiesAbroad(actors, code).ties.flatMap((own) =>
      followersOf(own).map((node) => ({
        follower: keyOf(node),
        isByPresence: !there.has(keyOf(node)) || !there.has(keyOf(own.node)),
      })),
    );
  });
  return new Map(
    [...groupBy(ties, ({ follower }) => follower)].map(([follower, all]) => [
      follower,
      all.every(({ isByPresence }) => isByPresence),
    ]),
  );
}
