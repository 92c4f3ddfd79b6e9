/** A crawl that costs money, killed by the system: a few kills here, fifty with `npm run test:kills`. */
import { test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { killCrawlsOfX, rosterOfKills } from '../support/x-kills.ts';

const folder = temporaryFolder();

test('killed at random requests, it pays no more than was allowed and forgets nothing that it paid', async () => {
  folder.write('roster.csv', rosterOfKills(5));
  await killCrawlsOfX(folder.path, 5, 7);
});
