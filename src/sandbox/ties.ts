/**
 * Who follows whom within the world, and since when. A pair's ties are drawn together from the dyad
 * model of Holland & Leinhardt (1981): odds for either direction, and a factor for both at once.
 */
import { countryByCode } from '../roster/countries.ts';
import { worldNow } from './calendar.ts';
import { between, type Random, randomFor } from './chance.ts';
import type { WorldAccount } from './world-account.ts';

export interface DatedFollow {
  /** Account number; 10,000 and above are accounts outside the world's rosters. */
  target: number;
  /** Milliseconds since 1970. */
  formedAt: number;
  /** Milliseconds since 1970; 0: still standing in the second year. */
  endedAt: number;
}

const BASE_ODDS = 0.0049;
const MUTUAL_FACTOR = 50;
/** Share of the ties of the first year that end before the second. */
const ENDED_SHARE = 0.055;
/** Odds of a tie to form in the year, as a share of its odds to be there at all. */
const FORMING = 0.05;
const FORMING_IN_RETURN = 14;
/** Follow-backs come within this time or anywhen, half and half. */
const PROMPT_REPLY_MS = 20 * 86_400_000;

const SAME_COUNTRY = 40;
const SAME_SUBREGION = 5;
const SAME_REGION = 2.4;
const SAME_ALLIANCE = 2.6;
const ORGANISATION = 1.5;

/** Each account's follows of the world's other accounts, in no order. */
export function drawTies(
  accounts: readonly WorldAccount[],
  alliances: ReadonlyMap<string, string>,
): DatedFollow[][] {
  const random = randomFor('ties');
  const affinity = affinityOf(accounts, alliances);
  const [first, second] = [worldNow(2025), worldNow(2026)];
  const lists: DatedFollow[][] = accounts.map(() => []);

  for (let i = 0; i < accounts.length; i += 1) {
    for (let j = i + 1; j < accounts.length; j += 1) drawPair(i, j);
  }
  return lists;

  function drawPair(i: number, j: number): void {
    const one = accounts[i]!;
    const other = accounts[j]!;
    const closeness = BASE_ODDS * affinity(i, j);
    const there = closeness * one.temper.outgoing * other.temper.appeal;
    const back = closeness * other.temper.outgoing * one.temper.appeal;
    if (there === 0 && back === 0) return;
    const since = Math.max(one.createdAt, other.createdAt);
    const isNew = since >= first;
    const isSettled = isGone(one) || isGone(other);
    if (isNew && isSettled) return;
    const state = drawState(random, there, back);
    const thereAt = state & 1 ? between(random, since, isNew ? second : first) : 0;
    let backAt = state & 2 ? between(random, since, isNew ? second : first) : 0;
    if (state === 3 && random() < 0.5) {
      backAt = between(random, thereAt, Math.min(thereAt + PROMPT_REPLY_MS, isNew ? second : first));
    }
    if (isNew || isSettled) {
      if (thereAt) add(i, j, thereAt, 0);
      if (backAt) add(j, i, backAt, 0);
      return;
    }
    passYear(i, j, thereAt, there, backAt);
    passYear(j, i, backAt, back, thereAt);
  }

  /** One direction of a pair in the year between: it goes on, ends, or forms. */
  function passYear(source: number, target: number, formedAt: number, odds: number, reverseAt: number): void {
    const { pace } = accounts[source]!.temper;
    if (formedAt > 0) {
      const ends = random() < ENDED_SHARE * pace;
      add(source, target, formedAt, ends ? Math.floor(between(random, first, second)) : 0);
    } else if (random() < FORMING * pace * odds * (reverseAt > 0 ? FORMING_IN_RETURN : 1)) {
      add(source, target, between(random, first, second), 0);
    }
  }

  function add(source: number, target: number, formedAt: number, endedAt: number): void {
    lists[source]!.push({ target, formedAt: Math.floor(formedAt), endedAt });
  }
}

/** Gone in the second year: nothing of it can be seen to change. */
function isGone(account: WorldAccount): boolean {
  const { status } = account.states[2026];
  return status === 'suspended' || status === 'deactivated';
}

/** 0 no tie, 1 there, 2 back, 3 both. */
export function drawState(random: Random, there: number, back: number, mutualFactor = MUTUAL_FACTOR): number {
  const both = mutualFactor * there * back;
  const draw = random() * (1 + there + back + both);
  if (draw < 1) return 0;
  if (draw < 1 + there) return 1;
  return draw < 1 + there + back ? 2 : 3;
}

/** How much closer than strangers two accounts are, by their numbers: country, region, alliance. */
export function affinityOf(
  accounts: readonly WorldAccount[],
  alliances: ReadonlyMap<string, string>,
): (i: number, j: number) => number {
  const countries = accounts.map((account) => countryByCode(account.country));
  const country = numbered(accounts.map((account) => account.country));
  const region = numbered(countries.map((place) => place?.region ?? ''));
  const subregion = numbered(countries.map((place) => place?.subregion ?? ''));
  const alliance = numbered(accounts.map((account) => alliances.get(account.country) ?? ''));
  const organisation = numbered(countries.map((place) => (place?.unMember ? '' : 'organisation')));
  return (i, j) => {
    if (country[i] === country[j]) return SAME_COUNTRY;
    let factor = 1;
    if (organisation[i] || organisation[j]) factor *= ORGANISATION;
    if (subregion[i] && subregion[i] === subregion[j]) factor *= SAME_SUBREGION;
    else if (region[i] === region[j]) factor *= SAME_REGION;
    if (alliance[i] && alliance[i] === alliance[j]) factor *= SAME_ALLIANCE;
    return factor;
  };
}

/** A number for each different text; 0 for the empty one. */
function numbered(texts: readonly string[]): Uint16Array {
  const numbers = new Map([['', 0]]);
  return Uint16Array.from(texts, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
