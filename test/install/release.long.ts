/** A tag becomes a release: what the workflow runs, with npm and the code host standing aside. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

const folder = temporaryFolder();
const CHANGELOG = `# Changelog

## 1.2.0

### Features

- Something that a user sees.

## 1.1.0

- Something older.
`;

/** A clone of a version, with what its CHANGELOG says. */
function clone(name: string, version: string, changelog = CHANGELOG): string {
  folder.write(`${name}/package.json`, JSON.stringify({ name: 'entente-study', version }));
  folder.write(`${name}/CHANGELOG.md`, changelog);
  cpSync(join(ROOT, '.ci'), join(folder.path, name, '.ci'), { recursive: true });
  return join(folder.path, name);
}

describe('the text of a release', () => {
  const notes = (cwd: string, tag: string) =>
    spawnSync(process.execPath, ['.ci/release-notes.mjs', tag], { cwd, encoding: 'utf8' });

  test('is the section of its version', () => {
    const { stdout, status } = notes(clone('right', '1.2.0'), 'v1.2.0');
    expect({ stdout, status }).toEqual({
      stdout: '### Features\n\n- Something that a user sees.\n',
      status: 0,
    });
  });

  test.each([
    ['another tag', '1.2.0', CHANGELOG, 'the tag v1.2.0-rc is not of version 1.2.0', 'v1.2.0-rc'],
    ['no section', '1.3.0', CHANGELOG, 'has no section "## 1.3.0"', 'v1.3.0'],
    [
      'not released',
      '1.2.0',
      CHANGELOG.replace('## 1.2.0', '## 1.2.0 (unreleased)'),
      'head it "## 1.2.0"',
      'v1.2.0',
    ],
    ['nothing', '1.2.0', '# Changelog\n\n## 1.2.0\n\n## 1.1.0\n\n- a\n', 'is empty', 'v1.2.0'],
  ])('is refused: %s', (name, version, changelog, words, tag) => {
    const { stdout, stderr, status } = notes(clone(name, version, changelog), tag);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain(words);
  });
});

interface Job {
  needs?: string;
  permissions?: Record<string, string>;
  steps: { run?: string; uses?: string }[];
}

const workflow = parse(readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8')) as {
  on: object;
  permissions: object;
  jobs: Record<string, Job>;
};

test('a tag of a version is tested as every push is, and only then published', () => {
  const { on, permissions, jobs } = workflow;
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.test!.steps.at(-1)).toEqual({ run: 'bash .ci/run' });
  const ci = parse(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8')) as typeof workflow;
  expect(jobs.test!.steps).toEqual(ci.jobs.all!.steps);
  expect(jobs.publish).toMatchObject({
    needs: 'test',
    permissions: { contents: 'write', 'id-token': 'write' },
  });
});

/** Runs the steps of the job as a runner does, up to the first that fails. */
function publish(version: string, tag: string) {
  const cwd = clone(`${version}-as-${tag}`, version);
  const log = join(folder.path, `${version}-as-${tag}.log`);
  const stub = (name: string, also = '') =>
    chmodSync(folder.write(`bin/${name}`, `#!/bin/sh\necho "${name} $*" >> "$LOG"\n${also}`), 0o755);
  stub('gh');
  stub('npm', '[ "$1" != pack ] || echo packed > "$4/entente-study-$VERSION.tgz"\n');
  const env = {
    ...process.env,
    PATH: [join(folder.path, 'bin'), process.env.PATH].join(delimiter),
    GITHUB_REPOSITORY: 'someone/entente',
    RUNNER_TEMP: folder.path,
    LOG: log,
    VERSION: version,
    TAG: tag,
  };
  for (const { run } of workflow.jobs.publish!.steps) {
    if (run === undefined) continue;
    if (spawnSync('bash', ['-e', '-c', run], { cwd, env }).status !== 0) break;
  }
  return { cwd, done: execFileSync('sh', ['-c', `cat '${log}' 2>/dev/null || true`], { encoding: 'utf8' }) };
}

test('what is published is one tarball, with its hash and the text of its version', () => {
  const { cwd, done } = publish('1.2.0', 'v1.2.0');
  expect(done.trim().split('\n')).toEqual([
    'npm ci --no-audit --no-fund',
    'npm pkg set repository.type=git repository.url=git+https://github.com/someone/entente.git homepage=https://github.com/someone/entente#readme bugs.url=https://github.com/someone/entente/issues',
    'npm pack --ignore-scripts --pack-destination release',
    'npm publish --provenance --access public --ignore-scripts ./release/entente-study-1.2.0.tgz',
    `gh release create v1.2.0 --verify-tag --title v1.2.0 --notes-file ${folder.path}/notes.md release/SHA256SUMS release/entente-study-1.2.0.tgz`,
  ]);
  const hash = createHash('sha256').update('packed\n').digest('hex');
  expect(readFileSync(join(cwd, 'release/SHA256SUMS'), 'utf8')).toBe(`${hash}  entente-study-1.2.0.tgz\n`);
  expect(readFileSync(join(folder.path, 'notes.md'), 'utf8')).toContain('Something that a user sees.');
});

test('a tag of another version publishes nothing', () => {
  expect(publish('1.1.0', 'v1.2.0').done).toBe('');
});
