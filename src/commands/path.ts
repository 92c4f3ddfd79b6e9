/** `entente path`: a shortest chain of follows from one account to another. */

import type { DefineCommand } from '../cli/context.ts';
import { EXIT, examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import type { Cell } from '../csv.ts';
import { UserError } from '../errors.ts';
import { type Graph, tieState } from '../graph/graph.ts';
import { couldExist, shortestPaths } from '../graph/paths.ts';
import type { Asked, QuestionOptions } from '../questions/ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  called,
  openQuestion,
  snapshotOption,
} from '../questions/ask.ts';
import { loadStudy } from '../questions/load-study.ts';
import { nameOne } from '../questions/name-accounts.ts';
import { whyUnread } from '../questions/ties/known-ties.ts';
import { mutualTiesAsGraph, possibleMutualDistance } from '../questions/ties/mutual-paths.ts';
import type { Study, StudyEntry } from '../study/study.ts';

interface PathOptions extends QuestionOptions {
  all?: boolean;
  mutual?: boolean;
}

/** Of all the shortest paths, how many are printed. */
const MOST_PATHS = 100;

export const definePath: DefineCommand = (command, context) => {
  command
    .argument('<A>', 'an account: handle, account id, actor or country:office')
    .argument('<B>', 'another; exit code 0 where a chain leads from A to B, 1 where none can, 3 unknown')
    .option('--all', `every shortest chain, up to ${MOST_PATHS}`)
    .option('--mutual', 'only along mutual ties')
    .addHelpText(
      'after',
      examples(
        'entente path mfa-fr.test un.test -s sandbox-2026',
        'entente path mfa-fr.test un.test --mutual --all -s sandbox-2026',
      ),
    )
    .action((first: string, second: string) => {
      const options = command.optsWithGlobals<PathOptions>();
      const asked = openQuestion(context, options);
      const [a, b] = [nameOne(asked, first), nameOne(asked, second)];
      if (a === b) throw new UserError(`both names mean ${called(a)}; name two different accounts`);
      for (const entry of [a, b]) {
        if (!asked.nodes.has(entry.accountId))
          throw new UserError(`${whyUnread(entry)}; no chain leads there`);
      }
      answerPath(asked, a, b, options);
    });
  snapshotOption(command);

  function answerPath(asked: Asked, a: StudyEntry, b: StudyEntry, options: PathOptions): void {
    const study = loadStudy(asked);
    const [from, to] = [a, b].map((entry) =>
      study.nodes.findIndex((node) => node.accountId === entry.accountId),
    ) as [number, number];
    const graph = options.mutual ? mutualTiesAsGraph(study.graph) : study.graph;
    const { paths, count: number } = shortestPaths(graph, from, to, options.all ? MOST_PATHS : 1);
    const steps = paths[0] === undefined ? null : paths[0].length - 1;
    const shorter = options.mutual
      ? isShorter(possibleMutualDistance(study.graph, from, to), steps)
      : couldExist(graph, from, to);
    if (steps === null) context.exitCode = shorter ? EXIT.unknown : EXIT.no;
    const what = options.mutual ? 'chain of mutual ties' : 'chain of follows';
    const doubt =
      shorter && steps === null
        ? '; unknown ties could make one'
        : shorter
          ? '; unknown ties could make a shorter one'
          : '';
    const columns = ['path', 'step', ...ACCOUNT_COLUMNS, 'followed_back', 'followed_at'];
    const rows = paths.flatMap((path, k) => pathRows(study, path, k + 1));
    answerQuestion(context, options, 'path', asked, {
      sentence:
        steps === null
          ? `No known ${what} leads from ${called(a)} to ${called(b)}${doubt}.`
          : `The shortest ${what} from ${called(a)} to ${called(b)} has ${count(steps, 'step')}${number > 1 ? `, and there are ${number} as short` : ''}${doubt}.`,
      columns,
      rows,
      shown: {
        columns: columns.slice(paths.length > 1 ? 0 : 1),
        rows: rows.map((row) => row.slice(paths.length > 1 ? 0 : 1)),
        optional: ['followed_at'],
      },
      facts: {
        from: called(a),
        to: called(b),
        mutual: options.mutual === true,
        steps,
        paths: number,
        unknown_ties_could_change_it: shorter,
      },
      notes:
        number > paths.length && options.all ? [`The first ${paths.length} of ${number} are shown.`] : [],
    });
  }
};

function isShorter(possible: number, steps: number | null): boolean {
  return possible !== -1 && (steps === null || possible < steps);
}

/** One row an account of the path, with its follow of the next one. */
function pathRows({ graph, nodes, followedAt }: Study, path: readonly number[], number: number): Cell[][] {
  return path.map((node, step) => {
    const next = path[step + 1];
    return [
      number,
      step,
      ...accountCells(nodes[node]!),
      next === undefined ? '' : tieState(graph, next, node),
      next === undefined || followedAt === null ? null : (followedAt[edgeNumber(graph, node, next)] ?? null),
    ];
  });
}

/** Place of a known edge in `outTarget`. */
function edgeNumber(graph: Graph, source: number, target: number): number {
  return graph.outTarget.indexOf(target, graph.outStart[source]!);
}
