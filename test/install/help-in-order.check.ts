/**
 * The examples of every help text, in the order of the commands, run as printed in the folder of a new study outside
 * the clone. Those that cannot say beside them what they need, and are known by that alone. What they ask is a part of the
 * sandbox, as each is a start of the program, and what it says is tried elsewhere; so do crawls and watches. Demos are
 * done by `test/commands/demo.long.ts`, byte for byte as they are published, and by `demo-live.test.ts` beside it. A line that
 * several texts have is run where it stands first.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { ACTIVITY_DAYS } from '../../src/jobs/run-crawl.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type Example, openShell, printedExamples, subcommands } from '../support/help-examples.ts';
import { partOfSandbox } from '../support/part-of-sandbox.ts';
import { STUDY } from '../support/program.ts';
import { studySandbox } from '../support/sandbox-study.ts';

/** Of the countries and organisations that examples name, and one or two beside them. */
const STUDIED = 'AR BR CL DE ES EU FR GB IT KE MX UN'.split(' ');
const DEMOS = ['entente demo', 'entente demo --edition', 'entente demo --live'];
const done = new Set(DEMOS);
/** Commands of whose examples each is tried with all that it says, by `help-examples.long.ts`: here one is. */
const asks = new Set(
  COMMANDS.filter(({ group, name }) => group === 'Ask:' && name !== 'diff').map(({ name }) => name),
);
/** What crawls and watches are of, in place of the whole sandbox: as much happens in it. */
const PART = 'part.csv';
/** The longest that an example watches. */
const WATCHED_DAYS = 7;

/** What is drawn at random is drawn once: no report here is read. */
const DRAWN_ONCE = '--runs 1 --draws 1';

function typed(line: string): string {
  if (/^entente report .* --out /.test(line)) return `${line} ${DRAWN_ONCE}`;
  if (!/^entente (crawl|watch \S+) --network sandbox /.test(line) || line.includes('--roster ')) return line;
  return line.replace('--network sandbox ', `--network sandbox --roster ${PART} `);
}

const folder = temporaryFolder();
const { run, at } = openShell(folder.path);
const study = join(folder.path, 'study');
const commands: string[] = [];
for (const { name } of COMMANDS) commands.push(name, ...(await subcommands(name)));
const examples: (readonly [name: string, lines: readonly Example[]])[] = [];
for (const name of commands) examples.push([name, await printedExamples(name)]);

beforeAll(async () => {
  expect(run('entente init study')).toMatchObject({ code: 0, stdout: '' });
  at(study);
  await studySandbox(sandboxWorld(), join(study, 'data/sandbox.sqlite'), {
    activity: ACTIVITY_DAYS,
    read: 'records',
    isStudied: ({ country }) => STUDIED.includes(country),
  });
  writeFileSync(join(study, PART), partOfSandbox(WATCHED_DAYS));
  for (const file of ['editions', 'sandbox', 'sandbox-dyads.csv'])
    cpSync(join(STUDY, 'data', file), join(study, 'data', file), { recursive: true });
  for (const line of [
    'entente export sandbox-2025 data/snapshots/sandbox-2025/ --db data/sandbox.sqlite',
    'entente export sandbox-2026 data/snapshots/sandbox-2026/ --db data/sandbox.sqlite',
    `entente report sandbox-2026 --against sandbox-2025 --lang en,fr ${DRAWN_ONCE}`,
  ])
    expect(run(line)).toMatchObject({ code: 0 });
});

test.each(examples)(
  'the examples of %s work',
  (name, lines) => {
    at(study);
    expect(lines).not.toEqual([]);
    const able = lines.filter(({ needs }) => needs === null);
    for (const { line } of asks.has(name) ? able.slice(0, 1) : able) {
      if (done.has(line) || line.includes('sandbox-live.sqlite')) continue;
      done.add(line);
      const { code, stderr } = run(typed(line));
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
  expect(all.map(({ line }) => line)).toEqual(expect.arrayContaining(DEMOS));
});
