/** Every table of a report: it says what it shows and where all of it is, shows ten rows, and folds the others. */
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { placeOf } from '../../src/study/report-layout.ts';
import { OPTIONS } from './study-from.ts';
import { PUBLISHED, WORLD, world } from './words/two-years.ts';

/** What tells rows and lines of the page from those of the Markdown is in neither. */
const MARKS = ['\u001e', '\u001f'];

const files = new Map<string, string>();

beforeAll(() => {
  const options = { ...OPTIONS, lang: ['en', 'fr'], by: ['region', 'office'], draws: 30 };
  const beside = { against: world(2023), published: PUBLISHED, world: WORLD };
  for (const file of renderReport(world(2024), options, [], beside)) {
    files.set(file.path, [...(fileChunks(file) as Iterable<string>)].join(''));
  }
});

interface Table {
  above: string;
  head: string[];
  rows: string[];
  below: string;
}

function tablesOf(path: string): Table[] {
  const blocks = files.get(path)!.trimEnd().split('\n\n');
  return blocks.flatMap((block, k) => {
    if (!block.startsWith('| ')) return [];
    const [head, , ...rows] = block.split('\n');
    const cells = head!.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));
    return [{ above: blocks[k - 1]!, head: cells, rows, below: blocks[k + 1] ?? '' }];
  });
}

function rowsOf(path: string): Record<string, string>[] {
  const { header, rows } = parseCsv(files.get(path)!, path, { guarded: true });
  return rows.map((cells) => Object.fromEntries(header.map((column, k) => [column, cells[k]!])));
}

describe.each(['report.md', 'method.md', 'report.fr.md', 'method.fr.md'])('%s', (path) => {
  const tables = () => tablesOf(path).slice(path.startsWith('report') ? 1 : 0);

  test('says above each table what it shows and which CSV has it', () => {
    expect(tables().length).toBeGreaterThan(3);
    for (const { above, head } of tables()) {
      expect(above).toMatch(/^\*\*.+\*\*(?: \((?:\[[^\]]+\]\([^)]+\.csv\)(?:, )?)+\))?$/);
      const named = [...above.matchAll(/\]\(([^)]+\.csv)\)/g)].map(([, file]) => file!);
      if (path.startsWith('report')) expect(named.length, above).toBeGreaterThan(0);
      const placed = new Set([...files.keys()].map(placeOf));
      for (const file of named)
        expect(placed.has(join(dirname(placeOf(path)), file)), `${above}: ${file}`).toBe(true);
      for (const cell of head) expect(cell).not.toMatch(/^[ |]*$/);
    }
  });

  test('shows ten rows of a table that a CSV has, and says how many there are', () => {
    const cut = tables().filter(({ below }) => /^(?:The first 10 of|Les 10 premières des)/.test(below));
    if (path.startsWith('report')) expect(cut.length).toBeGreaterThan(5);
    for (const { rows } of cut) expect(rows).toHaveLength(10);
    for (const { above, rows } of tables().filter(({ above }) => above.includes('.csv)'))) {
      expect(rows.length, above).toBeLessThanOrEqual(10);
    }
    for (const mark of MARKS) expect(files.get(path)).not.toContain(mark);
  });
});

describe.each(['report.html', 'method.html'])('%s', (path) => {
  const tables = () => files.get(path)!.match(/<table[ >][\s\S]*?<\/table>/g)!;

  test('has a caption on every table, and a row header in every row', () => {
    const folded = files.get(path)!.match(/<details class="more">/g)?.length ?? 0;
    expect(tables().filter((table) => table.includes('<caption>'))).toHaveLength(tables().length - folded);
    for (const table of tables()) {
      for (const row of table.split('<tbody>\n')[1]!.split('\n').slice(0, -1)) {
        expect(row.match(/<th scope=row>/g), row).toHaveLength(1);
      }
    }
  });

  test('has the rows that the Markdown leaves out, folded', () => {
    const markdown = files.get(path.replace('.html', '.md'))!;
    const left = [...markdown.matchAll(/The first 10 of the ([\d,]+) rows/g)].map(
      ([, all]) => Number(all) - 10,
    );
    const folded = files.get(path)!.match(/<details class="more">.*?<\/details>/gs) ?? [];
    expect(folded.map((part) => part.match(/<tr>/g)!.length - 1)).toEqual(left);
    expect(folded.map((part) => /<summary>(\d+) more rows?, in [\w./-]+/.exec(part)![1])).toEqual(
      left.map(String),
    );
    for (const only of ['The first 10 of', ...MARKS]) expect(files.get(path)).not.toContain(only);
  });

  test('calls no two tables the same', () => {
    const names = [...files.get(path)!.matchAll(/role=region tabindex=0 aria-label="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

test('the CSVs of change say of both years what the report says', () => {
  const ranks = rowsOf('rank-changes.csv');
  const nodes = new Map(rowsOf('nodes.csv').map((row) => [row.account_id, row]));
  const gone = ranks.slice(nodes.size);
  for (const { account_id, mutual } of ranks.slice(0, nodes.size)) {
    expect(mutual).toBe(nodes.get(account_id!)!.mutual);
  }
  // Suspended, and off the roster.
  expect(gone.map(({ account_id, rank, fate }) => [account_id, rank, fate])).toEqual([
    ['id12', '', 'left-network'],
    ['id31', '', 'left-roster'],
  ]);
  // The account that joined in the second year has no rank in the first.
  expect(ranks.find(({ account_id }) => account_id === 'id30')).toMatchObject({
    rank_old: '',
    mutual_old: '',
  });
  expect(rowsOf('figure-changes.csv').map(({ measure }) => measure)).toContain('reciprocity');
  const sizes = rowsOf('cluster-changes.csv').map(({ size_new }) => Number(size_new));
  const outside = [...nodes.values()].filter(({ cluster }) => cluster === '0').length;
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(nodes.size - outside);
});

test('who is first in a group has most mutual ties of its members', () => {
  const nodes = rowsOf('nodes.csv');
  const leaders = rowsOf('first-in-group.csv');
  expect(new Set(leaders.map(({ by }) => by))).toEqual(new Set(['region', 'office', 'kind']));
  for (const { by, group, accounts, account_id, mutual } of leaders) {
    const members = nodes.filter((node) => node[by!] === group);
    expect(Number(accounts)).toBe(members.length);
    const most = Math.max(...members.map((node) => (node.mutual === '' ? -1 : Number(node.mutual))));
    expect(Number(mutual)).toBe(most);
    if (most > 0) expect(members.find((node) => node.account_id === account_id)!.mutual).toBe(mutual);
  }
});

test('chance.csv has the tests of the report, counts beside counts', () => {
  const tests = rowsOf('chance.csv');
  const pairs = tests.find(({ figure }) => figure === 'mutual_pairs')!;
  expect(Number(pairs.observed)).toBe(
    Number(rowsOf('graph.csv').find(({ measure }) => measure === 'mutual_pairs')!.value),
  );
  expect(Number(pairs.draws)).toBe(30);
  expect(tests.filter(({ attribute }) => attribute === 'region').map(({ figure }) => figure)).toEqual([
    'within_follows',
    'assortativity',
    'ei_index',
    'coordinator',
    'representative',
    'gatekeeper',
    'consultant',
    'liaison',
  ]);
});

/** Cells of the rows of the table whose caption begins so. */
function cellsOf(path: string, caption: string): { head: string[]; rows: string[][] } {
  const { head, rows } = tablesOf(path).find(({ above }) => above.startsWith(`**${caption}`))!;
  return { head, rows: rows.map((row) => row.slice(2, -2).split(' | ')) };
}

test('a range of ranks contains the rank beside it', () => {
  for (const caption of ['The accounts with most mutual ties**', 'The accounts followed by most peers**']) {
    const { head, rows } = cellsOf('report.md', caption);
    const range = head.indexOf('Rank, 95% range');
    expect(rows.some((row) => row[range]!.includes('–'))).toBe(true);
    for (const row of rows) {
      const [first, last = first] = row[range]!.split('–').map(Number);
      expect(Number(row[0])).toBeGreaterThanOrEqual(first!);
      expect(Number(row[0])).toBeLessThanOrEqual(last!);
    }
  }
});

test('counts stand beside means of counts with the decimals of those', () => {
  const { rows } = cellsOf('method.md', 'Figures against chance**');
  for (const [name, ...figures] of rows) {
    const decimals = /^(?:mutual pairs|follows within|chains of)/.test(name!) ? 1 : 4;
    for (const figure of figures.slice(0, 3)) expect(figure.split('.')[1]).toHaveLength(decimals);
  }
});

test('regions come with the most accounts first', () => {
  const path = 'coverage-regions.csv';
  const { header, rows } = parseCsv(files.get(path)!, path);
  const accounts = rows.map((row) => Number(row[header.indexOf('accounts')]));
  expect(accounts).toEqual([...accounts].sort((a, b) => b - a));
  expect(new Set(accounts).size).toBeGreaterThan(2);
});

test('with an earlier snapshot a cluster is said to be numbered as it was, not by size alone', () => {
  const { rows } = cellsOf('method.md', 'Columns of nodes.csv**');
  expect(rows.find(([column]) => column === 'cluster')![1]).toContain(
    'that of the earlier cluster it continues',
  );
});
