/**
 * What can be had again at a cost, kept from one run to the next in a folder of the user, outside every study. It may be
 * deleted at any time; where it cannot be used, everything goes on without it.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { once } from './once.ts';
import { packageFile } from './package-file.ts';

/** As many bytes are kept in all; what was kept first goes first. */
export const MOST_KEPT = 256 * 1024 * 1024;

/** Values of `ENTENTE_CACHE` that turn it off. */
const OFF = ['off', 'no', 'false', '0'];

type Env = Readonly<Record<string, string | undefined>>;

export interface Cache {
  folder: string;
  /** What was kept under the name; `null` where nothing was, or where the file is not what was kept. */
  read(name: string): Buffer | null;
  /** Keeps the content, where it can be kept, whole or not at all. */
  write(name: string, content: Uint8Array): void;
  drop(name: string): void;
  /** Whether the folder can be used, or made. */
  isUsed(): boolean;
}

/** A cache, and which build of the program uses it: what another build has kept may mean something else. */
export interface Kept {
  cache: Cache;
  readonly build: string;
}

/** How the names of what was read of archives begin. */
export const ARCHIVE_KEPT = 'archive-';
/** How those begin that earlier versions kept. */
const OUTDATED = /^(?:code|ties)-/;
/** The folder of what Node keeps of the program as it was compiled, which Node itself looks after. */
const CODE = 'code';

export interface CacheState {
  folder: string;
  bytes: number;
  /** Why it is not used; `null` where it is. */
  hindrance: string | null;
}

/** What there is of the cache; `null` where it is turned off, or has no place. */
export function cacheState(env: Env): CacheState | null {
  const folder = openCache(env)?.folder;
  if (folder === undefined) return null;
  const bytes = [...keptIn(folder), ...codeIn(folder)].reduce((sum, { size }) => sum + size, 0);
  return { folder, bytes, hindrance: hindranceOf(folder) };
}

/**
 * Takes away all that was read of archives and snapshots, by whichever build, also where nothing more is kept.
 * @returns what to tell where something is left.
 */
export function dropStudies(env: Env): string | null {
  const folder = cacheFolder(env);
  const studies = folder === null ? [] : keptIn(folder);
  const left = studies.filter(({ name }) => !dropFile(join(folder!, name)));
  return left.length === 0
    ? null
    : `What was read of archives and snapshots is kept in ${folder}, too, and could not be taken away: delete that folder.`;
}

/** What the program keeps from one run to the next; `null` where it is turned off, or has no place. */
export function openKept(env: Env): Kept | null {
  const cache = openCache(env);
  if (cache === null) return null;
  const build = once(() =>
    createHash('sha256')
      .update(readFileSync(packageFile('dist/main.cjs')))
      .digest('hex')
      .slice(0, 16),
  );
  return {
    cache,
    get build() {
      return build();
    },
  };
}

/** The folder in which Node may keep what it compiles, made where it was not there; `null` where nothing is kept. */
export function codeFolder(env: Env): string | null {
  const cache = openCache(env);
  if (cache === null) return null;
  try {
    mkdirSync(cache.folder, { recursive: true, mode: 0o700 });
    return cache.isUsed() ? join(cache.folder, CODE) : null;
  } catch {
    return null;
  }
}

/** `null` where it is turned off, or no folder is known for it. */
export function openCache(env: Env): Cache | null {
  const isOff = OFF.includes((env.ENTENTE_CACHE ?? '').toLowerCase());
  const folder = isOff ? null : cacheFolder(env);
  if (folder === null) return null;
  return {
    folder,
    isUsed: () => hindranceOf(folder) === null,
    read(name) {
      try {
        const { isFile, size } = fileAt(folder, name);
        if (!isFile || size > MOST_KEPT + PROOF_BYTES || hindranceOf(folder) !== null) return null;
        const bytes = readFileSync(join(folder, name));
        const content = bytes.subarray(PROOF_BYTES);
        return proofOf(name, content).equals(bytes.subarray(0, PROOF_BYTES)) ? content : null;
      } catch {
        return null;
      }
    },
    drop: (name) => void dropFile(join(folder, name)),
    write(name, content) {
      if (content.length > MOST_KEPT) return;
      const temporary = join(folder, `${UNFINISHED}${name}.${process.pid}`);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (hindranceOf(folder) !== null) return;
        writeFileSync(temporary, Buffer.concat([proofOf(name, content), content]), { mode: 0o600 });
        renameSync(temporary, join(folder, name));
        makeRoom(folder, name);
      } catch {
        dropFile(temporary);
      }
    },
  };
}

/** Where the system keeps what may be deleted; a relative path is none, as the XDG specification has it. */
function cacheFolder({ XDG_CACHE_HOME = '', LOCALAPPDATA = '', HOME = '' }: Env): string | null {
  const places = [XDG_CACHE_HOME, process.platform === 'win32' ? LOCALAPPDATA : HOME && join(HOME, '.cache')];
  const base = places.find((place) => isAbsolute(place));
  return base === undefined ? null : join(base, 'entente');
}

/**
 * Why nothing is kept in the folder. What is kept is run and believed, so that a folder is not used that others can
 * write, or that is a link to elsewhere; one that is still to be made is no hindrance.
 */
function hindranceOf(folder: string): string | null {
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return null;
    if (!found.isDirectory()) return 'it is no folder of its own';
    const others =
      process.getuid !== undefined && (found.uid !== process.getuid() || (found.mode & 0o022) !== 0);
    if (others) return 'it is not yours alone';
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return 'it cannot be read and written';
  }
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
  const now = fileAt(folder, newest).time;
  const files = keptIn(folder)
    .filter(({ name, time }) => name !== newest && (!name.startsWith(UNFINISHED) || now - time > HOUR_MS))
    .sort((a, b) => b.time - a.time);
  let sum = fileAt(folder, newest).size;
  for (const { name, size } of files) {
    sum += size;
    if (sum > MOST_KEPT || name.startsWith(UNFINISHED) || OUTDATED.test(name)) dropFile(join(folder, name));
  }
}

interface KeptFile {
  name: string;
  isFile: boolean;
  size: number;
  time: number;
}

/** Names of what this program keeps, finished or not; what else lies in the folder is somebody else's. */
const OWN = /^\.?(?:archive|code|ties)-[0-9a-z.-]+$/;

/** The files in the folder that are this program's; none where it cannot be read. */
function keptIn(folder: string): KeptFile[] {
  try {
    if (!lstatSync(folder).isDirectory()) return [];
    return readdirSync(folder)
      .filter((name) => OWN.test(name))
      .map((name) => fileAt(folder, name))
      .filter(({ isFile }) => isFile);
  } catch {
    return [];
  }
}

/** What Node keeps there: a folder per version of Node. */
function codeIn(folder: string): { size: number }[] {
  try {
    const code = join(folder, CODE);
    return readdirSync(code).flatMap((version) =>
      readdirSync(join(code, version)).map((name) => fileAt(join(code, version), name)),
    );
  } catch {
    return [];
  }
}

function fileAt(folder: string, name: string): KeptFile {
  const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
  return {
    name,
    isFile: found?.isFile() ?? false,
    size: found?.size ?? 0,
    time: found?.mtimeMs ?? 0,
  };
}

/** Whether the file is gone, or was never there. */
function dropFile(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
