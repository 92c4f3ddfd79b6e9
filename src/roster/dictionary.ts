/** The column dictionary: each standard column defined once, for the parser, the printed dictionary and the tests. */
import { NETWORKS } from './handles.ts';
import { NETWORK_RECORDS } from './networks.ts';
import type { RosterColumn } from './row.ts';

export const KINDS = ['person', 'institution'] as const;

/** In the order in which a country's rows are sorted. */
export const OFFICES = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'foreign-ministry',
  'government',
  'mission',
  'ambassador',
  'international-organisation',
  'other',
] as const;

export const ACCOUNT_TYPES = ['personal', 'office'] as const;

export const CATEGORIES = ['leader', 'official', 'organisation', 'expert', 'media', 'activist'] as const;

export interface ColumnDefinition {
  /** `column`: the file must have it; `cell`: every row must also fill it. */
  required?: 'column' | 'cell';
  meaning: string;
  /** The only values allowed. */
  values?: readonly string[];
  /** What a cell looks like where no list of values can say it. */
  form?: string;
}

const DATE = 'a date, YYYY-MM-DD';

export const DICTIONARY: Readonly<Record<RosterColumn, ColumnDefinition>> = {
  actor: {
    meaning:
      'The person or institution behind one or more accounts: a name of your choice that never changes. Empty: the account stands for itself, under its handle.',
    form: 'letters, digits, hyphens, underscores and dots, such as `fr-president-office`',
  },
  name: {
    meaning:
      'The actor as readers should see it, the same in every row of the actor. Empty: as its profile names it, where that may be published.',
  },
  kind: { meaning: 'Whether the actor is one human being.', values: KINDS },
  country: {
    meaning: 'The country or organisation the actor speaks for.',
    form: 'ISO 3166-1 alpha-2, `XK` for Kosovo, or the code of an organisation such as `EU`, `UN`, `NATO`, `AFU`',
  },
  office: {
    meaning:
      'The office during the tenure; where an actor holds several at once, the first of them in this list.',
    values: OFFICES,
  },
  network: { required: 'cell', meaning: 'The network the account is on.', values: NETWORKS },
  handle: {
    required: 'column',
    meaning: 'The account as it is written today; empty where none is known. Such rows are not crawled.',
    form: NETWORKS.map((network) => `${network}: ${NETWORK_RECORDS[network].handle}`).join('; '),
  },
  host: {
    meaning: 'Of a mission or an ambassador: the country or organisation it is sent to.',
    form: 'as in `country`',
  },
  category: { meaning: 'The part the actor plays in digital diplomacy.', values: CATEGORIES },
  language: {
    meaning: 'The main language of the account.',
    form: 'a language code such as `fr` or `pt-BR`',
  },
  account_id: {
    meaning: 'The immutable id of the account, by which a change of handle is told from a change of owner.',
    form: NETWORKS.map((network) => `${network}: ${NETWORK_RECORDS[network].accountId}`).join('; '),
  },
  account_type: {
    meaning: 'Whether the account stays with its holder or passes to the successor in office.',
    values: ACCOUNT_TYPES,
  },
  since: { meaning: 'The first day of the tenure; empty where open or not known.', form: DATE },
  until: { meaning: 'The day after the last day of the tenure; empty while it lasts.', form: DATE },
  wikidata: { meaning: "The actor's item in Wikidata.", form: '`Q` and digits, such as `Q3052772`' },
  checked_at: { meaning: 'The day on which somebody last made sure of the row.', form: DATE },
  source: { meaning: 'Where the row is known from.' },
  note: { meaning: 'Anything a reader of the roster should know, such as why sources disagree.' },
};
