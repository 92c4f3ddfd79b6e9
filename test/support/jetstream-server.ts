/**
 * A Jetstream of version 1 on loopback, as bad as it can be: it begins in silence later than it was asked to, drops
 * messages, and tells some of what it replays out of order.
 */
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface JetstreamEvent {
  time_us: number;
  did: string;
  [field: string]: unknown;
}

export interface JetstreamServer {
  url: string;
  /** What connections have asked for, oldest first. */
  asked: { cursor: string | null; accounts: string[] }[];
  tell(event: JetstreamEvent): void;
  cut(): void;
  close(): Promise<void>;
}

export interface JetstreamFaults {
  drops?(event: JetstreamEvent): boolean;
  /** How long it keeps what it has told, microseconds. */
  keeps?: number;
  /** Whether each replay begins with its second message. */
  reorders?: boolean;
}

export async function startJetstream({
  drops = () => false,
  keeps = Infinity,
  reorders = false,
}: JetstreamFaults = {}): Promise<JetstreamServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/subscribe' });
  await new Promise((resolve) => server.once('listening', resolve));
  const told: JetstreamEvent[] = [];
  const listeners = new Map<WebSocket, ReadonlySet<string>>();
  const asked: JetstreamServer['asked'] = [];
  const send = (socket: WebSocket, event: JetstreamEvent) => {
    if (listeners.get(socket)!.has(event.did) && !drops(event)) socket.send(JSON.stringify(event));
  };
  server.on('connection', (socket, request) => {
    const cursor = new URL(request.url ?? '', 'http://localhost').searchParams.get('cursor');
    socket.on('error', () => {});
    socket.on('close', () => listeners.delete(socket));
    socket.once('message', (data) => {
      const { type, payload } = JSON.parse(String(data));
      if (type !== 'options_update') return socket.close();
      asked.push({ cursor, accounts: payload.wantedDids });
      listeners.set(socket, new Set(payload.wantedDids));
      if (cursor === null) return undefined;
      const last = told.at(-1)?.time_us ?? 0;
      const from = Math.max(Number(cursor), last - keeps);
      const replay = told.filter(({ time_us }) => time_us >= from);
      if (reorders && replay.length > 1) replay.unshift(...replay.splice(1, 1));
      for (const event of replay) send(socket, event);
      return undefined;
    });
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    tell(event) {
      told.push(event);
      for (const socket of listeners.keys()) send(socket, event);
    },
    cut() {
      for (const socket of server.clients) socket.terminate();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate();
        server.close(() => resolve());
      }),
  };
}
