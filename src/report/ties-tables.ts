/** `edges.csv`, `unknown.csv` and `mutuals.csv`: the ties between accounts, by account id. */
import { type Cell, csvText } from '../csv.ts';
import { hasEdge, tieState } from '../graph/graph.ts';
import { VERDICT_MEANING } from '../roster/verdict.ts';
import type { Study, StudyEntry } from './study.ts';

const EDGE_COLUMNS = ['source', 'target', 'source_handle', 'target_handle', 'mutual', 'followed_at'];
const ROWS_A_CHUNK = 4096;

/**
 * Every known tie, in chunks of some thousand rows, as there may be hundreds of thousands. `mutual` says
 * whether the target follows the source: yes, no or unknown.
 */
export function edgesCsv({ nodes, graph, followedAt }: Study): Iterable<string> {
  const id = nodes.map((entry) => oneCell(entry.accountId));
  const handle = nodes.map((entry) => oneCell(entry.handle));
  return {
    *[Symbol.iterator]() {
      let text = csvText(EDGE_COLUMNS, []);
      let rows = 0;
      for (let i = 0; i < graph.size; i++) {
        for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
          const j = graph.outTarget[k]!;
          const date = followedAt?.[k] ?? '';
          text += `${id[i]},${id[j]},${handle[i]},${handle[j]},${tieState(graph, j, i)},${date}\n`;
          if (++rows % ROWS_A_CHUNK === 0) {
            yield text;
            text = '';
          }
        }
      }
      yield text;
    },
  };
}

/** A text as it stands inside a row. */
function oneCell(text: string): string {
  return csvText([text, ''], []).slice(0, -2);
}

/** Ties of which nothing is known, with the reason; `*` stands for every tie of a source that edges.csv has not. */
export function unknownCsv(study: Study): string {
  return csvText(['source', 'target', 'reason'], unknownRows(study));
}

function* unknownRows({ nodes, graph, unseenReason }: Study): Iterable<Cell[]> {
  for (const [i, entry] of nodes.entries()) {
    if (graph.observed[i] === 0) yield [entry.accountId, '*', unreadReason(entry)];
    for (let k = graph.unseenStart[i]!; k < graph.unseenStart[i + 1]!; k++) {
      yield [entry.accountId, nodes[graph.unseenTarget[k]!]!.accountId, unseenReason[k] ?? ''];
    }
  }
}

/** Why an account's follows are not known, verdict first: `protected: it shows …`. */
function unreadReason(entry: StudyEntry): string {
  return `${entry.verdict}: ${entry.reason || VERDICT_MEANING[entry.verdict]}`;
}

/** Every pair known to follow each other, `a` before `b` by account id. */
export function mutualsCsv(study: Study): string {
  const header = ['a', 'b'].flatMap((end) => [end, `${end}_handle`, `${end}_name`, `${end}_country`]);
  return csvText(header, mutualRows(study));
}

function* mutualRows({ nodes, graph }: Study): Iterable<Cell[]> {
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const j = graph.outTarget[k]!;
      if (j > i && hasEdge(graph, j, i)) yield [...accountCells(nodes[i]!), ...accountCells(nodes[j]!)];
    }
  }
}

function accountCells({ accountId, handle, row }: StudyEntry): Cell[] {
  return [accountId, handle, row.name, row.country];
}
