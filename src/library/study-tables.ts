/** A study as the tables that its report has of it. */
import type { Row, Table, Tie, UnknownTie } from '../library.ts';
import { iso3Of } from '../roster/countries.ts';
import { isObserved } from '../roster/verdict.ts';
import { attributeOf, extraCell } from '../study/grouping.ts';
import type { Study, StudyEntry } from '../study/study.ts';
import { unknownTies } from '../study/unknown-ties.ts';

/** A row an account, by account id: the columns of nodes.csv that are no measures, then the roster's own. */
export function accountTable({ nodes, snapshot }: Pick<Study, 'nodes' | 'snapshot'>): Table {
  return Array.from(nodes.values(), (entry) => {
    const about = aboutAccount(entry);
    const own = snapshot.extraColumns.map((name) => [
      name in about ? `roster_${name}` : name,
      extraCell(entry, name),
    ]);
    return { ...about, ...Object.fromEntries(own) };
  });
}

function aboutAccount(entry: StudyEntry): Row {
  const { accountId, handle, row, verdict } = entry;
  return {
    account_id: accountId,
    handle,
    name: row.name,
    actor: row.actor,
    kind: row.kind,
    account_type: row.account_type,
    country: row.country,
    iso3: iso3Of(row.country),
    region: attributeOf(entry, 'region'),
    office: row.office,
    category: row.category,
    verdict,
    observed: isObserved(verdict) ? 'yes' : 'no',
  };
}

export function tieTable({ nodes, graph, followedAt }: Study): Tie[] {
  return nodes.flatMap(({ accountId: source }, i) =>
    Array.from(graph.outTarget.subarray(graph.outStart[i], graph.outStart[i + 1]), (j, k) => ({
      source,
      target: nodes[j]!.accountId,
      followed_at: followedAt?.[graph.outStart[i]! + k] || null,
    })),
  );
}

export function unknownTable(study: Study): UnknownTie[] {
  return Array.from(unknownTies(study), ([source, target, reason]) => ({ source, target, reason }));
}
