/** What the parts of a running crawl share. */
import type { EarlierHolder } from '../store/earlier-holders.ts';
import type { LedgerWriter } from '../store/ledger-writer.ts';
import type { PurchaseBook } from '../store/purchases.ts';
import type { Budget } from './budget.ts';
import type { HoldUps } from './hold-ups.ts';
import type { Network } from './network.ts';
import type { Progress } from './progress.ts';

export interface CrawlState {
  network: Network;
  /** Whose each handle was first in earlier snapshots, by the folded handle. */
  holders: ReadonlyMap<string, EarlierHolder>;
  writer: LedgerWriter;
  progress: Progress;
  /** In accounts. */
  budget: Budget;
  book: PurchaseBook;
  holdUps: HoldUps;
  /** Questions under way at the same time in each lane, one an account or batch. */
  atOnce: number;
  /** Follows, and posts, of one account to read at most. */
  cap: number;
}
