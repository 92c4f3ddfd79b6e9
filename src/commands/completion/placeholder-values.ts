/** The values that can stand for an argument or an option, by the name it has in the help. */
import { basename } from 'node:path';
import { type Context, databasePath } from '../../cli/context.ts';
import { UserError } from '../../errors.ts';
import { BROKER_DEFINITIONS, BROKER_ROLES } from '../../graph/broker-roles.ts';
import { NODE_DEFINITIONS } from '../../graph/measures.ts';
import { LANGUAGE_CODES } from '../../language-codes.ts';
import type { Asked } from '../../open/ask.ts';
import { archiveDirectories } from '../../open/open-snapshot.ts';
import { ACTIVITY_RANKINGS, rankingDefinition } from '../../questions/rank/activity-rankings.ts';
import { COUNTRIES, countryByCode } from '../../roster/countries.ts';
import { KINDS, OFFICES } from '../../roster/dictionary.ts';
import { NETWORKS } from '../../roster/handles.ts';
import { VERDICTS } from '../../roster/verdict.ts';
import { readManifest } from '../../store/archive.ts';
import { listSnapshots } from '../../store/snapshots.ts';
import { openExistingStore } from '../../store/store.ts';
import { listWatches } from '../../store/watch-log.ts';
import { attributeOf } from '../../study/grouping.ts';
import { RANKED_COLUMNS } from '../../study/ranked-measures.ts';
import { attributeColumns } from '../../study/where.ts';
import type { Candidate, Typed } from './candidate.ts';
import { editionsAt, openAsked, type Place } from './editions.ts';

/** What the shell completes itself, by the name of the argument. */
export const FILES_OR_FOLDERS: Readonly<Record<string, 'files' | 'folders'>> = {
  FILE: 'files',
  DIR: 'folders',
};

type Values = (context: Context, typed: Typed) => Candidate[];

const VALUES: Readonly<Record<string, Values>> = {
  A: accounts,
  B: accounts,
  ACCOUNT: accounts,
  SNAPSHOT: snapshots,
  OLD: snapshots,
  NEW: snapshots,
  NAMES: snapshots,
  MEASURE: () => [
    ...RANKED_COLUMNS.map((word) => ({ word, about: NODE_DEFINITIONS[word] })),
    ...BROKER_ROLES.map((word) => ({ word, about: BROKER_DEFINITIONS[word] })),
    ...ACTIVITY_RANKINGS.map((word) => ({ word, about: rankingDefinition(word) })),
  ],
  COLUMN: (context, typed) => columnsOf(openAsked(context, typed)).map((word) => ({ word, about: '' })),
  'COLUMN=VALUE': conditions,
  GROUP: groups,
  NETWORK: () => NETWORKS.map((word) => ({ word, about: '' })),
  COUNTRY: () => COUNTRIES.map(({ code, name }) => ({ word: code, about: name })),
  REGION: () =>
    [...new Set(COUNTRIES.map(({ region }) => region))].sort().map((word) => ({ word, about: '' })),
  OFFICE: () => OFFICES.map((word) => ({ word, about: '' })),
  CODE: languages,
  CODES: languages,
  VERDICTS: () => VERDICTS.map((word) => ({ word, about: '' })),
  PAGE: () => [
    { word: 'report', about: 'the report' },
    { word: 'method', about: 'how its figures were made' },
    { word: 'map', about: 'its map' },
    ...COUNTRIES.map(({ code, name }) => ({ word: code, about: name })),
  ],
  LOG: logs,
  STRETCH: () => ['hour', 'day', 'week'].map((word) => ({ word, about: '' })),
  SIDE: sides,
  SIDES: sides,
  COUNTRIES: () => COUNTRIES.map(({ code, name }) => ({ word: code, about: name })),
  KIND: () => KINDS.map((word) => ({ word, about: '' })),
};

function languages(): Candidate[] {
  return LANGUAGE_CODES.map((word) => ({ word, about: '' }));
}

/** What can stand for a placeholder at a place, editions last. */
export function valuesOf(context: Context, name: string, typed: Typed, place: Place): Candidate[] {
  const values = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
  return [...found(() => values?.(context, typed) ?? []), ...found(() => editionsAt(context, place, typed))];
}

/** Nothing where no snapshot can be asked, or the database cannot be read. */
function found(find: () => Candidate[]): Candidate[] {
  try {
    return find();
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** Handles, with `@` where one is typed; codes of countries; `country:office` once a colon is typed. */
function accounts(context: Context, typed: Typed): Candidate[] {
  const at = typed.current.startsWith('@') ? '@' : '';
  const entries = openAsked(context, typed).flatMap(({ nodes }) => [...nodes.values()]);
  const handles = entries
    .filter(({ handle }) => handle !== '')
    .map(({ handle, row }) => ({ word: `${at}${handle}`, about: row.name }));
  const codes = [...new Set(entries.map(({ row }) => row.country))].filter((code) => code !== '').sort();
  const seats = typed.current.includes(':')
    ? [...new Set(entries.map(({ row }) => `${row.country}:${row.office}`))].sort()
    : [];
  return [
    ...handles.sort((a, b) => (a.word < b.word ? -1 : 1)),
    ...codes.map((code) => ({ word: code, about: countryByCode(code)?.name ?? '' })),
    ...seats.map((word) => ({ word, about: '' })),
  ];
}

function snapshots(context: Context, { options }: Typed): Candidate[] {
  const store = openExistingStore(databasePath(context, options));
  const known = new Map<string, string>();
  for (const { name, network, date, state } of store === null ? [] : listSnapshots(store)) {
    known.set(name, `${network}, ${date}${state === 'sealed' ? '' : ', open'}`);
  }
  for (const directory of archiveDirectories()) {
    const { network, date } = readManifest(directory);
    if (!known.has(basename(directory))) known.set(basename(directory), `${network}, ${date}, archive`);
  }
  return [...known].map(([word, about]) => ({ word, about }));
}

function logs(context: Context, { options }: Typed): Candidate[] {
  const store = openExistingStore(databasePath(context, options));
  return store === null
    ? []
    : listWatches(store).map(({ name, network }) => ({ word: name, about: `${network}, log` }));
}

/** Codes of countries, and handles as they are written for a side. */
function sides(context: Context, typed: Typed): Candidate[] {
  if (typed.current.startsWith('@')) return accounts(context, typed);
  return COUNTRIES.map(({ code, name }) => ({ word: code, about: name }));
}

/** `column=` first, then the values of the column. */
function conditions(context: Context, typed: Typed): Candidate[] {
  const asked = openAsked(context, typed);
  const columns = columnsOf(asked);
  const column = columns.find((each) => typed.current.startsWith(`${each}=`));
  if (column === undefined) return columns.map((each) => ({ word: `${each}=`, about: '' }));
  return valuesIn(asked, column).map((value) => ({ word: `${column}=${value}`, about: '' }));
}

/** Values of the column the comparison is by. */
function groups(context: Context, typed: Typed): Candidate[] {
  const by = typed.options.by ?? 'country';
  return valuesIn(openAsked(context, typed), by).map((word) => ({
    word,
    about: by === 'country' ? (countryByCode(word)?.name ?? '') : '',
  }));
}

function columnsOf(asked: readonly Asked[]): string[] {
  return [...new Set(asked.flatMap((each) => attributeColumns(each)))];
}

function valuesIn(asked: readonly Asked[], column: string): string[] {
  const entries = asked.flatMap(({ nodes }) => [...nodes.values()]);
  const values = new Set(entries.map((entry) => attributeOf(entry, column)));
  return [...values].filter((value) => value !== '').sort();
}
