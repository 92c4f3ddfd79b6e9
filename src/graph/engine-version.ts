/** Raised whenever a measure of the same graph may come out otherwise: figures kept of an older engine are computed anew. */
export const ENGINE_VERSION = '2';
