/**
 * Every example in the help of a question runs on the sandbox and says what it said before; `vitest run -u`
 * writes the transcripts anew.
 */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { sandboxDyads } from '../../src/sandbox/dyads.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { type Asking, ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { ROOT } from '../support/program.ts';

const folder = temporaryFolder();
const home = process.cwd();
const kept = keptInMemory();
const LINES = { terminal: 100, env: { NO_COLOR: '1' } };

beforeAll(() => {
  process.chdir(folder.path);
  openAskedSandbox('data/entente.sqlite');
  folder.write('data/sandbox-dyads.csv', sandboxDyads());
});
afterAll(() => process.chdir(home));

/** Runs `entente … | entente …`, without a redirection; the last command has the terminal. */
async function runLine(line: string): Promise<string> {
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
    const isLast = k === commands.length - 1;
    const asking: Asking = { ...(isLast ? LINES : {}), kept, input };
    const { code, stdout, stderr } = await ask(words, asking);
    if (isLast)
      return `$ ${line}\n${stderr}${stdout.trimEnd()}${code === 0 ? '' : `\n[exit code ${code}]`}\n`;
    expect(code).toBe(0);
    input = stdout;
  }
  return '';
}

const questions = [
  ...COMMANDS.filter(({ group, name }) => (group === 'Ask:' && name !== 'diff') || name === 'snapshots').map(
    ({ name }) => [name],
  ),
  ['snapshots', 'verify'],
  ['completion'],
];

describe.each(questions)('%s %s', (...words) => {
  const name = words.filter((word) => typeof word === 'string').join(' ');

  test('is helped with: one sentence, and two examples or more that answer', async () => {
    const help = await ask([...name.split(' '), '--help']);
    expect(help.code).toBe(0);
    const examples = [...help.stdout.matchAll(/^ {2}\$ (entente .*)$/gm)].map((match) => match[1]!);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    const transcripts: string[] = [];
    for (const example of examples) {
      const transcript = await runLine(example);
      expect(transcript).not.toMatch(/^entente: |^error: |\[exit code 2\]/m);
      expect(transcript.split('\n').length).toBeGreaterThan(3);
      transcripts.push(transcript);
    }
    const file = resolve(ROOT, `test/golden/questions/${name.replaceAll(' ', '-')}.txt`);
    await expect(transcripts.join('\n')).toMatchFileSnapshot(file);
  });
});
