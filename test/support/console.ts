/** A console that answers in the process of the test, and what is said to it over a bare socket. */
import { connect } from 'node:net';
import { createAnswering } from '../../src/console/answering.ts';
import { askDoor } from '../../src/console/door.ts';
import { remembering } from '../../src/console/memory.ts';
import { PAGES } from '../../src/console/pages.ts';
import { type ConsoleServer, type Served, serveConsole } from '../../src/console/server.ts';
import { createStream } from '../../src/console/stream.ts';
import { systemRuntime } from '../../src/runtime.ts';
import { openPulse } from '../../src/store/pulse.ts';

export interface TestConsole extends ConsoleServer {
  /** Faults of the program that it told. */
  faults: unknown[];
}

export async function startConsole(
  database: string,
  served: Partial<Served> = {},
  isForOthers = false,
): Promise<TestConsole> {
  const runtime = systemRuntime();
  const faults: unknown[] = [];
  const server = await serveConsole({
    ...askDoor({ port: 0 }),
    lang: 'en',
    database: [],
    world: null,
    ask: remembering(PAGES, createAnswering(PAGES, { database, isForOthers }, runtime), runtime.now),
    patience: () => new Promise(() => {}),
    stream: createStream(openPulse(database, runtime), runtime),
    files: new Map([['/console.css', { type: 'text/css; charset=utf-8', body: 'body {}' }]]),
    tell: (fault) => void faults.push(fault),
    ...served,
  });
  return { ...server, faults };
}

/** What comes back to these bytes before the other end closes, or `until` is in it. */
export function sayTo(url: string, bytes: string, until?: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', (data) => {
      text += data.toString();
      if (until !== undefined && text.includes(until)) socket.destroy();
    });
    socket.on('error', fail);
    socket.on('close', () => done(text));
    socket.write(bytes);
  });
}

/** Over a connection of its own: one that is kept may be closed from the other end while a busy machine computes something else. */
export const fetchAnew = (url: string) => fetch(url, { headers: { connection: 'close' } });
