/** The events of a log as a feed: of all, of a side, between two, with persons spared. */
import { expect, test } from 'vitest';
import { type AtomFeed, atomText } from '../../../src/alerts/atom.ts';
import { dialogueFeed } from '../../../src/questions/dialogue/dialogue-feed.ts';
import { tagFeed } from '../../../src/questions/hotspots/tag-feed.ts';
import { events } from '../../../src/questions/log/events.ts';
import { eventsFeed } from '../../../src/questions/log/events-feed.ts';
import { alertWriter } from '../../../src/store/watch-alerts.ts';
import { ENGLISH } from '../../../src/words/speaker.ts';
import { readAtom } from '../../support/atom.ts';
import { BEGUN } from '../../support/hand-log.ts';
import { END, idOf, spokenLog } from '../../support/spoken-log.ts';

const readFeed = (feed: AtomFeed) => readAtom(atomText(feed));

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
  readFeed(eventsFeed(log, asked)).entries.map(({ category, title }) => [category, title]);

test('the last first, each once and for ever under the same id, and no person who ended a follow', () => {
  const log = filled();
  const feed = readFeed(eventsFeed(log, { last: 'hour' }));
  expect(feed.entries.map(({ category }) => category)).toEqual(['renamed', 'formed']);
  expect(feed.entries[1]!.title).toContain('now follows');
  expect(readFeed(eventsFeed(log, { last: 'hour' }))).toEqual(feed);
  const all = readFeed(eventsFeed(log, {}));
  expect(all.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(feed.entries.map(({ id }) => id)));
  expect(new Set(all.entries.map(({ id }) => id)).size).toBe(all.entries.length);
});

test('of a country, an office or an account, and between two of these, also at the prompt', () => {
  const log = filled();
  expect(told(log, { of: 'FR:foreign-ministry', kinds: ['formed', 'renamed'] })).toHaveLength(1);
  expect(told(log, { of: '@mfa.fr', kinds: ['formed'] })).toHaveLength(1);
  expect(told(log, { between: ['@leader.fr', 'DE'] })).toHaveLength(1);
  const { sentence, facts } = events(log, { of: '@leader.fr', kinds: ['formed', 'ended'] });
  expect(ENGLISH.say(sentence)).toBe('log: 1 follow formed and 1 follow ended, from or to @leader.fr.');
  expect(facts).toMatchObject({ withheld_unfollows: 1 });
});

test('a handle is meant without its @, too', () => {
  const log = filled();
  expect(told(log, { of: 'mfa.fr', kinds: ['formed'] })).toEqual(
    told(log, { of: '@mfa.fr', kinds: ['formed'] }),
  );
  expect(told(log, { between: ['leader.fr', 'DE'] })).toHaveLength(1);
  expect(() => told(log, { of: 'mfa.fx' })).toThrow('--of mfa.fx');
});

test('of a side, everything: ties, renames, who names whom, and alerts, the last first', () => {
  const log = spokenLog();
  const [fr, leader, de, gov] = ['mfa.fr', 'leader.fr', 'mfa.de', 'gov.de'].map(idOf) as [
    string,
    string,
    string,
    string,
  ];
  log.tie({ kind: 'formed', source: fr, target: de, to: END - 9000 });
  log.post('mfa.de', END - 8000, { mentions: [fr, gov], kind: 'reply' });
  log.post('mfa.de', END - 7500, { mentions: [gov] });
  log.post('leader.fr', END - 7000, { mentions: [de] })();
  log.account({ kind: 'renamed', accountId: fr, to: END - 6000, detail: 'new.fr' });
  const alert = {
    name: 'Watch FR',
    outputs: [],
    target: de,
    detail: '',
    seen: null,
    to: END - 5000,
    from: END - 5000,
  };
  const { keep } = alertWriter(log.store, log.watch);
  const place = { tie: 1, event: 1, sweep: 0 };
  keep([{ ...alert, uuid: 'a', rule: 'FR follows *', kind: 'formed', source: fr }], place, END - 5000);
  keep([{ ...alert, uuid: 'b', rule: 'FR unfollows *', kind: 'ended', source: leader }], place, END - 4000);
  keep([{ ...alert, uuid: 'c', rule: '* follows DE', kind: 'formed', source: gov }], place, END - 3000);
  const opened = log.open();
  expect(told(opened, { of: 'FR' }).map(([category]) => category)).toEqual([
    'alert',
    'renamed',
    'mention',
    'formed',
    'watched',
    'watched',
  ]);
  expect(told(opened, { of: 'FR' }).map(([, title]) => title)).toContain(
    'Germany’s foreign ministry mentioned France’s foreign ministry, MFA of France, in a reply (at 2026-06-01 01:59:52 UTC).',
  );
  expect(told(opened, { of: 'FR', persons: true }).filter(([category]) => category === 'alert')).toHaveLength(
    2,
  );
  expect(told(opened, { of: 'FR', kinds: ['formed'] })).toHaveLength(1);
  expect(told(opened, {}).map(([category]) => category)).not.toContain('mention');
});

test('lines of a dialogue and posts with a hashtag as feeds, under the ids that they have in that of a country', () => {
  const log = spokenLog();
  log.post('mfa.de', END - 8000, { mentions: [idOf('mfa.fr')], hashtags: ['peace'] });
  log.post('gov.de', END - 7000, { mentions: [idOf('mfa.de')], hashtags: ['peace'] });
  const opened = log.open();
  const lines = readFeed(dialogueFeed(opened, { sides: ['mfa.fr'], last: 'hour' }));
  expect(lines.entries.map(({ category }) => category)).toEqual(['mention']);
  expect(readFeed(eventsFeed(opened, { of: 'FR' })).entries.map(({ id }) => id)).toContain(
    lines.entries[0]!.id,
  );
  expect(
    readFeed(tagFeed(opened, { tag: '#Peace', last: 'hour' })).entries.map(({ title }) => title),
  ).toEqual([
    'Germany’s government used #peace in a post (at 2026-06-01 01:59:53 UTC).',
    'Germany’s foreign ministry used #peace in a post (at 2026-06-01 01:59:52 UTC).',
  ]);
});

test('feeds of different questions are different feeds', () => {
  const log = filled();
  const ids = [{}, { of: 'FR' }, { of: 'DE' }, { between: ['FR', 'DE'] }].map(
    (asked) => readFeed(eventsFeed(log, asked)).id,
  );
  expect(new Set(ids).size).toBe(4);
});

test('where a network does not let profiles be published, accounts are called as the roster does', () => {
  const log = filled();
  expect(atomText(eventsFeed(log, {}))).toContain('@new.de');
  const feed = atomText(eventsFeed({ ...log, about: { ...log.about, network: 'x' } }, {}));
  expect(feed).toContain('Germany’s foreign ministry has another handle (at');
  expect(feed).not.toContain('new.de');
});

test.each([
  [{ of: 'XQ' }, '--of XQ: "XQ" is no code of a country'],
  [{ between: ['FR'] }, '--between takes two sides'],
  [{ last: 'aeon' }, '--last aeon is no stretch of time'],
])('%j says what to do', (asked, said) => {
  expect(() => eventsFeed(filled(), asked)).toThrow(said);
});
