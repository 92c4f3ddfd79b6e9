/** What is made of what streams tell before it is an account's, step by step and by hand. */
import { encode, toBytes } from '@atcute/cbor';
import { describe, expect, test } from 'vitest';
import type { AccountState, FollowRecord } from '../../src/values/log-entries.ts';
import { type Commit, newAccount, type Operation } from '../../src/watch/account-state.ts';
import { decodeCbor, decodeFirstCbor } from '../../src/watch/bounded-cbor.ts';
import { type Hearing, heardOf } from '../../src/watch/hearing.ts';
import {
  collectionsWanted,
  type RecordChange,
  readChanges,
  revisionOf,
} from '../../src/watch/record-change.ts';
import type { PlacedMessage, StreamMessage } from '../../src/watch/stream-message.ts';
import { afterUntoldEnds } from '../../src/watch/untold-ends.ts';
import { wholeChanges } from '../../src/watch/whole-changes.ts';
import { keyOf } from '../support/atproto.ts';

const BEGAN = Date.parse('2026-06-01T00:00:00.000Z');
const MINUTE = 60_000;

const record = (key: string, target = 'did:b'): FollowRecord => ({
  key,
  target,
  followedAt: null,
  doubt: null,
  cid: null,
});
const made = (key: string): Operation => ({ action: 'create', follow: record(key) });
const unmade = (key: string): Operation => ({ action: 'delete', key });

describe('how far streams are heard', () => {
  const joined = (joinedAt: number | null, last: Hearing['last'] = null, hasPlace = true): Hearing => ({
    hasPlace,
    joinedAt,
    last,
  });

  test.each<[string, Hearing[], string]>([
    ['none', [], 'nothing'],
    ['one that never came', [joined(null, null, false)], 'nothing'],
    ['one that is away, and goes on from its place', [joined(null)], 'on'],
    ['one that came just now', [joined(96_000, null, false)], 'on'],
    ['one that has told nothing for five seconds', [joined(95_000)], 'all'],
    [
      'one that told something less than five seconds ago',
      [joined(1, { at: 95_001, received: 95_001 })],
      'all',
    ],
    ['one that tells what is old', [joined(1, { at: 90_000, received: 99_000 })], 'on'],
    ['one that tells what is four seconds old', [joined(1, { at: 95_001, received: 100_000 })], 'all'],
    ['one that tells what is five seconds old', [joined(1, { at: 95_000, received: 100_000 })], 'on'],
    ['one whose clock is ahead', [joined(1, { at: 105_000, received: 100_000 })], 'on'],
    [
      'one that told what is old, and nothing for five seconds',
      [joined(1, { at: 1, received: 95_000 })],
      'all',
    ],
    [
      'one that has come back since it told something',
      [joined(99_000, { at: 98_000, received: 98_000 })],
      'on',
    ],
    ['one that told something as it came back', [joined(98_000, { at: 98_000, received: 98_000 })], 'all'],
    ['two, of which one is behind', [joined(96_000), joined(95_000)], 'all'],
    ['two, of which one is away', [joined(null), joined(null, null, false)], 'on'],
  ])('%s', (_, hearings, expected) => {
    expect(heardOf(hearings, 100_000)).toBe(expected);
  });
});

describe('what a stream tells of one change in several messages', () => {
  let place = 0;
  const told = (message: StreamMessage | null): PlacedMessage => ({
    message,
    cursor: String(place++),
    at: place,
  });
  const change = (accountId: string, revision: string, commit: Partial<Commit> = {}): PlacedMessage =>
    told({
      kind: 'commit',
      accountId,
      commit: { revision, since: undefined, at: 1, operations: [], ...commit },
    });
  const briefly = (all: readonly PlacedMessage[]) =>
    wholeChanges(all).map(({ message }) =>
      message?.kind === 'commit'
        ? `${message.accountId} ${message.commit.revision}: ${message.commit.operations?.map((one) => (one.action === 'delete' ? one.key : one.follow.key)) ?? 'untold'}`
        : `${message?.accountId ?? 'any'} ${message?.kind}`,
    );
  const part = (accountId: string, revision: string, key: string) =>
    change(accountId, revision, { operations: [made(key)] });
  const identity = told({ kind: 'identity', accountId: 'a', handle: 'a.test', at: 1 });

  test.each<[string, PlacedMessage[], string[]]>([
    ['nothing', [told(null)], []],
    [
      'its parts stand with the first',
      [part('a', '1', 'x'), part('b', '1', 'y'), part('a', '1', 'z')],
      ['a 1: x,z', 'b 1: y'],
    ],
    ['three of them', [part('a', '1', 'x'), part('a', '1', 'y'), part('a', '1', 'z')], ['a 1: x,y,z']],
    [
      'another revision',
      [part('a', '1', 'x'), part('a', '2', 'y'), part('a', '1', 'z')],
      ['a 1: x', 'a 2: y', 'a 1: z'],
    ],
    [
      'a message of its account parts them',
      [part('a', '1', 'x'), identity, part('a', '1', 'z')],
      ['a 1: x', 'a identity', 'a 1: z'],
    ],
    [
      'something unread may be of any',
      [part('a', '1', 'x'), told({ kind: 'unread', accountId: null, reason: '' }), part('a', '1', 'z')],
      ['a 1: x', 'any unread', 'a 1: z'],
    ],
    ['nothing between parts nothing', [part('a', '1', 'x'), told(null), part('a', '1', 'z')], ['a 1: x,z']],
    [
      'with a chain each is one',
      [change('a', '1', { since: '0' }), change('a', '1', { since: '0' })],
      ['a 1: ', 'a 1: '],
    ],
    ['one that is too large', [change('a', '1', { operations: null }), part('a', '1', 'z')], ['a 1: untold']],
    [
      'one that goes on too large',
      [part('a', '1', 'z'), change('a', '1', { operations: null })],
      ['a 1: untold'],
    ],
  ])('%s', (_, all, expected) => {
    expect(briefly(all)).toEqual(expected);
  });

  test('the first says where it is, and any why it cannot be read', () => {
    const posts = (key: string) => [{ action: 'delete' as const, key }];
    const parts = [
      change('a', '1', { posts: posts('p') }),
      change('a', '1', { fault: 'a fault' }),
      change('a', '1', { posts: posts('q'), fault: 'another' }),
    ];
    const [one, ...others] = wholeChanges(parts);
    expect(others).toEqual([]);
    expect(one).toEqual({
      ...parts[0],
      message: {
        kind: 'commit',
        accountId: 'a',
        commit: {
          revision: '1',
          since: undefined,
          at: 1,
          operations: [],
          posts: [...posts('p'), ...posts('q')],
          fault: 'a fault',
        },
      },
    });
    const plain = wholeChanges([change('b', '1'), change('b', '1')])[0];
    expect(plain).not.toHaveProperty('message.commit.posts');
    expect(plain).not.toHaveProperty('message.commit.fault');
  });
});

describe('ends of follows that nobody told of', () => {
  const open = { from: BEGAN, proved: BEGAN, provedBy: 'reading' as const, to: BEGAN };
  const state: AccountState = { ...newAccount('a', 'a.test'), open };
  const change = (operations: Operation[] | null, since?: string): Commit => ({
    revision: '1',
    since,
    at: BEGAN,
    received: BEGAN,
    operations,
  });
  const [old, fresh] = [keyOf(BEGAN - MINUTE - 1), keyOf(BEGAN - MINUTE)];

  test.each<[string, AccountState, Commit, FollowRecord[], boolean]>([
    ['of a follow that formed since the reading', state, change([unmade(fresh)]), [], true],
    ['of one that formed before it', state, change([unmade(old)]), [], false],
    ['of one whose key says no time', state, change([unmade('self')]), [], true],
    ['of one that stands', state, change([unmade(fresh)]), [record(fresh)], false],
    ['of one that the same change made', state, change([made(fresh), unmade(fresh)]), [], false],
    ['twice', state, change([unmade(old), unmade(fresh)]), [], true],
    ['none', state, change([made(fresh)]), [], false],
    ['in a chain', state, change([unmade(fresh)], '0'), [], false],
    ['in a gap', { ...state, open: null }, change([unmade(fresh)]), [], false],
    ['in a change that is not told', state, change(null), [], false],
  ])('%s', (_, account, commit, stood, expected) => {
    const standing = new Map(stood.map((one) => [one.key, one]));
    expect(afterUntoldEnds(new Set(), account, commit, standing).isUntold).toBe(expected);
  });

  test('a key of which the stream has spoken is known', () => {
    const { keys } = afterUntoldEnds(new Set(), state, change([made(fresh)]), new Map());
    expect(keys).toEqual(new Set([fresh]));
    expect(afterUntoldEnds(keys, state, change([unmade(fresh)]), new Map()).isUntold).toBe(false);
  });
});

describe('operations on records', () => {
  const FOLLOW = 'app.bsky.graph.follow';
  const ACCOUNT = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
  const key = keyOf(BEGAN);
  const subject = 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb';
  const createdAt = new Date(BEGAN).toISOString();
  const one = (changes: Partial<RecordChange> = {}): RecordChange => ({
    action: 'create',
    collection: FOLLOW,
    key,
    record: { subject, createdAt },
    cid: 'bafy1',
    ...changes,
  });
  const follow = { target: subject, key, followedAt: createdAt, doubt: null, cid: 'bafy1' };
  const read = (changes: Partial<RecordChange>) => readChanges([one(changes)], ACCOUNT, BEGAN);

  test.each<[string, Partial<RecordChange>, object]>([
    ['a follow', {}, { action: 'create', follow }],
    ['one written anew', { action: 'update' }, { action: 'create', follow }],
    ['one without its content id', { cid: '' }, { action: 'create', follow: { ...follow, cid: null } }],
    ['one that goes', { action: 'delete', record: undefined }, { action: 'delete', key }],
    ['one that names no account', { record: { subject: 'nobody', createdAt } }, { action: 'delete', key }],
    ['one that names nothing', { record: {} }, { action: 'delete', key }],
    [
      'one without its date',
      { record: { subject } },
      { action: 'create', follow: { ...follow, followedAt: null } },
    ],
    ['a key of any kind', { action: 'delete', key: 'a.B_0:~-' }, { action: 'delete', key: 'a.B_0:~-' }],
    ['a long key', { action: 'delete', key: 'k'.repeat(512) }, { action: 'delete', key: 'k'.repeat(512) }],
  ])('%s', (_, changes, expected) => {
    expect(read(changes)).toEqual({ operations: [expected] });
  });

  test('a date that its key contradicts is in doubt', () => {
    const { operations } = read({ record: { subject, createdAt: '2020-01-01T00:00:00Z' } });
    expect(operations).toMatchObject([{ follow: { doubt: expect.stringContaining('record key') } }]);
    // Known then: it is dated after it came.
    const ahead = readChanges([one()], ACCOUNT, BEGAN - 6 * MINUTE);
    expect(ahead.operations).toMatchObject([{ follow: { doubt: expect.stringContaining('later') } }]);
  });

  test.each<[string, Partial<RecordChange>]>([
    ['of no known kind', { action: 'what' }],
    ['without a key', { key: '' }],
    ['of a key that begins with none of its letters', { key: ' a' }],
    ['of a key that ends with none', { key: 'a ' }],
    ['of too long a key', { key: 'k'.repeat(513) }],
    ['without a record', { record: undefined }],
    ['of a record that is a list', { record: [] }],
  ])('one %s cannot be read', (_, changes) => {
    expect(() => read(changes)).toThrow(/operation|record/);
  });

  test('posts go apart, where there are any', () => {
    const post = { action: 'delete', collection: 'app.bsky.feed.post', key: 'p' };
    expect(readChanges([one(post), one()], ACCOUNT, BEGAN)).toEqual({
      operations: [{ action: 'create', follow }],
      posts: [{ action: 'delete', key: 'p' }],
    });
    expect(collectionsWanted(false)).toEqual([FOLLOW]);
    expect(collectionsWanted(true)).toEqual([FOLLOW, 'app.bsky.feed.post', 'app.bsky.feed.repost']);
  });

  test('a revision is written as keys are', () => {
    expect(revisionOf(key)).toBe(key);
    for (const none of ['', 'a b', 7, undefined]) expect(() => revisionOf(none)).toThrow('revision');
  });
});

describe('CBOR from strangers', () => {
  /** The beginning of a list or map, and what of it is there. */
  const head = (kind: number, length: number, ...rest: number[]) =>
    Uint8Array.of(
      (kind << 5) | 26,
      length >>> 24,
      (length >>> 16) & 255,
      (length >>> 8) & 255,
      length & 255,
      ...rest,
    );
  const [LIST, MAP] = [4, 5];
  const lists = (depth: number) =>
    Uint8Array.from({ length: depth }, (_, k) => (k < depth - 1 ? 0x81 : 0x80));

  test.each<[string, unknown]>([
    ['a record', { name: 'a', list: [1, -2, true, null], map: { deep: { deeper: [] } } }],
    // In text and bytes nothing is taken for the beginning of a list.
    ['text that looks like lists', { text: '\u009a'.repeat(300) }],
    ['bytes that look like lists', toBytes(new Uint8Array(70_000).fill(0x9a))],
    ['many lists side by side', Array.from({ length: 200 }, () => [[], {}])],
    ['large numbers', [255, 65_536, 2 ** 40]],
    ['as many parts as may be', Array(99_999).fill(0)],
  ])('%s is read as it is', (_, value) => {
    expect(decodeCbor(encode(value))).toEqual(value);
  });

  test('the first of two values is read, and the rest left', () => {
    const [value, rest] = decodeFirstCbor(Buffer.concat([encode({ op: 1 }), encode([2])]));
    expect([value, decodeCbor(rest)]).toEqual([{ op: 1 }, [2]]);
    expect(() => decodeFirstCbor(Buffer.concat([encode({ op: 1 }), head(LIST, 100_000)]))).toThrow('parts');
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['as many parts as may be', head(LIST, 99_999), /no CBOR/],
    ['a part more', head(LIST, 100_000), /parts/],
    ['a part more, in eight bytes', Uint8Array.of(0x9b, 0, 0, 0, 0, 0, 1, 0x86, 0xa0), /parts/],
    ['more than a billion', Uint8Array.of(0x9b, 1, 0, 0, 0, 0, 0, 0, 0), /parts/],
    ['as many keys and values', head(MAP, 49_999), /no CBOR/],
    ['a key more', head(MAP, 50_000), /parts/],
    ['parts after others', Buffer.concat([head(LIST, 99_998, 0x80), head(LIST, 99_998)]), /parts/],
    ['as many behind a tag', Uint8Array.of(0xd8, 42, ...head(LIST, 99_999)), /no CBOR/],
    ['one more behind a tag', Uint8Array.of(0xd8, 42, ...head(LIST, 100_000)), /parts/],
    ['65 lists in one another', lists(65), /^no/],
    ['66 lists in one another', lists(66), /deep/],
    [
      '66 lists in one another, each behind a number',
      Uint8Array.from([...Array(66)].flatMap(() => [0x82, 0])),
      /deep/,
    ],
    ['bytes that are not there', Uint8Array.of(0x5a, 0, 1, 0, 0), /no CBOR/],
    ['nothing', new Uint8Array(), /no CBOR/],
  ])('what has %s', (_, bytes, expected) => {
    let fault = 'no fault';
    try {
      decodeCbor(bytes);
    } catch (error) {
      fault = (error as Error).message;
    }
    expect(fault).toMatch(expected);
  });
});
