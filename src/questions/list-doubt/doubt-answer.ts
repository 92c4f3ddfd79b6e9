/** How far a ranking rests on its list, as an answer: a row for each of the first ten and each kind of list. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import type { Table } from '../../cli/table.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { TEN } from '../../graph/list-doubt.ts';
import { groupBy } from '../../group-by.ts';
import type { ListDoubt, ListedPlace, ListsSay } from '../../study/list-doubt.ts';
import type { Unit } from '../../study/study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Condition, ListedMeasure, Whom } from '../../words/values.ts';

/** Who is ranked, and by what. */
export interface Listed<P> {
  measure: ListedMeasure;
  /** What the list is of. */
  unit: Unit;
  /** What is ranked of them. */
  tested: Unit;
  /** Which of them are ranked. */
  where: readonly Condition[];
  /** Columns that say who it is, with the cells; the first of them is its key. */
  columns: readonly [key: ColumnName, ...others: ColumnName[]];
  cells: (of: P) => Cell[];
  whom: (of: P) => Whom;
}

/** The name of the table where there are several. */
export const LIST_DOUBT = 'list_doubt';

/** Of groups that change who is first so many are named. */
const NAMED = 5;
/** Of fewer a twentieth rounds to nobody. */
const FEWEST_OF_TWENTIETH = 10;
/** So many who share the first place are told of one by one. */
const TOLD_APART = 3;

type Ranked = { rank: number; value: number };

export function doubtAnswer<P extends Ranked>(doubt: ListDoubt<P>, listed: Listed<P>, top: number): Answer {
  const { measure, columns, cells } = listed;
  const rows = doubt.says.flatMap((of) =>
    of.places.filter((place) => place.of.rank <= top).map((place) => ({ ...of, place })),
  );
  return {
    sentence: doubtSaid(doubt, listed),
    columns: ['rank', ...columns, measure, ...LIST_COLUMNS],
    types: { [measure]: 'amount' },
    rows: rows.map((row): Cell[] => [
      row.place.of.rank,
      ...cells(row.place.of),
      row.place.of.value,
      ...listCells(row, (one) => String(cells(one)[0])),
    ]),
    shown: doubtTable(rows, listed),
    document: doubtTable(
      rows.filter(({ place }) => place.of.rank === 1),
      listed,
    ),
    facts: {
      measure,
      unit: listed.unit,
      ranked: doubt.ranked,
      nodes: doubt.nodes,
      looked_at: doubt.looked.length,
    },
    notes: doubtNotes(doubt, listed),
  };
}

/** The same where answers have sections, and a document heads each. */
export function doubtSection(answer: Answer): SectionedAnswer & { main: string } {
  const { columns, rows, shown, document, types, ...answered } = answer;
  const measure = answer.facts!.measure as ListedMeasure;
  const table = { columns, rows, shown: shown!, document: document!, types: types! };
  return {
    ...answered,
    sections: [{ name: LIST_DOUBT, title: say.listDoubt.title(measure), ...table }],
    main: LIST_DOUBT,
  };
}

/** What each kind of lists says, after who is looked at. */
export const LIST_COLUMNS = [
  'left_out_share',
  'left_out_by',
  'left_out_group',
  'accounts_left_out',
  'draws',
  'first_share',
  'rank_without_low',
  'rank_without_high',
  'ten_share',
  'ten_share_mean',
  'led_by',
] as const satisfies readonly ColumnName[];

/** @param key by which one that leads is called. */
export function listCells<P>(
  { missing, lists, place, tenShare }: ListsSay<P> & { place: ListedPlace<P> },
  key: (of: P) => string,
): Cell[] {
  const isDrawn = 'percent' in missing;
  return [
    ...(isDrawn ? [missing.percent / 100, '', ''] : [null, missing.by, missing.group]),
    place.leftOut,
    isDrawn ? lists : null,
    place.first / lists,
    place.low,
    place.high,
    place.ten / lists,
    tenShare,
    place.leaders.map(key).join(' '),
  ];
}

/** A row in words; who is looked at only where there are several. */
function doubtTable<P extends Ranked>(
  rows: readonly (ListsSay<P> & { place: ListedPlace<P> })[],
  { columns: [key], cells, whom }: Listed<P>,
): Table {
  const isOne = new Set(rows.map(({ place }) => place.of)).size < 2;
  return {
    columns: [
      ...(isOne ? [] : (['rank', key] as const)),
      'missing',
      'accounts_left_out',
      'stays_first',
      'ranks',
      isOne ? 'ten_share_mean' : 'ten_share',
      'led_by',
    ],
    types: { led_by: 'text' },
    optional: ['led_by'],
    rows: rows.map(({ missing, lists, place, tenShare }) => [
      ...(isOne ? [] : [place.of.rank, cells(place.of)[0]!]),
      say.listDoubt.missing(missing),
      place.leftOut,
      say.listDoubt.times(place.first, lists),
      say.listDoubt.ranks(place.low, place.high),
      isOne ? tenShare : place.ten / lists,
      place.leaders.length === 0 ? '' : say.listDoubt.leaders(place.leaders.map(whom)),
    ]),
  };
}

/** Who stays first, how many of the ten stay, and without which groups another is first. */
export function doubtSaid<P extends Ranked>(
  doubt: ListDoubt<P>,
  { measure, unit, where, whom }: Listed<P>,
): Said {
  const { looked, nodes, ranked, says } = doubt;
  if (looked.length === 0) return say.listDoubt.nobody(measure);
  const drawn = says
    .flatMap(({ missing, lists, places, tenShare }) =>
      'percent' in missing ? [{ lists, places: firstOf(places), tenShare }] : [],
    )
    .toReversed();
  const [most] = drawn;
  if (most === undefined) return [say.listDoubt.tooFew(nodes, unit), ...groupsSaid(says, whom)];
  const stays = drawn.map(({ lists, places }) => ({
    leftOut: places[0]!.leftOut,
    lists,
    first: places.map(({ first }) => first),
  }));
  const tens = stays.map(({ leftOut }, k) => ({ leftOut, share: drawn[k]!.tenShare }));
  const who = most.places.length > TOLD_APART ? [] : most.places.map(({ of }) => whom(of));
  return [
    say.listDoubt.first({ who, measure, unit, where, stays }),
    ...(looked.length >= TEN && ranked > TEN ? [say.listDoubt.ten(looked.length, tens)] : []),
    ...groupsSaid(says, whom),
  ];
}

function groupsSaid<P extends Ranked>(says: readonly ListsSay<P>[], whom: (of: P) => Whom): Said[] {
  const ofGroups = says.flatMap(({ missing, places }) =>
    'by' in missing ? [{ ...missing, places: firstOf(places) }] : [],
  );
  const byColumn = [...groupBy(ofGroups, ({ by }) => by)].map(([by, groups]) => ({
    by,
    // Of several who are first one is enough to stay so.
    changed: groups
      .filter(({ places }) => places.every(({ first }) => first === 0))
      .map(({ group, places }) => ({ group, leaders: places[0]!.leaders.map(whom) })),
  }));
  const unchanged = byColumn.filter(({ changed }) => changed.length === 0).map(({ by }) => by);
  return [
    ...(unchanged.length === 0 ? [] : [say.listDoubt.anyGroup(unchanged)]),
    ...byColumn.flatMap(({ by, changed }) =>
      changed.length === 0 ? [] : [say.listDoubt.groups(by, changed.slice(0, NAMED), changed.length)],
    ),
  ];
}

function firstOf<P extends Ranked>(places: readonly ListedPlace<P>[]): ListedPlace<P>[] {
  return places.filter(({ of }) => of.rank === 1);
}

function doubtNotes<P>({ looked, says, nodes }: ListDoubt<P>, { unit, tested }: Listed<P>): Said[] {
  if (looked.length === 0) return [];
  const drawn = says.filter(({ missing }) => 'percent' in missing);
  return [
    say.listDoubt.about(tested),
    ...(drawn.length === 1 && nodes < FEWEST_OF_TWENTIETH ? [say.listDoubt.oneShare(nodes, unit)] : []),
  ];
}
