/** A question that is added as CONTRIBUTING says: its file, its command, a line in the list of these, and its words. */
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

vi.mock(import('../../src/all-commands.ts'), async (original) => {
  const { COMMANDS } = await original();
  const load = async () => (await import('./command.ts')).defineSilent;
  return { COMMANDS: [...COMMANDS, { name: 'silent', group: 'Ask:', summary: 'who follows nobody', load }] };
});
vi.mock(import('../../src/words/en/words.ts'), async (original) => {
  const { words } = await original();
  const silent = {
    list: (nodes: number) => `${nodes} follow nobody.`,
    unknown: (nodes: number) => `${nodes} were not read to the end.`,
  };
  return { words: { ...words, silent } };
});
vi.mock(import('../../src/words/fr/words.ts'), async (original) => {
  const { words } = await original();
  const silent = {
    list: (nodes: number) => `${nodes} ne suivent personne.`,
    unknown: (nodes: number) => `${nodes} n’ont pas été lus jusqu’au bout.`,
  };
  return { words: { ...words, silent } };
});

const folder = temporaryFolder();
const db = join(folder.path, 'entente.sqlite');

beforeAll(() => openArchivedSandbox(db));

const ask = (...words: string[]) => runHere(['silent', ...words, '--db', db]);

test('it is asked of a snapshot at the prompt, as data, and in another language', async () => {
  const { answer, rows, notes, question } = JSON.parse(
    (await ask('-s', 'sandbox-2026', '--format', 'json')).stdout,
  );
  expect(question).toBe('silent');
  expect(answer).toBe(`${rows.length} follow nobody.`);
  expect(Object.keys(rows[0])).toEqual(['handle', 'name', 'country', 'office']);
  expect(notes[0]).toMatch(/^\d+ were not read to the end\.$/);
  const french = (await ask('-s', 'sandbox-2026', '--lang', 'fr', '--format', 'table')).stdout;
  expect(french).toContain(`${rows.length} ne suivent personne.`);
  expect(french).toMatch(/^compte +nom +code +fonction/m);
  expect((await ask('-s', 'sandbox-2026', '--fields', 'handle', '--format', 'csv')).stdout).toMatch(
    /^handle\n/,
  );
});

test('it is asked of an edition without a line of its own', async () => {
  const { code, stdout } = await runHere(
    ['silent', '-s', 'sandbox-edition-2026', '--format', 'json', '--db', db],
    {
      cwd: ROOT,
    },
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ question: 'silent', edition: 'sandbox-edition-2026' });
});

test('the help and the completion know it', async () => {
  expect((await runHere(['help'])).stdout).toContain('who follows nobody');
  expect((await runHere(['help', 'silent'])).stdout).toContain('--snapshot');
});
