/** The package as other programs import it, out of its tarball: the examples of docs/library.md, and the types. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';
import { shownCode, withPrinted } from '../support/shown-code.ts';
import { testOnce } from '../support/thorough.ts';

const DOCUMENT = 'docs/library.md';
const EXAMPLES = shownCode(DOCUMENT, 'js');
const folder = temporaryFolder();

beforeAll(() => {
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder.path];
  const tarball = execFileSync('npm', words, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n').at(-1)!;
  const home = join(folder.path, 'node_modules/entente-study');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder.path, tarball), '--strip-components=1', '-C', home]);
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const own = ['graphology', 'graphology-metrics', 'graphology-types'];
  for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...own]) {
    const link = join(folder.path, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
});

/** A module of somebody's, run where the archives of this repository are. */
function run(name: string, code: string) {
  const file = folder.write(name, code);
  return spawnSync(process.execPath, [file], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

// With all else they are run by `npm run test:install`, under each Node.
testOnce.each(EXAMPLES.map(({ code, printed }, k) => [k, code, printed] as const))(
  `example %i of ${DOCUMENT} prints what stands beside it`,
  (k, code, printed) => {
    const { stdout, stderr, status } = run(`example-${k}.mjs`, code);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    if (process.env.UPDATE_README === '1') {
      const path = join(ROOT, DOCUMENT);
      const all = EXAMPLES.map((example, other) => (other === k ? stdout : example.printed));
      EXAMPLES[k]!.printed = stdout;
      writeFileSync(path, withPrinted(readFileSync(path, 'utf8'), 'js', all));
    } else expect(stdout).toBe(printed);
  },
);

test('six names are exported, and nothing else of the package can be imported', () => {
  const { stdout, stderr } = run(
    'names.mjs',
    `const names = Object.keys(await import('entente-study'));
     const other = await import('entente-study/dist/main.cjs').catch(({ code }) => code);
     console.log(JSON.stringify([names, other]));`,
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([
    ['editionQuestions', 'measure', 'openEdition', 'openStudy', 'questions', 'toGraphology'],
    'ERR_PACKAGE_PATH_NOT_EXPORTED',
  ]);
});

test('what is refused is an exception; nothing is printed and the process goes on', () => {
  const { stdout, stderr, status } = run(
    'refused.mjs',
    `import { openStudy } from 'entente-study';
     const error = await openStudy('nowhere').catch((error) => error);
     console.log(error.name, error instanceof Error, error.message.includes('nowhere'));`,
  );
  expect({ stdout, stderr, status }).toEqual({ stdout: 'UserError true true\n', stderr: '', status: 0 });
});

test('the types stand alone, and know what is there and what is not', () => {
  folder.write(
    'typed.ts',
    `import { DirectedGraph } from 'graphology';
import { editionQuestions, measure, openEdition, openStudy, questions, toGraphology } from 'entente-study';
const study = await openStudy({ network: 'x', date: '2026-06-01', ties: [['a', 'b']] });
// @ts-expect-error: an account is needed
await questions.mutuals(study, {});
// @ts-expect-error: one of four states
await questions.ties(study, { state: 'twoway' });
// @ts-expect-error: a study, not its name
await questions.diff(study, { old: 'sandbox-2025' });
export const state: string | number | null | undefined = (await questions.ties(study)).rows[0]?.state;
await openStudy('a', { among: ['region=Africa,Asia', { accounts: ['a'] }] });
// @ts-expect-error: a condition, or accounts
await openStudy('a', { among: { handles: ['a'] } });
const pairs = [['a', 'b']];
export const { graph } = await measure({ ties: pairs, observed: 'all' }, { by: ['country'] });
const edition = await openEdition('data/editions/both');
// @ts-expect-error: an edition, not a study
await editionQuestions.show(study);
// @ts-expect-error: an earlier edition
await editionQuestions.diff(edition, { old: study });
export const tie: 'yes' | 'no' | 'unknown' | 'not-possible' = edition.tie('a', 'b', 'bluesky');
export const open: string | number | null | undefined = edition.overlap('region')[0]?.jaccard_max;
export const follows: DirectedGraph = await toGraphology(study, DirectedGraph);
export const date: string | null = follows.getEdgeAttribute('0', 'followed_at');
export const union: DirectedGraph = await toGraphology(edition, DirectedGraph, { unknown: true });
class Own extends DirectedGraph<{ handle: string }> {}
export const handle: string = (await toGraphology(study, Own)).getNodeAttribute('a', 'handle');
// @ts-expect-error: a class, not a graph
await toGraphology(study, follows);
// @ts-expect-error: true or false
await toGraphology(study, DirectedGraph, { unknown: 'edges' });
export const again = await measure({ ties: study.ties, unknown: study.unknown, accounts: study.accounts });
`,
  );
  folder.write('package.json', '{"type": "module"}\n');
  const words = [
    '--noEmit',
    '--strict',
    '--noUncheckedIndexedAccess',
    '--exactOptionalPropertyTypes',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--types',
    '',
  ];
  const tsc = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), ...words, 'typed.ts'],
    {
      cwd: folder.path,
      encoding: 'utf8',
    },
  );
  expect(tsc.stdout).toBe('');
  expect(tsc.status).toBe(0);
});
