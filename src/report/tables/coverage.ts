/** `coverage.csv`: one row an entry of the roster, in the roster's order, with what became of it. */

import { iso3Of } from '../../roster/countries.ts';
import { verdictMeaning } from '../../roster/read-basis.ts';
import { isNode, isObserved } from '../../roster/verdict.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import { type Columns, csvTable } from './csv-table.ts';

const OF_EDITION: Columns<StudyEntry> = { network: ({ row }) => row.network };

const COLUMNS: Columns<StudyEntry> = {
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

/** Where networks are taken together, with that of each entry. */
export function coverageCsv({ entries, snapshot }: Study): string {
  return csvTable(entries, {
    entry: ({ number }) => number,
    ...(snapshot.origin === 'edition' ? OF_EDITION : {}),
    ...COLUMNS,
  });
}
