/** What every format is read into: accounts, who follows whom, and what the source says of its own reading. */
import { type EdgeList, numberIds } from './edge-list.ts';
import type { TableNode } from './node-table.ts';
import type { StatedPairs } from './tie-table.ts';

/** How far one account's follows were read, as far as the source says. */
export interface SourceReading {
  /** Follows listed, inside the graph and outside; `null` where its follows were not read. */
  listedCount: number | null;
  /** Follows the profile stated; `null` where the source has no profile. */
  declaredCount: number | null;
  /** Why they were not read, or why the list is not whole; '' where it is. */
  reason: string;
}

export interface ImportedGraph {
  nodes: TableNode[];
  /** Columns that the nodes' `extra` cells are under, in the file's order. */
  attributes: string[];
  /** Source follows target. Ends that are no node are accounts outside the graph. */
  edges: EdgeList;
  /** By node id; `null` where the format says nothing of what was read. A node without one was not read. */
  readings: ReadonlyMap<string, SourceReading> | null;
  /** How the format writes who follows whom, in one sentence. */
  direction: string;
  /** What the file says of ties beyond those that are there; its ends are those of `edges`. */
  stated?: StatedPairs | null;
  /** What is to be told of its columns. */
  columns?: ReadColumns;
  /** Who has no account, as the file says: by name, or '' where it has none. */
  withoutAccount?: readonly string[];
  /** Rows that were left out since they name no account, of accounts and of ties. */
  blank?: { accounts: number; ends: number };
}

interface ReadColumns {
  /** Such as `handle from TwitterHandle`. */
  understoodAs: readonly string[];
  unused: readonly string[];
  /** Ids of the nodes whose handle is blank or a sign for none. */
  noHandle: readonly string[];
  /** An unused column of the ties that says yes of some and no of others; '' where there is none. */
  yesNoColumn(): string;
}

export interface TieCollector {
  add(source: string, target: string): void;
  list(): EdgeList;
}

/** Numbers the ends of ties in order of appearance. */
export function collectTies(): TieCollector {
  const { ids, number } = numberIds();
  const source: number[] = [];
  const target: number[] = [];
  return {
    add(from, to) {
      source.push(number(from));
      target.push(number(to));
    },
    list: () => ({
      ids,
      source: Uint32Array.from(source),
      target: Uint32Array.from(target),
    }),
  };
}
