/** Bluesky itself asked for each seat and its holder: what its answers link to and who verifies them, and whether there are any. */

import type { ShownAccount } from '../crawl/networks/bluesky/shown-accounts.ts';
import { holdsStill } from '../crawl/networks/bluesky/verifications.ts';
import type { Claim, Gathered, Ground, Search, Trouble } from '../evidence/grow/claim.ts';
import type { Seat } from '../evidence/seats.ts';
import { atOnce, dayOf, isOnBluesky, search, shownToday, verifiedBy } from './bluesky-app.ts';
import { namesUnder } from './bluesky-domains.ts';
import { isNamesake, isSameName, namesOf } from './seat-names.ts';
import { countryOf, type Site, seatsOfLink, sitesOf } from './seat-of-site.ts';
import type { GrowTools, MakeSource } from './sources.ts';

/** What was asked for one seat. */
interface Asked {
  seat: Seat;
  names: string[];
  /** By id. */
  namesakes: Map<string, ShownAccount>;
  /** Others in the answers that link to an official site. */
  linking: Map<string, ShownAccount>;
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
      const found = asked.flatMap(({ namesakes, linking }) => [...namesakes.keys(), ...linking.keys()]);
      const today = await shownToday(tools, ground, found);
      const claims = [
        ...ownLinks(asked, today, sites, ground),
        ...(await others(tools, ground, asked, today)),
      ];
      return { claims, ...searchesOf(tools, asked, today) };
    },
  };
};

async function askFor(tools: GrowTools, ground: Ground, seat: Seat, sites: readonly Site[]): Promise<Asked> {
  const names = namesOf(seat, ground);
  const asked: Asked = { seat, names, namesakes: new Map(), linking: new Map(), fault: '' };
  const own = sites.filter((site) => site.seat === seat.seat || seat.actors.includes(site.seat));
  const hosts = [...new Set(own.filter(({ path }) => path === '').map(({ host }) => host))];
  if (names.length === 0) asked.fault = 'it has no name and no holder to look for';
  for (const text of [...names, ...hosts]) {
    const found = await search(tools, ground, text);
    if (found === null) asked.fault = `the search for "${text}" had no answer`;
    else if (!found.isWhole) asked.fault = `the search for "${text}" did not come to its end`;
    for (const account of found?.items ?? []) {
      const { accountId, links } = account;
      if (names.some((name) => isNamesake(account, name))) asked.namesakes.set(accountId, account);
      else if (links.some((link) => seatsOfLink(link, sites).length > 0))
        asked.linking.set(accountId, account);
    }
  }
  for (const host of hosts) {
    if ((await namesUnder(tools, ground, host)) === null) asked.fault = `names under ${host} had no answer`;
  }
  return asked;
}

/** An account that links to a site of several seats says by its name which of them it means. */
function ownLinks(
  asked: readonly Asked[],
  today: ReadonlyMap<string, ShownAccount>,
  sites: readonly Site[],
  ground: Ground,
): Claim[] {
  const seatsByName = new Map<string, Set<string>>();
  for (const { seat, namesakes } of asked) {
    for (const id of namesakes.keys()) {
      seatsByName.set(id, (seatsByName.get(id) ?? new Set()).add(seat.seat));
    }
  }
  const ids = new Set(asked.flatMap(({ namesakes, linking }) => [...namesakes.keys(), ...linking.keys()]));
  return [...ids].sort().flatMap((id): Claim[] => {
    const account = today.get(id);
    if (account === undefined || account.handle === '') return [];
    const claims = new Map<string, Claim>();
    for (const link of account.links) {
      for (const seat of meant(seatsOfLink(link, sites), seatsByName.get(id) ?? new Set(), ground)) {
        claims.set(seat, claimOf(account, seat, ground, 'own-link', id, `@${account.handle}`));
      }
    }
    return [...claims.values()];
  });
}

/** A minister's page is often the ministry's. */
function meant(linked: readonly string[], named: ReadonlySet<string>, ground: Ground): readonly string[] {
  const both = linked.filter((seat) => named.has(seat));
  if (both.length > 0) return both;
  const ministers = linked
    .filter((seat) => seat.endsWith(':foreign-ministry'))
    .map((seat) => `${countryOf(seat, ground)}:foreign-minister`)
    .filter((seat) => named.has(seat));
  return ministers.length > 0 ? ministers : linked;
}

/** Of accounts that go by a holder's name: verifications that the app counts, by others than governments. */
async function others(
  tools: GrowTools,
  ground: Ground,
  asked: readonly Asked[],
  today: ReadonlyMap<string, ShownAccount>,
): Promise<Claim[]> {
  const named = asked.flatMap(({ seat, namesakes }) =>
    [...namesakes.keys()].flatMap((id) => {
      const account = today.get(id);
      const isNamed = seat.holders.some(({ name }) => isSameName(name, account?.name ?? ''));
      const valid = account?.verifications.filter(
        ({ isValid, issuer }) => isValid && issuer !== id && !ground.proved.has(issuer),
      );
      return account === undefined || !isNamed ? [] : valid!.map((one) => ({ seat, account, ...one }));
    }),
  );
  const issuers = await shownToday(
    tools,
    ground,
    named.map(({ issuer }) => issuer),
  );
  const claims: Claim[] = [];
  for (const { seat, account, issuer, uri } of named) {
    const by = issuers.get(issuer);
    if (by?.isTrustedVerifier !== true) continue;
    const record = (await verifiedBy(tools, ground, issuer)).find((one) => one.uri === uri);
    if (record === undefined || !holdsStill(record, account)) continue;
    claims.push({
      ...claimOf(account, seat.seat, ground, 'other-verification', issuer, `@${by.handle}`),
      page_date: dayOf(record, ground),
      address: uri,
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
