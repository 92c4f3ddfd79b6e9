/** Groups of accounts by an attribute: the labels, and the follows between the groups. */
import { type GroupMixing, groupMixing } from '../graph/mixing.ts';
import { statedValue } from '../missing-value.ts';
import { once } from '../once.ts';
import { countryByCode } from '../roster/countries.ts';
import { ROSTER_COLUMNS, rosterCell } from '../roster/row.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { countGroupTies, type GroupTies } from './group-ties.ts';
import type { NodeGraph, Study, StudyEntry, StudySnapshot, Unit } from './study.ts';
import { OF_ACCOUNT } from './unit-entry.ts';

/** A table of all pairs of groups grows with their square. */
const MOST_GROUPS = 400;

export interface Grouping {
  attribute: string;
  /** The attribute as part of a file's name, unique in the report. */
  slug: string;
  /** One label a node, '' where it is missing. */
  labels: string[];
  mixing: GroupMixing;
  /** The ties of the groups, in the order of `mixing`. */
  ties: () => GroupTies;
}

/** What can be grouped. */
export interface GroupedNodes extends NodeGraph {
  unit: Unit;
  snapshot: Pick<StudySnapshot, 'name' | 'extraColumns'>;
}

/** The groups by each attribute. @throws UserError where the roster has no such column, or it has too many values. */
export function groupBy(study: GroupedNodes, attributes: readonly string[]): Grouping[] {
  const known = groupingColumns(study.unit, study.snapshot.extraColumns);
  const columns = [...new Set(attributes.map((attribute) => columnAlike(known, attribute) ?? attribute))];
  const slugs = fileSlugs(columns);
  return columns.map((attribute, k) => ({ attribute, slug: slugs[k]!, ...groupNodes(study, attribute) }));
}

function groupNodes(study: GroupedNodes, attribute: string): Omit<Grouping, 'attribute' | 'slug'> {
  const { unit, snapshot } = study;
  refuseOfAccount(attribute, unit, snapshot.extraColumns);
  const known = groupingColumns(unit, snapshot.extraColumns);
  if (!known.includes(attribute)) {
    throw refusal(say.refusals.noColumn(snapshot.name, attribute, { nearest: [], known }));
  }
  const labels = study.nodes.map((entry) => attributeOf(entry, attribute));
  const values = new Set(labels).size;
  if (values > MOST_GROUPS) {
    throw refusal(say.refusals.tooManyGroups(attribute, values, MOST_GROUPS));
  }
  const mixing = groupMixing(study.graph, labels);
  const groupOf = () => labels.map((label) => mixing.groups.indexOf(label));
  const ties = () => countGroupTies(study.graph, groupOf(), mixing.groups.length);
  return { labels, mixing, ties: once(ties) };
}

/** One group has nothing to mix with. */
export function isCompared({ mixing }: Pick<Grouping, 'mixing'>): boolean {
  return mixing.groups.length > 1;
}

/** What is compared where nothing else is asked for: regions, where there are at least two. */
export function usualGrouping({ nodes }: Study): string[] {
  const regions = new Set(
    nodes.map((entry) => attributeOf(entry, 'region')).filter((region) => region !== ''),
  );
  return regions.size > 1 ? ['region'] : [];
}

/** What the network says of an account, not the roster: who has verified it. */
const VERIFIED_BY = 'verified_by';

/** Columns that tell one account from all others, or say how it was looked up. */
const NO_GROUPS = [
  'actor',
  'name',
  'since',
  'until',
  'wikidata',
  ...OF_ACCOUNT.filter((name) => name !== 'account_type'),
];
const FEWEST_VALUES = 2;
const MOST_VALUES = 12;
const LEAST_COVERED = 0.8;

/** Columns whose groups a reader may want to see compared: few values, and most nodes have one. */
export function comparableColumns({ nodes, unit, snapshot }: Study): string[] {
  return groupingColumns(unit, snapshot.extraColumns).filter((column) => {
    if (NO_GROUPS.includes(column)) return false;
    const values = nodes.map((entry) => attributeOf(entry, column)).filter((value) => value !== '');
    const kinds = new Set(values).size;
    return kinds >= FEWEST_VALUES && kinds <= MOST_VALUES && values.length >= LEAST_COVERED * nodes.length;
  });
}

/** Columns that describe accounts and do not tell one from all others. */
export function describingColumns(extraColumns: readonly string[]): string[] {
  return groupingColumns('account', extraColumns).filter((column) => !NO_GROUPS.includes(column));
}

/** What nodes can be grouped by: of an actor or a country, not what is of one of its accounts. */
export function groupingColumns(unit: Unit, extraColumns: readonly string[]): string[] {
  const columns: readonly string[] = unit === 'country' ? [] : [...ROSTER_COLUMNS, VERIFIED_BY];
  const ownColumns = unit === 'account' ? columns : columns.filter((column) => !OF_ACCOUNT.includes(column));
  return [...new Set(['region', 'subregion', ...ownColumns, ...extraColumns])];
}

/** The column of that name; where there is none, the one that differs from it in capitals alone. */
export function columnAlike(columns: readonly string[], text: string): string | undefined {
  if (columns.includes(text)) return text;
  const folded = text.toLowerCase();
  const alike = columns.filter((column) => column.toLowerCase() === folded);
  return alike.length === 1 ? alike[0] : undefined;
}

/** @throws UserError where accounts have the column and these units do not. */
export function refuseOfAccount(column: string, unit: Unit, extraColumns: readonly string[]): void {
  const known = groupingColumns(unit, extraColumns);
  if (known.includes(column) || !groupingColumns('account', extraColumns).includes(column)) return;
  throw refusal(say.refusals.ofAccounts(column, unit, known));
}

/** The label of one account, '' where it is missing: regions come from its country, where that is known, all else from the roster. */
export function attributeOf(entry: Described, attribute: string): string {
  const country = countryByCode(entry.row.country);
  if (attribute === 'region' && country !== undefined) return country.region;
  if (attribute === 'subregion' && country !== undefined) return country.subregion || country.region;
  if (attribute === VERIFIED_BY && entry.verifiedBy) return entry.verifiedBy;
  return statedValue(attribute, rosterCell(entry.row, attribute));
}

type Described = Pick<StudyEntry, 'row'> & Partial<Pick<StudyEntry, 'verifiedBy'>>;

/** The cell of a column that the roster has of its own, '' where it is missing. */
export function extraCell({ row }: Pick<StudyEntry, 'row'>, column: string): string {
  return statedValue(column, row.extra[column] ?? '');
}

/** A name may have 255 bytes; the slug is a part of it. */
const LONGEST_SLUG = 100;

/**
 * What no file system minds is kept, in a length that leaves room beside it, the rest becomes `-`; attributes that
 * would then be the same, also where capitals do not count, get a number.
 */
export function fileSlugs(attributes: readonly string[]): string[] {
  const taken = new Set<string>();
  return attributes.map((attribute) => {
    const base = attribute.slice(0, LONGEST_SLUG).replace(/[^A-Za-z0-9_-]/g, '-');
    let slug = base;
    for (let number = 2; taken.has(slug.toLowerCase()); number++) slug = `${base}-${number}`;
    taken.add(slug.toLowerCase());
    return slug;
  });
}
