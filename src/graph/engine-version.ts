/** Raised whenever a measure of the same graph, or the name of a cluster, may come out otherwise: what was kept of an older engine is computed anew. */
export const ENGINE_VERSION = '4';
