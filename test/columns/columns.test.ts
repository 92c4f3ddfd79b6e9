/** A column is one record, and one entry of a language, for answers and published files alike. */
import { expect, test } from 'vitest';
import { typeInAnswers } from '../../src/columns/answer-columns.ts';
import { dataTypeOf } from '../../src/columns/column-type.ts';
import { COLUMNS, columnKey, columnOf } from '../../src/columns/columns.ts';
import type { FileWords } from '../../src/words/column-words.ts';
import { heads as english } from '../../src/words/en/heads.ts';
import { heads as french } from '../../src/words/fr/heads.ts';

test('what a file says of a column holds in an answer, but where answers have another by that name', () => {
  const others = Object.keys(COLUMNS).filter((key) => key.startsWith('answers/'));
  expect(others).toEqual(['answers/by', 'answers/observed', 'answers/joined', 'answers/countries']);
  const shared = Object.keys(COLUMNS).filter((key) => columnKey('', key) === key && !key.includes('/'));
  const apart = shared.filter((name) => typeInAnswers(name) !== columnOf(columnKey('', name)!).type);
  expect(apart).toEqual(['observed', 'countries', 'by', 'joined']);
});

test('programs are told what a type is to them', () => {
  const types = (['country', 'accounts', 'cluster', 'rank', 'share', 'state', 'date', 'year'] as const).map(
    dataTypeOf,
  );
  expect(types).toEqual(['text', 'list', 'integer', 'integer', 'number', 'yes-no', 'day', 'year']);
});

test('a column of files has a head in French, and in English its name in words or better ones', () => {
  const names = Object.keys(COLUMNS).filter((key) => !key.includes('/'));
  expect(names.filter((name) => french[name] === undefined)).toEqual([]);
  expect(french.un_member).toBe('membre de l’ONU');
  expect(english).toMatchObject({ we_follow: 'any of ours follows it' });
  const words: FileWords<{ region: unknown; 'moves/region': unknown }> = {
    // @ts-expect-error a column without a head does not compile
    region: 'where it is',
    'moves/region': 'where it was',
  };
  expect(Object.keys(words)).toHaveLength(2);
});
