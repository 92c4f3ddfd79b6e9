/** The folder that a panel, or the events of a log, go into: one that is empty, or holds an earlier writing of the same. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { isArchive } from '../store/archive.ts';
import type { Content } from '../write-whole.ts';

export const README = 'README.md';

/** @param what such as `panel`. @throws UserError where writing the files there would mix them with others, or replace those of another. */
export function requirePanelFolder(dir: string, files: ReadonlyMap<string, Content>, what = 'panel'): void {
  if (!existsSync(dir)) return;
  if (!statSync(dir).isDirectory()) throw new UserError(`${dir} is a file; name a folder for the ${what}`);
  const there = readdirSync(dir).filter((name) => !name.startsWith('.'));
  const advice = 'name an empty folder at the end';
  if (isArchive(dir)) {
    throw new UserError(
      `${dir} is the archive of a snapshot, and the last name is where the ${what} goes; ${advice}`,
    );
  }
  const strangers = there.filter((name) => !files.has(name));
  if (strangers.length > 0) {
    throw new UserError(
      `${dir} holds files that are no ${what}'s (${strangers.slice(0, 3).join(', ')}${strangers.length > 3 ? ', …' : ''}); ${advice}`,
    );
  }
  if (
    there.length > 0 &&
    (!there.includes(README) ||
      title(readFileSync(join(dir, README), 'utf8')) !== title(files.get(README) as string))
  ) {
    throw new UserError(`${dir} holds files of another ${what}, or of none; ${advice}`);
  }
}

/** Names the waves, or the log, and what is told of it. */
function title(readme: string): string {
  return readme.slice(0, readme.indexOf('\n'));
}
