/** Asks the sources of one network, round by round: what a round finds is what the next one starts from. */
import type { Claim, Gathered, Ground, Search, Source, Trouble } from '../evidence/grow/claim.ts';
import { judge } from '../evidence/grow/judge.ts';
import { canVouch } from '../evidence/grow/vouch.ts';
import { ROUNDS } from './rounds.ts';
import type { GrowTools, MakeSource } from './sources.ts';

export interface Grown {
  gathered: Gathered;
  /** As it is after the last round: with the sites that were found, and the accounts that can vouch. */
  ground: Ground;
}

/** @throws what a source throws: Interrupted, or where nothing more can be asked. */
export async function askSources(start: Ground, tools: GrowTools, rounds = ROUNDS): Promise<Grown> {
  const claims: Claim[] = [];
  const searches: Search[] = [];
  const troubles: Trouble[] = [];
  let ground = start;
  for (const round of rounds) {
    for (const source of sourcesOf(round, tools)) {
      tools.show(`${ground.network}: ${source.name}`);
      const found = await source.gather(ground);
      claims.push(...found.claims);
      searches.push(...found.searches);
      troubles.push(...(found.troubles ?? []));
      ground = { ...ground, sites: withSites(ground.sites, found.sites ?? []) };
    }
    ground = { ...ground, proved: canVouch(judge({ claims, searches }, ground).proved, ground) };
  }
  return { gathered: { claims, searches, troubles }, ground };
}

/** What each source would ask, in words. */
export function planOf(ground: Ground, tools: GrowTools, rounds = ROUNDS): string[] {
  return rounds.flatMap((round) =>
    sourcesOf(round, tools).map((source) => `${source.name}: ${source.plan(ground)}`),
  );
}

function sourcesOf(round: readonly MakeSource[], tools: GrowTools): Source[] {
  return round.map((make) => make(tools)).filter((source) => source !== null);
}

function withSites(
  known: Ground['sites'],
  found: readonly { seat: string; address: string }[],
): Ground['sites'] {
  const sites = new Map(known);
  for (const { seat, address } of found) {
    const own = sites.get(seat) ?? [];
    if (!own.includes(address)) sites.set(seat, [...own, address].sort());
  }
  return sites;
}
