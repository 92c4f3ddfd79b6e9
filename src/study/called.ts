/** How answers call an account. */
import type { StudyEntry } from './study.ts';

/** `@handle`, or the account id where no handle is known. */
export function called({ handle, accountId, row }: StudyEntry): string {
  if (handle !== '') return `@${handle}`;
  return row.name === '' || accountId === '' ? accountId : `${row.name} (${accountId})`;
}
