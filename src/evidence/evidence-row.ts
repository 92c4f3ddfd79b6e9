/** One row of evidence.csv: who holds a seat, which account is a seat's, or that none was found where somebody looked. */

export const EVIDENCE_ROWS = ['holder', 'account', 'none-found'] as const;
export type EvidenceKind = (typeof EVIDENCE_ROWS)[number];

/** In canonical order. */
export const EVIDENCE_COLUMNS = [
  'row',
  'seat',
  'name',
  'since',
  'until',
  'network',
  'account_id',
  'handle',
  'proof',
  'source',
  'page_date',
  'address',
  'seen_at',
  'by',
] as const;

export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number];

/** Who found it: a role, never a name of a person. */
export const FINDERS = ['editor', 'grow'] as const;

/** Empty text means "not stated". */
export type EvidenceRow = Readonly<Record<EvidenceColumn, string>>;

interface EvidenceColumnDefinition {
  meaning: string;
  /** Kinds of row that must fill it; others leave it empty unless `mayHave` names them. */
  of: readonly EvidenceKind[];
  mayHave?: readonly EvidenceKind[];
}

const ALL = EVIDENCE_ROWS;

/** The column dictionary of evidence.csv, for its reader, the printed dictionary and the tests. */
export const EVIDENCE_DICTIONARY: Readonly<Record<EvidenceColumn, EvidenceColumnDefinition>> = {
  row: {
    meaning:
      'What the row states: the holder of a seat, an account of a seat or an actor, or that none was found.',
    of: ALL,
  },
  seat: {
    meaning:
      "The seat: country and office, such as `FR:head-of-state`, or an organisation's actor; of an account also any other actor of the roster.",
    of: ALL,
  },
  name: { meaning: 'Of a holder: the name as the source writes it.', of: ['holder'] },
  since: { meaning: 'Of a holder: the first day in office.', of: [], mayHave: ['holder'] },
  until: { meaning: 'Of a holder: the day after the last one.', of: [], mayHave: ['holder'] },
  network: { meaning: 'The network that was looked at.', of: ['account', 'none-found'] },
  account_id: { meaning: 'The immutable id of the account.', of: [], mayHave: ['account'] },
  handle: { meaning: 'Its handle on the day it was seen.', of: ['account'] },
  proof: {
    meaning: 'Of an account the kind of proof; where none was found, the way of looking.',
    of: ['account', 'none-found'],
  },
  source: { meaning: 'Who says so: the publisher, the site, the network.', of: ALL },
  page_date: {
    meaning: 'The date that the source itself bears; of a list where none was found, the day that counts.',
    of: [],
    mayHave: ALL,
  },
  address: { meaning: 'Where it can be read.', of: ['holder', 'account'], mayHave: ['none-found'] },
  seen_at: { meaning: 'The day on which it was read there.', of: ALL },
  by: { meaning: 'Who found it, by role.', of: ALL },
};

/** A row of these cells; what is not given is empty. */
export function evidenceRow(cells: Partial<EvidenceRow>): EvidenceRow {
  return Object.fromEntries(EVIDENCE_COLUMNS.map((column) => [column, cells[column] ?? ''])) as EvidenceRow;
}
