/** Fifty kills of a crawl that costs money: X is never paid more than was allowed, and the crawl knows of all of it. */
import { test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { killCrawlsOfX, rosterOfKills } from '../support/x-kills.ts';

const folder = temporaryFolder();

test('over 50 random kills the bill never exceeds the cap, and the ledger never says less', async () => {
  folder.write('roster.csv', rosterOfKills(50));
  await killCrawlsOfX(folder.path, 50, 20261126);
}, 900_000);
