/** What a stream tells and a watch cannot read: a gap of the accounts that it may be of, until they are read again. */
import { encode } from '@atcute/cbor';
import { afterEach, expect, test } from 'vitest';
import { readConnections } from '../../src/store/watch-connection.ts';
import { readPlaces } from '../../src/store/watch-log.ts';
import { jetstream } from '../../src/watch/jetstream.ts';
import { reposStream } from '../../src/watch/repos-stream.ts';
import type { StreamSource } from '../../src/watch/stream.ts';
import { didOfToy, startToyWatch, TOY_START, type ToyWatch } from '../support/toy-watch.ts';

const V1 = jetstream('http://127.0.0.1:1', 'js');
const REPOS = reposStream('http://127.0.0.1:1', 'repos');
let toy: ToyWatch;
afterEach(() => toy.stop());

/** A watch whose accounts are all read. */
async function begin(source: StreamSource): Promise<void> {
  toy = startToyWatch(source, {
    alice: { revision: '3lrftwykui111', follows: ['bob'] },
    bob: { revision: '3lrftwykui111', follows: [] },
  });
  await toy.until(() => toy.connections === 1);
  toy.open();
  await toy.later(() => toy.listed.length === 2 && toy.gapOf('alice') === null && toy.gapOf('bob') === null);
}

const cursor = () => readPlaces(toy.store, toy.watch)[0]?.cursor;
const message = (body: object, k = 1) =>
  JSON.stringify({ did: didOfToy('alice'), time_us: (TOY_START + k) * 1000, kind: 'commit', ...body });
const broken = { commit: { rev: '3lrftwykui222', collection: 'app.bsky.graph.follow', operation: 'create' } };

test('a message that cannot be read is a gap of its account, which is read again', async () => {
  await begin(V1);
  toy.say(message(broken));
  await toy.until(() => cursor() === String((TOY_START + 1) * 1000));
  expect([toy.gapOf('alice'), toy.gapOf('bob')]).toEqual(['a record without a key', null]);
  expect(toy.news).toContain('js told what could not be read and was passed: a record without a key');
  await toy.later(() => toy.gapOf('alice') === null);
  expect(toy.listed.slice(2)).toEqual(['alice']);
});

test('one that names no account is a gap of all, also where others come behind it', async () => {
  await begin(V1);
  toy.say('no JSON');
  toy.say(message({ kind: 'identity', identity: {} }));
  await toy.until(() => cursor() !== undefined);
  const gap = 'the stream told what could not be read, and not of whom';
  expect([toy.gapOf('alice'), toy.gapOf('bob')]).toEqual([gap, gap]);
});

test('on a stream that is chained the chain tells, and a commit without its records is a gap', async () => {
  await begin(REPOS);
  toy.say('no CBOR');
  const body = {
    seq: 7,
    time: new Date(TOY_START + 1).toISOString(),
    repo: didOfToy('bob'),
    rev: '3lrftwykui222',
    since: '3lrftwykui111',
    ops: [{ action: 'create', path: 'app.bsky.graph.follow/3lrftwykui222', cid: null }],
    blocks: null,
  };
  toy.say(Buffer.concat([encode({ op: 1, t: '#commit' }), encode(body)]));
  await toy.until(() => cursor() === '7');
  expect([toy.gapOf('alice'), toy.gapOf('bob')]).toEqual([null, 'a commit whose blocks are no CAR']);
});

test('what comes while an account is read is not in what was read', async () => {
  await begin(V1);
  let tell = true;
  toy.beforeList = async () => {
    if (tell) toy.say(message(broken, 2));
    tell = false;
    await toy.until(() => cursor() === String((TOY_START + 2) * 1000));
  };
  toy.say(message(broken));
  await toy.until(() => toy.gapOf('alice') !== null);
  await toy.later(() => toy.gapOf('alice') === null);
  expect(toy.listed.slice(2)).toEqual(['alice', 'alice']);
});

test('a repository that is set anew while it is read is read again', async () => {
  await begin(REPOS);
  const sync = (seq: number) =>
    toy.say(
      Buffer.concat([
        encode({ op: 1, t: '#sync' }),
        encode({ seq, time: new Date(TOY_START + 1).toISOString(), did: didOfToy('alice') }),
      ]),
    );
  toy.beforeList = async () => {
    if (cursor() === '1') sync(2);
    await toy.until(() => cursor() === '2');
  };
  sync(1);
  await toy.later(() => toy.gapOf('alice') === null && toy.listed.length > 2);
  expect(toy.listed.slice(2)).toEqual(['alice', 'alice']);
});

test('whether its stream stands is in the log from the connection on, before any message', async () => {
  const stand = () => readConnections(toy.store, toy.watch).map(({ stream, lost }) => [stream, lost]);
  toy = startToyWatch(V1, { alice: { revision: '3lrftwykui111', follows: ['alice'] } });
  await toy.until(() => toy.connections === 1);
  expect(stand()).toEqual([['js', 'it has not answered yet']]);
  toy.open();
  await toy.until(() => toy.news.includes('js joined'));
  expect(stand()).toEqual([['js', null]]);
  toy.cut();
  await toy.until(() => toy.news.length === 2);
  expect(stand()).toEqual([['js', 'it ended (1006)']]);
  await toy.later(() => toy.connections === 2);
  toy.open();
  await toy.until(() => toy.news.length === 3);
  expect(stand()).toEqual([['js', null]]);
});
