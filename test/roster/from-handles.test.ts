import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { checkRoster } from '../../src/roster/check.ts';
import { fromHandles } from '../../src/roster/from-handles.ts';
import { renderRoster } from '../../src/roster/render.ts';

const LIST = `\ufeff# leaders
@BarackObama   # the former president
barackobama
https://x.com/potus

Alice.bsky.social
user@mastodon.social
https://bsky.app/profile/ec.europa.eu
`;

describe('a roster from a list of handles', () => {
  test('knows the network of each and leaves repeated ones out', () => {
    const { roster, repeated } = fromHandles(LIST, 'list.txt');
    expect(repeated).toBe(1);
    expect(roster.rows.map(({ network, handle, actor }) => [network, handle, actor])).toEqual([
      ['x', 'BarackObama', 'barackobama'],
      ['x', 'potus', 'potus'],
      ['bluesky', 'alice.bsky.social', 'alice.bsky.social'],
      ['mastodon', 'user@mastodon.social', 'user-mastodon.social'],
      ['bluesky', 'ec.europa.eu', 'ec.europa.eu'],
    ]);
  });

  test('can be studied as it is, without what only a person knows', () => {
    const { roster } = fromHandles('@BarackObama\nuser@mastodon.social', 'list.txt');
    const check = { today: '2026-01-01', staleMonths: 18 };
    expect(checkRoster(renderRoster(roster), 'r.csv', check)).toEqual([]);
  });

  test('takes every name for the network given, but not addresses of others', () => {
    const { roster } = fromHandles('president.example\nhttps://x.com/potus', 'list.txt', 'sandbox');
    expect(roster.rows.map(({ network }) => network)).toEqual(['sandbox', 'x']);
  });

  test('names every line without a handle', () => {
    expect(() => fromHandles('ok\nnot a handle\nok2\nsixteen_letters_\n', 'list.txt')).toThrow(DataError);
    expect(() => fromHandles('ok\nnot a handle\nok2\nsixteen_letters_\n', 'list.txt')).toThrow(
      /^list\.txt:2: "not a handle" .*\nlist\.txt:4: "sixteen_letters_" has 16 characters/,
    );
  });
});
