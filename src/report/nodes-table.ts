/** `nodes.csv`: one row an account, by account id, with everything known and measured of it. */
import { type Cell, csvText } from '../csv.ts';
import { NODE_COLUMNS } from '../graph/measures.ts';
import { countryByCode } from '../roster/countries.ts';
import { isObserved } from '../roster/verdict.ts';
import type { Facts } from './facts.ts';
import { attributeOf } from './grouping.ts';

const ACCOUNT_COLUMNS = [
  'account_id',
  'handle',
  'name',
  'actor',
  'kind',
  'account_type',
  'country',
  'iso3',
  'region',
  'office',
  'category',
  'verdict',
  'observed',
] as const;

/** Columns of the account, then of its measures, then the roster's own columns, in the roster's order. */
export function nodesCsv({ study, measured }: Facts): string {
  const columns: string[] = [...ACCOUNT_COLUMNS, ...NODE_COLUMNS];
  const extra = study.snapshot.extraColumns;
  const header = [...columns, ...extra.map((name) => (columns.includes(name) ? `roster_${name}` : name))];
  const rows = study.nodes.map((entry, k): Cell[] => {
    const { row } = entry;
    return [
      entry.accountId,
      entry.handle,
      row.name,
      row.actor,
      row.kind,
      row.account_type,
      row.country,
      countryByCode(row.country)?.iso3 ?? '',
      attributeOf(entry, 'region'),
      row.office,
      row.category,
      entry.verdict,
      isObserved(entry.verdict) ? 'yes' : 'no',
      ...NODE_COLUMNS.map((column) => measured.nodes[column][k]!),
      ...extra.map((name) => row.extra[name] ?? ''),
    ];
  });
  return csvText(header, rows);
}
