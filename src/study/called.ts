/** How answers call an account, in any language. */
import type { StudyEntry } from './study.ts';

/** `@handle`, or the account id where no handle is known; the name of what has neither. */
export function called({ handle, accountId, row }: StudyEntry): string {
  return calledBy({ handle, accountId, name: row.name });
}

/** The same of what a sentence has of it. */
export function calledBy({
  handle,
  accountId,
  name,
}: Record<'handle' | 'accountId' | 'name', string>): string {
  if (handle !== '') return `@${handle}`;
  if (accountId === '') return name;
  return name === '' ? accountId : `${name} (${accountId})`;
}
