/** What the parts of a running crawl share. */
import type { LedgerWriter } from '../store/ledger.ts';
import type { Network } from './network.ts';
import type { Progress } from './progress.ts';

export interface CrawlState {
  network: Network;
  writer: LedgerWriter;
  progress: Progress;
  /** Questions under way at the same time, one an account or batch. */
  atOnce: number;
}
