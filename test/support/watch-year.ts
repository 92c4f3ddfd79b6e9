/** Watches of the sandbox's year on a clock that the test moves, and what their logs say against the world's own record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { sandboxNetwork } from '../../src/crawl/networks/sandbox/sandbox.ts';
import type { HttpRequest } from '../../src/http-request.ts';
import { openSpans } from '../../src/log/open-spans.ts';
import { spellsOf, tieAt } from '../../src/log/tie-at.ts';
import { renderRoster } from '../../src/roster/render.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import { holdsOn } from '../../src/roster/tenure.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { didOf } from '../../src/sandbox/identifiers.ts';
import { type LiveSandbox, startLiveSandbox } from '../../src/sandbox/live-server.ts';
import type { PostRepository } from '../../src/sandbox/post-repository.ts';
import type { World } from '../../src/sandbox/world.ts';
import { worldByTime } from '../../src/sandbox/world-at.ts';
import { worldRoster } from '../../src/sandbox/world-roster.ts';
import { connectSocket } from '../../src/socket.ts';
import { openStore } from '../../src/store/store.ts';
import {
  createWatch,
  findWatch,
  readAccountEvents,
  readSpans,
  readTieEvents,
  readWatched,
} from '../../src/store/watch-log.ts';
import type { TieEvent } from '../../src/values/log-entries.ts';
import { reposStream } from '../../src/watch/repos-stream.ts';
import { runWatch } from '../../src/watch/run-watch.ts';
import type { StreamSource } from '../../src/watch/stream.ts';
import { testRuntime } from './runtime.ts';
import { type TestClock, testClock } from './watch-clock.ts';

export const DAY = 86_400_000;
/** Some weeks of some countries; the whole of both takes an hour, with WATCHED=year by hand. */
const IS_WHOLE = process.env.WATCHED === 'year';
export const END = IS_WHOLE ? worldNow(2026) : worldNow(2025) + 40 * DAY;
/** Where posts are watched too, which are many more. */
export const END_WITH_POSTS = IS_WHOLE ? END : worldNow(2025) + 15 * DAY;
export const world = sandboxWorld();
export const worldAt = worldByTime(world);
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean();
});

type RosterNow = ReturnType<Parameters<typeof runWatch>[0]['roster']>;
const ROSTERS = new Map<string, Map<World, RosterNow>>();
/** Countries whose codes come before it are watched. */
const USUAL = 'E';

export function rosterNow(
  now: number,
  before = USUAL,
): { columns: string[]; rows: RosterRow[]; lines: number[] } {
  return { columns: ['alliance'], rows: rowsOf(worldAt(now), before), lines: [] };
}

function rowsOf(then: World, before: string): RosterRow[] {
  return worldRoster(then, 2026).filter(({ country }) => IS_WHOLE || country < before);
}

/** The rows that are watched of the world as it is then. */
export function rosterOf(then: World, before = USUAL): RosterNow {
  const known = ROSTERS.get(before) ?? new Map<World, RosterNow>();
  ROSTERS.set(before, known);
  let roster = known.get(then);
  if (roster === undefined) {
    const rows = rowsOf(then, before);
    roster = {
      text: renderRoster({ columns: ['alliance'], rows, lines: [] }),
      rowsOn: (date) => rows.filter((row) => holdsOn(row, date)),
    };
    known.set(then, roster);
  }
  return roster;
}

export interface WatchedYear {
  clock: TestClock;
  live: LiveSandbox;
  db: string;
  streams: readonly StreamSource[];
  activityDays: number | null;
  before: string;
  /** Told each time the world's time has moved. */
  tell(): void;
}

interface YearOptions {
  /** Whether a frame of the sandbox's own stream gets lost, by its number. */
  loses?: (seq: number) => boolean;
  /** What is followed in place of that stream. */
  streams?: readonly StreamSource[];
  tell?(now: number): void;
  /** Posts, told and logged too, of so many days. */
  posts?: PostRepository;
  activityDays?: number;
  /** Countries whose codes come before it are watched. */
  before?: string;
}

export async function openWatchedYear({
  loses,
  streams,
  tell,
  posts,
  activityDays,
  before = USUAL,
}: YearOptions): Promise<WatchedYear> {
  const clock = testClock(worldNow(2025));
  const live = await startLiveSandbox({
    world,
    now: clock.now,
    posts: posts ?? null,
    ...(loses === undefined ? {} : { loses: ({ seq }) => loses(seq) }),
  });
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  cleanUp.push(
    () => rmSync(folder, { recursive: true }),
    () => live.close(),
  );
  return {
    clock,
    live,
    db: join(folder, 'log.sqlite'),
    streams: streams ?? [reposStream(live.url, 'repos', posts !== undefined, false)],
    activityDays: activityDays ?? null,
    before,
    tell: () => (tell === undefined ? live.tell() : tell(clock.now())),
  };
}

/**
 * Watches until an instant of the world's time, then stops as a killed process does: with nothing more written.
 * @returns every request that it sent.
 */
export async function watchUntil(
  { clock, live, db, streams, activityDays, before, tell }: WatchedYear,
  until: number,
  every: number,
  cutAt: number | null,
): Promise<readonly HttpRequest[]> {
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
    activityDays,
    roster: () => rosterOf(worldAt(clock.now()), before),
    streams,
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
    tell();
    // The world stands still while it is asked.
    for (let quiet = 0; quiet < 20; quiet = underWay === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  await running;
  store.close();
  return base.sent;
}

/** Whether each claim of the log, at instants through the year, is that of the world. @param proofs of the spans that count. */
export function compareLog(
  db: string,
  proofs: readonly string[] = ['chain', 'reading', 'stream'],
): { known: number; unknown: number; wrong: string[] } {
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
      spans: [...spans.filter(({ accountId }) => accountId === state.accountId), ...openSpans(state)].filter(
        ({ proof }) => proofs.includes(proof),
      ),
      isKeyed: true,
      beginsAt: null,
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
