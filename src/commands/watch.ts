/** `entente watch`: keeps a roster current, and logs every tie as it forms and ends, with what could not be seen. */

import { type DefineCommand, databasePath, EXIT, examples, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { addDeclared } from '../cli/declared-options.ts';
import { duration } from '../cli/duration.ts';
import { startProgress } from '../cli/progress.ts';
import { repeated } from '../cli/repeated.ts';
import { writeAnswer } from '../cli/terminal.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import { declaredOptions, LIVE_NAMES, type NetworkSayings } from '../collect/networks.ts';
import { openWatchSource, type WatchSource } from '../collect/watch-sources.ts';
import { UserError } from '../errors.ts';
import { isDate } from '../roster/dates.ts';
import { renderRoster } from '../roster/render.ts';
import { rowsOn } from '../roster/rows-on.ts';
import { connectSocket } from '../socket.ts';
import { takeWatchLock } from '../store/crawl-lock.ts';
import type { Store } from '../store/driver.ts';
import { openStore } from '../store/store.ts';
import type { AccountEvent, TieEvent } from '../store/watch-entries.ts';
import { createWatch, findWatch, lastToldAt, type WatchRecord } from '../store/watch-log.ts';
import { runWatch } from '../watch/run-watch.ts';

interface WatchOptions extends SharedOptions, NetworkSayings {
  network: string;
  roster?: string;
  stream?: string[];
  every: number;
  for?: number;
  until?: string;
  events?: boolean;
  pace: number;
}

const USUAL_EVERY = '1d';

export const defineWatch: DefineCommand = (command, context) => {
  command
    .optionsGroup('Every network:')
    .argument('<LOG>', 'name of the log, new or to go on with')
    .requiredOption('--network <NETWORK>', `${LIVE_NAMES.join(', ')}, or sandbox`)
    .option('--roster <FILE>', 'the accounts to watch; read again when it changes')
    .option(
      '--stream <STREAM>',
      'jetstream, jetstream=URL, or repos=URL of a server of accounts or a relay, several by commas or repeated; none reads again and nothing else (default: jetstream for bluesky, none for others; sandbox: its own)',
      repeated,
    )
    .option(
      '--every <TIME>',
      `time between two sweeps, in which every account is proved or read again (default: ${USUAL_EVERY})`,
      (text) => duration('--every', text),
      duration('--every', USUAL_EVERY),
    )
    .option('--for <TIME>', 'stop after this time, of the network’s clock', (text) => duration('--for', text))
    .option('--until <YYYY-MM-DD>', 'stop at the beginning of this day, UTC')
    .option('--events', 'write each event to stdout as it is seen, a line of JSON each')
    .optionsGroup('Sandbox:')
    .option(
      '--pace <DAYS>',
      'days of its year that go by in a minute (default: 7)',
      (text) => wholeNumber('--pace', text, 1, 1000),
      7,
    );
  addDeclared(command, declaredOptions('crawl')).addHelpText(
    'after',
    `
A watch can be stopped and killed at any moment; the same command goes on with its log. What it could not see is in the
log as a gap. A stream says of each change which one it follows, so that a loss is found; without a stream ties are
known to have formed or ended between two readings. Follows of accounts outside the roster are not kept.
${examples(
  'entente watch year --network sandbox --for 7d --pace 1000',
  'entente status year',
  'entente events year --kind ended',
  'entente seal year --at 2025-06-07 --snapshot week',
)}
Exit code 130: interrupted, nothing lost.
`,
  );
  command.action(async (name: string) => {
    const options = command.optsWithGlobals<WatchOptions>();
    if (options.until !== undefined && !isDate(options.until)) {
      throw new UserError(`--until ${options.until} is no day; write YYYY-MM-DD`);
    }
    const store = openStore(databasePath(context, options));
    const begun = findWatch(store, name);
    if (begun !== null && begun.network !== options.network) {
      throw new UserError(`${name} watches ${begun.network}; go on with --network ${begun.network}`);
    }
    const source = await openWatchSource(context.runtime, {
      network: options.network,
      roster: options.roster,
      streams: options.stream,
      said: options,
      pace: options.pace,
      from: begun === null ? null : lastToldAt(store, begun),
    });
    try {
      const watch = begun ?? beginLog(store, name, source);
      const release = takeWatchLock(store, watch, context.runtime);
      try {
        await watchAndTell(options, store, watch, source);
      } finally {
        release();
      }
    } finally {
      await source.close();
      store.close();
    }
  });

  async function watchAndTell(options: WatchOptions, store: Store, watch: WatchRecord, source: WatchSource) {
    const { runtime, network } = source;
    const progress = startProgress(context.runtime, options.quiet === true);
    const seen = { formed: 0, ended: 0, gaps: 0 };
    const show = () => {
      const at = `${new Date(runtime.now()).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
      progress.show(
        `${watch.name}, ${at}: ${count(seen.formed, 'follow')} formed, ${seen.ended} ended, ${count(seen.gaps, 'gap')} opened`,
      );
    };
    const tell = (text: string) => {
      progress.hide();
      say(context, options, `${watch.name}: ${text}`);
    };
    const write = (event: TieEvent | AccountEvent) => {
      if (options.events) writeAnswer(context.runtime, `${JSON.stringify(event)}\n`);
    };
    const until = options.until === undefined ? null : Date.parse(`${options.until}T00:00:00Z`);
    const stop = options.for === undefined ? until : Math.min(runtime.now() + options.for, until ?? Infinity);
    await runWatch({
      store,
      watch,
      network,
      roster() {
        const roster = source.roster();
        const rows = roster.rows.filter((row) => row.network === network.name);
        return {
          text: renderRoster(roster),
          rowsOn: (date) => rowsOn({ ...roster, rows }, date),
        };
      },
      streams: source.streams,
      every: options.every,
      until: stop,
      runtime,
      connect: connectSocket,
      listener: {
        tie(event) {
          if (event.from === null) return;
          seen[event.kind]++;
          write(event);
          show();
        },
        account: write,
        gap() {
          seen.gaps++;
          show();
        },
        stream: (stream, news) => tell(`${stream} ${news}`),
        swept: ({ accountCount, readCount, failedCount }) =>
          tell(
            `${count(accountCount, 'account')} swept, ${readCount} read${failedCount === 0 ? '' : `, ${failedCount} of them could not be`}`,
          ),
        roster: (text) => tell(text),
      },
    }).finally(() => progress.end());
    if (context.runtime.interrupted.aborted) {
      context.exitCode = EXIT.interrupted;
      tell('interrupted, nothing is lost; the same command goes on');
    }
    tell(`${count(seen.formed, 'follow')} formed and ${seen.ended} ended; see: entente events ${watch.name}`);
  }
};

function beginLog(store: Store, name: string, { runtime, network }: WatchSource): WatchRecord {
  return createWatch(store, {
    name,
    network: network.name,
    simulated: network.simulated,
    isKeyed: network.wayOf(null).revision !== undefined,
    options: {},
    startedAt: runtime.now(),
  });
}
