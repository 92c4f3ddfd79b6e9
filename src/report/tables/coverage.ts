/** `coverage.csv`: one row an entry of the roster, in the roster's order, with what became of it. */
import { csvText } from '../../csv.ts';
import { iso3Of } from '../../roster/countries.ts';
import { verdictMeaning } from '../../roster/read-basis.ts';
import { isNode, isObserved } from '../../roster/verdict.ts';
import type { Study } from '../../study/study.ts';

const COLUMNS = [
  'entry',
  'actor',
  'name',
  'kind',
  'country',
  'iso3',
  'office',
  'handle',
  'account_id',
  'verdict',
  'node',
  'observed',
  'reason',
  'declared_count',
  'listed_count',
  'outside_count',
  'shortfall',
];

export function coverageCsv({ entries }: Study): string {
  return csvText(
    COLUMNS,
    entries.map((entry) => [
      entry.number,
      entry.row.actor,
      entry.row.name,
      entry.row.kind,
      entry.row.country,
      iso3Of(entry.row.country),
      entry.row.office,
      entry.handle,
      entry.accountId,
      entry.verdict,
      isNode(entry.verdict) ? 'yes' : 'no',
      isObserved(entry.verdict) ? 'yes' : 'no',
      entry.reason || verdictMeaning(entry.verdict, entry.basis),
      entry.declaredCount,
      entry.listedCount,
      entry.outsideCount,
      entry.shortfall,
    ]),
  );
}
