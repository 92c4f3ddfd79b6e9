import type { Condition, Named, Unread } from '../values.ts';
import { called, where, whyUnread } from './phrases.ts';
import { counted, form } from './plain.ts';

/** By what accounts are compared. */
export type Basis = 'follows-and-followers' | 'followers';

const BASES: Readonly<Record<Basis, string>> = {
  'follows-and-followers': 'follows and followers',
  followers: 'followers',
};

export const similar = {
  none: (of: Named, on: Basis, conditions: readonly Condition[]) =>
    `No account${where(conditions)} shares ${BASES[on]} with ${called(of)}.`,
  most: (first: Named, of: Named, on: Basis, accounts: number, conditions: readonly Condition[]) =>
    `${called(first)} is most like ${called(of)} of ${counted(accounts, 'account')}${where(conditions)} that ${form(accounts, 'shares', 'share')} ${BASES[on]} with it.`,
  byFollowers: (unread: Unread) => `${whyUnread(unread)}; it is compared by its followers alone.`,
  unread: (accounts: number, leftOut: boolean) =>
    `${counted(accounts, 'account')} whose follows are not known to the end ${leftOut ? 'left out' : 'compared too'}; whom else they follow could add shared followers and change similarity.`,
  noCircle: (unread: Unread) => `${whyUnread(unread)}; it has no circle`,
};
