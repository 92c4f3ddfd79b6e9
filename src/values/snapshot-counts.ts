/** How large a snapshot is. */
export interface SnapshotCounts {
  /** Rows of the roster. */
  entries: number;
  /** Accounts that exist on its day: the nodes of its graph. */
  accounts: number;
  /** Accounts whose follows were read to the end. */
  observed: number;
  /** Known follows between accounts of different actors: the edges of its graph. */
  ties: number;
}
