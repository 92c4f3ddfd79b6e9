/** `entente study`: crawl, seal, archive and report as `study.json` says; goes on where it stopped. */

import type { DefineCommand, SharedOptions } from '../cli/context.ts';
import { databasePath, deskOf, examples, say } from '../cli/context.ts';
import { type PositionalOptions, requiredSnapshot, sameAsFirst } from '../cli/positional-snapshot.ts';
import { approveCost } from '../collect/approve-cost.ts';
import { tellReceipt } from '../collect/receipt.ts';
import { ACTIVITY_DAYS, runCrawl } from '../collect/run-crawl.ts';
import { NETWORK_KEYS, readStudyFile } from '../collect/study-file.ts';
import { openSource } from '../collect/study-source.ts';
import type { Plan } from '../crawl/plan.ts';
import { publish } from '../publish/publish.ts';
import { ARCHIVES, openToPublish } from '../questions/open-snapshot.ts';
import { parsePeers } from '../questions/peers.ts';
import { reportDirectory } from '../questions/places.ts';
import { parseWeights } from '../questions/rank/influence-weights.ts';
import type { Store } from '../store/driver.ts';
import { readLedger } from '../store/ledger.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { findSnapshot, listSnapshots } from '../store/snapshots.ts';
import { openStore } from '../store/store.ts';

export const defineStudy: DefineCommand = (command, context) => {
  command
    .argument('[SNAPSHOT]', 'name of the snapshot, new or to go on with')
    .option(
      '--against <SNAPSHOT>',
      'an earlier snapshot to set the report against, in place of that in study.json',
    )
    .option('--date <DAY>', 'on the sandbox: the day on which its network is read (default: today)')
    .option('--yes', 'on X: pay without being asked')
    .addHelpText(
      'after',
      `
Reads study.json in this folder (entente init writes one). It says what is studied: network, roster; how the
report is made: by, lang, runs, weights, peers, against; who publishes it: author, licence, url; and how the network is read, as the options of entente crawl do: cap,
keep_outside, verify_handles, activity (true, or its days), and of one network alone:
${NETWORK_KEYS.join(', ')}.
"network": "sandbox" rehearses the study: the accounts of the roster in a simulated network, served by
this program alone, with every name marked as simulated; date, or --date, is its day, and a later one finds ties formed and ended.
The snapshot goes to ${ARCHIVES}/NAME, the report to ${reportDirectory('NAME')}.
Run it again after an interruption. On X the cost is named first, and nothing is bought without --yes or an answer.
${examples(
  'entente init leaders --roster leaders --where network=bluesky && cd leaders',
  'entente study leaders-2026   # needs the network: it reads Bluesky',
)}`,
    )
    .action(async (positional: string | undefined) => {
      const options = command.optsWithGlobals<SharedOptions & PositionalOptions & StudyOptions>();
      const name = requiredSnapshot(positional, options);
      const file = readStudyFile();
      const earlierName = options.against ?? file.against;
      const against = earlierName === undefined ? null : openToPublish(deskOf(context, options), earlierName);
      const store = openStore(databasePath(context, options));
      const earlier = findSnapshot(store, name);
      const { cap, keep_outside: keepOutside, verify_handles: verifyHandles } = file;
      const { maxCost } = file.said;
      const approve = (plan: Plan) => approveCost(context, { ...options, maxCost }, plan);
      const retry = hasVerdicts(store, name) ? (['failed'] as const) : undefined;
      const receipt = () => tellReceipt(context, options, store, name);
      const crawl = async () => {
        const { close, ...source } = await openSource(context, options, file, earlier);
        return runCrawl(context, options, {
          ...source,
          store,
          name,
          seal: true,
          again: `entente study ${name}`,
          activity: file.activity === true ? ACTIVITY_DAYS : file.activity || undefined,
          crawl: { cap, maxCost, keepOutside, verifyHandles, approve, retry },
        }).finally(close);
      };
      const snapshot =
        earlier?.state === 'sealed'
          ? earlier
          : await crawl().catch((error) => {
              receipt();
              throw error;
            });
      if (snapshot.state !== 'sealed') return receipt();
      const equals = sealedWithContent(store, snapshot);
      if (equals.length > 0) {
        say(
          context,
          options,
          `${name}: its content equals that of ${equals.join(', ')}; nothing has changed since`,
        );
      }
      await publish(
        context,
        options,
        { store, snapshot },
        {
          ...(file.by ? { by: file.by } : {}),
          ...(file.lang ? { lang: file.lang } : {}),
          ...(file.runs ? { runs: file.runs } : {}),
          publication: { author: file.author ?? '', licence: file.licence ?? '', url: file.url ?? '' },
          ...(file.peers ? { peers: parsePeers(file.peers) } : {}),
          ...(file.weights ? { weights: parseWeights(file.weights) } : {}),
        },
        against,
      );
      receipt();
    });
  sameAsFirst(command);
};

interface StudyOptions {
  yes?: boolean;
  against?: string;
  date?: string;
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
