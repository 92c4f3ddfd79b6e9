/** A measure that is added as CONTRIBUTING says: its function, its definition, where it is computed, and a line in each other language. */
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import type { NodeColumn } from '../../src/graph/measures.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { OPTIONS } from '../report/study-from.ts';
import { world } from '../report/words/two-years.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

vi.mock(import('../../src/graph/measures.ts'), async (original) => {
  const real = await original();
  const NODE_DEFINITIONS = { ...real.NODE_DEFINITIONS, ties_of: 'follows it makes or receives' };
  return { ...real, NODE_DEFINITIONS, NODE_COLUMNS: [...real.NODE_COLUMNS, 'ties_of' as NodeColumn] };
});
vi.mock(import('../../src/graph/node-measures.ts'), async (original) => {
  const [real, { tiesOf }] = await Promise.all([original(), import('./ties-of.ts')]);
  const added = { ties_of: ({ graph }: { graph: Graph }) => tiesOf(graph) };
  return { ...real, NODE_MEASURES: { ...real.NODE_MEASURES, ...added } };
});
vi.mock(import('../../src/words/fr/measures.ts'), async (original) => {
  const { MEASURES } = await original();
  return {
    MEASURES: { ...MEASURES, ties_of: { head: 'liaisons', definition: 'liens faits ou reçus' } },
  };
});

const folder = temporaryFolder();
const db = join(folder.path, 'entente.sqlite');
const YEAR = ['-s', 'sandbox-2026', '--db', db];

beforeAll(() => openArchivedSandbox(db));

test('accounts are ranked by it, at the prompt and in another language', async () => {
  const { rows, definition } = JSON.parse(
    (await runHere(['rank', 'ties_of', ...YEAR, '--format', 'json'])).stdout,
  );
  expect(definition).toBe('follows it makes or receives');
  const { rows: followed } = JSON.parse(
    (await runHere(['rank', 'in_degree', ...YEAR, '--format', 'json'])).stdout,
  );
  const followers = new Map(followed.map((row: Record<string, unknown>) => [row.account_id, row.in_degree]));
  expect(rows.length).toBe(followed.length);
  for (const row of rows) expect(row.ties_of).toBeGreaterThanOrEqual(followers.get(row.account_id) as number);
  const french = (await runHere(['rank', 'ties_of', ...YEAR, '--lang', 'fr', '--format', 'table'])).stdout;
  expect(french).toMatch(/code .*liaisons$/m);
  expect((await runHere(['help', 'rank'])).stdout).toMatch(/ties_of +follows it makes or receives/);
});

test('an account shows it, and two years are compared by it', async () => {
  const { measures } = JSON.parse(
    (await runHere(['show', 'mfa-fr.test', ...YEAR, '--format', 'json'])).stdout,
  );
  expect(measures.map(({ measure }: { measure: string }) => measure)).toContain('ties_of');
  const compared = await runHere([
    'diff',
    'sandbox-2025',
    'sandbox-2026',
    '--show',
    'measures',
    '--measure',
    'ties_of',
    '--db',
    db,
  ]);
  expect(compared).toMatchObject({ code: 0, stdout: expect.stringContaining('ties_of') });
});

test('a report has it as a column, which the codebook and the data package know', () => {
  const options = { ...OPTIONS, lang: ['en', 'fr'], draws: 1 };
  const files = new Map(
    renderReport(world(2024), options, []).map((file) => [
      file.path,
      [...(fileChunks(file) as Iterable<string>)].join(''),
    ]),
  );
  expect(files.get('nodes.csv')!.split('\n')[0]).toContain('ties_of');
  expect(files.get('codebook.md')).toContain('follows it makes or receives');
  expect(files.get('codebook.fr.md')).toContain('liens faits ou reçus');
  expect(files.get('datapackage.json')).toContain('ties_of');
});
