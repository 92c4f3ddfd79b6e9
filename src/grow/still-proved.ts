/** Whether a proof that was seen still stands, as whoever gave it says today. */
import { handleOwner } from '../crawl/networks/bluesky/handle-proofs.ts';
import { blueskyMembers } from '../crawl/networks/bluesky/list-members.ts';
import { shownAccounts } from '../crawl/networks/bluesky/shown-accounts.ts';
import { holdsStill, verificationsBy } from '../crawl/networks/bluesky/verifications.ts';
import { UserError } from '../errors.ts';
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { foldHandle } from '../roster/handles.ts';
import { listAddress } from '../roster/list-address.ts';
import { answered } from './answered.ts';
import { isOnBluesky } from './bluesky-app.ts';
import { readSitePage } from './site-pages.ts';
import type { GrowTools } from './sources.ts';

/** `silent`: nobody answered, which says nothing; `unasked`: of a kind that cannot be asked again by itself. */
export type Standing = { is: 'stands' | 'unasked' } | { is: 'withdrawn' | 'silent'; why: string };

/** Of the row's network, `null` where it is not to be asked; sites are asked all the same. */
type Tools = Pick<GrowTools, 'runtime' | 'http'> & { network: GrowTools['network'] | null };

const STANDS: Standing = { is: 'stands' };
const UNASKED: Standing = { is: 'unasked' };
const withdrawn = (why: string): Standing => ({ is: 'withdrawn', why });
const silent = (why: string): Standing => ({ is: 'silent', why });

/** @param row of an account. @param handle that the roster has of it today. */
export async function standingOf(tools: Tools, row: EvidenceRow, handle = row.handle): Promise<Standing> {
  const { network } = tools;
  if (row.proof === 'official-site') return onSite(tools, row, handle);
  if (network === null) return UNASKED;
  const isBluesky = isOnBluesky({ network });
  switch (row.proof) {
    case 'government-domain':
      return isBluesky ? ofName(tools, network, row) : ofServer(network, row);
    case 'government-verification':
    case 'other-verification':
      return isBluesky ? verified(network, row) : UNASKED;
    case 'government-list':
    case 'other-list':
      return listed(network, row);
    default:
      return UNASKED;
  }
}

async function onSite({ http, network }: Tools, row: EvidenceRow, today: string): Promise<Standing> {
  if (!row.address.startsWith('https:')) return UNASKED;
  const page = await readSitePage(http, (_, make) => make(), row.address, true);
  if ('fault' in page) return (page.isGone ? withdrawn : silent)(`${page.address}: ${page.fault}`);
  const linksTo = (...handles: string[]) =>
    page.links.accounts.some((one) =>
      one.network !== row.network
        ? false
        : one.accountId === ''
          ? handles.some((handle) => foldHandle(handle) === foldHandle(one.handle))
          : one.accountId === row.account_id,
    );
  if (linksTo(row.handle, today)) return STANDS;
  if (network !== null && row.account_id !== '') {
    const asked = { number: 0, accountId: row.account_id, handle: '' };
    const [now] = (await answered(network.lookUp([asked]))) ?? [];
    if (now !== undefined && 'profile' in now && linksTo(now.profile.handle)) return STANDS;
  }
  return withdrawn(`${page.address} links to it no more`);
}

/** A name leads to an account by the DNS or by a file on the name's site. */
async function ofName(
  { runtime, http }: Tools,
  network: GrowTools['network'],
  { handle, account_id: id }: EvidenceRow,
): Promise<Standing> {
  const site = network.simulated ? new URL(network.host) : null;
  const asking = network.simulated ? network.http : http;
  const found = await answered(handleOwner(runtime, asking, handle, site).then((owner) => ({ owner })));
  if (found === null) return silent(`neither the DNS nor the site of ${handle} answers`);
  if (found.owner === null) return withdrawn(`the name ${handle} leads to no account`);
  if (id === '' || found.owner.did === id) return STANDS;
  return withdrawn(`the name ${handle} leads to ${found.owner.did}`);
}

/** An account on a government's own server. */
async function ofServer(
  network: GrowTools['network'],
  { handle, account_id: id }: EvidenceRow,
): Promise<Standing> {
  const found = await answered(network.lookUp([{ number: 0, handle, accountId: '' }]));
  const [account] = found ?? [];
  if (account === undefined || account.verdict === 'failed')
    return silent(`the server of ${handle} does not answer`);
  if (account.accountId === undefined) return withdrawn(`its server has no ${handle}`);
  return id === '' || account.accountId === id
    ? STANDS
    : withdrawn(`${handle} leads to ${account.accountId}`);
}

async function verified(network: GrowTools['network'], row: EvidenceRow): Promise<Standing> {
  const issuer = /^at:\/\/([^/]+)\//.exec(row.address)?.[1];
  const { records } = network;
  if (issuer === undefined || records === undefined || row.account_id === '') return UNASKED;
  const all = await answered(verificationsBy(records, issuer));
  if (all === null) return silent(`the server of ${issuer} does not answer`);
  const record = all.items.find(({ uri }) => uri === row.address);
  if (record === undefined && !all.isWhole)
    return silent(`the server of ${issuer} does not show all its records`);
  if (record === undefined) return withdrawn(`${issuer} verifies it no more`);
  const [today] = (await answered(shownAccounts(network.http, network.host, [row.account_id]))) ?? [];
  if (today === undefined) return silent(`${network.name} does not show the account`);
  return holdsStill(record, today)
    ? STANDS
    : withdrawn('its handle or name has changed since it was verified');
}

async function listed(network: GrowTools['network'], row: EvidenceRow): Promise<Standing> {
  const list = listAddress(row.address);
  if (list === undefined || 'fault' in list || list.network !== 'bluesky' || row.account_id === '')
    return UNASKED;
  const gone = (error: unknown) => {
    if (error instanceof UserError) return 'gone' as const;
    throw error;
  };
  const found = await answered(blueskyMembers(network.http, network.host, list).catch(gone));
  if (found === null) return silent(`${row.address} does not answer`);
  if (found === 'gone') {
    const keepers = await answered(shownAccounts(network.http, network.host, [list.owner]));
    // With an account its lists are gone, and come back with it.
    return keepers?.length
      ? withdrawn(`${row.address} is there no more`)
      : silent(`${network.name} does not show who keeps ${row.address}`);
  }
  return found.members.some(({ accountId }) => accountId === row.account_id)
    ? STANDS
    : withdrawn(`${row.address} names it no more`);
}
