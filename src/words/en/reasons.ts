/** Reasons in English: in the words in which they are kept. */
import { readReasons } from '../../reasons/parts.ts';
import type { Reason } from '../../reasons/read-reason.ts';
import { filled } from '../../reasons/reasons.ts';
import { writtenDay } from '../number-text.ts';
import { count, date } from './numbers.ts';

/** @param write a value within the reason, as it is kept unless this says otherwise. */
export function reasonText(reason: Reason, write: (value: string | number) => string = String): string {
  if (reason.code === null) return reason.text;
  const values = Object.entries(reason.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? reasonText(value, write) : write(value),
  ]);
  return filled(reason.code, Object.fromEntries(values));
}

/** All reasons beside a verdict, with numbers and days as pages write them. */
export function reasonsOnPage(reasons: string): string {
  const write = (value: string | number) =>
    typeof value === 'number' ? count(value) : writtenDay(value, date);
  return readReasons(reasons)
    .map((reason) => reasonText(reason, write))
    .join('; ');
}
