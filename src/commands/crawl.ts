/** `entente crawl`: reads who follows whom among the accounts of a roster. */

import { existsSync } from 'node:fs';
import { type DefineCommand, databasePath, EXIT, examples, type SharedOptions } from '../cli/context.ts';
import { addDeclared } from '../cli/declared-options.ts';
import { besides, givenOptions, refuseUnread } from '../cli/given-options.ts';
import { repeated, repeatedWhole } from '../cli/repeated.ts';
import { shellWord } from '../cli/shell-word.ts';
import { MOST, whole } from '../cli/whole-number.ts';
import type { Network } from '../crawl/network.ts';
import { otherReading } from '../crawl/networks/bluesky/reading-option.ts';
import type { Plan } from '../crawl/plan.ts';
import { UserError } from '../errors.ts';
import { approveCost, type CostOptions } from '../jobs/approve-cost.ts';
import { printPlan } from '../jobs/crawl-plan.ts';
import { crawlTargets } from '../jobs/crawl-roster.ts';
import { chooseEntries } from '../jobs/crawl-where.ts';
import { crossCheck } from '../jobs/cross-check.ts';
import { EVIDENCE_OPTION } from '../jobs/evidence-file.ts';
import {
  declaredOptions,
  flagsOf,
  isPaidFor,
  LIVE_NAMES,
  liveEntry,
  NETWORK_OPTIONS,
  type NetworkSayings,
  noOtherReading,
  openNetwork,
  openOtherReading,
  refuseOtherNetworks,
  sayingsFor,
  statedOptions,
} from '../jobs/networks.ts';
import { tellReceipt } from '../jobs/receipt.ts';
import { requireNetwork } from '../jobs/roster-network.ts';
import { ACTIVITY_DAYS, type CrawlJob, runCrawl } from '../jobs/run-crawl.ts';
import { openSandbox, openSandboxMastodon } from '../jobs/sandbox-server.ts';
import { isVerdict, VERDICTS, type Verdict } from '../roster/verdict.ts';
import { withheldBy } from '../store/archive.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { changedParts, findSnapshot } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';

interface CrawlOptions extends SharedOptions, NetworkSayings, CostOptions {
  network: string;
  roster?: string;
  evidence?: string;
  snapshot: string;
  seal?: boolean;
  plan?: boolean;
  retry?: Verdict[];
  where?: string[];
  from?: string;
  keepOutside?: boolean;
  crossCheck?: boolean;
  verifyHandles?: boolean;
  cap?: number;
  activity?: boolean;
  days?: number;
}

type NamedRoster = Pick<CrawlJob, 'roster' | 'evidence'>;

/** The variables that hold tokens, in words. */
const TOKENS = LIVE_NAMES.flatMap((name) => liveEntry(name).tokens ?? []).join(', and ');

export const defineCrawl: DefineCommand = (command, context) => {
  command
    .optionsGroup('Every network:')
    .argument('[HANDLES...]', 'the accounts to study, or - for a list of them, one a line')
    .option(
      '--network <NETWORK>',
      `${LIVE_NAMES.join(', ')}, sandbox or sandbox-mastodon (default: that of the accounts)`,
    )
    .option(
      '--roster <FILE>',
      "the accounts from a roster instead; the rows that hold today are read (sandbox: the world's own)",
    )
    .option(...EVIDENCE_OPTION)
    .requiredOption('-s, --snapshot <NAME>', 'name of the snapshot, new or to go on with')
    .option('--seal', 'close the snapshot when every account has its verdict')
    .option(
      '--plan',
      'print the reading, requests, time and cost of each account; only profiles are asked for',
    )
    .option(
      '--retry <VERDICTS>',
      'read accounts with these verdicts again, such as partial,failed; by commas, or repeated',
      parseVerdicts,
    )
    .option(
      '--where <COLUMN=VALUE>',
      'read only these accounts now; one of several by commas, all if repeated',
      repeatedWhole,
    )
    .option('--cap <N>', 'read no more than N follows, and N posts, of one account', whole('--cap', 1))
    .option('--activity', 'read what the accounts posted too, without its text, once their follows are read')
    .option(
      '--days <N>',
      'with --activity: the days up to the date of the snapshot (default: 90)',
      whole('--days', 1, MOST.days),
    )
    .option('--keep-outside', 'keep the ids of followed accounts outside the roster, in the database alone')
    .option('--from <SNAPSHOT>', 'take over readings of accounts that have not changed since this snapshot');
  addDeclared(command, declaredOptions('crawl'))
    .optionsGroup('Bluesky:')
    .option('--cross-check', 'read a second way too, before the seal, and print where the two disagree')
    .option('--verify-handles', 'ask the DNS and the sites of the handles whose they are')
    .optionsGroup('X:')
    .option('--yes', 'pay without being asked')
    .addHelpText(
      'after',
      `${examples(
        'entente crawl eu.test president-fr.test --network sandbox --snapshot few --seal',
        'entente crawl --network sandbox --snapshot trial --plan',
        'entente crawl --network sandbox --snapshot trial --where office=mission',
        'entente crawl --network sandbox --snapshot trial --retry partial,failed --seal',
        'entente crawl mfa-fr.test mfa-de.test --network sandbox --snapshot posts --activity --days 30',
      )}
name@host is taken for Mastodon, name.host for Bluesky, every other handle for X; accounts of several networks make
a snapshot each, NAME-NETWORK. The snapshot keeps the roster: entente roster from-snapshot NAME writes it out.
An interrupted crawl, also a killed one, goes on where it was with the same command. Tokens come from the
environment alone: ${TOKENS}.
--retry takes the verdicts of posts back as well, and --where chooses whose posts are read.
Exit code 1: accounts are unread, or their posts; 130: interrupted, state kept.
`,
    )
    .action(async (handles: string[]) => {
      const options = givenOptions<CrawlOptions & { network?: string }>(command);
      if (options.network !== undefined) requireNetwork(options.network);
      const targets = crawlTargets(context, options, handles);
      const networks = targets.map(({ network }) => network);
      refuseUnread(options, { later: obeyed(options, networks) });
      for (const { roster, evidence, ...target } of targets) {
        if (context.exitCode === EXIT.interrupted) break;
        const named = roster === null ? null : { roster, ...(evidence && { evidence }) };
        await crawlOne(besides(sayingsFor(target.network, options, networks), target), named);
      }
    });

  async function crawlOne(options: CrawlOptions, named: NamedRoster | null): Promise<void> {
    if (options.network === 'sandbox') return crawlSandbox(options, named);
    if (options.network === 'sandbox-mastodon') return crawlSandboxMastodon(options, named);
    const { runtime } = context;
    const network = openNetwork(options.network, runtime, options);
    const second = options.crossCheck ? openOtherReading(options.network, runtime, options) : null;
    await crawlAndTell(options, network, second, named!, runtime, runtime);
  }

  async function crawlSandbox(options: CrawlOptions, named: NamedRoster | null): Promise<void> {
    refuseOtherNetworks('sandbox', options);
    const { runtime, own, calendar, networkOf, close } = await openSandbox(context.runtime);
    try {
      const network = networkOf(options.read ?? 'appview');
      const second = options.crossCheck
        ? networkOf(otherReading({ read: options.read ?? 'appview' }).read)
        : null;
      await crawlAndTell(options, network, second, named ?? own, runtime, calendar);
    } finally {
      await close();
    }
  }

  async function crawlSandboxMastodon(options: CrawlOptions, named: NamedRoster | null): Promise<void> {
    refuseOtherNetworks(options.network, options);
    if (options.crossCheck) throw noOtherReading(options.network);
    const { runtime, own, calendar, network, close } = await openSandboxMastodon(context.runtime);
    try {
      await crawlAndTell(options, network, null, named ?? own, runtime, calendar);
    } finally {
      await close();
    }
  }

  async function crawlAndTell(
    options: CrawlOptions,
    network: Network,
    second: Network | null,
    named: NamedRoster,
    runtime: typeof context.runtime,
    calendar: Pick<typeof context.runtime, 'now'>,
  ): Promise<void> {
    const path = databasePath(context, options);
    if (options.from !== undefined && !existsSync(path)) throw noEarlier(options.from);
    const store = openStore(path);
    const { cap, maxCost, retry, keepOutside, verifyHandles, where } = options;
    const from = options.from === undefined ? undefined : earlierSnapshot(store, options.from, network);
    let isChecked = second === null || options.plan === true;
    const check = (read: SnapshotRecord) => {
      isChecked = true;
      return crossCheck(context, options, runtime, store, read, second!);
    };
    const snapshot = await runCrawl(context, options, {
      store,
      name: options.snapshot,
      network,
      ...named,
      seal: options.seal === true && !options.plan,
      calendar,
      runtime,
      again: commandLine(options),
      againFailed: `${commandLine(options)} --retry failed`,
      stated: statedOptions(options.network, options, cap),
      activity: options.activity ? (options.days ?? ACTIVITY_DAYS) : undefined,
      plan: options.plan === true,
      crawl: {
        cap,
        maxCost,
        retry,
        keepOutside,
        verifyHandles,
        from,
        approve: (plan, left) => approve(options, network, plan, left),
      },
      ...(where === undefined ? {} : { choose: (open, begun) => chooseEntries(open, begun, where) }),
      ...(isChecked ? {} : { beforeSeal: check }),
    }).finally(() => tellReceipt(context, options, store, options.snapshot));
    // What is read of a roster so far is compared all the same.
    if (!isChecked && context.exitCode !== EXIT.interrupted) await check(snapshot);
    store.close();
  }

  async function approve(
    options: CrawlOptions,
    network: Network,
    plan: Plan,
    left: number,
  ): Promise<boolean> {
    if (!options.plan || plan.step === 'look-ups') return approveCost(context, options, plan, network, left);
    printPlan(context, options, plan, {
      lookUps: network.http.requests(),
      handles: options.verifyHandles === true,
    });
    return false;
  }
};

/** What a crawl of these networks has a use of. What is of other networks is refused as they are opened. */
function obeyed(options: CrawlOptions, networks: readonly string[]): string[] {
  const { plan, activity } = options;
  return [
    ...Object.keys(NETWORK_OPTIONS),
    ...['where', 'cap', 'from', 'keepOutside', 'verifyHandles'],
    ...(activity ? ['days'] : []),
    ...(plan ? [] : ['retry', 'seal']),
    ...(plan || options.crossCheck ? ['format'] : []),
    ...(networks.some(isPaidFor) ? ['yes'] : []),
  ];
}

function earlierSnapshot(store: Store, name: string, network: Network): SnapshotRecord {
  const from = findSnapshot(store, name);
  if (from === null) throw noEarlier(name);
  if (from.network !== network.name || from.meaning !== network.meaning) {
    throw new UserError(`${name} holds other ties (${from.network}, ${from.meaning}) than this crawl reads`);
  }
  const changed = from.state === 'open' ? [] : changedParts(store, from, withheldBy(network.terms));
  if (changed.length > 0) {
    throw new UserError(
      `${name} is not what was sealed (changed: ${changed.join(', ')}), and nothing is taken over from it; leave out --from ${name}`,
    );
  }
  return from;
}

function noEarlier(name: string): UserError {
  return new UserError(`there is no snapshot ${name} in this database to take readings over from`);
}

/** The command with what decides the content, its cost and where it is kept; what was for once is left out. */
function commandLine(options: CrawlOptions): string {
  const valued: readonly (readonly [flag: string, value: string | number | undefined])[] = [
    ['--network', options.network],
    ['--roster', options.roster],
    ['--evidence', options.evidence],
    ['--db', options.db],
    ...flagsOf(options, false),
    ['--from', options.from],
    ['--snapshot', options.snapshot],
    ...flagsOf(options, true),
    ['--cap', options.cap],
    ['--days', options.days],
  ];
  const switches = [
    options.seal ? '--seal' : '',
    options.keepOutside ? '--keep-outside' : '',
    options.verifyHandles ? '--verify-handles' : '',
    options.crossCheck ? '--cross-check' : '',
    options.activity ? '--activity' : '',
  ];
  const words = valued.flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, shellWord(String(value))],
  );
  return ['entente crawl', ...words, ...switches.filter((word) => word !== '')].join(' ');
}

function parseVerdicts(text: string, before: readonly Verdict[] = []): Verdict[] {
  const named = repeated(text).map((word) => {
    if (isVerdict(word)) return word;
    throw new UserError(`--retry ${text}: "${word}" is no verdict; they are ${VERDICTS.join(', ')}`);
  });
  return [...before, ...named];
}
