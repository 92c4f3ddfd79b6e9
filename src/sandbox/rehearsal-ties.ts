/** Who follows whom among the accounts of a rehearsal, from their first ties on, year by year. */
import { between, type Random, randomFor } from './chance.ts';
import { SETTLED_ON, yearsUntil } from './rehearsal-years.ts';
import { affinityOf, type DatedFollow, drawState } from './ties.ts';
import type { WorldAccount } from './world-account.ts';

/** Rosters are of any size, and small ones shall have ties too: they are denser than the sandbox's own world. */
const BASE_ODDS = 0.02;
const MUTUAL_FACTOR = 20;
const CLOSEST = 5;
/** How close two accounts are of which no more than the handles is known. */
const UNPLACED = 4;

/** Share of the ties that end in a year. */
const ENDED_SHARE = 0.1;
/** Odds of a tie to form in a year, as a share of its odds to be there at all; in return for one that is there. */
const FORMING = 0.2;
const FORMING_IN_RETURN = 0.7;

/** One direction of a pair. */
interface Direction {
  source: number;
  target: number;
  odds: number;
  /** Of the tie that stands; 0: there is none. */
  formedAt: number;
}

/** Follows by account number: all that were formed before an instant, with their ends before it. */
export function drawHistories(accounts: readonly WorldAccount[], now: number): Map<number, DatedFollow[]> {
  const numbers = Object.keys(accounts).map(Number);
  const members = Object.values(accounts);
  const affinity = affinityOf(members, new Map());
  const years = yearsUntil(now);
  const lists = new Map(numbers.map((number): [number, DatedFollow[]] => [number, []]));

  for (let i = 0; i < members.length; i += 1) {
    for (let j = i + 1; j < members.length; j += 1) drawPair(i, j);
  }
  return lists;

  function drawPair(i: number, j: number): void {
    const [one, other] = [members[i]!, members[j]!];
    const [source, target] = [numbers[i]!, numbers[j]!];
    const isPlaced = one.country !== '' && other.country !== '';
    const closeness = BASE_ODDS * (isPlaced ? Math.min(CLOSEST, affinity(i, j)) : UNPLACED);
    const there = closeness * one.temper.outgoing * other.temper.appeal;
    const back = closeness * other.temper.outgoing * one.temper.appeal;
    const random = randomFor(`pair ${source} ${target}`);
    const state = drawState(random, there, back, MUTUAL_FACTOR);
    const since = Math.max(one.createdAt, other.createdAt);
    const first = (isThere: number) => {
      const at = instant(random, since, SETTLED_ON);
      return isThere ? at : 0;
    };
    const outward: Direction = { source, target, odds: there, formedAt: first(state & 1) };
    const homeward: Direction = { source: target, target: source, odds: back, formedAt: first(state & 2) };
    for (const { year, begins, ends } of years) {
      const ofYear = randomFor(`pair ${source} ${target} ${year}`);
      const [stood, stoodBack] = [outward.formedAt > 0, homeward.formedAt > 0];
      passYear(ofYear, outward, stoodBack, begins, ends);
      passYear(ofYear, homeward, stood, begins, ends);
    }
    for (const direction of [outward, homeward]) add(direction, 0);
  }

  /** It goes on, ends, or forms: at most one change a year, which what is drawn for later days leaves as it was. */
  function passYear(
    random: Random,
    direction: Direction,
    isInReturn: boolean,
    begins: number,
    ends: number,
  ): void {
    const { odds, formedAt } = direction;
    const [chance, at] = [random(), instant(random, begins, ends)];
    if (at >= now) return;
    if (formedAt > 0) {
      if (chance >= ENDED_SHARE) return;
      add(direction, at);
      direction.formedAt = 0;
    } else if (chance < Math.min(0.5, odds * (isInReturn ? FORMING_IN_RETURN : FORMING))) {
      direction.formedAt = at;
    }
  }

  function add({ source, target, formedAt }: Direction, endedAt: number): void {
    if (formedAt > 0) lists.get(source)!.push({ target, formedAt, endedAt });
  }
}

function instant(random: Random, from: number, to: number): number {
  return Math.floor(between(random, from, to));
}
