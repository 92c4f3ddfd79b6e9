/** One more look-up of an account. */
import type { LookUp } from '../store/ledger-writer.ts';
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent } from './faults.ts';
import type { Wanted } from './known-account.ts';
import { askPaid, openPurchase, payerOf } from './purchase.ts';

/**
 * Looks one account up once more, of which nothing is kept but what it costs.
 * @throws BudgetSpent where the money does not reach for it.
 */
export async function lookUpAgain(crawl: CrawlState, entry: Wanted): Promise<LookUp[]> {
  const { network } = crawl;
  const payer = payerOf(crawl);
  const purchase = openPurchase(payer, 'profile', 1);
  return askPaid(payer, purchase, async () => {
    if (purchase.reserved === 0) throw new BudgetSpent();
    const found = await network.lookUp([entry], purchase.lost);
    return { value: found, count: countProfiles(found) };
  });
}

export function countProfiles(found: readonly LookUp[]): number {
  return found.filter((one) => 'profile' in one).length;
}
