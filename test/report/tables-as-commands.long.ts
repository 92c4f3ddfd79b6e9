/** The tables of the published reports, asked with the commands under them: the prompt has the same rows in the same order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { readTree } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

interface CommandedTable {
  title: string;
  command: string;
  rows: readonly string[];
}

const REPORTS = ['sandbox-2026', 'sandbox-edition-2026'];
const COUNTRIES = 20;
const LABEL = 'At the prompt: ';

/** Tables of a text with a command under them, or under the line that says how many rows there are. */
function tablesOf(path: string): CommandedTable[] {
  const blocks = readFileSync(path, 'utf8').split('\n\n');
  return blocks.flatMap((block, k) => {
    if (!block.startsWith('| ')) return [];
    const below = blocks.slice(k + 1, k + 3).find((line) => line.startsWith(LABEL));
    if (below === undefined) return [];
    const command = /^`entente (.*)`$/.exec(below.slice(LABEL.length))?.[1];
    expect(command, `${path}: ${below}`).toBeDefined();
    return [{ title: blocks[k - 1]!, command: command!, rows: block.split('\n').slice(2) }];
  });
}

/** As a shell cuts it. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

type Row = Readonly<Record<string, unknown>>;
const answers = new Map<string, Promise<Row[][]>>();

/** Every list of rows in the JSON of an answer. */
function answerTo(command: string, folder: string): Promise<Row[][]> {
  const known = answers.get(command);
  if (known !== undefined) return known;
  const words = wordsOf(command).map((word) => (word === 'dyads.csv' ? join(folder, word) : word));
  const asked = ask([...words, '--format', 'json']).then(({ code, stdout, stderr }) => {
    expect([0, 1], `entente ${command}: ${stderr}`).toContain(code);
    return Object.values(JSON.parse(stdout)).filter(
      (value): value is Row[] => Array.isArray(value) && typeof value[0] === 'object',
    );
  });
  answers.set(command, asked);
  return asked;
}

/** Handles and numbers of a row as it is read, in their order. */
function figuresOf(row: string): string[] {
  const text = row.replace(/\]\([^)]*\)/g, ']').replaceAll('\\', '');
  return text.match(/@[\w.@-]*\w|(?<![\w.@-])[+−]?\d[\d,]*(?:\.\d+)?%?/g) ?? [];
}

/** Whether a value of the answer reads like that, rounded as it is there. */
function reads(value: unknown, figure: string): boolean {
  if (figure.startsWith('@')) {
    return (
      typeof value === 'string' &&
      value.split(/[\s;,]+/).some((word) => `@${word.replace(/^@/, '')}` === figure)
    );
  }
  if (typeof value === 'string') {
    return (value.match(/\d+(?:\.\d+)?/g) ?? []).some((number) => reads(Number(number), figure));
  }
  if (typeof value !== 'number') return false;
  const plain = figure.replaceAll(',', '').replace('−', '-').replace('+', '');
  const isShare = plain.endsWith('%');
  const decimals = (plain.replace('%', '').split('.')[1] ?? '').length;
  const rounded = Number(((isShare ? 100 : 1) * value).toFixed(decimals));
  return (
    Math.abs(rounded - Number(plain.replace('%', ''))) <= 1.0001 * 10 ** -decimals * (decimals > 0 ? 1 : 0)
  );
}

const isSame = (row: string, answered: Row | undefined): boolean =>
  answered !== undefined &&
  figuresOf(row).every((figure) => Object.values(answered).some((value) => reads(value, figure)));

const TEXTS = REPORTS.flatMap((report) => {
  const folder = join(ROOT, 'reports', report);
  const pages = [...readTree(folder)]
    .map(([path]) => path)
    .filter((path) => /^countries\/[A-Z]{2}\.md$/.test(path))
    .filter((_, k, all) => k % Math.ceil(all.length / COUNTRIES) === 0);
  return ['report.md', ...pages].map((path) => [report, path, folder] as const);
});

test.each(TEXTS)('%s, %s', async (_report, path, folder) => {
  for (const { title, command, rows } of tablesOf(join(folder, path))) {
    const lists = await answerTo(command, folder);
    const found = lists.some((list) => rows.every((row, k) => isSame(row, list[k])));
    const nearest = lists.map((list) => rows.findIndex((row, k) => !isSame(row, list[k])));
    const first = rows[Math.max(...nearest)];
    expect(found, `${title}\nentente ${command}\nhas not the row\n${first}`).toBe(true);
  }
});

test('every table of what is counted has its command', () => {
  const commanded = tablesOf(join(ROOT, 'reports/sandbox-2026/report.md'));
  expect(commanded.length).toBeGreaterThan(2);
});
