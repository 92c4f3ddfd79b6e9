/** `entente demo`: the whole study on the sandbox, both of its years. */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type DefineCommand, examples, type SharedOptions, say } from '../cli/context.ts';
import { besides, givenOptions, refuseUnread } from '../cli/given-options.ts';
import { whole } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import { parseEvidence } from '../evidence/parse-evidence.ts';
import { renderEvidence } from '../evidence/render-evidence.ts';
import { crawlSandboxYear } from '../jobs/sandbox-years.ts';
import { beginLog, watchAndTell } from '../jobs/tell-watch.ts';
import { openWatchSource } from '../jobs/watch-sources.ts';
import { EDITIONS } from '../open/edition-record.ts';
import { ARCHIVES, type OpenSnapshot } from '../open/open-snapshot.ts';
import { archiveSnapshot } from '../publish/archive-snapshot.ts';
import { mentionOf } from '../publish/explain-study.ts';
import type { AskedReport } from '../publish/make-report.ts';
import { publish } from '../publish/publish.ts';
import { isSimulated } from '../roster/handles.ts';
import { parseRoster } from '../roster/parse.ts';
import { renderRoster } from '../roster/render.ts';
import { worldNow } from '../sandbox/calendar.ts';
import { sandboxDyads } from '../sandbox/dyads.ts';
import { type ServedYear, startSandboxThread } from '../sandbox-thread.ts';
import { connectSocket } from '../socket.ts';
import type { Store } from '../store/driver.ts';
import { openStore } from '../store/store.ts';
import { reportDirectory } from '../study/places.ts';
import { UNSTATED } from '../study/publication.ts';
import { writeFiles } from '../write-whole.ts';
import { studyEditions } from './demo/editions.ts';

/** The data are invented, and belong to nobody. */
const PUBLICATION = { ...UNSTATED, author: 'entente', licence: 'CC0-1.0' };

const ASKED: AskedReport = { lang: ['en', 'fr'], publication: PUBLICATION };

const DATABASE = 'data/sandbox.sqlite';
/** Pairs of countries with what the sandbox’s ties were drawn by. */
const DYADS = 'data/sandbox-dyads.csv';
/** The list of the later year, and what was looked for of its seats. */
const ROSTER = 'data/sandbox/roster.csv';
const EVIDENCE = 'data/sandbox/evidence.csv';
const LIVE_DATABASE = 'data/sandbox-live.sqlite';

const WEEK = 7;
const DAY_MS = 86_400_000;

interface DemoOptions extends SharedOptions {
  edition?: boolean;
  live?: boolean;
  pace?: number;
}

/** @throws UserError where a file that would be written over has rows that are not of the world. */
function requireOwn(): void {
  const areOwn = (rows: readonly { network: string }[]) =>
    rows.every(({ network }) => network === '' || isSimulated(network)) &&
    rows.some(({ network }) => network !== '');
  const readers = [
    [ROSTER, (text: string) => parseRoster(text, ROSTER).rows],
    [EVIDENCE, (text: string) => parseEvidence(text, EVIDENCE).rows],
  ] as const;
  for (const [file, read] of readers) {
    if (existsSync(file) && !areOwn(read(readFileSync(file, 'utf8')))) {
      throw new UserError(
        `${file} has rows that are not of the sandbox, and the demo writes its own there; move it elsewhere`,
      );
    }
  }
}

export const defineDemo: DefineCommand = (command, context) => {
  command
    .option('--edition', 'both networks of that world, joined by actor, with the report of their edition')
    .option('--live', 'watch a week of its year in a minute')
    .option(
      '--pace <DAYS>',
      `with --live, days that go by in a minute (default: ${WEEK})`,
      whole('--pace', 1, 1000),
    )
    .addHelpText(
      'after',
      `
Starts a server with a simulated network of world leaders, crawls both of its years, seals, archives them to
${ARCHIVES}/sandbox-2025 and -2026, and writes ${reportDirectory('sandbox-2026')}, set against the year before, with
a chapter on what goes with ties: ${DYADS} has the pairs. Its list of accounts and seats is ${ROSTER}, and
what was looked for and found ${EVIDENCE}. Its database is ${DATABASE}, made anew each time;
yours is not touched. With --edition, what that database has sealed is not read again: the world's second network is
crawled too, snapshots of both are archived, joined as sandbox-edition-2025 and -2026 in ${EDITIONS}, and
${reportDirectory('sandbox-edition-2026')} is written, set against 2025. With --live the network moves, and is watched:
follows are told as they form and end. The log is in ${LIVE_DATABASE}, made anew too, and is all that is left.
${examples('entente demo', 'entente demo --edition', 'entente demo --live', `entente events week --kind formed --db ${LIVE_DATABASE}`)}`,
    )
    .action(async () => {
      const options = givenOptions<DemoOptions>(command);
      const database = options.live ? LIVE_DATABASE : DATABASE;
      if (options.db) {
        throw new UserError(
          `the demo has a database of its own, ${database}, made anew each time; leave out --db`,
        );
      }
      const { live, edition } = options;
      if (live && edition) {
        throw new UserError('--live watches one network, and --edition joins two; leave out one');
      }
      refuseUnread(options, { later: live ? ['pace'] : [] });
      if (!edition && !live) requireOwn();
      if (!edition) {
        for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
      }
      const store = openStore(database);
      if (edition) {
        await studyEditions(context, besides(options, { db: database }), store, ASKED);
        store.close();
        return;
      }
      if (live) {
        await watchWeek(store, options);
        store.close();
        return;
      }
      const sandbox = await startSandboxThread({ networks: 'first' });
      try {
        let earlier: OpenSnapshot | null = null;
        for (const served of sandbox.years) {
          earlier = await studyYear(store, served, options, earlier);
          if (earlier === null) break;
          writeRoster(served);
        }
      } finally {
        await sandbox.close();
      }
      store.close();
    });

  /** What the sandbox's first week brings, in words, and then what can be asked of its log. */
  async function watchWeek(store: Store, options: DemoOptions): Promise<void> {
    const tell = (text: string) => say(context, options, text);
    const source = await openWatchSource(context.runtime, {
      network: 'sandbox',
      streams: undefined,
      said: {},
      pace: options.pace ?? WEEK,
      from: null,
    });
    try {
      tell('A week of an invented network of leaders, in about a minute; Ctrl-C ends it. Times are UTC.');
      await watchAndTell(context, options, {
        store,
        watch: beginLog(store, 'week', source),
        source,
        every: DAY_MS,
        until: worldNow(2025) + WEEK * DAY_MS,
        connect: connectSocket,
        alerts: null,
        again: 'the same command begins anew',
        inWords: true,
      });
    } finally {
      await source.close();
    }
    tell(`What to ask now:
  entente events week --db ${LIVE_DATABASE}
  entente status week --db ${LIVE_DATABASE}
  entente seal week --at 2025-06-03 --snapshot third --db ${LIVE_DATABASE}
  entente show FR -s third --db ${LIVE_DATABASE}
And of leaders who are real: entente watch --help`);
  }

  /** The year's snapshot, reported against the earlier one; `null` where it was not studied to the end. */
  async function studyYear(
    store: Store,
    served: ServedYear,
    options: SharedOptions,
    earlier: OpenSnapshot | null,
  ): Promise<OpenSnapshot | null> {
    const snapshot = await crawlSandboxYear(context, options, { store, served, again: 'entente demo' });
    if (snapshot.state !== 'sealed') return null;
    const opened = { store, snapshot };
    if (earlier === null) {
      const directory = archiveSnapshot(context, opened);
      say(context, options, `${snapshot.name}: written to ${directory}`);
    } else await publishExplained(opened, options, earlier);
    return opened;
  }

  /** As the keeper of the world's list has them in that year. */
  function writeRoster({ roster: { rows, evidence } }: ServedYear): void {
    writeFiles([
      [ROSTER, [renderRoster({ columns: ['alliance'], rows, lines: [] })]],
      [EVIDENCE, [renderEvidence(evidence)]],
    ]);
  }

  /** The later year has a chapter on what goes with ties, by what the world was drawn with. */
  async function publishExplained(
    opened: OpenSnapshot,
    options: SharedOptions,
    earlier: OpenSnapshot,
  ): Promise<void> {
    const text = sandboxDyads();
    const given = { path: DYADS, text, licence: PUBLICATION.licence };
    const pairs = { file: mentionOf(given), of: 'any', with: [], logit: false } as const;
    writeFiles([[DYADS, [text]]]);
    await publish(context, options, opened, { ...ASKED, pairs }, [earlier], undefined, { pairs: text });
  }
};
