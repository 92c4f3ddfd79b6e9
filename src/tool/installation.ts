/** The running installation: its package, and how it becomes a tarball. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { packageFile } from '../package-file.ts';
import type { LockedPackages } from './dependencies.ts';

const ROOT = fileURLToPath(packageFile(''));

/** Of `package.json`, what a lock file repeats. */
export interface PackageManifest {
  name: string;
  version: string;
  license: string;
  bin: Readonly<Record<string, string>>;
  engines: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
  allowScripts: Readonly<Record<string, boolean>>;
}

export interface Tarball {
  /** Its file name. */
  name: string;
  /** Its SHA-512, as npm writes it. */
  integrity: string;
}

/** A file of the running package. @throws UserError where it has not been built. */
export function readToolFile(path: string): string {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    throw new UserError(`${path} of entente is not there; in a clone, build it with: npm run build`);
  }
}

export function toolManifest(): PackageManifest {
  return JSON.parse(readToolFile('package.json')) as PackageManifest;
}

/** What it is installed with, for every platform. @throws UserError where it has not been built. */
export function toolDependencies(): LockedPackages {
  return JSON.parse(readToolFile('dist/dependencies.json')) as LockedPackages;
}

/**
 * Packs the running installation into `folder`, without a connection: the same bytes as its own tarball.
 * @throws UserError where npm does not run.
 */
export function packTool(folder: string): Tarball {
  mkdirSync(folder, { recursive: true });
  const words = ['pack', ROOT, '--ignore-scripts', '--offline', '--json', '--pack-destination', folder];
  const packed = Object.values<{ filename: string }>(JSON.parse(runNpm(words)))[0]!;
  const name = basename(packed.filename);
  const integrity = `sha512-${createHash('sha512')
    .update(readFileSync(join(folder, name)))
    .digest('base64')}`;
  return { name, integrity };
}

function runNpm(words: readonly string[]): string {
  try {
    return execFileSync('npm', words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    const why = code === 'ENOENT' ? 'it is not on the path' : (stderr ?? String(error)).trim();
    throw new UserError(`npm, which packs entente into the study, does not run: ${why}`);
  }
}
