/** How much a crawl may buy: accounts looked up and listed, counted before they are asked for. */

export interface Budget {
  /** Takes up to `wanted` accounts out of what is left and says how many; 0 where nothing is left. */
  reserve(wanted: number): number;
  /** Gives back what a question did not bring. */
  settle(reserved: number, bought: number): void;
  left(): number;
}

/** @param limit accounts that may be bought in all; @param bought by earlier runs of the crawl. */
export function createBudget(limit: number, bought: number): Budget {
  let left = Math.max(0, limit - bought);
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

/** How many accounts so many dollars buy. */
export function affordable(dollars: number, price: number): number {
  return price > 0 ? Math.floor(dollars / price + 1e-9) : Number.POSITIVE_INFINITY;
}
