/** How the networks of an edition are called among what its map shows. */

/** The layer of all networks together, beside those that are called as networks are. */
export const ALL_NETWORKS = 'all';

/** The attribute that holds the networks that an actor is on: `bluesky + x`. */
export const ON_NETWORKS = 'on_networks';
