/** How much a crawl may buy: accounts, or posts, counted before they are asked for. */

export interface Budget {
  /** Takes up to `wanted` out of what is left and says how many; 0 where nothing is left. */
  reserve(wanted: number): number;
  /** Gives back what a question did not bring. */
  settle(reserved: number, bought: number): void;
  left(): number;
}

/** @param limit items that may be bought. */
export function createBudget(limit: number): Budget {
  let left = Math.max(0, limit);
  return {
    reserve(wanted) {
      const reserved = Math.min(wanted, left);
      left -= reserved;
      return reserved;
    },
    settle(reserved, used) {
      left += reserved - used;
    },
    left: () => left,
  };
}

const DAY_MS = 86_400_000;

/**
 * As much on each UTC day anew. What was asked for on one day and has no answer on the next counts for both until it has.
 * @param limit items that may be bought on a day.
 * @param boughtOn items that were bought on the day of an instant before.
 */
export function createDayBudget(limit: number, now: () => number, boughtOn: (at: number) => number): Budget {
  let day = Number.NaN;
  let left = 0;
  let held = 0;
  const turn = () => {
    const today = Math.floor(now() / DAY_MS);
    if (today === day) return;
    day = today;
    left = limit - boughtOn(now()) - held;
  };
  return {
    reserve(wanted) {
      turn();
      const reserved = Math.max(0, Math.min(wanted, left));
      left -= reserved;
      held += reserved;
      return reserved;
    },
    settle(reserved, bought) {
      turn();
      held -= reserved;
      left += reserved - bought;
    },
    left() {
      turn();
      return Math.max(0, left);
    },
  };
}

/** When the next UTC day begins. */
export function nextDay(at: number): number {
  return (Math.floor(at / DAY_MS) + 1) * DAY_MS;
}

/** How many items so many dollars buy. */
export function affordable(dollars: number, price: number): number {
  return price > 0 ? Math.floor(dollars / price + 1e-9) : Number.POSITIVE_INFINITY;
}
