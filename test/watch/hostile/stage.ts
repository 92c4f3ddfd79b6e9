/** A watch as a process of its own, a server with its accounts and its stream, and what is done to both. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { encode } from '@atcute/cbor';
import { type WebSocket, WebSocketServer } from 'ws';
import { renderRoster } from '../../../src/roster/render.ts';
import { sqliteDriver } from '../../../src/store/driver.ts';
import { fastClock } from '../../support/fast-clock.ts';
import { PROGRAM } from '../../support/program.ts';
import { rosterRow } from '../../support/snapshots.ts';
import {
  cidOf,
  FOLLOW,
  jetstreamMessages,
  type Op,
  POST,
  recordOf,
  reposFrame,
  type Told,
  tidAt,
  type Wire,
} from './wire.ts';
import { type Account, makeWorld, NAMES, type Name, type World } from './world.ts';

export type StreamKind = 'repos' | 'jetstream';

/** Of ours in one of its seconds: a sweep a minute is one a second. */
const SPEED = 60;
const BEGINS = Date.parse('2026-06-01T06:00:00.000Z');
/** Of ours: a watch that has not swept by then is stuck. */
const STUCK_MS = 300_000;
const MOST_STARTS = 3;

/** One message that was told, and is told again to who asks for what came before it. */
interface Kept {
  did: string;
  seq: number;
  micros: number;
  wires: readonly Wire[];
}

export interface Deed {
  /** It is done, and no stream tells it. */
  silent?: boolean;
  /** Fields in place of those that the stream tells honestly. */
  told?: Partial<Told>;
  key?: string;
}

export interface Ended {
  crashes: string[];
  isStuck: boolean;
  /** How it ended on SIGTERM: its exit code, and `null` where it had to be killed. */
  code: number | null;
  peakMegabytes: number;
  until: number;
}

export async function openStage(kind: StreamKind, { activity = false } = {}) {
  const clock = fastClock(BEGINS, SPEED);
  const cwd = mkdtempSync(join(tmpdir(), 'entente-hostile-'));
  const db = join(cwd, 'log.sqlite');
  const kept: Kept[] = [];
  const listeners = new Map<WebSocket, (item: Kept) => boolean>();
  let [isDown, refusal]: [boolean, { status: number; body: string } | null] = [false, null];
  let [seq, count, starts] = [1000, 0, 0];
  let [lastMicros, lastRev] = [0, 0];
  let isEnding = false;
  let child: ChildProcess | null = null;
  let stderr = '';
  const ended: Ended = { crashes: [], isStuck: false, code: null, peakMegabytes: 0, until: 0 };
  const http = createServer((request, response) =>
    world.answer(new URL(request.url ?? '', 'http://localhost'), response),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const world: World = makeWorld(clock.now, () => url);
  /** What scenarios set: what becomes of what is told honestly, and how a connection begins. */
  const bad: {
    passes: (item: Kept) => readonly Kept[];
    connects: ((socket: WebSocket, cursor: string | null, times: number) => boolean) | null;
    replays: ((items: readonly Kept[]) => readonly Kept[]) | null;
    connections: number;
    /** What is held back while its connection stands; `null` where nothing is. */
    late: Kept[] | null;
    /** How far the clock of what is told lies behind. */
    behindMs: number;
  } = { passes: (item) => [item], connects: null, replays: null, connections: 0, behindMs: 0, late: null };

  const sockets = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    if (isDown) return socket.destroy();
    if (refusal !== null) {
      const { status, body } = refusal;
      return socket.end(
        `HTTP/1.1 ${status} No\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    }
    return sockets.handleUpgrade(request, socket, head, (open) => {
      open.on('error', () => {});
      open.on('close', () => listeners.delete(open));
      const cursor = new URL(request.url ?? '', 'http://localhost').searchParams.get('cursor');
      bad.connections++;
      if (bad.connects?.(open, cursor, bad.connections) === true) return;
      if (kind === 'repos') listen(open, cursor, () => true);
      else
        open.once('message', (data) => {
          const wanted = new Set<string>(JSON.parse(String(data)).payload?.wantedDids ?? []);
          listen(open, cursor, ({ did }) => did === '' || wanted.has(did));
        });
    });
  });

  function listen(socket: WebSocket, cursor: string | null, wants: (item: Kept) => boolean): void {
    listeners.set(socket, wants);
    if (cursor === null) return;
    const after = kept.filter((item) =>
      kind === 'repos' ? item.seq > Number(cursor) : item.micros >= Number(cursor),
    );
    for (const item of bad.replays?.(after) ?? after) send(socket, item);
  }

  function send(socket: WebSocket, item: Kept): void {
    if (listeners.get(socket)?.(item)) for (const wire of item.wires) socket.send(wire);
  }

  /** What is told at once to all who listen, and later to who asks for it. */
  function publish(item: Kept): void {
    kept.push(item);
    for (const socket of listeners.keys()) send(socket, item);
  }

  /** @param micros in place of the time that Jetstream says. */
  function tell(told: Told, { honest = false, micros }: { honest?: boolean; micros?: number } = {}): void {
    const place = nextPlace();
    const says = Math.abs(told.at - clock.now()) < 500 ? place : Math.floor(told.at * 1000);
    const wires = kind === 'repos' ? [reposFrame(told, ++seq)] : jetstreamMessages(told, micros ?? says);
    const item = { did: told.did, seq, micros: place, wires };
    const passed = honest ? bad.passes(item) : [item];
    if (honest && bad.late !== null) bad.late.push(...passed);
    else for (const one of passed) publish(one);
  }

  function nextPlace(): number {
    lastMicros = Math.max(lastMicros + 1000, clock.now() * 1000);
    return lastMicros;
  }

  /** Rubbish in the stream; `stays` in what is told again. */
  function raw(wires: readonly Wire[], { stays = true, did = '' } = {}): void {
    const item = { did, seq: ++seq, micros: nextPlace(), wires };
    if (stays) publish(item);
    else for (const socket of listeners.keys()) send(socket, item);
  }

  /** Later than all that were given before, however many there are in a moment. */
  function nextRev(): string {
    lastRev = Math.max(lastRev + 1, clock.now() * 1000);
    return tidAt(Math.floor(lastRev / 1000), lastRev % 1000);
  }

  /** One change of a repository, which its server has from now on, and the stream tells. */
  function change(account: Account, ops: readonly Op[], { silent = false, told = {} }: Deed = {}): void {
    const [since, rev, at] = [account.rev, nextRev(), clock.now()];
    for (const op of ops) {
      const own = op.collection === FOLLOW ? account.follows : account.posts;
      if (op.action === 'delete') own.delete(op.key);
      else
        own.set(op.key, {
          record: op.record as Record<string, unknown>,
          cid: cidOf(op.bytes ?? encode(op.record)),
        });
    }
    account.rev = rev;
    world.changed(account);
    if (silent) return;
    tell(
      { kind: 'commit', did: account.did, at: at - bad.behindMs, rev, since, ops, ...told },
      { honest: true },
    );
  }

  const of = (name: Name) => world.accounts[name];
  const keysTo = (source: Name, target: Name) =>
    [...of(source).follows].filter(([, { record }]) => record.subject === of(target).did).map(([key]) => key);

  function follow(source: Name, target: Name, { key, ...deed }: Deed = {}): string {
    const at = clock.now();
    const made = key ?? tidAt(at, ++count);
    change(
      of(source),
      [{ action: 'create', collection: FOLLOW, key: made, record: recordOf(of(target).did, at) }],
      deed,
    );
    return made;
  }

  function unfollow(source: Name, target: Name, deed: Deed = {}): void {
    const ops = keysTo(source, target).map((key): Op => ({ action: 'delete', collection: FOLLOW, key }));
    change(of(source), ops, deed);
  }

  function post(source: Name, deed: Deed = {}): void {
    const at = clock.now();
    const record = { $type: POST, text: 'words', createdAt: new Date(at).toISOString() };
    change(of(source), [{ action: 'create', collection: POST, key: tidAt(at, ++count), record }], deed);
  }

  function status(
    name: Name,
    gone: Account['gone'],
    { silent = false, shown }: { silent?: boolean; shown?: 'deactivated' | null } = {},
  ): void {
    const account = of(name);
    if (account.gone === gone) return;
    account.gone = gone;
    if (shown !== undefined) account.shown.gone = shown;
    world.changed(account);
    world.happened.push({
      kind: gone === null ? 'back' : 'deactivated',
      source: account.did,
      target: '',
      at: clock.now(),
    });
    if (silent) return;
    const base = { did: account.did, at: clock.now() };
    tell(
      { kind: 'account', ...base, active: gone === null, ...(gone === null ? {} : { status: gone }) },
      { honest: true },
    );
    if (gone !== null) return;
    tell({ kind: 'identity', ...base, handle: account.handle }, { honest: true });
    tell({ kind: 'sync', ...base, rev: account.rev }, { honest: true });
  }

  function rename(name: Name, handle: string): void {
    const account = of(name);
    account.shown.handle ??= account.handle;
    account.handle = handle;
    world.happened.push({ kind: 'renamed', source: account.did, target: '', at: clock.now() });
    tell({ kind: 'identity', did: account.did, at: clock.now(), handle }, { honest: true });
  }

  /** Something that everybody does: whom each follows comes to differ, and is told. */
  function live(turn: number): void {
    NAMES.forEach((name, k) => {
      if (hushed.has(name) || of(name).gone !== null) return;
      post(name);
      const target = NAMES[(k + 1 + (turn % (NAMES.length - 1))) % NAMES.length]!;
      if (keysTo(name, target).length > 0) unfollow(name, target);
      else follow(name, target);
    });
  }

  /** Who does nothing more of its own accord. */
  const hushed = new Set<Name>();
  const words = [
    ...['watch', 'log', '--network', 'bluesky', '--roster', join(cwd, 'roster.csv'), '--db', db],
    ...['--appview', url, '--plc', url, '--pds', url, '--stream', `${kind}=${url}`, '--every', '1m'],
    ...(activity ? ['--activity', '--days', '3'] : []),
  ];
  const rows = NAMES.map((name) =>
    rosterRow({
      network: 'bluesky',
      handle: `${name}.test`,
      account_id: of(name).did,
      kind: 'institution',
      country: 'FR',
    }),
  );
  writeFileSync(join(cwd, 'roster.csv'), renderRoster({ columns: [], rows, lines: [] }));

  function start(): void {
    starts++;
    stderr = '';
    const own = spawn(PROGRAM[0], [...PROGRAM.slice(1), ...words], {
      cwd,
      env: { ...process.env, ...clock.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = own;
    const peak = setInterval(() => measure(own.pid), 100);
    own.stderr!.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-20_000);
    });
    own.once('close', (code, signal) => {
      clearInterval(peak);
      if (child !== own) return;
      child = null;
      if (isEnding) return;
      ended.crashes.push(`exit ${code ?? signal}: ${lineOf(stderr)}`);
      if (starts < MOST_STARTS) start();
    });
  }

  function measure(pid: number | undefined): void {
    try {
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      ended.peakMegabytes = Math.max(ended.peakMegabytes, Math.round(Number(peak ?? 0) / 1024));
    } catch {
      // It has ended.
    }
  }

  /** Stops it as a power failure would. */
  async function kill(): Promise<void> {
    const own = child;
    if (own === null) return;
    child = null;
    const gone = once(own, 'close');
    own.kill('SIGKILL');
    await gone;
  }

  function sweepsSince(at: number): number {
    try {
      const store = new (sqliteDriver())(db, { readonly: true });
      try {
        return (
          store.prepare('SELECT count(*) AS n FROM watch_sweep WHERE began_at >= ?').get(at) as { n: number }
        ).n;
      } finally {
        store.close();
      }
    } catch {
      return 0;
    }
  }

  /** Until so many sweeps have begun after now, and ended. */
  async function sweeps(wanted: number): Promise<void> {
    const [from, limit] = [clock.now(), performance.now() + STUCK_MS];
    while (sweepsSince(from) < wanted) {
      if (performance.now() > limit || (child === null && starts >= MOST_STARTS)) {
        ended.isStuck = true;
        return;
      }
      await wait(50);
    }
  }

  return {
    kind,
    clock,
    db,
    world,
    bad,
    of,
    keysTo,
    change,
    follow,
    unfollow,
    post,
    status,
    rename,
    live,
    hush(...names: Name[]) {
      for (const name of names) hushed.add(name);
    },
    tell,
    raw,
    start,
    kill,
    sweeps,
    cwd,
    pause: (ms: number) => wait(clock.real(ms)),
    /** Tells what was held back. */
    release() {
      for (const item of bad.late ?? []) publish(item);
      bad.late = null;
    },
    listening: async () => {
      for (let tries = 0; listeners.size === 0 && tries < 400; tries++) await wait(20);
    },
    cut(code?: number) {
      for (const socket of sockets.clients) {
        if (code === undefined) socket.terminate();
        else socket.close(code, 'bye');
      }
    },
    down(is = true) {
      isDown = is;
      if (is) for (const socket of sockets.clients) socket.terminate();
    },
    refuse(answer: typeof refusal) {
      refusal = answer;
      for (const socket of sockets.clients) socket.terminate();
    },
    says: () => stderr,
    async end(): Promise<Ended> {
      isEnding = true;
      const own = child;
      if (own !== null) {
        const closed = once(own, 'close');
        own.kill('SIGTERM');
        const late = setTimeout(() => own.kill('SIGKILL'), 120_000);
        const [code] = await closed;
        clearTimeout(late);
        ended.code = code;
        if (/\n {4}at /.test(stderr)) ended.crashes.push(`a trace: ${lineOf(stderr)}`);
      }
      ended.until = clock.now();
      for (const socket of sockets.clients) socket.terminate();
      return ended;
    },
    async close() {
      await kill();
      sockets.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      if (process.env.HOSTILE_KEEP === undefined) rmSync(cwd, { recursive: true, force: true });
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

function lineOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.find((line) => /^\w*Error\b|: /.test(line) && !line.startsWith('log')) ??
    lines.at(-1) ??
    ''
  ).slice(0, 160);
}
