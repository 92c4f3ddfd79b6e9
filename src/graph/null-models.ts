/** The draws of both null models, as plain values. */
import type { Graph } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';
import {
  type DirectedNull,
  drawDirectedNull,
  type NullOptions,
  startDirectedChain,
} from './null-directed.ts';
import { drawUndirectedNull, type UndirectedNull } from './null-undirected.ts';
import type { Grouping } from './number-groups.ts';

export interface NullJob {
  graph: Graph;
  /** `null` where the undirected model is not asked for. */
  mutual: MutualGraph | null;
  groupings: readonly Grouping[];
  /** Groupings between whose groups brokers are counted; none by default. */
  brokerages?: readonly Grouping[];
  options: NullOptions;
}

export interface NullDraws {
  directed: DirectedNull;
  /** `null` where it was not asked for. */
  undirected: UndirectedNull | null;
}

/** The draws of each model in plain TypeScript. */
export const PLAIN_DRAWS: { [Model in keyof NullDraws]: (job: NullJob) => Pick<NullDraws, Model> } = {
  directed: ({ graph, groupings, brokerages, options }) => ({
    directed: drawDirectedNull(graph, groupings, options, startDirectedChain, brokerages),
  }),
  undirected: ({ graph, mutual, options }) => ({
    undirected: mutual && drawUndirectedNull(graph, mutual, options),
  }),
};
