import { expect, test } from 'vitest';
import { splitCommandLine } from '../../src/cli/command-line.ts';
import { parseNameList } from '../../src/cli/name-list.ts';

test('one name a line, with remarks and blank lines between', () => {
  expect(
    parseNameList('# ministries\n@a.test\n\r\nb.test  # second\n@a.test\nFR:government\n', ['x']),
  ).toEqual({
    names: ['@a.test', 'b.test', 'FR:government'],
    otherNetworks: 0,
    unnamed: 0,
  });
});

test('rows of an answer or a roster go by account id, else by handle; other networks are left out', () => {
  const csv =
    'handle,account_id,network,name\na.test,did:plc:a,bluesky,"A, of B"\nb,,x,B\nc.test,,bluesky,C\n,,bluesky,D\n';
  expect(parseNameList(csv, ['bluesky'])).toEqual({
    names: ['did:plc:a', 'c.test'],
    otherNetworks: 1,
    unnamed: 1,
  });
  expect(parseNameList("rank,handle\n1,'-a\n", ['x']).names).toEqual(['-a']);
  expect(parseNameList('{"rank":1,"handle":"a.test"}\n{"handle":"b.test"}\n', ['x']).names).toEqual([
    'a.test',
    'b.test',
  ]);
});

test('a list without names says what is missing', () => {
  expect(() => parseNameList('', ['x'])).toThrow('the list is empty; give one handle a line');
  expect(() => parseNameList('name,country\nA,FR\n', ['x'])).toThrow(
    'the list has columns (name, country), but neither handle nor account_id',
  );
  expect(() => parseNameList('{"handle":"a"}\n{', ['x'])).toThrow('standard input:2: is not a JSON object');
});

test('a command line is split as shells do, and begins anew after a pipe', () => {
  expect(splitCommandLine('entente follows ')).toEqual(['entente', 'follows', '']);
  expect(splitCommandLine('entente follows "A B" c\\ d \'e')).toEqual([
    'entente',
    'follows',
    'A B',
    'c d',
    'e',
  ]);
  expect(splitCommandLine('cat list | entente mutuals -')).toEqual(['entente', 'mutuals', '-']);
  expect(splitCommandLine('x; (entente sh')).toEqual(['entente', 'sh']);
  expect(splitCommandLine('')).toEqual(['']);
});

test('an empty file is told by its name', () => {
  expect(() => parseNameList('', ['x'], 'ours.txt')).toThrow('ours.txt is empty; give one handle a line');
});
