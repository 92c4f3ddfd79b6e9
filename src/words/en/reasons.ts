/** Reasons in English: in the words in which they are kept. */
import type { Reason } from '../../reasons/read-reason.ts';
import { PLACE, REASONS } from '../../reasons/reasons.ts';

export function reasonText(reason: Reason): string {
  if (reason.code === null) return reason.text;
  const { values } = reason;
  return REASONS[reason.code].replace(PLACE, (_, name: string) => {
    const value = values[name]!;
    return typeof value === 'object' ? reasonText(value) : String(value);
  });
}
