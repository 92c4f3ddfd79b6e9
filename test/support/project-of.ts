/** Which tests need the program built: those that reach it by their imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const TESTS = resolve(import.meta.dirname, '..');

/** What is run of `dist`, or reads it: the program started or in this process, and what runs on threads. */
const BUILT = /^(test\/support\/program|src\/(main|graph-pool|sandbox-thread|all-commands))\.ts$/;
/** Looks at the package or at its sources, not at what they do. */
const PACKAGE = /^test\/install\//;

/** Test files by their path from the root, those that need the program built apart. */
export function testFiles(): { unit: string[]; program: string[] } {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => `test/${name}`);
  return {
    unit: files.filter((file) => !needsBuild(file)),
    program: files.filter((file) => needsBuild(file)),
  };
}

const known = new Map<string, boolean>();

function needsBuild(file: string): boolean {
  if (BUILT.test(file) || PACKAGE.test(file)) return true;
  if (!file.startsWith('test/')) return false;
  if (!known.has(file)) {
    known.set(file, false);
    known.set(file, importsOf(file).some(needsBuild));
  }
  return known.get(file)!;
}

/** Files of ours that a file imports for what they do, by their path from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(resolve(TESTS, '..', file), 'utf8');
  return [...text.matchAll(/^(?:import(?! type)|export|\}) [^;]*?from '(\.[^']+\.ts)';$/gms)].map(
    ([, path]) => join(file, '..', path!),
  );
}
