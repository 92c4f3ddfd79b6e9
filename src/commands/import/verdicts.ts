/** What became of reading an imported account's follows, as far as its source says. */
import { shortList, verdictOfList } from '../../crawl/follows-verdict.ts';
import { UserError } from '../../errors.ts';
import type { ImportedGraph, SourceReading } from '../../formats/imported-graph.ts';
import { because } from '../../reasons/reasons.ts';
import { shortListText } from '../../reasons/short-list.ts';
import { AS_THE_FILE_SAYS, UNREAD_SAYS_THE_FILE } from '../../roster/read-basis.ts';
import { isObserved, isVerdict, VERDICTS, type Verdict } from '../../roster/verdict.ts';

export interface ReadVerdict {
  verdict: Verdict;
  reason: string;
}

/** Attributes by which entente's own exports say what was read. */
export const STATED_COLUMNS = ['verdict', 'observed', 'unknown_targets'];

/** What the attributes `verdict` or `observed` of the nodes say, as entente exports them; `null` without them. */
export function statedVerdicts({ attributes, nodes }: ImportedGraph): Map<string, ReadVerdict> | null {
  const verdicts = stated(nodes, attributes, 'verdict', (cell) =>
    isVerdict(cell) ? { verdict: cell, reason: AS_THE_FILE_SAYS } : undefined,
  );
  return verdicts ?? stated(nodes, attributes, 'observed', (cell) => OBSERVED[cell.toLowerCase()]);
}

/**
 * What a column says of each node; `null` where none of its cells says anything, so that it is another column.
 * @throws UserError where some cells speak and others are unknown words.
 */
function stated(
  nodes: ImportedGraph['nodes'],
  attributes: readonly string[],
  column: string,
  read: (cell: string) => ReadVerdict | undefined,
): Map<string, ReadVerdict> | null {
  if (!attributes.includes(column)) return null;
  const cells = nodes.map(({ extra }) => extra[column] ?? '');
  if (!cells.some((cell) => read(cell) !== undefined)) return null;
  const strange = cells.find((cell) => cell !== '' && read(cell) === undefined);
  if (strange !== undefined) {
    throw new UserError(
      `the column ${column} says "${strange}" of an account; write ${column === 'verdict' ? VERDICTS.join(', ') : 'yes or no'}, or rename the column`,
    );
  }
  const silent: ReadVerdict = { verdict: 'not-read', reason: because('column-empty', { column }) };
  return new Map(nodes.map(({ id }, k) => [id, read(cells[k]!) ?? silent]));
}

const COMPLETE: ReadVerdict = { verdict: 'complete', reason: '' };
const UNREAD: ReadVerdict = { verdict: 'not-read', reason: UNREAD_SAYS_THE_FILE };
const OBSERVED: Readonly<Record<string, ReadVerdict>> = {
  yes: COMPLETE,
  true: COMPLETE,
  no: UNREAD,
  false: UNREAD,
};

/**
 * What a file of ties shows of a reading: an account with a tie in it was read, one without may not have been.
 * @param rows of the file that are from the account, and those of them that are to itself.
 */
export function verdictByTies(rows: number, selfRows: number): ReadVerdict {
  if (rows > selfRows) return COMPLETE;
  return { verdict: 'not-read', reason: because(selfRows > 0 ? 'no-tie-to-others' : 'no-tie') };
}

const GIVEN_LIST = { malformedCount: 0, namelessCount: 0, gapCount: 0, endsFull: false };

/** What a list of follows comes to, by the rule of a crawl. */
export function verdictOfReading(reading: SourceReading | undefined): ReadVerdict {
  if (reading === undefined || reading.listedCount === null) {
    return { verdict: 'not-read', reason: reading?.reason ?? '' };
  }
  const { listedCount, declaredCount, reason } = reading;
  if (reason !== '') return { verdict: 'partial', reason };
  const counts = { listedCount, declaredCount };
  const outcome = verdictOfList({ ...GIVEN_LIST, ...counts });
  const short = isObserved(outcome.verdict) ? shortList({ kind: 'list' }, counts) : null;
  return short === null ? outcome : { ...outcome, reason: shortListText(short) };
}
