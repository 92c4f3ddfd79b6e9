import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { parseTerms } from '../../src/roster/wikidata.ts';
import { foreignMinistersQuery, leadersQuery } from '../../src/roster/wikidata-queries.ts';
import { statementsAnswer, termsAnswer } from './wikidata-answers.ts';

const TODAY = '2026-11-24';
const FR = { country: 'FR', office: 'head-of-state', item: 'Q1', name: 'A' };

describe('terms of office', () => {
  test('are read with their dates and state', () => {
    const body = termsAnswer(
      { ...FR, start: '2017-05-14', rank: 'Preferred' },
      { ...FR, item: 'Q2', start: '2012-05-15', end: '2017-05-14' },
      { ...FR, item: 'Q3', start: '2027-05-14' },
      { ...FR, item: 'Q4', end: '2027-01-01' },
      { ...FR, item: 'Q5', end: '?' },
      { ...FR, item: 'Q6', died: '2026-10-01' },
    );
    expect(
      parseTerms(body, 'wikidata', TODAY).map(({ item, state, start, end }) => [item, state, start, end]),
    ).toEqual([
      ['Q1', 'current', '2017-05-14', ''],
      ['Q2', 'ended', '2012-05-15', '2017-05-14'],
      ['Q3', 'to-come', '2027-05-14', ''],
      ['Q4', 'current', '', '2027-01-01'],
      ['Q5', 'ended', '', ''],
      ['Q6', 'ended', '', '2026-10-01'],
    ]);
  });

  test('leave out deprecated statements, former states and what is no item', () => {
    const body = termsAnswer(
      { ...FR, rank: 'Deprecated' },
      { ...FR, country: 'SU' },
      { ...FR, office: 'monarch' },
      { ...FR, item: 'L1' },
    );
    expect(parseTerms(body, 'wikidata', TODAY)).toEqual([]);
  });

  test('have no day where only the year is known', () => {
    const body = termsAnswer({ ...FR, start: '2024-01-01', startPrecision: 9 });
    expect(parseTerms(body, 'wikidata', TODAY)[0]).toMatchObject({ start: '', state: 'current' });
  });

  test('have a name in one line', () => {
    const body = termsAnswer({ ...FR, name: ' A\u0007\n B ' });
    expect(parseTerms(body, 'wikidata', TODAY)[0]!.name).toBe('A B');
  });
});

describe('an answer that cannot be trusted is an error', () => {
  const whole = termsAnswer(FR, { ...FR, item: 'Q2' });
  test.each([
    ['cut off in the middle', whole.slice(0, -40), /cut off/],
    [
      'followed by a stack trace',
      `${whole}\njava.util.concurrent.TimeoutException\n\tat java.base`,
      /cut off/,
    ],
    ['an HTML page', '<html>Too Many Requests</html>', /cut off or no JSON/],
    ['empty', '', /cut off/],
    ['another JSON document', '{"error":"busy"}', /not a table of results/],
    ['null', 'null', /not a table of results/],
    ['the answer to another question', statementsAnswer(), /has no iso2, role, person, personLabel/],
    ['a row without a value', whole.replace(/"iso2":\{[^}]*\},/, ''), /row 1 of the answer has no iso2/],
  ])('%s', (_, body, message) => {
    expect(() => parseTerms(body, 'https://query.example/sparql', TODAY)).toThrow(DataError);
    expect(() => parseTerms(body, 'https://query.example/sparql', TODAY)).toThrow(message);
    expect(() => parseTerms(body, 'https://query.example/sparql', TODAY)).toThrow(
      /^https:\/\/query\.example\/sparql: /,
    );
  });
});

test('questions name the countries by their two letters and the items asked for', () => {
  for (const query of [
    leadersQuery(['FR', 'NATO', 'UN'], '2024-01-01'),
    foreignMinistersQuery(['FR', 'UN'], '2024-01-01'),
  ]) {
    expect(query).toMatch(/VALUES \?iso2 \{ "FR"( "UN")? \}/);
    expect(query).toContain('"2024-01-01T00:00:00Z"^^xsd:dateTime');
  }
});
