/** Starts the real program as a user does. */
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { WITH_ROOM } from './new-space.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The words that start it: this clone's, or an installed one that ENTENTE_PROGRAM names. */
export const PROGRAM: readonly [string, ...string[]] = process.env.ENTENTE_PROGRAM
  ? [process.env.ENTENTE_PROGRAM]
  : [process.execPath, WITH_ROOM, resolve(ROOT, 'bin/entente.js')];

/** Where the demo was done: this clone, or the folder that ENTENTE_STUDY names. */
export const STUDY = process.env.ENTENTE_STUDY || ROOT;

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `entente` to its end, in `cwd` (the repository by default). */
export function entente(args: readonly string[], { cwd = ROOT, input = '', env = {} } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(PROGRAM[0], [...PROGRAM.slice(1), ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ENTENTE_DB: '', GITHUB_ACTIONS: '', ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** Starts `entente` beside the test; `kill` sends a signal, `ended` resolves with what it left. */
export function startEntente(
  args: readonly string[],
  cwd = ROOT,
  env: Record<string, string> = {},
): {
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Outcome>;
} {
  const child = spawn(PROGRAM[0], [...PROGRAM.slice(1), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
    });
  }
  return {
    kill: (signal) => child.kill(signal),
    ended: new Promise((done) => child.on('close', (code) => done({ code, ...text }))),
  };
}
