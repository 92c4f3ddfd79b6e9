/** Who belongs, in one snapshot, to a group that is studied by itself. */
import { parseNameList } from '../cli/name-list.ts';
import { findOnDay } from '../roster/find-accounts.ts';
import { sha256 } from '../store/archive-text.ts';
import { memberKey } from '../study/group.ts';
import { attributeOf } from '../study/grouping.ts';
import type { StudyEntry, StudySnapshot } from '../study/study.ts';
import { attributeColumn, parseWhere } from '../study/where.ts';
import type { Membership, NamedMembers } from '../values/membership.ts';
import { refusal } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';

/** `COLUMN=VALUE`, or a file of names. */
export type AmongPart = string | { file: string; text: string };

/** What an account is known by: an entry of a snapshot, or a row of a log. */
type Listed = Pick<StudyEntry, 'accountId' | 'handle' | 'row'>;

type AskedRoster = Pick<StudySnapshot, 'name' | 'extraColumns'>;

/** As it is asked, or as it was understood of the snapshot that is asked: an earlier one may have no such value. */
export type Among = readonly AmongPart[] | Membership;

/** @throws UserError for a column or a value that the roster does not have, and names that several accounts have or none. */
export function membershipIn(snapshot: AskedRoster, entries: readonly Listed[], among: Among): Membership {
  if ('conditions' in among) {
    for (const { column } of among.conditions) attributeColumn({ snapshot }, column);
    const files = among.files.map(({ file, members, missing, sha256: hash }) => {
      const found = findNamed(entries, missing);
      return { file, members: new Set([...members, ...found.members]), missing: found.missing, sha256: hash };
    });
    return { conditions: among.conditions, files };
  }
  const where = among.filter((part) => typeof part === 'string');
  const { conditions } = parseWhere({ snapshot, nodes: entries }, where, 'account', '--among');
  const files = among
    .filter((part) => typeof part !== 'string')
    .map((part) => namedBy(snapshot.name, entries, part));
  return { conditions, files };
}

export function isMember(entry: Listed, { conditions, files }: Membership): boolean {
  return (
    conditions.every(({ column, values }) => values.includes(attributeOf(entry, column))) &&
    files.every(({ members }) => members.has(memberKey(entry)))
  );
}

function namedBy(
  name: string,
  entries: readonly Listed[],
  { file, text }: Exclude<AmongPart, string>,
): NamedMembers {
  const networks = [...new Set(entries.map(({ row }) => row.network))];
  const { names } = parseNameList(text, networks, file);
  const { members, missing, ambiguous } = findNamed(entries, names);
  if (ambiguous.length > 0) {
    const told: Said[] = ambiguous.map((text) => say.refusals.severalOfList(text, file, name));
    throw refusal(told);
  }
  if (members.size === 0) throw refusal(say.refusals.noneOfFile(file, name));
  return { file, members, missing, sha256: sha256(text) };
}

interface Named {
  members: Set<string>;
  missing: string[];
  /** Names of several accounts, of which one is meant. */
  ambiguous: string[];
}

function findNamed(entries: readonly Listed[], names: readonly string[]): Named {
  const listed = entries.map((entry) => {
    const { accountId, handle, row } = entry;
    const { handle: rosterHandle, actor, name, country, office } = row;
    return { accountId, handle, rosterHandle, actor, name, country, office, entry };
  });
  const found: Named = { members: new Set(), missing: [], ambiguous: [] };
  for (const name of names) {
    const meant = findOnDay(listed, name);
    if (meant.state === 'unknown') found.missing.push(name);
    else if (meant.state === 'found')
      for (const { entry } of meant.accounts) found.members.add(memberKey(entry));
    else {
      const keys = new Set(meant.candidates.map(({ entry }) => memberKey(entry)));
      // On several networks of an edition.
      const actors = new Set(meant.candidates.map(({ actor }) => actor));
      const areOne = keys.size === 1 || (actors.size === 1 && !actors.has(''));
      if (areOne) for (const key of keys) found.members.add(key);
      else found.ambiguous.push(name);
    }
  }
  return found;
}
