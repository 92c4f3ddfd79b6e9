/** What is said beside a verdict, in parts: each is a reason of its own. */
import { type Reason, readReason } from './read-reason.ts';
import { because, type ReasonCode } from './reasons.ts';

const APART = '; ';

export function reasonParts(reason: string): string[] {
  return reason.split(APART).filter((part) => part !== '');
}

export function joinReasons(...reasons: string[]): string {
  return reasons.filter((reason) => reason !== '').join(APART);
}

export function readReasons(reason: string): Reason[] {
  return reasonParts(reason).map(readReason);
}

export function reasonSays(reason: string, ...codes: readonly ReasonCode[]): boolean {
  return readReasons(reason).some(({ code }) => code !== null && codes.includes(code));
}

/** The reason with this part, anew where an earlier run has written it, or without it. */
export function restateReason(
  reason: string,
  code: 'handle-other' | 'handle-unproved',
  why: string | null,
): string {
  const others = reasonParts(reason).filter((part) => readReason(part).code !== code);
  return joinReasons(...others, why === null ? '' : because(code, { why }));
}
