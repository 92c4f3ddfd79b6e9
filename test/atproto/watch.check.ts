/**
 * A watch of the protocol's reference implementation: the connection is cut, frames are withheld, and the watch is killed
 * again and again. Every net change is in the log, its bounds hold the truth, and nothing is in it that did not happen.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { spellsOf } from '../../src/log/tie-at.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { openStore } from '../../src/store/store.ts';
import { findWatch, readAccountEvents, readTieEvents, readWatched } from '../../src/store/watch-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startEntente } from '../support/program.ts';
import { rosterRow } from '../support/snapshots.ts';
import { startWithholdingProxy, type WithholdingProxy } from '../support/withholding-proxy.ts';

interface Done {
  kind: string;
  source: string;
  target?: string;
  key?: string;
  before: number;
  after: number;
}

interface Seeded {
  appview: string;
  plc: string;
  pds: string;
  people: { did: string; handle: string }[];
}

const KILLS = Number(process.env.KILLS ?? 9);

const folder = temporaryFolder();
const db = join(folder.path, 'watch.sqlite');
let child: ChildProcess;
let lines: Interface;
let seeded: Seeded;
let proxy: WithholdingProxy;
let frames = 0;

async function told<T>(request?: string): Promise<T> {
  const answer = once(lines, 'line');
  if (request !== undefined) child.stdin!.write(`${request}\n`);
  const [line] = await answer;
  return JSON.parse(line);
}

beforeAll(async () => {
  child = spawn(process.execPath, [resolve(import.meta.dirname, 'watching.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  lines = createInterface({ input: child.stdout! });
  seeded = await told<Seeded>();
  // That an account is deleted is the last that is heard of it: what follows on a change shows that it was withheld, and nothing follows on that.
  proxy = await startWithholdingProxy(
    seeded.pds,
    (frame) => frame.includes('#commit') && ++frames % 20 === 0,
  );
  const rows = seeded.people.map(({ did, handle }) =>
    rosterRow({ network: 'bluesky', handle, account_id: did }),
  );
  folder.write('roster.csv', renderRoster({ columns: [], rows, lines: [] }));
});

afterAll(async () => {
  await proxy.close();
  const ended = once(child, 'exit');
  child.stdin!.end();
  await ended;
});

function watch(more: readonly string[]) {
  return startEntente(
    [
      ...['watch', 'log', '--network', 'bluesky', '--roster', join(folder.path, 'roster.csv'), '--db', db],
      ...[
        '--appview',
        seeded.appview,
        '--plc',
        seeded.plc,
        '--pds',
        seeded.pds,
        '--stream',
        `repos=${proxy.url}`,
      ],
      ...more,
    ],
    folder.path,
  );
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** For what a watch hears in a second or two; on a busy machine it takes as long as it takes. */
const WAITING = { timeout: 120_000, interval: 200 };

function readLog() {
  const store = openStore(db);
  try {
    const log = findWatch(store, 'log');
    if (log === null) return { events: [], accountEvents: [], watched: [] };
    return {
      events: [...readTieEvents(store, log)],
      accountEvents: readAccountEvents(store, log),
      watched: readWatched(store, log),
    };
  } finally {
    store.close();
  }
}

/** What the log holds at its end, but for accounts that are deleted. */
function stateOf({ events, watched }: ReturnType<typeof readLog>, deleted: readonly string[]) {
  const there = watched.filter(({ state: { accountId } }) => !deleted.includes(accountId));
  const standing = ({ state: { accountId } }: (typeof there)[number]) =>
    [...spellsOf(events.filter(({ source }) => source === accountId)).values()]
      .flat()
      .filter(({ endedTo }) => endedTo === null)
      .map(({ target, key }) => `${accountId} ${target} ${key}`);
  return {
    lost: watched
      .filter(({ state }) => state.gone === 'deleted')
      .map(({ state }) => state.accountId)
      .sort(),
    ties: [...new Set(there.flatMap(standing))].sort(),
    unseen: there.filter(({ state, gap }) => state.open === null || gap !== null),
    handles: there.map(({ state }) => `${state.accountId} ${state.handle}`).sort(),
  };
}

/** Whether each account has been read. */
function isWhole({ watched }: ReturnType<typeof readLog>): boolean {
  return watched.length > 0 && watched.every(({ state }) => state.open !== null);
}

test(
  'whatever is cut, withheld and killed, the log has every net change and no other',
  async () => {
    const begun = Date.now();
    const first = watch([]);
    await vi.waitUntil(() => existsSync(db) && isWhole(readLog()), WAITING);
    first.kill('SIGINT');
    await first.ended;
    const done: Done[] = [];
    for (let k = 0; k < KILLS; k++) {
      const running = watch([]);
      await pause(400 + ((k * 797) % 2500));
      done.push(...(await told<Done[]>('act')));
      if (k % 3 === 1) proxy.cut();
      done.push(...(await told<Done[]>('act')));
      await pause((k * 331) % 1200);
      running.kill('SIGKILL');
      await running.ended;
      if (k % 4 === 2) done.push(...(await told<Done[]>('act')));
    }
    const { ties, deleted } = await told<{
      ties: { source: string; target: string; key: string }[];
      deleted: string[];
    }>('settle');
    const handles = (await told<{ handles: { did: string; handle: string }[] }>('settle')).handles;
    const truth = {
      lost: [...deleted].sort(),
      ties: ties.map(({ source, target, key }) => `${source} ${target} ${key}`).sort(),
      unseen: [],
      handles: handles
        .filter(({ did }) => !deleted.includes(did))
        .map(({ did, handle }) => `${did} ${handle}`)
        .sort(),
    };
    const last = watch([]);
    const isHeard = () => isDeepStrictEqual(stateOf(readLog(), deleted), truth);
    await vi.waitUntil(isHeard, WAITING).catch(() => {});
    last.kill('SIGINT');
    await last.ended;

    const { events, accountEvents, ...log } = readLog();
    expect(deleted.length).toBeGreaterThan(KILLS < 9 ? -1 : 0);
    expect(stateOf({ events, accountEvents, ...log }, deleted)).toEqual(truth);

    // The server dates a change while it makes it: a little after it was asked for, and before it has answered.
    const wrong = events
      .filter(({ from }) => from !== null)
      .filter(
        ({ kind, source, key, from, to }) =>
          !done.some(
            (one) =>
              one.kind === kind &&
              one.source === source &&
              one.key === key &&
              one.before <= to &&
              from! <= one.after,
          ),
      );
    expect(wrong).toEqual([]);
    const isNet = ({ key, kind }: Done) =>
      done.filter((one) => one.key === key && one.kind !== kind).length === 0;
    // What an account does that is deleted before it can be read is unseen.
    const missing = done
      .filter(({ key, source, before }) => key !== undefined && before > begun && !deleted.includes(source))
      .filter(isNet)
      .filter(({ kind, key }) => !events.some((event) => event.kind === kind && event.key === key));
    expect(missing).toEqual([]);
    const falseKinds = accountEvents
      .filter(({ kind }) => ['renamed', 'deactivated', 'suspended', 'deleted', 'back'].includes(kind))
      .filter(
        ({ kind, accountId }) =>
          !done.some((one) => one.kind === kind && one.source === accountId) && kind !== 'back',
      );
    expect(falseKinds).toEqual([]);
    expect(events.filter(({ how, from }) => how === 'stream' && from !== null).length).toBeGreaterThan(20);
    expect(proxy.withheld).toBeGreaterThan(5);
  },
  Math.max(600_000, KILLS * 20_000),
);
