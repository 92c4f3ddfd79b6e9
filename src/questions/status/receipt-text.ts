/** What a crawl has cost, in words. */
import { count } from '../../cli/count.ts';
import { listOf } from '../../roster/price-source.ts';
import type { Paid, Payment } from '../../values/payment.ts';

/** Such as "$1.20", with more places only where they say something. */
export function dollars(sum: number): string {
  const [whole, places = ''] = String(Number(sum.toFixed(4))).split('.');
  return `$${whole}.${places.padEnd(2, '0')}`;
}

/** What was paid, for what, at which price, in how many answers; `null` where nothing was. */
export function receiptText(network: string, { payments, reserved }: Paid): string | null {
  if (payments.length === 0 && reserved === 0) return null;
  const held = reserved === 0 ? '' : `; up to ${dollars(reserved)} more for questions that have no answer`;
  const lists = new Set(payments.flatMap(({ price }) => listOf(network, price) ?? []));
  const list = lists.size === 0 ? '' : ` (${[...lists].join(', ')})`;
  return `paid ${dollars(sumOf(payments))}${payments.length === 0 ? '' : ': '}${payments.map(describe).join(', ')}${list}${held}`;
}

/** US dollars. */
export function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { itemCount, price }) => sum + itemCount * price, 0);
}

function describe({ item, price, itemCount, answerCount, lostItemCount, lostAnswerCount }: Payment): string {
  const came = answerCount === 0 ? '' : ` in ${count(answerCount, 'answer')}`;
  const lost =
    lostAnswerCount === 0
      ? ''
      : ` (${lostItemCount} of them in ${count(lostAnswerCount, 'answer')} that never arrived and may have been charged)`;
  return `${count(itemCount, item)} at ${dollars(price)}${came}${lost}`;
}
