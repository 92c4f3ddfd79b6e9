import type { ColumnUnit, Origin, Reason } from '../../../columns/column.ts';
import type { DataType } from '../../../columns/column-type.ts';

const reasons: Readonly<Record<Reason, string>> = {
  unread: 'unknown: hidden, cut off or in a gap (the follows or posts it rests on were not all read)',
  profile: 'unknown: the profile does not state it or was not seen, or the terms of the network keep it back',
  undated: 'unknown: the network does not date it',
  unstated: 'not stated',
  unconverged: 'the iteration did not converge',
  untested: 'not tested against chance',
  unranged: 'no range: nothing is unknown, or not among the first',
  undefined: 'undefined: there is nothing to divide by',
  unranked: 'without a rank',
  few: 'too few posts to go by',
  'no-account': 'without an account here',
  earlier: 'not in the earlier snapshot',
  later: 'not in this snapshot',
  'no-code': 'there is no such code',
  withheld: 'a person has ended it, and is not named',
  terms: 'not published: the terms of the network do not let it be',
  unnamed: 'the rosters of that edition do not name it',
  'no-start': 'it stood when it was first seen',
  'no-end': 'its end was not seen',
  short: 'nobody was followed so long',
  'few-sources': 'fewer than five sources',
  none: 'there is none',
};

const units: Readonly<Record<ColumnUnit, string>> = {
  accounts: 'accounts',
  actors: 'actors',
  chains: 'chains',
  countries: 'countries',
  days: 'days',
  draws: 'draws',
  entries: 'entries',
  follows: 'follows',
  followers: 'followers',
  interactions: 'interactions',
  networks: 'networks',
  offices: 'offices',
  pairs: 'pairs',
  posts: 'posts',
  'posts a day': 'posts a day',
  seats: 'seats',
  share: 'share, 0 to 1',
  times: 'times',
};

const types: Readonly<Record<DataType, string>> = {
  text: 'text',
  integer: 'whole number',
  number: 'number',
  'yes-no': 'yes or no',
  day: 'day',
  instant: 'moment',
  year: 'year',
  list: 'list, apart by spaces',
};

const origins: Readonly<Record<Origin, string>> = {
  roster: 'the roster',
  profile: 'the profile',
  network: 'the network',
  follows: 'the follows',
  posts: 'the posts',
  row: 'the follows, the posts or the profile, as the row says',
  chance: 'random networks',
  studies: 'earlier studies',
  pairs: 'the file of pairs',
  evidence: 'evidence of seats and accounts',
  entente: 'entente',
};

export const codebook = {
  reasons,
  units,
  types,
  origins,
  /** What the files that describe the others hold. */
  holds: {
    codebook: 'every column of every table: what it means, its unit and type, why a cell is empty',
    dataPackage: 'the tables for programs, with types, keys and reasons for empty cells (Data Package)',
    crate: 'who made what from what, with which version (RO-Crate)',
  },
  heading: (name: string) => `Codebook of ${name}`,
  intro: (tables: number) =>
    `What each column of the ${tables === 1 ? 'table' : `${tables} tables`} of this folder means. datapackage.json says the same to programs, and ro-crate-metadata.json who made what from what.`,
  cite: (page: string) => `How figures were made, and how to cite the report, says [${page}](${page}).`,
  conventions: [
    'The tables are CSV (RFC 4180) in UTF-8 with a header line and lines that end in LF. Numbers have a point, and 12 significant digits where they are not whole. Days are YYYY-MM-DD; moments are ISO 8601, UTC.',
    "A text that begins with ' has that sign in front so that no spreadsheet runs it as a formula (before = + - @, a tab or another '): take it off.",
    'The word `unknown` in a column of yes or no is as good as an empty cell: nobody knows.',
  ],
  emptyHeading: 'Empty cells',
  empty: (hasFeeds: boolean) =>
    `An empty cell is never 0 and never no. The column says for which of these reasons it may be empty; which one it is, the row tells: where \`observed\` is no, ${hasFeeds ? 'or `feed` neither complete nor empty, what needs the follows or posts' : 'what needs the follows'} of the account is unknown, and coverage.csv says why.`,
  emptyOfArchive:
    'An empty cell is never 0 and never no. The column says for which of these reasons it may be empty; where a verdict in verdicts.csv or feeds.csv is neither complete nor empty, what is not listed of the account is unknown.',
  emptyNowhere: 'No cell is empty.',
  neverEmpty: 'never',
  /** Between two reasons, or two sources. */
  apart: '; ',
  loading:
    'In pandas, started in the folder of datapackage.json, with the types and missing values that it states:',
  key: (columns: string) => `A row is named by ${columns}.`,
  sameAs: (table: string, columns: string) => `As in ${table}: ${columns}.`,
  head: {
    column: 'Column',
    definition: 'Definition',
    unit: 'Unit',
    type: 'Type',
    empty: 'Empty where',
    source: 'From',
  },
  /** The tables of archives. */
  archive: {
    roster: 'the roster as it was, one row an entry',
    verdicts: 'one row an entry: what became of reading it',
    ties: 'one row a known follow, source → target',
    unseen: 'ties of accounts that were read, which that way of reading could not show',
    profiles: 'one row an account: what its profile stated',
    seats: 'one row a holder of a seat of the whole roster, or one of a seat of which nobody is named',
    evidence: 'one row a finding: who holds a seat, whose an account is, or that none was found',
    feeds: 'one row an account: what became of reading its posts',
    posts: 'one row a post, without its text: time, kind, language, and what it received',
    hashtags: 'one row an account, day and hashtag of its own posts',
    mentions: 'one row a tie: how often the source mentions or replies to the target',
    reposts: 'one row a tie: how often the source passes on or quotes the target',
    actors: 'one row an account: its actor, and who says so',
  } as Readonly<Record<string, string>>,
  manifest: 'snapshot, what was asked for, terms, hashes',
  editionManifest: 'the snapshots that are joined, terms, hashes',
};

export type CodebookWords = typeof codebook;
