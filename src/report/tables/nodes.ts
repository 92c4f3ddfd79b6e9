/** `nodes.csv`: one row a node, by its key, with everything known and measured of it. */
import { type Cell, csvText } from '../../csv.ts';
import { BROKER_ROLES } from '../../graph/broker-roles.ts';
import { NODE_COLUMNS } from '../../graph/measures.ts';
import { othersOnNetworks } from '../../graph/possible-ties.ts';
import { iso3Of } from '../../roster/countries.ts';
import { isObserved } from '../../roster/verdict.ts';
import { attributeOf, extraCell } from '../../study/grouping.ts';
import type { Study, StudyEntry, Unit } from '../../study/study.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { BrokerFacts } from '../facts/broker-facts.ts';
import type { Facts } from '../facts/facts.ts';

type Column = readonly [name: string, cell: (entry: StudyEntry, node: number) => Cell];

/** Columns of the node, then of its measures, then of its roles as a broker, then the roster's own, in its order. */
export function nodesCsv({ study, measured, brokers }: Facts): string {
  const about = aboutNode(study);
  const roles = brokers.flatMap(roleColumns);
  const columns = [...about.map(([name]) => name), ...NODE_COLUMNS, ...roles.map(([name]) => name)];
  const extra = study.snapshot.extraColumns;
  const header = [...columns, ...extra.map((name) => (columns.includes(name) ? `roster_${name}` : name))];
  const rows = study.nodes.map((entry, k): Cell[] => [
    ...about.map(([, cell]) => cell(entry, k)),
    ...NODE_COLUMNS.map((column) => measured.nodes[column][k]!),
    ...roles.map(([, values]) => values[k]!),
    ...extra.map((name) => extraCell(entry, name)),
  ]);
  return csvText(header, rows);
}

/** The columns of the roles as brokers, all of them numbers. */
export function brokerColumns({ brokers }: Facts): string[] {
  return brokers.flatMap(roleColumns).map(([name]) => name);
}

/** Of each role the count, the greatest it can be, and what chance would give. */
function roleColumns({ grouping: { attribute }, counts, most, expected }: BrokerFacts) {
  return BROKER_ROLES.flatMap((role): [name: string, values: Float64Array][] => [
    [`${role}_${attribute}`, counts[role]],
    [`${role}_max_${attribute}`, most[role]],
    ...(expected === null
      ? []
      : [[`${role}_expected_${attribute}`, expected[role]] satisfies [string, Float64Array]]),
  ]);
}

/** Of an actor or a country, only what is its own and not one account's. */
function aboutNode({ unit, collapsed, graph }: Study): readonly Column[] {
  const key: Column = [UNIT_COLUMNS[unit].key, ({ accountId }) => accountId];
  const name: Column = ['name', ({ row }) => row.name];
  const iso3: Column = ['iso3', ({ row }) => iso3Of(row.country)];
  const region: Column = ['region', (entry) => attributeOf(entry, 'region')];
  const seen: Column[] = [
    ['verdict', ({ verdict }) => verdict],
    ['observed', ({ verdict }) => (isObserved(verdict) ? 'yes' : 'no')],
  ];
  const accounts: Column = ['accounts', (_, node) => collapsed!.accountCounts[node]!];
  const fromRoster = (...names: ('actor' | 'kind' | 'account_type' | 'country' | 'office' | 'category')[]) =>
    names.map((column): Column => [column, ({ row }) => row[column]]);
  const place = [...fromRoster('country'), iso3, region, ...fromRoster('office', 'category')];
  const possible = graph.networks === null ? null : othersOnNetworks(graph);
  const others: Column[] = possible === null ? [] : [['possible_others', (_, node) => possible[node]!]];
  const handle: Column = ['handle', (entry) => entry.handle];
  const byUnit: Record<Unit, Column[]> = {
    account: [key, handle, name, ...fromRoster('actor', 'kind', 'account_type'), ...place, ...seen],
    actor: [key, name, ...fromRoster('kind'), ...place, accounts, ...seen, ...others],
    country: [key, name, iso3, region, accounts, ...seen],
  };
  return byUnit[unit];
}
