/** What stands behind the editions that were opened. */
import type { Edition as Joined } from '../edition/edition.ts';
import { UserError } from '../errors.ts';
import type { Edition } from '../library.ts';
import type { Desk } from '../questions/open-snapshot.ts';

export interface OpenedEdition {
  joined: Joined;
  desk: Desk;
}

const editions = new WeakMap<Edition, OpenedEdition>();

export function rememberEdition(edition: Edition, opened: OpenedEdition): void {
  editions.set(edition, opened);
}

export function forgetEdition(edition: Edition): void {
  editions.delete(edition);
}

export function isOpenEdition(value: unknown): boolean {
  return editions.has(value as Edition);
}

/** @throws UserError for an edition that was closed, and for what is none. */
export function openedEditionOf(edition: Edition): OpenedEdition {
  const opened = editions.get(edition);
  if (opened !== undefined) return opened;
  throw new UserError('this is no open edition; open one with: await openEdition(…)');
}
