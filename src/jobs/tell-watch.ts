/** Runs a watch to its end and prints what happens meanwhile, for `watch` and `demo`. */
import { type Context, EXIT, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { startProgress } from '../cli/progress.ts';
import { writeAnswer, writeMessage } from '../cli/terminal.ts';
import { priceSource } from '../roster/price-source.ts';
import { renderRoster } from '../roster/render.ts';
import { rowsOn } from '../roster/rows-on.ts';
import { takeWatchLock } from '../store/crawl-lock.ts';
import type { Store } from '../store/driver.ts';
import { readSpansAfter } from '../store/log-stretch.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { createWatch, readPlaces, readWatched, type WatchRecord, watchWriter } from '../store/watch-log.ts';
import { keepNext } from '../store/watch-next.ts';
import { createSeededWatch } from '../store/watch-seed.ts';
import type { AccountEvent, TieEvent } from '../values/log-entries.ts';
import type { Sweep } from '../values/log-facts.ts';
import { buyingNetwork } from '../watch/buying.ts';
import type { Price } from '../watch/price.ts';
import { runWatch } from '../watch/run-watch.ts';
import type { WatchJob } from '../watch/running.ts';
import { dollars } from '../words/en/plain.ts';
import { beginBackups } from './daily-backup.ts';
import { eventSpeaker, minuteOf } from './event-words.ts';
import { proofWords } from './proof-words.ts';
import { lostText, tellStopping } from './stopping.ts';
import { type AskedAlerts, withAlerts } from './watch-alerts.ts';
import type { WatchSource } from './watch-sources.ts';

const HOUR_MS = 3_600_000;
/** Between two events that a moving line names. */
const APART_MS = 500;

interface WatchToRun extends Pick<WatchJob, 'every' | 'until' | 'connect' | 'activityDays'> {
  /** US dollars that reading may cost on a UTC day, of a network where it is paid for. */
  mostPerDay?: number | undefined;
  store: Store;
  watch: WatchRecord;
  source: WatchSource;
  /** Its rules of alerts; `null` where there are none. */
  alerts: AskedAlerts | null;
  /** Where it is backed up each day; absent where it is not. */
  backup?: string | undefined;
  /** Printed where it is interrupted. */
  again: string;
  /** Tells each event in words, and no news of streams. */
  inWords?: boolean;
}

interface TellOptions extends SharedOptions {
  /** Each event to stdout, a line of JSON. */
  events?: boolean;
}

/** Runs until its time has come or it is interrupted. */
export async function watchAndTell(context: Context, options: TellOptions, asked: WatchToRun): Promise<void> {
  const {
    store,
    watch,
    source,
    activityDays = null,
    every,
    until,
    connect,
    alerts,
    again,
    inWords = false,
    mostPerDay,
  } = asked;
  const { runtime } = source;
  const release = takeWatchLock(store, watch, context.runtime);
  const buying =
    mostPerDay === undefined ? null : buyingNetwork(source.network, store, watch, mostPerDay, runtime.now);
  const network = buying?.network ?? source.network;
  const lostBefore = buying?.purchases.dollarsLost() ?? 0;
  const progress = startProgress(context.runtime, options.quiet === true, HOUR_MS);
  const speaker = eventSpeaker({
    known: readWatched(store, watch),
    rows: () => source.roster().rows,
    standing: watchWriter(store, watch).standing,
  });
  const seen = { formed: 0, ended: 0, gaps: 0, sweeps: 0 };
  const begunAt = runtime.now();
  let last = '';
  let spokenAt = Number.NEGATIVE_INFINITY;
  const tell = (text: string) => {
    progress.hide();
    say(context, options, text);
  };
  let waitsUntil: number | null = null;
  const money = () => {
    if (buying === null) return '';
    const paid = (buying.perDay - buying.left()) * network.price;
    const waits = waitsUntil === null ? '' : `, waits until ${minuteOf(waitsUntil)} UTC`;
    return `; paid ${dollars(paid)} of ${dollars(mostPerDay!)} today${waits}`;
  };
  const show = () => {
    const sums = `${count(seen.formed, 'follow')} formed, ${seen.ended} ended, ${count(seen.gaps, 'gap')} opened`;
    progress.show(
      `${watch.name}, ${minuteOf(runtime.now())} UTC: ${sums}${money()}${last === '' ? '' : `; last: ${last}`}`,
    );
  };
  const warn = (text: string) => {
    progress.hide();
    writeMessage(context.runtime, `${watch.name}: ${text}\n`);
  };
  const write = (event: object) => {
    if (options.events) writeAnswer(context.runtime, `${JSON.stringify(event)}\n`);
  };
  const speak = (event: TieEvent | AccountEvent) => {
    write(event);
    // A line that moves needs no words of what the next moment covers.
    const now = context.runtime.now();
    if (!inWords && 'source' in event && now - spokenAt < APART_MS) return;
    spokenAt = now;
    const words = speaker.words(event);
    if (words === null) return;
    if (inWords) tell(words);
    else last = words;
  };
  const news = (text: string) => {
    if (!inWords) tell(`${watch.name}: ${text}`);
  };
  const stopTelling = tellStopping(runtime.interrupted, network, news);
  news(proofWords(watch.isKeyed, source.streams));
  const backups = beginBackups({ store, name: watch.name, dir: asked.backup, runtime, tell: news, warn });
  const ofAlerts = {
    store,
    watch,
    asked: alerts,
    now: runtime.now,
    runtime: context.runtime,
    tell: news,
    write,
  };
  try {
    await withAlerts(ofAlerts, (heed) =>
      runWatch({
        store,
        watch,
        network,
        buying,
        activityDays,
        roster() {
          const roster = source.roster();
          const rows = roster.rows.filter((row) => row.network === network.name);
          return { text: renderRoster(roster), rowsOn: (date) => rowsOn({ ...roster, rows }, date) };
        },
        streams: source.streams,
        every,
        until,
        runtime,
        connect,
        listener: {
          tie(event) {
            heed();
            if (event.from === null) return;
            seen[event.kind]++;
            speak(event);
            show();
          },
          account(event) {
            heed();
            speak(event);
          },
          gap() {
            seen.gaps++;
            show();
          },
          stream: (name, said) => news(`${name} ${said}`),
          swept(sweep) {
            heed();
            const { accountCount, readCount, failedCount } = sweep;
            if (inWords) tell(sweptWords(sweep, seen.sweeps === 0));
            else {
              const failed = failedCount === 0 ? '' : `, ${failedCount} of them could not be`;
              news(`${count(accountCount, 'account')} swept, ${readCount} read${failed}`);
            }
            seen.sweeps++;
            backups.heed();
          },
          roster: news,
          price(price) {
            waitsUntil = null;
            news(`${priceWords(price)} (${priceSource(network.name, network.price)})`);
            show();
          },
          spent(until) {
            waitsUntil = until;
            news(
              `the ${dollars(mostPerDay!)} of the day are used up; it goes on at ${minuteOf(until)} UTC, and what is not read by then is a gap`,
            );
            show();
          },
          next: (at, reason) => keepNext(store, watch, { at, reason, every, mostPerDay: mostPerDay ?? null }),
        },
      }),
    );
  } finally {
    await backups.end();
    stopTelling();
    progress.end();
    release();
  }
  if (context.runtime.interrupted.aborted) {
    context.exitCode = EXIT.interrupted;
    const lost = (buying?.purchases.dollarsLost() ?? 0) - lostBefore;
    say(
      context,
      options,
      `${watch.name}: interrupted; ${lost > 0 ? `${lostText(lost)}; the same command goes on` : again}`,
    );
  }
  // Where nobody was seen for any time, none is not known to have formed or ended.
  const told = Math.max(...readPlaces(store, watch).map(({ toldAt }) => toldAt), Number.NEGATIVE_INFINITY);
  const isUnseen =
    seen.formed + seen.ended === 0 &&
    [
      ...readSpansAfter(store, watch, begunAt),
      ...readWatched(store, watch).flatMap(({ state: { open } }) =>
        open === null ? [] : [{ from: open.from, to: Math.max(open.to, told) }],
      ),
    ].every(({ from, to }) => to <= Math.max(from, begunAt));
  const moved = isUnseen
    ? 'what formed and ended is unknown, as nobody was seen for any time'
    : `${count(seen.formed, 'follow')} formed and ${seen.ended} ended`;
  const sums = `${watch.name}: ${moved}`;
  const { withheld } = speaker;
  if (!inWords) say(context, options, `${sums}; see: entente events ${watch.name}`);
  else say(context, options, `${sums}${withheld === 0 ? '' : `, ${withheld} of them by persons, not named`}`);
}

function priceWords({ profiles, follows, unknown, cost, left, days, perDay }: Price): string {
  const items = [
    ...(profiles === 0 ? [] : [count(profiles, 'profile')]),
    ...(follows === 0 ? [] : [`about ${count(follows, 'follow')}`]),
  ];
  const time = days === 1 ? 'today' : `over ${days} days or more`;
  const open =
    unknown === 0
      ? ''
      : `; beside ${count(unknown, 'account')} of which it is not known how many they follow, or whose list is too dear for a day`;
  const dear =
    cost > perDay
      ? `; that is more than the ${dollars(perDay)} of a day, so that no day will be whole: on each of them some accounts are read and the others are not`
      : '';
  return `${items.join(' and ') || 'nothing'} to pay for, ${dollars(cost)}, ${time}${open}; ${dollars(left)} may be spent today still${dear}`;
}

function sweptWords({ endedAt, accountCount, failedCount, untoldCount }: Sweep, isFirst: boolean): string {
  const missed = untoldCount === 0 ? 'nothing was' : `${count(untoldCount, 'change')} had been`;
  const what = isFirst ? 'every account is read' : `every account is proved: ${missed} missed`;
  const hidden = failedCount === 0 ? '' : `; what ${failedCount} of ${accountCount} follow is unknown`;
  return `${minuteOf(endedAt)}  ${what}${hidden}`;
}

/**
 * @param from the sealed snapshot with which it begins; without one every account is read.
 * @throws UserError where the name is taken, or the snapshot is of no use for it.
 */
export function beginLog(
  store: Store,
  name: string,
  { runtime, network, roster }: WatchSource,
  from: SnapshotRecord | null = null,
): WatchRecord {
  const startedAt = runtime.now();
  const fresh = {
    name,
    network: network.name,
    simulated: network.simulated,
    isKeyed: network.wayOf(null).revision !== undefined,
    options: {},
    startedAt,
  };
  if (from === null) return createWatch(store, fresh);
  const rows = rowsOn(roster(), new Date(startedAt).toISOString().slice(0, 10));
  return createSeededWatch(
    store,
    fresh,
    from,
    rows.filter((row) => row.network === network.name),
  );
}
