/** The accounts of several studies, and what each of these has of one of them. */
import { isNode } from '../roster/verdict.ts';
import { identified, sharedIds } from './shared-ids.ts';
import type { Study, StudyEntry } from './study.ts';

/** What tells who is in a study. */
export type Listed = Pick<Study, 'snapshot' | 'entries'>;

/** What accounts are called across studies: by their own ids, but where these only number the rows of a table. */
export interface Across {
  /** The id that stands for an account of one of them in all: as the first has it. */
  shared(study: Listed, own: string): string;
  /** The entries of an account in one of them, by the id that stands for it. */
  entries(study: Listed, shared: string): StudyEntry[];
}

/** @param first keeps its ids. @param past by date. */
export function across(first: Listed, past: readonly Listed[]): Across {
  const order = [first, ...past.filter((one) => one !== first).reverse()];
  const areIds = !order.some(({ snapshot }) => snapshot.isNumbered);
  const ids = areIds ? null : sharedIds(order.map(identified), false);
  const own = ids?.map((of) => new Map([...of].map(([id, shared]) => [shared, id])));
  return {
    shared: (study, id) => ids?.[order.indexOf(study)]?.get(id) ?? id,
    entries(study, shared) {
      const accountId = own === undefined ? shared : own[order.indexOf(study)]?.get(shared);
      return accountId === undefined ? [] : entriesWhere(study, (entry) => entry.accountId === accountId);
    },
  };
}

/** Those entries of a study of which something is so; a node before others. */
export function entriesWhere({ entries }: Listed, isSo: (entry: StudyEntry) => boolean): StudyEntry[] {
  return entries
    .filter(isSo)
    .sort((a, b) => Number(isNode(b.verdict)) - Number(isNode(a.verdict)) || a.number - b.number);
}
