/** A shortest chain of follows from one account to another. */
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { stateOn } from '../../edition/pair-state.ts';
import { tieState } from '../../graph/graph.ts';
import { couldExist, shortestPaths } from '../../graph/paths.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { type StudyTies, tieBetween, unreadOf } from '../../study/tie-of.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { about } from '../ask.ts';
import { DESCRIBED, namedNode } from '../described.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { nameOne } from '../name-accounts.ts';
import { mutualTiesAsGraph, possibleMutualDistance } from './mutual-paths.ts';

export interface PathAsked {
  from: string;
  to: string;
  /** Every shortest chain, up to `MOST_PATHS`. */
  all?: boolean | undefined;
  /** Only along mutual ties. */
  mutual?: boolean | undefined;
}

/** Of all the shortest paths, how many are listed. */
export const MOST_PATHS = 100;

/** Yes where a chain is known, no where none can be. */
export function path(asked: OpenStudy, { from, to, all = false, mutual = false }: PathAsked): Answer {
  const [a, b] = [nameOne(asked, from), nameOne(asked, to)];
  const { columns: described, called } = DESCRIBED[asked.unit];
  const ends = [namedNode(asked.unit, a), namedNode(asked.unit, b)] as const;
  if (a === b) throw refusal(say.pairs.bothMean(ends[0], asked.unit));
  for (const entry of [a, b]) {
    if (!asked.byId.has(entry.accountId)) throw refusal(say.path.noChain(unreadOf(entry)));
  }
  const [source, target] = [a, b].map((entry) =>
    asked.nodes.findIndex((node) => node.accountId === entry.accountId),
  ) as [number, number];
  const graph = mutual ? mutualTiesAsGraph(asked.graph) : asked.graph;
  const { paths, count: number } = shortestPaths(graph, source, target, all ? MOST_PATHS : 1);
  const steps = paths[0] === undefined ? null : paths[0].length - 1;
  const shorter = mutual
    ? isShorter(possibleMutualDistance(asked.graph, source, target), steps)
    : couldExist(graph, source, target);
  const columns: readonly ColumnName[] = [
    'path',
    'step',
    ...described,
    'followed_back',
    ...(asked.networks === null ? (['followed_at'] as const) : (['on', 'back_on'] as const)),
  ];
  const rows = paths.flatMap((path, k) => pathRows(asked, path, k + 1));
  return about(asked, 'path', {
    outcome: steps !== null ? 'yes' : shorter ? 'unknown' : 'no',
    sentence: say.path.shortest(...ends, steps, number, mutual, shorter),
    columns,
    rows,
    shown: {
      columns: columns.slice(paths.length > 1 ? 0 : 1),
      rows: rows.map((row) => row.slice(paths.length > 1 ? 0 : 1)),
      optional: ['followed_at'],
    },
    facts: {
      // Of an edition `from` is the first of its dates.
      source: called(a),
      target: called(b),
      mutual,
      steps,
      paths: number,
      unknown_ties_could_change_it: shorter,
    },
    notes: [
      ...(number > paths.length && all ? [say.path.firstShown(paths.length, number)] : []),
      ...togetherNotes(asked),
    ],
  });
}

function isShorter(possible: number, steps: number | null): boolean {
  return possible !== -1 && (steps === null || possible < steps);
}

/** One row an account of the path, with its follow of the next one. */
function pathRows(asked: OpenStudy, path: readonly number[], number: number): Cell[][] {
  const { graph, nodes, unit } = asked;
  const ties = asked.among(path.map((node) => nodes[node]!.accountId));
  return path.map((node, step) => {
    const cells = [number, step, ...DESCRIBED[unit].cells(nodes[node]!)];
    const next = path[step + 1];
    if (next === undefined) return [...cells, '', ...lastCells(asked)];
    return [...cells, tieState(graph, next, node), ...followCells(asked, ties, node, next)];
  });
}

function lastCells({ networks }: OpenStudy): Cell[] {
  return networks === null ? [null] : ['', ''];
}

/** When a follow was made; of an edition the networks that it is on, and those of the follow back. */
function followCells(asked: OpenStudy, ties: StudyTies, i: number, j: number): Cell[] {
  const { networks, nodes } = asked;
  if (networks !== null) {
    const on = (from: number, to: number) =>
      networks.flatMap((one) => (stateOn(one, from, to) === 'yes' ? one.network : [])).join(' ');
    return [on(i, j), on(j, i)];
  }
  return [tieBetween(ties, nodes[i]!, nodes[j]!).followedAt];
}
