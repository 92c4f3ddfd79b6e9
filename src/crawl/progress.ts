/** How far a crawl has come, as plain data for whoever shows it. */
import type { Runtime } from '../runtime.ts';
import type { CrawlHttp } from './http.ts';

export type CrawlPhase = 'look-ups' | 'follows' | 'last round' | 'handles' | 'posts';

/** How far a crawl has come. */
export interface CrawlProgress {
  phase: CrawlPhase;
  /** Entries looked up, or accounts whose follows, handles or posts are settled. */
  done: number;
  total: number;
  /** Pages of follows and of posts read by this run. */
  pages: number;
  /** Requests sent by this run. */
  requests: number;
  /** Requests a second in this phase, waits left out; 0 before there is anything to go by. */
  rate: number;
  /** What is being waited for, in words; `null` where nothing is. */
  waiting: string | null;
  /** Whether that is a limit on requests. */
  isLimit: boolean;
  /** Milliseconds since 1970. */
  waitingUntil: number | null;
  /** US dollars paid for the snapshot so far, and the most that may be; `null` where nothing is paid. */
  paid: { dollars: number; most: number | null } | null;
  /** Estimate from declared counts and the rate so far; `null` before there is anything to go by. */
  secondsLeft: number | null;
}

/** A wait of so long is reported when it begins, whatever was reported before it. */
const TOLD_WAIT_MS = 1000;

/** Least time between two reports, milliseconds; the first and last of a phase are always made. */
const REPORT_GAP_MS = 250;

export interface Progress {
  /** A phase begins; `requestsLeft` is asked whenever an estimate is made, and gives `null` where none can be. */
  begin(phase: CrawlPhase, done: number, total: number, requestsLeft: () => number | null): void;
  settled(count: number): void;
  page(): void;
  end(): void;
}

/** Tells the listener how far the crawl has come, as often as `REPORT_GAP_MS` allows. */
export function trackProgress(
  runtime: Runtime,
  http: CrawlHttp,
  listener: (progress: CrawlProgress) => void,
  paid: () => CrawlProgress['paid'] = () => null,
): Progress {
  let phase: CrawlPhase = 'look-ups';
  let done = 0;
  let total = 0;
  let pages = 0;
  let requestsLeft: () => number | null = () => null;
  let beganAt = runtime.now();
  let requestsBefore = 0;
  let idleBefore = 0;
  let reportedAt = Number.NEGATIVE_INFINITY;

  http.onWait = (ms) => (ms >= TOLD_WAIT_MS ? reportNow() : report());

  function report(): void {
    if (runtime.now() - reportedAt >= REPORT_GAP_MS) reportNow();
  }

  function reportNow(): void {
    reportedAt = runtime.now();
    const idle = http.idle();
    const seconds = (reportedAt - beganAt - (idle.ms - idleBefore)) / 1000;
    const sent = http.requests() - requestsBefore;
    const rate = seconds > 0 ? sent / seconds : 0;
    const left = requestsLeft();
    const wait = http.wait();
    const rest = wait === null ? 0 : (wait.until - reportedAt) / 1000;
    const work = left === null || rate === 0 ? null : left / rate;
    listener({
      phase,
      done,
      total,
      pages,
      requests: http.requests(),
      rate,
      waiting: wait === null ? null : wait.reason,
      waitingUntil: wait === null ? null : wait.until,
      isLimit: wait?.isLimit ?? false,
      paid: paid(),
      secondsLeft: work === null ? null : Math.max(rest, idle.isNow ? work + rest : work),
    });
  }

  return {
    begin(newPhase, doneBefore, all, left) {
      phase = newPhase;
      done = doneBefore;
      total = all;
      requestsLeft = left;
      beganAt = runtime.now();
      requestsBefore = http.requests();
      idleBefore = http.idle().ms;
      reportNow();
    },
    settled(count) {
      done += count;
      report();
    },
    page() {
      pages++;
      report();
    },
    end: reportNow,
  };
}
