/** The model that a researcher asks for: units, which ties, and what may go with them. */
import type { Graph } from '../graph/graph.ts';
import { likely } from '../nearest.ts';
import { meaningOfCode } from '../roster/state-codes.ts';
import { columnAlike } from '../study/grouping.ts';
import type { StudyEntry, Unit } from '../study/study.ts';
import { unitEntry, unitKey } from '../study/unit-entry.ts';
import { faulty, refusal, type SaidProblem } from '../words/refusal.ts';
import { isSentence, type Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { attributeTerm, columnOf, type DescribedUnits, isSided } from './attribute-terms.ts';
import { type CountryFile, readCountryFile } from './country-file.ts';
import { idleTerms } from './design.ts';
import { type DyadFile, readDyadFile } from './dyad-file.ts';
import type { ModelAsked } from './explain.ts';
import { type CellMeaning, countryCells, type MatchedFile, matchPairs } from './match-pairs.ts';
import { buildOutcome, type Outcome, type OutcomeKind } from './outcome.ts';
import { seenPairs } from './seen-pairs.ts';
import { productTerm, type Term, TIMES, unorderedTerm } from './term.ts';
import { BACK, backTerm, SHARED, sharedTerm } from './tie-terms.ts';

interface GivenFile {
  name: string;
  text: string;
}

/** What is asked of a network. */
export interface ModelQuestion {
  /** A file of pairs; `null` where there is none. */
  file: GivenFile | null;
  /** A file of countries. */
  countries?: GivenFile | null | undefined;
  /** Countries where absent, or what the nodes are where they are of too few countries. */
  unit?: Unit | undefined;
  of: OutcomeKind;
  /** Columns of the file of pairs, attributes, ties and products; where no column is named, all of them. */
  with: readonly string[];
  logit: boolean;
}

/** The accounts of a snapshot, or the actors of an edition, with their ties. */
export interface ModelNetwork {
  name: string;
  /** What its nodes are; accounts where absent. */
  unit?: Unit;
  /** YYYY-MM-DD */
  date: string;
  extraColumns: readonly string[];
  nodes: readonly StudyEntry[];
  graph: Graph;
}

export interface Model extends ModelAsked {
  unit: Unit;
  units: readonly StudyEntry[];
  /** Accounts that belong to no unit, left out. */
  unitless: number;
  matched: MatchedFile | null;
  countries: CountryFile | null;
  /** Terms that nobody asked for but as part of a product. */
  added: readonly string[];
}

/** Between the two terms of a product, as `a::b`, or in quotes `a*b`. */
const PRODUCT = /::|\*/;

/** With fewer, a permutation says little: of 6 units there are 720. */
const LEAST_UNITS = 6;

/**
 * @throws DataError with everything that is wrong with the file, the terms and the pairs they leave.
 * @throws UserError where there is nothing to explain the ties by, or too few units to have ties.
 */
export function buildModel(network: ModelNetwork, question: ModelQuestion): Model {
  const { of, logit } = question;
  const { unit: own = 'account' } = network;
  const units = describeUnits(network, own, question.unit);
  const { unit, entries, unitOf } = units;
  if (logit && of !== 'any' && unit !== own) throw refusal(say.model.logitCounts(of));
  if (question.file === null && question.with.length === 0) {
    throw refusal(say.model.nothingNamed(question.countries?.name ?? null));
  }
  const problems: SaidProblem[] = [];
  const year = Number(network.date.slice(0, 4));
  const { file: pairs, countries: listed = null } = question;
  const file = pairs === null ? null : readPairs(pairs, year, problems);
  const read = listed === null ? null : readCountryFile(listed.text, listed.name, year);
  const countries = read?.file ?? null;
  problems.push(...(read?.problems ?? []));
  const asked = question.with.map((text) => text.split(PRODUCT).map((part) => part.trim()));
  const named = [...new Set(asked.flat())].filter((part) => part !== '');
  for (const parts of asked) {
    if (parts.length > 2 || parts.includes('')) {
      problems.push({ file: `--with ${parts.join(TIMES)}`, said: say.model.notTwo() });
    }
  }
  const columns = file === null ? [] : columnsOf(file, named, problems);
  const found = file === null ? null : matchPairs(file, columns, entries.length, cellsOf(file, units));
  if (found !== null && 'problems' in found) problems.push(...found.problems);
  const matched = found !== null && 'matched' in found ? found.matched : null;
  const outcome = buildOutcome(network.graph, unitOf, entries.length, of);
  const ties = (kind: OutcomeKind) =>
    kind === of ? outcome : buildOutcome(network.graph, unitOf, entries.length, kind);
  const others = listed !== null && countries === null ? [] : named.filter(isAttribute);
  const faultsOfColumns = new Map<string, SaidProblem[]>();
  const attributes = others.flatMap((text) => {
    const term = termOf(text, { units: { ...units, countries }, of, ties, file });
    // Several terms may be of one column.
    if (Array.isArray(term)) faultsOfColumns.set(columnOf(text), term);
    else if (isSentence(term)) problems.push({ file: `--with ${text}`, said: term });
    else return [of === 'mutual' && term.ofTies === undefined ? unorderedTerm(term) : term];
    return [];
  });
  problems.push(...[...faultsOfColumns.values()].flat());
  if (pairs === null) refuseColumns(named, problems);
  if (problems.length === 0 && countries !== null && !others.some((text) => isOfCountries(countries, text))) {
    problems.push({ file: countries.name, said: say.model.idleCountries(countries.columns[0]!) });
  }
  if (problems.length > 0) throw faulty(problems);
  if (entries.length < LEAST_UNITS) {
    throw refusal(say.model.tooFew(network.name, entries.length, unit, LEAST_UNITS, own));
  }
  const ofPairs = (matched?.terms ?? []).map((term) => (of === 'mutual' ? unorderedTerm(term) : term));
  const single = [...ofPairs, ...attributes];
  const products = asked
    .filter((parts) => parts.length > 1)
    .map((parts) => {
      const [one, other] = parts.map((name) => single.find((term) => term.name === name)!);
      return productTerm(one!, other!);
    });
  const alone = asked.flatMap((parts) => (parts.length === 1 ? parts : []));
  const model: Model = {
    outcome,
    terms: uniqueTerms([...single, ...products]),
    logit,
    unit,
    units: entries,
    unitless: unitOf.filter((number) => number < 0).length,
    matched,
    countries,
    added: named.filter((name) => !alone.includes(name)),
  };
  const faults = question.unit === undefined || unit === 'country' ? [] : countriesInPlace(model);
  if (faults.length === 0) faults.push(...faultsOf(model));
  if (faults.length > 0)
    throw faulty(faults.map((said) => ({ file: question.file?.name ?? '--with', said })));
  return model;
}

function readPairs({ name, text }: GivenFile, year: number, problems: SaidProblem[]): DyadFile | null {
  const read = readDyadFile(text, name, year);
  if ('file' in read) return read.file;
  problems.push(...read.problems);
  return null;
}

/** Whether the text asks for what is known of units or of ties, not for a column of the file of pairs. */
function isAttribute(text: string): boolean {
  return text === BACK || /^\w+:/.test(text);
}

/** Whether a term is of a column of the file. */
export function isOfCountries({ columns }: Pick<CountryFile, 'columns'>, text: string): boolean {
  const isOfUnits = isAttribute(text) && text !== BACK && !text.startsWith('shared:');
  return isOfUnits && columnAlike(columns, columnOf(text)) !== undefined;
}

interface TermsFrom {
  units: DescribedUnits;
  of: OutcomeKind;
  ties: (kind: OutcomeKind) => Outcome;
  file: DyadFile | null;
}

function termOf(text: string, { units, of, ties, file }: TermsFrom): Term | Sentence | SaidProblem[] {
  if (text === BACK) {
    if (file?.columns.includes(BACK) === true) return say.model.inBoth(file.name, BACK);
    return of === 'mutual' ? say.model.backless() : backTerm(ties(of));
  }
  if (of === 'mutual' && isSided(text)) return say.model.sideless();
  if (!text.startsWith('shared:')) return attributeTerm(units, text);
  const kind = SHARED.find((one) => one === columnOf(text));
  if (kind === undefined) return say.model.noShared(SHARED);
  const any = ties('any');
  return sharedTerm(text, kind, any, kind === 'mutual' ? ties('mutual') : any);
}

interface Units extends Omit<DescribedUnits, 'countries'> {
  /** Unit of each node, or −1. */
  unitOf: Int32Array;
}

function describeUnits({ nodes, extraColumns }: ModelNetwork, own: Unit, asked: Unit | undefined): Units {
  const countries = new Set(nodes.flatMap(({ row }) => row.country || []));
  const unit = asked ?? (countries.size >= LEAST_UNITS ? 'country' : own);
  const keys = nodes.map((node) => unitKey(node, unit));
  const known = [...new Set(keys)].filter((key) => key !== '').sort();
  const place = new Map(known.map((key, number) => [key, number]));
  const accounts: StudyEntry[][] = known.map(() => []);
  nodes.forEach((node, k) => {
    if (keys[k] !== '') accounts[place.get(keys[k]!)!]!.push(node);
  });
  return {
    unit,
    extraColumns,
    entries: unit === own ? nodes : known.map((key, k) => unitEntry(key, accounts[k]!, unit)),
    accounts: accounts.map(({ length }) => length),
    unitOf: Int32Array.from(keys, (key) => place.get(key) ?? -1),
  };
}

/** The columns that are asked for, or all. */
function columnsOf({ columns }: DyadFile, asked: readonly string[], problems: SaidProblem[]): string[] {
  const named = asked.filter((text) => !isAttribute(text));
  if (named.length === 0) return [...columns];
  return named.filter((column) => {
    if (columns.includes(column)) return true;
    problems.push({
      file: `--with ${column}`,
      said: say.model.noFileColumn(column, likely(column, columns)),
    });
    return false;
  });
}

function refuseColumns(asked: readonly string[], problems: SaidProblem[]): void {
  for (const text of asked.filter((one) => !isAttribute(one))) {
    problems.push({
      file: `--with ${text}`,
      said: say.model.ofFile(text),
    });
  }
}

function uniqueTerms(terms: readonly Term[]): Term[] {
  return terms.filter(({ name }, k) => terms.findIndex((term) => term.name === name) === k);
}

/** What the cells of the file name. */
function cellsOf(file: DyadFile, { unit, entries }: Units): (text: string) => CellMeaning {
  const place = new Map(entries.map(({ accountId }, number) => [accountId, number]));
  if (unit === 'country') return countryCells(file, place);
  if (unit === 'account') {
    entries.forEach(({ handle }, number) => {
      if (handle !== '') place.set(handle.toLowerCase(), number);
    });
  }
  return (text) => {
    const found =
      place.get(text) ?? (unit === 'account' ? place.get(text.replace(/^@/, '').toLowerCase()) : undefined);
    return found === undefined ? { kind: 'stranger', name: text } : { kind: 'unit', unit: found };
  };
}

/** Of a file all of whose names are countries where its units are asked to be others: what to do. */
function countriesInPlace({ unit, units, matched }: Model): Sentence[] {
  if (matched === null || matched.absent.length < units.length) return [];
  const { file, strangers } = matched;
  const isCountry = (name: string) => meaningOfCode(name, file.system, file.year).kind === 'country';
  return strangers.length > 0 && strangers.every(isCountry) ? [say.model.pairsOfCountries(unit)] : [];
}

/** Why the pairs do not carry the model; empty where they do. */
function faultsOf(model: Model): Sentence[] {
  const { outcome, terms, matched, countries, units } = model;
  const { scales, sums } = seenPairs(model);
  const least = terms.length + 2;
  if (scales.count < least) {
    const without = units.filter(({ row }) => countries !== null && !countries.rows.has(row.country)).length;
    const ofFile = matched === null ? countries : matched.file;
    const unnamed = ofFile && {
      units: matched?.absent.length ?? without,
      of: outcome.size,
      file: ofFile.name,
    };
    return [say.model.tooFewPairs(scales.count, terms.length, least, unnamed)];
  }
  const { constant, combined } = idleTerms(scales, sums.correlation);
  const names = terms.map(({ name }) => name);
  return [
    ...constant.map((k) => say.model.constant(names[k]!)),
    ...combined.map((k) => say.model.combined(names[k]!, names.slice(0, k))),
    ...(sums.outcomeSquares === 0 ? [say.model.sameTies()] : []),
  ];
}
