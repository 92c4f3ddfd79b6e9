/** Who follows whom on the second network: mostly those whom they follow on the first, and some only here. */
import { worldNow } from '../calendar.ts';
import { between, type Random, randomFor } from '../chance.ts';
import { type Follows, flatten } from '../follows.ts';
import { drawOutsideFollows } from '../outside.ts';
import { affinityOf, type DatedFollow, drawState } from '../ties.ts';
import type { World } from '../world.ts';
import type { WorldAccount } from '../world-account.ts';
import type { FediverseDraft } from './cast.ts';
import type { Move } from './fediverse.ts';

/** Of the follows on the first network, those that are made here too. */
const CARRIED = 0.66;
/** A follow ended there is ended here as well. */
const ENDED_TOO = 0.6;
/** Ends here alone, of the follows that stood in the first year. */
const ENDED_SHARE = 0.035;
/** Formed between the two years, of those that are here alone and could have been before. */
const FORMED_SHARE = 0.1;
/** Odds of a tie that is on this network alone, before how close the two are. */
const BASE_ODDS = 0.002;
/** Who is here alone has all of its ties here. */
const ALONE_FACTOR = 5;
const MUTUAL_FACTOR = 20;
const [CLOSEST, KEENEST, DEAREST] = [8, 6, 8];

/** Followers are told of a move by their servers; whom one follows has to be followed anew. */
const FOLLOWERS_MOVED = 0.9;
const FOLLOWS_MOVED = 0.75;

const DAY_MS = 86_400_000;
const [FIRST, SECOND] = [worldNow(2025), worldNow(2026)];

export function drawFediverseFollows(
  { accounts, beside }: FediverseDraft,
  world: World,
  moves: ReadonlyMap<number, Move>,
): Follows {
  const numbers = Object.keys(accounts).map(Number);
  const movedTo = new Set([...moves.values()].map(({ to }) => to));
  const lists = new Map(numbers.map((number): [number, DatedFollow[]] => [number, []]));
  carryOver();
  drawAlone();
  for (const [old, move] of moves) moveTies(old, move);
  const random = randomFor('readers on the second network');
  const sorted: DatedFollow[][] = [];
  for (const number of numbers) {
    const readers = drawOutsideFollows(random, accounts[number]!, accounts[number]!.temper.readers);
    const all = movedTo.has(number) ? lists.get(number)! : [...lists.get(number)!, ...readers];
    sorted[number] = all.sort((a, b) => a.formedAt - b.formedAt || a.target - b.target);
  }
  return flatten(sorted);

  /** The follows of the first network, between those who are here. */
  function carryOver(): void {
    const { start, target, formedAt, endedAt } = world.follows;
    const draw = randomFor('follows carried over');
    for (const [there, source] of beside) {
      for (let k = start[there]!; k < start[there + 1]!; k += 1) {
        const followed = beside.get(target[k]!);
        if (followed === undefined || draw() >= CARRIED) continue;
        const since = Math.max(openedBoth(source, followed), formedAt[k]!);
        const formed = formedSince(draw, since);
        const endsToo = endedAt[k]! > 0 && draw() < ENDED_TOO;
        add(source, followed, formed, endsToo ? endedAt[k]! + draw() * 20 * DAY_MS : endOf(draw, formed));
      }
    }
  }

  /** What is on this network alone, pair by pair. */
  function drawAlone(): void {
    const draw = randomFor('follows on the second network alone');
    const members = numbers.filter((number) => !movedTo.has(number));
    const affinity = affinityOf(
      members.map((number) => accounts[number]!),
      world.alliances,
    );
    const onFirst = followedOnFirst();
    const here = new Set(beside.values());
    for (let i = 0; i < members.length; i += 1) {
      for (let j = i + 1; j < members.length; j += 1) {
        const [source, target] = [members[i]!, members[j]!];
        const isAlone = !here.has(source) || !here.has(target);
        const closeness = BASE_ODDS * Math.min(CLOSEST, affinity(i, j)) * (isAlone ? ALONE_FACTOR : 1);
        const state = drawState(
          draw,
          closeness * pull(source, target),
          closeness * pull(target, source),
          MUTUAL_FACTOR,
        );
        if (state & 1) addAlone(draw, source, target, onFirst);
        if (state & 2) addAlone(draw, target, source, onFirst);
      }
    }
  }

  function addAlone(draw: Random, source: number, target: number, onFirst: ReadonlySet<string>): void {
    const since = openedBoth(source, target);
    const isNew = since >= FIRST || draw() < FORMED_SHARE;
    const formed = between(draw, isNew ? Math.max(since, FIRST) : since, isNew ? SECOND : FIRST);
    if (!onFirst.has(`${source} ${target}`)) add(source, target, formed, endOf(draw, formed));
  }

  /** Pairs here, by their numbers, of whom one has ever followed the other on the first network. */
  function followedOnFirst(): Set<string> {
    const { start, target } = world.follows;
    const pairs = new Set<string>();
    for (const [there, source] of beside) {
      for (let k = start[there]!; k < start[there + 1]!; k += 1) {
        const followed = beside.get(target[k]!);
        if (followed !== undefined) pairs.add(`${source} ${followed}`);
      }
    }
    return pairs;
  }

  function pull(source: number, target: number): number {
    return Math.min(KEENEST, temper(source).outgoing) * Math.min(DEAREST, temper(target).appeal);
  }
  function temper(number: number): WorldAccount['temper'] {
    return accounts[number]!.temper;
  }
  function openedBoth(one: number, other: number): number {
    return Math.max(accounts[one]!.createdAt, accounts[other]!.createdAt);
  }

  function moveTies(old: number, { to, at }: Move): void {
    const draw = randomFor(`ties moved to ${to}`);
    const later = () => Math.min(at + draw() * 30 * DAY_MS, SECOND - DAY_MS);
    for (const follow of [...lists.get(old)!]) {
      if (stands(follow, at) && draw() < FOLLOWS_MOVED) add(to, follow.target, later(), 0);
    }
    for (const [source, follows] of lists) {
      const follow = follows.find(({ target }) => target === old);
      if (follow === undefined || !stands(follow, at) || source === to) continue;
      if (follow.formedAt < FIRST) follow.endedAt = Math.floor(at + draw() * 60_000);
      else follows.splice(follows.indexOf(follow), 1);
      if (draw() < FOLLOWERS_MOVED) add(source, to, at + 60_000 + draw() * 60_000, 0);
    }
  }

  /** A follow ends between the two years or never. */
  function add(source: number, target: number, formedAt: number, endedAt: number): void {
    const ends = endedAt > FIRST && endedAt < SECOND && formedAt < FIRST;
    lists.get(source)!.push({
      target,
      formedAt: Math.floor(formedAt),
      endedAt: ends ? Math.floor(endedAt) : 0,
    });
  }
}

/** Within a year of what made it possible; within three months where that was between the two years. */
function formedSince(random: Random, since: number): number {
  const [days, last] = since < FIRST ? [400, FIRST] : [90, SECOND];
  return between(random, since, Math.min(last, since + days * DAY_MS));
}

/** When a follow ends here of itself; 0: never. */
function endOf(random: Random, formedAt: number): number {
  const draw = random();
  const end = between(random, FIRST, SECOND);
  return formedAt < FIRST && draw < ENDED_SHARE ? end : 0;
}

function stands({ formedAt, endedAt }: DatedFollow, at: number): boolean {
  return formedAt < at && (endedAt === 0 || endedAt > at);
}
