/** Who moved between networks from an earlier edition to a later one. */
import { groupBy } from '../group-by.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { Edition, EditionActor } from './edition.ts';
import { type GoneAccount, goneAccounts } from './gone-accounts.ts';
import { networksOf } from './presence.ts';

/**
 * Of the networks that both editions have: `came` from none to some, `gone` from some to none, `switched` from some to
 * others, `joined` one more, is on `fewer`, `stayed` where it was, `nowhere` then and now. None of them says on
 * whose will.
 */
export const MOVES = ['came', 'gone', 'switched', 'joined', 'fewer', 'stayed', 'nowhere'] as const;

export type Move = (typeof MOVES)[number];

interface Named {
  key: string;
  networks: readonly string[];
}

interface ActorMove {
  key: string;
  /** Places in the editions' actors; −1 where it is on none of their networks. */
  placeThen: number;
  placeNow: number;
  /** By name, of those that both editions have. */
  networksThen: readonly string[];
  networksNow: readonly string[];
  move: Move;
  /** Each network that it was on and is not, with what became of its accounts there. */
  goneFrom: readonly { network: string; verdicts: readonly Verdict[] }[];
}

export interface Moves {
  /** That both editions have; of others nothing is known for one of the two. */
  networks: readonly string[];
  /** Named in the rosters of both, in the order of their keys. */
  actors: readonly ActorMove[];
  /** Those that only the earlier rosters name, and only the later ones, with where they are, in the order of their keys. */
  onlyThen: readonly Named[];
  onlyNow: readonly Named[];
}

export function movesBetween(then: Edition, now: Edition): Moves {
  const names = (edition: Edition) => edition.networks.map(({ network }) => network);
  const networks = names(then).filter((name) => names(now).includes(name));
  const [before, after] = [placesOf(then), placesOf(now)];
  const setOf = (edition: Edition, actor: EditionActor) =>
    networksOf(actor)
      .map((network) => names(edition)[network]!)
      .filter((name) => networks.includes(name));
  const gone = groupBy(goneAccounts(now), ({ network, actor }) => `${names(now)[network]!} ${actor}`);
  const shared = [...before.keys()].filter((key) => after.has(key)).sort();
  return {
    networks,
    actors: shared.map((key): ActorMove => {
      const [old, fresh] = [before.get(key)!, after.get(key)!];
      const [networksThen, networksNow] = [setOf(then, old.actor), setOf(now, fresh.actor)];
      return {
        key,
        placeThen: old.place,
        placeNow: fresh.place,
        networksThen,
        networksNow,
        move: moveBetween(networksThen, networksNow),
        goneFrom: networksThen
          .filter((network) => !networksNow.includes(network))
          .map((network) => ({ network, verdicts: verdictsOf(gone.get(`${network} ${key}`)) })),
      };
    }),
    onlyThen: namedAlone(before, after, (actor) => setOf(then, actor)),
    onlyNow: namedAlone(after, before, (actor) => setOf(now, actor)),
  };
}

/** Those that anybody did, in the order of `MOVES`. */
export function movesCounted(actors: Moves['actors']): { move: Move; actors: number }[] {
  return MOVES.map((move) => ({
    move,
    actors: actors.filter((actor) => actor.move === move).length,
  })).filter((each) => each.actors > 0);
}

/** What became of the accounts of an actor, by its place, on a network that it is on no more. */
export function verdictsThere({ actors }: Moves, actor: number, network: string): readonly Verdict[] {
  return actors[actor]!.goneFrom.find((gone) => gone.network === network)!.verdicts;
}

/** Actors by the networks they were on and those they are on: the streams of an alluvial figure, the widest first. */
export interface Stream {
  networksThen: readonly string[];
  networksNow: readonly string[];
  actors: number;
}

export function streamsOf({ actors }: Moves): Stream[] {
  const key = ({ networksThen, networksNow }: Omit<Stream, 'actors'>) =>
    `${networksThen.join(' ')} > ${networksNow.join(' ')}`;
  return [...groupBy(actors, key).values()]
    .map((of) => ({
      networksThen: of[0]!.networksThen,
      networksNow: of[0]!.networksNow,
      actors: of.length,
    }))
    .sort((a, b) => b.actors - a.actors || (key(a) < key(b) ? -1 : 1));
}

function namedAlone(
  named: ReadonlyMap<string, { actor: EditionActor }>,
  other: ReadonlyMap<string, unknown>,
  networksOf: (actor: EditionActor) => string[],
): Named[] {
  const keys = [...named.keys()].filter((key) => !other.has(key)).sort();
  return keys.map((key) => ({ key, networks: networksOf(named.get(key)!.actor) }));
}

/** Each once; none where no roster names an account of it there any more. */
function verdictsOf(accounts: readonly GoneAccount[] = []): Verdict[] {
  return [...new Set(accounts.map(({ entry }) => entry.verdict))].sort();
}

function placesOf({ actors, absent }: Edition): Map<string, { actor: EditionActor; place: number }> {
  return new Map([
    ...actors.map((actor, place) => [actor.key, { actor, place }] as const),
    ...absent.map((actor) => [actor.key, { actor, place: -1 }] as const),
  ]);
}

function moveBetween(then: readonly string[], now: readonly string[]): Move {
  if (then.length === 0) return now.length === 0 ? 'nowhere' : 'came';
  if (now.length === 0) return 'gone';
  const left = then.some((network) => !now.includes(network));
  const joined = now.some((network) => !then.includes(network));
  if (left && joined) return 'switched';
  return left ? 'fewer' : joined ? 'joined' : 'stayed';
}
