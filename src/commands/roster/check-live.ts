/** The live part of `entente roster check`: asks a network what has become of each account of today's roster. */

import { type Context, databasePath, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { startProgress } from '../../cli/progress.ts';
import type { Wanted } from '../../crawl/known-account.ts';
import type { Network } from '../../crawl/network.ts';
import { UserError } from '../../errors.ts';
import { today } from '../../jobs/roster-file.ts';
import { requireNetwork } from '../../jobs/roster-network.ts';
import { foldHandle } from '../../roster/handles.ts';
import type { Roster } from '../../roster/parse.ts';
import { namesAccount, type RosterRow } from '../../roster/row.ts';
import { holdsOn } from '../../roster/tenure.ts';
import { readEntries } from '../../store/content.ts';
import { listSnapshots } from '../../store/snapshots.ts';
import { openExistingStore } from '../../store/store.ts';
import { type CheckOptions, OBEYED } from './check-options.ts';
import type { EarlierAccount, LiveFinding, LiveRow } from './live.ts';
import { judgeLiveRow, needsHandle, profileOf, recordedId } from './live.ts';
import { approveLookUps, lookUpAccounts, withNetwork } from './look-up.ts';

export interface LiveCheck {
  findings: LiveFinding[];
  /** All rows of the roster, with the account id of each account that had none and is there under its handle. */
  rows: RosterRow[];
}

/**
 * Looks up every account that holds today on the network of `--live`.
 * @throws UserError where there is none; NetworkError, Interrupted.
 */
export async function checkLive(context: Context, options: CheckOptions, roster: Roster): Promise<LiveCheck> {
  const name = requireNetwork(options.live!);
  const date = today(context);
  const earlier = readEarlier(context, options, name);
  const live: LiveRow[] = roster.rows.flatMap((row, k) => {
    const named = namesAccount(row);
    if (row.network !== name || !named || !holdsOn(row, date)) return [];
    return [{ row, line: roster.lines[k]!, earlier: earlier(row), byId: undefined, byHandle: undefined }];
  });
  if (live.length === 0) {
    throw new UserError(
      `the roster has no account on ${name} that holds on ${date}; name another network with --live`,
    );
  }
  await withNetwork(context, name, options, OBEYED, (network) => askAbout(context, options, network, live));
  tell(context, options, live);
  const idOf = new Map(live.map((one) => [one.row, foundId(one)]));
  const rows = roster.rows.map((row) => {
    const id = row.account_id === '' ? (idOf.get(row) ?? '') : '';
    return id === '' ? row : { ...row, account_id: id };
  });
  return { findings: live.flatMap(judgeLiveRow), rows };
}

/** Fills in the answers: by the id where one is known, and by the handle where that leaves something open. */
async function askAbout(
  context: Context,
  options: CheckOptions,
  network: Network,
  live: readonly LiveRow[],
): Promise<void> {
  const twofold = live.filter((one) => recordedId(one) !== '' && needsHandle(one)).length;
  await approveLookUps(context, options, network, live.length + twofold);
  const progress = startProgress(context.runtime, options.quiet === true);
  const ask = (what: string, wanted: readonly Wanted[]) =>
    lookUpAccounts(network, wanted, (done) => progress.show(`${what}: ${done} of ${wanted.length}`));
  network.expectRoster?.(
    live.map(({ row }, number) => ({ number, handle: row.handle, accountId: row.account_id })),
  );
  try {
    const byName = await ask('accounts', live.map(toWanted));
    live.forEach((one, k) => {
      if (recordedId(one) === '') one.byHandle = byName.get(k);
      else one.byId = byName.get(k);
    });
    const open = live.filter((one) => recordedId(one) !== '' && needsHandle(one));
    const byHandle = await ask(
      'handles',
      open.map(({ row }, number) => ({ number, handle: row.handle, accountId: '' })),
    );
    open.forEach((one, k) => {
      one.byHandle = byHandle.get(k);
    });
  } finally {
    progress.end();
  }
}

function toWanted(live: LiveRow, number: number): Wanted {
  const accountId = recordedId(live);
  return { number, handle: accountId === '' ? live.row.handle : '', accountId };
}

/** The id of the account that is there under the row's handle, where no snapshot says another. */
function foundId({ row, earlier, byId, byHandle }: LiveRow): string {
  if (earlier !== undefined && earlier.laterHolders.length > 0) return '';
  const answer = byId ?? byHandle;
  const profile = profileOf(answer);
  const same = profile !== undefined && foldHandle(profile.handle) === foldHandle(row.handle);
  return same ? (answer?.accountId ?? '') : '';
}

/**
 * How an account was in the sealed snapshots of the network, by the id of its row or else by the first account that its
 * handle led to in any of them: in a later one the handle may have been somebody else's.
 */
function readEarlier(
  context: Context,
  options: CheckOptions,
  network: string,
): (row: RosterRow) => EarlierAccount | undefined {
  const store = openExistingStore(databasePath(context, options));
  const snapshots = store === null ? [] : listSnapshots(store);
  const compared = snapshots.filter((one) => one.network === network && one.state === 'sealed');
  const byId = new Map<string, EarlierAccount>();
  const byHandle = new Map<string, EarlierAccount>();
  for (const snapshot of compared) {
    const { entries, accounts } = readEntries(store!, snapshot);
    for (const { row, account, profile } of entries) {
      if (account === null || profile === null) continue;
      const { name, date } = snapshot;
      const accountId = accounts[account]!;
      const one = { knownBy: name, snapshot: name, date, accountId, profile, laterHolders: [] };
      for (const handle of new Set([row.handle, profile.handle].map(foldHandle))) {
        if (handle === '') continue;
        const first = byHandle.get(handle);
        if (first === undefined) byHandle.set(handle, one);
        else if (![first, ...first.laterHolders].some((holder) => holder.accountId === accountId)) {
          first.laterHolders.push({ accountId, knownBy: name });
        }
      }
      byId.set(accountId, one);
    }
  }
  store?.close();
  if (compared.length > 0) {
    say(
      context,
      options,
      `compared with ${compared.map(({ name, date }) => `${name} (${date})`).join(', ')}`,
    );
  }
  return (row) => {
    const first = row.account_id === '' ? byHandle.get(foldHandle(row.handle)) : byId.get(row.account_id);
    if (first === undefined) return undefined;
    return { ...byId.get(first.accountId)!, knownBy: first.knownBy, laterHolders: first.laterHolders };
  };
}

function tell(context: Context, options: CheckOptions, live: readonly LiveRow[]): void {
  const nameless = live.filter((one) => recordedId(one) === '').length;
  say(context, options, `${count(live.length, 'account')} looked up on ${options.live}`);
  if (nameless > 0 && !options.fix) {
    say(
      context,
      options,
      `${nameless} of them have no account_id, so that a change of handle or of owner would not show; --fix writes the ids of today`,
    );
  }
}
