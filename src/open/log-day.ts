/** A day of a log as a snapshot of its own: what `seal LOG --at DAY` makes, to be asked as any other. */
import { ARCHIVE_KEPT, type Kept } from '../cache.ts';
import { postsAside } from '../log/posts-aside.ts';
import { layLog, type SealedDay, sealLog } from '../log/seal-log.ts';
import { tiesAside } from '../log/ties-aside.ts';
import { isDate, isMinute } from '../roster/dates.ts';
import { changesOf } from '../store/archive-image.ts';
import { sha256 } from '../store/archive-text.ts';
import type { Store } from '../store/driver.ts';
import { hashOfLog } from '../store/log-hash.ts';
import { isAsMarked, type LogMark, markLog } from '../store/log-mark.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { dayOfLog, findSnapshot, hashedLater } from '../store/snapshots.ts';
import { openAside, openExistingStore, openMemoryStore } from '../store/store.ts';
import { findWatch, readSweeps, type WatchRecord } from '../store/watch-log.ts';
import { readActivityDays } from '../store/watch-posts.ts';
import { withoutKeyChecks } from '../store/without-key-checks.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

interface NamedDay {
  watch: WatchRecord;
  /** Or a minute of one, UTC; `null` for the last day that is known. */
  day: string | null;
}

/** The log that is named as `LOG` or `LOG@DAY`; `null` where the database has none of that name. */
export function namedDay(store: Store, name: string): NamedDay | null {
  const { log, day } = dayOfLog(name) ?? { log: name, day: null };
  const watch = findWatch(store, log);
  return watch === null ? null : { watch, day };
}

export interface OpenDay {
  store: Store;
  snapshot: SnapshotRecord;
  /** Keeps the day and what was computed of it, where any of it is new. */
  keep(): void;
  /** Given where a part of it may be in the log still. */
  resume?: Resume;
}

/** For another question: goes on reading the log where it says of the day what it said; whether it does. */
export type Resume = () => boolean;

/** Where a day is opened whose posts and hashes are read when they are asked for. */
export interface ReadLater {
  database: string;
  /** What is done when the question has been answered: until then the log is read as it was when the day was opened. */
  leaving: (() => void)[];
}

/**
 * The day in a database of its own; where the log has not changed since, that which was kept of it. A log with posts is
 * not kept: of what is deleted from it nothing may stay elsewhere.
 * @param later without it all of the day is read now.
 * @throws UserError where that is no day, or the log knows nothing of it.
 */
export function openDay(
  store: Store,
  { watch, day }: NamedDay,
  kept: Kept | null,
  later?: ReadLater,
): OpenDay {
  const asked = day ?? lastDay(store, watch);
  const name = `${watch.name}@${asked}`;
  if (!isDate(asked) && !isMinute(asked)) {
    throw refusal(say.refusals.noDay(name, watch.name));
  }
  const date = asked.slice(0, 'YYYY-MM-DD'.length);
  const at = isMinute(asked) ? Date.parse(`${asked}Z`) : undefined;
  const sealed = { name, date, at, sealedAt: `${date}T23:59:59.999Z` };
  const place = kept !== null && readActivityDays(store, watch) === null ? placeOf(kept, watch, name) : null;
  if (later !== undefined && place === null) return openLater(store, watch, sealed, later);
  // The watch may go on meanwhile.
  return store.transaction(() => {
    const state = place === null ? '' : hashOfLog(store, watch);
    const image = place?.read(state) ?? null;
    const memory = openMemoryStore(image ?? undefined);
    const snapshot =
      image === null
        ? withoutKeyChecks(memory, () => sealLog(store, watch, sealed, memory))
        : findSnapshot(memory, name)!;
    const before = image === null ? null : changesOf(memory);
    return {
      store: memory,
      snapshot,
      keep() {
        if (changesOf(memory) !== before) place?.write(state, memory.serialize());
      },
    };
  })();
}

function openLater(
  store: Store,
  watch: WatchRecord,
  day: SealedDay,
  { database, leaving }: ReadLater,
): OpenDay {
  const log = readingOf(store, leaving);
  const aside = openAside();
  const { snapshot: laid, ties, posts } = withoutKeyChecks(aside, () => layLog(store, watch, day, aside));
  const snapshot = { ...laid, tiesIn: tiesAside(log.now, ties, { store: aside, snapshot: laid }) };
  const mark = markLog(store, watch, Date.parse(String(snapshot.options.at)));
  const postsIn = posts === null ? null : postsAside(log.now, posts, { store: aside, snapshot });
  return {
    store: aside,
    snapshot: hashedLater(aside, { ...snapshot, postsIn }),
    keep() {},
    resume: () => log.goOn(() => openExistingStore(database), mark),
  };
}

/** The log as it was at one moment, until the question that is asked then has been answered. */
function readingOf(store: Store, leaving: ReadLater['leaving']) {
  let reading: Store | null = null;
  const begin = (log: Store) => {
    log.exec('BEGIN');
    reading = log;
    leaving.push(() => {
      reading = null;
      log.close();
    });
  };
  begin(store);
  return {
    now: () => reading!,
    /** What one answer asks of it twice is read of the same moment. */
    goOn(open: () => Store | null, mark: LogMark): boolean {
      if (reading !== null) return true;
      const log = open();
      if (log === null) return false;
      begin(log);
      return isAsMarked(log, mark);
    },
  };
}

/** Where a day is kept: once, with the hash of the log that it was made of before it. */
function placeOf({ cache, build }: Kept, { startedAt }: WatchRecord, name: string) {
  const file = `${ARCHIVE_KEPT}day-${sha256(`${build} ${name} ${startedAt}`)}`;
  return {
    read(state: string): Buffer | null {
      const bytes = cache.read(file);
      return bytes?.toString('latin1', 0, state.length) === state ? bytes.subarray(state.length) : null;
    },
    write: (state: string, image: Buffer) => cache.write(file, Buffer.concat([Buffer.from(state), image])),
  };
}

/** The day that the last sweep proves, by when it began: it may end on the next. */
function lastDay(store: Store, watch: WatchRecord): string {
  const { name, isKeyed, sweptAt } = watch;
  const proved = isKeyed ? readSweeps(store, watch).at(-1)?.beganAt : sweptAt;
  if (proved != null) return new Date(proved).toISOString().slice(0, 10);
  throw refusal(say.refusals.noSweep(name));
}
