/** When ties form, are answered and end: how soon new follows are returned, how long ties stand, and who answers. */
import type { Answer, Section, SectionedAnswer } from '../../cli/answer.ts';
import { type ColumnName, own } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { once } from '../../once.ts';
import type { Desk } from '../../open/open-snapshot.ts';
import type { Range } from '../../spells/curve.ts';
import { type FollowBacks, followBacks } from '../../spells/follow-backs.ts';
import { lifetimes } from '../../spells/lifetimes.ts';
import {
  answeredSubjects,
  type CurveRow,
  DAY,
  HORIZONS,
  type LabelOf,
  type LifeKind,
  lifeSubjects,
  needsLimits,
  pairsOf,
  type Subject,
  type SubjectCurve,
  standingRow,
  subjectCurve,
} from '../../spells/subjects.ts';
import type { PairLines } from '../../spells/tie-line.ts';
import { type Answerer, whoAnswers } from '../../spells/who-answers.ts';
import { attributeOf } from '../../study/grouping.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { SpellsOf } from '../../words/values.ts';
import { typed } from '../column-types.ts';
import { attributeColumn, parseWhere } from '../where.ts';
import { withoutNote } from '../without-value.ts';
import { bySize, SIZE, sizesOf } from './size-groups.ts';
import { openSpellSource, type SourceAsked, type SpellSource } from './spell-source.ts';
import { spellTable } from './spell-table.ts';

export const SPELL_TABLES = ['answered', 'standing', 'fastest', 'never', 'spells'] as const;

export interface SpellsAsked extends SourceAsked {
  /** Groups of this column: of who is to answer, and of who follows. */
  by?: string | undefined;
  /** Mutual ties and follows that nobody has returned, apart. */
  mutual?: boolean | undefined;
  /** COLUMN=VALUE, of either account of a tie. */
  where?: readonly string[] | undefined;
  /** So many of those who answer fastest, and who never do. */
  top?: number | undefined;
  /** Names the persons who ended a tie; else their ties stand without names. */
  persons?: boolean | undefined;
  /** One table alone. */
  show?: (typeof SPELL_TABLES)[number] | undefined;
}

/** Tables that have a row a group. */
const GROUPED: readonly string[] = ['answered', 'standing'];

/** @throws UserError for a column that the roster does not have, and as `openSpellSource`. */
export function spells(desk: Desk, asked: SpellsAsked): Answer | SectionedAnswer {
  requireOfTable(asked);
  const { by, mutual = false, where, top = Number.POSITIVE_INFINITY, persons = false, show } = asked;
  const source = openSpellSource(desk, asked, show !== 'spells');
  const groups = by === undefined ? null : groupsOf(source, by);
  const column = groups?.column ?? null;
  const nodes = new Map(source.accounts.map((account) => [account.accountId, account]));
  const filter = parseWhere({ ...source, nodes }, where);
  const pairs =
    filter.conditions.length === 0
      ? source.pairs
      : pairsOf(source.pairs, (account) => filter.matches(source.accounts[account]!));
  const of = { ...source.of, where: filter.conditions };
  const { log, snapshots } = of;
  const facts = {
    question: 'spells',
    network: source.network,
    log,
    snapshots: snapshots.length === 0 ? null : snapshots.join(', '),
  };
  if (show === 'spells') {
    const table = spellTable({ ...source, pairs }, of, persons);
    return typed<Answer>({ ...table, facts, notes: [...(table.notes ?? []), ...source.notes] });
  }
  const labelOf = groups?.labelOf ?? null;
  const found = followBacks(pairs);
  const whole = answeredSubjects(found, null).map(subjectCurve)[0];
  const answered =
    labelOf === null
      ? whole === undefined
        ? []
        : [whole]
      : inOrder(column, answeredSubjects(found, labelOf)).map(subjectCurve);
  const answerers = whoAnswers(found);
  const without = labelOf === null ? 0 : source.accounts.filter((_, k) => labelOf(k) === '').length;
  const sections: Section[] = [
    answeredSection(answered, column),
    standingSection(found, pairs, labelOf, column, mutual),
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
    sentence: answerSentence(of, found, whole),
    sections,
    main: 'answered',
    facts: {
      ...facts,
      new_follows: found.follows.length,
      unclear_follows: found.unclear.length,
      answering_follows: found.answerCount,
      orders_unknown: found.follows.filter(({ isOrderKnown }) => !isOrderKnown).length,
    },
    notes: [...countNotes(found), ...withoutNote(without, column), ...source.notes],
  });
}

/** @throws UserError for what the one table that is asked for has no use of. */
function requireOfTable({ show, by, mutual = false, persons = false }: SpellsAsked): void {
  if (by !== undefined && show !== undefined && !GROUPED.includes(show)) {
    throw refusal(say.spells.notOfGroups(show, by));
  }
  if (mutual && show !== undefined && show !== 'standing') {
    throw refusal(say.spells.mutualOfStanding());
  }
  if (persons && show !== 'spells') throw refusal(say.spells.personsOfSpells());
}

interface Groups {
  column: string;
  labelOf: NonNullable<LabelOf>;
}

/** A column of that name in the roster comes before the sizes. */
function groupsOf(source: SpellSource, by: string): Groups {
  if (by === SIZE && !source.snapshot.extraColumns.includes(SIZE)) {
    const sizes = sizesOf(source.accounts);
    return { column: SIZE, labelOf: (account) => sizes[account]! };
  }
  const column = attributeColumn(source, by);
  return { column, labelOf: (account) => attributeOf(source.accounts[account]!, column) };
}

function answerSentence(of: SpellsOf, { follows }: FollowBacks, whole: SubjectCurve | undefined): Sentence {
  const rows = whole?.rows ?? [];
  const told = rows
    .filter(({ share }) => !Number.isNaN(share.min) && !isOpen(share))
    .map((row) => ({
      within: row.within,
      share: row.share,
      band: bandOf(row),
      limits: needsLimits(row) ? row.limits : null,
    }));
  return say.spells.answered(of, follows.length, rows[0]?.followedUp ?? 0, told);
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

/** By name; sizes from the smallest on. */
function inOrder(column: string | null, subjects: readonly Subject[]): Subject[] {
  return column === SIZE ? subjects.toSorted(bySize) : [...subjects];
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
const groupTypes = (column: string | null) => (column === null ? {} : { [column]: 'text' as const });

function answeredSection(curves: readonly SubjectCurve[], column: string | null): Section {
  const rows = curves.flatMap((curve) => curve.rows);
  return {
    name: 'answered',
    title: say.spells.answeredTable(column),
    columns: [
      ...groupColumns(column),
      'within',
      'days',
      'asked',
      'followed_up',
      'answered',
      ...SHARE_COLUMNS,
    ],
    types: {
      within: 'text',
      ...groupTypes(column),
    },
    rows: rows.map((row) => [
      ...groupCells(column, row.group),
      row.within,
      row.days,
      row.count,
      row.followedUp,
      row.came,
      ...shareCells(row),
    ]),
    shown: {
      columns: [...groupColumns(column), 'asked', ...SHOWN_TIMES],
      rows: curves.flatMap((curve) =>
        shownRows([...shownGroup(column, curve.subject.group), numberText(curve)], curve.rows),
      ),
    },
  };
}

/** "60", or "58 of 60" where not all were followed up. */
function numberText({ rows: [row] }: Pick<SubjectCurve, 'rows'>): Shown {
  const { count: all, followedUp } = row!;
  return followedUp === all ? all : say.spells.outOf(followedUp, all);
}

const SHOWN_TIMES = HORIZONS.map(({ within }): ColumnName => `a ${within}`);

type Told = Pick<CurveRow, 'share' | 'band' | 'limits'>;

/** The shares side by side, and beneath them the limits that are told, if any. @param head the cells before them. */
function shownRows(head: Shown[], rows: readonly Told[]): Shown[][] {
  const shares = [...head, ...rows.map(shownShare)];
  if (!rows.some(needsLimits)) return [shares];
  const limits = rows.map((row) => (needsLimits(row) ? say.spells.limits(row.limits) : ''));
  return [shares, [...head.map(() => ''), ...limits]];
}

/** "5.2% (3.3–9.7%)" */
function shownShare({ share, band }: Told): Shown {
  return Number.isNaN(share.min) ? '?' : say.spells.share(share, bandOf({ band }));
}

function standingSection(
  found: FollowBacks,
  pairs: readonly PairLines[],
  labelOf: LabelOf,
  column: string | null,
  mutual: boolean,
): Section {
  const kinds: LifeKind[] = mutual ? ['follow', 'standing', 'mutual', 'one-way'] : ['follow', 'standing'];
  // Most of what the answer takes, and CSV holds another table.
  const curves = once(() => {
    const lives = lifetimes(pairs);
    return kinds.flatMap((kind) =>
      inOrder(column, lifeSubjects(lives, found, kind, labelOf))
        .map(subjectCurve)
        .map(({ subject, rows }) => ({ kind, subject, rows: rows.map(standingRow) })),
    );
  });
  return {
    name: 'standing',
    title: say.spells.standingTable(column),
    columns: [
      'tie',
      ...groupColumns(column),
      'after',
      'days',
      'ties',
      'followed_up',
      'ended',
      ...SHARE_COLUMNS,
    ],
    types: groupTypes(column),
    get rows() {
      return curves().flatMap(({ kind, rows }) =>
        rows.map((row) => [
          kind,
          ...groupCells(column, row.group),
          row.within,
          row.days,
          row.count,
          row.followedUp,
          row.came,
          ...shareCells(row),
        ]),
      );
    },
    shown: {
      columns: ['tie', ...groupColumns(column), 'ties', ...SHOWN_TIMES],
      get rows() {
        return curves().flatMap(({ kind, subject, rows }) =>
          shownRows(
            [say.spells.kind(kind), ...shownGroup(column, subject.group), numberText({ rows })],
            rows,
          ),
        );
      },
    },
  };
}

function byMedian(a: Answerer, b: Answerer): number {
  return a.median.hi - b.median.hi || a.median.lo - b.median.lo || b.asked - a.asked || a.account - b.account;
}

function answererSection(
  head: Pick<Section, 'name' | 'title'>,
  answerers: readonly Answerer[],
  { accounts }: SpellSource,
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
