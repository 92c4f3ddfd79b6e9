/** `datapackage.json`: the tables of a package for programs, by the Data Package standard 2.0 (https://datapackage.org). */

import { countsNodes, type FileColumn } from '../../columns/column.ts';
import { type DataType, dataTypeOf } from '../../columns/column-type.ts';
import { columnOf, type FileKey } from '../../columns/columns.ts';
import { nameAmong } from '../../study/places.ts';
import { isAddress } from '../../study/publication.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { HashedFile } from '../files/hashed-file.ts';
import type { ReportFile } from '../files/report-file.ts';
import type { DescribedTable } from './describe.ts';
import { jsonLines } from './json-lines.ts';
import { DATA_PACKAGE_PATH, type Package, withJoined, wordFor } from './package.ts';
import { reasonsText } from './reasons-text.ts';
import { tableName } from './tables.ts';

/** What is written once the files are, as it has their sizes and hashes. */
export function dataPackageFile(
  given: Package,
  files: readonly HashedFile[],
  tables: () => readonly DescribedTable[],
  english: Language,
): ReportFile {
  const chunks = {
    *[Symbol.iterator]() {
      yield `${jsonLines(dataPackage(given, files, tables(), english))}\n`;
    },
  };
  return { path: DATA_PACKAGE_PATH, chunks };
}

function dataPackage(
  given: Package,
  files: readonly HashedFile[],
  tables: readonly DescribedTable[],
  english: Language,
): object {
  const { publication, snapshot, earlier, sources } = given;
  const { author, licence, url } = publication;
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(given.kind === 'report' ? `${nameAmong(snapshot.name, given.among)}-report` : snapshot.name),
    ...(given.kind === 'archive' ? { id: `hash://sha256/${snapshot.contentHash}` } : {}),
    title: given.title,
    description: given.description,
    ...(url === '' ? {} : { homepage: url }),
    created: `${snapshot.date}T00:00:00Z`,
    simulated: snapshot.simulated,
    ...(author === '' ? {} : { contributors: [{ title: author, roles: ['creator'] }] }),
    ...(licence === '' ? {} : { licenses: [licenceOf(licence)] }),
    sources: [
      ...withJoined([snapshot, ...earlier]).map((one) => ({
        title: `${wordFor(one, false)} ${one.name} of ${one.network}`,
        version: one.contentHash,
      })),
      ...sources
        .filter(({ id }) => !byPath.has(id))
        .map(({ name, sha256 }) => ({ title: name, version: sha256 })),
    ],
    resources: tables.map((table) => {
      const file = byPath.get(table.path)!;
      const source = sources.find(({ id }) => id === table.path);
      return {
        name: slug(table.path.replace(/\.csv$/, '')),
        type: 'table',
        path: given.place(table.path),
        description: given.holding(table.path).holds,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file.bytes(),
        hash: `sha256:${file.sha256()}`,
        ...(source === undefined
          ? { dialect: { lineTerminator: '\n' } }
          : { licenses: [licenceOf(source.licence)] }),
        schema: schemaOf(table, english),
      };
    }),
  };
}

/** With the limits that the standard sets to names. */
function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
}

function licenceOf(licence: string): object {
  if (isAddress(licence)) return { path: licence };
  return /\s/.test(licence) ? { name: 'other', title: licence } : { name: licence };
}

function schemaOf({ columns, primaryKey, references }: DescribedTable, english: Language): object {
  return {
    fields: columns.map(({ name, key }) => (key === null ? { name } : fieldOf(name, key, english))),
    ...(primaryKey.length === 0 ? {} : { primaryKey }),
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map(({ column, table, of }) => ({
            fields: [column],
            reference: { resource: tableName(table), fields: [of] },
          })),
        }),
  };
}

const TYPES: Readonly<Record<DataType, object>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  'yes-no': { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
  day: { type: 'date' },
  instant: { type: 'datetime' },
  year: { type: 'year' },
  list: { type: 'list', delimiter: ' ', itemType: 'string' },
};

function fieldOf(name: string, key: FileKey, language: Language): object {
  const column = columnOf(key);
  const constraints = constraintsOf(column);
  const missing = [
    ...(column.empty.length === 0 ? [] : [{ value: '', label: reasonsText(column.empty, language) }]),
    ...(column.saysUnknown ? [{ value: 'unknown', label: reasonsText(['unread'], language) }] : []),
  ];
  return {
    name,
    ...TYPES[dataTypeOf(column.type)],
    description: language.columns[key].replaceAll('`', ''),
    ...(column.unit === undefined
      ? {}
      : { unit: countsNodes(column) ? language.codebook.nodes : column.unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    ...(missing.length === 0 ? {} : { missingValues: missing }),
  };
}

function constraintsOf({ empty, minimum, maximum, values, saysUnknown }: FileColumn): object {
  return {
    ...(empty.length === 0 && !saysUnknown ? { required: true } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(values === undefined ? {} : { enum: values }),
  };
}
