/** Posts of a snapshot: hashed where there are any, archived where the terms allow, and sealed like all the rest. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readManifest, withheldBy } from '../../src/store/archive.ts';
import { hashParts } from '../../src/store/archive-text.ts';
import { readArchivedActivity } from '../../src/store/archived-activity.ts';
import type { Store } from '../../src/store/driver.ts';
import { countUnreadFeeds } from '../../src/store/feed-ledger.ts';
import { feedWriter, type KeptPost } from '../../src/store/feed-writer.ts';
import { readArchive } from '../../src/store/read-archive.ts';
import { changedParts, partsNow, sealSnapshot, startActivity } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { writeArchive } from '../../src/store/write-archive.ts';
import { archiveFiles } from '../support/archive-files.ts';
import { heldActivity } from '../support/held-activity.ts';
import { POSTED, postedSnapshot } from '../support/posted.ts';
import { sealedSnapshot, smallSnapshot, THREE } from '../support/snapshots.ts';

const OPEN_TERMS = { profiles: true, posts: true, statement: 'all may be published' };
const STRICT_TERMS = { profiles: false, posts: false, statement: 'nothing of what accounts say' };
const SEALED_AT = '2026-06-02T00:00:00.000Z';
const FILES = ['feeds.csv', 'hashtags.csv', 'mentions.csv', 'posts.csv', 'reposts.csv'];

let directory: string;
let store: Store;
let other: Store;

beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'entente-')), 'archive');
  store = openMemoryStore();
  other = openMemoryStore();
});

afterEach(() => {
  store.close();
  other.close();
  rmSync(join(directory, '..'), { recursive: true });
});

const sealed = (name = 'posted') => sealSnapshot(store, postedSnapshot(store, name), { sealedAt: SEALED_AT });

test('what was posted reads back from the database as it went in', () => {
  expect(heldActivity(store, sealed())).toEqual(POSTED);
});

test('an archive reads back to the same posts and hash, at once or when they are asked for', () => {
  const snapshot = sealed();
  writeArchive(directory, archiveFiles(store, snapshot, OPEN_TERMS));
  const copy = readArchive(other, directory, 'copy');
  expect(copy.contentHash).toBe(snapshot.contentHash);
  expect(changedParts(other, copy)).toEqual([]);
  expect(heldActivity(other, copy)).toEqual(POSTED);
  const lazy = readArchive(other, directory, 'lazy', { posts: false });
  expect(other.prepare('SELECT count(*) FROM post WHERE snapshot = ?').pluck().get(lazy.id)).toBe(0);
  expect(heldActivity(other, lazy)).toEqual(POSTED);
  expect(Object.fromEntries(archiveFiles(other, lazy, OPEN_TERMS))).toEqual(
    Object.fromEntries(archiveFiles(store, { ...snapshot, name: 'lazy' }, OPEN_TERMS)),
  );
});

test('the files of its posts are what they are', () => {
  const texts = archiveFiles(store, sealed(), OPEN_TERMS);
  expect(FILES.map((name) => texts.get(name))).toEqual([
    `account_id,verdict,reason,reached_at,misdated_count
did:plc:a,complete,,,2
did:plc:b,empty,,,0
did:plc:c,capped,words?text=up%20to%202%2C%20%22posts%22,2026-05-20T10:00:00Z,0
`,
    `feed,day,tag,count
1,2026-05-03,'-formula,1
1,2026-05-30,été,2
3,2026-05-20,和平,1
`,
    'source,target,count\ndid:plc:a,did:plc:b,1\ndid:plc:c,did:plc:a,4\n',
    `feed,at,kind,language,likes,replies,reposts,quotes
1,2026-05-03T00:00:00Z,reply,fr,5,1,0,
1,2026-05-30T12:00:00Z,quote,,0,2,0,
1,2026-05-30T12:00:00Z,repost,,,,,
3,2026-05-20T10:00:00Z,post,zh,1000000,3,7,
3,2026-05-21T10:00:00Z,thread,zh,2,4,8,
`,
    'source,target,count\ndid:plc:a,did:plc:c,2\n',
  ]);
});

test('the hash of a snapshot without posts is as each version has it, and it has none of the files', () => {
  const snapshot = sealedSnapshot(store, 'plain');
  expect(Object.keys(snapshot.parts!).sort()).toEqual([
    'evidence',
    'facts',
    'profiles',
    'roster',
    'seats',
    'ties',
    'unseen',
    'verdicts',
  ]);
  expect(hashParts(partsNow(store, { ...snapshot, hashVersion: 3 }))).toBe(
    '3d9a4843c09f7bf93b4abfcb2384151a7819562b42d306f6faf1db1fc0c1ce80',
  );
  expect(hashParts(partsNow(store, { ...snapshot, hashVersion: 2 }))).toBe(
    '5439dbdbe5b19ba48b4aece47879b16516afd3c62bb29cb6b811b9c8670dadf4',
  );
  expect([...archiveFiles(store, snapshot, OPEN_TERMS).keys()].some((name) => FILES.includes(name))).toBe(
    false,
  );
});

test('where the terms forbid it nothing of the posts is published, and the copy says so', () => {
  const snapshot = sealSnapshot(store, postedSnapshot(store, 'posted'), {
    sealedAt: SEALED_AT,
    withholdable: withheldBy(STRICT_TERMS),
  });
  writeArchive(directory, archiveFiles(store, snapshot, STRICT_TERMS));
  expect(readdirSync(directory).filter((name) => FILES.includes(name))).toEqual([]);
  const copy = readArchive(other, directory);
  expect(copy.contentHash).toBe(snapshot.contentHash);
  expect([copy.activityDays, heldActivity(other, copy)]).toEqual([30, null]);
  expect(changedParts(other, copy)).toEqual([]);
});

test.each(FILES)('a changed or missing %s is found', (name) => {
  writeArchive(directory, archiveFiles(store, sealed(), OPEN_TERMS));
  const file = join(directory, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\d(,?)\n$/, '9$1\n'));
  const lazy = readArchive(other, directory, 'lazy', { posts: false });
  expect(() => readArchive(other, directory, 'whole')).toThrow('not the one that was sealed');
  expect(() => heldActivity(other, lazy)).toThrow(`${name}: the file is not the one that was sealed`);
  rmSync(file);
  expect(() => heldActivity(other, lazy)).toThrow(`${name}: the file is missing`);
  expect(existsSync(join(directory, 'manifest.json'))).toBe(true);
});

test('the days of the window are part of the hash', () => {
  const snapshot = sealed();
  writeArchive(directory, archiveFiles(store, snapshot, OPEN_TERMS));
  const path = join(directory, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"activity_days": 30', '"activity_days": 31'));
  expect(readManifest(directory).activity_days).toBe(31);
  expect(() => readArchive(other, directory)).toThrow('not the one that was sealed');
});

test('verification names the part of the posts that was changed behind the triggers', () => {
  const snapshot = sealed();
  store.exec('DROP TRIGGER post_sealed_update; UPDATE post SET likes = likes + 1 WHERE likes = 5');
  expect(changedParts(store, snapshot)).toEqual(['posts']);
});

test('posts that were not read must be said to be so; nothing of an account that is gone stays', () => {
  const accounts = [...THREE, { id: 'did:plc:d' }, { id: 'did:plc:e', verdict: 'suspended' as const }];
  const open = startActivity(store, smallSnapshot(store, 'open', accounts, []), 30);
  const writer = feedWriter(store, open);
  const page = {
    rosterCount: 5,
    itemCount: 1,
    ownCount: 1,
    misdatedCount: 0,
    malformedCount: 0,
    reachedAt: 1_780_000_000,
  };
  const post: KeptPost = {
    key: 'k',
    at: 1_780_000_000,
    kind: 'post',
    language: '',
    hashtags: ['t'],
    mentions: [],
    repostOf: null,
    likes: 1,
    replies: null,
    reposts: null,
    quotes: null,
  };
  for (const accountId of ['did:plc:a', 'did:plc:b', 'did:plc:e']) {
    writer.page({ ...page, accountId, posts: [post], cursor: 'more' });
  }
  writer.verdict('did:plc:a', 'complete', '', null);
  expect(countUnreadFeeds(store, open)).toBe(3);
  expect(() => sealSnapshot(store, open, { sealedAt: SEALED_AT })).toThrow(
    'the posts of 3 accounts of open were not read; run the crawl again to go on, or seal it as it is with: entente seal open --unread REASON',
  );
  const { readings, posts, hashtags } = heldActivity(
    store,
    sealSnapshot(store, open, { sealedAt: SEALED_AT, unread: 'budget' }),
  )!;
  expect(readings.map(({ verdict, reason, reachedAt }) => [verdict, reason, reachedAt])).toEqual([
    ['complete', '', null],
    ['partial', 'reading broke off: budget', '2026-05-28T20:26:40Z'],
    ['not-read', 'budget', null],
    ['not-read', 'budget', null],
  ]);
  expect([posts, hashtags].map((rows) => rows.map(({ account }) => account))).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('the views give posts, feeds, hashtags and both layers by names, of different actors', () => {
  sealed();
  const view = (name: string) => store.prepare(`SELECT * FROM ${name}`).all();
  expect(view('posts')).toHaveLength(5);
  expect(view('posts')[0]).toMatchObject({
    handle: 'a.test',
    at: '2026-05-03T00:00:00Z',
    kind: 'reply',
    likes: 5,
  });
  expect(view('feeds')[2]).toMatchObject({
    handle: 'c.test',
    verdict: 'capped',
    reached_at: '2026-05-20T10:00:00Z',
  });
  expect(view('hashtags')[1]).toMatchObject({ handle: 'a.test', day: '2026-05-30', tag: 'été', count: 2 });
  expect(view('mentions ORDER BY source')).toMatchObject([
    { source_handle: 'a.test', target_handle: 'b.test', count: 1 },
    { source_handle: 'c.test', target_handle: 'a.test', count: 4 },
  ]);
  expect(view('reposts')).toMatchObject([{ source_handle: 'a.test', target_handle: 'c.test', count: 2 }]);
});

test('the posts of some accounts are read out of an archive without the others', () => {
  writeArchive(directory, archiveFiles(store, sealed(), OPEN_TERMS));
  const accounts = THREE.map(({ id }) => id);
  const of = (...wanted: number[]) => [...readArchivedActivity(directory, accounts, new Set(wanted))!.posts];
  expect(of(2)).toEqual(POSTED.posts.filter(({ account }) => account === 2));
  expect(of(0, 1, 2)).toEqual(POSTED.posts);
  expect(of(1)).toEqual([]);
});

test('a reason of a feed that this version does not know is refused with its line', () => {
  const files = new Map(archiveFiles(store, sealed(), OPEN_TERMS));
  const feeds = files.get('feeds.csv')!;
  files.set('feeds.csv', feeds.replace('words?text=', 'of-the-future?a='));
  writeArchive(directory, files);
  const accounts = THREE.map(({ id }) => id);
  expect(() => readArchivedActivity(directory, accounts, new Set([2]))).toThrow(
    /feeds\.csv:4: "of-the-future\?a=\S+" is no reason that this version knows/,
  );
});
