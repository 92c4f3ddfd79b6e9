/** The folder that a panel goes into: one that is empty, or holds an earlier writing of the same panel. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { isArchive } from '../store/archive.ts';

export const README = 'README.md';

/** @throws UserError where writing the files there would mix them with others, or replace those of another panel. */
export function requirePanelFolder(dir: string, files: ReadonlyMap<string, string>): void {
  if (!existsSync(dir)) return;
  if (!statSync(dir).isDirectory()) throw new UserError(`${dir} is a file; name a folder for the panel`);
  const there = readdirSync(dir).filter((name) => !name.startsWith('.'));
  const advice = 'name an empty folder after the snapshots';
  if (isArchive(dir)) {
    throw new UserError(
      `${dir} is the archive of a snapshot, and the last name is where the panel goes; ${advice}`,
    );
  }
  const strangers = there.filter((name) => !files.has(name));
  if (strangers.length > 0) {
    throw new UserError(
      `${dir} holds files that are no panel's (${strangers.slice(0, 3).join(', ')}${strangers.length > 3 ? ', …' : ''}); ${advice}`,
    );
  }
  if (
    there.length > 0 &&
    (!there.includes(README) || title(readFileSync(join(dir, README), 'utf8')) !== title(files.get(README)!))
  ) {
    throw new UserError(`${dir} holds files of another panel, or of none; ${advice}`);
  }
}

/** Names the waves. */
function title(readme: string): string {
  return readme.slice(0, readme.indexOf('\n'));
}
