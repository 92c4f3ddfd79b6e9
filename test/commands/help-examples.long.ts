/**
 * Every example in the help of a question runs on the sandbox and says what it said before; `vitest run -u`
 * writes the transcripts anew.
 */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { sandboxDyads } from '../../src/sandbox/dyads.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';
import { examplesOf, runLine } from '../support/help-lines.ts';
import { keptInMemory } from '../support/kept.ts';
import { ROOT } from '../support/program.ts';
import { SEATED_EVIDENCE, SEATED_ROSTER } from '../support/seated-roster.ts';

const folder = temporaryFolder();
const home = process.cwd();
const kept = keptInMemory();
const LINES = { terminal: 100, env: { NO_COLOR: '1' } };

beforeAll(() => {
  process.chdir(folder.path);
  openAskedSandbox('data/entente.sqlite');
  folder.write('data/sandbox-dyads.csv', sandboxDyads());
  folder.write('data/roster.csv', SEATED_ROSTER);
  folder.write('data/evidence.csv', SEATED_EVIDENCE);
});
afterAll(() => process.chdir(home));

const questions = [
  ...COMMANDS.filter(({ group, name }) => (group === 'Ask:' && name !== 'diff') || name === 'snapshots').map(
    ({ name }) => [name],
  ),
  ['snapshots', 'verify'],
  ['roster', 'seats'],
  ['roster', 'coverage'],
  ['completion'],
];

describe.each(questions)('%s %s', (...words) => {
  const name = words.filter((word) => typeof word === 'string').join(' ');

  test('is helped with: one sentence, and two examples or more that answer', async () => {
    const examples = await examplesOf(name);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    const transcripts: string[] = [];
    for (const example of examples) {
      const { code, stdout, stderr } = await runLine(example, { ...LINES, kept });
      const exit = code === 0 ? '' : `\n[exit code ${code}]`;
      const transcript = `$ ${example}\n${stderr}${stdout.trimEnd()}${exit}\n`;
      expect(transcript).not.toMatch(/^entente: |^error: |\[exit code 2\]/m);
      expect(transcript.split('\n').length).toBeGreaterThan(3);
      transcripts.push(transcript);
    }
    const file = resolve(ROOT, `test/golden/questions/${name.replaceAll(' ', '-')}.txt`);
    await expect(transcripts.join('\n')).toMatchFileSnapshot(file);
  });
});
