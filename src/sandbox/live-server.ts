/** The simulated network while time goes on in it: its calls as of each moment, and what happens told as a stream. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type NetworkYear, openYear } from './network-year.ts';
import type { PostRepository } from './post-repository.ts';
import { type Sandbox, serveNetwork } from './server.ts';
import { numberBefore, openStream, reposFrame, type StreamEvent } from './stream-events.ts';
import type { World } from './world.ts';
import { worldByTime } from './world-at.ts';

export interface LiveSandbox extends Sandbox {
  /** Sends every listener what has happened by now. */
  tell(): void;
  /** Breaks every stream off. */
  cut(): void;
}

export interface LiveWorld {
  world: World;
  /** Milliseconds since 1970, never going back. */
  now(): number;
  /** Posts as records, told and listed too. */
  posts?: PostRepository | null;
  /** Whether a frame gets lost on its way. */
  loses?(event: StreamEvent): boolean;
}

interface Listener {
  socket: WebSocket;
  /** Events up to this number were sent or lost, or there were none. */
  sent: number;
}

/** Serves until `close`. A stream goes on after the event that its cursor names, without one with what comes now. */
export async function startLiveSandbox({
  world,
  now,
  posts = null,
  loses = () => false,
}: LiveWorld): Promise<LiveSandbox> {
  const stream = openStream(world, posts);
  const listeners = new Set<Listener>();
  const streams = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const worldAt = worldByTime(world);
  let network: NetworkYear | null = null;
  const networkNow = () => {
    const at = now();
    if (network?.now !== at) network = openYear(worldAt(at), 2026, at, posts);
    return network;
  };
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (url.pathname !== '/xrpc/com.atproto.sync.subscribeRepos') {
      socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
      return;
    }
    streams.handleUpgrade(request, socket, head, (opened) => {
      const cursor = url.searchParams.get('cursor');
      const listener = { socket: opened, sent: cursor === null ? numberBefore(now()) : Number(cursor) };
      listeners.add(listener);
      opened.on('close', () => listeners.delete(listener));
      opened.on('error', () => {});
      tellOne(listener);
    });
  };
  const server = await serveNetwork(networkNow, upgrade);

  return {
    url: server.url,
    get requests() {
      return server.requests;
    },
    tell() {
      for (const listener of listeners) tellOne(listener);
    },
    cut() {
      for (const { socket } of listeners) socket.terminate();
    },
    async close() {
      for (const { socket } of listeners) socket.terminate();
      await server.close();
    },
  };

  function tellOne(listener: Listener): void {
    const at = now();
    for (const event of stream.after(listener.sent, at)) {
      if (!loses(event)) listener.socket.send(reposFrame(event));
    }
    // Days in which nothing happened are not gone through again.
    listener.sent = Math.max(listener.sent, numberBefore(at));
  }
}
