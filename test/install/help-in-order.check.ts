/**
 * The examples of every help text, in the order of the commands, run as printed in the folder of a new study outside
 * the clone. Those that cannot say beside them what they need, and are known by that alone.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { openShell, printedExamples, subcommands } from '../support/help-examples.ts';
import { ROOT, STUDY } from '../support/program.ts';

const folder = temporaryFolder();
const { run, at } = openShell(folder.path);
const study = join(folder.path, 'study');
const commands = COMMANDS.flatMap(({ name }) => [name, ...subcommands(name)]);
const examples = commands.map((name) => [name, printedExamples(name)] as const);

test('a study is made in an empty folder', () => {
  expect(run('entente init study')).toMatchObject({ code: 0, stdout: '' });
  if (STUDY === ROOT) return;
  for (const each of ['data', 'reports']) cpSync(join(STUDY, each), join(study, each), { recursive: true });
});

test.each(examples)(
  'the examples of %s work',
  (_, lines) => {
    at(study);
    expect(lines).not.toEqual([]);
    for (const { line, needs } of lines) {
      if (needs !== null) continue;
      // What takes its minute for the eyes of a user is run as fast as it can be.
      const { code, stderr } = run(line.endsWith('demo --live') ? `${line} --pace 1000` : line);
      const complaints = stderr.match(/^(entente|error|sh|\/bin\/sh|\S+: \d+): .*$/gm) ?? [];
      expect({ line, complaints, failed: code === null || code === 2 || code > 3 }).toEqual({
        line,
        complaints: [],
        failed: false,
      });
    }
  },
  600_000,
);

test('few examples need what a new study does not have', () => {
  const all = examples.flatMap(([, lines]) => lines);
  const needing = all.filter(({ needs }) => needs !== null);
  expect(commands).toEqual(expect.arrayContaining(['roster check', 'roster from-list', 'snapshots remove']));
  expect(needing.length).toBeLessThan(all.length / 10);
});
