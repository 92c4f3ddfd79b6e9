/** What happened while it was watched: ties formed and ended, and what became of accounts. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import { UserError } from '../../errors.ts';
import { countryByCode } from '../../roster/countries.ts';
import { isDate } from '../../roster/dates.ts';
import type { LoggedAccount } from '../../store/logged-accounts.ts';
import { ACCOUNT_EVENTS, type AccountEvent, type Instant, type TieEvent } from '../../store/watch-entries.ts';
import { readAccountEvents, readTiesSince } from '../../store/watch-log.ts';
import { lossText } from '../../study/log-origin.ts';
import { typed } from '../column-types.ts';
import { parseWhere } from '../where.ts';
import { logLoss, lossFacts } from './loss.ts';
import { isoOf, type OpenLog, prunedText } from './open-log.ts';

export const EVENT_KINDS = ['formed', 'ended', ...ACCOUNT_EVENTS] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface EventsAsked {
  /** YYYY-MM-DD: from the beginning of that day. */
  since?: string | undefined;
  /** All of them where absent. */
  kinds?: readonly EventKind[] | undefined;
  /** Ties between accounts of two countries, by code. */
  between?: readonly string[] | undefined;
  /** COLUMN=VALUE, of the source or the target of a tie, or of the account. */
  where?: readonly string[] | undefined;
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
];

/** What a terminal has room for. */
const SHOWN = [
  ...['time', 'earliest', 'event', 'source_handle', 'source_country', 'target_handle', 'target_country'],
  'detail',
];

/**
 * Ties that stood when their source was first read are the beginning, no event.
 * @throws UserError for a day or a country that is none.
 */
export function events(log: OpenLog, asked: EventsAsked): Answer {
  const { store, watch } = log;
  const { beginsAt } = watch;
  const { since, kinds, between, where, persons = false } = asked;
  requireCountries(between);
  const filter = whereOf(log, where);
  const from = beginningOf(log, since);
  const loss = logLoss(log);
  const isAsked = (kind: EventKind) => kinds === undefined || kinds.includes(kind);
  let withheld = 0;
  const told: (TieEvent | AccountEvent)[] = [];
  for (const event of readTiesSince(store, watch, from)) {
    if (!isAsked(event.kind)) continue;
    const [source, target] = [log.accounts.get(event.source), log.accounts.get(event.target)];
    if (between !== undefined && !isBetween(between, source, target)) continue;
    if (!filter.matches(source) && !filter.matches(target)) continue;
    if (event.kind === 'ended' && !persons && source?.row?.kind === 'person') withheld++;
    else told.push(event);
  }
  if (between === undefined) {
    told.push(
      ...readAccountEvents(store, watch).filter(
        ({ kind, to, accountId }) =>
          to >= from && isAsked(kind) && filter.matches(log.accounts.get(accountId)),
      ),
    );
  }
  told.sort((a, b) => a.to - b.to);
  const ties = told.filter((event) => 'source' in event);
  const formed = ties.filter(({ kind }) => kind === 'formed').length;
  const rows = told.map((event) => ('source' in event ? tieCells(log, event) : accountCells(log, event)));
  return typed<Answer>({
    sentence: `${watch.name}: ${count(formed, 'follow')} formed and ${count(ties.length - formed + withheld, 'follow')} ended${since === undefined ? '' : ` since ${since}`}${filter.phrase}; ${count(told.length - ties.length, 'event')} of accounts.`,
    columns: COLUMNS,
    rows,
    shown: {
      columns: SHOWN,
      rows: rows.map((cells) => SHOWN.map((column) => cells[COLUMNS.indexOf(column)]!)),
      optional: ['earliest', 'detail'],
    },
    facts: {
      log: watch.name,
      network: watch.network,
      withheld_unfollows: withheld,
      ...lossFacts(loss),
    },
    notes: [
      ...(beginsAt === null ? [] : [prunedText(beginsAt)]),
      ...(withheld === 0
        ? []
        : [`${count(withheld, 'follow')} ended by persons, counted and not listed: --persons names them.`]),
      ...(loss === null ? [] : [lossText(loss)]),
    ],
  });
}

/** One account has all the values that are asked for; one without a row any more has none. */
function whereOf({ watch, extraColumns, accounts }: OpenLog, where: readonly string[] = []) {
  const nodes = new Map(
    [...accounts].flatMap(([id, { row }]) => (row === null ? [] : [[id, { row }] as const])),
  );
  const { matches, phrase } = parseWhere(
    { snapshot: { name: watch.name, extraColumns: [...extraColumns] }, nodes },
    where,
  );
  return {
    phrase: phrase === '' ? '' : `, from or to accounts${phrase}`,
    matches(account: LoggedAccount | undefined) {
      const row = account?.row ?? null;
      return where.length === 0 || (row !== null && matches({ row }));
    },
  };
}

/** The instant from which is told. @throws UserError for a day that is none. */
export function beginningOf({ watch }: OpenLog, since: string | undefined): Instant {
  if (since !== undefined && !isDate(since))
    throw new UserError(`--since ${since} is no day; write YYYY-MM-DD`);
  return Math.max(
    since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(`${since}T00:00:00Z`),
    // What is left of before says what stands since.
    watch.beginsAt ?? Number.NEGATIVE_INFINITY,
  );
}

function requireCountries(between: readonly string[] | undefined): void {
  if (between === undefined) return;
  const unknown = between.filter((code) => countryByCode(code) === undefined);
  if (between.length !== 2 || unknown.length > 0) {
    throw new UserError(
      `--between takes the codes of two countries, as FR DE${unknown.length === 0 ? '' : `; unknown: ${unknown.join(', ')}`}`,
    );
  }
}

function isBetween(
  [one, other]: readonly string[],
  source: LoggedAccount | undefined,
  target: LoggedAccount | undefined,
): boolean {
  const [from, to] = [source?.row?.country, target?.row?.country];
  return (from === one && to === other) || (from === other && to === one);
}

function endCells(log: OpenLog, accountId: string): string[] {
  const account = log.accounts.get(accountId);
  return [account?.state.handle ?? '', account?.row?.name ?? '', account?.row?.country ?? ''];
}

function tieCells(log: OpenLog, { kind, source, target, from, to, how, key }: TieEvent): Cell[] {
  const times = [isoOf(to), from === to ? '' : isoOf(from!)];
  return [...times, kind, ...endCells(log, source), ...endCells(log, target), how, '', source, target, key];
}

function accountCells(log: OpenLog, { kind, accountId, from, to, detail }: AccountEvent): Cell[] {
  const times = [isoOf(to), from === null || from === to ? '' : isoOf(from)];
  return [...times, kind, ...endCells(log, accountId), '', '', '', '', detail, accountId, '', ''];
}
