/** Reads an edge list, `source,target` in CSV, straight from its bytes into numbers. */
import { delimiterOf, parseCsv } from '../csv.ts';
import { DataError, type Problem } from '../errors.ts';
import { requireUtf8 } from '../utf8-text.ts';
import { isEmptyRow, refuseBlankEnds, withoutBlankEnds } from './blank-ends.ts';
import { type ColumnChoice, endsOfTies } from './columns.ts';

export interface EdgeList {
  /** Distinct end points in order of appearance. */
  ids: string[];
  /** Index into `ids`; edge k is source[k] → target[k], in file order. */
  source: Uint32Array;
  target: Uint32Array;
}

/** Where the ends of an edge are in a row. */
export interface EndColumns {
  width: number;
  source: number;
  target: number;
}

/** A faster scan of the rows from a byte on; null where a row is malformed. */
export type ScanEdges = (bytes: Uint8Array, from: number, columns: EndColumns) => EdgeList | null;

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const SHOWN_PROBLEMS = 20;

/** How an edge list is read: columns that the user named, and what takes the place of the scan below where no cell is quoted. */
export interface EdgeListOptions {
  choice?: ColumnChoice;
  scanEdges?: ScanEdges;
  /** Leaves rows out of which an end is blank, where they are refused else. */
  skipBlank?: boolean | undefined;
}

/**
 * Parses an edge list with a header that names its ends, such as `source` and `target`, in any case; other columns are
 * passed over.
 * @throws DataError with the line of every malformed row (the first 20), and where the bytes are not UTF-8.
 */
export function parseEdgeList(
  bytes: Uint8Array,
  file: string,
  { choice, scanEdges, skipBlank }: EdgeListOptions = {},
): EdgeList & { blank: number } {
  const buffer = requireUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
  const start = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
  const headEnd = lineEnd(buffer, start);
  const head = buffer.toString('utf8', start, headEnd).replace(/\r$/, '');
  const columns = endColumns(head === '' ? [''] : parseCsv(head, file).header, file, choice);
  const delimiter = delimiterOf(head);
  const rowsFrom = headEnd + 1;
  const fast = delimiter === ',' ? scanEdges : undefined;
  const read = buffer.includes(QUOTE)
    ? fromTable(buffer.toString('utf8'), file, columns)
    : (fast?.(buffer, rowsFrom, columns) ?? scan(buffer, rowsFrom, columns, file, delimiter));
  const { list, blank } = withoutBlankEnds(read);
  if (blank > 0 && skipBlank !== true) refuseBlankEnds(buffer.toString('utf8'), file, columns);
  return { ...list, blank };
}

export function endColumns(header: readonly string[], file: string, choice?: ColumnChoice): EndColumns {
  const names = header.map((name) => name.trim());
  const { source, target } = endsOfTies(names, choice ?? {}, file);
  if (source < 0 || target < 0) {
    throw new DataError({
      file,
      line: 1,
      message: `the header is "${header.join(',').slice(0, 80)}"; an edge list needs the columns source and target (source follows target)${choice === undefined ? '' : '; name them so, or with --columns source=…,target=…'}`,
    });
  }
  const twice = [source, target]
    .map((at) => names[at]!)
    .find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) {
    throw new DataError({ file, line: 1, message: `the column ${twice} stands twice; rename one` });
  }
  return { width: header.length, source, target };
}

function lineEnd(buffer: Buffer, from: number): number {
  const at = buffer.indexOf(NEWLINE, from);
  return at < 0 ? buffer.length : at;
}

function scan(buffer: Buffer, from: number, columns: EndColumns, file: string, delimiter: string): EdgeList {
  const { width } = columns;
  const parting = delimiter.charCodeAt(0);
  const intern = createInterner(buffer);
  let capacity = 1 << 16;
  let source = new Uint32Array(capacity);
  let target = new Uint32Array(capacity);
  let count = 0;
  const problems: Problem[] = [];
  const bound = new Int32Array(width + 1);

  for (let at = from, line = 2; at < buffer.length; line++) {
    let cells = 0;
    let cursor = at;
    bound[0] = at;
    for (; cursor < buffer.length && buffer[cursor] !== NEWLINE; cursor++) {
      if (buffer[cursor] === parting && ++cells < width) bound[cells] = cursor + 1;
    }
    const end = cursor > at && buffer[cursor - 1] === RETURN ? cursor - 1 : cursor;
    at = cursor + 1;
    if (end - bound[0]! === cells) continue; // Nothing but what parts cells.
    if (cells + 1 !== width) {
      problems.push({ file, line, message: `${cells + 1} cells where the header has ${width}` });
      continue;
    }
    bound[width] = end + 1;
    const sourceStart = bound[columns.source]!;
    const sourceEnd = bound[columns.source + 1]! - 1;
    const targetStart = bound[columns.target]!;
    const targetEnd = bound[columns.target + 1]! - 1;
    if (count === capacity) {
      capacity *= 2;
      source = grown(source, capacity);
      target = grown(target, capacity);
    }
    source[count] = intern.index(sourceStart, sourceEnd);
    target[count++] = intern.index(targetStart, targetEnd);
  }
  refuseRows(problems);
  return { ids: intern.ids, source: source.slice(0, count), target: target.slice(0, count) };
}

function grown(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(array);
  return larger;
}

/** Numbers byte ranges by content: open addressing over FNV-1a, the first occurrence standing for the rest. */
function createInterner(buffer: Buffer): { ids: string[]; index(start: number, end: number): number } {
  const ids: string[] = [];
  let starts = new Uint32Array(1 << 12);
  let ends = new Uint32Array(1 << 12);
  let hashes = new Uint32Array(1 << 12);
  let slots = new Int32Array(1 << 13).fill(-1);

  const rehash = () => {
    starts = grown(starts, starts.length * 2);
    ends = grown(ends, ends.length * 2);
    hashes = grown(hashes, hashes.length * 2);
    slots = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < ids.length; id++) {
      let slot = hashes[id]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
  };

  return {
    ids,
    index(start, end) {
      let hash = 0x811c9dc5;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ buffer[at]!, 0x01000193);
      hash = (hash ^ (hash >>> 15)) >>> 0;
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let id = slots[slot]!; id >= 0; id = slots[slot]!) {
        if (hashes[id] === hash && sameBytes(buffer, starts[id]!, ends[id]!, start, end)) return id;
        slot = (slot + 1) & mask;
      }
      const id = ids.length;
      slots[slot] = id;
      starts[id] = start;
      ends[id] = end;
      hashes[id] = hash;
      ids.push(buffer.toString('utf8', start, end));
      if (ids.length === starts.length) rehash();
      return id;
    },
  };
}

function sameBytes(
  buffer: Buffer,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let at = start, other = otherStart; at < end; at++, other++) {
    if (buffer[at] !== buffer[other]) return false;
  }
  return true;
}

/** The slower way, for a file with quoted cells. */
function fromTable(text: string, file: string, columns: EndColumns): EdgeList {
  const rows = parseCsv(text, file).rows.filter((row) => !isEmptyRow(row));
  const { ids, number } = numberIds();
  const ends = rows.map((row) => [number(row[columns.source]!), number(row[columns.target]!)] as const);
  return {
    ids,
    source: Uint32Array.from(ends, ([from]) => from),
    target: Uint32Array.from(ends, ([, to]) => to),
  };
}

/** Numbers texts in order of appearance. */
export function numberIds(): { ids: string[]; number: (id: string) => number } {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const number = (id: string) => {
    let known = numbers.get(id);
    if (known === undefined) {
      known = ids.push(id) - 1;
      numbers.set(id, known);
    }
    return known;
  };
  return { ids, number };
}

/** @throws DataError with the first of them, where there are any. */
export function refuseRows(problems: Problem[]): void {
  if (problems.length === 0) return;
  const rest = problems.length - SHOWN_PROBLEMS;
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  if (rest > 0) shown.push({ file: shown[0]!.file, message: `and ${rest} more rows like these` });
  throw new DataError(shown);
}
