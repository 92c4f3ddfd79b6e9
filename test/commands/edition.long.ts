/** Editions at the prompt: made, refused, shown, and asked again where there is nothing but archives. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
      'The edition both joins 2 sealed snapshots, of Bluesky and Mastodon, from 1 June 2026 to 1 July 2026 (60 days at most), actor by actor. An actor is a person or an institution, whatever its accounts. Of 4 actors, 2 are on one network and 2 are on both.',
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
    gone: [
      { actor: 'eve', network: 'mastodon', account_id: 'mastodon:eve', verdict: 'moved', has_another: 'no' },
    ],
    unjoined: [{ network: 'bluesky', account_id: 'bluesky:cat', handle: 'cat.test' }],
    perhaps_one: [{ actor: 'cat', network: 'bluesky', line: 'bluesky,bluesky:cat,cat' }],
    days: 30,
  });
  expect(await json('edition', 'both')).toEqual(told);
  expect((await json('edition')).rows).toMatchObject([
    { edition: 'both', date: '2026-07-01', networks: 'bluesky mastodon', kept_in: 'database' },
  ]);
});

test('who misspells an edition is told which there are', async () => {
  const { code, stderr } = await ask(['report', 'booth']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/there is no snapshot booth .*; there are: .*\bboth\b/);
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
  const store = openStore('data/entente.sqlite');
  const rows = store
    .prepare<[], string>(
      `SELECT network || ',' || account_id || ',' || actor || ',' || joined FROM edition_accounts
       WHERE edition = 'stated' ORDER BY network, account_id`,
    )
    .pluck()
    .all();
  store.close();
  expect(rows).toEqual(actors.trim().split('\n').slice(1));
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

describe('an edition is asked by network and together', () => {
  const on = ['-s', 'both'];

  test('whether one actor follows another, with the exit code of any network', async () => {
    const told = await json('follows', 'ann', 'bob', ...on);
    expect(told).toMatchObject({
      answer: 'ann follows bob on bluesky and mastodon.',
      follows: 'yes',
      rows: [
        { network: 'bluesky', follows: 'yes', follows_back: 'yes', source: 'ann.test' },
        { network: 'mastodon', follows: 'yes', follows_back: 'no', target: 'bob-one.test bob-two.test' },
      ],
    });
    const cat = await ask(['follows', 'bluesky:cat', 'mastodon:cat', ...on, '--format', 'json']);
    expect(cat.code).toBe(1);
    expect(JSON.parse(cat.stdout)).toMatchObject({
      answer: 'Cat cannot follow CAT: on no network have both an account.',
      follows: 'not-possible',
      rows: [
        { follows: 'not-possible', reason: 'CAT: no account on bluesky' },
        { follows: 'not-possible', reason: 'Cat: no account on mastodon' },
      ],
    });
    expect((await ask(['follows', 'bob', 'mastodon:cat', ...on])).code).toBe(1);
  });

  test('a tie that could not be seen on one network is unknown, unless it is there on another', async () => {
    const path = 'data/unread.sqlite';
    const store = openStore(path);
    sealHand(store, {
      ...BLUESKY,
      accounts: ['ann', { actor: 'bob', verdict: 'protected' }, 'cat'],
      ties: [],
    });
    sealHand(store, { ...MASTODON, accounts: ['ann', 'bob'], ties: ['bob>ann'] });
    store.close();
    const at = ['-s', 'half', '--db', path];
    await ask(['edition', 'half', 'bluesky-2026', 'mastodon-2026', '--db', path]);
    const seen = await ask(['follows', 'bob', 'ann', ...at]);
    expect(seen).toMatchObject({ code: 0 });
    const unseen = await ask(['follows', 'bob', 'cat', ...at, '--format', 'json']);
    expect(unseen.code).toBe(3);
    expect(JSON.parse(unseen.stdout)).toMatchObject({
      answer: 'Whether bob follows cat is unknown on bluesky.',
      rows: [{ follows: 'unknown', reason: 'protected' }, { follows: 'not-possible' }],
    });
    // bob, who was not read on bluesky, follows ann on mastodon, and may follow cat too: neither returns it anywhere.
    expect(await json('unreturned', 'bob', ...at)).toMatchObject({
      answer:
        'bob is known to follow 1 actor on any of bluesky, mastodon; 1 of them does not follow back on any; of 1 more it is unknown.',
      by_network: [
        { network: 'bluesky', follows: 0, unreturned: 0, unreturned_max: 2 },
        { network: 'mastodon', follows: 1, unreturned: 1, unreturned_max: 1 },
        { network: 'together', follows: 1, unreturned: 1, unreturned_max: 2 },
      ],
    });
    expect((await json('rank', 'out_degree', ...at)).rows).toMatchObject([
      { actor: 'ann', together: 0, out_degree_min: 0, out_degree_max: 0 },
      { actor: 'cat', together: 0 },
    ]);
    expect((await json('rank', 'in_degree', ...at)).rows).toMatchObject([
      { actor: 'ann', together: 1, in_degree_max: 1 },
      { actor: 'bob', together: 0, in_degree_max: 0 },
      { actor: 'cat', together: 0, in_degree_max: 1 },
    ]);
    expect((await json('show', 'bob', ...at)).by_network).toMatchObject([
      // Of three on bluesky it may follow two; on mastodon it follows one.
      { network: 'bluesky', follows: null, follows_min: 0, follows_max: 2 },
      { network: 'mastodon', follows: 1, follows_min: 1, follows_max: 1, followed_by: 0 },
      { network: 'together', follows: null, follows_min: 1, follows_max: 2 },
    ]);
  });

  test('lists have a column a network', async () => {
    expect((await json('mutuals', '@ann.test', ...on)).rows).toEqual([
      { actor: 'bob', name: 'bob', country: '', office: '', bluesky: 'yes', mastodon: 'no', together: 'yes' },
    ]);
    expect((await json('follows', 'bob', ...on)).rows).toMatchObject([
      { actor: 'ann', bluesky: 'yes', mastodon: 'no', together: 'yes' },
      { actor: 'bluesky:cat', bluesky: 'yes', mastodon: 'not-possible', together: 'yes' },
    ]);
    expect((await json('followers', 'ann', ...on)).rows).toMatchObject([
      { actor: 'bob', bluesky: 'yes', mastodon: 'no' },
      { actor: 'cat', bluesky: 'not-possible', mastodon: 'yes' },
    ]);
  });

  test('whose follows are not returned: on each network, and on none', async () => {
    // bob follows ann and Cat on bluesky; of these ann returns it. Nobody whom bob could follow on mastodon is followed.
    const told = await json('unreturned', 'bob', ...on);
    expect(told).toMatchObject({
      answer:
        'bob is known to follow 2 actors on any of bluesky, mastodon; 1 of them does not follow back on any.',
      follows: 2,
      unreturned: 1,
      unknown: 0,
      by_network: [
        { network: 'bluesky', possible: 2, follows: 2, returned: 1, unreturned: 1, unreturned_max: 1 },
        { network: 'mastodon', possible: 2, follows: 0, returned: 0, unreturned: 0, unreturned_max: 0 },
        { network: 'together', possible: 3, follows: 2, returned: 1, unreturned: 1, unreturned_max: 1 },
      ],
      actors: [{ actor: 'bluesky:cat', bluesky: 'yes', mastodon: 'not-possible', together: 'yes' }],
    });
    // On mastodon ann's follow of bob is not returned; on bluesky it is.
    expect(await json('unreturned', 'ann', ...on)).toMatchObject({
      unreturned: 0,
      by_network: [{ unreturned: 0 }, { unreturned: 1 }, { unreturned: 0 }],
      actors: [{ actor: 'bob', bluesky: 'no', mastodon: 'yes', together: 'no' }],
    });
    const incoming = await json('unreturned', 'ann', '--incoming', ...on);
    expect(incoming.answer).toBe(
      'ann is followed by 2 actors on any of bluesky, mastodon; 1 of them is not followed back on any.',
    );
    expect(incoming.actors).toMatchObject([{ actor: 'cat', bluesky: 'not-possible', mastodon: 'yes' }]);
    // Who is nowhere on a network has no row of figures there.
    expect((await json('unreturned', 'mastodon:cat', ...on)).by_network).toMatchObject([
      { network: 'bluesky', follows: '–', unreturned: '–' },
      { network: 'mastodon', follows: 1, unreturned: 1 },
      { network: 'together', follows: 1, unreturned: 1 },
    ]);
    const ranked = await json('unreturned', '--incoming', ...on);
    expect(ranked).toMatchObject({ question: 'unreturned', measure: 'one_way_in' });
    expect(ranked.rows).toMatchObject([
      { rank: 1, actor: 'ann', together: 1, one_way_in_max: 1 },
      { rank: 1, actor: 'bluesky:cat', together: 1 },
      { rank: 3, actor: 'bob', together: 0 },
      { rank: 3, actor: 'cat', together: 0 },
    ]);
    expect((await json('unreturned', '--incoming', '--where', 'country=FR', ...on)).rows).toMatchObject([
      { actor: 'bluesky:cat' },
      { actor: 'cat' },
    ]);
  });

  test('who follows one actor and not another; who could not is none of them', async () => {
    // ann is followed by bob and by cat of mastodon; bob follows Cat of bluesky, on which cat of mastodon is not.
    const told = await json('followers', 'ann', '--not', 'bluesky:cat', ...on);
    expect(told).toMatchObject({
      followers: 2,
      not_following: 0,
      not_following_unknown: 0,
      not_following_not_possible: 1,
      rows: [],
    });
    expect(told.answer).toMatch(/; 1 share no network with it and could not\.$/);
    expect((await json('followers', 'ann', '--not', 'mastodon:cat', ...on)).rows).toMatchObject([
      { actor: 'bob' },
    ]);
  });

  test('ranked, shown and compared', async () => {
    const ranked = await json('rank', 'in_degree', ...on);
    // ann: by bob on bluesky and by cat on mastodon; bob: by ann on both; Cat of bluesky: by bob.
    expect(ranked.rows).toMatchObject([
      { rank: 1, actor: 'ann', together: 2, in_degree_max: 2, bluesky: 1, mastodon: 1 },
      { rank: 2, actor: 'bluesky:cat', together: 1, bluesky: 1, mastodon: '–' },
      { rank: 2, actor: 'bob', together: 1, bluesky: 1, mastodon: 1 },
      { rank: 4, actor: 'cat', together: 0, bluesky: '–', mastodon: 0 },
    ]);
    expect(await json('show', 'both')).toEqual(await json('edition', 'both'));
    expect(await json('show', 'FR', ...on)).toMatchObject({
      answer:
        'France has 2 known actors: 1 on Bluesky and 1 on Mastodon. Of 2 actors abroad that share a network with it, 1 follows at least one of its own: 50.0%. By this share it is 1st of 1 country or organisation. Mastodon adds 1 follow of its own that it is not known to have on Bluesky.',
      actors: [
        { actor: 'bluesky:cat', mutual_bluesky: 0, mutual_mastodon: '–' },
        { actor: 'cat', mutual_bluesky: '–', mutual_mastodon: 0 },
      ],
    });
    const shown = await json('show', 'ann', ...on);
    // ann and bob are on both: ann follows bob on both, bob follows ann on bluesky alone.
    expect(shown.overlap).toMatchObject([
      { one: 'bluesky', other: 'mastodon', ties: 'follows', pairs: 1, both: 1, jaccard: 1 },
      { ties: 'followers', pairs: 1, both: 0, only_one: 1, only_other: 0, jaccard: 0, jaccard_max: 0 },
      { ties: 'mutual', pairs: 1, both: 0, only_one: 1, unknown: 0 },
    ]);
    expect(shown.gone).toBeUndefined();
    const none = await ask(['compare', 'a', 'b', '--by', 'office', ...on]);
    expect(none.stderr).toContain('no actor of both has office a; no actor has any');
    const compared = await ask(['compare', 'FR', 'DE', ...on]);
    expect(compared.stderr).toContain('no actor of both has country DE; there are FR');
  });

  test('an answer can be the list of the next question', async () => {
    const csv = await ask(['rank', 'in_degree', '--by', 'country', '--where', 'country=FR', ...on]);
    expect(csv.stdout).toContain('\nFR,1,bluesky:cat,Cat,FR,');
    const told = await ask(['followers', '-', ...on, '--format', 'json'], { input: csv.stdout });
    expect(JSON.parse(told.stdout).rows).toMatchObject([{ whose: 'bluesky:cat', actor: 'bob' }]);
  });
});

test('since when is told by an earlier edition, as far as it can be read', async () => {
  const store = openStore('early.sqlite');
  const years = [BLUESKY, MASTODON].map(
    (network) => sealHand(store, { ...network, date: '2022-06-01' }).name,
  );
  store.close();
  const at = ['--db', 'early.sqlite'];
  expect((await ask(['edition', 'early', ...years, '--archive', ...at])).code).toBe(0);
  for (const name of years) await ask(['export', name, `data/snapshots/${name}/`, ...at]);
  const early = { since: '2022-06-01', since_by: 'early, at the latest' };
  expect((await json('show', 'ann', '-s', 'both')).by_network).toMatchObject([early, early, {}]);

  const file = 'data/snapshots/bluesky-2022/ties.csv';
  folder.write(file, `${readFileSync(file, 'utf8')}x,y\n`);
  const { code, stdout, stderr } = await ask(['show', 'ann', '-s', 'both', '--format', 'json']);
  expect(code).toBe(0);
  expect(stderr).toContain('bluesky-2022 is passed over, as it cannot be read');
  expect(JSON.parse(stdout).by_network).toMatchObject([{ since: null }, early, {}]);
  for (const name of years) rmSync(`data/snapshots/${name}`, { recursive: true });
  rmSync('data/editions/early', { recursive: true });
});

test('an edition is verified, and what keeps it from being asked is told', async () => {
  expect((await json('edition')).rows).toContainEqual(
    expect.objectContaining({ edition: 'stated', kept_in: 'database + data/editions/stated' }),
  );
  expect((await ask(['clusters'])).stderr).toContain('; or an edition: both, named, stated');
  const verified = await json('snapshots', 'verify', 'both', 'stated');
  expect(verified).toMatchObject({ verified: 3, faults: 0 });
  const file = 'data/editions/stated/edition.json';
  const text = readFileSync(file, 'utf8');
  folder.write(file, text.replace('"within_days": 60', '"within_days": 90'));
  // What is of another edition is answered all the same.
  const other = await ask(['show', 'ann', '-s', 'both', '--format', 'json']);
  expect(other).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('data/editions/stated is passed over, as it cannot be read'),
  });
  const offered = await ask(['completion', '--line', 'entente show -s bo']);
  expect(offered).toMatchObject({ stderr: '', stdout: expect.stringMatching(/^both\tedition/) });
  const broken = await ask(['snapshots', 'verify', 'both', 'stated', '--format', 'json']);
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.stdout).rows).toMatchObject([
    { snapshot: 'both', holds: 'yes' },
    { snapshot: 'stated', holds: 'yes', where: 'data/entente.sqlite' },
    {
      snapshot: 'stated',
      holds: 'no',
      fault: `${file}: it is not the one that was written; copy the archive again`,
    },
  ]);
  folder.write(file, text);

  const codebook = 'data/editions/stated/codebook.fr.md';
  const described = readFileSync(codebook, 'utf8');
  folder.write(codebook, described.replace('acteur', 'auteur'));
  const changed = await ask(['snapshots', 'verify', 'stated', '--format', 'json']);
  expect(changed.code).toBe(1);
  const remedy = 'entente edition data/editions/stated --archive';
  expect(JSON.parse(changed.stdout).rows[1]).toMatchObject({
    holds: 'no',
    fault: `${codebook} does not describe the archive; write it again: ${remedy}`,
  });
  cpSync('data/editions/stated', 'sent/editions/stated', { recursive: true });
  expect((await ask(remedy.split(' ').slice(1))).code).toBe(0);
  expect(readFileSync(codebook, 'utf8')).toBe(described);
  const elsewhere = await ask(['snapshots', 'verify', 'sent/editions/stated', '--format', 'json']);
  expect(JSON.parse(elsewhere.stdout).rows).toMatchObject([
    {
      where: 'sent/editions/stated',
      fault:
        'sent/editions/stated/codebook.fr.md does not describe the archive; write it again to data/editions/stated, and copy it from there: entente edition sent/editions/stated --archive',
    },
  ]);
  rmSync('sent', { recursive: true });
  // An archive of before there were any holds as it did.
  for (const path of readdirSync('data/editions/stated'))
    if (/^(?:codebook|datapackage|ro-crate)/.test(path)) rmSync(`data/editions/stated/${path}`);
  expect(await json('snapshots', 'verify', 'stated')).toMatchObject({ verified: 2, faults: 0 });
  expect(readdirSync('data/editions/stated').sort()).toEqual(['actors.csv', 'edition.json']);

  const { stderr } = await ask(['snapshots', 'remove', 'mastodon-2026']);
  expect(stderr).toContain('both and named and stated join it');
  expect((await ask(['snapshots', 'remove', 'named'])).stderr).toContain('this removes the edition named');
  expect((await ask(['snapshots', 'remove', 'named', '--yes'])).code).toBe(0);
  expect((await json('edition')).rows.map(({ edition }: { edition: string }) => edition)).toEqual([
    'both',
    'stated',
  ]);
});

test('what takes one snapshot says so of an edition', async () => {
  const { code, stderr } = await ask(['hotspots', '-s', 'both']);
  expect(code).toBe(2);
  expect(stderr).toContain(
    'both is an edition, which joins bluesky-2026, mastodon-2026, and posts are of the accounts of one network; name one of these',
  );
});

test('who is forgotten is in no edition either', async () => {
  const { stdout } = await ask(['forget', 'bluesky:cat', '--yes', '--format', 'json']);
  const told = JSON.parse(stdout);
  expect(told.rows).toContainEqual({ what: 'edition', name: 'both', now: 'removed' });
  expect(told.rows).toContainEqual({ what: 'edition', name: 'stated', now: 'removed' });
  expect(told.notes.join()).toContain('entente edition both bluesky-2026.r1 mastodon-2026');
  expect(told.rows).toContainEqual({
    what: 'file',
    name: 'data/editions/stated/actors.csv',
    now: 'not changed',
  });
  const store = openStore('data/entente.sqlite');
  expect(store.prepare('SELECT count(*) FROM edition_actor').pluck().get()).toBe(0);
  store.close();
});
