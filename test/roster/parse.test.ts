import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { parseRoster } from '../../src/roster/parse.ts';
import { withActor } from '../../src/roster/row.ts';

const HEADER = 'actor,name,kind,country,office,network,handle';
const MACRON = 'macron,Emmanuel Macron,person,FR,head-of-state,x,EmmanuelMacron';

function faultsOf(text: string): string[] {
  try {
    parseRoster(text, 'roster.csv');
  } catch (error) {
    if (error instanceof DataError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('reading a roster', () => {
  test.each([
    [';', 'semicolon'],
    ['\t', 'tab'],
  ])('takes cells parted by "%s", and calls them so', (sign, name) => {
    const text = `${HEADER}\n${MACRON}\n`;
    const parted = text.replaceAll(',', sign);
    expect(parseRoster(parted, 'roster.csv')).toEqual(parseRoster(text, 'roster.csv'));
    expect(faultsOf(`${parted}a${sign}b\n`)[0]).toContain(`add the missing ${name}s, also for empty cells`);
  });

  test('compares no rows whose columns are missing', () => {
    expect(
      faultsOf('name,kind\nA,person\nA,person\n').filter((fault) => !fault.includes('is missing')),
    ).toEqual([]);
  });

  test('needs a network and a handle, and nothing else', () => {
    const { rows } = parseRoster('network,handle\nx,a\nmastodon,a@b.example.org\n', 'roster.csv');
    expect(rows.map(({ handle, actor, country }) => [handle, actor, country])).toEqual([
      ['a', '', ''],
      ['a@b.example.org', '', ''],
    ]);
    expect(rows.map((row) => withActor(row).actor)).toEqual(['a', 'a@b.example.org']);
  });

  test('keeps extra columns, drops the @ of a handle and folds host names', () => {
    const roster = parseRoster(
      `${HEADER},party,my bloc\n${MACRON.replace('x,', 'bluesky,@Macron.FR#').replace(/#.*/, '')},RE,"A, B"\n`,
      'roster.csv',
    );
    expect(roster.columns).toEqual(['party', 'my bloc']);
    expect(roster.rows[0]).toMatchObject({
      actor: 'macron',
      handle: 'macron.fr',
      until: '',
      extra: { party: 'RE', 'my bloc': 'A, B' },
    });
  });

  test('reads any order of columns, a byte order mark, CRLF, and cells of several lines with their lines', () => {
    const text =
      '\ufeffnote,handle,network,office,country,kind,name,actor\r\n' +
      '"two\r\nlines, ""quoted""",A1,x,other,FR,person,A,a\r\n' +
      '\r\n' +
      ',B1,x,other,FR,person,B,b\r\n';
    const roster = parseRoster(text, 'roster.csv');
    expect(roster.rows.map(({ actor }) => actor)).toEqual(['a', 'b']);
    expect(roster.rows[0]!.note).toBe('two\nlines, "quoted"');
    expect(roster.lines).toEqual([2, 5]);
  });

  test('an empty handle says that none is known', () => {
    expect(parseRoster(`${HEADER}\n${MACRON.replace('EmmanuelMacron', '')}\n`, 'r').rows[0]!.handle).toBe('');
  });

  test('a handover is no fault: the one tenure ends where the other begins', () => {
    const text = `${HEADER},since,until
biden,Joe Biden,person,US,head-of-state,x,POTUS,2021-01-20,2025-01-20
trump,Donald Trump,person,US,head-of-state,x,potus,2025-01-20,
trump,Donald Trump,person,US,head-of-state,x,realDonaldTrump,2025-01-20,
`;
    expect(parseRoster(text, 'r').rows).toHaveLength(3);
  });

  test('a handle that somebody else took later is no fault, nor one account on two networks', () => {
    const text = `${HEADER},account_id,since,until
a,A,person,FR,other,x,name,x:1,2020-01-01,2021-01-01
b,B,person,DE,other,x,name,x:2,2021-01-01,
b,B,person,DE,other,bluesky,name.bsky.social,,2021-01-01,
`;
    expect(parseRoster(text, 'r').rows).toHaveLength(3);
  });
});

describe('faults of a roster', () => {
  test('twenty-five faults give twenty-five messages, each with its line, in one reading', () => {
    const columns =
      'actor,name,kind,country,office,network,handle,host,category,language,account_id,account_type,since,until,wikidata,checked_at,bloc,bloc';
    const rows: [row: string, expected: RegExp][] = [
      ['a02,A,human,FR,other,x,h02', /kind "human" is not known.*person, institution/],
      ['a03,A,person,UK,other,x,h03', /country "UK" is no country's code — did you mean GB/],
      ['a04,A,person,FRANCE,other,x,h04', /country "FRANCE" is no country's code/],
      ['a05,A,person,FR,head-of-sate,x,h05', /office "head-of-sate".*did you mean head-of-state\?/],
      ['a06,A,person,FR,other,blusky,h06', /network "blusky".*did you mean bluesky\?/],
      ['a07,A,person,FR,other,x,sixteen_letters_', /handle "sixteen_letters_" has 16 characters/],
      ['a08,A,person,FR,other,bluesky,alice', /handle "alice" is not a host name/],
      ['a09,A,person,FR,other,mastodon,user', /handle "user" has no host/],
      [',,person,FR,other,x,', /the row names no account/],
      ['a11,A ,person,FR,other,x,h11', /name begins or ends with a space/],
      ['a 12,A,person,FR,other,x,h12', /actor "a 12" is not a plain name/],
      ['a13,A,person,FR,other,x,h13,DE', /host is for a mission or an ambassador only/],
      ['a14,A,person,FR,ambassador,x,h14,FR', /host FR is the actor's own country/],
      ['a15,A,person,FR,other,x,h15,,ledaer', /category "ledaer".*did you mean leader\?/],
      ['a16,A,person,FR,other,x,h16,,,French', /language "French" is not a language code/],
      ['a17,A,person,FR,other,x,h17,,,,813286', /account_id "813286" lacks its network — write x:813286/],
      ['a18,A,person,FR,other,x,h18,,,,,ofice', /account_type "ofice".*did you mean office\?/],
      ['a19,A,person,FR,other,x,h19,,,,,,2025-02-30', /since "2025-02-30" is not a day/],
      ['a20,A,person,FR,other,x,h20,,,,,,2025-03-01,2025-02-01', /since 2025-03-01 is not before until/],
      ['a21,A,person,FR,other,x,h21,,,,,,,,812', /wikidata "812" is not an item/],
      ['a22,A,person,FR,other,x,h22,,,,,,,,,yesterday', /checked_at "yesterday" is not a day/],
      ['a23,A,person,FR,other,x,H22', /H22 is held by a23 while line 22 gives it to a22/],
      ['a22,Other,person,FR,other,x,h24', /actor a22 has name "Other" here and "A" in line 22/],
    ];
    const width = columns.split(',').length;
    const lines = rows.map(([row]) => row + ','.repeat(width - row.split(',').length));
    const text = [columns, ...lines, 'a25,A,person,FR'].join('\n');
    const faults = faultsOf(text);
    expect(faults).toHaveLength(25);
    expect(faults[0]).toMatch(/^roster\.csv:1: the column bloc stands twice — /);
    rows.forEach(([, expected], i) => {
      expect(faults[i + 1]).toMatch(new RegExp(`^roster\\.csv:${i + 2}: ${expected.source}`));
      expect(faults[i + 1]).toContain(' — ');
    });
    expect(faults[24]).toMatch(
      /^roster\.csv:25: has 4 cells where the header has 18 — add the missing commas/,
    );
  });

  test.each([
    ['the same row twice', [MACRON, MACRON], /roster\.csv:3: is the same row as line 2/],
    [
      'twice but for the case of the handle',
      [MACRON, MACRON.replace('EmmanuelMacron', 'emmanuelmacron')],
      /roster\.csv:3: differs from line 2 only in the case of its handle/,
    ],
    [
      'one account in two offices at once',
      [MACRON, MACRON.replace('head-of-state', 'other')],
      /roster\.csv:3: EmmanuelMacron is entered for the same time in line 2/,
    ],
    [
      'known to be missing, twice',
      [MACRON.replace('EmmanuelMacron', ''), MACRON.replace('EmmanuelMacron', '')],
      /roster\.csv:3: says again, as line 2, that macron has no known account on x/,
    ],
    [
      'actors that differ in case',
      [MACRON, 'Macron,Emmanuel Macron,person,FR,other,x,other'],
      /roster\.csv:3: actor Macron differs from macron in line 2 only in case/,
    ],
    [
      'an actor of two countries',
      [MACRON, 'macron,Emmanuel Macron,person,DE,other,x,other'],
      /roster\.csv:3: actor macron has country "DE" here and "FR" in line 2/,
    ],
    ['a line break in a name', ['a,"A\nB",person,FR,other,x,h'], /roster\.csv:2: name holds a line break/],
    ['text that is not UTF-8', ['a,Jos\ufffd,person,FR,other,x,h'], /roster\.csv:2: name is not UTF-8/],
    [
      'an unquoted comma',
      ['a,Macron, Emmanuel,person,FR,other,x,h'],
      /roster\.csv:2: has 8 cells where the header has 7 — put a cell that holds a comma in quotes/,
    ],
  ])('%s', (_, rows, expected) => {
    const faults = faultsOf([HEADER, ...rows, ''].join('\n'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  test('one account id with two handles at a time', () => {
    const text = `${HEADER},account_id,since,until
a,A,person,FR,other,x,old,x:1,,
a,A,person,FR,other,x,new,x:1,2024-01-01,
`;
    expect(faultsOf(text)).toEqual([
      'roster.csv:3: x:1 has the handle new here and old in line 2 at the same time — keep the row with the handle of today',
    ]);
  });

  test('a missing column is named once, with the column that was meant', () => {
    expect(faultsOf('account,handel,Country,network\n1,a,FR,x\n')).toEqual([
      'roster.csv:1: the column Country is written country — rename it',
      'roster.csv:1: the required column handle is missing — rename handel',
    ]);
    expect(faultsOf('actor,network\na,x\n')).toEqual([
      'roster.csv:1: the required column handle is missing — add it',
    ]);
  });

  test('a column without a name, and one with a space', () => {
    expect(faultsOf(`${HEADER},, bloc\n${MACRON},1,2\n`)).toEqual([
      'roster.csv:1: column 8 has no name — name it or remove it',
      'roster.csv:1: the column name " bloc" begins or ends with a space — remove the space',
    ]);
  });

  test('a quote that never closes is found with the line where it opens, after the faults before it', () => {
    const faults = faultsOf(`${HEADER}\na,A,human,FR,other,x,h\nb,"B,person,FR,other,x,h\nc,C,person\n`);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^roster\.csv:2: kind/);
    expect(faults[1]).toMatch(/^roster\.csv:3: a quoted cell begins here and is never closed/);
  });

  test('an empty file', () => {
    expect(faultsOf('')).toEqual([
      'roster.csv:1: the file is empty — begin with the header line of a roster',
    ]);
  });
});
