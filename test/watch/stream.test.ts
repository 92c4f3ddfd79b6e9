/** A stream whose messages cannot all be read: each is passed once, nothing is thrown, and what is lost is said. */
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { type WebSocket as RealSocket, WebSocketServer } from 'ws';
import { type Connect, connectSocket } from '../../src/socket.ts';
import { jetstream } from '../../src/watch/jetstream.ts';
import { followStream, type StreamNews, type StreamSource } from '../../src/watch/stream.ts';
import { testRuntime } from '../support/runtime.ts';
import { scriptedStream } from '../support/scripted-stream.ts';

type WebSocket = RealSocket & { _socket: Socket };

const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const source = jetstream('http://127.0.0.1:1');
const quiet = (micros: number) => JSON.stringify({ did: DID, time_us: micros * 1000, kind: 'identity' });
const NOW = testRuntime().now();

/** What is told until so many messages have come, or so many connections were lost. */
async function follow(
  script: readonly (readonly string[])[],
  { lost, of = source }: { lost: number; of?: StreamSource },
): Promise<{ news: StreamNews[]; asked: string[] }> {
  const { connect, asked } = scriptedStream([...script, []]);
  const stopping = new AbortController();
  const news: StreamNews[] = [];
  const world = {
    connect,
    runtime: testRuntime(),
    signal: stopping.signal,
    isWatched: () => true,
    watched: () => [DID],
    connected: () => {},
  };
  for await (const one of followStream(of, null, world)) {
    news.push(one);
    if (news.filter(({ kind }) => kind === 'lost').length === lost) stopping.abort();
  }
  return { news, asked };
}

const toldOf = (news: readonly StreamNews[]) =>
  news
    .flatMap((one) => (one.kind === 'messages' ? one.messages : []))
    .map(({ message, cursor }) => [message?.kind, cursor]);

test('what cannot be read is passed once, alone or with others behind it', async () => {
  const script = [['no JSON'], ['no JSON', '{}'], [quiet(NOW), 'no JSON'], ['no JSON', quiet(NOW + 1)]];
  const { news, asked } = await follow(script, { lost: 4 });
  expect(toldOf(news)).toEqual([
    ['unread', null],
    ['unread', null],
    ['identity', String(NOW * 1000)],
    ['unread', null],
    ['identity', String((NOW + 1) * 1000)],
  ]);
  expect(asked.map((url) => new URL(url).searchParams.get('cursor'))).toEqual([
    null,
    null,
    null,
    String(NOW * 1000),
  ]);
});

test('what is passed is passed, also where a server begins again with what came before it', async () => {
  const { news } = await follow(
    [
      [quiet(NOW), 'no JSON'],
      [quiet(NOW), 'no JSON'],
      [quiet(NOW), 'no JSON'],
    ],
    {
      lost: 3,
    },
  );
  const known = ['identity', String(NOW * 1000)];
  expect(toldOf(news)).toEqual([known, ['unread', null], known, known]);
});

test('the same that comes twice on one connection is passed twice', async () => {
  const { news } = await follow(
    [
      ['no JSON', 'no JSON'],
      ['no JSON', 'no JSON', 'no JSON'],
    ],
    { lost: 2 },
  );
  expect(toldOf(news)).toEqual([
    ['unread', null],
    ['unread', null],
    ['unread', null],
  ]);
});

test('one that tells nothing that can be read is lost', async () => {
  const { news } = await follow([Array.from({ length: 30 }, (_, k) => `no JSON ${k}`)], { lost: 1 });
  expect(news.at(-1)).toMatchObject({ kind: 'lost', reason: 'it tells nothing that can be read' });
});

test('however many cannot be read, what comes after them is reached', async () => {
  const stopping = new AbortController();
  const said = [...Array.from({ length: 50 }, (_, k) => `no JSON ${k}`), quiet(NOW)];
  const connect: Connect = (_url, { opened, message }) => {
    let left = said;
    const next = () => {
      const [data, ...others] = left;
      left = others;
      if (data === undefined) return;
      message(Buffer.from(data));
      setTimeout(next);
    };
    setImmediate(opened);
    setTimeout(next);
    const close = () => {
      left = [];
    };
    return { send() {}, pause() {}, resume() {}, close };
  };
  const world = { isWatched: () => true, watched: () => [DID], connected: () => {} };
  const news: StreamNews[] = [];
  const runtime = { ...testRuntime(), sleep: async () => {} };
  for await (const one of followStream(source, null, {
    ...world,
    connect,
    runtime,
    signal: stopping.signal,
  })) {
    news.push(one);
    if (toldOf(news).some(([kind]) => kind === 'identity') || news.length > 500) stopping.abort();
  }
  expect(toldOf(news).at(-1)).toEqual(['identity', String(NOW * 1000)]);
  expect(toldOf(news)).toHaveLength(said.length);
});

test('whatever a reader of messages throws is no end of the program', async () => {
  const broken: StreamSource = {
    ...source,
    read() {
      throw new RangeError('Maximum call stack size exceeded');
    },
  };
  const { news } = await follow([['{}']], { lost: 1, of: broken });
  expect(toldOf(news)).toEqual([['unread', null]]);
});

test('that it is joined is told with the connection, before any message', async () => {
  const { news } = await follow([[], [quiet(NOW)]], { lost: 2 });
  expect(news.map(({ kind }) => kind)).toEqual(['joined', 'lost', 'joined', 'messages', 'lost']);
});

test.each([
  ['too large', (socket: WebSocket) => socket.send(Buffer.alloc(9_000_000))],
  ['no message of the protocol', (socket: WebSocket) => socket._socket.write(Buffer.from([0xff, 0]))],
])(
  'a message that is %s does not come again for ever: the stream goes on with what is new',
  async (_, say) => {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await new Promise((resolve) => server.once('listening', resolve));
    const asked: (string | undefined)[] = [];
    server.on('connection', (socket, { url }) => {
      socket.on('error', () => {});
      const cursor = /cursor=(\d+)/.exec(url!)?.[1];
      asked.push(cursor);
      if (asked.length === 1) socket.send(quiet(NOW));
      if (asked.length === 1 || cursor !== undefined) say(socket as never);
      else socket.send(quiet(NOW + 1));
    });
    const stopping = new AbortController();
    const of = jetstream(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const news: StreamNews[] = [];
    const world = {
      connect: connectSocket,
      runtime: testRuntime(),
      signal: stopping.signal,
      isWatched: () => true,
      watched: () => [DID],
      connected: () => {},
    };
    for await (const one of followStream(of, null, world)) {
      news.push(one);
      if (toldOf(news).length === 2) stopping.abort();
    }
    expect(news.map(({ kind }) => kind)).toEqual([
      'joined',
      'messages',
      'cursor-refused',
      'lost',
      'joined',
      'messages',
    ]);
    expect(asked).toEqual([undefined, undefined]);
    server.close();
  },
);
