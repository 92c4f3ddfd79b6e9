/**
 * A Jetstream of version 2 on loopback: numbered messages in envelopes, accounts in the address, a cursor older than what
 * it keeps refused before the connection stands; it drops what it is told to drop.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Jetstream2Event {
  $type: string;
  did: string;
  time: string;
  [field: string]: unknown;
}

export interface Jetstream2Server {
  url: string;
  /** The addresses that were asked for, oldest first, with what became of them. */
  asked: { query: URLSearchParams; refused: boolean }[];
  tell(event: Jetstream2Event): void;
  /** Any text, to all who listen. */
  send(text: string): void;
  cut(): void;
  close(): Promise<void>;
}

const PATH = '/xrpc/network.bsky.jetstream.subscribeEvents';

export async function startJetstream2({
  drops = () => false,
  keeps = Number.POSITIVE_INFINITY,
}: {
  drops?(seq: number): boolean;
  /** How many messages it keeps. */
  keeps?: number;
} = {}): Promise<Jetstream2Server> {
  const told: (Jetstream2Event & { seq: number })[] = [];
  const listeners = new Map<WebSocket, (event: Jetstream2Event) => boolean>();
  const asked: Jetstream2Server['asked'] = [];
  const streams = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const http = createServer();
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const query = url.searchParams;
    const cursor = query.get('cursor');
    const floor = Math.max(1, told.length - keeps + 1);
    const refused = url.pathname !== PATH || (cursor !== null && Number(cursor) < floor);
    asked.push({ query, refused });
    if (refused) {
      const body = JSON.stringify({ error: 'CursorTooOld', message: `the oldest is ${floor}` });
      const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
      socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
      return;
    }
    const dids = new Set(query.getAll('dids'));
    streams.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => {});
      opened.on('close', () => listeners.delete(opened));
      // Of whoever sends something it takes leave.
      opened.on('message', () => opened.close(1008));
      listeners.set(opened, ({ did }) => dids.size === 0 || dids.has(did));
      if (cursor !== null) for (const event of told.slice(Number(cursor) - 1)) tellOne(opened, event);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked,
    tell(event) {
      told.push({ ...event, seq: told.length + 1 });
      for (const socket of listeners.keys()) tellOne(socket, told.at(-1)!);
    },
    send(text) {
      for (const socket of listeners.keys()) socket.send(text);
    },
    cut() {
      for (const socket of listeners.keys()) socket.terminate();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of listeners.keys()) socket.terminate();
        http.close(() => resolve());
      }),
  };

  function tellOne(socket: WebSocket, event: Jetstream2Event & { seq: number }): void {
    if (!listeners.get(socket)!(event) || drops(event.seq)) return;
    socket.send(JSON.stringify({ $type: 'message', payload: event }));
  }
}
