/** Whether a report has its network as GEXF and GraphML too. */
import type { Study } from '../../study/study.ts';

/** A tie is 200 bytes in the two together, so that at this size they are as large as all the rest. */
const MOST_TIES = 50_000;

/**
 * Above, `export` writes them; of larger units made of one snapshot's accounts it writes none, so that the report has them at
 * any size.
 */
export function hasNetworkFiles({ unit, graph, snapshot }: Study): boolean {
  const isExported = unit === 'account' || snapshot.origin === 'edition';
  return !isExported || graph.edgeCount <= MOST_TIES;
}
