/**
 * Every table of the published report is in CSV: each figure of each row stands in the files that its caption names
 * (those of a country's page: that docs/reports.md names), for all rows in one and the same column.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { readTree } from '../support/folder.ts';
import { madeDemo } from '../support/made-demo.ts';
import { ROOT } from '../support/program.ts';

type Row = Readonly<Record<string, string>>;

interface Table {
  caption: string;
  /** The CSVs that have it. */
  files: readonly string[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Of how many rows these are the first. */
  of: number;
  /** Whose page it is on; '' in the report. */
  country: string;
}

const texts = new Map<string, string>();
const tables = new Map<string, Row[]>();
/** Handles of accounts by id. */
const names = new Map<string, string>();
/** Rows of a file by what they are about. */
const indexes = new Map<string, Map<string, Row[]>>();
const countryNames = new Map<string, string>();
const offices = new Map<string, string>();

/** As the demo makes it: `demo.long.ts` holds that it is what is published, where long tables are left out. */
beforeAll(() => {
  for (const [path, text] of readTree(join(madeDemo().folder, 'reports/sandbox-2026'))) {
    if (/(?:\.csv|(?<!\.fr)\.md)$/.test(path)) texts.set(path.replace(/^(?:data|method)\//, ''), text);
  }
  for (const { handle, account_id } of rowsOf('nodes.csv')) names.set(account_id!, handle!);
  for (const { handle, office } of rowsOf('nodes.csv')) offices.set(handle!, office!);
  for (const { country, name } of rowsOf('countries.csv')) countryNames.set(country!, name!);
});

function rowsOf(file: string): Row[] {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const text = texts.get(file);
  expect(text, `there is no ${file}`).toBeDefined();
  const { header, rows } = parseCsv(text!, file, { guarded: true });
  const found = rows.map((cells) => Object.fromEntries(header.map((column, k) => [column, cells[k]!])));
  tables.set(file, found);
  return found;
}

/** Tables of a text, each with the files that `filesOf` says. */
function tablesIn(
  path: string,
  filesOf: (above: string, heading: string) => string[],
  country = '',
): Table[] {
  const blocks = texts.get(path)!.trimEnd().split('\n\n');
  let heading = '';
  return blocks.flatMap((block, k) => {
    if (/^##+ /.test(block)) heading = block.replace(/^#+ /, '');
    if (/^\*\*[^*]+\*\*$/.test(block)) heading = block.slice(2, -2);
    if (!block.startsWith('| ')) return [];
    const [head, , ...rows] = block.split('\n').map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
    const medians = rows.filter(([first]) => first!.startsWith('Median, '));
    const above = blocks[k - 1]!;
    const cut = /^The first \d+ of the ([\d,]+) rows/.exec(blocks[k + 1] ?? '')?.[1];
    const of = cut === undefined ? rows.length : Number(cut.replace(',', ''));
    const table = {
      caption: `${heading}: ${above.slice(0, 80)}`,
      files: filesOf(above, heading),
      head: head!,
      rows: rows.filter((row) => !medians.includes(row)),
      of,
      // What a mission has to do with its own ministry stands with the country that sent it.
      country: heading === 'Missions' ? '' : country,
    };
    return medians.length === 0 ? [table] : [table, { ...table, rows: medians, of: 1 }];
  });
}

/** The files that a caption names. */
function captioned(above: string): string[] {
  return [...above.matchAll(/\]\((?:\.\.\/)?(?:data\/)?([\w-]+\.csv)\)/g)].map(([, file]) => file!);
}

/** What tells the rows of one figure apart, where a file has a row each. */
const FIGURE_IN: Readonly<Record<string, string>> = {
  'rankings.csv': 'ranking',
  'layers.csv': 'measure',
  'mixing-region.csv': 'target_group',
  'country-tasks.csv': 'task',
};

/** Columns that say what a row is about. */
const KEYS = [
  ...['account_id', 'actor', 'handle', 'source_handle', 'account', 'ours', 'theirs'],
  ...[
    'country',
    'partner',
    'region',
    'office',
    'group',
    'source_group',
    'verdict',
    'state',
    'change',
    'hashtag',
  ],
  ...['cluster', 'first', 'language', 'name', 'date', 'measure', 'figure', 'term'],
];

/** Codes of the files, some with their column, and what tables say for them. */
const SAID: readonly (readonly [code: string, words: string])[] = [
  ['mutual_pairs', 'mutual pairs'],
  ['mutual_transitivity', 'transitivity of the mutual graph'],
  ['within_follows', 'follows within region'],
  ['assortativity', 'assortativity by region'],
  ['ei_index', 'E–I index by region'],
  ['coordinator', 'chains of coordinators by region'],
  ['coordinator', 'Coordinator all three of one group'],
  ['representative', 'chains of representatives by region'],
  ['representative', 'Representative followed from its own group, follows another'],
  ['gatekeeper', 'chains of gatekeepers by region'],
  ['gatekeeper', 'Gatekeeper followed from another group, follows its own'],
  ['consultant', 'chains of consultants by region'],
  ['consultant', 'Consultant between two of one other group'],
  ['liaison', 'chains of liaisons by region'],
  ['liaison', 'Liaison between two other groups'],
  ['mutual_share_mean', 'Mean share of the others with whom an account has a mutual tie'],
  ['nodes', 'Accounts'],
  ['edges', 'Follows'],
  ['mutual_pairs', 'Pairs that follow each other'],
  ['density', 'Density: share of the possible follows that are there'],
  ['reciprocity', 'Reciprocity: share of the follows that are returned'],
  ['mutual_tie_share', 'Share of accounts with at least one mutual tie'],
  ['in_degree', 'followers in the roster'],
  ['mentions_in', 'mentions received'],
  ['reposts_in', 'reposts received'],
  ['gone-unobservable', 'readable in 2025, no longer readable'],
  ['came-back', 'absent or unreadable in 2025, readable in 2026'],
  ['joined', 'joined the roster'],
  ['handed-over', 'handed over to another holder'],
  ['not-listed', 'no entry in the roster'],
  ['observed=yes', 'all'],
  ['observed=no', 'not all'],
  ['left-office', 'has left office'],
  ['mutual', 'each follows the other'],
  ['one-way', 'one follows the other, who does not follow back'],
  ['null', 'neither follows the other'],
  ['unknown', 'at least one direction is not known'],
  ['language=', 'not stated'],
  ['group=', 'not known'],
  ['lost', 'lost with an account that is gone'],
  ['left', 'left the roster with an account'],
  ['joined', 'joined the roster with an account'],
  ['not-comparable-now', 'not comparable: unknown in 2026'],
  ['not-comparable-before', 'not comparable: unknown in 2025'],
  ['us', 'we'],
  ['us', 'the country'],
  ['us', 'the organisation'],
  ['them', 'they'],
  ['them', 'the other'],
  ['they_follow=yes', 'the other'],
  ['we_follow=yes', 'the country'],
  ['we_follow=yes', 'the organisation'],
  ['task=follow-ended', 'never mutual'],
];

const plain = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*\\`]/g, '');
const alikes = new Map<string, string>();
function alike(text: string): string {
  const known = alikes.get(text);
  if (known !== undefined) return known;
  const found = text
    .replace(/ \(simulated\)$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}=]+/gu, '-')
    .replace(/^-|-$/g, '');
  alikes.set(text, found);
  return found;
}
const DATE = /\d+\s\p{Lu}\p{L}+\s\d{4}/gu;
const called = new Map<string, string[]>();
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** All that a cell of a file may be called in a table. */
function calledIn(column: string, value: string): string[] {
  const key = `${column}=${value}`;
  const known = called.get(key);
  if (known !== undefined) return known;
  const found = callIn(column, value);
  called.set(key, found);
  return found;
}

function callIn(column: string, value: string): string[] {
  const words = SAID.filter(([code]) => code === value || code === `${column}=${value}`).map(
    ([, said]) => said,
  );
  if (value === '') return words.map(alike);
  const language = column === 'language' || column === 'group' ? languageName(value) : '';
  return [value, ...words, language, countryNames.get(value) ?? '', names.get(value) ?? ''].map(alike);
}

function languageName(code: string): string {
  return /^[a-z]{2,3}(-\w+)?$/.test(code) ? LANGUAGES.of(code)! : '';
}

function indexOf(file: string): Map<string, Row[]> {
  const known = indexes.get(file);
  if (known !== undefined) return known;
  const index = new Map<string, Row[]>();
  for (const row of rowsOf(file)) {
    const about = KEYS.flatMap((key) => (row[key] === undefined ? [] : calledIn(key, row[key])));
    const both = row.second === undefined || row.second === '' ? [] : pairOf(row.first!, row.second);
    const why = row.reason === undefined || row.change === undefined ? [] : reasonOf(row);
    for (const key of new Set([...about, ...both, ...why])) {
      const those = index.get(key);
      if (those === undefined) index.set(key, [row]);
      else those.push(row);
    }
  }
  indexes.set(file, index);
  return index;
}

/** Two networks or rankings as a table names them together. */
function pairOf(first: string, second: string): string[] {
  const [one, other] = [calledIn('first', first), calledIn('second', second)];
  return one.flatMap((a) => other.map((b) => `${a}-and-${b}`));
}

function reasonOf({ change, reason }: Row): string[] {
  return calledIn('change', change!).map((words) => `${words} ${reason === '' ? '' : alike(reason!)}`);
}

/** What a row is about: an account, a country by its code, or words. */
function keysOf(cells: readonly string[], { files, head }: Table): string[] {
  const first = (cells.find((cell) => /[\p{L}#]/u.test(plain(cell))) ?? cells[0]!).replace(
    / \*\w+\*$|^Median, /,
    '',
  );
  if (files.some((file) => file.startsWith('cluster'))) return [cells[0]!];
  if (head[1] === 'Reason')
    return [`${alike(plain(first))} ${cells[1] === '–' ? '' : alike(plain(cells[1]!))}`];
  const account = /@([\w.-]+\.test)/.exec(
    plain(cells[head.findIndex((one) => /^Account( abroad)?$/.test(one))] ?? first),
  )?.[1];
  if (account !== undefined) return [alike(account)];
  const actor = /\(([a-z]+-[\w-]+)\)$/.exec(plain(first))?.[1];
  if (actor !== undefined) return [alike(actor)];
  const code = /\]\((?:\.\.\/)?(?:countries\/)?([A-Z]+)\.md\)/.exec(first)?.[1];
  return [alike(code ?? isoDate(plain(first)) ?? plain(first))];
}

function isoDate(text: string): string | undefined {
  return text.replace(DATE, '') === '' && text !== ''
    ? new Date(`${text} UTC`).toISOString().slice(0, 10)
    : undefined;
}

/** Every figure that the files have of a row, by file, figure and column. */
function fieldsOf(cells: readonly string[], table: Table): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string) => fields.set(name, [...(fields.get(name) ?? []), value]);
  const keys = keysOf(cells, table);
  for (const file of table.files) {
    for (const row of new Set(keys.flatMap((key) => indexOf(file).get(key) ?? []))) {
      if (table.country !== '' && /^country-(?!influence)/.test(file) && row.country !== table.country)
        continue;
      const figure = FIGURE_IN[file] === undefined ? '' : row[FIGURE_IN[file]]!;
      for (const [column, value] of Object.entries(row)) add(`${file} ${figure} ${column}`, value);
      for (const [column, list] of Object.entries(row)) {
        if (!column.endsWith('_countries')) continue;
        const sure = countIn(list);
        add(`${file} ${figure} ${column} counted`, String(sure));
        add(
          `${file} ${figure} ${column} counted with doubt`,
          String(sure + countIn(row[`${column}_in_doubt`]!)),
        );
      }
      if (row.target_group !== undefined && row.target_group === row.source_group) {
        for (const [column, value] of Object.entries(row)) add(`${file} own ${column}`, value);
      }
    }
  }
  if (table.head[0] === 'Role of the broker') {
    // The columns of the first account in a role are named after it.
    const role = plain(cells[0]!).split(' ')[0]!.toLowerCase();
    const handle = /@([\w.-]+\.test)/.exec(cells[table.head.indexOf('First')]!)?.[1];
    const row = rowsOf('nodes.csv').find((each) => each.handle === handle);
    for (const [column, value] of Object.entries(row ?? {}))
      add(`nodes.csv  ${column.replace(role, 'role')}`, value);
  }
  const asked = fields.get('country-tasks.csv answer ours') ?? [];
  add('offices asked', String(new Set(asked.map((handle) => offices.get(handle))).size));
  return fields;
}

function countIn(list: string): number {
  return list === '' ? 0 : list.split(' ').length;
}

interface Figure {
  /** As printed, without percent sign; NaN where only an upper bound stands. */
  low: number;
  high: number;
  /** Half of the last place that is printed. */
  within: number;
  isRange: boolean;
}

const FIGURE = /(≤ |&lt; )?[−+]?(\d[\d,]*(?:\.\d+)?)(?:–(\d[\d,]*(?:\.\d+)?))?(%?)/g;

/** Figures of a cell, in order; of what was made and broken, both. */
function figuresIn(cell: string): Figure[] {
  const text = plain(cell)
    .replace(/@[\w.-]+/g, '')
    .replace(DATE, '')
    .replace(/\b20\d\d\b/g, '')
    .replace(/, fewer than 10$/, '')
    .replace(/and \d+ others$/, '');
  if (text === '') return [];
  const changed = /^(?:\+(\d+))? ?(?:−(\d+))?$/.exec(text);
  const numbers = changed !== null ? `${changed[1] ?? 0} ${changed[2] ?? 0}` : text;
  return [...numbers.matchAll(FIGURE)].map(([, atMost, first, last, percent]) => {
    const unit = percent === '' ? 1 : 100;
    const number = (digits: string) => Number(digits.replaceAll(',', '')) / unit;
    const decimals = first!.split('.')[1]?.length ?? 0;
    // What is below a figure lies between it and nought.
    const half = number(first!) / 2;
    if (atMost === '&lt; ') return { low: half, high: half, within: half, isRange: false };
    return {
      low: atMost === undefined ? number(first!) : Number.NaN,
      high: number(last ?? first!),
      within: ((0.5 + 1e-6) * 10 ** -decimals) / unit,
      isRange: atMost !== undefined || last !== undefined,
    };
  });
}

const isFigure = (value: string, wanted: number, within: number) =>
  value !== '' && Math.abs(Math.abs(Number(value)) - wanted) <= within;

/** A neighbour without a known tie, which the command gives and no file: it has the pairs that are tied. */
function isTieless(cells: readonly string[], { caption }: Table): boolean {
  return caption.startsWith('Partners: ') && cells.slice(1, 4).every((cell) => /^0(?:–\d+)?$/.test(cell));
}

/** What no column of the files has for all rows, in words. */
function missingIn(table: Table): string[] {
  const rows = table.rows.filter((cells) => !isTieless(cells, table));
  const fields = rows.map((cells) => fieldsOf(cells, table));
  const all = new Set(fields.flatMap((of) => [...of.keys()]));
  return table.head.flatMap((head, column) => {
    // Who did something is told by handle.
    const isList = rows.some((cells) => cells[column]!.split('@').length > 2);
    const figures = rows.map((cells) => (isList ? [] : figuresIn(cells[column]!)));
    const places = Math.max(...figures.map(({ length }) => length));
    return Array.from({ length: places }, (_, place) => place).flatMap((place) => {
      const told = figures.map((of) => of[place]);
      const has = (end: 'low' | 'high') =>
        [...all].some((name) =>
          told.every(
            (figure, k) =>
              figure === undefined ||
              Number.isNaN(figure[end]) ||
              (fields[k]!.get(name) ?? []).some((value) => isFigure(value, figure[end], figure.within)),
          ),
        );
      const ends = told.some((figure) => figure?.isRange) ? (['low', 'high'] as const) : (['low'] as const);
      return ends.filter((end) => !has(end)).map((end) => `${head} [${place}, ${end}]`);
    });
  });
}

/** Words and accounts of a cell that stand in no column of its row. */
function untoldIn(table: Table): string[] {
  return table.rows.flatMap((cells) => {
    if (isTieless(cells, table)) return [];
    const fields = fieldsOf(cells, table);
    const told = new Set(
      [...fields].flatMap(([name, values]) => {
        const column = name.split(' ')[2]!;
        return values.flatMap((value) => [
          ...[value, ...value.split(/[ ;:]+/)].flatMap((part) => calledIn(column, part)),
          ...(column === 'ours' ? [alike(offices.get(value) ?? '')] : []),
        ]);
      }),
    );
    for (const [name, [now]] of fields) {
      const before = fields.get(`${name}_old`)?.[0];
      if (name.endsWith(' rank') && before !== undefined && before !== '' && now !== '') {
        told.add(Number(now) < Number(before) ? 'climbed' : 'fell');
      }
    }
    // Who follows now where a tie was made both ways.
    if (/ made$/.test(plain(cells[0]!))) told.add('both');
    const isTold = (words: string) => told.has(alike(words)) || keysOf(cells, table).includes(alike(words));
    return cells
      .flatMap((cell) => wordsIn(cell.replace(/ \*\w+\*$|^Median, /, '')))
      .filter((words) => !isTold(words) && !partsOf(words).every(isTold))
      .map((words) => `${cells[0]} … ${words}`);
  });
}

/** `they; we still follow`, `dropped government and head of state`, `mission (Belgium)` */
function partsOf(words: string): string[] {
  return words
    .replace(/\bdropped /, '')
    .replace('international organisations', 'International')
    .split(/; |, | and | · | \(|\)/)
    .filter((part) => part !== '');
}

/**
 * What the command under a table gives, and no file: the most that may be where ties are unknown, a rank that a file has by its
 * order, a difference, and numbers in a reason; `tables-as-commands.long.ts` holds them.
 */
const OF_COMMAND = [
  'Followers [0, high]',
  'Unreturned follows [0, high]',
  'Followers not followed back [0, high]',
  'Audience gained [0, low]',
  'Unknown pairs [0, low]',
  'Their countries [0, high]',
  'Rank, 95% range [0, low]',
  'Rank, 95% range [0, high]',
];

/** Words that only it has: names of clusters, reasons, which accounts an actor has, and states that a file has by its rows. */
const WORDS_OF_COMMAND =
  /Accounts that moved|posts could not all be read|audiences of actors|\*\*Follow back/;

/** Of these a file has the rows that are counted: a test below counts them. */
const COUNTED = /^Coverage: \*\*(?:What this rests on|Accounts counted apart)/;

/** Its cells say in how many draws, and name what is left out: a test below reads them. */
const OF_LIST = /: \*\*How far first place/;

const isOfCommand = (caption: string, what: string) =>
  OF_COMMAND.includes(what) ||
  what.startsWith('Reason [') ||
  (caption.startsWith('Hot topics') && what.startsWith('Rank ['));

/** Handles of the accounts of a cell, or all that it says where it is neither a figure nor an account. */
function wordsIn(cell: string): string[] {
  const text = plain(cell);
  const handles = [...text.matchAll(/@([\w.-]+\.test)/g)].map(([, handle]) => handle!);
  if (handles.length > 0) {
    const after = /\): ([a-z-]+)$/.exec(text)?.[1];
    return [...handles, ...(after === undefined ? [] : [after])];
  }
  const date = isoDate(text);
  if (date !== undefined) return [date];
  return text === '' || text === '–' || figuresIn(text).length > 0 ? [] : [text];
}

describe.each(['report.md', 'method.md'])('%s', (path) => {
  test('each figure of a table is in the files of its caption, and as many rows', () => {
    const found = tablesIn(path, captioned).filter(
      ({ files, caption }) => files.length > 0 && !COUNTED.test(caption) && !OF_LIST.test(caption),
    );
    expect(found.length).toBeGreaterThan(path === 'report.md' ? 40 : 0);
    const missing = found.flatMap((table) =>
      missingIn(table)
        .filter((what) => !isOfCommand(table.caption, what))
        .map((what) => `${table.caption} ${what}`),
    );
    expect(missing).toEqual([]);
    const untold = found.filter(({ caption }) => !WORDS_OF_COMMAND.test(caption));
    expect(untold.flatMap((table) => untoldIn(table).map((what) => `${table.caption} ${what}`))).toEqual([]);
    for (const { files, of, caption } of found) {
      const most = Math.max(...files.map((file) => rowsOf(file).length));
      expect(most, caption).toBeGreaterThanOrEqual(of);
    }
  });
});

/** What the table says for a proof or a search; none is the roster's own word. */
const BASES: Readonly<Record<string, string>> = {
  'official-site': 'official site',
  'government-domain': 'government domain',
  'government-list': 'government list',
  'wikidata-reference': 'Wikidata with a reference',
  'government-verification': 'verified by the government',
  'own-link': 'its own link',
  'other-verification': 'verified by another',
  'other-list': 'list of another',
  'network-search': 'the network was asked',
  '': 'the roster alone',
};

test('what presence rests on, and accounts counted apart, are counted from the rows of the files they name', () => {
  const [bases, apart] = tablesIn('report.md', captioned).filter(({ caption }) => COUNTED.test(caption));
  const seats = rowsOf('coverage-seats.csv').filter(({ state }) => state !== 'unknown');
  const counted = new Map<string, string[]>();
  for (const { network, state, proof, search, seen_on } of seats) {
    const basis = alike(BASES[state === 'present' ? proof! : search!]!);
    const key = `${network} ${state} ${basis}`;
    counted.set(key, [...(counted.get(key) ?? []), seen_on!]);
  }
  expect(bases!.of).toBe(counted.size);
  for (const [network, state, basis, number, oldest, newest] of bases!.rows) {
    const days = counted.get(`${network!.replace('the ', '')} ${state} ${alike(basis!)}`)!;
    const dated = days.filter((day) => day !== '').sort();
    expect([Number(number), isoDate(oldest!), isoDate(newest!)], basis).toEqual([
      days.length,
      dated[0],
      dated.at(-1),
    ]);
  }
  for (const [, office, accounts, countries] of apart!.rows) {
    const row = rowsOf('coverage-offices.csv').find((one) => one.office === office)!;
    expect([accounts, countries], office).toEqual([row.accounts, row.countries]);
  }
});

test.each([
  ['report.md', 'mutual ties', 'mutual'],
  ['report.md', 'followers', 'in_degree'],
  ['countries/README.md', 'mutual ties abroad', 'mutual_abroad'],
])('in %s, how far first place by %s rests on the list is in its file', (path, title, measure) => {
  const table = tablesIn(path, () => ['list-doubt.csv']).find(({ caption }) =>
    caption.includes(`**How far first place by ${title} rests`),
  )!;
  const rows = rowsOf('list-doubt.csv').filter((one) => one.measure === measure && one.rank === '1');
  expect(table.of).toBe(rows.length);
  for (const [k, row] of rows.slice(0, table.rows.length).entries()) {
    const [out, accounts, first, ranks, ten] = table.rows[k]!;
    const drawn = Number(row.draws) || 1;
    const percent = (share: string) =>
      Number(share) === 1 ? '100%' : `${(100 * Number(share)).toFixed(1)}%`;
    const isDrawn = row.left_out_share !== '';
    expect(alike(out!), out).toBe(
      alike(
        isDrawn
          ? `${100 * Number(row.left_out_share)}% at random`
          : `${row.left_out_by}: ${row.left_out_group}`,
      ),
    );
    const times = Math.round(Number(row.first_share) * drawn);
    expect([accounts, ranks, ten], out).toEqual([
      row.accounts_left_out,
      [...new Set([row.rank_without_low, row.rank_without_high])].join('–'),
      percent(row.ten_share_mean!),
    ]);
    const said = isDrawn
      ? `${times.toLocaleString('en')} of ${drawn.toLocaleString('en')}`
      : times === 1
        ? 'yes'
        : 'no';
    expect(first, out).toBe(said);
  }
});

test('the figures of the front page, and what changed, are in the files', () => {
  const [head, , row] = texts
    .get('report.md')!
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(head).toContain('known mutual ties');
  const printed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toLocaleString('en')}`;
  const of = (measure: string) => rowsOf('figure-changes.csv').find((one) => one.measure === measure)!;
  const sizes = (measure: string) => {
    const { old, new: now, panel_old, panel_new } = of(measure);
    return { old: Number(old), now: Number(now), panel: [Number(panel_old), Number(panel_new)] };
  };
  const text = row!.replaceAll(' since 2025', '');
  const nodes = sizes('nodes');
  expect(nodes.panel[0]).toBe(nodes.panel[1]);
  const [, came, back, left, gone] =
    /(\d+) came in, (\d+) is back on the network, (\d+) left the roster and (\d+) are gone/
      .exec(text)!
      .map(Number);
  expect(text).toContain(`${nodes.now} (${printed(nodes.now - nodes.old)} · `);
  expect([came! + back!, left! + gone!]).toEqual([nodes.now - nodes.panel[1]!, nodes.old - nodes.panel[0]!]);
  const counts = rowsOf('change-counts.csv');
  const total = (change: string) =>
    counts.filter((one) => one.change === change).reduce((sum, one) => sum + Number(one.count), 0);
  const compared = { edges: total('formed') - total('ended'), mutual_pairs: total('made') - total('broken') };
  expect({
    edges: of('edges').comparable_change,
    mutual_pairs: of('mutual_pairs').comparable_change,
  }).toEqual({ edges: String(compared.edges), mutual_pairs: String(compared.mutual_pairs) });
  for (const measure of ['edges', 'mutual_pairs'] as const) {
    const { old, now } = sizes(measure);
    expect(text).toContain(
      `${now.toLocaleString('en')} (${printed(now - old)} · ${printed(compared[measure])} among accounts of both years, where comparable)`,
    );
  }
  const returned = of('reciprocity');
  const points = (one: string, other: string) =>
    `${(100 * (Number(other) - Number(one))).toFixed(1).replace('-', '−')} points`;
  expect(text).toContain(
    `${(100 * Number(returned.new)).toFixed(1)}% (${points(returned.old!, returned.new!)} · ${points(returned.panel_old!, returned.panel_new!)} among accounts of both years)`,
  );
});

/** The files that have each part of a country's page, as the documentation says. */
const PARTS = new Map(
  [...readFileSync(join(ROOT, 'docs/reports.md'), 'utf8').matchAll(/^\| \*([^|*]+)\* \| (.+) \|$/gm)].map(
    ([, part, files]) => [part!, [...files!.matchAll(/`([\w-]+\.csv)`/g)].map(([, file]) => file!)],
  ),
);

describe.each(['FR', 'DE', 'LU', 'EU', 'GB', 'NA', 'KR'])('the page of %s', (code) => {
  test('has nothing that is not in the files of its part', () => {
    const found = tablesIn(`countries/${code}.md`, (_, heading) => PARTS.get(heading) ?? [], code);
    for (const { caption, files } of found) expect(files, caption).not.toEqual([]);
    const missing = found.flatMap((table) =>
      missingIn(table)
        .filter((what) => !isOfCommand(table.caption, what))
        .map((what) => `${table.caption} ${what}`),
    );
    expect(missing).toEqual([]);
    const untold = found.filter(({ caption }) => !WORDS_OF_COMMAND.test(caption));
    expect(untold.flatMap((table) => untoldIn(table).map((what) => `${table.caption} ${what}`))).toEqual([]);
  });
});

test.each([
  ['countries/README.md', ['countries.csv']],
  ['regions/Europe.md', ['countries.csv', 'rankings.csv', 'nodes.csv']],
])('%s has no figure that is in no file', (path, files) => {
  const found = tablesIn(path, () => files).filter(({ caption }) => !OF_LIST.test(caption));
  expect(
    found.flatMap((table) => [
      ...missingIn(table).filter((what) => !isOfCommand(table.caption, what)),
      ...untoldIn(table),
    ]),
  ).toEqual([]);
});
