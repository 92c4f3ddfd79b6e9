/** Asks the server of an account itself, and the directory of its network. */
import type { KnownAccount } from '../crawl/known-account.ts';
import type { Network } from '../crawl/network.ts';
import type { LookUp } from '../store/ledger-writer.ts';
import type { Running } from './running.ts';
import { isJustStated } from './steps/looked-up.ts';
import { unmoved } from './steps/moved.ts';
import type { Followed } from './watch-state.ts';

export function toWanted({ state: { accountId, handle } }: Followed): KnownAccount {
  return { number: 0, handle, accountId, createdAt: null };
}

/** @returns `null` where its server says none. */
export async function revisionOf(network: Network, account: Followed): Promise<string | null> {
  const asked = network.wayOf(null).revision?.(toWanted(account));
  return (await asked?.catch(() => null)) ?? null;
}

/**
 * Believes look-ups over what a stream has just said of an account where its own server shows that it is there again, or the
 * directory that it goes by that name.
 */
export async function askThemselves(run: Running, found: readonly LookUp[]): Promise<void> {
  const { network, runtime } = run.job;
  for (const one of found) {
    const account = one.accountId === undefined ? undefined : run.state.accounts.get(one.accountId);
    if (account === undefined || !isJustStated(account, runtime.now())) continue;
    const { accountId, gone, handle } = account.state;
    const claimed = 'profile' in one ? one.profile.handle.toLowerCase() : undefined;
    const isBorneOut =
      gone !== null
        ? (await revisionOf(network, account)) !== null
        : claimed !== undefined &&
          claimed !== handle &&
          claimed === (await network.claimedHandle?.(accountId).catch(() => null));
    if (isBorneOut) run.keep(unmoved({ ...run.state.accounts.get(accountId)!, statedAt: null }));
  }
}
