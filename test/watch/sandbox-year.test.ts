/** A watch of the sandbox's year, cut and killed at random, frames lost on the way: the log is right or says unknown. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sandboxNetwork } from '../../src/crawl/networks/sandbox/sandbox.ts';
import type { HttpRequest } from '../../src/http-request.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { holdsOn } from '../../src/roster/tenure.ts';
import { buildWorld } from '../../src/sandbox/build-world.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { randomFor } from '../../src/sandbox/chance.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { didOf } from '../../src/sandbox/identifiers.ts';
import { type LiveSandbox, startLiveSandbox } from '../../src/sandbox/live-server.ts';
import type { World } from '../../src/sandbox/world.ts';
import { worldByTime } from '../../src/sandbox/world-at.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { connectSocket } from '../../src/socket.ts';
import { readContent } from '../../src/store/content.ts';
import { openStore } from '../../src/store/store.ts';
import type { TieEvent } from '../../src/store/watch-entries.ts';
import {
  createWatch,
  findWatch,
  readAccountEvents,
  readSpans,
  readTieEvents,
  readWatched,
} from '../../src/store/watch-log.ts';
import { openSpans } from '../../src/watch/account-state.ts';
import { reposStream } from '../../src/watch/repos-stream.ts';
import { runWatch } from '../../src/watch/run-watch.ts';
import { sealLog } from '../../src/watch/seal-log.ts';
import { spellsOf, tieAt } from '../../src/watch/tie-at.ts';
import { testRuntime } from '../support/runtime.ts';
import { THOROUGH } from '../support/thorough.ts';
import { type TestClock, testClock } from '../support/watch-clock.ts';

const DAY = 86_400_000;
/** Some weeks in `npm test`, the whole of it in the thorough tests. */
const END = THOROUGH ? worldNow(2026) : worldNow(2025) + 40 * DAY;
const world = buildWorld();
const worldAt = worldByTime(world);
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean();
});

type RosterNow = ReturnType<Parameters<typeof runWatch>[0]['roster']>;
const ROSTERS = new Map<World, RosterNow>();

function rosterOf(then: World): RosterNow {
  let roster = ROSTERS.get(then);
  if (roster === undefined) {
    const rows = worldRoster(then, 2026);
    roster = {
      text: renderRoster({ columns: ['alliance'], rows, lines: [] }),
      rowsOn: (date) => rows.filter((row) => holdsOn(row, date)),
    };
    ROSTERS.set(then, roster);
  }
  return roster;
}

interface Year {
  clock: TestClock;
  live: LiveSandbox;
  db: string;
  streams: boolean;
}

async function openYear(options: { loses?: (seq: number) => boolean; streams?: boolean }): Promise<Year> {
  const clock = testClock(worldNow(2025));
  const { loses } = options;
  const live = await startLiveSandbox({
    world,
    now: clock.now,
    ...(loses === undefined ? {} : { loses: ({ seq }) => loses(seq) }),
  });
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  cleanUp.push(
    () => rmSync(folder, { recursive: true }),
    () => live.close(),
  );
  return { clock, live, db: join(folder, 'log.sqlite'), streams: options.streams ?? true };
}

/** Watches until an instant of the world's time, then stops as a killed process does: with nothing more written. */
async function watchUntil(
  { clock, live, db, streams }: Year,
  until: number,
  every: number,
  cutAt: number | null,
): Promise<void> {
  const store = openStore(db);
  const base = testRuntime();
  let underWay = 0;
  const runtime = {
    ...base,
    now: clock.now,
    sleep: clock.sleep,
    http(request: HttpRequest) {
      underWay++;
      return base.http(request).finally(() => underWay--);
    },
  };
  const network = sandboxNetwork(runtime, { appview: live.url, plc: live.url, read: 'records' });
  const watch =
    findWatch(store, 'year') ??
    createWatch(store, {
      name: 'year',
      network: 'sandbox',
      simulated: true,
      isKeyed: true,
      options: {},
      startedAt: clock.now(),
    });
  let isDone = false;
  let isCut = false;
  const running = runWatch({
    store,
    watch,
    network,
    roster: () => rosterOf(worldAt(clock.now())),
    streams: streams ? [reposStream(live.url)] : [],
    every,
    until,
    runtime,
    connect: connectSocket,
    listener: {},
  }).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await clock.advance(clock.now() + DAY / 4);
    if (cutAt !== null && clock.now() >= cutAt && !isCut) {
      isCut = true;
      live.cut();
    }
    live.tell();
    // The world stands still while it is asked.
    for (let quiet = 0; quiet < 20; quiet = underWay === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  await running;
  store.close();
}

/** Every claim of the log, at instants through the year, is that of the world, or unknown. */
function compare(db: string): { known: number; unknown: number; wrong: string[] } {
  const store = openStore(db);
  const watch = findWatch(store, 'year')!;
  const bySource = new Map<string, TieEvent[]>();
  for (const event of readTieEvents(store, watch)) {
    bySource.set(event.source, [...(bySource.get(event.source) ?? []), event]);
  }
  const spans = readSpans(store, watch);
  const result = { known: 0, unknown: 0, wrong: [] as string[] };
  const { follows, accounts } = world;
  const watched = readWatched(store, watch);
  const since = new Map(watched.map(({ state, cohort }) => [state.accountId, cohort]));
  const unwatched = new Map(
    readAccountEvents(store, watch)
      .filter(({ kind }) => kind === 'unwatched')
      .map(({ accountId, to }) => [accountId, to]),
  );
  for (const { state } of watched) {
    const source = accounts.findIndex(({ did }) => did === state.accountId);
    const seen = {
      spells: spellsOf(bySource.get(state.accountId) ?? []),
      spans: [...spans.filter(({ accountId }) => accountId === state.accountId), ...openSpans(state)],
      isKeyed: true,
    };
    const truth = new Map<number, { from: number; to: number }[]>();
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k++) {
      const target = follows.target[k]!;
      const ended = follows.endedAt[k]!;
      truth.set(target, [
        ...(truth.get(target) ?? []),
        { from: follows.formedAt[k]!, to: ended === 0 ? Number.POSITIVE_INFINITY : ended },
      ]);
    }
    for (const [target, lives] of truth) {
      if (!since.has(didOf(target))) continue;
      for (let at = worldNow(2025) + DAY / 3; at < END; at += 11.37 * DAY) {
        if ((unwatched.get(didOf(target)) ?? Number.POSITIVE_INFINITY) <= at) continue;
        const follows = lives.some(({ from, to }) => from < at && at < to) ? 'yes' : 'no';
        const said = tieAt(seen, didOf(target), at, since.get(didOf(target))!);
        if (said === 'unknown') result.unknown++;
        else if (said === follows) result.known++;
        else
          result.wrong.push(
            `${state.accountId} ${didOf(target)} ${new Date(at).toISOString()}: ${said}, is ${follows}`,
          );
      }
    }
  }
  store.close();
  return result;
}

test('a year of a stream that is cut, loses frames, and is killed: nothing that the log says is wrong', async () => {
  const random = randomFor('losses');
  const lost = new Set(Array.from({ length: 25_000 }, (_, seq) => seq).filter(() => random() < 0.05));
  const year = await openYear({ loses: (seq) => lost.has(seq) });
  for (let until = worldNow(2025); until < END; ) {
    until = Math.min(END, until + Math.floor(15 + 60 * random()) * DAY);
    await watchUntil(year, until, 60 * DAY, random() < 0.5 ? until - 3 * DAY : null);
  }
  const { wrong, known, unknown } = compare(year.db);
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(5 * unknown);
});

test('re-reading alone finds the same ties, and says unknown of the time between', async () => {
  const year = await openYear({ streams: false });
  await watchUntil(year, END, 15 * DAY, null);
  const { wrong } = compare(year.db);
  expect(wrong).toEqual([]);
});

test('sealed for the last day, a log has exactly the ties of a crawl of that day, and one hash whoever seals it', async () => {
  const year = await openYear({ loses: (seq) => seq % 23 === 0 });
  await watchUntil(year, END, 25 * DAY, worldNow(2025) + 20 * DAY);
  const store = openStore(year.db);
  const watch = findWatch(store, 'year')!;
  const day = { date: new Date(END).toISOString().slice(0, 10), sealedAt: '2026-06-01T12:00:00.000Z' };
  const one = sealLog(store, watch, { ...day, name: 'one' });
  const other = sealLog(store, watch, { ...day, name: 'other', sealedAt: '2027-01-01T00:00:00.000Z' });
  expect(other.parts).toEqual(one.parts);
  const { entries, accounts, ties } = readContent(store, one);
  const verdictOf = new Map(
    entries
      .filter(({ account }) => account !== null)
      .map(({ account, verdict }) => [accounts[account!]!, verdict]),
  );
  const sealed = new Set(
    Array.from(ties.source, (source, k) => `${accounts[source]} ${accounts[ties.target[k]!]}`),
  );
  const { follows } = world;
  const truth = new Set<string>();
  world.accounts.forEach(({ did, states }, source) => {
    if (verdictOf.get(did) !== 'complete') return;
    expect(states[2026].list === 'hidden' && states[2025].list === 'hidden').toBe(false);
    for (const k of followsOf(follows, source, END)) {
      const target = didOf(follows.target[k]!);
      if (['complete', 'not-read'].includes(verdictOf.get(target) ?? '')) truth.add(`${did} ${target}`);
    }
  });
  expect(sealed).toEqual(truth);
  const verdicts = entries.map(({ verdict }) => verdict);
  expect(verdicts.filter((verdict) => verdict === 'complete').length).toBeGreaterThan(580);
  expect(verdicts.filter((verdict) => verdict === 'not-read').length).toBeLessThan(20);
  store.close();
});
