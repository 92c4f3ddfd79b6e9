/** An edition as another program opens and asks it: what the prompt prints as JSON, and the tables of its report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { library } from '../../src/library/library.ts';
import type { Answered, Edition } from '../../src/library.ts';
import { placeOf } from '../../src/open/open-edition.ts';
import { openStore } from '../../src/store/store.ts';
import { say } from '../../src/words/say.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { type HandNetwork, sealHand } from '../edition/hand.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const { openEdition, editionQuestions } = library;
const NAMES = ['sandbox-edition-2025', 'sandbox-edition-2026'];
const ON = ['-s', 'sandbox-edition-2026'];
const folder = temporaryFolder();
const kept = keptInMemory();

const GROUP = 'office=foreign-ministry,mission';
let old: Edition;
let whole: Edition;
let group: Edition;
/** The one that is asked. */
let edition: Edition;

beforeAll(async () => {
  const open = (name: string, among?: string) => openEdition(join(ROOT, 'data/editions', name), { among });
  [old, whole, group] = (await Promise.all([
    ...NAMES.map((name) => open(name)),
    open('sandbox-edition-2026', GROUP),
  ])) as [Edition, Edition, Edition];
  edition = whole;
});
beforeEach(() => {
  edition = whole;
});
afterAll(() => {
  for (const one of [old, whole, group]) one.close();
});

const ASKED: readonly [words: readonly string[], ask: () => Promise<Answered>][] = [
  [['show', 'sandbox-edition-2026'], () => editionQuestions.show(edition)],
  [['edition', 'sandbox-edition-2026'], () => editionQuestions.edition(edition)],
  [
    ['edition', 'sandbox-edition-2026', '--show', 'overlap', '--by', 'region'],
    () => editionQuestions.edition(edition, { show: 'overlap', by: 'region' }),
  ],
  [
    ['edition', 'sandbox-edition-2026', '--show', 'apart'],
    () => editionQuestions.edition(edition, { show: 'apart' }),
  ],
  [['show', 'no-mfa', ...ON], () => editionQuestions.show(edition, { of: 'no-mfa' })],
  [['show', 'FR', ...ON], () => editionQuestions.show(edition, { of: 'FR' })],
  [['follows', 'no-mfa', ...ON], () => editionQuestions.follows(edition, { account: 'no-mfa' })],
  [
    ['follows', 'no-mfa', 'fr-mfa', ...ON],
    () => editionQuestions.follows(edition, { account: 'no-mfa', other: 'fr-mfa' }),
  ],
  [
    ['followers', 'fr-mfa', '--not', 'no-mfa', ...ON],
    () => editionQuestions.followers(edition, { account: 'fr-mfa', not: 'no-mfa' }),
  ],
  [['mutuals', 'fr-mfa', ...ON], () => editionQuestions.mutuals(edition, { account: 'fr-mfa' })],
  [
    ['unreturned', 'fr-mfa', '--incoming', ...ON],
    () => editionQuestions.unreturned(edition, { account: 'fr-mfa', incoming: true }),
  ],
  [['unreturned', '--top', '3', ...ON], () => editionQuestions.unreturned(edition, { top: 3 })],
  [['unreturned', ...ON], () => editionQuestions.unreturned(edition)],
  [
    ['rank', 'in_degree', '--top', '5', ...ON],
    () => editionQuestions.rank(edition, { measure: 'in_degree', top: 5 }),
  ],
  [['rank', 'mutual', ...ON], () => editionQuestions.rank(edition, { measure: 'mutual' })],
  [['compare', 'FR', 'DE', ...ON], () => editionQuestions.compare(edition, { groups: ['FR', 'DE'] })],
  [
    ['compare', 'Europe', 'Africa', '--by', 'region', ...ON],
    () => editionQuestions.compare(edition, { groups: ['Europe', 'Africa'], by: 'region' }),
  ],
  [
    ['mutuals', 'FR', '--where', 'region=Africa', ...ON],
    () => editionQuestions.mutuals(edition, { account: 'FR', where: ['region=Africa'] }),
  ],
  [
    ['rank', 'mutual', '--by', 'region', '--top', '2', ...ON],
    () => editionQuestions.rank(edition, { measure: 'mutual', by: 'region', top: 2 }),
  ],
  [
    ['ties', '--state', 'mutual', '--where', 'country=FR', ...ON],
    () => editionQuestions.ties(edition, { state: 'mutual', where: ['country=FR'] }),
  ],
  [
    ['common', 'no-mfa', 'fr-mfa', ...ON],
    () => editionQuestions.common(edition, { accounts: ['no-mfa', 'fr-mfa'] }),
  ],
  [['similar', 'fr-mfa', ...ON], () => editionQuestions.similar(edition, { account: 'fr-mfa' })],
  [
    ['path', 'no-mfa', 'fr-mfa', '--all', ...ON],
    () => editionQuestions.path(edition, { from: 'no-mfa', to: 'fr-mfa', all: true }),
  ],
  [['reciprocity', ...ON], () => editionQuestions.reciprocity(edition)],
  [['isolates', ...ON], () => editionQuestions.isolates(edition)],
  [['roster', 'coverage', ...ON], () => editionQuestions.coverage(edition)],
  [['mixing', ...ON], () => editionQuestions.mixing(edition)],
  [['clusters', ...ON], () => editionQuestions.clusters(edition)],
  [['countries', ...ON], () => editionQuestions.countries(edition)],
  [
    ['explain', '--with', 'same:region', '--permutations', '20', ...ON],
    () => editionQuestions.explain(edition, { with: ['same:region'], permutations: 20 }),
  ],
  [['diff', ...NAMES], () => editionQuestions.diff(edition, { old })],
];

test.each(ASKED)('entente %j', async (words, asked) => {
  const prompt = await runHere([...words, '--format', 'json'], { cwd: ROOT, kept });
  expect(JSON.parse(JSON.stringify(await asked()))).toEqual(JSON.parse(prompt.stdout));
});

/** Two of them are compared as a whole, and so are seats and what it joins. */
const OF_GROUP = ASKED.filter(([[word], _]) => !['edition', 'roster', 'diff'].includes(word!));

test.each(OF_GROUP)('entente %j of a group', async (words, asked) => {
  edition = group;
  const prompt = await runHere([...words, '--among', GROUP, '--format', 'json'], { cwd: ROOT, kept });
  expect(JSON.parse(JSON.stringify(await asked()))).toEqual(JSON.parse(prompt.stdout));
});

test('its tables are of the group, and say so; of two editions only all is compared', async () => {
  edition = group;
  const { answer, among } = await editionQuestions.edition(edition, { show: 'overlap' });
  expect(among).toBe(GROUP);
  expect(answer).toMatch(/^Among only the \d+ accounts with office foreign-ministry or mission: /);
  expect(edition.actors.length).toBeLessThan(whole.actors.length);
  for (const [one, other] of [
    [group, old],
    [old, group],
  ] as const) {
    await expect(editionQuestions.diff(one, { old: other })).rejects.toThrow('compares no two editions');
  }
});

function published(file: string): Record<string, string>[] {
  const text = readFileSync(join(ROOT, 'reports/sandbox-edition-2026/data', file), 'utf8');
  return parse(text, { columns: true });
}

/** As a cell of a published table: 12 digits, empty where there is no value. */
const cell = (value: string | number | null | undefined) =>
  typeof value === 'number' ? String(Number(value.toPrecision(12))) : (value ?? '');

test.each([undefined, 'region'])('presence and overlap by %s are those of its report', (by) => {
  const own = (file: string) => published(file).filter((row) => row.by === (by ?? ''));
  const presence = own('presence.csv').map(({ group, named, several, nowhere }) => [
    ...[group, named, several, nowhere],
    ...own('network-presence.csv')
      .filter((row) => row.group === group)
      .map(({ actors }) => actors),
  ]);
  expect(edition.presence(by).map((row) => Object.values(row).map(cell))).toEqual(presence);
  const overlap = edition.overlap(by);
  const columns = Object.keys(overlap[0]!);
  expect(columns).toContain('jaccard_max');
  expect(overlap.map((row) => columns.map((column) => cell(row[column])))).toEqual(
    own('overlap.csv').map((row) => columns.map((column) => row[column])),
  );
});

test('what it is asked as one study is what its report has', async () => {
  const figures = new Map(published('graph.csv').map(({ measure, value }) => [measure, Number(value)]));
  const { mutual_pairs, one_way_pairs, null_pairs, unknown_pairs } = await editionQuestions.ties(edition);
  expect({ mutual_pairs, one_way_pairs, null_pairs, unknown_pairs }).toEqual(
    Object.fromEntries(
      ['mutual_pairs', 'one_way_pairs', 'null_pairs', 'unknown_pairs'].map((name) => [
        name,
        figures.get(name),
      ]),
    ),
  );
  const standings = new Map(published('countries.csv').map((row) => [row.country, row]));
  const columns = ['mutual_abroad', 'mutual_abroad_max', 'accounts_following_abroad', 'returned_share'];
  const { countries } = await editionQuestions.countries(edition);
  for (const row of countries as Record<string, string | number | null>[]) {
    const told = standings.get(row.country as string)!;
    expect(columns.map((column) => cell(row[column]))).toEqual(columns.map((column) => told[column]));
  }
  const own = new Map(published('nodes.csv').map((row) => [row.actor, row]));
  for (const row of (await editionQuestions.rank(edition, { measure: 'gatekeeper' })).rows) {
    const { gatekeeper_region, gatekeeper_max_region, gatekeeper_expected_region } = own.get(
      row.actor as string,
    )!;
    expect([row.gatekeeper, row.gatekeeper_max, row.expected].map(cell)).toEqual([
      ...[gatekeeper_region, gatekeeper_max_region, gatekeeper_expected_region],
    ]);
  }
  const { rows } = (await editionQuestions.clusters(edition)) as unknown as {
    rows: Record<string, number>[];
  };
  expect(rows.map(({ cluster, name, accounts }) => [cluster, name, accounts].map(cell))).toEqual(
    published('clusters.csv').map(({ cluster, name, actors }) => [cluster, name, actors]),
  );
});

test('its ties, and what is unknown, are those of each network', () => {
  const told = published('networks.csv');
  expect(edition.networks).toMatchObject(
    told.map(({ network, snapshot, actors }) => ({ network, snapshot, actors: Number(actors) })),
  );
  for (const { network, follows } of told) {
    expect(edition.ties.filter((tie) => tie.network === network)).toHaveLength(Number(follows));
  }
  expect(edition.actors).toHaveLength(Number(published('presence.csv')[0]!.named));
  expect(edition.unknown).toContainEqual(
    expect.objectContaining({ network: 'sandbox-mastodon', source: 'no-mfa', target: '*' }),
  );
});

/** bob is on both, and was not read on mastodon; cat is on mastodon alone, dan nowhere. */
const HAND: readonly HandNetwork[] = [
  { network: 'bluesky', accounts: ['ann', 'bob', { actor: 'dan', verdict: 'suspended' }], ties: ['ann>bob'] },
  {
    network: 'mastodon',
    date: '2026-07-01',
    accounts: ['ann', { actor: 'bob', verdict: 'protected' }, 'cat'],
    ties: ['cat>bob'],
  },
];

test('a tie has four states, on a network and on any, also out of a database', async () => {
  const database = join(folder.path, 'hand.sqlite');
  const store = openStore(database);
  const names = HAND.map((network) => sealHand(store, network).name);
  store.close();
  await expect(openEdition(database)).rejects.toThrow('no edition in');
  await ask(['edition', 'hand', ...names, '--db', database]);
  const hand = await openEdition(database, { edition: 'hand' });
  expect(hand).toMatchObject({ name: 'hand', from: '2026-06-01', date: '2026-07-01' });
  expect((await openEdition(database)).contentHash).toBe(hand.contentHash);
  expect(hand.actors.map(({ actor, networks }) => [actor, networks])).toEqual([
    ['ann', 'bluesky mastodon'],
    ['bob', 'bluesky mastodon'],
    ['cat', 'mastodon'],
    ['dan', ''],
  ]);
  expect([
    hand.tie('ann', 'bob'),
    hand.tie('ann', 'bob', 'mastodon'),
    hand.tie('bob', 'ann'),
    hand.tie('bob', 'ann', 'bluesky'),
    hand.tie('ann', 'cat', 'bluesky'),
    hand.tie('ann', 'cat'),
    hand.tie('ann', 'dan'),
  ]).toEqual(['yes', 'no', 'unknown', 'no', 'not-possible', 'no', 'not-possible']);
  expect(hand.ties).toEqual([
    { network: 'bluesky', source: 'ann', target: 'bob', followed_at: null },
    { network: 'mastodon', source: 'cat', target: 'bob', followed_at: null },
  ]);
  expect(hand.unknown).toEqual([
    { network: 'mastodon', source: 'bob', target: '*', reason: expect.stringContaining('protected') },
  ]);
  expect(() => hand.tie('ann', 'eve')).toThrow('hand has no actor eve');
  expect(() => hand.tie('ann', 'bob', 'x')).toThrow('hand has no network x; it joins bluesky, mastodon');
  expect(() => hand.presence('party')).toThrow('party');
  hand.close();
  await expect(editionQuestions.show(hand)).rejects.toThrow('this is no open edition');
  await expect(openEdition(database, { edition: 'hend' })).rejects.toThrow('there is no edition hend');
});

const openWrongly = openEdition as (...given: unknown[]) => Promise<unknown>;

test.each<[string, () => Promise<unknown>, string]>([
  ['nowhere', () => openEdition('nowhere'), 'nowhere is no archive of an edition and no database'],
  ['a snapshot', () => openEdition(join(ROOT, 'data/snapshots/sandbox-2026')), 'is no archive of an edition'],
  ['no text', () => openWrongly(7), 'openEdition: the folder of an edition'],
  ['an option too many', () => openWrongly('x', { name: 'y' }), 'openEdition has no option name'],
  [
    'the edition of an archive',
    () => openEdition(join(ROOT, 'data/editions/sandbox-edition-2026'), { edition: 'y' }),
    'is the archive of one edition alone',
  ],
  [
    'an earlier edition that is none',
    () => editionQuestions.diff(edition, { old: 'sandbox-edition-2025' as unknown as Edition }),
    'old: an open edition, as of await openEdition(…), is needed',
  ],
  [
    'an option that is of snapshots',
    () => editionQuestions.rank(edition, { measure: 'mutual', panel: true } as { measure: string }),
    'rank has no option panel',
  ],
])('%s is refused in words', async (_, asked, words) => {
  await expect(asked()).rejects.toThrow(
    expect.objectContaining({ name: 'UserError', message: expect.stringContaining(words) }),
  );
});

test('a snapshot that is not found is said to be in none of the folders that were looked in', () => {
  const gone = { name: 'gone', network: 'bluesky', date: '2026-06-01', contentHash: 'sha256:gone' };
  const faultOf = (database: string) => {
    const found = placeOf({ database, say: () => {} }, gone, join('exports', 'editions', 'joined'));
    return 'fault' in found ? ENGLISH.say(say.refusals.missingPart(found.fault)) : found.place;
  };
  const folders = 'under data/snapshots nor under exports/snapshots; bring its archive there';
  const named = 'gone (bluesky, 2026-06-01, content hash sha256:gone)';
  expect(faultOf('')).toBe(`${named} is neither ${folders}`);
  expect(faultOf('none.sqlite')).toBe(`${named} is neither in none.sqlite nor ${folders}`);
});
