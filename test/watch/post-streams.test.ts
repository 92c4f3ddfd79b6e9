/** What the streams say of posts, where they are wanted: the records of a new one, a repost, and a deletion. */
import { encode, toBytes } from '@atcute/cbor';
import { expect, test } from 'vitest';
import { carOf } from '../../src/sandbox/car.ts';
import { cidOf } from '../../src/sandbox/identifiers.ts';
import { jetstream } from '../../src/watch/jetstream.ts';
import { jetstream2 } from '../../src/watch/jetstream2.ts';
import { reposStream } from '../../src/watch/repos-stream.ts';
import { contentIdOf } from '../support/content-id.ts';

const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const OTHER = 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb';
const AT = Date.parse('2026-06-01T12:00:00.000Z');

/** As the network's app writes them. */
const POST = {
  $type: 'app.bsky.feed.post',
  text: 'Words that nobody keeps #Peace',
  createdAt: '2026-06-01T11:59:58.123Z',
  langs: ['pt-BR', 'en'],
  facets: [
    {
      index: { byteStart: 0, byteEnd: 5 },
      features: [{ $type: 'app.bsky.richtext.facet#mention', did: OTHER }],
    },
    {
      index: { byteStart: 24, byteEnd: 30 },
      features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'Peace' }],
    },
  ],
  reply: {
    root: { uri: `at://${OTHER}/app.bsky.feed.post/3lrftwykui24z`, cid: cidOf(1, 1) },
    parent: { uri: `at://${OTHER}/app.bsky.feed.post/3lrftwykui24z`, cid: cidOf(1, 1) },
  },
};
const REPOST = {
  $type: 'app.bsky.feed.repost',
  subject: { uri: `at://${OTHER}/app.bsky.feed.post/3lrftwykui24z`, cid: cidOf(1, 1) },
  createdAt: '2026-06-01T12:00:00.000Z',
};

const KEPT = [
  {
    action: 'create',
    post: {
      key: '3lrftwykui222',
      at: 1780315198,
      kind: 'reply',
      language: 'pt',
      hashtags: ['peace'],
      mentions: [OTHER],
      repostOf: null,
    },
  },
  {
    action: 'create',
    post: {
      key: 'r 3lrftwykui333',
      at: 1780315200,
      kind: 'repost',
      language: '',
      hashtags: [],
      mentions: [],
      repostOf: OTHER,
    },
  },
  { action: 'delete', key: '3lrftwykui444' },
  { action: 'delete', key: 'r 3lrftwykui555' },
];

const OPERATIONS = [
  { action: 'create', collection: 'app.bsky.feed.post', rkey: '3lrftwykui222', record: POST },
  { action: 'create', collection: 'app.bsky.feed.repost', rkey: '3lrftwykui333', record: REPOST },
  { action: 'delete', collection: 'app.bsky.feed.post', rkey: '3lrftwykui444' },
  { action: 'delete', collection: 'app.bsky.feed.repost', rkey: '3lrftwykui555' },
  { action: 'create', collection: 'app.bsky.feed.like', rkey: '3lrftwykui666', record: REPOST },
];

const isWatched = (did: string) => did === DID;

function commitFrame(operations: typeof OPERATIONS, withBlocks = true): Uint8Array {
  const blocks = operations.flatMap(({ record }) =>
    record === undefined ? [] : [{ cid: contentIdOf(encode(record)), data: encode(record) }],
  );
  const body = {
    seq: 5,
    time: new Date(AT).toISOString(),
    repo: DID,
    rev: '3lrftwykui777',
    since: '3lrftwykui111',
    tooBig: false,
    ops: operations.map(({ action, collection, rkey, record }) => ({
      action,
      path: `${collection}/${rkey}`,
      cid: record === undefined ? null : { $link: contentIdOf(encode(record)) },
    })),
    blocks: toBytes(carOf(withBlocks ? blocks : [])),
  };
  return Buffer.concat([encode({ op: 1, t: '#commit' }), encode(body)]);
}

test('the stream of a server tells posts where they are wanted', () => {
  const frame = commitFrame(OPERATIONS);
  const wanted = reposStream('http://127.0.0.1:1', 'pds', true).read(frame, isWatched)!.message;
  expect(wanted).toMatchObject({ kind: 'commit', commit: { operations: [], posts: KEPT } });
  expect(JSON.stringify(wanted)).not.toContain('Words');
  const follows = reposStream('http://127.0.0.1:1').read(frame, isWatched)!.message;
  expect(follows).toMatchObject({ kind: 'commit', commit: { operations: [] } });
  expect(follows).not.toHaveProperty('commit.posts');
});

test('a post whose record is not there is a gap', () => {
  const frame = commitFrame(OPERATIONS, false);
  const { message } = reposStream('http://127.0.0.1:1', 'pds', true).read(frame, isWatched)!;
  expect(message).toMatchObject({ commit: { operations: null } });
});

test('Jetstream is asked for posts where they are wanted, and tells one at a time', () => {
  const collections = (withPosts: boolean) =>
    JSON.parse(jetstream('http://127.0.0.1:1', 'js', withPosts).first!([DID])).payload.wantedCollections;
  expect(collections(false)).toEqual(['app.bsky.graph.follow']);
  expect(collections(true)).toEqual(['app.bsky.graph.follow', 'app.bsky.feed.post', 'app.bsky.feed.repost']);
  const told = (withPosts: boolean) =>
    OPERATIONS.map(({ action, ...commit }) => {
      const event = { did: DID, time_us: AT * 1000, kind: 'commit' };
      const text = JSON.stringify({ ...event, commit: { rev: 'r', operation: action, ...commit } });
      return jetstream('http://127.0.0.1:1', 'js', withPosts).read(Buffer.from(text), isWatched)!.message;
    });
  expect(told(true)).toMatchObject([
    ...KEPT.map((operation) => ({ kind: 'commit', commit: { operations: [], posts: [operation] } })),
    null,
  ]);
  expect(told(false)).toEqual([null, null, null, null, null]);
});

test('its second version likewise, for as many accounts as can be named', () => {
  const source = jetstream2('http://127.0.0.1:1', true);
  const asked = (accounts: string[]) =>
    new URL(source.url(null, accounts)).searchParams.getAll('collections');
  expect(asked([DID])).toEqual(['app.bsky.graph.follow', 'app.bsky.feed.post', 'app.bsky.feed.repost']);
  expect(() => asked(Array.from({ length: 201 }, () => DID))).toThrow('watch them with --stream jetstream');
  const payload = { $type: 'x#commit', seq: 1, time: new Date(AT).toISOString(), did: DID, rev: 'r' };
  const { action, ...first } = OPERATIONS[0]!;
  const text = JSON.stringify({ payload: { ...payload, operation: action, ...first } });
  expect(source.read(Buffer.from(text), isWatched)!.message).toMatchObject({ commit: { posts: [KEPT[0]] } });
});
