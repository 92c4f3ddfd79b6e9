/** Reasons in English: in the words in which they are kept. */
import type { Reason } from '../../reasons/read-reason.ts';
import { filled } from '../../reasons/reasons.ts';

export function reasonText(reason: Reason): string {
  if (reason.code === null) return reason.text;
  const values = Object.entries(reason.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? reasonText(value) : value,
  ]);
  return filled(reason.code, Object.fromEntries(values));
}
