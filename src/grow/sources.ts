/**
 * The sources that `roster grow` asks, in rounds. Each lives in this folder, in a file of its own; what a crawl of the
 * network asks too is in `src/crawl/networks`. Judgement is pure, in `src/evidence/grow`.
 */
import type { CrawlHttp } from '../crawl/http.ts';
import type { Network } from '../crawl/network.ts';
import type { Source } from '../evidence/grow/claim.ts';
import type { Runtime } from '../runtime.ts';
import { blueskyDomains } from './bluesky-domains.ts';
import { blueskyLists } from './bluesky-lists.ts';
import { blueskySearch } from './bluesky-search.ts';
import { blueskyVerifications } from './bluesky-verifications.ts';
import { mastodonServers } from './mastodon-servers.ts';
import { officialSitesSource } from './named-sites.ts';
import { siteLinksSource } from './site-links.ts';
import { wikidataStatementsSource } from './wikidata-statements.ts';
import { xLists } from './x-lists.ts';

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

/** A later round knows the sites that earlier ones found, and which accounts they proved. */
export const ROUNDS: readonly (readonly MakeSource[])[] = [
  // Official sites of seats and actors.
  [officialSitesSource],
  // What proves alone: links of official sites, handles under government domains, statements with a reference.
  [siteLinksSource, wikidataStatementsSource, blueskyDomains],
  // What accounts that are proved vouch for, what speaks weakly, and the search of the network itself.
  [blueskyVerifications, blueskyLists, blueskySearch, mastodonServers, xLists],
];
