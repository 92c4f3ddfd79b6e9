/** Accounts and ties that a program gives, as the nodes of a graph: nothing is written for it. */
import { type ReadBasis, readBasis } from '../roster/read-basis.ts';
import type { RosterRow } from '../roster/row.ts';
import { isNode, type Verdict } from '../roster/verdict.ts';
import type { GroupedNodes } from '../study/grouping.ts';
import { buildNodeGraph, type TieEnds } from '../study/node-graph.ts';
import type { StudyEntry } from '../study/study.ts';
import { UNLISTED } from '../study/unit-entry.ts';

type Pair = readonly [source: number, target: number];

export interface GivenTables {
  name: string;
  network: string;
  date: string;
  /** In account-id order. */
  rows: readonly RosterRow[];
  extraColumns: string[];
  /** One a row. */
  verdicts: readonly { verdict: Verdict; reason: string }[];
  readBy: ReadBasis;
  /** By row, sorted, each once. */
  ties: readonly Pair[];
  /** Those of observed accounts alone. */
  unseen: readonly Pair[];
  /** What was left out of the ties. */
  counts: Record<string, number>;
}

export function givenNodes({
  name,
  rows,
  extraColumns,
  verdicts,
  readBy,
  ties,
  unseen,
}: GivenTables): GroupedNodes {
  const nodes: StudyEntry[] = [];
  const nodeOf = rows.map((row, k) => {
    const { verdict, reason } = verdicts[k]!;
    if (!isNode(verdict)) return -1;
    return (
      nodes.push({
        number: k + 1,
        row,
        accountId: row.account_id,
        handle: row.handle,
        verdict,
        reason,
        basis: readBasis({ origin: 'import', options: { read_by: readBy } }, reason),
        ...UNSTATED,
      }) - 1
    );
  });
  const { graph } = buildNodeGraph(nodes, between(ties, nodeOf), between(unseen, nodeOf));
  return { unit: 'account', snapshot: { name, extraColumns }, nodes, graph };
}

/** What profiles state, of which tables have none. */
const UNSTATED = {
  ...UNLISTED,
  audienceCount: null,
  postCount: null,
  createdAt: null,
  verifiedBy: '',
} as const;

function between(pairs: readonly Pair[], nodeOf: readonly number[]): TieEnds {
  const ends = pairs.map(([source, target]) => [nodeOf[source]!, nodeOf[target]!] as const);
  const found = ends.filter(([source, target]) => source >= 0 && target >= 0);
  return {
    source: Uint32Array.from(found, ([source]) => source),
    target: Uint32Array.from(found, ([, target]) => target),
  };
}
