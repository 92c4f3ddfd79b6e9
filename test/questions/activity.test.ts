/** What accounts post, taken together: a small world written by hand, asked as a snapshot. */
import { expect, test } from 'vitest';
import { askSnapshot } from '../../src/open/ask.ts';
import { type ActivityTopic, activity } from '../../src/questions/activity/activity.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { sayIn } from '../../src/words/languages.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { activeSnapshot } from '../support/active-snapshot.ts';

/** A minister beside the ministry, and a head of state with two accounts, of one of which not all posts were read. */
function asked() {
  const store = openMemoryStore();
  activeSnapshot(store, {
    name: 'small',
    days: 10,
    accounts: [
      {
        id: 'a',
        row: { country: 'FR', office: 'foreign-minister' },
        ...{ audience: 100, joined: '2020-01-02T00:00:00Z' },
        posts: [
          { day: 1, language: 'en', times: 2 },
          { day: 2, kind: 'reply', language: 'en' },
        ],
      },
      {
        id: 'b',
        row: { country: 'FR', office: 'foreign-ministry', kind: 'institution' },
        ...{ audience: 300, joined: '2020-01-01T00:00:00Z' },
      },
      {
        id: 'c',
        row: { country: 'DE', office: 'head-of-state', actor: 'head' },
        audience: 50,
        posts: [{ day: 3, language: 'de', times: 3 }],
      },
      {
        id: 'd',
        row: { country: 'DE', office: 'head-of-state', actor: 'head' },
        audience: 25,
        posts: [{ day: 9, times: 2 }],
        feed: { verdict: 'capped', reason: '', reachedAt: '2026-05-30T00:00:00Z' },
      },
    ],
    follows: [
      [0, 2],
      [1, 0],
      [2, 0],
    ],
    mentions: [
      [0, 2, 2],
      [2, 0, 1],
    ],
  });
  return askSnapshot(
    { store, snapshot: findSnapshot(store, 'small')! },
    { database: 'none.sqlite', say: () => {} },
  );
}

const found = (of: ActivityTopic) => {
  const answer = activity(asked(), { of });
  const rows = Object.fromEntries(answer.sections.map(({ name, rows }) => [name, rows]));
  return { rows, en: ENGLISH.say(answer.sentence), fr: sayIn('fr')(answer.sentence) };
};

test('posts: what was written, and whose posts could not all be read', () => {
  const { rows, en, fr } = found('posts');
  expect(en).toBe(
    'In the 10 days from 23 May 2026 to 1 June 2026 the accounts that were read wrote 6 own posts, 1 of them replies to others (16.7%), and passed on none of others. The posts of 3 of the 4 accounts (75.0%) were read to the start of that window. For the other 1, figures that need all posts are blank, and give no rank.',
  );
  expect(fr).toContain('6 messages originaux');
  expect(rows.unread).toEqual([
    ['d.test', 'D', 'DE', 'head-of-state', 'capped', '2026-05-30T00:00:00Z', '', 'did:plc:d'],
  ]);
});

test('dormant: whom the window has no post of, and of whom it is unknown whether there ever was one', () => {
  const { rows, en } = found('dormant');
  expect(en).toBe(
    '1 of the 4 accounts whose posts could be seen (25.0%) has no post in the 10 days, reposts included. Of their profiles, that of 1 does not say.',
  );
  expect(rows.dormant).toEqual([['b.test', 'B', 'FR', 'foreign-ministry', 300, Number.NaN, 'did:plc:b']]);
});

test('audiences: actors with several accounts keep their rank among all', () => {
  const { rows, en } = found('audiences');
  expect(en).toBe(
    'The audiences of all 4 accounts are known: 475 followers in all, counting whoever follows several once for each; the median is 75.',
  );
  expect(rows.actors).toEqual([[3, 'head', 'C', 2, 75, 0, '@c.test @d.test']]);
});

test('joined: who was first, and of how many that is not known', () => {
  const { rows, en, fr } = found('joined');
  expect(en).toBe('First to join: @b.test, on 1 January 2020. Of 2 accounts the day is not known.');
  expect(fr).toContain('@b.test, le 1er janvier 2020.');
  expect(rows.joined!.map((row) => row.slice(0, 2))).toEqual([
    ['2020-01-01', 'b.test'],
    ['2020-01-02', 'a.test'],
  ]);
});

test('languages: of the accounts that were read whole', () => {
  const { rows, en, fr } = found('languages');
  expect(rows.languages).toEqual([
    ['de', 3, 0.5, 1, 1],
    ['en', 3, 0.5, 1, 1],
  ]);
  expect([en, fr]).toEqual([
    expect.stringContaining('in 2 languages, as the posts state them; 50.0% of all are in German.'),
    expect.stringContaining('sont en allemand.'),
  ]);
});

test('groups: the personal accounts, and where the minister is followed without the ministry', () => {
  const { rows, en } = found('groups');
  expect(en).toBe(
    '3 accounts are personal, with 0.30 own posts a day on average; 1 is of an office, with 0.00 own posts a day on average.',
  );
  expect(rows.region).toEqual([['Europe', 4, 3, 475, 75, expect.closeTo(0.2), 1 / 6, 0, Number.NaN, 1]]);
  expect(rows.main_language!.map((row) => row.slice(0, 3))).toEqual([
    ['', 2, 1],
    ['de', 1, 1],
    ['en', 1, 1],
  ]);
  expect(rows.office_reach).toEqual([['FR', 1, 0, 0, 1, 0]]);
});

test('layers: mentions beside follows, compared where both are known', () => {
  const { rows, en, fr } = found('layers');
  expect(en).toBe(
    'As far as both are known, 100% of ties of mentions go along a follow; there are no ties of reposts.',
  );
  expect(fr).toContain('il n’y a aucun lien de partage');
  expect(rows.layers!.map((row) => [...row.slice(0, 3), row[5]])).toEqual([
    ['follows', 3, 3, 1],
    ['mentions', 2, 3, 2],
    ['reposts', 0, 0, 4],
  ]);
  expect(rows.overlaps![0]).toEqual(['follows', 'mentions', 3, 2, 2 / 3, 2 / 3, 1]);
  expect(rows.correlations!.map((row) => row.slice(0, 2))).toHaveLength(6);
});
