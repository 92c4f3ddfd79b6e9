/** Who is chosen of a roster: by values of its columns, and by files of names. */

/** A column of the roster with the values that are asked for, one of which is enough. */
export interface Condition {
  column: string;
  values: readonly string[];
}

/** Accounts that a file names. */
export interface NamedMembers {
  /** As it was named. */
  file: string;
  /** Of whom the snapshot that is asked has, as of `memberKey`: they may go by other handles in an earlier one. */
  members: ReadonlySet<string>;
  /** Names of whom it has not. */
  missing: readonly string[];
  /** Of the text of the file. */
  sha256: string;
}

/** Whoever fulfils all conditions and is named by all files. */
export interface Membership {
  conditions: readonly Condition[];
  files: readonly NamedMembers[];
}
