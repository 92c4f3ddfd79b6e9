/** How soon new follows are returned, how long ties stand, and who answers, of lines of time that are there already. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { type ColumnName, own, typeInAnswers } from '../../columns/answer-columns.ts';
import type { ColumnType } from '../../columns/column-type.ts';
import type { Cell } from '../../csv.ts';
import { once } from '../../once.ts';
import type { Range } from '../../spells/curve.ts';
import { type FollowBacks, followBacks } from '../../spells/follow-backs.ts';
import { lifetimes } from '../../spells/lifetimes.ts';
import {
  answeredSubjects,
  type CurveRow,
  DAY,
  HORIZONS,
  type LabelOf,
  LIFE_KINDS,
  type LifeKind,
  lifeSubjects,
  needsLimits,
  type Subject,
  type SubjectCurve,
  standingRow,
  subjectCurve,
} from '../../spells/subjects.ts';
import type { PairLines } from '../../spells/tie-line.ts';
import { type Answerer, whoAnswers } from '../../spells/who-answers.ts';
import type { Said, Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { SpellsOf } from '../../words/values.ts';
import { typed } from '../column-types.ts';
import { withoutNote } from '../without-value.ts';
import { bySize, SIZE } from './size-groups.ts';
import type { SpellsTold } from './spell-source.ts';

export const SPELL_TABLES = ['answered', 'standing', 'fastest', 'never', 'spells'] as const;

/** Accounts by a column, or by their size. */
export interface Groups {
  column: string;
  labelOf: NonNullable<LabelOf>;
}

/** The curves of some lines of time, each computed when it is first read. */
export interface SpellCurves {
  /** `null` for one curve of all. */
  groups: Groups | null;
  found: FollowBacks;
  /** Of all new follows; none where none was seen. */
  whole: () => SubjectCurve | undefined;
  answered: () => SubjectCurve[];
  lives: () => { kind: LifeKind; curve: SubjectCurve }[];
}

/** @param kinds of lives that are told. @param found where it is computed already. */
export function curvesOf(
  pairs: readonly PairLines[],
  groups: Groups | null,
  kinds: readonly LifeKind[] = LIFE_KINDS,
  found: FollowBacks = followBacks(pairs),
): SpellCurves {
  const labelOf = groups?.labelOf ?? null;
  const whole = once(() => answeredSubjects(found, null).map(subjectCurve)[0]);
  const inOrder = (subjects: readonly Subject[]) =>
    (groups?.column === SIZE ? subjects.toSorted(bySize) : subjects).map(subjectCurve);
  return {
    groups,
    found,
    whole,
    answered: once(() =>
      labelOf === null
        ? [whole()].filter((curve) => curve !== undefined)
        : inOrder(answeredSubjects(found, labelOf)),
    ),
    lives: once(() => {
      const lives = lifetimes(pairs);
      return kinds.flatMap((kind) =>
        inOrder(lifeSubjects(lives, found, kind, labelOf)).map((curve) => ({ kind, curve })),
      );
    }),
  };
}

export interface SpellsShown {
  top?: number;
  /** One table alone, with what is said of it. */
  show?: (typeof SPELL_TABLES)[number] | undefined;
}

export function spellsAnswer(
  source: SpellsTold,
  curves: SpellCurves,
  { top = Number.POSITIVE_INFINITY, show }: SpellsShown,
): SectionedAnswer {
  const { found, groups } = curves;
  const { of, network, accounts } = source;
  const answerers = whoAnswers(found);
  const without = groups === null ? 0 : accounts.filter((_, k) => groups.labelOf(k) === '').length;
  const sections: Section[] = [
    answeredSection(curves),
    standingSection(curves),
    answererSection(
      { name: 'fastest', title: say.spells.fastest() },
      [...answerers]
        .filter(({ median }) => median.hi < Number.POSITIVE_INFINITY)
        .sort(byMedian)
        .slice(0, top),
      source,
    ),
    answererSection(
      { name: 'never', title: say.spells.never() },
      answerers
        .filter(({ answeredMost }) => answeredMost === 0)
        .sort((a, b) => b.asked - a.asked)
        .slice(0, top),
      source,
    ),
  ];
  return typed<SectionedAnswer>({
    sentence: show === 'standing' ? standingSentence(of, curves) : answerSentence(of, curves),
    sections: show === undefined ? sections : sections.filter(({ name }) => name === show),
    main: show ?? 'answered',
    facts: {
      ...spellFacts(network, of),
      new_follows: found.follows.length,
      unclear_follows: found.unclear.length,
      answering_follows: found.answerCount,
      orders_unknown: found.follows.filter(({ isOrderKnown }) => !isOrderKnown).length,
    },
    notes: [...countNotes(found), ...withoutNote(without, groups?.column ?? null), ...source.notes],
  });
}

/** What is told of, for a program. */
export function spellFacts(network: string, { log, snapshots }: SpellsOf) {
  return {
    question: 'spells',
    network,
    log,
    snapshots: snapshots.length === 0 ? null : snapshots.join(', '),
  };
}

function answerSentence(of: SpellsOf, { found: { follows }, whole }: SpellCurves): Sentence {
  const rows = whole()?.rows ?? [];
  return say.spells.answered(of, follows.length, rows[0]?.followedUp ?? 0, toldOf(rows));
}

/** Of all ties: groups say it in the table. */
function standingSentence(of: SpellsOf, { groups, lives }: SpellCurves): Said {
  const told =
    groups !== null
      ? []
      : lives().flatMap(({ kind, curve: { rows } }) => {
          const shares = toldOf(rows.map(standingRow));
          if ((kind !== 'follow' && kind !== 'standing') || shares.length === 0) return [];
          return [say.spells.standing(kind, rows[0]!.count, rows[0]!.followedUp, shares)];
        });
  return [say.spells.standingOf(of), ...told];
}

/** Those that say anything. */
function toldOf(rows: readonly CurveRow[]) {
  return rows
    .filter(({ share }) => !Number.isNaN(share.min) && !isOpen(share))
    .map((row) => ({
      within: row.within,
      share: row.share,
      band: bandOf(row),
      limits: needsLimits(row) ? row.limits : null,
    }));
}

/** Whether it says nothing. */
const isOpen = ({ min, max }: Range) => min === 0 && max === 1;

const bandOf = ({ band }: Pick<CurveRow, 'band'>) => (Number.isNaN(band.min) ? null : band);

function countNotes({ follows, unclear, answerCount }: FollowBacks): Sentence[] {
  const orders = follows.filter(({ isOrderKnown }) => !isOrderKnown).length;
  const unseen = follows.filter(({ limits }) => limits === null).length;
  return [
    say.spells.shares(),
    ...(orders === 0 ? [] : [say.spells.orders(orders)]),
    ...(answerCount === 0 ? [] : [say.spells.answers(answerCount)]),
    ...(unclear.length === 0 ? [] : [say.spells.unclear(unclear.length)]),
    ...(unseen === 0 ? [] : [say.spells.unseen(unseen)]),
  ];
}

const SHARE_COLUMNS = ['share_min', 'share_max', 'band_low', 'band_high', 'least', 'most'] as const;

/** What stands in a cell on a terminal. */
type Shown = Cell | Sentence;

function shareCells({ share, band, limits }: Pick<CurveRow, 'share' | 'band' | 'limits'>): Cell[] {
  return [share.min, share.max, band.min, band.max, limits.min, limits.max].map(known);
}

const known = (value: number): Cell => (Number.isFinite(value) ? value : null);
const groupCells = (column: string | null, group: string): Cell[] => (column === null ? [] : [group]);
const shownGroup = (column: string | null, group: string): Shown[] =>
  column === SIZE ? [say.spells.size(group)] : groupCells(column, group);
const groupColumns = (column: string | null) => (column === null ? [] : [own(column)]);
const groupTypes = (column: string | null): Record<string, ColumnType> =>
  column === null ? {} : { [column]: typeInAnswers(column) ?? 'text' };

/** What `rows` have of a curve, behind its group. */
export const ANSWERED_COLUMNS = [
  'within',
  'days',
  'asked',
  'followed_up',
  'answered',
  ...SHARE_COLUMNS,
] as const;
export const STANDING_COLUMNS = ['after', 'days', 'ties', 'followed_up', 'ended', ...SHARE_COLUMNS] as const;

export function curveCells(row: CurveRow): Cell[] {
  return [row.within, row.days, row.count, row.followedUp, row.came, ...shareCells(row)];
}

function answeredSection({ groups, answered }: SpellCurves): Section {
  const column = groups?.column ?? null;
  const lines = () =>
    answered().map((curve) => ({
      head: [...shownGroup(column, curve.subject.group), numberText(curve)],
      ...curve,
    }));
  return {
    name: 'answered',
    title: say.spells.answeredTable(column),
    columns: [...groupColumns(column), ...ANSWERED_COLUMNS],
    types: { within: 'text', ...groupTypes(column) },
    rows: answered().flatMap(({ rows }) =>
      rows.map((row) => [...groupCells(column, row.group), ...curveCells(row)]),
    ),
    ...sideBySide([...groupColumns(column), 'asked'], groupTypes(column), lines),
  };
}

/** "60", or "58 of 60" where not all were followed up. */
function numberText({ rows: [row] }: Pick<SubjectCurve, 'rows'>): Shown {
  const { count: all, followedUp } = row!;
  return followedUp === all ? all : say.spells.outOf(followedUp, all);
}

const SHOWN_TIMES = HORIZONS.map(({ within }): ColumnName => `a ${within}`);

type Told = Pick<CurveRow, 'share' | 'band' | 'limits'>;

/** A curve as a line, with the cells before its shares. */
interface CurveLine {
  head: Shown[];
  rows: readonly Told[];
}

/** The shares of a curve in one row; a terminal has the limits that are told beneath them. */
function sideBySide(
  columns: readonly ColumnName[],
  types: Record<string, ColumnType>,
  lines: () => readonly CurveLine[],
): Pick<Section, 'shown' | 'document'> {
  const table = { columns: [...columns, ...SHOWN_TIMES], types };
  return {
    shown: {
      ...table,
      get rows() {
        return lines().flatMap(({ head, rows }) => {
          const shares = [...head, ...rows.map((row) => shownShare(row) ?? '?')];
          const limits = rows.map((row) => (needsLimits(row) ? say.spells.limits(row.limits) : ''));
          return rows.some(needsLimits) ? [shares, [...head.map(() => ''), ...limits]] : [shares];
        });
      },
    },
    document: {
      ...table,
      get rows() {
        return lines().map(({ head, rows }) => [
          ...head,
          ...rows.map((row) =>
            needsLimits(row) ? say.spells.limited(row.share, bandOf(row), row.limits) : shownShare(row),
          ),
        ]);
      },
    },
  };
}

/** "5.2% (3.3–9.7%)"; `null` where nothing is known. */
function shownShare({ share, band }: Told): Sentence | null {
  return Number.isNaN(share.min) ? null : say.spells.share(share, bandOf({ band }));
}

/** Most of what the answer takes, and CSV holds another table: what is not read is not computed. */
function standingSection({ groups, lives }: SpellCurves): Section {
  const column = groups?.column ?? null;
  const lines = () =>
    lives().map(({ kind, curve }) => ({
      head: [say.spells.kind(kind), ...shownGroup(column, curve.subject.group), numberText(curve)],
      rows: curve.rows.map(standingRow),
    }));
  return {
    name: 'standing',
    title: say.spells.standingTable(column),
    columns: ['tie', ...groupColumns(column), ...STANDING_COLUMNS],
    types: groupTypes(column),
    get rows() {
      return lives().flatMap(({ kind, curve: { rows } }) =>
        rows.map((row) => [kind, ...groupCells(column, row.group), ...curveCells(standingRow(row))]),
      );
    },
    ...sideBySide(['tie', ...groupColumns(column), 'ties'], groupTypes(column), lines),
  };
}

function byMedian(a: Answerer, b: Answerer): number {
  return a.median.hi - b.median.hi || a.median.lo - b.median.lo || b.asked - a.asked || a.account - b.account;
}

function answererSection(
  head: Pick<Section, 'name' | 'title'>,
  answerers: readonly Answerer[],
  { accounts }: SpellsTold,
): Section {
  const days = (ms: number): Cell => known(ms / DAY);
  return {
    ...head,
    columns: [
      ...['handle', 'name', 'country', 'office', 'asked', 'asked_max', 'answered', 'answered_max'],
      ...['median_days_min', 'median_days_max', 'account_id'],
    ] as const,
    rows: answerers.map(({ account, asked, askedMost, answered, answeredMost, median }) => {
      const { handle, row, accountId } = accounts[account]!;
      return [
        ...[handle, row.name, row.country, row.office, asked, askedMost, answered, answeredMost],
        ...[days(median.lo), days(median.hi), accountId],
      ];
    }),
    shown: {
      columns: ['handle', 'name', 'country', 'office', 'asked', 'answered', 'median'],
      rows: answerers.map(({ account, asked, askedMost, answered, answeredMost, median }) => {
        const { handle, row } = accounts[account]!;
        return [
          ...[handle, row.name, row.country, row.office],
          countText(asked, askedMost),
          countText(answered, answeredMost),
          medianText(median.lo, median.hi),
        ];
      }),
    },
  };
}

/** "3", "3–5" */
function countText(least: number, most: number): Cell {
  return least === most ? least : `${least}–${most}`;
}

/** "3.2 d" */
function medianText(lo: number, hi: number): Shown {
  return hi === Number.POSITIVE_INFINITY ? '–' : say.spells.median(lo / DAY, hi / DAY);
}
