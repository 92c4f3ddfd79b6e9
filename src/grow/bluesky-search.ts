/** Bluesky itself asked for each seat and its holder: what its answers link to and who verifies them, and whether there are any. */

import type { ShownAccount } from '../crawl/networks/bluesky/shown-accounts.ts';
import { holdsStill } from '../crawl/networks/bluesky/verifications.ts';
import type { Claim, Ground, Search, Trouble } from '../evidence/grow/claim.ts';
import { atOnce } from './at-once.ts';
import { dayOf, isOnBluesky, search, shownToday, verifiedBy } from './bluesky-app.ts';
import { namesUnder } from './bluesky-domains.ts';
import { listedBy } from './bluesky-lists.ts';
import { isBearer, isNamesake, type Named, namedIn, nameOwner, namesOf, seatsNamed } from './seat-names.ts';
import { type Site, seatsOfLink, sitesOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

/** What was asked for one seat. */
interface Asked {
  of: Named;
  names: string[];
  /** Ids of accounts in the answers that bear one of the names, or link to the site: each may be its own. */
  namesakes: Set<string>;
  /** Ids of others in the answers that link to the page of a seat whose name they bear. */
  linking: Set<string>;
  /** What keeps the search from being whole; '' for nothing. */
  fault: string;
}

export const blueskySearch: MakeSource = (tools) => {
  if (!isOnBluesky(tools)) return null;
  return {
    name: 'search of the network',
    plan(ground) {
      const names = namedIn(ground).flatMap(namesOf);
      return `${names.length} searches for seats and their holders, and what the accounts in the answers link to and who verifies them`;
    },
    async gather(ground) {
      const sites = sitesOf(ground);
      const asked: Asked[] = [];
      await atOnce(namedIn(ground), async (of) => {
        tools.show(`searching for ${of.seat}`);
        asked.push(await askFor(tools, ground, of, sites));
      });
      asked.sort((a, b) => (a.of.seat < b.of.seat ? -1 : 1));
      const found = asked.flatMap(({ namesakes, linking }) => [...namesakes, ...linking]);
      const today = await shownToday(tools, ground, found);
      const named = ownersOf(asked, today, ground);
      const verified = await others(tools, ground, named);
      const listed = await othersLists(tools, ground, named, verified);
      const { searches, troubles } = searchesOf(tools, asked, today);
      const claims = [...ownLinks(today, sites, ground), ...verified, ...listed.claims];
      return { claims, searches, troubles: [...troubles, ...listed.troubles] };
    },
  };
};

async function askFor(tools: GrowTools, ground: Ground, of: Named, sites: readonly Site[]): Promise<Asked> {
  const names = namesOf(of);
  const asked: Asked = { of, names, namesakes: new Set(), linking: new Set(), fault: '' };
  const own = sites.filter((site) => site.seat === of.seat || of.actors.includes(site.seat));
  const hosts = [...new Set(own.filter(({ path }) => path === '').map(({ host }) => host))];
  if (names.length === 0) asked.fault = 'it has no name and no holder to look for';
  for (const text of [...names, ...hosts]) {
    const found = await search(tools, ground, text);
    if (found === null) asked.fault = `the search for "${text}" had no answer`;
    else if (!found.isWhole) asked.fault = `the search for "${text}" did not come to its end`;
    for (const account of found?.items ?? []) {
      const isOpen =
        names.some((name) => isNamesake(account, name)) ||
        of.persons.some((name) => isBearer(account, name)) ||
        account.links.some((link) => seatsOfLink(link, own).length > 0);
      if (isOpen) asked.namesakes.add(account.accountId);
      else if (seatsNamed(account, sites, ground).length > 0) asked.linking.add(account.accountId);
    }
  }
  for (const host of hosts) {
    if ((await namesUnder(tools, ground, host)) === null) asked.fault = `names under ${host} had no answer`;
  }
  return asked;
}

/** Links of accounts that bear the name of the seat to whose page they link: those of others are anybody's. */
function ownLinks(today: ReadonlyMap<string, ShownAccount>, sites: readonly Site[], ground: Ground): Claim[] {
  return [...today.values()]
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
    .flatMap((account) =>
      seatsNamed(account, sites, ground).map((seat) =>
        claimOf(account, seat, ground, 'own-link', account.accountId, `@${account.handle}`),
      ),
    );
}

interface Owned {
  /** Who has the name: an actor, or a seat. */
  holder: string;
  account: ShownAccount;
}

/** Accounts that go by the name of a holder or an office. */
function ownersOf(
  asked: readonly Asked[],
  today: ReadonlyMap<string, ShownAccount>,
  ground: Ground,
): Owned[] {
  return asked.flatMap(({ of, namesakes, linking }) =>
    [...namesakes, ...linking].flatMap((id) => {
      const account = today.get(id);
      const holder = account === undefined ? null : nameOwner(account.name, of.country, ground);
      return account === undefined || holder === null ? [] : [{ holder, account }];
    }),
  );
}

/** Lists of those who have verified one of these accounts, and whose word the app counts. */
async function othersLists(
  tools: GrowTools,
  ground: Ground,
  named: readonly Owned[],
  verified: readonly Claim[],
): Promise<{ claims: Claim[]; troubles: Trouble[] }> {
  const known = verified.filter(({ flaws = [] }) => !flaws.includes('not-governments'));
  const keepers = [...new Map(known.map(({ origin, source }) => [origin, source]))].sort();
  const claims: Claim[] = [];
  const troubles: Trouble[] = [];
  await atOnce(keepers, async ([keeper, source]) => {
    const listed = new Map(
      (await listedBy(tools, ground, keeper, troubles)).map((claim) => [claim.accountId, claim.address]),
    );
    for (const { holder, account } of named) {
      const address = listed.get(account.accountId);
      if (address === undefined) continue;
      claims.push({ ...claimOf(account, holder, ground, 'other-list', keeper, source), address });
    }
  });
  return { claims, troubles };
}

/** Verifications that the app shows of them, by others than governments. */
async function others(tools: GrowTools, ground: Ground, named: readonly Owned[]): Promise<Claim[]> {
  const shown = named.flatMap(({ holder, account }) =>
    account.verifications
      .filter(({ issuer }) => issuer !== account.accountId && !ground.proved.has(issuer))
      .map((one) => ({ holder, account, ...one })),
  );
  const issuers = await shownToday(
    tools,
    ground,
    shown.map(({ issuer }) => issuer),
  );
  const claims: Claim[] = [];
  for (const { holder, account, issuer, uri } of shown) {
    const by = issuers.get(issuer);
    const record = (await verifiedBy(tools, ground, issuer))?.items.find((one) => one.uri === uri);
    if (by === undefined || record === undefined) continue;
    claims.push({
      ...claimOf(account, holder, ground, 'other-verification', issuer, `@${by.handle}`),
      page_date: dayOf(record, ground),
      address: uri,
      flaws: [
        ...(holdsStill(record, account) ? [] : ['renamed' as const]),
        // Anybody can write such a record; the app counts those of some alone.
        ...(by.isTrustedVerifier ? [] : ['not-governments' as const]),
      ],
    });
  }
  return claims;
}

function claimOf(
  { accountId, handle }: ShownAccount,
  seat: string,
  { network }: Ground,
  proof: Claim['proof'],
  origin: string,
  source: string,
): Claim {
  const address = `at://${accountId}/app.bsky.actor.profile/self`;
  return { seat, network, accountId, handle, proof, origin, source, page_date: '', address };
}

function searchesOf(
  { network }: GrowTools,
  asked: readonly Asked[],
  today: ReadonlyMap<string, ShownAccount>,
): { searches: Search[]; troubles: Trouble[] } {
  const troubles: Trouble[] = [];
  const searches: Search[] = [];
  for (const { of, names, namesakes, fault } of asked) {
    const { seat, isSeat } = of;
    if (!isSeat) continue;
    if (fault !== '') {
      troubles.push({ seat, message: fault });
      continue;
    }
    const query = new URLSearchParams({ q: names[0]! });
    searches.push({
      seat,
      network: network.name,
      source: network.name,
      address: network.simulated ? '' : `${network.host}/xrpc/app.bsky.actor.searchActors?${query}`,
      namesakes: [...namesakes]
        .sort()
        .flatMap((id) => today.get(id) ?? [])
        .map(({ accountId, handle }) => ({ accountId, handle })),
    });
  }
  return { searches, troubles };
}
