/** The examples in the help of a command, and how one is run as a person would. */
import { expect } from 'vitest';
import { type Asking, ask } from './ask.ts';
import type { Outcome } from './program.ts';

export async function examplesOf(name: string): Promise<string[]> {
  const help = await ask([...name.split(' '), '--help']);
  expect(help.code).toBe(0);
  return [...help.stdout.matchAll(/^ {2}\$ (entente .*)$/gm)].map((match) => match[1]!);
}

/** Runs `entente … | entente …`, without a redirection; the last command is asked as given. */
export async function runLine(line: string, { kept, ...last }: Asking, ...more: string[]): Promise<Outcome> {
  const commands = line
    .replace(/ {3}# .*$/, '')
    .replace(/ > \S+$/, '')
    .split(' | ');
  let input = '';
  for (const [k, command] of commands.entries()) {
    const [program, ...words] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
      (match) => match[1] ?? match[2]!,
    );
    expect(program).toBe('entente');
    if (k === commands.length - 1) return ask([...words, ...more], { ...last, kept, input });
    const { code, stdout } = await ask(words, { kept, input });
    expect(code).toBe(0);
    input = stdout;
  }
  throw new Error('an example is a command');
}
