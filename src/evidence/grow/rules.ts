/** The rules of judgement, one by one: what a claim must be to count, and what must be so of an account that is taken. */
import { foldText } from '../../fold-text.ts';
import { monthsBefore } from '../../roster/dates.ts';
import { governmentDomainOf } from '../../roster/government-domains.ts';
import { foldHandle, isNetwork, isSimulated, parseAccountId, parseHandle } from '../../roster/handles.ts';
import { hostOf } from '../../roster/official-sites.ts';
import type { RosterRow } from '../../roster/row.ts';
import { rowsOfActor } from '../../roster/rows-of-actor.ts';
import { holdsOn } from '../../roster/tenure.ts';
import type { EvidenceRow } from '../evidence-row.ts';
import { PROOFS, type ProofName } from '../proofs.ts';
import type { Claim, Flaw, Ground } from './claim.ts';
import { FLAWS } from './claim.ts';
import { meet, type Place, placeOf, placeOfRow } from './places.ts';

/** One account, with the claims for it that count. */
export interface Candidate {
  network: string;
  accountId: string;
  handle: string;
  claims: readonly Claim[];
}

interface ClaimRule {
  of: 'claim';
  holds(claim: Claim, ground: Ground): boolean;
  /** What is left of the claim where it does not hold; nothing where absent. */
  left?(claim: Claim, ground: Ground): Claim | null;
  /** What is missing where it does not hold. */
  lacks: string;
}

interface AccountRule {
  of: 'account';
  holds(candidate: Candidate, ground: Ground): boolean;
  lacks: string;
}

type Rule = ClaimRule | AccountRule;
export type Rules = Readonly<Record<string, Rule>>;

export const NO_OFFICE =
  'a proof that names the office: a list or a domain says whose an account is, and not what for — write its row yourself';

/** Flaws that nothing but the source can see. */
const BY_FLAW_ALONE = (Object.keys(FLAWS) as Flaw[]).filter(
  (flaw) => flaw !== 'unofficial' && flaw !== 'not-governments',
);

export const RULES: Rules = {
  resolved: {
    of: 'claim',
    holds: isResolved,
    lacks:
      'the network knows no such account today, or its handle does not verify — look at the page, and write the handle of today yourself',
  },
  ...Object.fromEntries(BY_FLAW_ALONE.map((flaw) => [flaw, without(flaw)])),
  'official-host': {
    of: 'claim',
    holds: (claim, ground) => !has(claim, 'unofficial') && isOnOfficialHost(claim, ground),
    lacks: `${FLAWS.unofficial} — if it is, write it into a column website of the roster`,
  },
  'own-government': {
    of: 'claim',
    holds: (claim, ground) => !has(claim, 'not-governments') && isOfOwnGovernment(claim, ground),
    left: byAnother,
    lacks: `${FLAWS['not-governments']} — look for a proof of that account first`,
  },
  'in-office': {
    of: 'claim',
    holds: isStillInOffice,
    lacks:
      'evidence names another holder of the seat — end the row of the former one (until), or correct the evidence',
  },
  'since-holder': {
    of: 'claim',
    holds: isOfThisHolder,
    lacks: "the source is older than the seat's holder, or has no day — see whose account it is today",
  },
  enough: {
    of: 'account',
    holds: ({ claims }) => claims.some(isStrong) || claims.length >= 2,
    lacks: 'a second proof, of another kind and origin — or one that is strong',
  },
  'two-kinds': {
    of: 'account',
    holds: ({ claims }) => isDecided(claims) || differ(claims, ({ proof }) => proof),
    lacks: 'a proof of another kind: these are of one',
  },
  'two-origins': {
    of: 'account',
    holds: ({ claims }) => isDecided(claims) || differ(claims, ({ origin }) => origin),
    lacks: 'a proof of another origin: these are of one',
  },
  'names-seat': {
    of: 'account',
    holds: ({ claims }, ground) => placesOf(claims, ground).some(({ isCountry }) => !isCountry),
    lacks: NO_OFFICE,
  },
  'one-seat': {
    of: 'account',
    holds: isOfOneSeat,
    lacks: 'one seat: it is claimed for several — write the row of the one whose it is',
  },
  'roster-agrees': {
    of: 'account',
    holds: (candidate, ground) => rosterDoubts(candidate, ground).length === 0,
    lacks:
      'agreement with the roster, where it is the account of somebody else, or its handle that of another account — correct the one that is wrong',
  },
  'not-ended': {
    of: 'account',
    holds: (candidate, ground) => endedRows(candidate, ground).length === 0,
    lacks:
      'a row that holds: the roster has ended one of this account — begin another (since) if it is in use again',
  },
  'evidence-agrees': {
    of: 'account',
    holds: evidenceAgrees,
    lacks:
      'agreement with the evidence, where it is the account of another seat — correct the one that is wrong',
  },
};

export function isStrong({ proof }: Pick<Claim, 'proof'>): boolean {
  return PROOFS[proof].strength === 'strong';
}

function has({ flaws = [] }: Claim, flaw: Flaw): boolean {
  return flaws.includes(flaw);
}

function without(flaw: Flaw): ClaimRule {
  return { of: 'claim', holds: (claim) => !has(claim, flaw), lacks: FLAWS[flaw] };
}

/** By a strong proof, or against a weak one that is alone. */
function isDecided(claims: readonly Claim[]): boolean {
  return claims.some(isStrong) || claims.length < 2;
}

function differ(claims: readonly Claim[], by: (claim: Claim) => string): boolean {
  return new Set(claims.map(by)).size >= 2;
}

/** Cells that a row can bear. */
function isResolved({ network, accountId, handle }: Claim): boolean {
  if (!isNetwork(network) || accountId === '') return false;
  return [parseAccountId(network, accountId), parseHandle(network, handle)].every(
    (parsed) => 'value' in parsed,
  );
}

/** A proof that is a host's word needs a host of that government's, or one that is known as the actor's site. */
function isOnOfficialHost({ seat, proof, origin, network }: Claim, ground: Ground): boolean {
  if (proof !== 'official-site' && proof !== 'government-domain') return true;
  const place = placeOf(seat, ground);
  if (place === null) return true;
  const of = governmentDomainOf(origin, isSimulated(network) ? 'test' : '');
  return of?.country === place.country || sitesOf(seat, place, ground).some((host) => isUnder(origin, host));
}

/** Official hosts by which the seat and its actors are known. */
function sitesOf(name: string, place: Place, { sites, seats }: Ground): string[] {
  const actors = seats.filter(({ seat }) => place.seats.includes(seat)).flatMap((seat) => seat.actors);
  return [...new Set([name, ...place.seats, ...actors])]
    .flatMap((one) => sites.get(one) ?? [])
    .flatMap((address) => hostOf(address) ?? []);
}

function isUnder(name: string, host: string): boolean {
  return name === host || name.endsWith(`.${host}`);
}

/** A list or verification is a government's only where its keeper is proved, and for its own country alone. */
function isOfOwnGovernment({ seat, proof, origin }: Claim, ground: Ground): boolean {
  if (proof !== 'government-list' && proof !== 'government-verification') return true;
  const place = placeOf(seat, ground);
  const keeper = keeperOf(origin, ground);
  return place === null || keeper?.country === place.country;
}

/** The word of another government that is proved is weak, as that of any other who is known. */
function byAnother(claim: Claim, ground: Ground): Claim | null {
  const weaker = WEAKER[claim.proof];
  const isKnown = !has(claim, 'not-governments') && keeperOf(claim.origin, ground) !== null;
  return weaker === undefined || !isKnown ? null : { ...claim, proof: weaker };
}

const WEAKER: Readonly<Partial<Record<ProofName, ProofName>>> = {
  'government-list': 'other-list',
  'government-verification': 'other-verification',
};

/** A server under a government's domain vouches for that government's accounts, as an account that is proved does. */
function keeperOf(origin: string, ground: Ground): { country: string } | null {
  const named = ground.proved.get(origin);
  return named === undefined
    ? governmentDomainOf(origin, isSimulated(ground.network) ? 'test' : '')
    : placeOf(named, ground);
}

/** Where evidence names the holders of a person's seats, the person is one of them. */
function isStillInOffice({ seat: name }: Claim, { seats, rows, day }: Ground): boolean {
  const person = rowsOfActor(rows, name).find((row) => row.kind === 'person' && holdsOn(row, day));
  if (person === undefined) return true;
  const own = seats.filter(({ actors }) => actors.includes(name));
  const known = foldText(person.name === '' ? name : person.name);
  return (
    own.length === 0 || own.some(({ holders }) => holders.some((holder) => foldText(holder.name) === known))
  );
}

/** For so long a person's page without a date may be the predecessor's still. */
const UNDATED_MONTHS = 6;

/** What is said of a seat whose holder came later is said of a predecessor. */
function isOfThisHolder({ seat: name, page_date, isOfPerson = false }: Claim, ground: Ground): boolean {
  const place = placeOf(name, ground);
  const said = page_date || (isOfPerson ? monthsBefore(ground.day, UNDATED_MONTHS) : '');
  if (said === '' || place === null || place.actor !== null) return true;
  const own = ground.seats.filter(({ seat }) => place.seats.includes(seat));
  return own.every(({ holders }) => holders.every(({ since }) => since <= said));
}

function isOfOneSeat({ claims }: Candidate, ground: Ground): boolean {
  const [first, ...others] = placesOf(claims, ground);
  return first?.seats.some((seat) => others.every(({ seats }) => seats.includes(seat))) === true;
}

export function placesOf(claims: readonly Claim[], ground: Ground): Place[] {
  return claims.flatMap(({ seat }) => placeOf(seat, ground) ?? []);
}

/** Rows of today that give the account to somebody else, or its handle to another account. */
function rosterDoubts(candidate: Candidate, ground: Ground): RosterRow[] {
  const places = placesOf(candidate.claims, ground);
  return rowsOf(candidate, ground).filter((row) => {
    if (!holdsOn(row, ground.day)) return false;
    if (row.account_id !== '' && row.account_id !== candidate.accountId) return true;
    const place = placeOfRow(row, ground.seats);
    return !places.some((one) => meet(one, place));
  });
}

/** Rows of the account that have ended, and that no row of today follows; an office's account outlives a holder. */
function endedRows(candidate: Candidate, ground: Ground): RosterRow[] {
  const rows = rowsOf(candidate, ground);
  if (rows.some((row) => holdsOn(row, ground.day))) return [];
  return rows.filter(({ account_type }) => account_type !== 'office');
}

/** Rows of any time that name the account by its id, or by its handle of today. */
function rowsOf({ network, accountId, handle }: Candidate, { rows }: Ground): RosterRow[] {
  const folded = foldHandle(handle);
  return rows.filter(
    (row) =>
      row.network === network &&
      ((row.account_id !== '' && row.account_id === accountId) ||
        (row.handle !== '' && foldHandle(row.handle) === folded)),
  );
}

function evidenceAgrees(candidate: Candidate, ground: Ground): boolean {
  const places = placesOf(candidate.claims, ground);
  return ground.evidence
    .filter((row) => isEvidenceOf(row, candidate))
    .every((row) => {
      const stated = placeOf(row.seat, ground) ?? elsewhere(row.seat);
      return places.some((place) => meet(place, stated));
    });
}

function elsewhere(seat: string): Place {
  return { seats: [seat], actor: seat, country: '', isCountry: false };
}

export function isEvidenceOf(row: EvidenceRow, { network, accountId, handle }: Candidate): boolean {
  if (row.row !== 'account' || row.network !== network) return false;
  return row.account_id === '' ? foldHandle(row.handle) === foldHandle(handle) : row.account_id === accountId;
}
