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

/** How many items so many dollars buy. */
export function affordable(dollars: number, price: number): number {
  return price > 0 ? Math.floor(dollars / price + 1e-9) : Number.POSITIVE_INFINITY;
}
