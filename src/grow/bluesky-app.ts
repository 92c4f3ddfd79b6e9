/** What Bluesky's app is asked in several places, each question once. */
import type { Pages } from '../crawl/all-pages.ts';
import { searchAccounts } from '../crawl/networks/bluesky/search.ts';
import { SHOWN_AT_ONCE, type ShownAccount, shownAccounts } from '../crawl/networks/bluesky/shown-accounts.ts';
import { type Verification, verificationsBy } from '../crawl/networks/bluesky/verifications.ts';
import { NetworkError } from '../errors.ts';
import type { Ground } from '../evidence/grow/claim.ts';
import { isNetwork, parseAccountId } from '../roster/handles.ts';
import { slices } from '../slices.ts';
import { answered } from './answered.ts';
import { atOnce } from './at-once.ts';
import type { GrowTools } from './sources.ts';

export function isOnBluesky({ network }: Pick<GrowTools, 'network'>): boolean {
  return network.name === 'bluesky' || network.name === 'sandbox';
}

/** `null` where the app gives no answer. */
export function search(
  { network }: GrowTools,
  { ask }: Ground,
  text: string,
): Promise<Pages<ShownAccount> | null> {
  const { http, host } = network;
  return answered(ask(`${host} search ${text}`, () => searchAccounts(http, host, text)));
}

/**
 * As they are today, by id; the suspended and the closed are missing.
 * @throws NetworkError where the app does not say: nothing could be told of anybody.
 */
export async function shownToday(
  { network }: GrowTools,
  { ask }: Ground,
  accountIds: Iterable<string>,
): Promise<Map<string, ShownAccount>> {
  const { http, host, name } = network;
  const wanted = [...new Set(accountIds)]
    .filter((id) => isNetwork(name) && 'value' in parseAccountId(name, id))
    .sort();
  const shown = new Map<string, ShownAccount>();
  await atOnce(slices(wanted, SHOWN_AT_ONCE), async (batch) => {
    const found = await answered(
      ask(`${host} profiles ${batch.join(' ')}`, () => shownAccounts(http, host, batch)),
    );
    if (found === null) {
      throw new NetworkError(`${host} does not answer for accounts; run the same command again later`);
    }
    for (const account of found) shown.set(account.accountId, account);
  });
  return shown;
}

/** What an account has verified; `null` where its server gives no answer. */
export async function verifiedBy(
  { network }: GrowTools,
  { ask }: Ground,
  issuer: string,
): Promise<Pages<Verification> | null> {
  const { records } = network;
  if (records === undefined) return { items: [], isWhole: true };
  return answered(ask(`verified by ${issuer}`, () => verificationsBy(records, issuer)));
}

/** The day that a record bears; '' where that is no date of before. */
export function dayOf({ createdAt }: Pick<Verification, 'createdAt'>, { day }: Pick<Ground, 'day'>): string {
  const date = createdAt.slice(0, 10);
  return date <= day ? date : '';
}
