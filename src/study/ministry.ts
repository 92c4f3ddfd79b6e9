/** Which accounts of a country are its foreign ministry's, its foreign minister's own, and a person's own. */
import type { RosterRow } from '../roster/row.ts';

/** The foreign ministry of a country; of an organisation, its own account. */
export function isMinistryOf({ country, office, kind }: RosterRow, code: string): boolean {
  return (
    country === code &&
    (office === 'foreign-ministry' || (office === 'international-organisation' && kind === 'institution'))
  );
}

/** The account that the foreign minister of a country has as a person. */
export function isMinisterOf(row: RosterRow, code: string): boolean {
  return row.country === code && row.office === 'foreign-minister' && isPersonal(row);
}

/** Whether an account is a person's own; where the roster does not say, a person's account is. */
export function isPersonal({ account_type: type, kind }: RosterRow): boolean {
  return type === '' ? kind === 'person' : type === 'personal';
}
