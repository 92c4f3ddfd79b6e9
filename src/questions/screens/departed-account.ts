/** What a log knows of an account that is gone or off its roster: when it was last seen, and the follows that went with it. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { earliestOf, isoOf } from '../../iso-instant.ts';
import { findAccounts } from '../../roster/find-accounts.ts';
import type { Log } from '../../study/log.ts';
import type { AccountEvent, Instant } from '../../values/log-entries.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import { say } from '../../words/say.ts';

const LEAVING = [
  'deactivated',
  'suspended',
  'deleted',
  'unwatched',
] as const satisfies AccountEvent['kind'][];

export interface Left {
  log: Log;
  account: LoggedAccount;
  /** Its last event: with it the account left. */
  event: AccountEvent & { kind: (typeof LEAVING)[number] };
  events: readonly AccountEvent[];
  /** When its follows were last seen before it left. */
  seen: Instant | null;
  /** The known follows that went with it. */
  ties: readonly LostTie[];
}

/** `null` where it is there, or the log had never had it. @param until events later than this have not happened yet. */
export function findLeft(log: Log, accountId: string, until: Instant): Left | null {
  const account = log.accounts.get(accountId);
  const events = log.accountEvents().filter((event) => event.accountId === accountId && event.to <= until);
  const event = events.findLast(({ kind }) => kind !== 'renamed' && kind !== 'moved');
  if (account === undefined || event === undefined || !isLeaving(event)) return null;
  return {
    log,
    account,
    event,
    events,
    seen: log.seen.lastBy(accountId, event.to, 'reading'),
    ties: tiesWith(log, account, event),
  };
}

function isLeaving(event: AccountEvent): event is Left['event'] {
  return (LEAVING as readonly string[]).includes(event.kind);
}

/** The one account of this name that has left; `null` where there is none, or there are several. */
export function findLeftByName(log: Log, text: string, until: Instant): Left | null {
  const found = findAccounts(
    [...log.accounts.values()].map(({ state, row, rosterHandle }) => ({
      accountId: state.accountId,
      handle: state.handle || rosterHandle,
      actor: row?.actor ?? '',
      name: row?.name ?? '',
      country: row?.country ?? '',
      office: row?.office ?? '',
    })),
    text,
  );
  if (found.state !== 'found' || found.country !== undefined) return null;
  return findLeft(log, found.accounts[0]!.accountId, until);
}

/** Of an account that no snapshot of that day has, all that the log knows. */
export function leftScreen(left: Left): SectionedAnswer {
  const { log, account, event, seen, ties } = left;
  const { row, state, rosterHandle } = account;
  const handle = state.handle || rosterHandle;
  const { name = '', kind = '', country = '', office = '', host = '' } = row ?? {};
  const counts = countsOf(ties);
  const { kind: by, from, to } = event;
  return {
    sentence: [
      say.show.account({ handle, accountId: state.accountId, name, kind, country, office, host }, false),
      say.departed.left(
        by,
        from === null ? null : isoOf(from),
        isoOf(to),
        seen === null ? null : isoOf(seen),
      ),
      say.departed.lost(counts, seen !== null),
    ],
    sections: leftSections(left),
    facts: {
      account: `@${handle}`,
      account_id: state.accountId,
      log: log.about.name,
      ...leftFacts(left),
      follows_lost: seen === null ? null : counts.follows,
      followers_lost: counts.followedBy,
      mutual_lost: seen === null ? null : counts.mutual,
    },
    notes: [],
  };
}

export function leftFacts({ event, seen }: Left) {
  return {
    left: event.kind,
    left_at: isoOf(event.to),
    left_after: earliestOf(event) || null,
    left_by: event.from === null,
    seen_until: seen === null ? null : isoOf(seen),
  };
}

/** What happened to it, and the follows that stood when it left. */
export function leftSections({ log, event: { to: leftAt }, events, seen, ties }: Left): Section[] {
  const isSeenThen = ({ state }: LoggedAccount) =>
    log.seen.lastBy(state.accountId, leftAt, 'stream') === leftAt;
  return [
    {
      name: 'happened_to_it',
      title: say.departed.happened(log.about.name),
      columns: ['time', 'earliest', 'event', 'detail'],
      optional: ['earliest', 'detail'],
      rows: events
        .toReversed()
        .map(({ kind, from, to, detail }): Cell[] => [
          ...[isoOf(to), earliestOf({ from, to })],
          ...[kind === 'unwatched' ? 'left' : kind, detail],
        ]),
    },
    {
      name: 'lost_with_it',
      title: say.departed.ties(countsOf(ties).all, ties.length),
      columns: ['handle', 'name', 'country', 'office', 'it_followed', 'followed_it'],
      rows: ties.map(({ other, there, back }): Cell[] => [
        ...[other.state.handle, other.row?.name ?? '', other.row?.country ?? '', other.row?.office ?? ''],
        there ? 'yes' : seen !== null ? 'no' : 'unknown',
        back ? 'yes' : isSeenThen(other) ? 'no' : 'unknown',
      ]),
    },
  ];
}

interface LostTie {
  other: LoggedAccount;
  there: boolean;
  back: boolean;
}

/** What stood when it went stands in the log with it, but for what others took back later. */
function tiesWith({ accounts, ids, ties }: Log, account: LoggedAccount, event: AccountEvent): LostTie[] {
  const key = [...ids].find(([, id]) => id === account.state.accountId)![0];
  const later = ties.since(event.to + 1, [key]).filter(({ kind }) => kind === 'ended');
  const found = new Map<number, LostTie>();
  for (const { source, target } of [...ties.standing([key]), ...later]) {
    const otherKey = source === key ? target : source;
    const other = accounts.get(ids.get(otherKey) ?? '');
    if (other === undefined) continue;
    const tie = found.get(otherKey) ?? { other, there: false, back: false };
    found.set(otherKey, tie);
    if (source === key) tie.there = true;
    else tie.back = true;
  }
  const place = ({ other: { row, state } }: LostTie) => `${row?.country ?? ''} ${state.handle}`;
  return [...found.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function countsOf(ties: readonly LostTie[]) {
  const follows = ties.filter(({ there }) => there).length;
  const followedBy = ties.filter(({ back }) => back).length;
  return {
    follows,
    followedBy,
    all: follows + followedBy,
    mutual: ties.filter((tie) => tie.there && tie.back).length,
  };
}
