/** Reads the tables of a Data Package as its descriptor says, with a parser that is not ours, and tells what does not fit. */
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';

export interface Field {
  name: string;
  type?: string;
  description?: string;
  unit?: string;
  delimiter?: string;
  trueValues?: string[];
  falseValues?: string[];
  constraints?: { required?: boolean; minimum?: number; maximum?: number; enum?: string[] };
  missingValues?: { value: string; label: string }[];
}

export interface Resource {
  name: string;
  path: string;
  description: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: [string]; reference: { resource: string; fields: [string] } }[];
  };
}

export interface DataPackage {
  name: string;
  title: string;
  description: string;
  created: string;
  simulated: boolean;
  resources: Resource[];
}

const LEXICAL: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  year: /^\d{4}$/,
};

/** What does not fit, once for each column and way; empty where every cell is as the descriptor says. */
export function misfits(descriptor: DataPackage, textOf: (path: string) => string): string[] {
  const found = new Set<string>();
  const tables = new Map(
    descriptor.resources.map((one) => [one.name, readTable(one, textOf(one.path), found)]),
  );
  for (const { name, schema } of descriptor.resources) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(tables.get(reference.resource)!.get(reference.fields[0]));
      const stray = tables
        .get(name)!
        .get(fields[0])!
        .find((cell) => cell !== null && !known.has(cell));
      if (stray !== undefined) found.add(`${name}.${fields[0]}: ${stray} is not in ${reference.resource}`);
    }
  }
  return [...found];
}

/** Its columns; a missing value is `null`. */
function readTable(
  { name, bytes, hash, schema }: Resource,
  text: string,
  found: Set<string>,
): Map<string, (string | null)[]> {
  if (Buffer.byteLength(text) !== bytes)
    found.add(`${name}: has ${Buffer.byteLength(text)} bytes, not ${bytes}`);
  if (hash !== `sha256:${createHash('sha256').update(text).digest('hex')}`)
    found.add(`${name}: another hash`);
  const [header, ...rows] = parse(text) as string[][];
  const fields = schema.fields;
  if (header!.join() !== fields.map((field) => field.name).join())
    found.add(`${name}: has the columns ${header}`);
  const columns = new Map(
    fields.map((field, k) => {
      const missing = (field.missingValues ?? [{ value: '' }]).map(({ value }) => value);
      const cells = rows.map((row) => (missing.includes(row[k]!) ? null : row[k]!));
      for (const cell of cells) {
        const fault = faultOf(field, cell);
        if (fault !== '') found.add(`${name}.${field.name}: ${fault}`);
      }
      return [field.name, cells] as const;
    }),
  );
  const { primaryKey } = schema;
  if (primaryKey !== undefined) {
    const keys = rows.map((_, k) => primaryKey.map((column) => columns.get(column)![k]!));
    if (keys.flat().includes(null!)) found.add(`${name}: a cell of its key is missing`);
    if (new Set(keys.map((key) => key.join('\n'))).size !== keys.length)
      found.add(`${name}: its key is not unique`);
  }
  return columns;
}

function faultOf(
  { type, constraints = {}, trueValues = [], falseValues = [] }: Field,
  cell: string | null,
): string {
  if (cell === null) return constraints.required ? 'is empty and required' : '';
  if (cell === '' && type !== 'string') return 'is empty for no reason';
  if (type === 'boolean')
    return [...trueValues, ...falseValues].includes(cell) ? '' : `${cell} is neither true nor false`;
  if (LEXICAL[type!]?.test(cell) === false) return `${cell} is no ${type}`;
  if (constraints.enum !== undefined && !constraints.enum.includes(cell)) return `${cell} is not listed`;
  if (Number(cell) < (constraints.minimum ?? -Infinity)) return `${cell} is too small`;
  if (Number(cell) > (constraints.maximum ?? Infinity)) return `${cell} is too large`;
  return '';
}

export interface Counts {
  path: string;
  rows: number;
  /** Missing values of each column. */
  missing: Record<string, number>;
}

/** What a reader must find: the rows of each table, and the missing values of each of its columns. */
export function countsOf(descriptor: DataPackage, textOf: (path: string) => string): Counts[] {
  return descriptor.resources.map((resource) => {
    const columns = readTable(resource, textOf(resource.path), new Set());
    const missing = [...columns].map(([name, cells]) => [name, cells.filter((cell) => cell === null).length]);
    const rows = [...columns.values()][0]!.length;
    return { path: resource.path, rows, missing: Object.fromEntries(missing) };
  });
}
