/** What is said of a list that is short is read back as it was, whatever else a reason says. */
import { expect, test } from 'vitest';
import { joinReasons } from '../../src/reasons/parts.ts';
import { leavesOpen, parseShortList, reasonOfMany, shortListText } from '../../src/reasons/short-list.ts';

const list = { lacks: 105, declared: 2200, isSettled: false };
const OTHER = 'other handle: renamed, @a in 2025 is @b now';

test.each([list, { ...list, isSettled: true }])('%j', (short) => {
  expect(parseShortList(shortListText(short))).toEqual(short);
  expect(parseShortList(joinReasons(shortListText(short), OTHER))).toEqual(short);
  expect(parseShortList(joinReasons(OTHER, shortListText(short)))).toEqual(short);
});

test('other reasons say nothing of it', () => {
  const partial = 'it declares 400 follows and lists 20';
  for (const reason of ['', OTHER, partial, `${shortListText(list)} or not`]) {
    expect(parseShortList(reason)).toBe(null);
    expect(reasonOfMany(reason)).toBe(reason);
  }
});

test('ties that short lists leave open have one reason where they are counted', () => {
  const said = [105, 106].map((lacks) => shortListText({ ...list, lacks }));
  const [one] = new Set([...said, said.join('; ')].map(reasonOfMany));
  expect(reasonOfMany(joinReasons(said[0]!, 'a block'))).toBe(`${one}; a block`);
});

test.each([
  [1, 2, false],
  [2, 10, false],
  [3, 10, true],
  [3, 300, false],
  [4, 300, true],
  [22, 2200, false],
  [23, 2200, true],
])('%i of %i leaves ties open: %s', (lacks, declared, open) => {
  expect(leavesOpen({ lacks, declared, isSettled: false })).toBe(open);
  expect(leavesOpen({ lacks, declared, isSettled: true })).toBe(false);
});
