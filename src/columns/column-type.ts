/** What the cells of a column are: one vocabulary for terminal, page, codebook and whatever loads the files. */
export type ColumnType =
  | 'account'
  | 'accounts'
  | 'account-id'
  | 'actor'
  | 'country'
  | 'office'
  | 'snapshot'
  | 'network'
  | 'measure'
  | 'cluster'
  | 'hashtag'
  | 'language'
  | 'count'
  | 'rank'
  | 'share'
  | 'amount'
  | 'year'
  | 'date'
  | 'instant'
  | 'state'
  | 'pair-state'
  | 'verdict'
  | 'doubt'
  | 'reason'
  | 'list'
  | 'group'
  | 'text';

/** How a program holds them. */
export type DataType = 'text' | 'integer' | 'number' | 'yes-no' | 'day' | 'instant' | 'year' | 'list';

const DATA_TYPES: Readonly<Partial<Record<ColumnType, DataType>>> = {
  accounts: 'list',
  list: 'list',
  cluster: 'integer',
  count: 'integer',
  rank: 'integer',
  share: 'number',
  amount: 'number',
  year: 'year',
  date: 'day',
  instant: 'instant',
  state: 'yes-no',
};

export function dataTypeOf(type: ColumnType): DataType {
  return DATA_TYPES[type] ?? 'text';
}
