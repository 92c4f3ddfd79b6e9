/** What moves now, of a log written by hand. */
import { expect, test } from 'vitest';
import type { Answer, SectionedAnswer } from '../../../src/cli/answer.ts';
import { chooseSection } from '../../../src/cli/section-option.ts';
import { type EventKind, events } from '../../../src/questions/log/events.ts';
import { now } from '../../../src/questions/log/now.ts';
import { ENGLISH } from '../../../src/words/speaker.ts';
import { BEGUN } from '../../support/hand-log.ts';
import { END, HOUR, idOf, spokenLog } from '../../support/spoken-log.ts';

/** The rows of a section by their columns. */
function rowsOf(found: SectionedAnswer, name: string) {
  const { columns, rows } = chooseSection(found, { show: name }) as Answer;
  return rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, row[k]])));
}

function filled() {
  const log = spokenLog();
  const [fr, leader, de, gov] = ['mfa.fr', 'leader.fr', 'mfa.de', 'gov.de'].map(idOf) as [
    string,
    string,
    string,
    string,
  ];
  // Stood when it was first read: no event.
  log.tie({ kind: 'formed', source: de, target: fr, from: null, to: BEGUN });
  log.tie({ kind: 'formed', source: gov, target: fr, from: null, to: BEGUN });
  log.tie({ kind: 'formed', source: leader, target: de, to: BEGUN + 10 * 60_000, key: 'l' });
  log.tie({ kind: 'formed', source: fr, target: de, to: END - HOUR / 2 });
  log.tie({ kind: 'formed', source: fr, target: gov, to: END - HOUR / 4 });
  log.tie({ kind: 'ended', source: leader, target: de, to: END - 60_000, key: 'l' });
  log.openGap('gov.de', END - HOUR / 2);
  log.post('mfa.fr', END - 1000);
  log.post('mfa.fr', END - 2000, { kind: 'repost' });
  log.post('mfa.de', END - HOUR - 1000);
  log.post('mfa.de', END - 3000)();
  return log;
}

test('the last hour and the one before: ties, mutual ties with their bounds, posts, and how much was seen', () => {
  const found = now(filled().open(), { last: 'hour', top: 10 });
  expect(ENGLISH.say(found.sentence)).toMatch(
    /^log, the last hour, 1 June 2026, 01:00 to 02:00 UTC: 2 follows formed and 1 follow ended; 1 to 2 mutual ties made and 0 broken; 1 post\. Seen: 87\.5% of the time of 4 accounts\./,
  );
  expect(rowsOf(found, 'totals')).toMatchObject([
    {
      formed: 2,
      ended: 1,
      mutual_made: 1,
      mutual_made_max: 2,
      own_posts: 1,
      posts_per_hour: 1,
      seen_share: 0.875,
      unseen_accounts: 1,
    },
    {
      formed: 1,
      ended: 0,
      mutual_made: 0,
      mutual_made_max: 0,
      own_posts: 1,
      seen_share: 1,
      unseen_accounts: 0,
    },
  ]);
  expect(rowsOf(found, 'accounts').map(({ handle, seen_share }) => [handle, seen_share])).toEqual(
    expect.arrayContaining([
      ['mfa.fr', 1],
      ['gov.de', 0.5],
    ]),
  );
  expect(rowsOf(found, 'unseen')).toMatchObject([
    { handle: 'gov.de', seen_share: 0.5, seen_until: '2026-06-01T01:30:00Z', reason: 'not answered' },
  ]);
});

test('a person who ended a follow is counted in the totals and not named, unless asked for', () => {
  const log = filled().open();
  const row = (persons: boolean) => {
    const found = now(log, { last: 'hour', top: 10, persons });
    return {
      rows: rowsOf(found, 'accounts').filter(({ handle }) => handle === 'leader.fr'),
      france: rowsOf(found, 'groups').find(({ group }) => group === 'FR'),
      withheld: found.facts?.withheld_unfollows,
    };
  };
  expect(row(false)).toMatchObject({ rows: [], france: { ended: 1 }, withheld: 1 });
  expect(row(true)).toMatchObject({ rows: [{ ended: 1 }], withheld: 0 });
});

const shownTotals = (found: SectionedAnswer) =>
  found.sections.find(({ name }) => name === 'totals')!.shown!.rows;

test('figures stand beside those of the period before, with how many more, where as much was seen', () => {
  const log = spokenLog();
  const [fr, de] = [idOf('mfa.fr'), idOf('mfa.de')];
  log.tie({ kind: 'formed', source: fr, target: de, to: END - HOUR / 2 });
  log.tie({ kind: 'formed', source: de, target: fr, to: END - HOUR / 4 });
  log.post('mfa.fr', END - 1000);
  log.post('mfa.de', END - HOUR - 1000);
  log.post('mfa.de', END - HOUR - 2000);
  const found = now(log.open(), { last: 'hour', top: 1 });
  expect(shownTotals(found)).toEqual([
    ['formed', 2, 0, '+2'],
    ['ended', 0, 0, '='],
    ['mutual_made', 1, 0, '+1'],
    ['mutual_broken', 0, 0, '='],
    ['own_posts', 1, 2, '−1'],
    ['seen_share', '100%', '100%', ''],
  ]);
  expect(ENGLISH.say(found.sentence)).not.toContain('Not set beside');
});

test('no change is told where less was seen of one of the two by a tenth, or the log begins within the earlier, and why', () => {
  const found = now(filled().open(), { last: 'hour', top: 1 });
  expect(shownTotals(found)).toEqual([
    ['formed', 2, '', ''],
    ['ended', 1, '', ''],
    ['mutual_made', '1–2', '', ''],
    ['mutual_broken', 0, '', ''],
    ['own_posts', 1, '', ''],
    ['seen_share', '87.5%', '', ''],
  ]);
  expect(ENGLISH.say(found.sentence)).toContain(
    'Not set beside the period before: accounts could be seen 100% of that time, and 87.5% of this.',
  );
  expect(ENGLISH.say(found.sections[0]!.title)).toBe('The last hour');
  const longer = ENGLISH.say(now(filled().open(), { last: '2h', top: 1 }).sentence);
  expect(longer.match(/Not set beside the period before: the log begins within that/g)).toHaveLength(1);
});

test('time before the log began is unknown, and not without events', () => {
  const found = now(filled().open(), { last: '2h', top: 10 });
  const [, before] = rowsOf(found, 'totals');
  expect(now(filled().open(), { last: '3h', top: 1 }).notes!.map(ENGLISH.say)).toContain(
    'The log begins on 1 June 2026, 00:00 UTC: what formed or ended before is in no count.',
  );
  expect(before).toMatchObject({
    formed: null,
    ended: null,
    mutual_made: null,
    own_posts: null,
    seen_share: Number.NaN,
  });
});

test('of time of which nothing was seen it is unknown what formed and ended, and not none', () => {
  const log = spokenLog();
  for (const handle of ['mfa.fr', 'leader.fr', 'mfa.de', 'gov.de']) log.openGap(handle, BEGUN + 1000);
  const opened = log.open();
  const { sentence, facts } = now(opened, { last: 'hour', top: 1 });
  expect(ENGLISH.say(sentence)).toBe(
    'log, the last hour, 1 June 2026, 01:00 to 02:00 UTC: what formed, ended and was posted is unknown. Seen: 0% of the time of 4 accounts.',
  );
  expect(facts).toMatchObject({ formed: null, ended: null, mutual_broken_max: null, own_posts: null });
  const found = events(opened, { last: 'hour' });
  expect(ENGLISH.say(found.sentence)).toBe(
    'log: what formed and ended in the last hour is unknown, as nothing of that time was seen; 0 events of accounts.',
  );
  expect(found.facts).toMatchObject({ formed: null, ended: null, account_events: 0 });
  expect(ENGLISH.say(events(opened, {}).sentence)).toBe(
    'log: 0 follows formed and 0 follows ended; 4 events of accounts.',
  );
});

test('what a stream has told of a time was seen in it, with no event in it', () => {
  const log = spokenLog();
  const open = { from: BEGUN, proved: BEGUN, provedBy: 'reading' as const, to: BEGUN };
  for (const handle of ['mfa.fr', 'leader.fr', 'mfa.de', 'gov.de']) log.state(idOf(handle), { open });
  expect(ENGLISH.say(events(log.open(), { last: 'hour' }).sentence)).toBe(
    'log: 0 follows formed and 0 follows ended in the last hour; 0 events of accounts.',
  );
});

test('of kinds that were not asked for it is not said that there were none', () => {
  const log = filled().open();
  const saidOf = (...kinds: EventKind[]) => ENGLISH.say(events(log, { kinds }).sentence);
  expect(saidOf('formed')).toBe('log: 3 follows formed.');
  expect(saidOf('ended')).toBe('log: 1 follow ended.');
  expect(saidOf('renamed')).toBe('log: 0 events of accounts.');
  expect(events(log, { kinds: ['formed'] }).facts).toMatchObject({
    formed: 3,
    ended: null,
    account_events: null,
  });
  expect(ENGLISH.say(events(log, { between: ['FR', 'DE'] }).sentence)).toBe(
    'log: 3 follows formed and 1 follow ended.',
  );
});

test('a country stands beside itself in the period before: by what it did, its own accounts were seen alike, by what was done to it, all', () => {
  const before = (log: ReturnType<typeof spokenLog>) =>
    rowsOf(now(log.open(), { last: 'hour', top: 10 }), 'groups').map((row) =>
      ['group', 'formed_before', 'ended_before', 'gained_before', 'lost_before'].map((name) => row[name]),
    );
  expect(before(filled())).toEqual([
    ['FR', 1, 0, null, null],
    ['DE', null, null, null, null],
  ]);
  const log = spokenLog();
  log.tie({ kind: 'formed', source: idOf('leader.fr'), target: idOf('mfa.de'), to: BEGUN + 600_000 });
  expect(before(log).sort()).toEqual([
    ['DE', 0, 0, 1, 0],
    ['FR', 1, 0, 0, 0],
  ]);
});

test('groups of a column, and the parts of the stretch', () => {
  const found = now(filled().open(), { last: 'hour', top: 10, by: 'office' });
  expect(rowsOf(found, 'groups').map(({ group, formed, gained }) => [group, formed, gained])).toEqual([
    ['foreign-ministry', 2, 1],
    ['government', 0, 1],
    ['head-of-state', 0, 0],
  ]);
  const without = now(filled().open(), { last: 'hour', top: 10, by: 'category' });
  expect(rowsOf(without, 'groups')).toEqual([]);
  expect(without.notes!.map(ENGLISH.say)).toContain(
    '4 accounts have no value of category, and are in no group.',
  );
  const parts = rowsOf(found, 'timeline');
  expect(parts).toHaveLength(12);
  expect(parts.at(-1)).toMatchObject({ ended: 1, own_posts: 1, seen_share: 0.75 });
});

test.each([
  [{ last: 'fortnight' }, '--last fortnight is no stretch of time'],
  [{ by: 'colour' }, 'the roster of log has no column colour'],
])('%j says what to do', (asked, said) => {
  expect(() => now(filled().open(), { top: 1, ...asked })).toThrow(said);
});
