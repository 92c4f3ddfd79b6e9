/** `coverage.csv`: one row an entry of the roster, in the roster's order, with what became of it. */

import { iso3Of } from '../../roster/countries.ts';
import { verdictMeaning } from '../../roster/read-basis.ts';
import { isNode, isObserved } from '../../roster/verdict.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import { type Columns, csvTable } from './csv-table.ts';

const COLUMNS: Columns<StudyEntry> = {
  entry: ({ number }) => number,
  actor: ({ row }) => row.actor,
  name: ({ row }) => row.name,
  kind: ({ row }) => row.kind,
  country: ({ row }) => row.country,
  iso3: ({ row }) => iso3Of(row.country),
  office: ({ row }) => row.office,
  host: ({ row }) => row.host,
  handle: ({ handle }) => handle,
  account_id: ({ accountId }) => accountId,
  verdict: ({ verdict }) => verdict,
  node: ({ verdict }) => (isNode(verdict) ? 'yes' : 'no'),
  observed: ({ verdict }) => (isObserved(verdict) ? 'yes' : 'no'),
  reason: ({ reason, verdict, basis }) => reason || verdictMeaning(verdict, basis),
  declared_count: ({ declaredCount }) => declaredCount,
  listed_count: ({ listedCount }) => listedCount,
  outside_count: ({ outsideCount }) => outsideCount,
  shortfall: ({ shortfall }) => shortfall,
};

export function coverageCsv({ entries }: Study): string {
  return csvTable(entries, COLUMNS);
}
