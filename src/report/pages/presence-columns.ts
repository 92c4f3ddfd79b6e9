/** Columns of a country or organisation in the tables of the pages: its accounts, and its ties abroad. */
import type { Presence } from '../../study/country-presence.ts';
import type { Language } from '../words/en/language.ts';
import { type Column, numberColumn } from '../words/markdown.ts';

/** `–` where no account is there, or none whose follows were read. */
export function presenceColumns({ page, count }: Language): Column<Presence>[] {
  const known = (value: number, of: number) => (of === 0 ? '–' : count(value));
  return [
    numberColumn(page.accounts, ({ accounts }) => count(accounts)),
    numberColumn(page.read, ({ observed }) => count(observed)),
    numberColumn(page.followersAbroad, ({ followersAbroad, accounts }) => known(followersAbroad, accounts)),
    numberColumn(page.followingAccounts, ({ followingNodes, accounts }) => known(followingNodes, accounts)),
    numberColumn(page.followsAbroad, ({ followsAbroad, sources }) => known(followsAbroad, sources)),
    numberColumn(page.mutualAbroad, ({ mutualAbroad, sources }) => known(mutualAbroad, sources)),
  ];
}
