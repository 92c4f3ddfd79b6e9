/** What an import says of itself: what came in, what was left out, who counts as read, and three ties to check. */

import { count } from '../../cli/count.ts';
import type { ImportedGraph } from '../../formats/imported-graph.ts';
import type { StatedPairs } from '../../formats/tie-table.ts';
import type { RosterRow } from '../../roster/row.ts';
import { areRowNumbers } from '../../roster/row-numbers.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { SnapshotRecord } from '../../store/snapshot-record.ts';
import type { ImportedAccounts } from './accounts.ts';
import type { Claimed } from './claims.ts';
import { cutLists } from './cut-lists.ts';
import { isDense, seemsUndirected } from './direction.ts';

export interface ToldImport {
  snapshot: SnapshotRecord;
  accounts: ImportedAccounts;
  claimed: Claimed;
  imported: ImportedGraph;
  sourceName: string;
  reverse: boolean;
  /** Claimed of ties that are all there both ways. */
  directed: boolean;
  /** Every account by name, where else three stand for the rest. */
  verbose: boolean;
}

const NAMED = 3;

export function importLines(told: ToldImport): string[] {
  return [
    ...whatCameIn(told),
    ...columnLines(told),
    ...densityLines(told),
    ...undirectedLines(told),
    ...(told.accounts.saysWhatWasRead ? saidByFile(told) : takenAsRead(told)),
    ...claimLines(told),
    ...cutLines(told),
    ...directionLines(told),
  ];
}

function whatCameIn(told: ToldImport): string[] {
  const { snapshot, accounts, imported, sourceName, verbose } = told;
  const { rows, ties, counts, unidentified, strangers } = accounts;
  const { withoutAccount = [] } = imported;
  const named = withoutAccount.filter((name) => name !== '');
  const strange = counts.unknown_endpoints ?? 0;
  const left = Object.entries(counts).filter(
    ([what, number]) => number > 0 && what !== 'people_without_account',
  );
  return [
    `${snapshot.name}: ${count(rows.length, 'account')}, ${count(ties.source.length, 'tie')}, sealed; content hash ${snapshot.contentHash}`,
    left.length === 0
      ? ''
      : `left out: ${left.map(([what, n]) => countOf(n, what.replaceAll('_', ' '))).join(', ')}`,
    strange === 0 ? '' : `Ends of ties that are no account of ${sourceName}: ${someOf(strangers, verbose)}.`,
    withoutAccount.length === 0
      ? ''
      : `${count(withoutAccount.length, 'person has', 'people have')} no account, as ${sourceName} says, and no part in the network${named.length === 0 ? '' : `: ${someOf(named, verbose)}`}.`,
    ...rowNumberLine(told),
    unidentified === 0 || isNumbered(told)
      ? ''
      : `${count(unidentified, 'account')} known by name only: snapshots that go by id do not meet them. Give their ids with --aliases FILE or --roster FILE.`,
  ].filter((line) => line !== '');
}

function isNumbered({ snapshot, accounts: { rows } }: ToldImport): boolean {
  return areRowNumbers(
    snapshot.network,
    rows.map(({ account_id }) => account_id),
  );
}

/** Nothing where ids may be ids. */
function rowNumberLine(told: ToldImport): string[] {
  if (!isNumbered(told)) return [];
  const { snapshot, accounts, sourceName } = told;
  const { network } = snapshot;
  const numbers = accounts.rows.map(({ account_id }) => Number(account_id.slice(network.length + 1)));
  const first = numbers.includes(0) ? 0 : 1;
  const isNamed = accounts.rows.some(
    ({ handle, name }, k) => name !== '' || !['', `${numbers[k]}`].includes(handle),
  );
  const how = isNamed
    ? 'and other snapshots know these accounts by handle, or by a name that is theirs alone'
    : 'and since they have neither handles nor names, they are compared by number, with such a table alone that is named beside this one';
  return [
    `The ids ${first} to ${first + numbers.length - 1} number the rows of ${sourceName} and are no ids of ${network}: no profile is linked, ${how}. Give their ids with --aliases FILE or --roster FILE.`,
  ];
}

/** How the columns were understood, which of them are not used, and what the column for the state says. */
function columnLines({ accounts, imported: { columns, stated, edges }, verbose }: ToldImport): string[] {
  const nameless = accounts.rows.filter(({ handle }) => handle === '');
  const { understoodAs = [], unused = [] } = columns ?? {};
  return [
    understoodAs.length === 0 ? '' : `Columns understood: ${understoodAs.join(', ')}.`,
    unused.length === 0 ? '' : `Columns of the ties that are not used: ${unused.join(', ')}.`,
    namelessText(
      'shown by name',
      nameless.filter(({ name }) => name !== '').map(({ name }) => name),
      verbose,
    ),
    namelessText(
      'shown by their id',
      nameless.filter(({ name }) => name === '').map(({ account_id }) => account_id),
      verbose,
    ),
    stated
      ? `${saidBy(stated)} says whether the tie of a ${stated.column === '' ? 'pair' : 'row'} is there: ${edges.source.length} yes, ${stated.absent.source.length} no, ${stated.unknown.source.length} unknown.${accounts.open.source.length > 0 ? ` ${count(accounts.open.source.length, 'tie')} left open by it or not listed count as unknown.` : ''}`
      : '',
  ].filter((line) => line !== '');
}

function saidBy({ column }: StatedPairs): string {
  return column === '' ? 'The matrix' : `The column ${column}`;
}

function namelessText(how: string, names: readonly string[], verbose: boolean): string {
  if (names.length === 0) return '';
  return `${count(names.length, 'account')} without a handle, ${how}: ${someOf(names, verbose)}.`;
}

function densityLines({ snapshot, accounts, imported }: ToldImport): string[] {
  if (!isDense(accounts)) return [];
  const { rows, ties } = accounts;
  const possible = rows.length * (rows.length - 1);
  const column = imported.stated ? '' : (imported.columns?.yesNoColumn() ?? '');
  const cause = imported.stated
    ? `${saidBy(imported.stated)} says yes of them: look whether yes stands for a follow.`
    : column === ''
      ? 'The file probably lists every pair, and not the ties alone: leave out the rows of pairs without a tie, or say of each row whether the tie is there in a column following.'
      : `The file probably lists every pair, tie or not: its column ${column} says yes of some and no of others. If it says whether the tie is there, import again with --columns state=${column}.`;
  return [
    `Warning: ${ties.source.length} of all ${possible} ties that there could be are there, which is more than 90%. ${cause} This snapshot is removed with: entente snapshots remove ${snapshot.name} --yes`,
  ];
}

function undirectedLines({ snapshot, accounts, directed }: ToldImport): string[] {
  if (directed || !seemsUndirected(accounts)) return [];
  return [
    `${bothWays(accounts)}. Are they undirected, such as friendships? Then nothing here says who follows whom, and this snapshot is removed with: entente snapshots remove ${snapshot.name} --yes. If they are follows, import again with --directed, which says so.`,
  ];
}

export function bothWays({ ties }: ImportedAccounts): string {
  return `Each of the ${count(ties.source.length, 'tie')} is there both ways, as undirected ties are and follows hardly ever`;
}

function saidByFile({ accounts: { open, openReason }, claimed: { verdicts } }: ToldImport): string[] {
  const unread = verdicts.filter(({ verdict }) => !isObserved(verdict)).length;
  if (unread > 0) {
    return [
      `${count(unread, 'account')} not read: whom they follow is unknown but for the ties in the file; all others count as observed.`,
    ];
  }
  if (open.source.length === 0) return ['Every account was read, as the file says.'];
  return [`${count(open.source.length, 'tie')} between the accounts left open: ${openReason}.`];
}

function takenAsRead(told: ToldImport): string[] {
  const { accounts, claimed } = told;
  const { isInFile } = accounts;
  const outside = isInFile.filter((there) => !there).length;
  const notInFile =
    outside === 0 ? [] : [`${count(outside, 'account')} of the roster not in the file, and not read.`];
  if (claimed.options.observed === 'all') {
    return [
      'Every account in the file is taken as read on your word (--observed all): a tie that is not in it counts as absent. Status and report say so.',
      ...notInFile,
    ];
  }
  const silent = placesWhere(told, (place) => isInFile[place]! && !accounts.hasTies[place]!).filter(
    (place) => claimed.verdicts[place]!.verdict === 'not-read' && !claimed.named.unobserved.includes(place),
  );
  const { observed } = claimed.named;
  const byTies = placesWhere(
    told,
    (place) =>
      accounts.hasTies[place]! && isObserved(claimed.verdicts[place]!.verdict) && !observed.includes(place),
  ).length;
  const unnamed = observed.length === 0 ? '' : ` that ${claimed.options.observed} does not name`;
  const none =
    observed.length > 0 || claimed.named.capped.length > 0
      ? ''
      : 'No account is taken as read: the file has no tie that would show it.';
  const read =
    byTies === 0
      ? none
      : `${count(byTies, 'account')}${unnamed} taken as read, since the file has ties from ${byTies === 1 ? 'it' : 'them'}: a tie that is not in it counts as absent${accounts.open.source.length > 0 ? ' where it is not left open' : ''}. Name those that were not read with --unobserved FILE.`;
  const lines = read === '' ? [] : [read];
  if (silent.length === 0) return [...lines, ...notInFile];
  return [
    ...lines,
    `${count(silent.length, 'account')} taken as not read, since the file has no tie from ${silent.length === 1 ? 'it' : 'them'}: ${someNames(told, silent)}. Whom ${silent.length === 1 ? 'it follows' : 'they follow'} is unknown. If ${silent.length === 1 ? 'it was' : 'they were'} read, import again with --observed all, or with --observed FILE that names those that were.`,
    ...notInFile,
  ];
}

function claimLines(told: ToldImport): string[] {
  const { options, named } = told.claimed;
  const lines: string[] = [];
  if (named.observed.length > 0) {
    lines.push(
      `${count(named.observed.length, 'account')} taken as read on your word (${options.observed}). Status and report say so.`,
    );
  }
  if (named.unobserved.length > 0) {
    lines.push(
      `${count(named.unobserved.length, 'account')} not read, on your word (${options.unobserved}): whom they follow is unknown but for the ties in the file.`,
    );
  }
  if (named.capped.length > 0) {
    lines.push(
      `${count(named.capped.length, 'list')} cut off at a limit, on your word (${options.capped}): the ties in the file count, the rest is unknown.`,
    );
  }
  return lines;
}

function cutLines(told: ToldImport): string[] {
  const { accounts, claimed } = told;
  const lengths = accounts.rowCounts.map((rows, place) =>
    isObserved(claimed.verdicts[place]!.verdict) ? rows : 0,
  );
  return cutLists(lengths).map(
    ({ length, places }) =>
      `${count(places.length, 'account')} with a list of exactly ${length} follows: ${someNames(told, places)}. Lists that end at one length may have been cut off at a limit of the network or of the tool; if so, import again with --capped FILE that names ${places.length === 1 ? 'it' : 'them'}, and what lies beyond counts as unknown.`,
  );
}

function directionLines({ accounts: { rows, ties }, imported, reverse }: ToldImport): string[] {
  const { source, target } = ties;
  if (source.length === 0) return [];
  return [
    `${imported.direction}${reverse ? ' --reverse turned that round.' : ''} Is the direction right? If not, import again ${reverse ? 'without' : 'with'} --reverse.`,
    ...[...new Set([0, source.length >> 1, source.length - 1])].map(
      (k) => `  ${called(rows[source[k]!]!)} follows ${called(rows[target[k]!]!)}`,
    ),
  ];
}

function placesWhere({ accounts }: ToldImport, holds: (place: number) => boolean): number[] {
  return [...accounts.rows.keys()].filter(holds);
}

function someNames({ accounts: { rows }, verbose }: ToldImport, places: readonly number[]): string {
  return someOf(
    places.map((place) => called(rows[place]!)),
    verbose,
  );
}

/** Three of the names and how many more; all of them with `--verbose`. */
function someOf(names: readonly string[], verbose: boolean): string {
  const shown = names.slice(0, verbose ? names.length : NAMED);
  const rest = names.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more (--verbose names all)` : ''}`;
}

function called(row: RosterRow): string {
  if (row.handle === '') return row.name || row.account_id;
  return row.name === '' || row.name === row.handle ? `@${row.handle}` : `@${row.handle} (${row.name})`;
}

/** @param what in the plural, such as `self follows`. */
function countOf(number: number, what: string): string {
  return `${number} ${number === 1 ? what.replace(/s$/, '') : what}`;
}
