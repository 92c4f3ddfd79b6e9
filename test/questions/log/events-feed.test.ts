/** The events of a log as a feed: of all, of a side, between two, with persons spared. */
import { expect, test } from 'vitest';
import { events } from '../../../src/questions/log/events.ts';
import { eventsFeed } from '../../../src/questions/log/events-feed.ts';
import { readAtom } from '../../support/atom.ts';
import { BEGUN } from '../../support/hand-log.ts';
import { END, idOf, spokenLog } from '../../support/spoken-log.ts';

function filled() {
  const log = spokenLog();
  const [fr, leader, de] = ['mfa.fr', 'leader.fr', 'mfa.de'].map(idOf) as [string, string, string];
  log.tie({ kind: 'formed', source: fr, target: de, to: BEGUN + 60_000 });
  log.tie({ kind: 'formed', source: leader, target: de, to: END - 60_000, key: 'l' });
  log.tie({ kind: 'ended', source: leader, target: de, to: END - 1000, key: 'l' });
  log.account({ kind: 'renamed', accountId: de, to: END - 2000, detail: 'new.de' });
  return log.open();
}

const told = (log: ReturnType<typeof filled>, asked: Parameters<typeof eventsFeed>[1]) =>
  readAtom(eventsFeed(log, asked)).entries.map(({ category, title }) => [category, title]);

test('the last first, each once and for ever under the same id, and no person who ended a follow', () => {
  const log = filled();
  const feed = readAtom(eventsFeed(log, { last: 'hour' }));
  expect(feed.entries.map(({ category }) => category)).toEqual(['renamed', 'formed']);
  expect(feed.entries[1]!.title).toContain('began to follow');
  expect(readAtom(eventsFeed(log, { last: 'hour' }))).toEqual(feed);
  const all = readAtom(eventsFeed(log, {}));
  expect(all.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(feed.entries.map(({ id }) => id)));
  expect(new Set(all.entries.map(({ id }) => id)).size).toBe(all.entries.length);
});

test('of a country, an office or an account, and between two of these, also at the prompt', () => {
  const log = filled();
  expect(told(log, { of: 'FR:foreign-ministry', kinds: ['formed', 'renamed'] })).toHaveLength(1);
  expect(told(log, { of: '@mfa.fr', kinds: ['formed'] })).toHaveLength(1);
  expect(told(log, { between: ['@leader.fr', 'DE'] })).toHaveLength(1);
  expect(events(log, { of: '@leader.fr', kinds: ['formed', 'ended'] })).toMatchObject({
    sentence: 'log: 1 follow formed and 1 follow ended, from or to @leader.fr; 0 events of accounts.',
    facts: { withheld_unfollows: 1 },
  });
});

test('feeds of different questions are different feeds', () => {
  const log = filled();
  const ids = [{}, { of: 'FR' }, { of: 'DE' }, { between: ['FR', 'DE'] }].map(
    (asked) => readAtom(eventsFeed(log, asked)).id,
  );
  expect(new Set(ids).size).toBe(4);
});

test('where a network does not let profiles be published, accounts are called as the roster does', () => {
  const log = filled();
  expect(eventsFeed(log, {})).toContain('@new.de');
  const feed = eventsFeed({ ...log, watch: { ...log.watch, network: 'x' } }, {});
  expect(feed).toContain('@mfa.de');
  expect(feed).not.toContain('new.de');
});

test.each([
  [{ of: 'XQ' }, '--of XQ: "XQ" is no code of a country'],
  [{ between: ['FR'] }, '--between takes two sides'],
  [{ last: 'aeon' }, '--last aeon is no stretch of time'],
])('%j says what to do', (asked, said) => {
  expect(() => eventsFeed(filled(), asked)).toThrow(said);
});
