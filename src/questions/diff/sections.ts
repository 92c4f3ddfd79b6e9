/** The changes of ties, mutual pairs and accounts as sections of an answer. */

import type { AccountEvent } from '../../changes/account-events.ts';
import type { Comparison } from '../../changes/compare-snapshots.ts';
import { type ComparedFigure, isSize } from '../../changes/compared-figures.ts';
import { eventActors } from '../../changes/event-actors.ts';
import { type ListedMutual, listMutualChanges } from '../../changes/mutual-changes.ts';
import { isBreakOfPerson, isEndOfPerson } from '../../changes/of-persons.ts';
import type { ComparedAccount } from '../../changes/side.ts';
import { type ChangeCount, type ListedTie, listTieChanges } from '../../changes/tie-list.ts';
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Table } from '../../cli/table.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import { tableOf } from '../../csv.ts';
import { plainName } from '../../roster/simulated-name.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { compared, type Diff } from './compare-study.ts';
import { type ChangedTie, timeCells } from './log-times.ts';
import { onOwnScales } from './own-scales.ts';

/** Counts of all ties by what became of them. */
export function tieCounts(diff: Diff): Section {
  const of = compared(diff);
  const counts = diff.tieCounts();
  return countSection('ties', say.changes.tieTable(), counts, ({ change }) => say.changes.became(of, change));
}

/** Counts of all mutual pairs by what became of them. */
export function mutualCounts(diff: Diff): Section {
  const of = compared(diff);
  return countSection('mutuals', say.changes.pairTable(), diff.mutualCounts(), ({ change }) =>
    say.changes.pairBecame(of, change),
  );
}

function countSection<C extends string>(
  name: string,
  title: Sentence,
  counts: readonly ChangeCount<C>[],
  became: (one: ChangeCount<C>) => Sentence,
): Section {
  const rest = {
    reason: ({ reason }: ChangeCount<C>) => reason,
    count: ({ count }: ChangeCount<C>) => count,
  };
  return {
    name,
    title,
    ...tableOf(counts, { change: ({ change }) => change as string, ...rest }),
    document: { types: { reason: 'reason' }, ...tableOf(counts, { change: became, ...rest }) },
  };
}

/** The figures of both years, as `figure-changes.csv` has them. */
export function figureSection(diff: Diff): Section {
  const of = compared(diff);
  const figures = diff.figures();
  const written = (value: number, measure: string) => {
    if (Number.isNaN(value)) return null;
    return isSize(measure) ? say.changes.count(value) : say.changes.share(value);
  };
  const table = tableOf(figures, FIGURE_COLUMNS);
  return {
    name: 'graph',
    title: say.changes.figureTable(of, diff.comparison.panel.old.length),
    ...table,
    shown: onOwnScales(table, table.columns),
    document: tableOf(figures, {
      measure: ({ measure }) => say.changes.figure(of, measure),
      old: ({ measure, old }) => written(old, measure),
      new: (one) => written(one.new, one.measure),
      panel_old: ({ measure, panel_old }) => written(panel_old, measure),
      panel_new: ({ measure, panel_new }) => written(panel_new, measure),
    }),
  };
}

export const FIGURE_COLUMNS = {
  measure: ({ measure }: ComparedFigure) => measure,
  old: ({ old }: ComparedFigure) => old,
  new: (one: ComparedFigure) => one.new,
  panel_old: ({ panel_old }: ComparedFigure) => panel_old,
  panel_new: ({ panel_new }: ComparedFigure) => panel_new,
  comparable_change: ({ comparable_change }: ComparedFigure) => comparable_change,
};

/** What is asked of: one account, the accounts of a country with those of others, or all. */
export interface Of {
  account?: ComparedAccount;
  country?: string;
}

/** Every tie that was not kept, of what is asked of. */
export function tieSection(diff: Diff, of: Of = {}): Section {
  return listTies(diff, listedTies(diff, of));
}

const TIME_COLUMNS = ['earliest', 'time'] as const;

function listTies({ times }: Diff, ties: readonly TimedTie[]): Section {
  const timeColumns = times === null ? [] : TIME_COLUMNS;
  return withShown(['change', 'source', 'target', 'reason', 'followed_at', ...timeColumns], {
    name: 'ties',
    title: say.diff.changedTies(),
    columns: [
      'change',
      'source',
      'target',
      'reason',
      'followed_at',
      ...timeColumns,
      'source_id',
      'target_id',
    ],
    rows: ties.map((tie) => [
      tie.change,
      tie.source.handle,
      tie.target.handle,
      tie.reason,
      tie.followedAt,
      ...tie.time,
      tie.source.accountId,
      tie.target.accountId,
    ]),
  });
}

/** The same of a country: whose follow each was, and with whom abroad. */
export function countryTieSection(diff: Diff, country: string): Section {
  const ties = listedTies(diff, { country });
  const timeColumns = diff.times === null ? [] : TIME_COLUMNS;
  const shown: Table = {
    columns: ['change', 'by', 'ours', 'handle', 'country', 'office', 'reason', 'followed_at', ...timeColumns],
    types: { by: 'text', ours: 'account', handle: 'account', country: 'country', office: 'office' },
    rows: ties.map((tie) => {
      const { source, target, change, reason, followedAt, time } = tie;
      const isOurs = source.country === country;
      const [own, other] = isOurs ? [source, target] : [target, source];
      return [
        ...[change, isOurs ? 'us' : 'them', own.handle, other.handle, other.country, other.office],
        ...[reason, followedAt, ...time],
      ];
    }),
    optional: ['followed_at', 'reason', 'earliest', 'time'],
  };
  return { ...listTies(diff, ties), title: say.diff.tiesOfCountry(), shown };
}

interface TimedTie extends ListedTie {
  /** Earliest and time, as the log has them; empty where no log is asked. */
  time: readonly string[];
}

/** Ties that were not kept and may be named, with when they changed. */
function listedTies(diff: Diff, of: Of): TimedTie[] {
  const { times, comparison } = diff;
  const ties = tiesOf(comparison, of).filter((tie) => !isSpared(diff, tie));
  if (times === null) return ties.map((tie) => ({ ...tie, time: [] }));
  const bounds = times.boundsOf(ties.map(changedTie));
  return ties.map((tie, k) => ({ ...tie, time: timeCells(bounds[k]!) }));
}

/** What a log may say the time of; `null` for a tie of which no change of its own is known. */
function changedTie({ change, source, target }: ListedTie): ChangedTie | null {
  if (change !== 'ended' && change !== 'formed' && change !== 'remade') return null;
  const ends = { source: source.accountId, target: target.accountId };
  return { change: change === 'ended' ? 'ended' : 'formed', ...ends };
}

/** Whether a person ended it, and is not named. */
function isSpared({ sparesPersons }: Diff, tie: ListedTie): boolean {
  return sparesPersons && isEndOfPerson(tie);
}

/** Ties that were not kept; of a country those with accounts of others. */
export function tiesOf(comparison: Comparison, { account, country }: Of): ListedTie[] {
  return listTieChanges(comparison, account?.accountId).filter(
    ({ source, target }) => country === undefined || isAcross(country, source, target),
  );
}

/** Pairs that did not stay mutual; of a country those with accounts of others. */
export function mutualsOf(comparison: Comparison, { account, country }: Of): ListedMutual[] {
  return listMutualChanges(comparison, account?.accountId).filter(
    ({ a, b }) => country === undefined || isAcross(country, a, b),
  );
}

function isAcross(country: string, one: ComparedAccount, other: ComparedAccount): boolean {
  return (one.country === country) !== (other.country === country);
}

/** How many ties are left out of the list for that reason. */
export function countSpared(diff: Diff, of: Of = {}): number {
  return tiesOf(diff.comparison, of).filter((tie) => isSpared(diff, tie)).length;
}

/** Every pair that did not stay mutual; `by` is who formed or ended a tie. */
export function mutualSection({ comparison, sparesPersons }: Diff, of: Of = {}): Section {
  return withShown(['change', 'a', 'b', 'by', 'reason'], {
    name: 'mutuals',
    title: say.diff.changedMutuals(),
    columns: ['change', 'a', 'b', 'by', 'reason', 'a_id', 'b_id'],
    rows: mutualsOf(comparison, of)
      .filter((pair) => !(sparesPersons && isBreakOfPerson(pair)))
      .map(({ change, a, b, by, reason }) => [
        change,
        a.handle,
        b.handle,
        by.map(({ handle }) => handle).join(' '),
        reason,
        a.accountId,
        b.accountId,
      ]),
  });
}

/** What happened to the accounts that are asked of. */
export function accountSection(diff: Diff, { account: own, country }: Of = {}): Section {
  const { comparison } = diff;
  const events = comparison.events
    .filter(({ account }) => own === undefined || account.accountId === own.accountId)
    .filter(({ account }) => country === undefined || account.country === country)
    .toSorted((a, b) => Number(isComingOrGoing(a)) - Number(isComingOrGoing(b)))
    .map((event) => ({ ...event, actors: eventActors(comparison, event) }));
  const of = compared(diff);
  const office = (text: string) => {
    const [name, host = ''] = text.split(' to ');
    return say.changes.office(name!, host);
  };
  const words: Readonly<Record<string, (text: string) => Sentence>> = {
    'changed-office': office,
    'left-office': office,
    'gone-unobservable': say.changes.verdict,
    'came-back': say.changes.verdict,
  };
  const value = (kind: string, text: string, actor: string) =>
    text === '' || actor !== '' ? plainName(actor) || null : (words[kind]?.(text) ?? text);
  return {
    name: 'accounts',
    title: say.changes.eventTable(of),
    columns: [
      ...['change', 'handle', 'name', 'country', 'office', 'from', 'to', 'from_name', 'to_name'],
      'account_id',
    ] as const,
    rows: events.map(({ kind, account, from, to, actors }) => [
      ...[kind, ...accountCells(account), from, to, ...actors],
      account.accountId,
    ]),
    shown: {
      columns: ['change', 'handle', 'name', 'from', 'to'],
      rows: events.map(({ kind, account: { handle, name }, from, to, actors }) => [
        ...[kind, handle, name, actors[0] || from, actors[1] || to],
      ]),
    },
    document: {
      columns: ['change', ...ACCOUNT_COLUMNS, 'from', 'to'],
      types: { handle: 'account' },
      rows: events.map(({ kind, account, from, to, actors }) => [
        say.changes.event(of, kind),
        ...documentCells(account),
        value(kind, from, actors[0]),
        value(kind, to, actors[1]),
      ]),
    },
  };
}

/** Whether it tells nothing but that the account is there, or is not: these are the many, and come last. */
function isComingOrGoing({ kind }: AccountEvent): boolean {
  return ['joined', 'left', 'entered-group', 'left-group'].includes(kind);
}

/** The section with fewer columns for a terminal. */
function withShown(columns: readonly ColumnName[], section: Section): Section {
  const { rows } = section;
  const optional: readonly ColumnName[] = ['followed_at', 'reason', 'earliest', 'time'];
  return { ...section, shown: picked({ columns: section.columns, rows, optional }, columns) };
}

export function accountCells({ handle, name, country, office }: ComparedAccount): string[] {
  return [handle, name, country, office];
}

/** Columns of an account in a document, which makes one cell of them. */
export const ACCOUNT_COLUMNS = ['handle', 'name', 'country', 'office', 'account_id'] as const;

export function documentCells(account: ComparedAccount): string[] {
  return [...accountCells(account), account.accountId];
}
