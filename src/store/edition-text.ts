/** What an edition is, as text: the file of its archive, and the hashes that prove it. Pure. */
import { csvText } from '../csv.ts';
import { hashParts, sha256 } from './archive-text.ts';
import type { EditionSnapshot } from './editions.ts';

export const EDITION_HASH_VERSION = 1;

export const ACTOR_COLUMNS = ['network', 'account_id', 'actor', 'joined'] as const;

/** An account with its actor, and on whose word it is that actor's. */
export type ActorRow = Readonly<Record<'network' | 'accountId' | 'actor' | 'joined', string>>;

/** The file `actors.csv`. @param accounts by network and id. */
export function actorsText(accounts: readonly ActorRow[]): string {
  return csvText(
    ACTOR_COLUMNS,
    accounts.map(({ network, accountId, actor, joined }) => [network, accountId, actor, joined]),
  );
}

interface Facts {
  hashVersion: number;
  withinDays: number;
  snapshots: readonly EditionSnapshot[];
}

/** By its snapshots' hashes, so that it says all that they say; their names only tell where to look for them. */
function editionFacts({ hashVersion, withinDays, snapshots }: Facts): string {
  const lines = snapshots
    .map(({ network, date, contentHash }) => [network, date, contentHash])
    .sort(([a], [b]) => (a! < b! ? -1 : 1));
  return `${JSON.stringify({ hash_version: hashVersion, within_days: withinDays, snapshots: lines })}\n`;
}

/** SHA-256 of its parts and, over these, of the whole. */
export function editionHashes(
  facts: Facts,
  actors: string,
): { parts: Record<string, string>; contentHash: string } {
  const parts = { actors: sha256(actors), facts: sha256(editionFacts(facts)) };
  return { parts, contentHash: hashParts(parts) };
}
