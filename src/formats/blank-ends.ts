/** Rows of ties of which an end is no account: blank, or a sign for nothing. */
import { parseCsv } from '../csv.ts';
import { UserError } from '../errors.ts';
import { isMissing } from '../missing-value.ts';

const NAMED_LINES = 3;

/** Ends of ties by their place in `ids`. */
interface Ties {
  ids: string[];
  source: Uint32Array;
  target: Uint32Array;
}

/** Tells by how an end of a tie is written whether it stands for no account. @param ends all of them. */
export type IsBlank = (end: string) => boolean;

/** Among codes of countries, NA is Namibia. */
export function blankEnds(ends: readonly string[]): IsBlank {
  const isOfCodes = ends.every((end) => /^[A-Z]{2}$/.test(end) || isDashOrNothing(end));
  return (end) => isDashOrNothing(end) || (isMissing(end.trim()) && !(end === 'NA' && isOfCodes));
}

function isDashOrNothing(end: string): boolean {
  return /^\s*[-–—]?\s*$/.test(end);
}

/** The list without the rows of which an end is blank, and how many these are. */
export function withoutBlankEnds({ ids, source, target }: Ties): { list: Ties; blank: number } {
  const isBlank = blankEnds(ids);
  const blanks = new Set([...ids.keys()].filter((k) => isBlank(ids[k]!)));
  if (blanks.size === 0) return { list: { ids, source, target }, blank: 0 };
  const isKept = (k: number) => !blanks.has(source[k]!) && !blanks.has(target[k]!);
  const places = ids.map(() => -1);
  let place = 0;
  for (const k of ids.keys()) if (!blanks.has(k)) places[k] = place++;
  const kept = (ends: Uint32Array) => ends.filter((_, k) => isKept(k)).map((end) => places[end]!);
  const list = {
    ids: ids.filter((_, k) => !blanks.has(k)),
    source: kept(source),
    target: kept(target),
  };
  return { list, blank: source.length - list.source.length };
}

/** @throws UserError with how many rows have a blank end, and the first of their lines. */
export function refuseBlankEnds(
  text: string,
  file: string,
  { source, target }: { source: number; target: number },
): never {
  const { rows, lines } = parseCsv(text, file);
  const filled = [...rows.keys()].filter((k) => !isEmptyRow(rows[k]!));
  const endsOf = (k: number) => [rows[k]![source]!, rows[k]![target]!];
  const isBlank = blankEnds(filled.flatMap(endsOf));
  const blank = filled.filter((k) => endsOf(k).some(isBlank));
  const signs = new Set(
    blank
      .flatMap(endsOf)
      .filter(isBlank)
      .map((end) => end.trim() || 'blank'),
  );
  refuseNameless(
    file,
    filled.length,
    blank.map((k) => lines[k]!),
    {
      where: ` at an end (${[...signs].join(', ')})`,
      remedy: 'who it is, an account of such a name with its @',
    },
  );
}

/** @throws UserError with how many rows name no account, the first of their lines, and what to write. */
export function refuseNameless(
  file: string,
  rows: number,
  lines: readonly number[],
  { where, remedy }: { where: string; remedy: string },
): never {
  const [name, their, them] = lines.length === 1 ? ['names', 'line', 'it'] : ['name', 'the lines', 'them'];
  const rest = lines.length - NAMED_LINES;
  const shown = `${lines.slice(0, NAMED_LINES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  throw new UserError(
    `${file}: ${lines.length} of ${rows} rows ${name} no account${where}, in ${their} ${shown}. Write ${remedy}, or claim with --skip-blank that ${them === 'it' ? 'it is' : 'they are'} no tie between these accounts`,
  );
}

/** A row that spreadsheets leave behind: cells, and nothing in them. */
export function isEmptyRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}
