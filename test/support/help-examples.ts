/** The examples of the help texts, as they are printed, and a shell that runs them as a user does. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ask } from './ask.ts';
import { type Outcome, PROGRAM } from './program.ts';

export interface Example {
  /** What is typed, with its remark. */
  line: string;
  /** Why it cannot be run in the folder of a new study, as its remark says. */
  needs: string | null;
}

/** The examples of one help text. */
export async function printedExamples(command: string): Promise<Example[]> {
  return [...(await help(command)).matchAll(/^ {2}\$ (.*)$/gm)].map(([, line]) => ({
    line: line!,
    needs: /# needs (.+)$/.exec(line!)?.[1] ?? null,
  }));
}

/** `roster check` of `roster`, as its help lists them; none where it has none. */
export async function subcommands(command: string): Promise<string[]> {
  const list = (await help(command)).split(/^Commands:\n/m)[1]?.split('\n\n')[0] ?? '';
  return [...list.matchAll(/^ {2}([a-z][a-z-]*) /gm)].map(([, name]) => `${command} ${name}`);
}

async function help(command: string): Promise<string> {
  return (await ask([...command.split(' '), '--help'])).stdout;
}

/** A shell in a folder, with `entente` on its path and an own home; a `cd` lasts from line to line. */
export function openShell(folder: string): { run(line: string): Outcome; at(path: string): void } {
  const bin = join(folder, 'bin');
  const home = join(folder, 'home');
  for (const each of [bin, home]) mkdirSync(each, { recursive: true });
  const program = join(bin, 'entente');
  writeFileSync(program, `#!/bin/sh\nexec ${PROGRAM.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(program, 0o755);
  const where = join(home, 'where');
  const env = {
    PATH: [bin, process.env.PATH].join(delimiter),
    HOME: home,
    where,
  };
  let cwd = realpathSync(folder);
  return {
    at(path) {
      cwd = path;
    },
    run(line) {
      const script = `${line}\ncode=$?; pwd >"$where"; exit $code`;
      const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script], {
        cwd,
        env,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      cwd = readFileSync(where, 'utf8').trim();
      return { code: status, stdout, stderr };
    },
  };
}
