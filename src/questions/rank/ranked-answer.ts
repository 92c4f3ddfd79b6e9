/** A ranking of nodes as an answer: a row per node with what stands beside its value, and what the measure has to say. */
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { ColumnType } from '../../columns/column-type.ts';
import type { Cell } from '../../csv.ts';
import { NODE_DEFINITIONS } from '../../graph/measures.ts';
import { isObserved } from '../../roster/verdict.ts';
import { definitionFor } from '../../study/unit-words.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { DESCRIBED } from '../described.ts';
import { TOGETHER } from '../edition/actor-cells.ts';
import { withoutNote } from '../without-value.ts';
import { unrankedGroups } from './empty-groups.ts';
import { KITS } from './kits/kits.ts';
import { type NodeRanking, type RankedNode, rankedNodes } from './node-ranking.ts';
import { ownColumns, shownColumns } from './own-columns.ts';
import { groupsRanked } from './places.ts';
import { unreadNote } from './unread-note.ts';

/** What is of no measure of the study itself: what was before, or what is on each network. */
export interface Beside {
  columns: readonly ColumnName[];
  types: Readonly<Record<string, ColumnType>>;
  cells(place: RankedNode): Cell[];
  /** Whether it is an earlier snapshot, beside which there is no room for what goes with the measure. */
  isEarlier: boolean;
  sentence: readonly Said[];
  facts: NonNullable<Answer['facts']>;
  notes: readonly Said[];
}

/** @param top how many of all, or of each group. */
export function rankedAnswer(ranking: NodeRanking, top: number, beside: Beside | null = null): Answer {
  const { by, isTogether, known, measure, nodes, places, study } = ranking;
  const { unit } = study;
  const isEarlier = beside?.isEarlier ?? false;
  const kit = isEarlier || by !== null ? undefined : KITS[measure];
  const { columns, cells } = DESCRIBED[unit];
  const head: readonly ColumnName[] = by === null ? ['rank'] : ['group', 'rank'];
  const headCells = ({ group, rank }: RankedNode) => (by === null ? [rank] : [group, rank]);
  const value = isTogether ? TOGETHER : measure;
  const rows = places.filter(({ rank }) => rank <= top);
  const own = isEarlier ? [] : ownColumns(ranking, rows);
  const ownShown = shownColumns(ranking, value, own);
  const key: readonly ColumnName[] = unit === 'account' ? ['account_id'] : [];
  // Beside the earlier values there is room for two columns of words.
  const words = isEarlier ? 2 : columns.length;
  const empty = unrankedGroups(ranking);
  const unread = known.filter((node) => !isObserved(study.nodes[node]!.verdict)).length;
  return {
    sentence: [
      kit?.lead(ranking) ?? say.rank.ranked(rankedNodes(ranking), groupsRanked(places, by), isTogether),
      ...(beside?.sentence ?? []),
    ],
    columns: [
      ...head,
      ...columns,
      value,
      ...own.map(({ column }) => column),
      ...(beside?.columns ?? []),
      ...key,
    ],
    types: { ...(isTogether ? { [TOGETHER]: 'amount' } : {}), ...beside?.types },
    total: places.length,
    rows: rows.map((place): Cell[] => [
      ...headCells(place),
      ...cells(place.entry),
      place.value,
      ...own.map(({ cell }) => cell(place)),
      ...(beside?.cells(place) ?? []),
      ...(unit === 'account' ? [place.entry.accountId] : []),
    ]),
    shown: {
      columns: [
        ...head,
        ...columns.slice(0, words),
        ...ownShown.map(({ column }) => column),
        ...(beside?.columns ?? []),
      ],
      rows: rows.map((place): Cell[] => [
        ...headCells(place),
        ...cells(place.entry).slice(0, words),
        ...ownShown.map(({ cell }) => cell(place)),
        // What cannot be compared.
        ...(beside?.cells(place) ?? []).map((cell) => (isEarlier ? (cell ?? '–') : cell)),
      ]),
    },
    facts: {
      unit,
      measure,
      definition: definitionFor(unit, NODE_DEFINITIONS[measure]),
      ranked: places.length,
      without_value: nodes.length - known.length,
      without_group: known.length - places.length,
      ...beside?.facts,
    },
    notes: [
      ...(kit?.remarks(ranking) ?? []),
      ...withoutNote(known.length - places.length, by, unit),
      ...(empty === null ? [] : [say.rank.unrankedGroups(empty)]),
      ...unreadNote(known.length, unread, measure),
      ...(beside?.notes ?? []),
    ],
  };
}
