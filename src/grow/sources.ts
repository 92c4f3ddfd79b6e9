/** What each source that `roster grow` asks is made of; what a crawl of the network asks too is in `src/crawl/networks`. */
import type { CrawlHttp } from '../crawl/http.ts';
import type { Network } from '../crawl/network.ts';
import type { Source } from '../evidence/grow/claim.ts';
import type { Runtime } from '../runtime.ts';

/** What sources ask with. */
export interface GrowTools {
  runtime: Runtime;
  /** Of the run's network, opened: its servers, its look-up of accounts. */
  network: Network;
  /** For every other host: paced by host, patient; no host holds up another. */
  http: CrawlHttp;
  /** The body of Wikidata's answer to a query; `null` where it is not to be asked. */
  wikidata: ((query: string) => Promise<string>) | null;
  /** Asked before so many accounts are bought, where that costs money. @throws UserError where leave is not given. */
  approve(users: number): Promise<void>;
  /** Tells of progress. */
  show(text: string): void;
}

/** A source; `null` where it has nothing to ask on this network. */
export type MakeSource = (tools: GrowTools) => Source | null;
