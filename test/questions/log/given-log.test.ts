/** Questions of a log need no database: each reads of it what it tells, and nothing else. */
import { expect, test } from 'vitest';
import { events } from '../../../src/questions/log/events.ts';
import { postEvents } from '../../../src/questions/log/post-events.ts';
import { rosterRow } from '../../../src/roster/row.ts';
import type { LogFacts } from '../../../src/values/log-facts.ts';
import type { LoggedAccount } from '../../../src/values/logged-account.ts';
import { givenLog } from '../../support/given-log.ts';

const AT = Date.parse('2026-06-01T10:00:00Z');

const about: LogFacts = {
  name: 'hand',
  network: 'sandbox',
  simulated: true,
  isKeyed: true,
  startedAt: AT - 3_600_000,
  sweptAt: null,
  beginsAt: null,
};

const account = (accountId: string, handle: string, country: string): [string, LoggedAccount] => [
  accountId,
  {
    state: {
      accountId,
      handle,
      revision: null,
      provedRevision: null,
      provedAt: null,
      cohort: 1,
      open: null,
      gone: null,
    },
    cohort: 1,
    rosterHandle: handle,
    isWatched: true,
    gap: null,
    row: rosterRow({ network: 'sandbox', handle, country, kind: 'institution' }),
  },
];

const known = {
  about,
  extraColumns: [],
  accounts: new Map([account('did:a', 'mfa.fr', 'FR'), account('did:b', 'mfa.de', 'DE')]),
  ids: new Map([
    [1, 'did:a'],
    [2, 'did:b'],
  ]),
};

test('events are told of the marks that the log gives, whole for those that are listed, without its posts', () => {
  const mark = { id: 7, kind: 'formed' as const, source: 1, target: 2, from: AT - 60_000, to: AT };
  const asked: number[][] = [];
  const found = events(
    givenLog({
      ...known,
      accountEvents: () => [
        { kind: 'renamed', accountId: 'did:b', from: null, to: AT + 1000, detail: 'old.de' },
      ],
      state: { streams: () => [] },
      ties: {
        since: () => [mark],
        at(places) {
          asked.push([...places]);
          const { from, to } = mark;
          const record = { key: 'k', followedAt: null, doubt: null, cid: null, revision: null };
          return [
            { ...record, id: 7, kind: 'formed', source: 'did:a', target: 'did:b', from, to, how: 'stream' },
          ];
        },
      },
    }),
    {},
  );
  expect(asked).toEqual([[7]]);
  expect(
    found.rows.map(([time, earliest, event, source, , , target]) => [time, earliest, event, source, target]),
  ).toEqual([
    ['2026-06-01T10:00:00Z', '2026-06-01T09:59:00Z', 'formed', 'mfa.fr', 'mfa.de'],
    ['2026-06-01T10:00:01Z', '', 'renamed', 'mfa.de', ''],
  ]);
});

test('posts are told without any tie', () => {
  const post = { language: 'fr', hashtags: ['peace'], mentions: ['did:b'], repostOf: null };
  const found = postEvents(
    givenLog({
      ...known,
      posts: {
        days: 3,
        since: () => [
          { ...post, accountId: 'did:a', key: 'p', at: AT / 1000, toldAt: AT, kind: 'post', how: 'stream' },
        ],
      },
    }),
    { kinds: ['post'] },
  );
  expect(found.rows[0]!.slice(0, 6)).toEqual(['2026-06-01T10:00:00Z', 'post', 'mfa.fr', '', 'FR', 'mfa.de']);
});
