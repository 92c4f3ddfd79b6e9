/** What an import says of itself: what came in, what was left out, who counts as read, and three ties to check. */
import type { RosterRow } from '../roster/row.ts';
import { isObserved } from '../roster/verdict.ts';
import type { SnapshotRecord } from '../store/snapshots.ts';
import { count } from './context.ts';
import type { ImportedAccounts } from './import-accounts.ts';
import type { Claimed } from './import-claims.ts';
import { cutLists } from './import-cut-lists.ts';

export interface ToldImport {
  snapshot: SnapshotRecord;
  accounts: ImportedAccounts;
  claimed: Claimed;
  /** How the format writes who follows whom, in one sentence. */
  direction: string;
  reverse: boolean;
  /** Every account by name, where else three stand for the rest. */
  verbose: boolean;
}

const NAMED = 3;

export function importLines(told: ToldImport): string[] {
  return [
    ...whatCameIn(told),
    ...(told.accounts.saysWhatWasRead ? saidByFile(told) : takenAsRead(told)),
    ...claimLines(told),
    ...cutLines(told),
    ...directionLines(told),
  ];
}

function whatCameIn({ snapshot, accounts: { rows, ties, counts, unidentified } }: ToldImport): string[] {
  const left = Object.entries(counts).filter(([, number]) => number > 0);
  return [
    `${snapshot.name}: ${count(rows.length, 'account')}, ${count(ties.source.length, 'tie')}, sealed; content hash ${snapshot.contentHash}`,
    left.length === 0
      ? ''
      : `left out: ${left.map(([what, n]) => `${n} ${what.replaceAll('_', ' ')}`).join(', ')}`,
    unidentified === 0
      ? ''
      : `${count(unidentified, 'account')} known by name only: snapshots that go by id do not meet them. Give their ids with --aliases FILE or --roster FILE.`,
  ].filter((line) => line !== '');
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
  const read = `${count(byTies, 'account')}${unnamed} taken as read, since the file has ties from ${byTies === 1 ? 'it' : 'them'}: a tie that is not in it counts as absent. Name those that were not read with --unobserved FILE.`;
  if (silent.length === 0) return [read, ...notInFile];
  return [
    read,
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

function directionLines({ accounts: { rows, ties }, direction, reverse }: ToldImport): string[] {
  const { source, target } = ties;
  if (source.length === 0) return [];
  return [
    `${direction}${reverse ? ' --reverse turned that round.' : ''} Is the direction right? If not, import again ${reverse ? 'without' : 'with'} --reverse.`,
    ...[...new Set([0, source.length >> 1, source.length - 1])].map(
      (k) => `  ${called(rows[source[k]!]!)} follows ${called(rows[target[k]!]!)}`,
    ),
  ];
}

function placesWhere({ accounts }: ToldImport, holds: (place: number) => boolean): number[] {
  return [...accounts.rows.keys()].filter(holds);
}

/** Three of the accounts and how many more; all of them with `--verbose`. */
function someNames({ accounts: { rows }, verbose }: ToldImport, places: readonly number[]): string {
  const shown = places.slice(0, verbose ? places.length : NAMED).map((place) => called(rows[place]!));
  const rest = places.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more (--verbose names all)` : ''}`;
}

function called(row: RosterRow): string {
  return row.name === '' || row.name === row.handle ? `@${row.handle}` : `@${row.handle} (${row.name})`;
}
