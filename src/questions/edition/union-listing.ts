/** The ties of actors of an edition with all others, on each network and together, gone through for an answer. */
import { type ColumnName, own } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import type { EditionState } from '../../edition/pair-state.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type Filter, parseWhere } from '../../study/where.ts';
import type { Whose } from '../../words/values.ts';
import { allOf } from '../column-types.ts';
import { type Named, nameSeveral } from '../name-accounts.ts';
import { type ListingAsked, whoseOf } from '../ties/tie-listing.ts';
import { ACTOR_COLUMNS, actorCells, TOGETHER, tieStates } from './actor-cells.ts';

export interface UnionPair {
  account: StudyEntry;
  other: StudyEntry;
  /** Their places in the edition. */
  i: number;
  j: number;
  /** Does the actor follow the other, and the other it, on each network and together? */
  there: readonly EditionState[];
  back: readonly EditionState[];
}

export interface UnionListing {
  named: Named;
  whose: Whose;
  filter: Filter;
  pairs: UnionPair[];
  /** The networks, and together. */
  columns: ColumnName[];
}

export function openUnionListing(study: EditionStudy, { account, list, where }: ListingAsked): UnionListing {
  const { edition, nodes } = study;
  const named = nameSeveral(study, account, list);
  const filter = parseWhere(study, where);
  const places = new Map(nodes.map(({ accountId }, place) => [accountId, place]));
  return {
    named,
    whose: whoseOf(study, named),
    filter,
    pairs: named.accounts.flatMap((account) => {
      const i = places.get(account.accountId)!;
      return nodes.flatMap((other, j) =>
        j !== i && filter.matches(other)
          ? [{ account, other, i, j, there: tieStates(edition, i, j), back: tieStates(edition, j, i) }]
          : [],
      );
    }),
    columns: [...edition.networks.map(({ network }) => own(network)), TOGETHER],
  };
}

/** The pairs as rows; where several actors were named, the first column says whose tie it is. */
export function unionTable<P extends UnionPair>(
  { named: { single }, columns }: UnionListing,
  pairs: readonly P[],
  states: (pair: P) => readonly EditionState[],
) {
  return {
    columns: [...(single ? [] : (['whose'] as const)), ...ACTOR_COLUMNS, ...columns],
    types: allOf(columns, 'state'),
    rows: pairs.map((pair): Cell[] => [
      ...(single ? [] : [pair.account.accountId]),
      ...actorCells({ key: pair.other.accountId, row: pair.other.row }),
      ...states(pair),
    ]),
  };
}
