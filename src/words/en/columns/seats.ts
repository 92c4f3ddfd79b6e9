import type { SEATS } from '../../../columns/seats.ts';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_DICTIONARY,
  type EvidenceColumn,
} from '../../../evidence/evidence-row.ts';
import type { NamedFileWords } from '../../column-words.ts';
import { curly } from '../../curly.ts';

const evidence = Object.fromEntries(
  EVIDENCE_COLUMNS.map((column) => [
    `evidence/${column}`,
    curly(EVIDENCE_DICTIONARY[column].meaning.replace(/\.$/, '')),
  ]),
) as Record<`evidence/${EvidenceColumn}`, string>;

export const seats: NamedFileWords<typeof SEATS> = {
  ...evidence,
  'seats/seat': 'the seat: country and office, or the actor of an organisation',
  'seats/country': 'the country or organisation whose seat it is',
  'seats/offices':
    'the offices that it is: head of state and of government where one person is both, or the roster has no row for the second',
  'seats/actors': 'actors of the roster behind it: its own, and its holders',
  'seats/holder': 'who holds it, a row each',
  'seats/since': 'first day in office',
  'seats/source': 'who says so',
  'seats/page_date': 'the date that the source itself bears',
  'seats/address': 'where it can be read',
  'seats/seen_at': 'the day on which it was read there, or the row of the roster was looked at',
};
