/** Between an account host and watches: its stream as it is, and as Jetstream, version 1, tells it, with frames withheld or not. */
import { fromUint8Array } from '@atcute/car';
import { decode, decodeFirst, fromBytes, toCidLink } from '@atcute/cbor';
import { WebSocket, WebSocketServer } from 'ws';

/** @param host base URL of the account host. */
export async function openHub(host) {
  const frames = [];
  const endpoints = new Set();
  let lastMicros = 0;
  const from = new WebSocket(`${host.replace('http', 'ws')}/xrpc/com.atproto.sync.subscribeRepos?cursor=0`);
  from.on('message', (data) => {
    const [head, rest] = decodeFirst(new Uint8Array(data));
    const body = decode(rest);
    if (typeof body.seq !== 'number') return;
    lastMicros = Math.max(lastMicros + 1000, Date.parse(body.time) * 1000);
    const frame = {
      seq: body.seq,
      data,
      did: body.repo ?? body.did,
      micros: lastMicros,
      ...readFrame(head.t, body, lastMicros),
    };
    frames.push(frame);
    for (const endpoint of endpoints) endpoint.tell(frame);
  });
  await new Promise((resolve, reject) => from.once('open', resolve).once('error', reject));
  return { open, close: () => from.terminate() };

  /** @param withholds whether a frame never comes through here. */
  async function open(kind, withholds) {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await new Promise((resolve) => server.once('listening', resolve));
    const wants = new Map();
    const withheld = [];
    const send = (socket, frame) => {
      if (frame.isWithheld?.has(kindOf)) return;
      if (kind === 'repos') socket.send(frame.data);
      else
        for (const { collection, text } of frame.messages)
          if (wants.get(socket)(frame.did, collection)) socket.send(text);
    };
    const kindOf = Symbol(kind);
    const endpoint = {
      url: `http://127.0.0.1:${server.address().port}`,
      withheld,
      tell(frame) {
        if (withholds(frame)) {
          frame.isWithheld = new Set([...(frame.isWithheld ?? []), kindOf]);
          withheld.push(frame);
        }
        for (const socket of wants.keys()) send(socket, frame);
      },
      cut() {
        for (const socket of server.clients) socket.terminate();
      },
      close: () => {
        endpoints.delete(endpoint);
        for (const socket of server.clients) socket.terminate();
        server.close();
      },
    };
    server.on('connection', (socket, request) => {
      const cursor = new URL(request.url, 'http://localhost').searchParams.get('cursor');
      socket.on('error', () => {});
      socket.on('close', () => wants.delete(socket));
      const begin = (wanted) => {
        wants.set(socket, wanted);
        if (cursor === null) return;
        for (const frame of frames)
          if (kind === 'repos' ? frame.seq > Number(cursor) : frame.micros >= Number(cursor))
            send(socket, frame);
      };
      if (kind === 'repos') begin(() => true);
      else
        socket.once('message', (data) => {
          const { payload } = JSON.parse(String(data));
          const [dids, collections] = [new Set(payload.wantedDids), payload.wantedCollections];
          begin(
            (did, collection) => dids.has(did) && (collection === null || collections.includes(collection)),
          );
        });
    });
    endpoints.add(endpoint);
    return endpoint;
  }
}

/** What Jetstream tells of a frame, and which records it is about. */
function readFrame(type, body, micros) {
  const base = { did: body.repo ?? body.did, time_us: micros };
  const message = (collection, fields) => ({ collection, text: JSON.stringify({ ...base, ...fields }) });
  const { did, seq, time } = body;
  if (type === '#account') {
    const { active, status } = body;
    return {
      ops: [],
      messages: [message(null, { kind: 'account', account: { active, did, seq, status, time } })],
    };
  }
  if (type === '#identity')
    return {
      ops: [],
      messages: [message(null, { kind: 'identity', identity: { did, handle: body.handle, seq, time } })],
    };
  if (type !== '#commit') return { ops: [], messages: [] };
  const car = fromUint8Array(fromBytes(body.blocks));
  const blocks = new Map(Array.from(car, ({ cid, bytes }) => [toCidLink(cid).$link, bytes]));
  const ops = body.ops.map(({ action, path, cid }) => {
    const [collection, rkey] = path.split('/');
    return { action, collection, rkey, cid: cid?.$link };
  });
  const messages = ops.map(({ action, collection, rkey, cid }, k) => {
    const record = action === 'delete' ? {} : { record: decode(blocks.get(cid)), cid };
    return message(collection, {
      kind: 'commit',
      time_us: micros + k,
      commit: { rev: body.rev, operation: action, collection, rkey, ...record },
    });
  });
  return { ops, messages };
}
