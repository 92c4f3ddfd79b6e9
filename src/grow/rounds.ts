/** The sources that `roster grow` asks, in rounds. Each is in a file of this folder. Judgement is pure, in `src/evidence/grow`. */
import { blueskyDomains } from './bluesky-domains.ts';
import { blueskyLists } from './bluesky-lists.ts';
import { blueskySearch } from './bluesky-search.ts';
import { blueskyVerifications } from './bluesky-verifications.ts';
import { mastodonServers } from './mastodon-servers.ts';
import { officialSitesSource } from './named-sites.ts';
import { siteLinksSource } from './site-links.ts';
import type { MakeSource } from './sources.ts';
import { wikidataStatementsSource } from './wikidata-statements.ts';
import { xLists } from './x-lists.ts';

/** A later round knows the sites that earlier ones found, and which accounts they proved. */
export const ROUNDS: readonly (readonly MakeSource[])[] = [
  // Official sites of seats and actors.
  [officialSitesSource],
  // What proves alone: links of official sites, handles under government domains, statements with a reference.
  [siteLinksSource, wikidataStatementsSource, blueskyDomains],
  // What accounts that are proved vouch for, what speaks weakly, and the search of the network itself.
  [blueskyVerifications, blueskyLists, blueskySearch, mastodonServers, xLists],
];
