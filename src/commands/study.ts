/** `entente study`: crawl, seal, archive and report as `study.json` says; goes on where it stopped. */

import { join } from 'node:path';
import type { DefineCommand, SharedOptions } from '../cli/context.ts';
import { amongPart, databasePath, deskOf, examples, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { besides, givenOptions, refuseUnread } from '../cli/given-options.ts';
import { type PositionalOptions, requiredSnapshot, sameAsFirst } from '../cli/positional-snapshot.ts';
import type { Plan } from '../crawl/plan.ts';
import { UserError } from '../errors.ts';
import { approveCost } from '../jobs/approve-cost.ts';
import { tellReceipt } from '../jobs/receipt.ts';
import { ACTIVITY_DAYS, runCrawl } from '../jobs/run-crawl.ts';
import { studyEdition } from '../jobs/study-edition.ts';
import {
  type EditionPlan,
  NETWORK_KEYS,
  readStudy,
  type StudyFile,
  type StudyPlan,
} from '../jobs/study-file.ts';
import { openSource, refuseOtherDay } from '../jobs/study-source.ts';
import type { AmongPart } from '../open/among.ts';
import { EDITIONS } from '../open/edition-record.ts';
import { loadStudy } from '../open/load-study.ts';
import { openEdition } from '../open/open-edition.ts';
import { ARCHIVES, amongThose, type OpenSnapshot, openToPublish } from '../open/open-snapshot.ts';
import { archiveEdition } from '../publish/archive-edition.ts';
import type { PairsTexts } from '../publish/explain-study.ts';
import { makeEditionReport } from '../publish/make-edition-report.ts';
import type { AskedReport } from '../publish/make-report.ts';
import { publish } from '../publish/publish.ts';
import { openReportLog } from '../publish/report-log.ts';
import type { LoggedLines } from '../report/facts/spell-facts.ts';
import type { Store } from '../store/driver.ts';
import { readLedger } from '../store/ledger.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { findSnapshot, listSnapshots } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';
import { groupIn } from '../study/group.ts';
import { reportDirectory } from '../study/places.ts';
import { type AnewOption, keepReport, kept } from './report/keep-report.ts';
import { pairsTexts } from './report/pairs-text.ts';
import { studyExplain, studyWish } from './report/study-wish.ts';

export const defineStudy: DefineCommand = (command, context) => {
  command
    .argument('[SNAPSHOT]', 'name of the snapshot, new or to go on with')
    .option(
      '--against <SNAPSHOT>',
      'an earlier snapshot to set the report against, in place of that in study.json',
    )
    .option('--date <DAY>', 'on the sandbox: the day on which its network is read (default: today)')
    .option(
      '--anew',
      'take of the report only what is said here and in study.json, not what the one that is there has',
    )
    .option('--yes', 'on X: pay without being asked')
    .addHelpText(
      'after',
      `
Reads study.json in this folder (entente init writes one). It says what is studied: network, roster, evidence (default: evidence.csv beside the roster); how the
report is made: among (a list, as --among takes it), by, lang, runs, weights, peers, explain, against; who publishes it: author, licence, url, site (where all reports are published); and how the network is read, as the options of entente crawl do: cap,
keep_outside, verify_handles, activity (true, or its days), and of one network alone:
${NETWORK_KEYS.join(', ')}.
"network": "sandbox" rehearses the study: the accounts of the roster in a simulated network, served by
this program alone, with every name marked as simulated; date, or --date, is its day, and a later one finds ties formed and ended.
"networks": {"bluesky": {}, "mastodon": {"cap": 5000}} in place of "network" studies several, each with options of its own: the
snapshots are NAME-bluesky and NAME-mastodon, and the edition NAME joins them (within, its days; actors, a file as of
entente edition); against is an earlier edition then. All are read before anything is published.
The snapshot goes to ${ARCHIVES}/NAME, the report to ${reportDirectory('NAME')}.
Run it again after an interruption. On X the cost is named first, and nothing is bought without --yes or an answer.
${examples(
  'entente init leaders --roster leaders --where network=bluesky && cd leaders',
  'entente study leaders-2026   # needs the network: it reads Bluesky',
)}`,
    )
    .action(async (positional: string | undefined) => {
      const options = givenOptions<Options & PositionalOptions>(command);
      const name = requiredSnapshot(positional, options);
      const plan = readStudy();
      // Leave to pay may be given of any network, so that a workflow can say it always.
      const isDated = plan.studies.some(({ network }) => network === 'sandbox');
      refuseUnread(options, { later: ['against', 'anew', 'yes', ...(isDated ? ['date'] : [])] });
      if (plan.edition === null) await studyOne(name, plan, options);
      else await studySeveral(name, plan, plan.edition, options);
    });
  sameAsFirst(command);

  async function studyOne(name: string, plan: StudyPlan, options: Options): Promise<void> {
    const [file] = plan.studies;
    const given = options.against === undefined ? undefined : [options.against];
    const report = await settle(name, plan, file.network, options, given);
    const store = openStore(databasePath(context, options));
    const snapshot = await crawl(store, name, file, besides(options, { again: name }));
    if (snapshot !== null) await publishOne({ store, snapshot }, options, report);
  }

  /** Before anything is read: what is refused of the report is refused before anything is paid. */
  async function settle(
    name: string,
    plan: StudyPlan,
    network: string,
    options: Options,
    against: readonly string[] | undefined,
  ): Promise<ReportToMake> {
    const wish = studyWish(plan, network);
    const directory = reportDirectory(name, 'account', wish.among);
    const report = { directory, name };
    const among = wish.among?.map(amongPart);
    const open = (earlier: string) => openToPublish(deskOf(context, options), earlier);
    const named = against?.map(open);
    const given = { asked: {}, against: named?.map(({ snapshot }) => snapshot.name) };
    const settled = await keepReport(context, options, report, given, wish);
    const { asked, log, keepsPairs } = settled;
    const earlier =
      named ?? settled.against.map((each) => kept(directory, `--against ${each}`, () => open(each)));
    return {
      directory,
      asked,
      among,
      against: earlier.map((opened) => {
        const { snapshot } = opened;
        if (snapshot.network === network) return opened;
        throw new UserError(
          `${snapshot.name} is of ${snapshot.network} and ${name} of ${network}, with different accounts; set it against a snapshot of ${network}, or leave --against out ("against" in study.json)`,
        );
      }),
      texts:
        asked.pairs == null
          ? undefined
          : pairsTexts(directory, asked.pairs, keepsPairs ? {} : studyExplain(plan, network)),
      log:
        log === undefined
          ? null
          : kept(directory, `--log ${log}`, () => openReportLog(databasePath(context, options), log, among)),
    };
  }

  /** All networks are read, each under its name, before anything is published; then what joins them is. */
  async function studySeveral(
    name: string,
    plan: StudyPlan,
    edition: EditionPlan,
    options: Options,
  ): Promise<void> {
    const { studies } = plan;
    const desk = deskOf(context, options);
    const wish = studyWish(plan, null);
    const directory = reportDirectory(name, 'account', wish.among);
    const named = options.against === undefined ? undefined : openEdition(desk, options.against);
    const given = { asked: {}, against: named && [named.name] };
    const { asked, against } = await keepReport(context, options, { directory, name }, given, wish);
    const earlier = named ?? (against[0] === undefined ? null : openEdition(desk, against[0]));
    const reports = [];
    for (const { network } of studies) {
      const then = earlier?.networks.find((of) => of.network === network)?.accounts.snapshot;
      const set = then === undefined ? undefined : [then.name];
      reports.push(await settle(`${name}-${network}`, plan, network, options, set));
    }
    const store = openStore(databasePath(context, options));
    const read: SnapshotRecord[] = [];
    for (const file of studies) {
      const date = file.network === 'sandbox' ? options.date : undefined;
      const snapshot = await crawl(
        store,
        `${name}-${file.network}`,
        file,
        besides(options, { date, again: name }),
      );
      if (snapshot === null) {
        say(
          context,
          options,
          `${name}: its networks are joined when all are read; go on with: entente study ${name}`,
        );
        return;
      }
      read.push(snapshot);
    }
    const snapshots = read.map((snapshot) => snapshot.name);
    const joined = studyEdition(desk, name, snapshots, edition);
    for (const [k, snapshot] of read.entries()) {
      const report = reports[k]!;
      // Nothing has changed since what is the same.
      const isOther = (then: OpenSnapshot) => then.snapshot.contentHash !== snapshot.contentHash;
      await publishOne({ store, snapshot }, options, { ...report, against: report.against.filter(isOther) });
    }
    say(context, options, archiveEdition(desk, name, joined));
    const sealed = openEdition({ ...desk, among: wish.among?.map(amongPart) }, name);
    const group = groupIn(sealed.together);
    const note = makeEditionReport(
      sealed,
      directory,
      group === null ? asked : { ...asked, among: group },
      group === null ? earlier : null,
    );
    say(
      context,
      options,
      `${name}: ${count(joined.actors.length, 'actor')} on ${joined.networks.map(({ network }) => network).join(', ')} → ${join(EDITIONS, name)}, ${join(directory, 'report.md')}${note}`,
    );
  }

  /** @returns the snapshot, sealed; `null` where it is not all read yet. */
  async function crawl(
    store: Store,
    name: string,
    file: StudyFile,
    options: Options & { again: string },
  ): Promise<SnapshotRecord | null> {
    const earlier = findSnapshot(store, name);
    if (earlier !== null) refuseOtherDay(earlier, options.date);
    if (earlier?.state === 'sealed') return earlier;
    const { cap, keep_outside: keepOutside, verify_handles: verifyHandles } = file;
    const { maxCost } = file.said;
    const retry = hasVerdicts(store, name) ? (['failed'] as const) : undefined;
    const receipt = () => tellReceipt(context, options, store, name);
    const snapshot = await read().catch((error) => {
      receipt();
      throw error;
    });
    if (snapshot.state === 'sealed') return snapshot;
    receipt();
    return null;

    async function read(): Promise<SnapshotRecord> {
      const { close, ...source } = await openSource(context, options, file, earlier);
      const approve = (plan: Plan, left: number) =>
        approveCost(context, besides(options, { maxCost }), plan, source.network, left);
      return runCrawl(context, options, {
        ...source,
        store,
        name,
        seal: true,
        again: `entente study ${options.again}`,
        activity: file.activity === true ? ACTIVITY_DAYS : file.activity || undefined,
        crawl: { cap, maxCost, keepOutside, verifyHandles, approve, retry },
      }).finally(close);
    }
  }

  async function publishOne(
    { store, snapshot }: OpenSnapshot,
    options: Options,
    { directory, asked, among, against, texts, log }: ReportToMake,
  ): Promise<void> {
    const { name } = snapshot;
    const equals = sealedWithContent(store, snapshot);
    if (equals.length > 0) {
      say(
        context,
        options,
        `${name}: its content equals that of ${equals.join(', ')}; nothing has changed since`,
      );
    }
    const opened = { store, snapshot };
    const group = groupIn(loadStudy(amongThose(opened, among)));
    const own = among === undefined ? asked : { ...asked, among: group };
    await publish(context, options, opened, own, against, directory, texts, log);
    tellReceipt(context, options, store, name);
  }
};

interface ReportToMake {
  directory: string;
  asked: AskedReport;
  /** Of whom alone it is, which the roster that is read tells. */
  among: readonly AmongPart[] | undefined;
  against: readonly OpenSnapshot[];
  /** Texts of its files of pairs and of countries. */
  texts: PairsTexts | undefined;
  log: LoggedLines | null;
}

interface Options extends SharedOptions, AnewOption {
  yes?: boolean;
  against?: string;
  date?: string | undefined;
}

/** Whether every account has its verdict: a snapshot that is open all the same has too many that failed. */
function hasVerdicts(store: Store, name: string): boolean {
  const snapshot = findSnapshot(store, name);
  return snapshot?.state === 'open' && readLedger(store, snapshot).every(({ verdict }) => verdict !== null);
}

/** Names of the other sealed snapshots of the very content, oldest first. */
function sealedWithContent(store: Store, { name, contentHash }: SnapshotRecord): string[] {
  return listSnapshots(store)
    .filter((other) => other.name !== name && other.contentHash === contentHash)
    .map((other) => other.name);
}
