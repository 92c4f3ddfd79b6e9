/** The reason that an account is in a gap of a log. */
import type { Reason } from './read-reason.ts';
import { because } from './reasons.ts';

/** @param from milliseconds since 1970; absent where the gap begins with the log. @param to absent where it lasts. @param why '' where nothing says it. */
export function gapReason(from: number | undefined, to: number | undefined, why: string): string {
  const [since, until] = [from, to].map((at) => (at === undefined ? '' : new Date(at).toISOString())) as [
    string,
    string,
  ];
  if (since === '' && until === '')
    return why === '' ? because('gap-whole') : because('gap-whole-because', { why });
  if (since === '')
    return why === ''
      ? because('gap-first', { to: until })
      : because('gap-first-because', { to: until, why });
  if (until === '')
    return why === ''
      ? because('gap-last', { from: since })
      : because('gap-last-because', { from: since, why });
  const both = { from: since, to: until };
  return why === '' ? because('gap', both) : because('gap-because', { ...both, why });
}

/** Whether the gap has begun, and has ended, within the log, and why it is there; `null` where the reason is no gap. */
export function gapOf(reason: Reason): { begins: boolean; ends: boolean; why: Reason | null } | null {
  if (reason.code === null || !/^gap(-|$)/.test(reason.code)) return null;
  const { from, to, why } = reason.values;
  return { begins: from !== undefined, ends: to !== undefined, why: typeof why === 'object' ? why : null };
}
