/** The ties of one account of a country with accounts abroad, as a table. */
import { accountText } from './account-text.ts';
import type { PageContext } from './country-page.ts';
import type { AccountTies } from './country-ties.ts';
import { markdownTable } from './markdown.ts';
import { formatCount } from './number-text.ts';

/** Accounts abroad by what is known of each pair with this account. */
export function tieTable({ facts, handles }: PageContext, ties: AccountTies): string {
  const entry = facts.study.nodes[ties.node]!;
  const isRead = facts.study.graph.observed[ties.node] === 1;
  const rows: [string, number[]][] = [
    ['mutual', ties.mutual],
    ['follow it, not followed back', ties.oneWayIn],
    ['follow it, unknown whether followed back', ties.inBackUnknown],
    ['followed by it, do not follow back', ties.oneWayOut],
    ['followed by it, unknown whether they follow back', ties.outBackUnknown],
  ];
  const filled = rows.filter(([, nodes]) => nodes.length > 0);
  const unread = isRead ? '' : ' Whom it follows could not be read; what is known of that is listed.';
  if (filled.length === 0) return `${accountText(entry)}: no tie with an account abroad is known.${unread}`;
  const table = markdownTable(
    [{ head: 'Abroad' }, { head: 'Number', align: 'right' }, { head: 'Accounts' }],
    filled.map(([words, nodes]) => [
      words,
      formatCount(nodes.length),
      nodes.map((node) => handles[node]!).join(' '),
    ]),
  );
  return `${accountText(entry)}:${unread}\n\n${table}`;
}
