/** Bluesky itself asked for each seat and its holder: what its answers link to and who verifies them, and whether there are any. */

import type { ShownAccount } from '../crawl/networks/bluesky/shown-accounts.ts';
import { holdsStill } from '../crawl/networks/bluesky/verifications.ts';
import type { Claim, Gathered, Ground, Search, Trouble } from '../evidence/grow/claim.ts';
import type { Seat } from '../evidence/seats.ts';
import { atOnce, dayOf, isOnBluesky, search, shownToday, verifiedBy } from './bluesky-app.ts';
import { namesUnder } from './bluesky-domains.ts';
import { heldBy, isNamesake, namesOf, seatsNamed } from './seat-names.ts';
import { type Site, sitesOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

/** What was asked for one seat. */
interface Asked {
  seat: Seat;
  names: string[];
  /** By id. */
  namesakes: Map<string, ShownAccount>;
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
      const names = ground.seats.flatMap((seat) => namesOf(seat, ground));
      return `${names.length} searches for seats and their holders, and what the accounts in the answers link to and who verifies them`;
    },
    async gather(ground) {
      const sites = sitesOf(ground);
      const asked: Asked[] = [];
      await atOnce(ground.seats, async (seat) => {
        tools.show(`searching for ${seat.seat}`);
        asked.push(await askFor(tools, ground, seat, sites));
      });
      asked.sort((a, b) => (a.seat.seat < b.seat.seat ? -1 : 1));
      const found = asked.flatMap(({ namesakes, linking }) => [...namesakes.keys(), ...linking]);
      const today = await shownToday(tools, ground, found);
      const claims = [...ownLinks(today, sites, ground), ...(await others(tools, ground, asked, today))];
      return { claims, ...searchesOf(tools, asked, today) };
    },
  };
};

async function askFor(tools: GrowTools, ground: Ground, seat: Seat, sites: readonly Site[]): Promise<Asked> {
  const names = namesOf(seat, ground);
  const asked: Asked = { seat, names, namesakes: new Map(), linking: new Set(), fault: '' };
  const own = sites.filter((site) => site.seat === seat.seat || seat.actors.includes(site.seat));
  const hosts = [...new Set(own.filter(({ path }) => path === '').map(({ host }) => host))];
  if (names.length === 0) asked.fault = 'it has no name and no holder to look for';
  for (const text of [...names, ...hosts]) {
    const found = await search(tools, ground, text);
    if (found === null) asked.fault = `the search for "${text}" had no answer`;
    else if (!found.isWhole) asked.fault = `the search for "${text}" did not come to its end`;
    for (const account of found?.items ?? []) {
      if (names.some((name) => isNamesake(account, name))) asked.namesakes.set(account.accountId, account);
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

/** Of accounts that go by a holder's name: verifications that the app shows, by others than governments. */
async function others(
  tools: GrowTools,
  ground: Ground,
  asked: readonly Asked[],
  today: ReadonlyMap<string, ShownAccount>,
): Promise<Claim[]> {
  const shown = asked.flatMap(({ seat, namesakes }) =>
    [...namesakes.keys()].flatMap((id) => {
      const account = today.get(id);
      const holder = account === undefined ? null : heldBy(account.name, seat.country, ground);
      if (account === undefined || holder === null) return [];
      const verifications = account.verifications.filter(
        ({ issuer }) => issuer !== id && !ground.proved.has(issuer),
      );
      return verifications.map((one) => ({ holder, account, ...one }));
    }),
  );
  const issuers = await shownToday(
    tools,
    ground,
    shown.map(({ issuer }) => issuer),
  );
  const claims: Claim[] = [];
  for (const { holder, account, issuer, uri } of shown) {
    const by = issuers.get(issuer);
    const record = (await verifiedBy(tools, ground, issuer)).find((one) => one.uri === uri);
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
): Pick<Gathered, 'searches' | 'troubles'> {
  const troubles: Trouble[] = [];
  const searches: Search[] = [];
  for (const { seat, names, namesakes, fault } of asked) {
    if (fault !== '') {
      troubles.push({ seat: seat.seat, message: fault });
      continue;
    }
    const query = new URLSearchParams({ q: names[0]! });
    searches.push({
      seat: seat.seat,
      network: network.name,
      source: network.name,
      address: network.simulated ? '' : `${network.host}/xrpc/app.bsky.actor.searchActors?${query}`,
      namesakes: [...namesakes.values()]
        .map(({ accountId, handle }) => ({ accountId, handle: today.get(accountId)?.handle ?? handle }))
        .sort((a, b) => (a.accountId < b.accountId ? -1 : 1)),
    });
  }
  return { searches, troubles };
}
