/** Hosts that let nothing be asked for a time: which are waited for, which are not, and what they hold up. */
import type { HeldUp } from './faults.ts';
import { type CrawlHttp, LONGEST_WAIT_MS } from './http.ts';
import type { Later } from './pool.ts';

export interface HoldUp {
  host: string;
  /** When it may be asked again, milliseconds since 1970. */
  until: number;
  /** Accounts that stay unread for it. */
  accounts: number;
}

export interface HoldUps {
  /**
   * When a question may be put again that the host has turned away, be it for several accounts; `undefined` where
   * it is not waited for: it asks for too long, or was waited for and has answered nothing since.
   * @param answers questions that the host has answered so far.
   */
  turn(held: HeldUp, answers: number, accounts: number): Later | undefined;
  /** What stays unread, by host. */
  list(): HoldUp[];
}

export function watchHoldUps(now: () => number, http: Pick<CrawlHttp, 'restUntil'>): HoldUps {
  const waitedFor = new Map<string, { answers: number; until: number }>();
  const unread = new Map<string, HoldUp>();

  return {
    turn(held, answers, accounts) {
      const { host, until } = held;
      const before = waitedFor.get(host);
      const isOver = before !== undefined && now() >= before.until;
      if (until - now() > LONGEST_WAIT_MS || (isOver && answers === before.answers)) {
        const others = unread.get(host)?.accounts ?? 0;
        unread.set(host, { host, until, accounts: others + accounts });
        return undefined;
      }
      if (before === undefined || isOver) waitedFor.set(host, { answers, until });
      return { ready: http.restUntil(held) };
    },
    list: () => [...unread.values()].sort((a, b) => (a.host < b.host ? -1 : 1)),
  };
}
