/**
 * What can be had again at a cost, kept from one run to the next in a folder of the user, outside every study. It may be
 * deleted at any time; where it cannot be used, everything goes on without it.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** As many bytes are kept in all; what was kept first goes first. */
export const MOST_KEPT = 256 * 1024 * 1024;

type Env = Readonly<Record<string, string | undefined>>;

export interface Cache {
  folder: string;
  /** What was kept under the name; `null` where nothing was, or where the file is not what was kept. */
  read(name: string): Buffer | null;
  /** Keeps the content, where it can be kept, whole or not at all. */
  write(name: string, content: Uint8Array): void;
  drop(name: string): void;
}

/** A cache, and which build of the program uses it: what another build has kept may mean something else. */
export interface Kept {
  cache: Cache;
  build: string;
}

/** How the names of what was read of archives begin. */
export const ARCHIVE_KEPT = 'archive-';

export interface CacheState {
  folder: string;
  bytes: number;
  /** Whether only this user can write the folder, or it is still to be made. */
  isOurs: boolean;
}

/** What there is of the cache; `null` where it is turned off, or has no place. */
export function cacheState(env: Env): CacheState | null {
  const folder = openCache(env)?.folder;
  if (folder === undefined) return null;
  if (!existsSync(folder)) return { folder, bytes: 0, isOurs: true };
  const sizes = readdirSync(folder).map((name) => sizeAndTime(join(folder, name)).size);
  return { folder, bytes: sizes.reduce((sum, size) => sum + size, 0), isOurs: isOurs(folder) };
}

/** Takes away all that was read of archives, also where nothing more is kept. */
export function dropArchives(env: Env): void {
  const folder = cacheFolder(env);
  if (folder === null || !existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(ARCHIVE_KEPT) || name.startsWith(`${UNFINISHED}${ARCHIVE_KEPT}`)) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

/** `null` where it is turned off, or no folder is known for it. */
export function openCache(env: Env): Cache | null {
  const folder = env.ENTENTE_CACHE === 'off' ? null : cacheFolder(env);
  if (folder === null) return null;
  return {
    folder,
    read(name) {
      try {
        if (!isOurs(folder)) return null;
        const bytes = readFileSync(join(folder, name));
        const content = bytes.subarray(PROOF_BYTES);
        return proofOf(name, content).equals(bytes.subarray(0, PROOF_BYTES)) ? content : null;
      } catch {
        return null;
      }
    },
    drop: (name) => rmSync(join(folder, name), { force: true }),
    write(name, content) {
      if (content.length > MOST_KEPT) return;
      const temporary = join(folder, `${UNFINISHED}${name}.${process.pid}`);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isOurs(folder)) return;
        writeFileSync(temporary, Buffer.concat([proofOf(name, content), content]), { mode: 0o600 });
        renameSync(temporary, join(folder, name));
        makeRoom(folder, name);
      } catch {
        if (existsSync(temporary)) rmSync(temporary);
      }
    },
  };
}

/** Where the system keeps what may be deleted: `XDG_CACHE_HOME`, `~/.cache`, on Windows `LOCALAPPDATA`. */
function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Env): string | null {
  const base = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  return base ? join(base, 'entente') : null;
}

/** What is kept is run and believed: a folder that others can write is not used. */
function isOurs(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

const PROOF_BYTES = 32;

/** With its name, so that a file put in the place of another is found out as a damaged one is. */
function proofOf(name: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(content).digest();
}

const UNFINISHED = '.';
/** What a writer that was killed has left is older than any writing takes. */
const HOUR_MS = 3_600_000;

function makeRoom(folder: string, newest: string): void {
  const now = statSync(join(folder, newest)).mtimeMs;
  const files = readdirSync(folder)
    .map((name) => ({ name, ...sizeAndTime(join(folder, name)) }))
    .filter(({ name, time }) => name !== newest && (!name.startsWith(UNFINISHED) || now - time > HOUR_MS))
    .sort((a, b) => b.time - a.time);
  let sum = statSync(join(folder, newest)).size;
  for (const { name, size } of files) {
    sum += size;
    if (sum > MOST_KEPT || name.startsWith(UNFINISHED)) rmSync(join(folder, name), { force: true });
  }
}

function sizeAndTime(path: string): { size: number; time: number } {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return { size: found?.size ?? 0, time: found?.mtimeMs ?? 0 };
}
