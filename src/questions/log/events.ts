/** What happened while it was watched: ties formed and ended, and what became of accounts. */
import { isOf, parseSide, type Side } from '../../alerts/side.ts';
import type { Answer } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { earliestOf, isoOf } from '../../iso-instant.ts';
import { isDate } from '../../roster/dates.ts';
import type { Log } from '../../study/log.ts';
import { parseWhere } from '../../study/where.ts';
import {
  ACCOUNT_EVENTS,
  type AccountEvent,
  type Instant,
  type Span,
  type TieEvent,
} from '../../values/log-entries.ts';
import type { TieMark } from '../../values/log-stretch.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { lengthOf, parseLast } from '../stretch.ts';
import { logLoss, lossFacts, lossNotes } from './loss.ts';
import { prunedNotes } from './pruned-text.ts';
import { openRecent } from './recent.ts';

export const EVENT_KINDS = ['formed', 'ended', ...ACCOUNT_EVENTS, 'post'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface EventsAsked {
  /** YYYY-MM-DD: from the beginning of that day. */
  since?: string | undefined;
  /** All of them where absent. */
  kinds?: readonly EventKind[] | undefined;
  /** Up to the end of the log: hour, day, week, or such as 90m, 6h, 30d. */
  last?: string | undefined;
  /** Of these accounts: a country, COUNTRY:OFFICE, or @handle. */
  of?: string | undefined;
  /** Ties between two of these. */
  between?: readonly string[] | undefined;
  /** COLUMN=VALUE, of the source or the target of a tie, or of the account. */
  where?: readonly string[] | undefined;
  /** Only so many rows, the last first; all in order of time where absent. */
  top?: number | undefined;
  /** Names the persons who ended a tie; else they are counted. */
  persons?: boolean | undefined;
}

const COLUMNS = [
  'time',
  'earliest',
  'event',
  'source_handle',
  'source_name',
  'source_country',
  'target_handle',
  'target_name',
  'target_country',
  'how',
  'detail',
  'source_id',
  'target_id',
  'record_key',
] as const;

/** What a terminal has room for. */
const SHOWN = [
  ...['time', 'earliest', 'event', 'source_handle', 'source_country', 'target_handle', 'target_country'],
  'detail',
] as const;

/** What is told, in order of time; of ties which they are, for `wholeEvents` of those that are listed. */
interface ToldEvents {
  told: (TieMark | AccountEvent)[];
  /** Follows ended by persons, which are counted alone. */
  withheld: number;
  narrowed: ReturnType<typeof narrowEvents>;
}

/**
 * Ties that stood when their source was first read are the beginning, no event.
 * @throws UserError for a day, a stretch of time or a side that is none.
 */
export function tellEvents(log: Log, asked: EventsAsked): ToldEvents {
  const { kinds, persons = false } = asked;
  const narrowed = narrowEvents(log, asked);
  const { from, sides, side, matches } = narrowed;
  const isAsked = (kind: EventKind) => kinds === undefined || kinds.includes(kind);
  const isMeant = (account: LoggedAccount | undefined) =>
    matches(account) &&
    [side === null ? null : [side], sides].every((of) => of === null || isOneOf(of, account));
  const accounts = new Map(
    [...log.ids].map(([key, id]) => {
      const account = log.accounts.get(id);
      return [key, { account, isMeant: isMeant(account) }];
    }),
  );
  // An account that the log does not know is one of all, and of none that are asked for.
  const those = isMeant(undefined) ? null : [...accounts.keys()].filter((key) => accounts.get(key)!.isMeant);
  let withheld = 0;
  const told: (TieMark | AccountEvent)[] = [];
  for (const event of log.ties.since(from, those)) {
    if (!isAsked(event.kind)) continue;
    const [source, target] = [accounts.get(event.source), accounts.get(event.target)];
    if (sides !== null && !isBetween(sides, source?.account, target?.account)) continue;
    if (event.kind === 'ended' && !persons && source?.account?.row?.kind === 'person') withheld++;
    else told.push(event);
  }
  if (sides === null) {
    told.push(
      ...log
        .accountEvents()
        .filter(
          ({ kind, to, accountId }) => to >= from && isAsked(kind) && isMeant(log.accounts.get(accountId)),
        ),
    );
  }
  told.sort((a, b) => a.to - b.to);
  return { told, withheld, narrowed };
}

/** These with all that the log has of them. */
export function wholeEvents({ ties: { at } }: Log, told: ToldEvents['told']): (TieEvent | AccountEvent)[] {
  const places = told.flatMap((event) => ('source' in event ? [event.id] : []));
  const ties = new Map(at(places).map((tie) => [tie.id, tie]));
  return told.map((event) => ('source' in event ? ties.get(event.id)! : event));
}

/** What is asked of events, of whatever kind. @throws UserError for a day, a stretch of time or a side that is none. */
export function narrowEvents(log: Log, { since, last, between, of, where }: EventsAsked) {
  const { matches, conditions } = whereOf(log, where);
  return {
    sides: sidesOf(log, between),
    side: of === undefined ? null : sideOf(log, '--of', of),
    matches,
    from: Math.max(
      beginningOf(log, since),
      last === undefined ? Number.NEGATIVE_INFINITY : openRecent(log, last).now.after + 1,
    ),
    said: {
      since: since ?? null,
      last: last === undefined ? null : lengthOf(parseLast(last)),
      of: of ?? null,
      where: conditions,
    },
  };
}

/** @param found what `tellEvents` says. @throws UserError as it does. */
export function events(log: Log, asked: EventsAsked, found = tellEvents(log, asked)): Answer {
  const { about } = log;
  const { told, withheld, narrowed } = found;
  const loss = logLoss(log);
  const ties = told.filter((event) => 'source' in event);
  const formed = ties.filter(({ kind }) => kind === 'formed').length;
  const isAsked = (...kinds: readonly EventKind[]) =>
    asked.kinds === undefined || kinds.some((kind) => asked.kinds?.includes(kind));
  const happened = {
    formed: isAsked('formed') ? formed : null,
    ended: isAsked('ended') ? ties.length - formed + withheld : null,
    accounts: narrowed.sides === null && isAsked(...ACCOUNT_EVENTS) ? told.length - ties.length : null,
  };
  // Where nobody was seen who could have formed or ended one, nothing is not none.
  const isUnseen = isAsked('formed', 'ended') && ties.length + withheld === 0 && !isAnySeen(log, narrowed);
  const listed = asked.top === undefined ? told : told.slice(-asked.top).reverse();
  const rows = wholeEvents(log, listed).map((event) =>
    'source' in event ? tieCells(log, event) : accountCells(log, event),
  );
  return typed<Answer>({
    sentence: isUnseen
      ? say.events.unseen(about.name, narrowed.said, happened.accounts)
      : say.events.happened(about.name, happened, narrowed.said),
    columns: COLUMNS,
    rows,
    shown: {
      columns: SHOWN,
      rows: rows.map((cells) => SHOWN.map((column) => cells[COLUMNS.indexOf(column)]!)),
      optional: ['earliest', 'detail'],
    },
    facts: {
      question: 'events',
      log: about.name,
      network: about.network,
      formed: isUnseen ? null : happened.formed,
      ended: isUnseen ? null : happened.ended,
      account_events: happened.accounts,
      withheld_unfollows: withheld,
      ...lossFacts(loss),
    },
    notes: [
      ...(listed.length === told.length ? [] : [say.events.cut(listed.length, told.length)]),
      ...prunedNotes(about),
      ...(withheld === 0 ? [] : [say.events.byPersons(withheld)]),
      ...lossNotes(loss),
    ],
  });
}

/** Whether the follows of any account that could be a source of what is asked were seen for a time since then, or read twice. */
function isAnySeen(log: Log, { from, sides }: ToldEvents['narrowed']): boolean {
  const sweeps = log.state.sweeps();
  if (sweeps.length > 1 && sweeps.at(-1)!.beganAt > from) return true;
  const isSeen = (span: Pick<Span, 'from' | 'to'>) => span.to > Math.max(span.from, from);
  // A span that goes on reaches as far as the streams have told.
  const told = Math.max(...log.state.streams().map(({ toldAt }) => toldAt), Number.NEGATIVE_INFINITY);
  const isOpen = ({ state: { open } }: LoggedAccount) =>
    open !== null && isSeen({ from: open.from, to: Math.max(open.to, told) });
  const isSource = (account: LoggedAccount | undefined) => sides === null || isOneOf(sides, account);
  return (
    [...log.accounts.values()].some((account) => isOpen(account) && isSource(account)) ||
    log.seen
      .spansAfter(from)
      .some((span) => isSeen(span) && isSource(log.accounts.get(log.ids.get(span.account) ?? '')))
  );
}

/** One account has all the values that are asked for; one without a row any more has none. */
function whereOf({ about, extraColumns, accounts }: Log, where: readonly string[] = []) {
  const nodes = new Map(
    [...accounts].flatMap(([id, { row }]) => (row === null ? [] : [[id, { row }] as const])),
  );
  const { matches, conditions } = parseWhere(
    { snapshot: { name: about.name, extraColumns: [...extraColumns] }, nodes },
    where,
  );
  return {
    conditions,
    matches(account: LoggedAccount | undefined) {
      const row = account?.row ?? null;
      return where.length === 0 || (row !== null && matches({ row }));
    },
  };
}

/** The instant from which is told. @throws UserError for a day that is none. */
export function beginningOf({ about }: Log, since: string | undefined): Instant {
  if (since !== undefined && !isDate(since)) throw refusal(say.events.noDay('--since', since));
  return Math.max(
    since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(`${since}T00:00:00Z`),
    // What is left of before says what stands since.
    about.beginsAt ?? Number.NEGATIVE_INFINITY,
  );
}

/** `null` where no two sides are asked. @throws UserError where they are not two, or one is none. */
function sidesOf(log: Log, between: readonly string[] | undefined): readonly [Side, Side] | null {
  if (between === undefined) return null;
  const [one, other, ...more] = between;
  if (one === undefined || other === undefined || more.length > 0) {
    throw refusal(say.events.twoSides());
  }
  return [sideOf(log, '--between', one), sideOf(log, '--between', other)];
}

/** A handle needs no @ where an account of the log has it. @throws UserError where it is no side. */
export function sideOf({ accounts }: Log, option: string, text: string): Side {
  const parsed = parseSide(text);
  if ('side' in parsed) return parsed.side;
  const handle = parseSide(`@${text}`);
  if ('side' in handle && [...accounts.values()].some((account) => isOf(handle.side, account))) {
    return handle.side;
  }
  throw refusal(say.alerts.noSide(option, text, parsed.faults));
}

function isOneOf(sides: readonly Side[], account: LoggedAccount | undefined): boolean {
  return account !== undefined && sides.some((side) => isOf(side, account));
}

function isBetween(
  [one, other]: readonly [Side, Side],
  source: LoggedAccount | undefined,
  target: LoggedAccount | undefined,
): boolean {
  if (source === undefined || target === undefined) return false;
  return (isOf(one, source) && isOf(other, target)) || (isOf(other, source) && isOf(one, target));
}

function endCells(log: Log, accountId: string): string[] {
  const account = log.accounts.get(accountId);
  return [account?.state.handle ?? '', account?.row?.name ?? '', account?.row?.country ?? ''];
}

function tieCells(log: Log, event: TieEvent): Cell[] {
  const { kind, source, target, to, how, key } = event;
  const times = [isoOf(to), earliestOf(event)];
  return [...times, kind, ...endCells(log, source), ...endCells(log, target), how, '', source, target, key];
}

function accountCells(log: Log, event: AccountEvent): Cell[] {
  const { kind, accountId, to, detail } = event;
  const times = [isoOf(to), earliestOf(event)];
  return [...times, kind, ...endCells(log, accountId), '', '', '', '', detail, accountId, '', ''];
}
