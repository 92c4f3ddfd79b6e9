/** Judges what sources say: which accounts are proved, which seats have none, and what a person has to settle. */
import { groupBy } from '../../group-by.ts';
import { foldHandle } from '../../roster/handles.ts';
import { actorOf, namesAccount } from '../../roster/row.ts';
import { holdsOn } from '../../roster/tenure.ts';
import { PROOF_NAMES } from '../proofs.ts';
import { ORGANISATION } from '../seat-name.ts';
import { HORIZON_MONTHS, presenceOn } from '../seat-presence.ts';
import type { Seat } from '../seats.ts';
import type { Claim, Gathered, Ground, Search } from './claim.ts';
import { placeOf, placeOfRow } from './places.ts';
import { type Candidate, isEvidenceOf, isStrong, NO_OFFICE, placesOf, RULES, type Rules } from './rules.ts';

/** An account that is proved, with the proofs that it is taken by: one a kind, the strong ones where there are any. */
export interface Proved extends Candidate {
  seats: readonly string[];
  /** The actor that a proof names; `null` where all name the seat alone. */
  actor: string | null;
}

/** What a person has to settle. */
export interface Question {
  /** Seat or actor. */
  seat: string;
  network: string;
  accountId: string;
  handle: string;
  /** Claims for it, whether they count or not. */
  speaks: readonly Claim[];
  lacks: readonly string[];
}

export interface Judgement {
  proved: readonly Proved[];
  questions: readonly Question[];
  /** Searches that were whole and left nothing open. */
  absent: readonly Search[];
  /** Accounts that a government vouches for, and of which nothing says what for. */
  unplaced: readonly Question[];
  /** By seat, who bears its name without a proof, where nothing else is known of the seat. */
  namesakes: readonly Search[];
}

const NO_PLACE =
  'the roster has no such seat or actor today — add a row for it, with an empty handle, and run this again';

/** A search is made anew in the month before it is too old to count. */
const FRESH_MONTHS = HORIZON_MONTHS - 1;

/**
 * By proofs alone: a name decides nothing.
 * @param rules all of them; some can be left out, to see what each is for.
 */
export function judge(gathered: Gathered, ground: Ground, rules: Rules = RULES): Judgement {
  const claims = sorted(gathered.claims.filter(({ network }) => network === ground.network));
  const idOf = new Map(claims.flatMap((one) => (one.accountId === '' ? [] : [[fold(one), one.accountId]])));
  const accounts = groupBy(claims, (one) => one.accountId || (idOf.get(fold(one)) ?? fold(one)));
  const proved: Proved[] = [];
  const asked: Question[] = [];
  for (const of of accounts.values()) {
    const { counted, lacks } = weigh(of, ground, rules);
    if (lacks.length === 0) proved.push(toProved(counted, ground));
    else asked.push(...askOf(of, lacks, ground));
  }
  const isOfCountry = ({ seat }: Claim) => placeOf(seat, ground)?.isCountry === true;
  const isUnplaced = ({ speaks, lacks }: Question) => speaks.every(isOfCountry) && lacks.includes(NO_OFFICE);
  const [unplaced, questions] = [asked.filter(isUnplaced), asked.filter((one) => !isUnplaced(one))];
  // What is of a country alone may be any of its seats'.
  const open = new Set(
    [...asked, ...(gathered.troubles ?? [])].flatMap(({ seat }) => placeOf(seat, ground)?.seats ?? [seat]),
  );
  const searches = sorted(gathered.searches.filter(({ network }) => network === ground.network));
  const openNamesakes = namesakesLeft(proved, ground);
  const whole = [...groupBy(searches, ({ seat }) => placeOf(seat, ground)?.seats[0] ?? seat)].map(
    ([seat, of]): Search => ({ ...of[0]!, seat, namesakes: openNamesakes(of) }),
  );
  const taken = takenSeats(proved, ground);
  const unsettled = whole.filter(({ seat }) => !taken.has(seat) && !open.has(seat));
  return {
    proved,
    questions,
    unplaced,
    absent: unsettled.filter((search) => search.namesakes.length === 0 && isToBeSaid(search.seat, ground)),
    namesakes: unsettled.filter(({ namesakes }) => namesakes.length > 0),
  };
}

function fold({ handle }: Claim): string {
  return `@${foldHandle(handle)}`;
}

/** The claims of one account that count, and what is missing for it to be taken. */
function weigh(
  claims: readonly Claim[],
  ground: Ground,
  rules: Rules,
): { counted: readonly Claim[]; lacks: readonly string[] } {
  const all = Object.values(rules);
  const claimRules = all.filter((rule) => rule.of === 'claim');
  const accountRules = all.filter((rule) => rule.of === 'account');
  const missing = new Set<string>();
  const isOfCountry = ({ seat }: Claim) => placeOf(seat, ground)?.isCountry === true;
  const named = claims.filter((claim) => !isOfCountry(claim)).flatMap(count);
  const seat = named[0]?.seat ?? seatInRoster(claims[0]!, ground);
  // Who vouches for a country's account does not say for which seat: what names the seat does. Where that is the account's own
  // word alone, a list, which may be of anybody, is worth no more than that.
  const isOwnWord = named.length > 0 && named.every(({ proof }) => proof === 'own-link');
  const vouched = claims.filter(isOfCountry).map((claim): Claim => {
    const isWeak = isOwnWord && claim.proof === 'government-list';
    return { ...claim, seat: seat ?? claim.seat, ...(isWeak ? { proof: 'other-list' } : {}) };
  });
  const counted = [...named, ...vouched.flatMap(count)].sort(byProof);
  if (counted.length === 0) return { counted, lacks: [...missing] };
  const candidate = toCandidate(counted);
  const broken = accountRules.filter((rule) => !rule.holds(candidate, ground));
  if (broken.length === 0) return { counted, lacks: [] };
  return { counted, lacks: [...broken.map(({ lacks }) => lacks), ...missing] };

  function count(claim: Claim): Claim[] {
    let left: Claim | null = claim;
    if (placeOf(claim.seat, ground) === null) {
      missing.add(NO_PLACE);
      return [];
    }
    for (const rule of claimRules) {
      if (left === null || rule.holds(left, ground)) continue;
      missing.add(rule.lacks);
      left = rule.left?.(left, ground) ?? null;
    }
    return left === null ? [] : [left];
  }
}

/** The actor whose account the roster has it as. */
function seatInRoster({ network, accountId, handle }: Claim, { rows, day }: Ground): string | undefined {
  const row = rows.find(
    (one) =>
      one.network === network &&
      (one.account_id === ''
        ? one.handle !== '' && foldHandle(one.handle) === foldHandle(handle)
        : one.account_id === accountId) &&
      holdsOn(one, day),
  );
  return row === undefined ? undefined : actorOf(row);
}

function toCandidate(claims: readonly Claim[]): Candidate {
  const { network, accountId, handle } = claims[0]!;
  return { network, accountId, handle, claims };
}

function toProved(counted: readonly Claim[], ground: Ground): Proved {
  const places = placesOf(counted, ground);
  const shared = places[0]!.seats.filter((seat) => places.every(({ seats }) => seats.includes(seat)));
  const seats = shared.length > 0 ? shared : places[0]!.seats;
  const actors = [...new Set(places.flatMap(({ actor }) => actor ?? []))];
  const isHouse = (actor: string) =>
    ground.rows.some((row) => row.actor === actor && row.kind === 'institution');
  return {
    ...toCandidate(decisive(counted)),
    seats,
    actor: actors.find(isHouse) ?? actors[0] ?? null,
  };
}

/** One claim of each strong kind; where none is strong, two that differ in kind and origin. */
function decisive(claims: readonly Claim[]): readonly Claim[] {
  const strong = claims.filter(isStrong);
  if (strong.length > 0) return [...groupBy(strong, ({ proof }) => proof).values()].map(([first]) => first!);
  for (const a of claims) {
    const b = claims.find((other) => other.proof !== a.proof && other.origin !== a.origin);
    if (b !== undefined) return [a, b];
  }
  return claims;
}

/** One question for each seat or actor that the account is claimed for. */
function askOf(claims: readonly Claim[], lacks: readonly string[], ground: Ground): Question[] {
  const bySeat = groupBy(claims, ({ seat }) => {
    const place = placeOf(seat, ground);
    return place === null || place.isCountry ? seat : place.seats[0]!;
  });
  return [...bySeat].map(([seat, speaks]) => {
    const { network, accountId, handle } = speaks[0]!;
    return { seat, network, accountId, handle, speaks, lacks };
  });
}

/** Those of some searches that nothing else says to be somebody's. */
function namesakesLeft(proved: readonly Proved[], ground: Ground) {
  const known = new Set([...proved.map(({ accountId }) => accountId), ...ground.proved.keys()]);
  for (const { account_id: id } of ground.rows) if (id !== '') known.add(id);
  const handles = new Set(
    ground.rows.filter(({ network }) => network === ground.network).map((row) => row.handle.toLowerCase()),
  );
  return (searches: readonly Search[]) => {
    const namesakes = searches.flatMap((search) => search.namesakes);
    return [...new Map(namesakes.map((one) => [one.accountId || one.handle, one])).values()]
      .filter(({ accountId, handle }) => !known.has(accountId) && !handles.has(handle.toLowerCase()))
      .sort((a, b) => (a.handle < b.handle ? -1 : 1));
  };
}

/** The seats of which the roster, evidence or this judgement has an account. */
function takenSeats(proved: readonly Proved[], ground: Ground): ReadonlySet<string> {
  const { rows, evidence, network, day, seats } = ground;
  const own = rows.filter((row) => row.network === network && namesAccount(row));
  const ids = new Set(own.map((row) => row.account_id).filter((id) => id !== ''));
  const handles = new Set(own.map(({ handle }) => handle.toLowerCase()));
  const shown = evidence.filter((row) => {
    const account = { network, accountId: row.account_id, handle: row.handle, claims: [] };
    const isInRoster = ids.has(row.account_id) || handles.has(row.handle.toLowerCase());
    return !isInRoster && isEvidenceOf(row, account);
  });
  return new Set([
    ...proved.flatMap((one) => one.seats),
    ...own.filter((row) => holdsOn(row, day)).flatMap((row) => placeOfRow(row, seats).seats),
    ...shown.flatMap((row) => placeOf(row.seat, ground)?.seats ?? []),
  ]);
}

/** A search is for somebody, or for an institution whose site is known; one that counts still is not made anew. */
function isToBeSaid(name: string, { seats, evidence, network, day, sites }: Ground): boolean {
  const seat = seats.find((one) => one.seat === name);
  // An institution has names in other languages than the roster's: its own site is what it is known by.
  const isFound = seat !== undefined && [name, ...seat.actors].some((one) => sites.has(one));
  if (seat === undefined || (isInstitution(seat) ? !isFound : seat.holders.length === 0)) return false;
  return presenceOn(seat, network, [], evidence, { day, horizonMonths: FRESH_MONTHS }).state !== 'absent';
}

function isInstitution({ offices }: Seat): boolean {
  return offices.includes('foreign-ministry') || offices.includes(ORGANISATION);
}

function byProof(a: Claim, b: Claim): number {
  return PROOF_NAMES.indexOf(a.proof) - PROOF_NAMES.indexOf(b.proof);
}

/** Best proof first, then the newest page; the rest in one order, so that the same answers give the same bytes. */
function sorted<T extends Claim | Search>(items: readonly T[]): T[] {
  const rank = (item: T) => ('proof' in item ? PROOF_NAMES.indexOf(item.proof) : 0);
  return [...new Map(items.map((item) => [JSON.stringify(item), item]))]
    .sort(([a, x], [b, y]) => rank(x) - rank(y) || pageOrder(x, y) || (a < b ? -1 : 1))
    .map(([, item]) => item);
}

function pageOrder(a: Claim | Search, b: Claim | Search): number {
  const [x, y] = [a, b].map((item) => ('page_date' in item ? item.page_date : ''));
  return x === y ? 0 : x! > y! ? -1 : 1;
}
