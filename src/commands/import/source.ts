/** Opens what `entente import` is pointed at: one file, a file with its companions, or a folder. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuseMissing } from '../../cli/no-such-file.ts';
import { UserError } from '../../errors.ts';
import type { SourceFiles } from '../../formats/source-files.ts';

/** A larger file would not fit into one text. */
const LARGEST = 400 * 1024 * 1024;

/**
 * A `.dat` file brings the `fdat/` beside it, a table of nodes or edges brings the other one. Of a folder, its
 * own files and those of its `fdat/` are seen.
 * @throws UserError where there is nothing of that name.
 */
export function openSource(path: string): SourceFiles {
  if (path === '-') return source(path, '', ['standard input'], false);
  refuseMissing(path);
  if (statSync(path).isDirectory()) return source(path, path, listed(path), true);
  const name = basename(path);
  const beside = dirname(path);
  if (name.endsWith('.dat')) {
    return source(
      path,
      beside,
      [name, ...listed(beside).filter((other) => other.startsWith('fdat/'))],
      false,
    );
  }
  const other = /nodes\.[ct]sv$/i.test(name)
    ? name.replace(/nodes(?=\.[ct]sv$)/i, 'edges')
    : name.replace(/edges(?=\.[ct]sv$)/i, 'nodes');
  const names = other !== name && existsSync(join(beside, other)) ? [name, other] : [name];
  return source(path, beside, names, false);
}

/** @throws UserError where there is no such file. */
export function readFileBytes(path: string): Buffer {
  if (path === '-') return readFileSync(0);
  refuseMissing(path);
  const { size } = statSync(path);
  if (statSync(path).isDirectory()) throw new UserError(`${path} is a folder; name the file`);
  if (size > LARGEST) {
    throw new UserError(`${path} has ${size} bytes; entente reads files of up to ${LARGEST} bytes at once`);
  }
  return readFileSync(path);
}

function source(path: string, folder: string, names: string[], isFolder: boolean): SourceFiles {
  const kept = new Map<string, Buffer>();
  const shown = (name: string) => (path === '-' ? name : join(folder, name));
  return {
    path,
    folder: isFolder,
    names,
    shown,
    read(name) {
      // Only standard input has to be kept: it is looked at, then read.
      if (path !== '-') return readFileBytes(shown(name));
      if (!kept.has(name)) kept.set(name, readFileBytes('-'));
      return kept.get(name)!;
    },
  };
}

/** Visible files of a folder and of its `fdat/`, sorted. */
function listed(folder: string): string[] {
  const names = (directory: string) =>
    readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  const inner = join(folder, 'fdat');
  const friends = existsSync(inner) && statSync(inner).isDirectory() ? names(inner) : [];
  return [...names(folder), ...friends.map((name) => `fdat/${name}`)].sort();
}
