/** Hashtags and parts of a stretch as bars: the numbers of the table are told in text, and what is unknown is no bar of nothing. */
import { expect, test } from 'vitest';
import { partBars } from '../../src/console/html/part-bars.ts';
import { topicBars } from '../../src/console/html/topic-bars.ts';
import { wordsOf } from '../../src/doors/page-words.ts';

const [en, fr] = [wordsOf('en'), wordsOf('fr')];
const plain = (markup: string) =>
  markup
    .replace(/<title>.*?<\/title>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const TAGS = ['hashtag', 'accounts', 'accounts_before'] as const;

test('a hashtag stands with its accounts and those of the stretch before, by lengths of one scale', () => {
  const { markup } = topicBars(
    {
      columns: TAGS,
      rows: [
        ['#climate', 4, 1],
        ['#peace', 2, 0],
      ],
    },
    'By accounts.',
    en,
  )!;
  expect(plain(markup)).toMatch(/#climate 4 \(1 before\) .*#peace 2 \(0 before\)/);
  expect(markup.match(/viewBox="0 0 4 10"/g)).toHaveLength(2);
  expect(
    [...markup.matchAll(/<rect class="(\w+)"[^>]* width="(\d)"/g)].map(([, of, width]) => `${of} ${width}`),
  ).toEqual(['now 4', 'before 1', 'now 2', 'before 0']);
});

test('where the stretch before cannot be compared nothing is said of it', () => {
  const { markup } = topicBars({ columns: TAGS, rows: [['#climate', 4, null]] }, 'By accounts.', en)!;
  expect(plain(markup)).not.toMatch(/before/);
  expect(markup).not.toContain('class="before"');
  expect(topicBars({ columns: TAGS, rows: [] }, 'By accounts.', en)).toBeNull();
});

const COLUMNS = ['from', 'to', 'formed', 'own_posts'] as const;
const day = (k: number) => `2026-05-${String(k).padStart(2, '0')}T14:02:00Z`;

test('each bar of days has its number and the day it ends on, and the month where that begins', () => {
  const rows = [
    [day(29), day(30), 12, null],
    [day(30), day(31), null, null],
    [day(31), '2026-06-01T14:02:00Z', 0, null],
  ];
  const english = partBars({ columns: COLUMNS, rows }, 'In 3 parts.', en)!.markup;
  expect(plain(english)).toContain('14:02 UTC of the day below it');
  expect(plain(english)).toMatch(/12 30 .*\? 31 .*0 1 June/);
  expect(english).toContain('<title>2026-05-29 14:02 – 2026-05-30 14:02 UTC, formed: 12</title>');
  expect(english.match(/class="unknown"/g)).toHaveLength(1);
  expect(english).toContain('aria-label="formed: 30 12, 31 unknown, 1 0"');
  expect(english).not.toContain('posts');
  expect(plain(partBars({ columns: COLUMNS, rows }, 'En 3 parties.', fr)!.markup)).toMatch(/0 1er juin/);
});

test('from midnight to midnight a bar is of the day that begins', () => {
  const rows = [['2026-05-30T00:00:00Z', '2026-05-31T00:00:00Z', 3, null]];
  const text = plain(partBars({ columns: COLUMNS, rows }, 'A part.', en)!.markup);
  expect(text).toMatch(/3 30 May/);
  expect(text).not.toContain('below it');
});

test('shorter parts have the minute they end at, and the date once a day', () => {
  const rows = Array.from({ length: 6 }, (_, k) => [
    new Date(Date.UTC(2026, 4, 31, 19 + k)).toISOString(),
    new Date(Date.UTC(2026, 4, 31, 20 + k)).toISOString(),
    k,
    1,
  ]);
  const { markup } = partBars({ columns: COLUMNS, rows }, 'In 6 parts.', en)!;
  expect(plain(markup)).toMatch(/0 20:00 31 May 1 21:00 2 22:00 3 23:00 4 00:00 1 June 5 01:00/);
});
