/** A group of the accounts of a roster, which is studied with the ties among them alone. */
import type { Condition } from '../words/values.ts';
import type { StudyEntry } from './study.ts';

/** Accounts that a file names. */
export interface NamedMembers {
  /** As it was named. */
  file: string;
  /** Of whom the snapshot that is asked has, as of `memberKey`: they may go by other handles in an earlier one. */
  members: ReadonlySet<string>;
  /** Names of whom it has not. */
  missing: readonly string[];
}

/** Whoever fulfils all conditions and is named by all files. */
export interface Membership {
  conditions: readonly Condition[];
  files: readonly NamedMembers[];
}

export interface Group extends Membership {
  /** Every entry of the snapshot, of members and of others, in its order. */
  all: readonly StudyEntry[];
}

/** Its id; of a row of which no account was found, the handle. */
export function memberKey({ accountId, handle }: Pick<StudyEntry, 'accountId' | 'handle'>): string {
  return accountId || `@${handle}`;
}

/** What the option says of it again: `office=mission,ambassador`, or a file. */
export function groupTexts({ conditions, files }: Membership): string[] {
  return [
    ...conditions.map(({ column, values }) => `${column}=${values.join(',')}`),
    ...files.map(({ file }) => file),
  ];
}
