import { expect, test } from 'vitest';
import { missing, type Parameters, parseParameters } from '../../src/console/parameters.ts';
import { findPage } from '../../src/console/routes.ts';

const PARAMETERS: Parameters = {
  of: { kind: 'text', times: 2, isRequired: true },
  s: { kind: 'snapshot' },
  top: { kind: 'whole', range: [1, 100] },
  show: { kind: 'choice', choices: ['ties', 'accounts'] },
  all: { kind: 'flag' },
};

test('what a form leaves empty is absent', () => {
  const parsed = parseParameters(PARAMETERS, 'of=FR&of=&s=&top=7&lang=fr&part=x&all=&desk=KE');
  expect(parsed).toEqual({ values: { of: ['FR'], top: ['7'] }, lang: 'fr', part: 'x', desk: 'KE' });
  expect(missing(PARAMETERS, parsed.values)).toEqual([]);
  expect(missing(PARAMETERS, {})).toEqual(['of']);
});

test.each([
  ['off=FR', 'the page has no parameter off; did you mean of?'],
  ['__proto__=1', 'the page has no parameter __proto__'],
  ['constructor=1', 'the page has no parameter constructor'],
  ['of=A&of=B&of=C', 'of is given 3 times'],
  ['s=a&s=b', 's is given 2 times; once'],
  ['top=0', 'top 0: a whole number from 1 to 100'],
  ['top=1e3', 'a whole number'],
  ['top=-1', 'a whole number'],
  ['show=tie', 'did you mean ties?'],
  ['all=1', 'all 1: it is yes, or left out'],
  ['lang=xx', 'lang xx: there are en, fr'],
  ['of=a%00b', 'control characters'],
  [`of=${'a'.repeat(501)}`, 'longer than 500'],
])('%s is refused as an option would be', (query, message) => {
  expect(() => parseParameters(PARAMETERS, query)).toThrow(message);
});

test('an address with an ending is the data of its page', () => {
  expect(findPage('/show', '')).toEqual({ page: 'show', ending: 'html' });
  expect(findPage('/show.csv', '')).toEqual({ page: 'show', ending: 'csv' });
  expect(findPage('/sources.json', '')).toEqual({ page: 'sources', ending: 'json' });
  for (const path of ['/show/', '/Show', '/show.xml', '/home', '/constructor', '/.csv', '/more.json']) {
    expect(findPage(path, ''), path).toBeNull();
  }
});

test('home is what moves now, or the desk that its address names', () => {
  expect(findPage('/', 'last=week')).toEqual({ page: 'now', ending: 'html' });
  expect(findPage('/', 'country=')).toEqual({ page: 'now', ending: 'html' });
  expect(findPage('/', 'country=KE&last=week')).toEqual({ page: 'desk', ending: 'html' });
});
