/** How a page names accounts and countries in its tables. */
import { expect, test } from 'vitest';
import type { Table } from '../../../src/cli/table.ts';
import type { Cell } from '../../../src/csv.ts';
import { columnsOf } from '../../../src/doors/html/cells.ts';
import { wordsOf } from '../../../src/doors/page-words.ts';
import type { KnownAccount } from '../../../src/doors/who.ts';
import type { LanguageCode } from '../../../src/language-codes.ts';

const NOBODY = {
  accountId: '',
  handle: '',
  name: '',
  kind: '',
  country: '',
  office: '',
  host: '',
  profile: null,
};
const MATAI: KnownAccount = {
  ...NOBODY,
  handle: 'j-matai.test',
  name: 'Johnson Matai (simulated)',
  kind: 'person',
  country: 'KE',
  office: 'head-of-government',
};
const MINISTRY: KnownAccount = {
  ...NOBODY,
  handle: 'mfa.example.org',
  name: 'Foreign Ministry of Angola',
  kind: 'institution',
  country: 'AO',
  office: 'foreign-ministry',
  profile: 'https://network.example.org/1',
};
const WHO = new Map([MATAI, MINISTRY].map((one) => [one.handle, one]));

/** The heads that are left, and each row as text, links as [text](address). */
function shown(table: Table<Cell>, lang: LanguageCode = 'en') {
  const leads = (path: string, { of }: Readonly<Record<string, string>>) => `${path}?of=${of}`;
  const columns = columnsOf(table, { words: wordsOf(lang), leads, who: WHO });
  const plain = (markup: string) =>
    markup.replaceAll(/<a [^>]*?href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '[$2]($1)').replaceAll(/<[^>]*>/g, '');
  return {
    columns: columns.map(({ name }) => name),
    rows: table.rows.map((row, k) =>
      columns.map(({ place, cell }) => plain(cell(row[place] ?? null, k).markup)),
    ),
  };
}

const types = {
  handle: 'account',
  country: 'country',
  office: 'office',
  handles: 'accounts',
  account_id: 'account-id',
} as const;

test('an account is its name, office and country, and what stands beside it is not said twice', () => {
  const columns = ['handle', 'name', 'country', 'office', 'account_id', 'note'] as const;
  const rows = [
    ['j-matai.test', 'Johnson Matai (simulated)', 'KE', 'head-of-government', 'did:plc:1', ''],
    ['mfa.example.org', 'Foreign Ministry of Angola', 'AO', 'foreign-ministry', 'did:plc:2', 'x'],
  ];
  expect(shown({ columns, rows, types })).toEqual({
    columns: ['handle', 'note'],
    rows: [
      ['[Johnson Matai, head of government, Kenya](/show?of=j-matai.test) @j-matai.test', ''],
      [
        '[Foreign Ministry of Angola](/show?of=mfa.example.org) [@mfa.example.org](https://network.example.org/1)',
        'x',
      ],
    ],
  });
  expect(shown({ columns, rows, types }, 'fr').rows.map(([first]) => first)).toEqual([
    expect.stringContaining('[Johnson Matai, chef de gouvernement, Kenya]'),
    expect.stringContaining('[Ministère des Affaires étrangères de l’Angola]'),
  ]);
});

test('a column that says something else than the roster stays, and so does one of rows without an account', () => {
  const columns = ['handle', 'name', 'office'] as const;
  const left = shown({
    columns,
    types,
    rows: [['j-matai.test', 'Johnson Matai (simulated)', 'foreign-minister']],
  });
  expect(left.columns).toEqual(['handle', 'office']);
  const vacant = shown({
    columns,
    types,
    rows: [
      ['j-matai.test', 'Johnson Matai (simulated)', ''],
      ['', '', 'government'],
    ],
  });
  expect(vacant.columns).toEqual(['handle', 'office']);
});

test('whom no roster knows is named by the table, and else by the handle; an id is nobody’s name', () => {
  const columns = ['handle', 'name', 'country'] as const;
  const rows = [
    ['old.test', 'Ann', 'FR'],
    ['x.test', '', ''],
    ['did:plc:1', '', ''],
  ];
  expect(shown({ columns, rows, types }).rows.map(([first]) => first)).toEqual([
    '[Ann, France](/show?of=old.test) @old.test',
    '[@x.test](/show?of=x.test)',
    '[an account without a handle](/show?of=did:plc:1)',
  ]);
  // A word of the language is the handle of nobody.
  expect(shown({ columns: ['handle'], rows: [['constructor']], types }).rows).toEqual([
    ['[@constructor](/show?of=constructor)'],
  ]);
});

test('several accounts in a cell are their names in the language, and countries are called as people call them', () => {
  const table = shown({
    columns: ['handles', 'country', 'country_name', 'group'],
    types,
    rows: [['j-matai.test x.test', 'KE', 'Kenya', 'AO']],
  });
  expect(table.columns).toEqual(['handles', 'country', 'group']);
  expect(table.rows).toEqual([
    [
      '[Johnson Matai](/show?of=j-matai.test), [@x.test](/show?of=x.test)',
      '[Kenya](/show?of=KE)',
      '[Angola](/show?of=AO)',
    ],
  ]);
  const french = shown({ columns: ['handles'], types, rows: [['mfa.example.org']] }, 'fr');
  expect(french.rows).toEqual([
    ['[Ministère des Affaires étrangères de l’Angola](/show?of=mfa.example.org)'],
  ]);
});
