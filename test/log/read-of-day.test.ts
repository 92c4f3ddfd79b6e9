/** How many accounts of a day were read, and why the others were not. */
import { expect, test } from 'vitest';
import { readOfDay } from '../../src/log/read-of-day.ts';
import type { Verdict } from '../../src/roster/verdict.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const BEGINNING = 'the beginning';
const END = 'the end of the log';
const UNTOLD = 'a reading found what no stream had told';
const told = (entries: Parameters<typeof readOfDay>[0]) => say.opened.read(readOfDay(entries));
const readText = (entries: Parameters<typeof readOfDay>[0]) => ENGLISH.say(told(entries));
const unreadText = (entries: Parameters<typeof readOfDay>[0]) =>
  readText(entries).replace(/^.*not read: /, '');

const of = (verdict: Verdict | null, reason = '') => ({ verdict, reason });
const unread = (from: string, to: string, why = '') =>
  of('not-read', `gap from ${from} to ${to}${why && `: ${why}`}`);
const [ONE, TWO] = ['2026-06-01T00:00:00.000Z', '2026-06-02T00:00:00.000Z'];

test.each([
  ['in a gap', unread(ONE, TWO)],
  ['not read before', unread(BEGINNING, TWO)],
  ['not proved since', unread(ONE, END)],
  ['not proved since', unread(BEGINNING, END)],
  [UNTOLD, unread(ONE, TWO, UNTOLD)],
  ['its server: said nothing', unread(ONE, END, 'its server: said nothing')],
  ['in a gap', of('not-read', 'nobody knows')],
  ['in a gap', of('not-read', `a gap from ${ONE} to ${TWO}: of another`)],
  ['suspended', of('suspended', 'as the network told')],
])('%s', (why, entry) => {
  expect(unreadText([entry])).toBe(`1 (${why})`);
});

test('reasons come by how many they are of, then by name; who was read or not looked up has none', () => {
  const entries = [
    of('complete'),
    of('empty'),
    of(null),
    of('suspended'),
    unread(ONE, TWO),
    unread(TWO, TWO),
    of('deactivated'),
  ];
  expect(unreadText(entries)).toBe('2 (in a gap), 1 (deactivated), 1 (suspended)');
  expect(unreadText([...entries].reverse())).toBe(unreadText(entries));
  expect(readText(entries)).toBe(
    '2 of 7 accounts are read; not read: 2 (in a gap), 1 (deactivated), 1 (suspended)',
  );
  expect(readText([of('complete')])).toBe('1 of 1 account is read');
  expect(readText([])).toBe('0 of 0 accounts are read');
  const french = speaking(wordsIn('fr'));
  expect(french(told([...entries, unread(ONE, END, 'not read yet')])).replace(/\s/g, ' ')).toBe(
    '2 comptes lus sur 8 ; non lus : 2 (dans une lacune), 1 (désactivé), 1 (pas encore lu), 1 (suspendu)',
  );
});
