/** What the nodes of the graph are called in tables and definitions. */
import type { Unit } from './study.ts';

/** The column of a node's key, and the one that counts nodes. */
export const UNIT_COLUMNS = {
  account: { key: 'account_id', count: 'accounts' },
  actor: { key: 'actor', count: 'actors' },
  country: { key: 'country', count: 'countries' },
} as const satisfies Readonly<Record<Unit, { key: string; count: string }>>;

/** One and many of the nodes, in English. */
export const UNIT_WORDS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['account', 'accounts'],
  actor: ['actor', 'actors'],
  country: ['country', 'countries'],
};

/** A definition that speaks of accounts, in words that hold for these nodes. */
export function definitionFor(unit: Unit, definition: string): string {
  if (unit === 'account') return definition;
  const [one, many] = UNIT_WORDS[unit];
  return definition
    .replace('; two accounts of one actor are no pair', '')
    .replace(unit === 'country' ? '; two actors on no network together are no pair' : '', '')
    .replace('accounts that exist on the date', `${many} with an account that exists on the date`)
    .replace(/\baccounts(?! that exists)\b/g, many)
    .replace(/\baccount\b(?! that exists)/g, one);
}
