/** The tables of the published reports, asked with the commands under them: the prompt has the same rows in the same order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { ROOT } from '../support/program.ts';

/** Heads the rows of a matrix, of which each cell is a row of the answer. */
const MATRIX = '| From ↓ to → |';
const cellsOf = (line: string): string[] => line.slice(2, -2).split(' | ');

/** A row for each cell of a matrix: `| Africa → Asia | 910 (1,292) |`. */
function pairsOf([head, , ...lines]: readonly string[]): string[] {
  const [, ...targets] = cellsOf(head!);
  return lines.flatMap((line) => {
    const [source, ...cells] = cellsOf(line);
    return cells.map((cell, k) => `| ${source} → ${targets[k]} | ${cell} |`);
  });
}

interface CommandedTable {
  title: string;
  command: string;
  rows: readonly string[];
  /** Whether the answer may have others between them. */
  isOfSome: boolean;
}

const made = temporaryFolder();
const kept = keptInMemory();
/** Keeps the measures of the published report for the next command. */
const database = join(temporaryFolder().path, 'sandbox.sqlite');
beforeAll(() => openArchivedSandbox(database));
const REPORTS = ['sandbox-2026', 'sandbox-edition-2026'];
const LABEL = 'At the prompt: ';

/** Tables of a text with a command under them, or under the line that says how many rows there are. */
function tablesOf(path: string): CommandedTable[] {
  const blocks = readFileSync(path, 'utf8').split('\n\n');
  return blocks.flatMap((block, k) => {
    if (!block.startsWith('| ')) return [];
    const below = commandBelow(blocks, k);
    if (below === undefined) return [];
    const command = /^`entente (.*)`$/.exec(below.slice(LABEL.length))?.[1];
    expect(command, `${path}: ${below}`).toBeDefined();
    const lines = block.split('\n');
    const isOfSome = block.startsWith(MATRIX);
    const rows = isOfSome ? pairsOf(lines) : lines.slice(2);
    return [{ title: blocks[k - 1]!, command: command!, rows, isOfSome }];
  });
}

function commandBelow(blocks: readonly string[], table: number): string | undefined {
  return blocks.slice(table + 1, table + 3).find((line) => line.startsWith(LABEL));
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
  const words = wordsOf(command).map((word) => (word === 'data/dyads.csv' ? join(folder, word) : word));
  const asked = ask([...words, '--format', 'json', '--db', database], { kept }).then(
    ({ code, stdout, stderr }) => {
      expect([0, 1], `entente ${command}: ${stderr}`).toContain(code);
      return Object.values(JSON.parse(stdout)).filter(
        (value): value is Row[] => Array.isArray(value) && typeof value[0] === 'object',
      );
    },
  );
  answers.set(command, asked);
  return asked;
}

/** Handles and numbers of a row as it is read, in their order; words may name a year. */
function figuresOf(row: string): string[] {
  const text = row
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\(\w+ proof: [^)]*\)/g, '')
    .replaceAll('\\', '');
  const cells = text.split(' | ').filter((cell) => !/^[|\s]*\p{L}[^@]*$/u.test(cell));
  return cells.join(' | ').match(/@[\w.@-]*\w|(?<![\w.@-])[+−]?\d[\d,]*(?:\.\d+)?%?/g) ?? [];
}

/** Whether a value of the answer reads like that, rounded as it is there. */
function reads(value: unknown, figure: string): boolean {
  if (figure.startsWith('@')) {
    if (typeof value !== 'string') return false;
    const words = value.match(/@?[\w.@-]*\w/g) ?? [];
    return words.some((word) => word.replace(/^@?/, '@') === figure);
  }
  if (typeof value === 'string') {
    const numbers = value.replace(/(?<=\d),(?=\d)/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
    return numbers.some((number) => reads(Number(number), figure.replace('%', '')));
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

/** Whether a cell of a matrix is of the same two groups. */
function isOfPair(row: string, { source_group, target_group }: Row): boolean {
  const pair = /^\| (.+) → (.+?) \|/.exec(row);
  return pair === null || (pair[1] === source_group && pair[2] === target_group);
}

const isSame = (row: string, answered: Row | undefined): boolean =>
  answered !== undefined &&
  isOfPair(row, answered) &&
  [row, withShares(row)].some((each) =>
    figuresOf(each).every((figure) => Object.values(answered).some((value) => reads(value, figure))),
  );

/** `934 of 1,000` draws as 93.4% and 1,000: data have the share. */
function withShares(row: string): string {
  const number = (text: string) => Number(text.replaceAll(',', ''));
  return row.replace(/(\d[\d,]*) of (1,000|100)\b/g, (_, some: string, all: string) => {
    return `${((100 * number(some)) / number(all)).toFixed(1)}%, ${all}`;
  });
}

/** The place of the first row that does not follow, in the answer, on those before it; as many as there are where all do. */
function firstUnfound(rows: readonly string[], answered: readonly Row[]): number {
  let at = 0;
  for (const row of answered) if (at < rows.length && isSame(rows[at]!, row)) at++;
  return at;
}

function firstOf(rows: readonly string[], is: (row: string) => boolean): number {
  const place = rows.findIndex(is);
  return place < 0 ? rows.length : place;
}

/** The report with all of its tables, and of pages the tables whose command is of a kind that was not asked before. */
const TEXTS = REPORTS.flatMap((report) => {
  const folder = join(ROOT, 'reports', report);
  const whole = ['report.md', tablesOf(join(folder, 'report.md'))] as const;
  return [whole, ...tablesOfEachKind(folder)].map(
    ([path, tables]) => [report, path, folder, tables] as const,
  );
});

/** By page: of countries, and of organisations, each kind of command that any of their pages has, once. */
function tablesOfEachKind(folder: string): (readonly [path: string, tables: CommandedTable[]])[] {
  const asked = new Set<string>();
  const pages = readdirSync(join(folder, 'countries')).filter((name) => /^(?!README)[A-Z]+\.md$/.test(name));
  return pages.sort().flatMap((name) => {
    const path = join('countries', name);
    const isCountry = name.length === 'FR.md'.length;
    const rare = tablesOf(join(folder, path)).filter(({ command }) => {
      const kind = `${isCountry} ${command.replace(/ .*?(?= --)|\d+/g, '')}`;
      const isRare = !asked.has(kind);
      asked.add(kind);
      return isRare;
    });
    return rare.length > 0 ? [[path, rare] as const] : [];
  });
}

async function expectAnswered(tables: readonly CommandedTable[], folder: string): Promise<void> {
  for (const { title, command, rows, isOfSome } of tables) {
    const lists = await answerTo(command, folder);
    const unfound = lists.map((list) =>
      isOfSome
        ? firstOf(rows, (row) => !list.some((answered) => isSame(row, answered)))
        : firstUnfound(rows, list),
    );
    const found = unfound.includes(rows.length);
    const first = rows[Math.max(...unfound)];
    expect(found, `${title}\nentente ${command}\nhas not the row\n${first}`).toBe(true);
  }
}

test.each(TEXTS)('%s, %s', async (_report, _path, folder, tables) => {
  await expectAnswered(tables, folder);
});

test('of a group, by commands that name it', async () => {
  const folder = made.path;
  const words = ['report', 'sandbox-2026', '--among', 'office=foreign-ministry', '--against', 'sandbox-2025'];
  expect(await ask([...words, '--out', folder, '--db', database], { kept })).toMatchObject({ code: 0 });
  const tables = tablesOf(join(folder, 'report.md'));
  expect(tables.length).toBeGreaterThan(30);
  await expectAnswered(tables, folder);
  for (const code of ['IN', 'NO'])
    await expectAnswered(tablesOf(join(folder, `countries/${code}.md`)), folder);
  for (const { command } of tables) expect(command).toMatch(/ --among office=foreign-ministry$/);
});

/** The heading above each table that has no command. */
function headingsWithout(path: string): string[] {
  const blocks = readFileSync(path, 'utf8').split('\n\n');
  return blocks.flatMap((block, k) => {
    if (!block.startsWith('| ') || commandBelow(blocks, k) !== undefined) return [];
    return blocks.slice(0, k).findLast((above) => /^##/.test(above)) ?? '';
  });
}

/** Captions, without their files, of the tables of a chapter that have no command. */
function captionsWithout(path: string, heading: string): string[] {
  const chapter = readFileSync(path, 'utf8')
    .split(/^## /m)
    .find((text) => text.startsWith(heading))!;
  const blocks = chapter.split('\n\n');
  return blocks.flatMap((block, k) =>
    block.startsWith('| ') && commandBelow(blocks, k) === undefined
      ? [blocks[k - 1]!.replace(/^\*\*|\*\*.*$/g, '')]
      : [],
  );
}

/** The figures at the head, what became of reading, the years and the roles of brokers are asked of no question yet, nor are the accounts of a country in one table. */
test('every table has its command, but these', () => {
  const without = (path: string) => [...new Set(headingsWithout(join(ROOT, 'reports', path)))];
  const ofReport = ['', '### Between groups by region', '## Coverage'];
  expect(without('sandbox-2026/report.md')).toEqual(ofReport);
  expect(without('sandbox-edition-2026/report.md')).toEqual(ofReport);
  expect(without('sandbox-2026/countries/FR.md')).toEqual(['## Apparatus']);
  const years = 'Seats and members with an account on each date, for offices that all of the rosters have';
  const verdicts = 'Entries of the roster by what became of reading their follows';
  const inCoverage = (report: string) =>
    captionsWithout(join(ROOT, 'reports', report, 'report.md'), 'Coverage');
  expect(inCoverage('sandbox-2026')).toEqual([years, verdicts]);
  expect(inCoverage('sandbox-edition-2026')).toEqual([
    years,
    verdicts,
    'Who could not be seen, by network: entries of the rosters by verdict',
  ]);
});
