/** Shell and YAML that no machine here runs, held to their linters. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/program.ts';

const run = (program: string, words: readonly string[], input = '') =>
  spawnSync(program, words, { cwd: ROOT, encoding: 'utf8', input });
const tested = (tool: string) =>
  run(tool, ['--version']).status === 0 || process.env.STRICT === '1' ? test : test.skip;

const WORKFLOWS = ['.github/workflows', 'data/workflows'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => join(folder, name)),
);

tested('yamllint')('workflows and services are YAML without a fault', () => {
  const rules = '{extends: relaxed, rules: {line-length: disable}}';
  const { stdout, status } = run('yamllint', ['-s', '-d', rules, 'compose.yaml', ...WORKFLOWS]);
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

tested('shellcheck')('the scripts of workflows and of CI are shell without a fault', () => {
  interface Workflow {
    jobs: Record<string, { steps: { run?: string }[] }>;
  }
  const scripts = WORKFLOWS.flatMap((path) =>
    Object.values((parse(readFileSync(join(ROOT, path), 'utf8')) as Workflow).jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run: script }) => (script === undefined ? [] : [script])),
    ),
  );
  expect(scripts.length).toBeGreaterThan(10);
  for (const script of [...scripts, readFileSync(join(ROOT, '.ci/run'), 'utf8')]) {
    // An expression of the workflow is a value by then; names of snapshots have no sign that a list could break at.
    const text = script.replace(/\$\{\{[^}]*\}\}/g, 'value');
    const { stdout, status } = run(
      'shellcheck',
      ['--shell=bash', '--severity=warning', '--exclude=SC2010', '-'],
      text,
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  }
});
