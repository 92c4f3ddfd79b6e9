/** A crawl from the roster to the sealed snapshot, as `crawl`, `study` and `demo` share it. */

import { type Context, EXIT, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { startProgress } from '../cli/progress.ts';
import { writeMessage } from '../cli/terminal.ts';
import { type CrawlOptions, crawlSnapshot } from '../crawl/crawl.ts';
import type { Network } from '../crawl/network.ts';
import { UserError } from '../errors.ts';
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { type SealedSeats, sealedSeats } from '../evidence/sealed-seats.ts';
import type { Roster } from '../roster/parse.ts';
import { compareRows } from '../roster/render.ts';
import { type RosterRow, withActor } from '../roster/row.ts';
import { rowsOn } from '../roster/rows-on.ts';
import type { Runtime } from '../runtime.ts';
import { withheldBy } from '../store/archive.ts';
import { takeLock } from '../store/crawl-lock.ts';
import type { Store } from '../store/driver.ts';
import { readLedger } from '../store/ledger.ts';
import { dollarsSpent } from '../store/purchases.ts';
import { keepSeats, readSeats } from '../store/seats.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import {
  createSnapshot,
  findSnapshot,
  restateSnapshot,
  sealSnapshot,
  startActivity,
} from '../store/snapshots.ts';
import { dollars } from '../words/en/plain.ts';
import { heldUpText, progressText } from './crawl-words.ts';
import { rosterChange } from './roster-change.ts';
import { lostText, tellStopping } from './stopping.ts';
import { tellRequests, tellVerdicts, troubleOf } from './tell-crawl.ts';

/** Days of which posts are read where nothing else is said. */
export const ACTIVITY_DAYS = 90;

export interface CrawlJob {
  store: Store;
  name: string;
  network: Network;
  roster: Roster;
  /** Evidence of the seats of the roster; where absent, seats stay those that the snapshot was begun with. */
  evidence?: readonly EvidenceRow[];
  /** Seal it when every account has its verdict. */
  seal: boolean;
  /** The day and the times that the snapshot states. */
  calendar: Pick<Runtime, 'now'>;
  /** The world the crawler works in. */
  runtime: Runtime;
  /** The command that goes on after an interruption. */
  again: string;
  /** The command that reads accounts that failed once more, where that is another one. */
  againFailed?: string;
  /** Options of the user that the snapshot states, such as the reading. */
  stated?: Readonly<Record<string, string | number | boolean>>;
  /** Days of which posts are read too; where absent, as the snapshot was begun. */
  activity?: number | undefined;
  /** Whether this run only says what it would do: that it goes no further is no finding. */
  plan?: boolean;
  /** How this run is to be done; `choose` gives it the entries whose follows are read. */
  crawl?: Omit<CrawlOptions, 'onProgress' | 'only'>;
  choose?(store: Store, snapshot: SnapshotRecord): ReadonlySet<number>;
  /** Does what is left once all accounts are read, before the seal; `false` where it did not come to its end. */
  beforeSeal?(snapshot: SnapshotRecord): Promise<boolean>;
}

/**
 * Crawls, or goes on where an earlier run of the same name stopped.
 * @returns the snapshot, sealed where asked and possible; the context's exit code says how it ended.
 */
export async function runCrawl(
  context: Context,
  options: SharedOptions,
  job: CrawlJob,
): Promise<SnapshotRecord> {
  const { store, name, network } = job;
  if (network.price > 0 && job.crawl?.approve === undefined) {
    throw new UserError(
      `what is read from ${network.name} has to be paid for; use entente crawl, which names the cost`,
    );
  }
  if (job.crawl?.verifyHandles && network.unprovedHandle === undefined) {
    throw new UserError(`handles of ${network.name} carry no proof; verify those of bluesky`);
  }
  const begun = findSnapshot(store, name) ?? startSnapshot(job);
  if (begun.state === 'sealed') {
    throw new UserError(`${name} is sealed and never changes; choose another name with --snapshot`);
  }
  if (begun.network !== network.name) {
    throw new UserError(`${name} was begun on ${begun.network}; go on with --network ${begun.network}`);
  }
  if (begun.options.rehearsal !== job.stated?.rehearsal) {
    throw new UserError(
      begun.options.rehearsal === true
        ? `${name} is the rehearsal of a study; go on with: entente study ${name}`
        : `${name} was begun in the sandbox's own world, not as the rehearsal of a study; choose another name`,
    );
  }
  for (const note of network.notes ?? []) say(context, options, note);
  const tell = (text: string) => say(context, options, `${name}: ${text}`);
  const tellAlways = (text: string) => writeMessage(context.runtime, `${name}: ${text}\n`);
  const release = takeLock(store, begun, context.runtime);
  const { snapshot, outcome } = await crawlAlone().finally(release);
  if (outcome.refused) {
    if (job.plan !== true) {
      context.exitCode = EXIT.findings;
      const bought = outcome.requests === 0 ? 'nothing was bought' : 'nothing more was bought';
      tellAlways(`${bought}, and what was read is kept; go on with: ${job.again}`);
    }
    return snapshot;
  }
  if (job.crawl?.from !== undefined) {
    const { from } = job.crawl;
    const carried =
      outcome.carried === 0
        ? `nothing is carried over from ${from.name}: no account is known to be unchanged`
        : `${count(outcome.carried, 'account')} unchanged since ${from.name}, carried over`;
    tell(carried);
  }
  if (outcome.interrupted) {
    return interrupted(snapshot, outcome.lostDollars);
  }
  if (outcome.clockAhead !== 0) {
    context.exitCode = EXIT.findings;
    const now = job.runtime.now();
    const [here, there] = [now, now - outcome.clockAhead].map((at) =>
      new Date(at).toISOString().slice(0, 10),
    );
    tell(
      `the clock of this machine says ${here}, and the servers say ${there}: nothing is sealed under that date; put the clock right, what was read is kept, and go on with: ${job.again}`,
    );
    return snapshot;
  }
  tellVerdicts(context, options, store, snapshot);
  if (outcome.otherHandles > 0) {
    tell(
      `${count(outcome.otherHandles, 'account')} with another handle than the roster has; see: entente status ${name}`,
    );
  }
  if (outcome.unproved > 0) {
    tell(
      `${count(outcome.unproved, 'account')} with a handle that is not proved to be theirs; see: entente status ${name}`,
    );
  }
  if (outcome.budgetSpent) {
    context.exitCode = EXIT.findings;
    tellAlways(
      `the cost set for it does not reach further (${paidOf(job)}), ${count(outcome.unread, 'account')} unread${outcome.unreadFeeds > 0 ? `, the posts of ${outcome.unreadFeeds} too` : ''}; raise --max-cost (max_cost in study.json), or seal it as it is with: entente seal ${name} --unread budget`,
    );
    return snapshot;
  }
  const trouble = troubleOf(name, readLedger(store, snapshot));
  if (trouble !== null) {
    context.exitCode = EXIT.findings;
    const left = outcome.unread === 0 ? '' : ` (${count(outcome.unread, 'account')} still unread)`;
    tell(`${trouble}; read them again with: ${job.againFailed ?? job.again}${left}`);
    return snapshot;
  }
  for (const { host, until, accounts } of outcome.heldUp) {
    tell(heldUpText(host, until, accounts));
  }
  const left = outcome.unread || outcome.unreadFeeds;
  if (left > 0) {
    context.exitCode = EXIT.findings;
    const what = outcome.unread > 0 ? '' : 'the posts of ';
    tell(
      `${what}${count(left, 'account')} still unread; go on with: ${job.again}\nor seal it as it is with: entente seal ${name} --unread REASON`,
    );
    return snapshot;
  }
  if (job.crawl !== undefined && outcome.against !== null)
    tellRequests(context, options, name, outcome.against);
  if (job.beforeSeal !== undefined && !(await job.beforeSeal(snapshot))) return interrupted(snapshot);
  if (!job.seal) {
    tell(`${count(outcome.read, 'account')} read; close it with: entente seal ${name}`);
    return snapshot;
  }
  const sealed = sealSnapshot(store, snapshot, {
    sealedAt: new Date(job.calendar.now()).toISOString(),
    withholdable: withheldBy(network.terms),
  });
  tell(`${count(outcome.read, 'account')} read and sealed; content hash ${sealed.contentHash}`);
  return sealed;

  function interrupted(snapshot: SnapshotRecord, lost = 0): SnapshotRecord {
    context.exitCode = EXIT.interrupted;
    const kept = lost === 0 ? 'interrupted, nothing is lost' : `interrupted; ${lostText(lost)}`;
    tell(`${kept}; go on with: ${job.again}`);
    return snapshot;
  }

  /** Changes nothing that another process may be crawling. */
  async function crawlAlone() {
    const current = restateSnapshot(store, begun, statedBy(job));
    refuseOtherOptions(current, job);
    const changed = rosterChange(store, current, rowsOf(job, current.date));
    if (changed !== null) say(context, options, `${name}: ${changed}`);
    else if (!settleSeats(job, current)) {
      tell(
        'its evidence has changed since it was begun, and the snapshot keeps that which it was begun with',
      );
    }
    const snapshot = { ...current, activityDays: daysOf(begun, job.activity) };
    const only = job.choose?.(store, snapshot);
    const progress = startProgress(context.runtime, options.quiet === true);
    const { approve } = job.crawl ?? {};
    // A line that moves would be drawn over the question.
    const ask: CrawlOptions['approve'] = (plan, left) => {
      progress.hide();
      return approve!(plan, left);
    };
    const stopTelling = tellStopping(job.runtime.interrupted, network, (text) => {
      progress.hide();
      tell(text);
    });
    const crawl = approve === undefined ? job.crawl : { ...job.crawl, approve: ask };
    const outcome = await crawlSnapshot(job.runtime, store, snapshot, network, {
      ...crawl,
      ...approvedActivity(store, begun, snapshot, crawl),
      only,
      onProgress: (state) => progress.show(progressText(state), state.waitingUntil),
    }).finally(() => {
      progress.end();
      stopTelling();
    });
    return { snapshot, outcome };
  }
}

/** Such as "$1.99 of $2.00 paid". */
function paidOf({ store, name, crawl }: CrawlJob): string {
  const spent = dollars(dollarsSpent(store, findSnapshot(store, name)!));
  return `${spent} of ${dollars(crawl?.maxCost ?? 0)} paid`;
}

/** The rows of the roster that hold on the day, each with its actor, in canonical order. */
function rowsOf({ roster, network }: CrawlJob, date: string): RosterRow[] {
  return rowsOn(roster, date)
    .filter((row) => row.network === network.name)
    .map(withActor)
    .sort(compareRows);
}

function statedBy(job: CrawlJob) {
  const { stated = {}, network, calendar } = job;
  const startedAt = new Date(calendar.now()).toISOString();
  const date = startedAt.slice(0, 10);
  return { options: stated, meaning: network.meaning, date, startedAt, seats: seatsOf(job, date) };
}

/** Those of the day; `null` where no roster is read. */
function seatsOf({ roster, evidence, network }: CrawlJob, date: string): SealedSeats | null {
  if (evidence === undefined) return null;
  return sealedSeats(roster.rows, evidence, { day: date, network: network.name });
}

/** Gives them to a snapshot that an earlier version has begun without any. @returns whether it has those of today's files. */
function settleSeats(job: CrawlJob, snapshot: SnapshotRecord): boolean {
  const now = seatsOf(job, snapshot.date);
  if (now === null) return true;
  const kept = readSeats(job.store, snapshot);
  if (kept === null) job.store.transaction(() => keepSeats(job.store, snapshot, now)).immediate();
  return kept === null || JSON.stringify(kept) === JSON.stringify(now);
}

/** A snapshot that cannot be begun as asked leaves none behind. */
function startSnapshot(job: CrawlJob): SnapshotRecord {
  const { store, name, network, roster } = job;
  const stated = statedBy(job);
  const { date } = stated;
  const rows = rowsOf(job, date);
  if (rows.length === 0) {
    throw new UserError(
      `the roster has no row for ${network.name} that holds on ${date}; add rows with network ${network.name}, or correct since and until`,
    );
  }
  const start = store.transaction(() => {
    const snapshot = createSnapshot(store, {
      ...stated,
      name,
      network: network.name,
      origin: 'crawl',
      simulated: network.simulated,
      extraColumns: roster.columns,
      rows,
    });
    job.choose?.(store, snapshot);
    return snapshot;
  });
  return start();
}

/** One snapshot has one meaning of a tie: what it was begun with cannot be changed on the way. */
function refuseOtherOptions(snapshot: SnapshotRecord, { name, stated = {}, network }: CrawlJob): void {
  const { cap } = snapshot.options;
  const asked = { ...(cap === undefined ? {} : { cap: undefined }), ...stated };
  for (const [option, value] of Object.entries(asked)) {
    const begun = snapshot.options[option];
    if (begun !== value) {
      const flag = `--${option.replaceAll('_', '-')}`;
      throw new UserError(
        `${name} was begun ${begun === undefined ? `without ${flag}` : `with ${flag} ${begun}`}; go on so, or choose another name`,
      );
    }
  }
  if (snapshot.meaning !== network.meaning) {
    const { read } = snapshot.options;
    const begunWith = read === undefined ? '' : ` (${read})`;
    throw new UserError(
      `${name} holds ties that are ${snapshot.meaning}, and this reading gives ties that are ${network.meaning}; go on with the --read it was begun with${begunWith}, or choose another name`,
    );
  }
}

/** Days of which posts are read; those that the snapshot was begun with cannot be changed on the way. */
function daysOf({ name, activityDays }: SnapshotRecord, days: number | undefined): number | null {
  if (days === undefined || days === activityDays) return activityDays;
  if (activityDays !== null) {
    throw new UserError(
      `${name} was begun with the posts of ${activityDays} days; go on with --days ${activityDays}, or choose another name`,
    );
  }
  return days;
}

/** The database has it of the snapshot that posts are read once that is approved: a plan binds nobody. */
function approvedActivity(
  store: Store,
  begun: SnapshotRecord,
  { activityDays }: SnapshotRecord,
  { approve }: Pick<CrawlOptions, 'approve'> = {},
): Pick<CrawlOptions, 'approve'> {
  const start = () => {
    if (activityDays !== null && activityDays !== begun.activityDays)
      startActivity(store, begun, activityDays);
  };
  if (approve !== undefined) {
    return {
      async approve(plan, left) {
        const isApproved = await approve(plan, left);
        if (isApproved && plan.step === 'follows') start();
        return isApproved;
      },
    };
  }
  start();
  return {};
}
