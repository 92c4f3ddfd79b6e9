/** Who is and who was best connected, who climbed and who fell, and who made and broke most mutual ties. */

import { formerAccount } from '../../changes/former-account.ts';
import {
  type FurthestMove,
  furthestMoves,
  listMoves,
  MOVES_AMONG_FIRST,
  movesOf,
  mutualThen,
  type RankChange,
  type Way,
} from '../../changes/rank-changes.ts';
import { canTellEnds } from '../../changes/tie-changes.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { compared, type Diff, named } from './compare-study.ts';
import { scope } from './remarks.ts';

export const RANK_TABLES = ['ranks', 'former', 'movers', 'busiest'] as const;
export type RankTable = (typeof RANK_TABLES)[number];

export function isRankTable(part: string | undefined): part is RankTable {
  return (RANK_TABLES as readonly (string | undefined)[]).includes(part);
}

/** A row, with the account as the table names it and, of who moved, which way. */
interface Row extends RankChange {
  way?: Way;
}

/** What tables have of a node behind its account; `rank-changes.csv` has them all in this order. */
export const RANK_COLUMNS = {
  rank: ({ rank }: Row) => rank,
  rank_old: ({ rank_old }: Row) => rank_old,
  mutual: ({ mutual }: Row) => mutual,
  mutual_old: ({ mutual_old }: Row) => mutual_old,
  mutual_share: ({ mutual_share }: Row) => mutual_share,
  mutual_share_old: ({ mutual_share_old }: Row) => mutual_share_old,
  mutual_made: ({ mutual_made }: Row) => mutual_made,
  mutual_broken: ({ mutual_broken }: Row) => mutual_broken,
  mutual_changed: ({ mutual_changed }: Row) => mutual_changed,
  mutual_changed_rank: ({ mutual_changed_rank }: Row) => mutual_changed_rank,
  fate: ({ fate }: Row) => fate,
};

const ACCOUNT = ['handle', 'name', 'country', 'office'] as const;

const TYPES = { handle: 'account', mutual_share: 'share', mutual_share_old: 'share' } as const;

const CELLS = {
  ...RANK_COLUMNS,
  way: ({ way = 'fell' }: Row) => way,
  handle: ({ account }: Row) => account.handle,
  name: ({ account }: Row) => account.name,
  country: ({ account }: Row) => account.country,
  office: ({ account }: Row) => account.office,
  account_id: ({ account }: Row) => account.accountId,
};

const SHOWN: Readonly<Record<RankTable, readonly (keyof typeof CELLS)[]>> = {
  ranks: ['rank', ...ACCOUNT, 'rank_old', 'mutual', 'mutual_old', 'mutual_share', 'mutual_share_old'],
  former: ['rank_old', ...ACCOUNT, 'mutual_old', 'rank', 'mutual', 'fate'],
  movers: ['way', ...ACCOUNT, 'rank_old', 'rank', 'mutual_old', 'mutual', 'mutual_made', 'mutual_broken'],
  busiest: ['mutual_changed_rank', ...ACCOUNT, 'mutual_changed', 'mutual_made', 'mutual_broken'],
};

/** @param top rows up to this rank, and of who moved half as many each way. */
export function ranksAnswer(diff: Diff, table: RankTable, top: number): SectionedAnswer {
  const of = compared(diff);
  const titles: Readonly<Record<RankTable, Sentence>> = {
    ranks: say.changes.rankTable(of),
    former: say.changes.formerTable(of),
    movers: say.changes.moverTable(),
    busiest: say.changes.busiestTable(of),
  };
  const rows = ROWS[table](diff, top);
  return {
    sentence: [scope(diff), ...(table === 'movers' ? moveSentences(diff) : [])],
    sections: [rankSection(diff, table, titles[table], rows)],
    main: table,
    notes: [
      ...(table === 'ranks' && rows.length === 0 ? [say.changes.noRanks(of)] : []),
      ...(table === 'ranks' && rows.some(({ mutual_old }) => Number.isNaN(mutual_old))
        ? [say.changes.withoutRank(of)]
        : []),
      ...(table === 'movers' && rows.length > 0 ? [say.changes.moversNote(of, MOVES_AMONG_FIRST)] : []),
    ],
  };
}

const ROWS: Readonly<Record<RankTable, (diff: Diff, top: number) => Row[]>> = {
  ranks: (diff, top) => firstBy(diff, 'rank', 'mutual', top),
  former: (diff, top) =>
    firstBy(diff, 'rank_old', 'mutual_old', top).map((row) => ({
      ...row,
      account: formerAccount(diff.comparison, row.old),
    })),
  movers,
  busiest: (diff, top) => firstBy(diff, 'mutual_changed_rank', 'mutual_changed', top),
};

/** Those that have anything, by rank, equal ones in the order of the year. */
function firstBy(
  { ranks }: Diff,
  rank: 'rank' | 'rank_old' | 'mutual_changed_rank',
  value: 'mutual' | 'mutual_old' | 'mutual_changed',
  top: number,
): Row[] {
  const year = rank === 'rank_old' ? 'old' : 'node';
  return ranks()
    .filter((row) => row[value] > 0 && row[rank] <= top)
    .sort((a, b) => a[rank] - b[rank] || a[year] - b[year]);
}

/** Those who won and those who lost most places, furthest first. */
function movers({ comparison, ranks, years }: Diff, top: number): Row[] {
  if (!canTellEnds(comparison.old, comparison.new)) return [];
  const moves = listMoves(comparison, years());
  return (['climbed', 'fell'] as const).flatMap((way) =>
    movesOf(moves, way)
      .slice(0, Math.ceil(top / 2))
      .map(({ node }) => ({ ...ranks()[node]!, way })),
  );
}

/** Who moved furthest for sure, each with the ranks that are open to it. */
function moveSentences(diff: Diff): Sentence[] {
  return furthestMoves(diff.comparison, diff.years()).flatMap((move) => [
    moveSentence(diff, move),
    ...(move.bounds.best === move.bounds.worst ? [] : [say.changes.rankBetween(move.bounds)]),
  ]);
}

export function moveSentence(diff: Diff, { node, way, oldRank, rank }: FurthestMove): Sentence {
  const row = diff.ranks()[node]!;
  return say.changes.moved(
    compared(diff),
    named(row.account),
    way,
    { old: oldRank, new: rank },
    { old: mutualThen(row), new: row.mutual },
  );
}

function rankSection(diff: Diff, table: RankTable, title: Sentence, rows: readonly Row[]): Section {
  const of = compared(diff);
  const columns = [...SHOWN[table], 'account_id' as const];
  const said = {
    ...CELLS,
    way: ({ way }: Row) => (way === 'climbed' ? say.changes.climbed() : say.changes.fell()),
    fate: ({ fate }: Row) => (fate === null ? null : say.changes.fate(of, fate)),
  };
  const cellsBy = (cells: typeof CELLS | typeof said, names: readonly (keyof typeof CELLS)[]) => ({
    columns: names,
    rows: rows.map((row) => names.map((name) => cells[name](row))),
  });
  return {
    name: table,
    title,
    ...cellsBy(CELLS, columns),
    shown: cellsBy(
      said,
      SHOWN[table].filter((name) => name !== 'office'),
    ),
    document: { types: TYPES, ...cellsBy(said, columns) },
  };
}
