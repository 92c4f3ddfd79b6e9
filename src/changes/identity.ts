/** Who an account was over the years: its handles, its holders, and the accounts of one actor. */

/** An account in one snapshot. */
export interface IdentityMoment {
  /** YYYY-MM-DD, of the snapshot. */
  date: string;
  accountId: string;
  handle: string;
  actor: string;
  name: string;
  country: string;
  office: string;
  /** The tenure, as the roster has it; '' where it does not say. */
  since: string;
  until: string;
}

/** What stayed the same from one snapshot to another, both of which show it. */
interface Seen {
  firstSeen: string;
  lastSeen: string;
}

export type HandleSpan = Seen & Pick<IdentityMoment, 'accountId' | 'handle'>;

/** `handle` is the last one under this holder. */
export type Tenure = Seen & Omit<IdentityMoment, 'date'>;

/** `handle` is the last one. */
export type ActorAccount = Seen & Pick<IdentityMoment, 'actor' | 'name' | 'accountId' | 'handle'>;

/**
 * The handles of each account, by account id, then by date. A handle that comes back is listed twice; case does
 * not count.
 * @param moments by date.
 */
export function handleSpans(moments: readonly IdentityMoment[]): HandleSpan[] {
  return spans(
    moments.filter(({ handle }) => handle !== ''),
    ({ accountId }) => accountId,
    ({ handle }) => handle.toLowerCase(),
  ).map(({ first: { accountId, handle }, seen }) => ({ accountId, handle, ...seen }));
}

/**
 * The holders of each account by their actors, by account id, then by date; where no actor is named, who held it is
 * not told from the spelling of a name. An office account that passes to a successor is one
 * account with two tenures, and so is one whose holder changes office.
 * @param moments by date.
 */
export function tenures(moments: readonly IdentityMoment[]): Tenure[] {
  return spans(
    moments.filter(({ actor }) => actor !== ''),
    ({ accountId }) => accountId,
    ({ actor, office }) => `${actor}\n${office}`,
  ).map(({ last: { date: _, ...moment }, seen }) => ({ ...moment, ...seen }));
}

/**
 * The accounts that each named actor has held, by actor, then by account id.
 * @param moments by date.
 */
export function accountsOfActors(moments: readonly IdentityMoment[]): ActorAccount[] {
  return spans(
    moments.filter(({ actor }) => actor !== ''),
    ({ actor, accountId }) => `${actor}\n${accountId}`,
    () => '',
  ).map(({ last: { actor, name, accountId, handle }, seen }) => ({
    actor,
    name,
    accountId,
    handle,
    ...seen,
  }));
}

interface Span {
  first: IdentityMoment;
  last: IdentityMoment;
  seen: Seen;
}

/** Runs of moments of one subject, sorted by it, in which a value stays the same. */
function spans(
  moments: readonly IdentityMoment[],
  subjectOf: (moment: IdentityMoment) => string,
  sameBy: (moment: IdentityMoment) => string,
): Span[] {
  const bySubject = new Map<string, Span[]>();
  for (const moment of moments) {
    const runs = bySubject.get(subjectOf(moment)) ?? [];
    bySubject.set(subjectOf(moment), runs);
    const current = runs.at(-1);
    if (current !== undefined && sameBy(current.last) === sameBy(moment)) {
      current.last = moment;
      current.seen.lastSeen = moment.date;
    } else {
      runs.push({ first: moment, last: moment, seen: { firstSeen: moment.date, lastSeen: moment.date } });
    }
  }
  return [...bySubject].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, runs]) => runs);
}
