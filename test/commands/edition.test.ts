/** Editions at the prompt: made, refused, shown, and asked again where there is nothing but archives. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { createWatch } from '../../src/store/watch-log.ts';
import { type HandNetwork, sealHand } from '../edition/hand.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

const folder = temporaryFolder();
const home = process.cwd();

const BLUESKY: HandNetwork = {
  network: 'bluesky',
  accounts: ['ann', 'bob', { actor: '', handle: 'cat', row: { name: 'Cat', country: 'FR' } }],
  ties: ['ann>bob', 'bob>ann cat'],
};
const MASTODON: HandNetwork = {
  network: 'mastodon',
  date: '2026-07-01',
  accounts: [
    'ann',
    { actor: 'bob', handle: 'bob-one' },
    { actor: 'bob', handle: 'bob-two' },
    { actor: 'cat', row: { name: 'CAT', country: 'FR' } },
    { actor: 'eve', verdict: 'moved' },
  ],
  ties: ['ann>bob-one', 'cat>ann'],
};

beforeAll(() => {
  process.chdir(folder.path);
  const store = openStore('data/entente.sqlite');
  sealHand(store, BLUESKY);
  sealHand(store, MASTODON);
  sealHand(store, { ...BLUESKY, date: '2024-06-01' });
  sealHand(store, { ...BLUESKY, date: '2023-06-01', origin: 'derived' });
  sealHand(store, { network: 'x', accounts: ['zoe'], ties: [] });
  smallSnapshot(store, 'open', THREE, []);
  createWatch(store, {
    name: 'log',
    network: 'bluesky',
    simulated: false,
    isKeyed: true,
    options: {},
    startedAt: Date.parse('2026-06-01T00:00:00Z'),
  });
  store.close();
});
afterAll(() => process.chdir(home));

const json = async (...words: string[]) => {
  const { stdout, stderr } = await ask([...words, '--format', 'json']);
  return JSON.parse(stdout || JSON.stringify(stderr));
};

test('an edition is made, tells what was joined and what was not, and is shown again', async () => {
  const made = await ask(['edition', 'both', 'mastodon-2026', 'bluesky-2026', '--format', 'json']);
  expect(made.code).toBe(0);
  const told = JSON.parse(made.stdout);
  expect(made.stderr).toContain(`both: kept in data/entente.sqlite; content hash ${told.content_hash}`);
  expect(told).toMatchObject({
    answer:
      'both joins bluesky-2026 (bluesky), mastodon-2026 (mastodon): 4 actors, 2 of them on two networks or more; 2026-06-01 to 2026-07-01, within 60 days.',
    question: 'edition',
    edition: 'both',
    networks: 'bluesky mastodon',
    snapshots: [
      { network: 'bluesky', snapshot: 'bluesky-2026', date: '2026-06-01', accounts: 3, actors: 3 },
      { network: 'mastodon', snapshot: 'mastodon-2026', date: '2026-07-01', accounts: 4, actors: 3 },
    ],
    presence: [
      { on_networks: 2, actors: 2 },
      { on_networks: 1, actors: 2 },
      { on_networks: 0, actors: 1 },
    ],
    united: [{ actor: 'bob', network: 'mastodon', handles: '@bob-one.test @bob-two.test' }],
    unjoined: [{ network: 'bluesky', account_id: 'bluesky:cat', handle: 'cat.test' }],
    perhaps_one: [{ actor: 'cat', network: 'bluesky', line: 'bluesky,bluesky:cat,cat' }],
    days: 30,
  });
  expect(await json('edition', 'both')).toEqual(told);
  expect((await json('edition')).rows).toMatchObject([
    { edition: 'both', date: '2026-07-01', networks: 'bluesky mastodon', kept_in: 'database' },
  ]);
});

test('the lines it proposes join the accounts', async () => {
  folder.write('actors.csv', 'network,account_id,actor\nbluesky,bluesky:cat,cat\n');
  const told = await json('edition', 'stated', 'bluesky-2026', 'mastodon-2026', '--actors', 'actors.csv');
  expect(told).toMatchObject({ actors: 3, on_several: 3, unjoined: 0, perhaps_one: 0 });
  folder.write('handles.csv', 'actor,handle,network\ncat,@CAT.test,bluesky\n');
  const byHandle = await json('edition', 'named', 'bluesky-2026', 'mastodon-2026', '--actors', 'handles.csv');
  expect(byHandle.content_hash).toBe(told.content_hash);
});

describe('what cannot be joined is told, all of it at once', () => {
  const refused = async (...words: string[]) => {
    const { code, stderr } = await ask(['edition', ...words]);
    expect(code).toBe(2);
    return stderr;
  };

  test('names that are taken', async () => {
    for (const [name, of] of [
      ['bluesky-2026', 'a snapshot bluesky-2026'],
      ['log', 'a log log'],
      ['both', 'an edition both'],
    ] as const) {
      expect(await refused(name, 'bluesky-2026', 'mastodon-2026')).toContain(`there is ${of} already`);
    }
  });

  test('snapshots', async () => {
    const stderr = await refused(
      'bad/name',
      'bluesky-2024',
      'bluesky-2026',
      'open',
      'none',
      '--within',
      '30d',
    );
    expect(stderr).toContain('"bad/name" cannot name an edition');
    expect(stderr).toContain('open is not sealed yet');
    expect(stderr).toContain('there is no snapshot none');
    expect(stderr).toContain('bluesky-2024 and bluesky-2026 are both of bluesky');
    expect(stderr).toContain('from 2024-06-01 to 2026-06-01 are 730 days, and an edition spans 30 at most');
    expect(stderr).toContain('say --within 730d');
    expect(await refused('one', 'bluesky-2026')).toContain('joins two snapshots or more');
    expect(await refused('two', 'bluesky-2026', 'x-2026')).toContain(
      'no actor has an account in two of bluesky-2026, x-2026',
    );
    expect(existsSync('data/editions')).toBe(false);
  });

  test('lines of the file of actors', async () => {
    folder.write(
      'bad.csv',
      'network,account_id,actor\nbluesky,bluesky:cat,\nx,x:1,cat\nbluesky,bluesky:cot,cat\nbluesky,bluesky:cat,cat\nbluesky,bluesky:cat,dan\nmastodon,,cat\n',
    );
    const stderr = await refused('bad', 'bluesky-2026', 'mastodon-2026', '--actors', 'bad.csv');
    expect(stderr).toContain('bad.csv:2: it names no actor');
    expect(stderr).toContain('bad.csv:3: "x" is no network of this edition; it joins bluesky, mastodon');
    expect(stderr).toContain('bad.csv:4: bluesky-2026 has no account bluesky:cot; did you mean bluesky:cat');
    expect(stderr).toContain("bad.csv:6: bluesky:cat is cat's by line 5, and an account has one actor");
    expect(stderr).toContain('bad.csv:7: it names no account');
    folder.write('header.csv', 'account,actor\n');
    expect(await refused('bad', 'bluesky-2026', 'mastodon-2026', '--actors', 'header.csv')).toContain(
      'header.csv:1: the header lacks network and account_id or handle',
    );
  });

  test('a snapshot that was derived', async () => {
    expect(await refused('bad', 'bluesky-2023', 'mastodon-2026', '--within', '2000d')).toContain(
      'bluesky-2023 is derived: who had an account then and none when',
    );
  });
});

test('a fresh clone asks the archives', async () => {
  for (const name of ['bluesky-2026', 'mastodon-2026']) {
    expect((await ask(['export', name, `data/snapshots/${name}/`])).code).toBe(0);
  }
  const told = await json('edition', 'stated', '--archive');
  const actors = readFileSync('data/editions/stated/actors.csv', 'utf8');
  expect(actors).toBe(
    `network,account_id,actor,joined
bluesky,bluesky:ann,ann,roster
bluesky,bluesky:bob,bob,roster
bluesky,bluesky:cat,cat,stated
mastodon,mastodon:ann,ann,roster
mastodon,mastodon:bob-one,bob,roster
mastodon,mastodon:bob-two,bob,roster
mastodon,mastodon:cat,cat,roster
mastodon,mastodon:eve,eve,roster
`,
  );
  cpSync('data/editions', 'clone/data/editions', { recursive: true });
  cpSync('data/snapshots', 'clone/data/snapshots', { recursive: true });
  expect(await json('edition', 'clone/data/editions/stated', '--db', 'none.sqlite')).toEqual(told);
  process.chdir('clone');
  expect(await json('edition', 'stated')).toEqual(told);
  expect((await json('edition')).rows).toMatchObject([
    { edition: 'stated', kept_in: 'data/editions/stated' },
  ]);

  folder.write('clone/data/editions/stated/actors.csv', actors.replace('cat,stated', 'eve,stated'));
  expect((await ask(['edition', 'stated'])).stderr).toContain(
    'data/editions/stated/actors.csv: it is not the one that was written',
  );
  folder.write('clone/data/editions/stated/actors.csv', actors);
  rmSync('data/snapshots/mastodon-2026', { recursive: true });
  cpSync('data/snapshots/bluesky-2026', 'data/snapshots/mastodon-2026', { recursive: true });
  rmSync('data/snapshots/bluesky-2026', { recursive: true });
  const { code, stderr } = await ask(['edition', 'stated']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/bluesky-2026 \(bluesky, 2026-06-01, content hash \w+\) is neither in/);
  expect(stderr).toContain('mastodon-2026 in data/snapshots/mastodon-2026 is another snapshot');
  process.chdir('..');
});

test('what takes one snapshot says so of an edition', async () => {
  const { code, stderr } = await ask(['clusters', '-s', 'both']);
  expect(code).toBe(2);
  expect(stderr).toContain('both is an edition, which joins bluesky-2026, mastodon-2026');
});
