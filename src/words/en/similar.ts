import type { Unit } from '../../study/study.ts';
import type { Condition, Named, Unread } from '../values.ts';
import { called, where, whyUnread } from './phrases.ts';
import { form, units } from './plain.ts';

/** By what accounts are compared. */
export type Basis = 'follows-and-followers' | 'followers';

const BASES: Readonly<Record<Basis, string>> = {
  'follows-and-followers': 'follows and followers',
  followers: 'followers',
};

/** So many nodes of what the graph has. */
export interface Alike {
  nodes: number;
  unit: Unit;
}

export const similar = {
  alike: (on: Basis) => `Most similar by ${BASES[on]}`,
  none: (of: Named, on: Basis, conditions: readonly Condition[], unit: Unit) =>
    `No ${unit}${where(conditions)} shares ${BASES[on]} with ${called(of)}.`,
  most: (first: Named, of: Named, on: Basis, { nodes, unit }: Alike, conditions: readonly Condition[]) =>
    `${called(first)} is most like ${called(of)} of ${units(nodes, unit)}${where(conditions)} that ${form(nodes, 'shares', 'share')} ${BASES[on]} with it.`,
  byFollowers: (unread: Unread) => `${whyUnread(unread)}; it is compared by its followers alone.`,
  unread: ({ nodes, unit }: Alike, leftOut: boolean) =>
    `${units(nodes, unit)} whose follows are not known to the end ${leftOut ? 'left out' : 'compared too'}; whom else they follow could add shared followers and change similarity.`,
  noCircle: (unread: Unread) => `${whyUnread(unread)}; it has no circle`,
};
