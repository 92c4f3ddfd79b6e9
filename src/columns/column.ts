/** What a column is, apart from words: its type, unit and limits; of one of files, too, why a cell is empty, and where it is from. */
import type { ColumnType } from './column-type.ts';

/** What a number counts or measures. */
export type ColumnUnit =
  | 'accounts'
  | 'actors'
  | 'chains'
  | 'countries'
  | 'days'
  | 'draws'
  | 'entries'
  | 'follows'
  | 'followers'
  | 'interactions'
  | 'networks'
  | 'offices'
  | 'pairs'
  | 'posts'
  | 'posts a day'
  | 'seats'
  | 'share'
  | 'times';

/** Why a cell is empty. The first of them are of what is there and not known, the others of what there is not. */
export const REASONS = [
  'unread',
  'profile',
  'undated',
  'unstated',
  'unconverged',
  'untested',
  'unranged',
  'undefined',
  'unranked',
  'few',
  'no-account',
  'earlier',
  'later',
  'no-code',
  'withheld',
  'terms',
  'unnamed',
  'no-start',
  'no-end',
  'short',
  'few-sources',
  'none',
] as const;

export type Reason = (typeof REASONS)[number];

/** From what the cells are, or are computed. */
export type Origin =
  | 'roster'
  | 'profile'
  | 'network'
  | 'follows'
  | 'posts'
  | 'row'
  | 'chance'
  | 'studies'
  | 'pairs'
  | 'evidence'
  | 'entente';

export interface Column {
  type: ColumnType;
  unit?: ColumnUnit;
  minimum?: number;
  maximum?: number;
  /** All that a cell may hold. */
  values?: readonly string[];
  /** Whether the word `unknown` stands where an answer needs an account that was not read. */
  saysUnknown?: true;
}

/** A column of a published table. */
export interface FileColumn extends Column {
  from: Origin;
  /** Reasons for an empty cell; a column without any is never empty. */
  empty: readonly Reason[];
}

/** What is counted along ties are nodes, whatever these stand for. */
export function countsNodes({ unit, from }: FileColumn): boolean {
  return unit === 'accounts' && from === 'follows';
}

type Define = (from: Origin, ...empty: readonly Reason[]) => FileColumn;

const of =
  (type: ColumnType, limits: Partial<Column> = {}): Define =>
  (from, ...empty) => ({ type, from, empty, ...limits });

export const text = of('text');
/** A value of the attribute that accounts are grouped by. */
export const group = of('group');
export const account = of('account');
export const accountId = of('account-id');
export const actor = of('actor');
export const country = of('country');
export const office = of('office');
export const network = of('network');
export const snapshot = of('snapshot');
export const measure = of('measure');
export const hashtag = of('hashtag');
export const language = of('language');
export const doubt = of('doubt');
export const reason = of('reason');
export const yesNo = of('state');
export const day = of('date');
export const instant = of('instant');
export const year = of('year');
/** Several words apart by a space. */
export const list = of('list');
export const number = of('amount');
/** 0 or more, without a unit: a score, a deviation. */
export const amount = of('amount', { minimum: 0 });
export const share = of('share', { unit: 'share', minimum: 0, maximum: 1 });
/** A share that is no share of anything: written as a number, since no percent of something are meant. */
export const score = of('amount', { unit: 'share', minimum: 0, maximum: 1 });
/** From 1 on: a rank, a number that names something. */
export const ordinal = of('rank', { minimum: 1 });
export const cluster = of('cluster', { minimum: 1 });

export function count(unit: ColumnUnit, from: Origin, ...empty: readonly Reason[]): FileColumn {
  return of('count', { unit, minimum: 0 })(from, ...empty);
}

/** A mean or an expectation of a count. */
export function mean(unit: ColumnUnit, from: Origin, ...empty: readonly Reason[]): FileColumn {
  return of('amount', { unit, minimum: 0 })(from, ...empty);
}

export function oneOf(values: readonly string[], from: Origin, ...empty: readonly Reason[]): FileColumn {
  return of('text', { values })(from, ...empty);
}

export function verdict(values: readonly string[], from: Origin, ...empty: readonly Reason[]): FileColumn {
  return of('verdict', { values })(from, ...empty);
}

/** Whether a tie is there: yes, no, or `unknown`, which is as good as an empty cell. */
export const tie: Define = (from, ...empty) => ({ ...yesNo(from, ...empty), saysUnknown: true });
