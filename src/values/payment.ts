/** What a crawl pays. */

/** What is paid for; databases of earlier versions do not tell profiles and follows apart. */
export const PAID_ITEMS = ['account', 'profile', 'follow', 'post'] as const;

export type PaidItem = (typeof PAID_ITEMS)[number];

/** What was paid for one kind of thing at one price. */
export interface Payment {
  item: PaidItem;
  /** US dollars for each. */
  price: number;
  itemCount: number;
  /** Answers that brought them. */
  answerCount: number;
  /** Of the items, those of answers that never arrived, and may have been charged. */
  lostItemCount: number;
  lostAnswerCount: number;
}

/** US dollars. */
export function dollarsOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { itemCount, price }) => sum + itemCount * price, 0);
}

/** All that was paid by kind and price, and US dollars reserved for questions that have no answer yet, or never will. */
export interface Paid {
  payments: readonly Payment[];
  reserved: number;
}
