/** `entente crawl`: reads who follows whom among the accounts of a roster. */
import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { Roster } from '../roster/parse.ts';
import { parseRoster } from '../roster/parse.ts';
import { openStore } from '../store/store.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { databasePath, examples } from './context.ts';
import { liveNetwork, type NetworkOptions } from './networks.ts';
import { runCrawl } from './run-crawl.ts';

interface CrawlOptions extends SharedOptions, NetworkOptions {
  network: string;
  roster: string;
  snapshot: string;
  seal?: boolean;
}

export const defineCrawl: DefineCommand = (command, context) => {
  command
    .requiredOption('--network <NETWORK>', 'bluesky')
    .requiredOption('--roster <FILE>', 'the accounts to study; the rows that hold today are read')
    .requiredOption('-s, --snapshot <NAME>', 'name of the snapshot, new or to go on with')
    .option('--seal', 'close the snapshot when every account has its verdict')
    .option('--appview <URL>', 'the AppView to ask (or ENTENTE_APPVIEW)')
    .option('--plc <URL>', 'the directory of DIDs (or ENTENTE_PLC)')
    .addHelpText(
      'after',
      `${examples('entente crawl --network bluesky --roster data/roster.csv --snapshot leaders-2026 --seal')}
An interrupted crawl, also a killed one, goes on where it was with the same command.
Exit code 1: accounts are unread; 130: interrupted, state kept.
`,
    )
    .action(async () => {
      const options = command.optsWithGlobals<CrawlOptions>();
      const roster = readRosterFile(options.roster);
      const network = liveNetwork(options.network, context.runtime, options);
      await runCrawl(context, options, {
        store: openStore(databasePath(context, options)),
        name: options.snapshot,
        network,
        roster,
        seal: options.seal === true,
        calendar: context.runtime,
        runtime: context.runtime,
        again: `entente crawl --network ${options.network} --roster ${options.roster} --snapshot ${options.snapshot}`,
      });
    });
};

/** @throws UserError where there is no such file, DataError with every problem in it. */
export function readRosterFile(path: string): Roster {
  if (!existsSync(path)) throw new UserError(`${path}: there is no such roster; name one with --roster FILE`);
  return parseRoster(readFileSync(path, 'utf8'), path);
}
