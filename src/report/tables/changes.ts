/** `changes.csv`: one row a tie, mutual pair, account or cluster membership that is not as it was. */

import { eventActors } from '../../changes/event-actors.ts';
import { isBreakOfPerson, isEndOfPerson } from '../../changes/of-persons.ts';
import { csvChunks } from '../../csv.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';

const COLUMNS = [
  'what',
  'change',
  'reason',
  'source',
  'target',
  'source_handle',
  'target_handle',
  'from',
  'to',
  'by',
  'followed_at',
  'name',
  'country',
  'office',
  'from_name',
  'to_name',
];

/**
 * Ties (source follows target), mutual pairs (source before target by id; `by` is who formed or ended a tie of
 * it; without what persons ended where they are spared), accounts, or units (source), with what was and what is, their
 * names, and those of actors who held an office, and accounts that moved from one cluster to another.
 */
export function changesCsv(change: ChangeFacts): Iterable<string> {
  return { [Symbol.iterator]: () => csvChunks(COLUMNS, changeRows(change)) };
}

function* changeRows({ old, diff, comparison, ties, spared, clusters }: ChangeFacts): Iterable<string[]> {
  for (const tie of ties) {
    if (spared !== null && isEndOfPerson(tie)) continue;
    const { change, reason, source, target, followedAt } = tie;
    const ends = [source.accountId, target.accountId, source.handle, target.handle];
    yield ['tie', change, reason, ...ends, '', '', '', followedAt ?? '', ...Array(5).fill('')];
  }
  for (const pair of diff.mutuals()) {
    if (spared !== null && isBreakOfPerson(pair)) continue;
    const { change, reason, a, b, by } = pair;
    const ends = [a.accountId, b.accountId, a.handle, b.handle];
    yield [
      'mutual',
      change,
      reason,
      ...ends,
      '',
      '',
      by.map(({ accountId }) => accountId).join(' '),
      ...Array(6).fill(''),
    ];
  }
  for (const event of comparison.events) {
    const { kind, account, from, to } = event;
    const { accountId, handle, name, country, office } = account;
    const told = ['', '', name, country, office, ...eventActors(comparison, event)];
    yield [old.unit, kind, '', accountId, '', handle, '', from, to, ...told];
  }
  for (const { new: node, from, to } of clusters.moves) {
    const { accountId, handle, name, country, office } = comparison.new.nodes[node]!;
    const told = ['', '', name, country, office, '', ''];
    yield ['cluster', 'moved', '', accountId, '', handle, '', String(from), String(to), ...told];
  }
}
