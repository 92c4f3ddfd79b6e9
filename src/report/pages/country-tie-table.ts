/** The ties of one account of a country with accounts abroad, as a table. */

import type { AccountTies } from '../../study/account-ties.ts';
import { accountName } from '../words/account-text.ts';
import type { Language } from '../words/en/language.ts';
import { numberColumn, tableOf } from '../words/markdown.ts';
import type { PageContext } from './page-context.ts';

/** What is known of a pair, in the order of the table. */
const KINDS = ['mutual', 'oneWayIn', 'inBackUnknown', 'oneWayOut', 'outBackUnknown'] as const;

/** A number of mutual pairs, with a mark where unknown ties could add to it. */
export function mutualCount({ page, count }: Language, value: number, isOpen: boolean): string {
  return isOpen ? page.atLeast(value) : count(value);
}

/** Accounts abroad by what is known of each pair with this account. */
export function tieTable({ facts, handles }: PageContext, ties: AccountTies): string {
  const { study, language } = facts;
  const { page, head } = language;
  const name = accountName(facts, study.nodes[ties.node]!);
  const isRead = study.graph.observed[ties.node] === 1;
  const filled = KINDS.filter((kind) => ties[kind].length > 0);
  if (filled.length === 0) return page.noTieOf(name, isRead);
  const between = study.unit === 'account' ? ' ' : ', ';
  const table = tableOf(filled, [
    { head: page.abroad, cell: (kind) => page.tieKind[kind] },
    numberColumn(head.number, (kind) =>
      mutualCount(language, ties[kind].length, kind === 'mutual' && ties.mutualOpen),
    ),
    { head: head.accounts, cell: (kind) => ties[kind].map((node) => handles[node]!).join(between) },
  ]);
  return `${page.tiesOf(name, isRead)}\n\n${table}`;
}
