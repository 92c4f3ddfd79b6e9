/** `entente watch`: keeps a roster current, and logs every tie as it forms and ends, with what could not be seen. */

import { Option } from 'commander';
import { readAlertsFile } from '../alerts/read-alerts-file.ts';
import { requirePosts } from '../alerts/silent-accounts.ts';
import { type DefineCommand, databasePath, examples, type SharedOptions } from '../cli/context.ts';
import { addDeclared } from '../cli/declared-options.ts';
import { duration } from '../cli/duration.ts';
import { givenOptions, refuseUnread } from '../cli/given-options.ts';
import { type PositionalOptions, requiredSnapshot, sameAsFirst } from '../cli/positional-snapshot.ts';
import { repeated } from '../cli/repeated.ts';
import { MOST, wholeNumber } from '../cli/whole-number.ts';
import { parseDollars } from '../crawl/network-option.ts';
import { UserError } from '../errors.ts';
import { declaredOptions, LIVE_NAMES, NETWORK_OPTIONS, type NetworkSayings } from '../jobs/networks.ts';
import { ACTIVITY_DAYS } from '../jobs/run-crawl.ts';
import { findStudy } from '../jobs/study-file.ts';
import { beginLog, watchAndTell } from '../jobs/tell-watch.ts';
import { watchedDays } from '../jobs/watch-activity.ts';
import { askAlerts } from '../jobs/watch-alerts.ts';
import { openWatchSource } from '../jobs/watch-sources.ts';
import { LANGUAGE_CODES, type LanguageCode } from '../language-codes.ts';
import { isDate } from '../roster/dates.ts';
import { connectSocket } from '../socket.ts';
import type { Store } from '../store/driver.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { findSnapshot, listSnapshots } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';
import { findWatch, lastToldAt, type WatchRecord } from '../store/watch-log.ts';

interface WatchOptions extends SharedOptions, NetworkSayings {
  network: string;
  roster?: string;
  from?: string;
  stream?: string[];
  every: number;
  backup?: string;
  for?: number;
  until?: string;
  events?: boolean;
  alerts?: string;
  lang?: LanguageCode;
  activity?: boolean;
  days?: number;
  maxCostPerDay?: number;
  pace: number;
}

const USUAL_EVERY = '1d';

export const defineWatch: DefineCommand = (command, context) => {
  sameAsFirst(command.optionsGroup('Every network:'), 'LOG')
    .argument('[LOG]', 'name of the log, new or to go on with')
    .requiredOption('--network <NETWORK>', `${LIVE_NAMES.join(', ')}, or sandbox`)
    .option('--roster <FILE>', "the accounts to watch; read again when it changes (sandbox: the world's own)")
    .option(
      '--from <SNAPSHOT>',
      'begin a new log with a sealed snapshot of this database: the stream is followed at once, and who has not changed since is not read',
    )
    .option(
      '--stream <STREAM>',
      'jetstream, jetstream=URL, jetstream2=URL of a server of its second version, or repos=URL of a server of accounts or a relay, several by commas or repeated; none reads again and nothing else (default: jetstream for bluesky, none for others; sandbox: its own)',
      repeated,
    )
    .addOption(
      new Option('--every <TIME>', 'time between two sweeps, in which every account is proved or read again')
        .default(duration('--every', USUAL_EVERY), USUAL_EVERY)
        .argParser((text) => duration('--every', text)),
    )
    .option(
      '--backup <DIR>',
      'export the log into a folder of DIR once a day, as export LOG does; that it cannot be is told and stops nothing',
    )
    .option('--for <TIME>', 'stop after this time, of the network’s clock', (text) => duration('--for', text))
    .option('--until <YYYY-MM-DD>', 'stop at the beginning of this day, UTC')
    .option('--activity', 'log what the accounts post too, without its text')
    .option(
      '--days <N>',
      `with --activity: the days of posts before the beginning, and before each day that is sealed (default: ${ACTIVITY_DAYS})`,
      (text) => wholeNumber('--days', text, 1, MOST.days),
    )
    .option('--events', 'write each event to stdout as it is seen, a line of JSON each')
    .option('--alerts <FILE>', 'rules of alerts and where they go (default: watch.json, where there is one)')
    .addOption(
      new Option('--lang <CODE>', 'language of alerts (default: the first of study.json, else en)').choices(
        LANGUAGE_CODES,
      ),
    )
    .option(
      '--max-cost-per-day <DOLLARS>',
      'of a network where reading is paid for: what it may cost on a day, UTC; when that is used up, the sweep goes on the next day',
      parseDollars,
    )
    .optionsGroup('Sandbox:')
    .option(
      '--pace <DAYS>',
      'days of its year that go by in a minute',
      (text) => wholeNumber('--pace', text, 1, 1000),
      7,
    );
  addDeclared(command, declaredOptions('crawl')).addHelpText(
    'after',
    `
A watch can be stopped and killed at any moment; the same command goes on with its log. What it could not see is in the
log as a gap. A stream says of each change which one it follows, so that a loss is found; without a stream ties are
known to have formed or ended between two readings. Follows of accounts outside the roster are not kept. A log with
posts goes on with them; one that its author deletes is taken out of it.
${examples(
  'entente watch year --network sandbox --for 7d --pace 1000',
  'entente status year',
  'entente events year --kind ended',
  'entente seal year --at 2025-06-07 --snapshot week',
  'entente watch spoken --network sandbox --for 2d --pace 1000 --activity --days 14',
)}
Exit code 130: interrupted, state kept.
`,
  );
  command.action(async (positional: string | undefined) => {
    const options = givenOptions<WatchOptions & PositionalOptions>(command);
    const name = requiredSnapshot(positional, options, 'log');
    if (options.until !== undefined && !isDate(options.until)) {
      throw new UserError(`--until ${options.until} is no day; write YYYY-MM-DD`);
    }
    const rules = readAlertsFile(options.alerts);
    const alerts = rules === null ? null : askAlerts(rules, context.runtime, alertLanguage(options.lang));
    refuseUnread(options, {
      later: [
        // A watch reads records, whose keys its events go by.
        ...Object.keys(NETWORK_OPTIONS).filter((option) => option !== 'read'),
        ...['network', 'roster', 'from', 'stream', 'every', 'backup', 'for', 'events', 'activity'],
        ...(options.activity ? ['days'] : []),
        ...(options.network === 'sandbox' ? ['pace'] : ['maxCostPerDay']),
      ],
    });
    const store = openStore(databasePath(context, options));
    const begun = findWatch(store, name);
    if (begun !== null && begun.network !== options.network) {
      throw new UserError(`${name} watches ${begun.network}; go on with --network ${begun.network}`);
    }
    const from = options.from === undefined ? null : beginning(store, options.from, begun);
    const activityDays = watchedDays(store, begun, options);
    requirePosts(alerts?.file.rules ?? [], name, activityDays !== null);
    const source = await openWatchSource(context.runtime, {
      network: options.network,
      roster: options.roster,
      streams: options.stream,
      withPosts: activityDays !== null,
      said: options,
      mostPerDay: options.maxCostPerDay,
      pace: options.pace,
      from: begun === null ? sealedTime(from) : lastToldAt(store, begun),
    });
    try {
      const { runtime } = source;
      const until = options.until === undefined ? null : Date.parse(`${options.until}T00:00:00Z`);
      await watchAndTell(context, options, {
        store,
        watch: begun ?? beginLog(store, name, source, from),
        source,
        activityDays,
        every: options.every,
        mostPerDay: options.maxCostPerDay,
        backup: options.backup,
        until: options.for === undefined ? until : Math.min(runtime.now() + options.for, until ?? Infinity),
        connect: connectSocket,
        alerts,
        again: 'nothing is lost; the same command goes on',
      });
    } finally {
      await source.close();
      store.close();
    }
  });
};

/** @throws UserError where the log has begun already, or there is no such snapshot in its database. */
function beginning(store: Store, name: string, begun: WatchRecord | null): SnapshotRecord {
  if (begun !== null) {
    throw new UserError(`${begun.name} has begun already and goes on by itself; leave out --from`);
  }
  const snapshot = findSnapshot(store, name);
  if (snapshot !== null) return snapshot;
  const names = listSnapshots(store).map((one) => one.name);
  throw new UserError(
    `there is no snapshot ${name} in this database; there are: ${names.join(', ') || 'none'}; name one, or leave out --from`,
  );
}

function sealedTime(snapshot: SnapshotRecord | null): number | null {
  return snapshot?.sealedAt == null ? null : Date.parse(snapshot.sealedAt);
}

function alertLanguage(said: LanguageCode | undefined): LanguageCode {
  if (said !== undefined) return said;
  const [first = 'en'] = findStudy()?.studies[0].lang ?? [];
  return first as LanguageCode;
}
