/** A question that has to be paid for: reserved before it is asked, settled with what came, and with what was lost on the way. */

import type { PurchaseBook, Settlement } from '../store/purchases.ts';
import type { PaidItem } from '../values/payment.ts';
import type { Budget } from './budget.ts';
import type { CrawlState } from './crawl-state.ts';
import type { Lost } from './known-account.ts';

/** What is paid from. */
export interface Payer {
  /** US dollars for each item; 0 where nothing is paid. */
  price: number;
  budget: Budget;
  book: PurchaseBook;
}

/** Who pays for profiles and follows. */
export function payerOf({ network, budget, book }: CrawlState): Payer {
  return { price: network.price, budget, book };
}

export interface Purchase {
  /** Items that the answer may bring, which the question asks for no more of; 0 where no money is left. */
  reserved: number;
  /** To be handed to the network; absent where nothing is paid. */
  lost: Lost | undefined;
  /** The question has come to its end, with so many items; to be written in the book together with them. */
  settle(count: number): Settlement | null;
}

/** An answer that is lost counts in full, since it may have been charged, and asking again needs as much. */
export function openPurchase({ price, budget, book }: Payer, item: PaidItem, wanted: number): Purchase {
  const reserved = budget.reserve(wanted);
  if (price === 0 || reserved === 0) return { reserved, lost: undefined, settle: () => null };
  const reservation = book.reserve(item, price, reserved);
  let held = reserved;
  return {
    reserved,
    lost() {
      budget.settle(held, held);
      held = budget.reserve(reserved);
      book.lose(reservation, reserved, held);
      return held === reserved;
    },
    settle(count) {
      budget.settle(held, count);
      return { reservation, count };
    },
  };
}

/**
 * Asks one question and settles it, where nothing of its answer is kept.
 * @param ask gives what came, and how many items that was.
 */
export async function askPaid<T>(
  payer: Payer,
  purchase: Purchase,
  ask: () => Promise<{ value: T; count: number }>,
): Promise<T> {
  let settled = 0;
  try {
    const { value, count } = await ask();
    settled = count;
    return value;
  } finally {
    payer.book.settle(purchase.settle(settled));
  }
}
