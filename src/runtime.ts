/** The outside world as one value. Nothing else in `src` reads the clock, draws chance, waits or connects. */

import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Kept } from './cache.ts';
import type { HttpRequest, HttpResponse } from './http-request.ts';

export interface Runtime {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves early, without an error, when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** What is kept from one run to the next, outside every study; `null` where nothing is. */
  kept: Kept | null;
  /** In [0, 1): for jitter only, never for a figure. */
  random(): number;
  /** One request, no redirect followed, no retry. Rejects on network faults, time-outs and oversized bodies. */
  http(request: HttpRequest): Promise<HttpResponse>;
  /** The TXT records of a name in the DNS; none where it has none. Rejects where nobody answers for it. */
  resolveTxt(name: string): Promise<string[]>;
  /** Opens a file in the browser of the person at the prompt. @returns false where none could be started. */
  openPage(path: string): Promise<boolean>;
  env: Readonly<Record<string, string | undefined>>;
  /** Of Node.js, such as 20.19.0. */
  version: string;
  /** The process that this program is. */
  pid: number;
  /** A mark of the process that no other process of that number has; '' where the system gives none, `null` where it runs no more. */
  processMark(pid: number): string | null;
  stdin: Readable;
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  /**
   * Aborts on the first SIGINT or SIGTERM; a second one ends the process at once, as the first does where nobody has
   * asked for this: work that never waits could not heed it.
   */
  interrupted: AbortSignal;
  /** From here on a signal ends the process at once, until `interrupted` is asked for again: for work that never waits. */
  endWhenInterrupted(): void;
}

/** The real world. `listenForSignals` is for the program itself; tests pass their own runtime. */
export function systemRuntime(kept: Kept | null = null): Runtime {
  /** Loaded with the first request: most commands send none. */
  let sender: Promise<Runtime['http']> | undefined;
  let listening: Listening | undefined;
  return {
    now: () => Date.now(),
    kept,
    sleep,
    random: () => Math.random(),
    http: (request) => {
      sender ??= import('./http-sender.ts').then(({ createSender }) => createSender(process.env));
      return sender.then((send) => send(request));
    },
    resolveTxt,
    openPage,
    env: process.env,
    version: process.versions.node,
    pid: process.pid,
    processMark,
    // A stream for it is made with the first look at it: few commands read any.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    get interrupted() {
      listening ??= listenForSignals();
      return listening.interrupted;
    },
    endWhenInterrupted() {
      listening?.end();
      listening = undefined;
    },
  };
}

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(Math.max(0, ms), undefined, signal ? { signal } : {});
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

async function resolveTxt(name: string): Promise<string[]> {
  const { resolveTxt: resolve } = await import('node:dns/promises');
  try {
    return (await resolve(name)).map((parts) => parts.join(''));
  } catch (error) {
    if (['ENOTFOUND', 'ENODATA'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** The program in BROWSER, or the system's opener; it goes on by itself. */
async function openPage(path: string): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  const browser = process.env.BROWSER;
  const [program, ...words] = browser ? [browser] : (OPENERS[process.platform] ?? ['xdg-open']);
  const child = spawn(program!, [...words, path], { detached: true, stdio: 'ignore' });
  return new Promise((settle) => {
    child.once('error', () => settle(false));
    child.once('spawn', () => {
      child.unref();
      settle(true);
    });
  });
}

interface Listening {
  interrupted: AbortSignal;
  end(): void;
}

function listenForSignals(): Listening {
  const controller = new AbortController();
  const heed = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) process.on(name, heed);
  return {
    interrupted: controller.signal,
    end: () => {
      for (const name of names) process.off(name, heed);
    },
  };
}

/** Where Linux tells it, the moment the process began, which a later process of the same number does not share. */
function processMark(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
