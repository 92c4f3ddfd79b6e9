import { deskOf } from '../../cli/context.ts';
/** Accounts on Bluesky under the domains of governments, each proved by the DNS or by the domain's own site. */

import { count } from '../../cli/count.ts';
import { GaveUp } from '../../crawl/faults.ts';
import { handleOwner } from '../../crawl/networks/bluesky/handle-proofs.ts';
import { searchAccounts } from '../../crawl/networks/bluesky/search.ts';
import { openSealedSnapshot } from '../../open/open-snapshot.ts';
import { GOVERNMENT_DOMAINS, governmentDomainOf } from '../../roster/government-domains.ts';
import { foldHandle } from '../../roster/handles.ts';
import { namesUnder, type OfficialSite } from '../../roster/official-sites.ts';
import type { RosterRow } from '../../roster/row.ts';
import { readSuggestions } from '../../store/outside-ties.ts';
import type { Discovered, Discovery, Proved } from './discover-sources.ts';
import { oneLine, profileOf } from './live.ts';
import { lookUpAccounts } from './look-up.ts';

/** Accounts that at least so many of the roster follow. */
const FOLLOWED_BY = 2;
/** Names asked about side by side. */
const AT_ONCE = 8;

/** A handle that is to be proved. */
interface Candidate {
  handle: string;
  country: string;
  like: RosterRow | null;
  /** Whether an account is known to claim the handle. */
  isClaimed: boolean;
}

export async function discoverBluesky(
  discovery: Discovery,
  sites: readonly OfficialSite[],
): Promise<Discovered> {
  const { context, options, network, countries, show } = discovery;
  const { http } = network;
  /** All names of the sandbox end so. */
  const under = network.simulated ? 'test' : '';
  const domains = countries.flatMap((country) => GOVERNMENT_DOMAINS[country] ?? []);
  const followed = options.snapshot === undefined ? [] : followedIds(discovery, options.snapshot);
  const candidates = new Map<string, Candidate>();
  for (const { host, row } of sites) {
    for (const handle of namesUnder(host)) {
      candidates.set(handle, { handle, country: row.country, like: row, isClaimed: false });
    }
  }
  const plan = [
    `${count(domains.length, 'search', 'searches')} for government domains`,
    ...(sites.length === 0
      ? []
      : [
          `up to ${count(2 * candidates.size, 'question')} to the DNS and to ${count(sites.length, 'official site')} with usual names under them`,
        ]),
    ...(followed.length === 0 ? [] : [`${count(followed.length, 'account')} that the roster follows`]),
    'and a proof for each handle that is found under a government domain',
  ].join(', ');
  if (options.plan) return { proved: [], refused: 0, plan, requests: 0 };

  let lookAlikes = 0;
  const claim = ({ handle }: { handle: string }) => {
    const place = governmentDomainOf(handle, under);
    if (place === null || !countries.includes(place.country)) lookAlikes++;
    else {
      const known = candidates.get(handle);
      candidates.set(handle, { handle, country: place.country, like: known?.like ?? null, isClaimed: true });
    }
  };
  for (const domain of domains) {
    show(`searching for ${domain}`);
    for (const found of (await searchAccounts(http, network.host, domain)).items) claim(found);
  }
  if (followed.length > 0) {
    const answers = await lookUpAccounts(network, followed, () => {});
    for (const { number } of followed) {
      const handle = profileOf(answers.get(number))?.handle.toLowerCase() ?? '';
      if (governmentDomainOf(handle, under) !== null) claim({ handle });
    }
  }

  const wanted = [...candidates.values()];
  const owners: { candidate: Candidate; did: string; address: string }[] = [];
  let unproved = 0;
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    show(`proofs: ${from} of ${wanted.length}`);
    await Promise.all(wanted.slice(from, from + AT_ONCE).map(prove));
  }
  const answers = await lookUpAccounts(
    network,
    owners.map(({ did }, number) => ({ number, handle: '', accountId: did })),
    () => {},
  );
  const proved = owners.flatMap(({ candidate, did, address: proof }, k): Proved[] => {
    const profile = profileOf(answers.get(k));
    if (profile === undefined || foldHandle(profile.handle) !== candidate.handle) {
      unproved++;
      return [];
    }
    const { handle, country, like } = candidate;
    return [{ handle, country, like, proof, accountId: did, name: oneLine(profile.displayName) }];
  });
  return { proved, refused: lookAlikes + unproved, plan, requests: http.requests() };

  async function prove(candidate: Candidate): Promise<void> {
    const host = network.simulated ? new URL(network.host) : null;
    try {
      const owner = await handleOwner(context.runtime, http, candidate.handle, host);
      if (owner !== null) owners.push({ candidate, ...owner });
      else if (candidate.isClaimed) unproved++;
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      if (candidate.isClaimed) unproved++;
    }
  }
}

function followedIds({ context, options }: Discovery, name: string) {
  const { store, snapshot } = openSealedSnapshot(deskOf(context, options), name);
  return readSuggestions(store, snapshot, FOLLOWED_BY).map(({ accountId }, number) => ({
    number,
    handle: '',
    accountId,
  }));
}
