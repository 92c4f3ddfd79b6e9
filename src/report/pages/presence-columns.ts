/** Columns of a country or organisation in the tables of the pages: its accounts, and its ties abroad. */
import type { Presence } from '../../study/country-presence.ts';
import type { Language } from '../words/en/language.ts';
import { numberColumn, type TableColumn } from '../words/markdown.ts';

export function presenceHeads({ page }: Language): TableColumn[] {
  const heads = [page.accounts, page.read, page.followersAbroad, page.followsAbroad, page.mutualAbroad];
  return heads.map(numberColumn);
}

/** `–` where no account is there, or none whose follows were read. */
export function presenceCells({ count }: Language, presence: Presence): string[] {
  const known = (value: number, of: number) => (of === 0 ? '–' : count(value));
  const { accounts, observed, sources } = presence;
  return [
    count(accounts),
    count(observed),
    known(presence.followersAbroad, accounts),
    known(presence.followsAbroad, sources),
    known(presence.mutualAbroad, sources),
  ];
}
