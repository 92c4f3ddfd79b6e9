/** A group of the accounts of a roster, which is studied with the ties among them alone. */

import { isNode } from '../roster/verdict.ts';
import type { Condition, Membership } from '../values/membership.ts';
import type { Group, Study, StudyEntry } from './study.ts';

/** A group as a manifest keeps it, from which it is found again without its files. */
export interface AskedGroup {
  where: readonly Condition[];
  /** Names of files with their hashes, the members as of `memberKey` and the names of whom there were none. */
  files: readonly { name: string; sha256: string; members: readonly string[]; missing: readonly string[] }[];
}

/** Its id; of a row of which no account was found, the handle. */
export function memberKey({ accountId, handle }: Pick<StudyEntry, 'accountId' | 'handle'>): string {
  return accountId || `@${handle}`;
}

/** `null` where all are studied. */
export function groupIn({ group }: Pick<Study, 'group'>): AskedGroup | null {
  return group === null ? null : askedGroup(group);
}

function askedGroup({ conditions, files }: Membership): AskedGroup {
  return {
    where: conditions,
    files: files.map(({ file, sha256, members, missing }) => ({
      name: file.split(/[\\/]/).at(-1)!,
      sha256,
      members: [...members].sort(),
      missing,
    })),
  };
}

export function membershipOf({ where, files }: AskedGroup): Membership {
  return {
    conditions: where,
    files: files.map(({ name, members, ...more }) => ({ file: name, members: new Set(members), ...more })),
  };
}

/** Accounts that exist on the day of the snapshot, of the group and of all. */
export function sizesOf({ accounts, group }: Pick<Study, 'accounts' | 'group'>): {
  accounts: number;
  of: number;
} {
  const all = group?.all.filter(({ verdict }) => isNode(verdict)) ?? accounts;
  return { accounts: accounts.length, of: new Set(all.map(({ accountId }) => accountId)).size };
}

/** What the option says of it again, as of `groupTexts`; nothing where all are studied. */
export function askedTexts(among: AskedGroup | null): string[] {
  return among === null ? [] : groupTexts(membershipOf(among));
}

/** As sentences have it. */
export function askedMembers({ conditions, files }: Membership) {
  return { conditions, files: files.map(({ file }) => file) };
}

/** The snapshot that is asked, with what is asked of it. */
export function askedName({
  snapshot,
  group = null,
}: {
  snapshot: { name: string };
  group?: Group | null;
}): string {
  if (group === null) return snapshot.name;
  return `${snapshot.name} (${groupTexts(group)
    .map((text) => `--among ${text}`)
    .join(' ')})`;
}

/** As a command takes the group that is studied. */
export function groupWords({ group }: Pick<Study, 'group'>): string[] {
  return group === null ? [] : groupTexts(group).flatMap((text) => ['--among', text]);
}

/** What the option says of it again: `office=mission,ambassador`, or a file. */
export function groupTexts({ conditions, files }: Membership): string[] {
  return [
    ...conditions.map(({ column, values }) => `${column}=${values.join(',')}`),
    ...files.map(({ file }) => file),
  ];
}
