/** On what it rests that the accounts of a snapshot count as read: their pages, the file imported, or a claim. */
import { VERDICT_MEANING, type Verdict } from './verdict.ts';

/**
 * `crawl`: pages were read to the end. `file`: the imported file says who was read. `ties`: it has a tie from the
 * account. `log`: it was sealed out of the log of a watch. `word`: whoever imported it claims so. `assumed`: imported before any of these was asked for.
 */
export type ReadBasis = 'crawl' | 'log' | 'file' | 'ties' | 'word' | 'assumed';

export interface ReadClaim {
  basis: ReadBasis;
  /** Files in which whoever imported the snapshot named accounts; '' where there was none. */
  observed: string;
  unobserved: string;
  capped: string;
  /** The column of the file that says of each row whether the tie is there. */
  state: string;
}

interface Imported {
  origin: string;
  options: Readonly<Record<string, string | number | boolean>>;
}

export const AS_THE_FILE_SAYS = 'as the file says';
export const UNREAD_SAYS_THE_FILE = 'the file says that it was not observed';
export const ITS_WORD = 'on the word of whoever imported it';
/** The reason of an account that was claimed to be read. */
export const ON_THE_WORD = `taken as read ${ITS_WORD}`;

/** Formats with a list for each account that was read. */
const WITH_LISTS = ['twecoll', 'twarc', 'minet'];

/** On what the verdict of one entry rests. */
export function readBasis({ origin, options }: Imported, reason: string): ReadBasis {
  if (origin !== 'import') return options.log === undefined ? 'crawl' : 'log';
  const { read_by: by, from } = options;
  if (by === 'file' || by === 'ties' || by === 'word') return by;
  const bySource =
    WITH_LISTS.includes(String(from)) || [AS_THE_FILE_SAYS, UNREAD_SAYS_THE_FILE].includes(reason);
  return bySource ? 'file' : 'assumed';
}

/** What was claimed of a whole snapshot. */
export function readClaim(snapshot: Imported, entries: readonly { reason: string }[]): ReadClaim {
  const bases = new Set(entries.map(({ reason }) => readBasis(snapshot, reason)));
  const [first = readBasis(snapshot, '')] = bases;
  const { observed = '', unobserved = '', capped = '', state = '' } = snapshot.options;
  return {
    basis: bases.has('file') ? 'file' : first,
    observed: observed === 'all' ? '' : String(observed),
    unobserved: String(unobserved),
    capped: String(capped),
    state: String(state),
  };
}

/** Whether accounts count as read without a list of their follows that shows it. */
export function isTaken(basis: ReadBasis): boolean {
  return basis === 'ties' || basis === 'word' || basis === 'assumed';
}

const COMPLETE: Readonly<Record<ReadBasis, string>> = {
  crawl: VERDICT_MEANING.complete,
  log: 'the log proves what it followed at that instant',
  file: VERDICT_MEANING.complete,
  ties: 'its follows are taken as read to the end',
  word: 'its follows are taken as read to the end on the word of whoever imported it',
  assumed: 'its follows were taken as read to the end when it was imported',
};

/** One sentence on a verdict, as printed in answers and beside the coverage table. */
export function verdictMeaning(verdict: Verdict, basis: ReadBasis): string {
  if (verdict === 'complete') return COMPLETE[basis];
  if (basis === 'log' && verdict === 'not-read') return 'it is in a gap of the log at that instant';
  if (basis === 'crawl' || basis === 'log') return VERDICT_MEANING[verdict];
  if (verdict === 'not-read') return 'nothing shows that its follows were read';
  if (verdict === 'capped') return 'the list of its follows was cut off at a limit';
  return VERDICT_MEANING[verdict];
}

const BASIS_TEXT: Readonly<Record<ReadBasis, string>> = {
  crawl: '',
  log: '',
  file: 'Which accounts were read is what the imported file says.',
  ties: 'An account counts as read where the imported file has a tie from it; where it has none, whom the account follows is unknown.',
  word: 'Every account of the imported file is taken as read on the word of whoever imported it; a file of ties shows who follows, not who was read.',
  assumed:
    'Every account that was not named as unread was taken as read when the file was imported; a file of ties shows who follows, not who was read.',
};

/** What counts as read and on whose word, in sentences; '' where it was crawled. */
export function claimText({ basis, observed, unobserved, capped, state }: ReadClaim): string {
  return [
    BASIS_TEXT[basis],
    state === ''
      ? ''
      : `Its column ${state} says of each row whether the tie is there; what it leaves open is unknown, and so is what it does not list of an account for which it also lists ties that are not there or open.`,
    observed === '' ? '' : `The accounts named in ${observed} are taken as read ${ITS_WORD}.`,
    unobserved === '' ? '' : `The accounts named in ${unobserved} are taken as not read ${ITS_WORD}.`,
    capped === ''
      ? ''
      : `The lists of the accounts named in ${capped} are taken as cut off at a limit ${ITS_WORD}.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}
