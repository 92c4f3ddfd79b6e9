/** Frames that no honest server sends: none is thrown at the socket, none is believed, and each is a gap of its account. */
import { encode, toBytes } from '@atcute/cbor';
import { expect, test } from 'vitest';
import { carOf } from '../../src/sandbox/car.ts';
import { jetstream } from '../../src/watch/jetstream.ts';
import { jetstream2 } from '../../src/watch/jetstream2.ts';
import { reposStream } from '../../src/watch/repos-stream.ts';
import { contentIdOf } from '../support/content-id.ts';

const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const OTHER = 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb';
const TIME = '2026-06-01T12:00:00.000Z';
const KEY = '3lrftwykui222';
const REVISION = '3lrftwykui777';
const FOLLOW = { $type: 'app.bsky.graph.follow', subject: OTHER, createdAt: TIME };
const isWatched = (did: string) => did === DID;
const repos = reposStream('http://127.0.0.1:1', 'pds', true);

interface Frame {
  record?: Uint8Array;
  /** Under which the record is found. */
  cid?: string;
  collection?: string;
  signed?: object;
  body?: object;
}

function frameOf({ record = encode(FOLLOW), cid, collection, signed, body }: Frame): Uint8Array {
  const name = cid ?? contentIdOf(record);
  const root = encode({ did: DID, rev: REVISION, version: 3, ...signed });
  const blocks = [
    { cid: contentIdOf(root), data: root },
    { cid: name, data: record },
  ];
  const whole = {
    seq: 5,
    time: TIME,
    repo: DID,
    rev: REVISION,
    since: '3lrftwykui111',
    commit: { $link: contentIdOf(root) },
    ops: [
      { action: 'create', path: `${collection ?? 'app.bsky.graph.follow'}/${KEY}`, cid: { $link: name } },
    ],
    blocks: toBytes(carOf(blocks)),
    ...body,
  };
  return Buffer.concat([encode({ op: 1, t: '#commit' }), encode(whole)]);
}

test('a commit whose records are those that it names is told', () => {
  expect(repos.read(frameOf({}), isWatched)).toMatchObject({
    cursor: '5',
    message: { kind: 'commit', commit: { operations: [{ action: 'create', follow: { target: OTHER } }] } },
  });
});

const nested = Buffer.concat([Buffer.alloc(5000, 0x81), Buffer.from([0x80])]);
const bulky = Buffer.concat([Buffer.from([0x9a, 0, 0x0f, 0x42, 0x40]), Buffer.alloc(1_000_000, 0x80)]);

test.each<[string, Frame]>([
  ['is four bytes', { record: Buffer.from('what') }],
  ['is no byte', { record: Buffer.alloc(0) }],
  ['has bytes behind it', { record: Buffer.concat([encode(FOLLOW), Buffer.from([0])]) }],
  ['is nested deep', { record: nested }],
  ['has a million parts', { record: bulky }],
  ['is no record', { record: encode(['a list']) }],
  ['of a post is four bytes', { record: Buffer.from('what'), collection: 'app.bsky.feed.post' }],
  ['is another under its content id', { cid: contentIdOf(encode({ ...FOLLOW, subject: DID })) }],
  ['is signed for another account', { signed: { did: OTHER } }],
  ['is signed for another revision', { signed: { rev: '3lrftwykui999' } }],
  ['has no key', { collection: 'app.bsky.graph.follow/of a' }],
  ['comes in blocks that are no CAR', { body: { blocks: toBytes(Buffer.from('what')) } }],
  ['comes in a CAR of one long header', { body: { blocks: toBytes(Buffer.from([0xff, 0xff, 3])) } }],
  ['comes in no blocks', { body: { blocks: 7 } }],
  ['is in operations that are none', { body: { ops: 'what' } }],
])('a commit whose record %s is not told', (_, frame) => {
  const told = repos.read(frameOf(frame), isWatched);
  expect(told).toMatchObject({ cursor: '5', message: { kind: 'commit', accountId: DID } });
  expect(told).toHaveProperty('message.commit.operations', null);
  expect(told).not.toHaveProperty('message.commit.posts');
});

test.each([
  ['time', { time: 'now' }],
  ['revision', { rev: 7 }],
  ['number', { seq: 'first' }],
])('a frame without its %s is something unread of its account', (_, body) => {
  expect(repos.read(frameOf({ body }), isWatched)).toMatchObject({
    message: { kind: 'unread', accountId: DID },
  });
});

test('an account that does not say whether it is there is not gone', () => {
  const account = (body: object) =>
    repos.read(
      Buffer.concat([encode({ op: 1, t: '#account' }), encode({ seq: 5, time: TIME, did: DID, ...body })]),
      isWatched,
    );
  expect(account({ active: false })).toMatchObject({ message: { kind: 'status', gone: 'deactivated' } });
  expect(account({})).toMatchObject({ message: { kind: 'unread', accountId: DID } });
});

test.each<[string, Uint8Array]>([
  ['is no CBOR', Buffer.from('what')],
  ['is nested deep', nested],
  ['is of a million lists', Buffer.concat([encode({ op: 1, t: '#commit' }), bulky])],
])('a frame that %s is refused before it is made', (_, frame) => {
  expect(() => repos.read(frame, isWatched)).toThrow(/CBOR|deep|parts/);
});

test('eight megabytes of small lists take no memory out of proportion', () => {
  const frame = Buffer.concat([
    encode({ op: 1, t: '#commit' }),
    Buffer.from([0x9a, 0, 0x78, 0, 0]),
    Buffer.alloc(0x780000, 0x80),
  ]);
  const before = process.memoryUsage().heapUsed;
  expect(() => repos.read(frame, isWatched)).toThrow('parts');
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
});

const v1 = jetstream('http://127.0.0.1:1');
const v2 = jetstream2('http://127.0.0.1:1');
const commit = {
  rev: REVISION,
  operation: 'create',
  collection: 'app.bsky.graph.follow',
  rkey: KEY,
  record: FOLLOW,
};

test.each<[string, object]>([
  ['no revision', { rev: undefined }],
  ['no key', { rkey: ' ' }],
  ['no record', { record: undefined }],
  ['no known operation', { operation: 'what' }],
  ['no collection', { collection: 7 }],
])('a message of Jetstream with %s is something unread of its account', (_, fault) => {
  const one = { did: DID, time_us: 5_000, kind: 'commit', commit: { ...commit, ...fault } };
  const unread = { cursor: '5000', message: { kind: 'unread', accountId: DID } };
  expect(v1.read(Buffer.from(JSON.stringify(one)), isWatched)).toMatchObject(unread);
  const payload = { $type: 'x#commit', seq: 4, time: TIME, did: DID, ...commit, ...fault };
  const two = v2.read(Buffer.from(JSON.stringify({ payload })), isWatched);
  expect(two).toMatchObject({ ...unread, cursor: '5' });
});

test('a message of Jetstream without its place is of its account, where it names one that is watched', () => {
  const of = (did: string) =>
    v1.read(Buffer.from(JSON.stringify({ did, kind: 'commit', commit })), isWatched);
  expect(of(DID)).toMatchObject({ cursor: null, message: { kind: 'unread', accountId: DID } });
  expect(of(OTHER)).toBeNull();
  expect(() => of('nobody')).toThrow('without its account');
});

test('a message of Jetstream that is no UTF-8 is not read as other letters', () => {
  const text = JSON.stringify({ did: DID, time_us: 5_000, kind: 'commit', commit });
  const damaged = Buffer.from(text);
  damaged[damaged.indexOf('bbbb')] = 0xff;
  expect(() => v1.read(damaged, isWatched)).toThrow('no JSON');
});
