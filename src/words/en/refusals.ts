/** What is said in place of an answer by what all questions share: naming, choosing, opening. */
import type { Likely } from '../../nearest.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import type { Candidate, Dated, MissingPart, Named, NameHint, NotOfEdition, ReadOfDay } from '../values.ts';
import { called, candidateLines, didYouMean, unreadOfDay } from './phrases.ts';
import { count, counted, country, units } from './plain.ts';

/** A snapshot with its network. */
export interface OfNetwork {
  name: string;
  network: string;
}

const one = (unit: Unit) => UNIT_WORDS[unit][0];
const itHas = ({ nearest, known }: Likely) => didYouMean(nearest, `it has ${known.join(', ')}`);
const quoted = (value: string) => (value.includes(' ') ? `"${value}"` : value);

function nameHint(hint: NameHint): string {
  switch (hint.is) {
    case 'value': {
      const { column, value } = hint;
      return `it is a value of ${column}: choose accounts by --where ${column}=${quoted(value)}, or compare such groups: entente compare ${quoted(value)} … --by ${column}`;
    }
    case 'near':
      return didYouMean(hint.more > 0 ? [...hint.nearest, `${hint.more} more`] : hint.nearest, '');
    case 'offices':
      return `of ${country(hint.country)} it has ${hint.offices.join(', ')}`;
    case 'country':
      return `it has no account of ${country(hint.country)}`;
    case 'unknown':
      return 'name an account by handle, account id, actor or country:office';
  }
}

/** Why what is asked makes no sense of an edition. */
const NOT_OF_EDITION: Readonly<Record<NotOfEdition, string>> = {
  one: 'one snapshot is needed here',
  posts: 'posts are of the accounts of one network',
  news: 'what is new is told of one network',
  lives: 'the lives of ties are those of one network',
  series: 'a time line is of the snapshots of one network',
  apart: 'accounts of different networks have no ties with each other',
  further: 'further snapshots are of one network',
  moves: 'editions are compared by network and by moves (entente diff OLD NEW)',
};

function missingPart({ name, network, date, contentHash, others, database, folders }: MissingPart): string {
  const joined = `${network}, ${date}, content hash ${contentHash}`;
  if (others.length > 0)
    return `${name} in ${others.join(' and ')} is another snapshot than the one that was joined (${joined})`;
  const looked = [
    ...(database === '' ? [] : [`in ${database}`]),
    ...folders.map((folder) => `under ${folder}`),
  ];
  return `${name} (${joined}) is ${looked.length === 1 ? `not ${looked[0]}` : `neither ${looked.join(' nor ')}`}; bring its archive there`;
}

export const refusals = {
  notIn: (text: string, place: string, hint: NameHint) => `${text} is not in ${place}; ${nameHint(hint)}`,
  elsewhere: (text: string, place: string, other: Dated) =>
    `${text} is not in ${place}; it is in ${other.name} (${other.date})`,
  /** @param whole the country of which the text is a code, too; `null` where it is none. */
  anyOf: (text: string, place: string, unit: Unit, candidates: readonly Candidate[], whole: string | null) =>
    `${text} may be any of ${units(candidates.length, unit)} in ${place}; name one:${candidateLines(candidates)}${whole === null ? '' : `\n  "${country(whole)}"  for all of its accounts`}`,
  oneNeeded: (code: string, unit: Unit, candidates: readonly Candidate[]) =>
    `one ${one(unit)} is needed here, and ${country(code)} has ${units(candidates.length, unit)}; name one:${candidateLines(candidates)}`,
  severalOfList: (text: string, file: string, place: string) =>
    `${file}: ${text} may be any of several accounts in ${place}; write the handle of the one that is meant`,
  noneOfFile: (file: string, place: string) => `none of the accounts that ${file} names is in ${place}`,
  noList: (unit: Unit) => `one ${one(unit)} is needed here; a list (-) cannot be given`,
  noneOfList: (unit: Unit, place: string) => `no ${one(unit)} of the list is in ${place}`,
  noObject: 'is not a JSON object a line; use --format ndjson',
  twoNames: (name: string, other: string) => `${name} and -s ${other} are two names; say one`,
  nameOne: (what: 'snapshot' | 'log') => `name a ${what}; entente snapshots lists what there is`,
  /** @param file `null` of standard input. */
  emptyList: (file: string | null) =>
    `${file ?? 'the list'} is empty; give one handle a line, or CSV with a column handle or account_id`,
  strangeList: (columns: readonly string[]) =>
    `the list has columns (${columns.join(', ')}), but neither handle nor account_id; name the one that holds the accounts so`,
  onNoNetwork: (name: string, edition: string) =>
    `${name} has no account that exists on any network of ${edition}`,
  /** Of an account that is named and not there. */
  left: (account: Named, place: string, other: Dated) =>
    `${called(account)} is not in the roster of ${place}; it is in ${other.name} (${other.date}).`,
  renamed: (before: Named, other: Dated, now: Named, place: string) =>
    `${called(before)} of ${other.name} (${other.date}) is ${called(now)} in ${place}: the same account.`,
  otherNetworks: (rows: number) => `${counted(rows, 'row')} of other networks left out`,
  unnamed: (rows: number) => `${counted(rows, 'row')} without an account left out`,

  noCondition: (option: string, text: string) =>
    `${option} ${text || '""'}: write COLUMN=VALUE, such as region=Africa`,
  /** @param snapshot `null` of a roster alone. */
  noColumn: (snapshot: string | null, column: string, likely: Likely) =>
    `the roster${snapshot === null ? '' : ` of ${snapshot}`} has no column ${column}; ${itHas(likely)}`,
  ofAccounts: (column: string, unit: Unit, columns: readonly string[]) =>
    `${column} is a column of accounts; with --unit ${unit} there are ${columns.join(', ')}`,
  /** @param more values beyond those that are known here. */
  noValue: (
    snapshot: string,
    unit: Unit,
    { column, value }: { column: string; value: string },
    { nearest, known }: Likely,
    more: number,
  ) => {
    const others = more > 0 ? ` and ${count(more)} more` : '';
    const all = known.length === 0 ? counted(more, 'value') : `${known.join(', ')}${others}`;
    if (value === '') return `every ${one(unit)} of ${snapshot} has a ${column}; there are ${all}`;
    return `no ${one(unit)} of ${snapshot} has ${column} ${value}; ${didYouMean(nearest, `there are ${all}`)}`;
  },
  tooManyGroups: (column: string, values: number, most: number) =>
    `${column} has ${count(values)} different values; accounts can be grouped by at most ${most}`,
  noUnit: (snapshot: string, unit: Unit) =>
    `no account of ${snapshot} has a ${unit}; leave out --unit ${unit}`,
  noTable: (table: string, likely: Likely) => `the answer has no table ${table}; ${itHas(likely)}`,
  noStretch: (option: string, text: string) =>
    `${option} ${text} is no stretch of time; write it as 90s, 10m, 6h or 7d`,

  noSnapshot: (asked: string, database: string, known: readonly string[]) =>
    `there is no snapshot ${asked} in ${database}, and no archive of that name; ${known.length > 0 ? `there are: ${known.join(', ')}` : 'make one with: entente demo, entente crawl or entente import'}`,
  noSealed: (database: string, archives: string, logs: readonly string[]) =>
    `no sealed snapshot in ${database} and none under ${archives}; ${logs.length === 0 ? 'make one with: entente demo, entente crawl or entente import' : `name one of its logs: ${logs.join(', ')}`}`,
  noCrawl: (database: string) =>
    `there is no snapshot in ${database}; begin one with: entente crawl. Those of archives are listed by: entente snapshots`,
  isFile: (asked: string) =>
    `${asked} is a file and no snapshot; import it first (entente import --help), then name the snapshot`,
  notSealed: (name: string) =>
    `${name} is not sealed yet: its crawl may go on. Finish the crawl, then: entente seal ${name}`,
  dayNotSealed: (name: string, log: string, day: string) =>
    `${name} is a day of a log and not sealed; seal it and name the snapshot: entente seal ${log} --at ${day} --snapshot NAME`,
  severalNetworks: (networks: readonly string[], snapshots: readonly string[], editions: readonly string[]) =>
    `snapshots of several networks (${networks.join(', ')}) compete; choose one with -s: ${snapshots.join(', ')}${editions.length === 0 ? '' : `; or an edition: ${editions.join(', ')}`}`,
  ofSeveralNetworks: (one: OfNetwork, other: OfNetwork, isCompared: boolean) =>
    `${one.name} is of ${one.network} and ${other.name} of ${other.network}, with different accounts; ${isCompared ? 'compare' : 'name'} snapshots of one network`,
  sameContent: (old: string, name: string) => `${old} has the content of ${name}; name an earlier snapshot`,
  isLater: (old: Dated, now: Dated) =>
    `${old.name} (${old.date}) is later than ${now.name} (${now.date}); name an earlier snapshot`,
  postsWithheld: (name: string, network: string) =>
    `the archive of ${name} was not allowed to carry posts; ask the database that ${network} was read into`,
  /** @param network that a crawl could read; `null` where it was read of none. */
  noPosts: (name: string, network: string | null) =>
    `${name} holds no posts${network === null ? '' : `; a crawl with --activity reads them into a snapshot of its own: entente crawl --network ${network} -s NAME --activity`}`,
  noLog: (name: string, database: string, { nearest, known }: Likely) =>
    `there is no log ${name} in ${database}; there are: ${known.join(', ') || 'none'}; ${didYouMean(nearest, 'begin one with: entente watch')}`,
  noDay: (name: string, log: string) =>
    `${name} names no day; write ${log}@YYYY-MM-DD, or ${log}@YYYY-MM-DDTHH:MM for a minute of it, UTC`,
  noSweep: (log: string) => `no sweep of ${log} has come to its end yet; see: entente status ${log}`,
  /** @param swept minute of the last sweep; `null` where none has come to its end. */
  notYet: (log: string, date: string, swept: string | null) =>
    `${log} does not know yet what stood on ${date}: ${swept === null ? 'no sweep has come to its end yet' : `the last sweep was at ${swept}`}; choose that day or an earlier one, or wait for the next sweep`,
  unproved: (log: string, minute: string, last: string) =>
    `nothing proves yet what stood in ${log} at ${minute}, and what proves the day goes up to ${last}; ask ${log}@${last} or earlier, or wait for the next sweep`,
  pruned: (log: string, date: string, begins: string) =>
    `the log ${log} was pruned: it begins on ${begins} and knows nothing of ${date} any more; what it knew is in an export: entente import DIR --db FILE`,
  beforeLog: (log: string, date: string, begins: string) =>
    `the log ${log} begins on ${begins} and knows nothing of ${date}; choose a later day`,
  nobody: (log: string, instant: string, unread: ReadOfDay['unread']) =>
    `nothing proves whom anyone of ${log} followed at ${instant}: ${unreadOfDay(unread)}; choose another day, or wait for the next sweep where that is later; a stream that chains its changes proves every moment (--stream repos=URL)`,
  isEdition: (asked: string, snapshots: readonly string[], why: NotOfEdition) =>
    `${asked} is an edition, which joins ${snapshots.join(', ')}, and ${NOT_OF_EDITION[why]}; name one of these`,
  noEdition: (asked: string, database: string, archives: string, known: readonly string[]) =>
    `there is no edition ${asked} in ${database}, and no archive of that name under ${archives}; ${known.length > 0 ? `there are: ${known.join(', ')}` : 'make one with: entente edition NAME SNAPSHOT SNAPSHOT'}`,
  otherEdition: (name: string) =>
    `${name} is not the edition that was made: its accounts or its hash differ; take its archive again, or make it anew under another name`,
  lacksParts: (edition: string, parts: readonly MissingPart[]) =>
    `edition ${edition} cannot be asked without what it joins:${parts.map((part) => `\n  ${missingPart(part)}`).join('')}`,
  missingPart,
};
