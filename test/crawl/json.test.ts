/** Answers that would take memory out of all proportion are refused before they are parsed. */
import { expect, test } from 'vitest';
import { MalformedAnswer } from '../../src/crawl/faults.ts';
import { parseJson } from '../../src/crawl/json.ts';

const LONG = 'x'.repeat(300_000);

test('an answer nested for megabytes is malformed, and takes no memory', () => {
  const nested = '['.repeat(4_000_000);
  const before = process.memoryUsage().heapUsed;
  expect(() => parseJson(nested)).toThrow(MalformedAnswer);
  expect(() => parseJson('{"a":'.repeat(800_000))).toThrow(MalformedAnswer);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6);
});

test('an answer of a million objects is malformed', () => {
  expect(() => parseJson(`[${'{},'.repeat(1_000_000)}{}]`)).toThrow(MalformedAnswer);
});

test('a long answer as deep as answers are is read, brackets in its texts and all', () => {
  const value = { text: `${LONG}${'[{'.repeat(100)}\\"`, list: [[[{ a: [1] }]]], end: '\\' };
  expect(parseJson(JSON.stringify(value))).toEqual(value);
});

test('what is no JSON stays a syntax error', () => {
  expect(() => parseJson(`"${LONG}`)).toThrow(SyntaxError);
});
