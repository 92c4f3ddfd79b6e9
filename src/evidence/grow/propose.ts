/** What a judgement changes in a roster and in its evidence, as rows. */
import { foldHandle, type Network, parseHandle } from '../../roster/handles.ts';
import { actorOf, namesAccount, type RosterRow, rosterCell } from '../../roster/row.ts';
import { holdsOn } from '../../roster/tenure.ts';
import { hasOverlap } from '../../roster/validate-roster.ts';
import { type EvidenceRow, evidenceRow } from '../evidence-row.ts';
import { isProved, type ProofName } from '../proofs.ts';
import type { Claim, Ground, Search } from './claim.ts';
import type { Judgement, Proved, Question } from './judge.ts';
import { isEvidenceOf, isStrong } from './rules.ts';

export interface Proposal {
  rows: readonly RosterRow[];
  evidence: readonly EvidenceRow[];
  /** Accounts that are proved and have no place among the rows. */
  questions: readonly Question[];
}

/** The roster and evidence with what is proved, and with *none found*. */
export function propose({ proved, absent }: Judgement, ground: Ground): Proposal {
  const questions: Question[] = [];
  let rows: readonly RosterRow[] = ground.rows;
  const evidence = [...ground.evidence];
  for (const account of proved) {
    const next = withAccount(rows, account, ground);
    if (next === null || (next !== rows && hasOverlap(rowsNaming(next, account)))) {
      const { network, accountId, handle, claims, seats } = account;
      const lacks = ['the roster has no row that it could stand beside, or has the account at another time'];
      questions.push({ seat: seats[0]!, network, accountId, handle, speaks: claims, lacks });
      continue;
    }
    rows = next;
    evidence.push(...newProofs(account, ground));
  }
  return { rows, evidence: [...evidence, ...absent.map((search) => noneFound(search, ground))], questions };
}

/** The rows with the account's id and its handle of today; the same rows where they have both; `null` where nobody is like it. */
function withAccount(
  rows: readonly RosterRow[],
  account: Proved,
  ground: Ground,
): readonly RosterRow[] | null {
  const { network, accountId: account_id } = account;
  const parsed = parseHandle(network as Network, account.handle);
  const handle = 'value' in parsed ? parsed.value : account.handle;
  const folded = foldHandle(handle);
  const known = rows.find(
    (row) =>
      row.network === network &&
      (row.account_id === account_id ||
        (row.handle !== '' && row.account_id === '' && foldHandle(row.handle) === folded)) &&
      holdsOn(row, ground.day),
  );
  const replace = (old: RosterRow, cells: Partial<RosterRow>) =>
    rows.with(rows.indexOf(old), { ...old, ...cells, checked_at: ground.day });
  if (known !== undefined) {
    const isSame = known.account_id === account_id && foldHandle(known.handle) === foldHandle(handle);
    return isSame ? rows : replace(known, { account_id, handle });
  }
  const like = rowLike(account, rows, ground);
  if (like === undefined) return null;
  if (like.network === network && !namesAccount(like)) {
    return replace(like, { account_id, handle, account_type: typeOf(like, account) || like.account_type });
  }
  return [...rows, rowBeside(like, { ...account, handle }, rows, ground.day)];
}

/** Rows that name the account: with others none of them can be at odds over it. */
function rowsNaming(
  rows: readonly RosterRow[],
  { network, accountId, handle }: Pick<Proved, 'network' | 'accountId' | 'handle'>,
): RosterRow[] {
  const folded = foldHandle(handle);
  return rows.filter(
    (row) => row.network === network && (row.account_id === accountId || foldHandle(row.handle) === folded),
  );
}

/** The row of whose account it is: an empty one of the network first, then one of the network, then any. */
export function rowLike(
  { actor, seats, network }: Pick<Proved, 'actor' | 'seats' | 'network'>,
  rows: readonly RosterRow[],
  ground: Ground,
): RosterRow | undefined {
  const of = ground.seats.filter(({ seat }) => seats.includes(seat));
  const isInSeat = (row: RosterRow) =>
    of.some(
      ({ country, offices, actors }) =>
        row.country === country && offices.includes(row.office) && actors.includes(actorOf(row)),
    );
  const isOwn = (row: RosterRow) => (actor === null ? isInSeat(row) : actorOf(row) === actor);
  const own = rows.filter((row) => isOwn(row) && holdsOn(row, ground.day));
  const inOffice = own.filter(isInSeat);
  const fit = inOffice.length > 0 ? inOffice : own;
  const houses = fit.filter(({ kind }) => kind === 'institution');
  const likely = houses.length > 0 ? houses : fit;
  const there = likely.filter((row) => row.network === network);
  return there.find((row) => !namesAccount(row)) ?? there[0] ?? likely[0];
}

function rowBeside(like: RosterRow, account: Proved, rows: readonly RosterRow[], day: string): RosterRow {
  const actor = actorOf(like);
  const own = rows.filter((row) => actorOf(row) === actor);
  // What differs between the accounts of an actor is of an account, and not of the actor.
  const shared = Object.keys(like.extra).filter((column) =>
    own.every((row) => rosterCell(row, column) === rosterCell(like, column)),
  );
  return {
    ...like,
    network: account.network,
    handle: account.handle,
    account_id: account.accountId,
    account_type: typeOf(like, account),
    language: '',
    checked_at: day,
    source: account.claims[0]!.address,
    note: '',
    extra: Object.fromEntries(shared.map((column) => [column, like.extra[column]!])),
  };
}

/** Of an account in a person's row: a statement on the person is of the person's, a name that the site gives of the office's. */
function typeOf({ kind }: RosterRow, { claims, handle }: Proved): string {
  if (kind !== 'person') return '';
  if (claims.some(({ proof }) => proof === 'wikidata-reference')) return 'personal';
  return claims.some(({ proof, origin }) => proof === 'government-domain' && origin === handle)
    ? 'office'
    : '';
}

/** Rows of proofs that evidence does not have; weak ones only where nothing proves the account yet. */
function newProofs(account: Proved, ground: Ground): EvidenceRow[] {
  const known = ground.evidence.filter((row) => isEvidenceOf(row, account));
  const kinds = new Set(known.map(({ proof }) => proof));
  const isKnown = isProved(known.map(({ proof, source }) => ({ proof: proof as ProofName, origin: source })));
  return account.claims
    .filter((claim) => !kinds.has(claim.proof) && (isStrong(claim) || !isKnown))
    .map((claim) => proofRow(claim, account, ground.day));
}

function proofRow(claim: Claim, { accountId, handle, seats, actor, network }: Proved, day: string) {
  const { proof, source, page_date, address } = claim;
  return evidenceRow({
    row: 'account',
    seat: seats.length === 1 || actor === null ? seats[0]! : actor,
    network,
    account_id: accountId,
    handle,
    proof,
    source,
    page_date: page_date <= day ? page_date : '',
    address,
    seen_at: day,
    by: 'grow',
  });
}

function noneFound({ seat, network, source, address }: Search, { day }: Ground): EvidenceRow {
  return evidenceRow({
    row: 'none-found',
    seat,
    network,
    proof: 'network-search',
    source,
    address,
    seen_at: day,
    by: 'grow',
  });
}
