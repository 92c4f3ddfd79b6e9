/** Every option and command that the documents name is one of the program's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { DOCUMENTS } from '../support/documents.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

/** All help texts, those of subcommands too. */
let help: string;

/** Names of the commands listed in a help text. */
const listed = (text: string) =>
  [...(text.split(/^Commands:\n/m)[1]?.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(
    ([, name]) => name!,
  );

async function helpOf(words: readonly string[]): Promise<string> {
  const { stdout } = await runHere([...words, '--help']);
  const below: string[] = [];
  for (const name of listed(stdout)) below.push(await helpOf([...words, name]));
  return [stdout, ...below].join('\n');
}

beforeAll(async () => {
  const texts: string[] = [];
  for (const { name } of COMMANDS) texts.push(await helpOf([name]));
  help = texts.join('\n');
});

/** Without the lines that other programs are called on. */
const read = (path: string) =>
  readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .filter((line) => !/^(npm|git|.*\bdocker) /.test(line))
    .join('\n');

test.each(DOCUMENTS)('%s names options that there are', (path) => {
  const options = [...read(path).matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option);
  const known = new Set([...help.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option));
  expect(new Set(options.filter((option) => !known.has(option)))).toEqual(new Set());
});

test.each(DOCUMENTS)('%s names commands that there are', (path) => {
  const commands = [...read(path).matchAll(/(?<=^|[`$|] |`)(?:npx )?entente ([a-z]+)\b/gm)].map(
    ([, name]) => name!,
  );
  const known = new Set(['help', ...COMMANDS.map(({ name }) => name)]);
  expect(commands.filter((name) => !known.has(name))).toEqual([]);
});

test('no help tells a default twice, or in milliseconds', () => {
  const flowing = help.replace(/\s+/g, ' ');
  expect(flowing.match(/.{0,60}\(default: [^)]*\) \(default: [^)]*\)/g) ?? []).toEqual([]);
});
