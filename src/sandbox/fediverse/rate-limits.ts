/** How many requests a server answers in a time, as Mastodon counts them: in windows that are aligned to the clock. */

export interface RateLimit {
  count: number;
  ms: number;
  /** The requests it counts, by path and query; all of them where absent. */
  only?: RegExp;
}

/** What no crawl comes to: where the clock stands still, no window would ever end. */
export const GENEROUS: readonly RateLimit[] = [{ count: 1_000_000, ms: 300_000 }];

export interface Counted {
  isRefused: boolean;
  /** Of the limit that is nearest. */
  headers: Readonly<Record<string, string>>;
}

/** Counts one request after the other. */
export function countRequests(limits: readonly RateLimit[]): (path: string, now: number) => Counted {
  const counts = limits.map((limit) => ({ limit, window: -1, used: 0 }));
  return (path, now) => {
    const counting = counts.filter(({ limit }) => limit.only?.test(path) ?? true);
    for (const one of counting) {
      const window = Math.floor(now / one.limit.ms);
      if (window !== one.window) Object.assign(one, { window, used: 0 });
      one.used += 1;
    }
    const left = ({ limit, used }: (typeof counts)[number]) => limit.count - used;
    const nearest = counting.reduce((a, b) => (left(b) < left(a) ? b : a));
    const reset = new Date((nearest.window + 1) * nearest.limit.ms).toISOString();
    return {
      isRefused: left(nearest) < 0,
      headers: {
        'x-ratelimit-limit': String(nearest.limit.count),
        'x-ratelimit-remaining': String(Math.max(0, left(nearest))),
        'x-ratelimit-reset': reset.replace(/Z$/, '000Z'),
      },
    };
  };
}
