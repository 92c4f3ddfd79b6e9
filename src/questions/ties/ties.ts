/** The pairs of accounts over the roster, by what is known of the ties between them. */
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import type { PairState } from '../../graph/tie-state.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type StudyTies, tieOf } from '../../study/tie-of.ts';
import { parseWhere } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { about, called } from '../ask.ts';
import { DESCRIBED, type DescribedColumn } from '../described.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { shortNotes } from '../short-lists.ts';
import { whyCell } from './known-ties.ts';
import { type RosterPair, rosterPairs } from './roster-pairs.ts';

export interface TiesAsked {
  /** All but null where absent. */
  state?: PairState | undefined;
  /** Conditions on both accounts of a pair. */
  where?: readonly string[] | undefined;
}

/** Pairs that one answer lists at most: beyond, a table helps nobody and memory ends. */
const MOST = 2_000_000;

const PAIR_COLUMNS = [
  'state',
  'a_follows_b',
  'b_follows_a',
  'a_followed_at',
  'b_followed_at',
  'reason',
] as const;

export function ties(asked: OpenStudy, { state, where }: TiesAsked): Answer {
  const filter = parseWhere(asked, where);
  const study = asked;
  const { nodes, unit } = study;
  const described = DESCRIBED[unit];
  const nameOf = (entry: StudyEntry) => (unit === 'account' ? called(entry) : entry.accountId);
  const chosen = nodes.map((node) => filter.matches(node));
  // What is read of ties has their ends, too, which are then not read by themselves.
  void study.followedAt;
  const { counts, pairs } = rosterPairs(study, chosen, state, MOST);
  const listed = state === undefined ? counts.mutual + counts['one-way'] + counts.unknown : counts[state];
  if (listed > MOST) throw refusal(say.pairs.tooMany(listed, state ?? null, MOST));
  const cells: (Cell | Sentence)[][] = nodes.map(described.cells);
  const accounts = chosen.filter(Boolean).length;
  return about(asked, 'ties', {
    sentence: say.pairs.states(counts, state ?? null, accounts, filter.conditions, unit),
    columns: [...ends(...described.columns), ...PAIR_COLUMNS, ...(unit === 'account' ? ends('id') : [])],
    types: { state: 'pair-state' },
    rows: pairs.map((pair) => {
      const own = pairCells(study, pair);
      if (unit === 'account') own.push(nodes[pair.a]!.accountId, nodes[pair.b]!.accountId);
      return cells[pair.a]!.concat(cells[pair.b]!, own);
    }),
    shown: {
      columns: ['a', 'b', ...PAIR_COLUMNS],
      types: { a: unit, b: unit },
      // They are made for a terminal alone.
      get rows() {
        return pairs.map((pair) => [
          nameOf(nodes[pair.a]!),
          nameOf(nodes[pair.b]!),
          ...pairCells(study, pair),
        ]);
      },
      optional: ['a_followed_at', 'b_followed_at', 'reason'],
    },
    facts: {
      state: state ?? null,
      accounts,
      mutual_pairs: counts.mutual,
      one_way_pairs: counts['one-way'],
      null_pairs: counts.null,
      unknown_pairs: counts.unknown,
    },
    notes: [...togetherNotes(asked), ...shortNotes(nodes.filter((_, k) => chosen[k]))],
  });
}

function ends(...columns: (DescribedColumn | 'id')[]): ColumnName[] {
  return (['a', 'b'] as const).flatMap((end) => columns.map((column): ColumnName => `${end}_${column}`));
}

function pairCells(study: StudyTies, { a, b, state }: RosterPair): (Cell | Sentence)[] {
  const [there, back] = [tieOf(study, a, b), tieOf(study, b, a)];
  return [state, there.state, back.state, there.followedAt, back.followedAt, whyCell(there, back)];
}
