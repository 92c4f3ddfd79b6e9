/** Whom a crawl reads: the accounts named at the prompt or in a pipe, those of a roster, or those it was begun with. */

import { type Context, databasePath, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { UserError } from '../errors.ts';
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { fromHandles } from '../roster/from-handles.ts';
import { isSimulated, networksOf } from '../roster/handles.ts';
import type { Roster } from '../roster/parse.ts';
import { readEntries } from '../store/content.ts';
import { findSnapshot } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { readEvidenceFile } from './evidence-file.ts';
import { readRosterFile, readText } from './roster-file.ts';
import { requireNetwork } from './roster-network.ts';

export interface RosterOptions extends SharedOptions {
  network?: string;
  roster?: string;
  evidence?: string;
  snapshot: string;
}

/** A crawl of one network; without a roster, of all that the network is said to have. */
export interface CrawlTarget {
  network: string;
  snapshot: string;
  roster: Roster | null;
  /** Of the roster that is read; absent where the snapshot has it already, or no roster is read. */
  evidence?: readonly EvidenceRow[];
}

/**
 * One crawl for each network that accounts are named of; `--network` leaves the others out.
 * @throws UserError where no accounts are named, DataError with every fault in them.
 */
export function crawlTargets(
  context: Context,
  options: RosterOptions,
  handles: readonly string[],
): CrawlTarget[] {
  const { snapshot } = options;
  if (handles.length > 0) return targetsOf(context, options, readHandles(options, handles));
  if (options.roster !== undefined) {
    const roster = readRosterFile(options.roster);
    const evidence = readEvidenceFile(options.evidence, options.roster);
    return [{ network: options.network ?? onlyNetwork(roster, options.roster), snapshot, roster, evidence }];
  }
  const begun = begunRoster(context, options);
  if (begun !== null) return [{ snapshot, ...begun, network: options.network ?? begun.network }];
  const { network } = options;
  if (network !== undefined && isSimulated(network)) return [{ network, snapshot, roster: null }];
  throw new UserError(
    'name the accounts to study: handles, - for a list of them, or a roster with --roster FILE',
  );
}

function readHandles({ roster, network }: RosterOptions, handles: readonly string[]): Roster {
  if (roster !== undefined) {
    throw new UserError('accounts are named at the prompt or with --roster FILE; leave one out');
  }
  const known = network === undefined ? undefined : requireNetwork(network);
  const isPipe = handles.length === 1 && handles[0] === '-';
  if (handles.includes('-') && !isPipe)
    throw new UserError('- takes the whole list from a pipe; name no others');
  const file = isPipe ? 'standard input' : 'account';
  const text = isPipe ? readText('-', '') : handles.join('\n');
  const { roster: named } = fromHandles(text, file, known);
  if (named.rows.length === 0) throw new UserError('the list holds no handles; write one a line');
  return { ...named, rows: named.rows.map((row) => ({ ...row, actor: '' })) };
}

function targetsOf(context: Context, options: RosterOptions, roster: Roster): CrawlTarget[] {
  const { snapshot } = options;
  const networks = networksOf(roster.rows);
  const asked = options.network;
  if (asked !== undefined) {
    const others = roster.rows.filter((row) => row.network !== asked).length;
    if (others > 0) say(context, options, `${count(others, 'account')} of other networks left out`);
    return [{ network: asked, snapshot, roster }];
  }
  if (networks.length === 1) return [{ network: networks[0]!, snapshot, roster }];
  const targets = networks.map((network) => ({ network, snapshot: `${snapshot}-${network}`, roster }));
  say(
    context,
    options,
    `a snapshot is of one network: ${targets.map((one) => `${one.snapshot} of ${one.network}`).join(', ')}`,
  );
  return targets;
}

function onlyNetwork({ rows }: Roster, file: string): string {
  const networks = networksOf(rows);
  if (networks.length === 1) return networks[0]!;
  throw new UserError(
    networks.length === 0
      ? `${file} has no rows; add one for each account`
      : `${file} has accounts of ${networks.join(', ')}; say which are read with --network NETWORK`,
  );
}

/** The roster of a snapshot that was begun; `null` where there is none of the name. */
function begunRoster(context: Context, options: RosterOptions): { network: string; roster: Roster } | null {
  const store = openExistingStore(databasePath(context, options));
  const snapshot = store === null ? null : findSnapshot(store, options.snapshot);
  if (store === null || snapshot === null) return null;
  const rows = readEntries(store, snapshot).entries.map(({ row }) => row);
  store.close();
  return { network: snapshot.network, roster: { columns: snapshot.extraColumns, rows, lines: [] } };
}
