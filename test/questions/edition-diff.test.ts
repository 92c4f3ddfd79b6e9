/** Two editions compared, against what diff says of their snapshots and against counting by hand. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { type HandNetwork, sealHand } from '../edition/hand.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'hand.sqlite');
const gone = (actor: string) => ({ actor, verdict: 'deactivated' as const });

/** From x to bluesky: ann and cat move, dan joins, eve is gone from all, fay comes, and bob stays. */
const YEARS: Readonly<Record<string, readonly HandNetwork[]>> = {
  before: [
    {
      network: 'x',
      date: '2025-06-01',
      accounts: ['ann', 'bob', 'cat', 'dan', 'eve', 'old'],
      ties: ['ann>bob cat eve', 'bob>ann dan', 'dan>ann bob'],
    },
    { network: 'bluesky', date: '2025-06-01', accounts: ['bob', gone('fay'), gone('ann')], ties: [] },
    { network: 'mastodon', date: '2025-06-01', accounts: ['bob', 'ann'], ties: ['ann>bob'] },
  ],
  now: [
    {
      network: 'x',
      accounts: ['bob', 'dan', gone('ann'), gone('cat'), gone('eve'), 'new'],
      ties: ['bob>dan', 'new>bob'],
    },
    {
      network: 'bluesky',
      accounts: ['ann', 'bob', 'cat', 'dan', 'fay'],
      ties: ['ann>bob', 'fay>bob'],
      unseen: ['bob>ann'],
    },
  ],
  alone: [
    { network: 'mastodon', date: '2024-06-01', accounts: ['bob'], ties: [] },
    { network: 'sandbox', date: '2024-06-01', accounts: ['bob'], ties: [] },
  ],
};

const diff = (...words: string[]) => ask(['diff', ...words, '--db', database]);
const json = async (...words: string[]) => JSON.parse((await diff(...words, '--format', 'json')).stdout);

beforeAll(async () => {
  const store = openStore(database);
  const names = Object.entries(YEARS).map(
    ([edition, networks]) => [edition, networks.map((network) => sealHand(store, network).name)] as const,
  );
  store.close();
  for (const [edition, snapshots] of names) {
    const { code, stderr } = await ask(['edition', edition, ...snapshots, '--db', database]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }
});

test('of each network it says what the comparison of its snapshots says', async () => {
  const { networks } = await json('before', 'now');
  expect(networks.map(({ network }: { network: string }) => network)).toEqual(['bluesky', 'x']);
  for (const { network, old_snapshot, new_snapshot, old_ties, new_ties, ...changes } of networks) {
    const alone = await json(old_snapshot, new_snapshot);
    const counts = Object.fromEntries(Object.keys(changes).map((change) => [change, 0]));
    for (const { change, count } of alone.ties) counts[change.replaceAll('-', '_')] += count;
    expect(changes, network).toEqual(counts);
    const { kept, remade, ended, lost, not_comparable_now, left } = changes;
    expect(kept + remade + ended + lost + not_comparable_now + left).toBe(old_ties);
    expect(new_snapshot).toBe(`${network}-2026`);
    expect(new_ties).toBe(2);
  }
});

test('who moved, and what became of their ties', async () => {
  const told = await json('before', 'now');
  expect(
    told.actors.map(({ actor, move, from, to }: Record<string, string>) => [actor, move, from, to]),
  ).toEqual([
    ['ann', 'switched', 'x', 'bluesky'],
    ['cat', 'switched', 'x', 'bluesky'],
    ['eve', 'gone', 'x', ''],
    ['fay', 'came', '', 'bluesky'],
    ['dan', 'joined', 'x', 'bluesky x'],
  ]);
  expect(told.moves).toEqual([
    { move: 'came', actors: 1 },
    { move: 'gone', actors: 1 },
    { move: 'switched', actors: 2 },
    { move: 'joined', actors: 1 },
    { move: 'stayed', actors: 1 },
  ]);
  // On bluesky ann follows bob now, ann does not follow cat nor dan ann; that bob follows ann cannot be seen; eve is nowhere.
  expect(told.fates).toEqual([
    { network: 'x', actors: 3, ties: 5, carried: 1, stood: 0, lost: 2, not_possible: 1, unknown: 1 },
  ]);
  const leavers = told.leavers.map(({ actor, why, ties, ...of }: Record<string, unknown>) => [
    ...[actor, why, ties],
    ...[of.carried, of.stood, of.lost, of.not_possible, of.unknown],
  ]);
  expect(leavers).toEqual([
    ['ann', 'deactivated', 5, 1, 0, 2, 1, 1],
    ['cat', 'deactivated', 1, 0, 0, 1, 0, 0],
    ['eve', 'deactivated', 1, 0, 0, 0, 1, 0],
  ]);
  expect(told.answer).toBe(
    'From before of 1 June 2025 to now of 1 June 2026, on the networks that both have, Bluesky and X. Of 6 actors that the rosters of both name, 1 came from none, 1 is on none any more, 2 moved from one to another, 1 joined one more and 1 is where it was. 3 actors are no longer on X: 3 deactivated. Of 5 known ties to or from them there, 1 was carried along to another network; 2 were lost although both share another network; 1 can no longer exist, as the two share none; 1 is unknown.',
  );
  expect(told.notes).toEqual([
    // eve, who is on none, had one of the five.
    'The 2 actors that moved from X to another network had 5 known ties there. Of these, 1 was carried along to another network; 2 were lost although both share another network; 1 can no longer exist, as the two share none; 1 is unknown.',
    'For comparison: of 2 ties between actors that are on X now as then, 1 is no more, 50.0% of what was seen again.',
    expect.stringContaining('A tie counts as carried along where'),
    expect.stringContaining('In one of the editions only: Mastodon (before)'),
    'Only the earlier rosters name 1 actor, only the later ones 1; of these nothing is said.',
  ]);
});

test('every format has it, and an edition beside itself has nothing that changed', async () => {
  const table = await diff('before', 'now', '--format', 'table');
  expect(table.stdout).toContain('Actors whose networks changed');
  const csv = await diff('before', 'now');
  expect(csv.stdout).toMatch(/^move,actor,name,country,from,to,why\n/);
  const fates = await diff('before', 'now', '--show', 'fates');
  expect(fates.stdout).toMatch(/^network,actors,ties,/);
  const same = await json('now', 'now');
  expect(same).toMatchObject({ actors: [], fates: [], leavers: [], notes: [] });
  const back = await json('now', 'before');
  expect(back.notes.at(-1)).toContain('not in the order of their dates');
});

test('since when: at the latest, where an earlier edition shows it, and never later than it does', async () => {
  const shown = async (actor: string) =>
    JSON.parse((await ask(['show', actor, '-s', 'now', '--db', database, '--format', 'json'])).stdout);
  const bob = await shown('bob');
  expect(bob.by_network).toMatchObject([
    { network: 'bluesky', since: '2025-06-01', since_by: 'before, at the latest' },
    { network: 'x', since: '2025-06-01', since_by: 'before, at the latest' },
    { network: 'together', since: null },
  ]);
  expect(bob.notes.join()).toContain('may have been before');
  expect(bob.gone).toBeUndefined();
  // Her account on bluesky was deactivated then, and the one on x is now.
  const ann = await shown('ann');
  expect(ann.by_network).toMatchObject([
    { network: 'bluesky', since: null, since_by: '' },
    { network: 'x', since: null },
    { network: 'together' },
  ]);
  expect(ann.gone).toEqual([
    {
      actor: 'ann',
      network: 'x',
      handle: 'ann.test',
      account_id: 'x:ann',
      verdict: 'deactivated',
      has_another: 'no',
    },
  ]);
});

describe('is refused', () => {
  test.each([
    [['before', 'x-2026'], 'before is an edition and x-2026 is none'],
    [['x-2025', 'now'], 'now is an edition and x-2025 is none'],
    [['x-2025', 'x-2026', 'now'], 'now is an edition and x-2025, x-2026 are none'],
    [['before', 'now', 'ann'], 'ann: not of two editions'],
    [['before', 'now', '--show', 'ties'], 'the answer has no table ties; it has networks, '],
    [['before', 'now', '--panel'], '--panel has no effect in entente diff of editions'],
    [
      ['alone', 'now'],
      'alone is of mastodon, sandbox, and now is of bluesky, x: they have no network in common',
    ],
  ])('%j', async (words, message) => {
    expect(await diff(...words)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});
