/** Whom abroad a country follows without any of its accounts being followed by them. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Cell } from '../../csv.ts';
import { tieState } from '../../graph/graph.ts';
import { stateOfAny, type TieState } from '../../graph/tie-state.ts';
import { followsOf } from '../../study/account-ties.ts';
import { byWeight } from '../../study/account-weight.ts';
import type { TiesAbroad } from '../../study/country-ties.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, accountCells } from '../ask.ts';

export interface NoAnswer {
  node: number;
  /** Accounts of the country that follow it. */
  by: readonly number[];
  /** Whether it follows one of the country's: known not to, or unknown. */
  follows: Exclude<TieState, 'yes'>;
}

/** The weightiest first. */
export function withoutAnswer(study: NodeGraph, { own, ties }: TiesAbroad): NoAnswer[] {
  const weight = byWeight(study);
  const followers = new Map<number, number[]>();
  for (const one of ties) {
    for (const other of followsOf(one)) followers.set(other, [...(followers.get(other) ?? []), one.node]);
  }
  return [...followers]
    .flatMap(([node, by]): NoAnswer[] => {
      const follows = stateOfAny(own.map((ours) => tieState(study.graph, node, ours)));
      return follows === 'yes' ? [] : [{ node, by, follows }];
    })
    .sort((a, b) => weight(a.node, b.node));
}

export function unreturnedSection({ nodes }: NodeGraph, found: readonly NoAnswer[], top: number): Section {
  const least = found.filter(({ follows }) => follows === 'no').length;
  const columns = [...ACCOUNT_COLUMNS, 'any_follows_us', 'ours'] as const;
  const rows = found.map(({ node, by, follows }): Cell[] => [
    ...accountCells(nodes[node]!),
    follows,
    by.map((own) => nodes[own]!.handle).join(' '),
  ]);
  return {
    name: 'no_answer',
    title: say.deskTables.noAnswer({ least, most: found.length }, top),
    columns,
    types: { ours: 'accounts' },
    rows,
    wide: columns,
    shown: picked(
      { columns, rows },
      columns.filter((column) => column !== 'name'),
      top,
    ),
  };
}
