/** What the reason of an entry says beside its verdict, in parts: each is known by how it begins. */

/** The account goes by another handle than its row has. */
export const OTHER_HANDLE = 'other handle: ';
export const UNPROVED_HANDLE = 'handle not proved: ';

const APART = '; ';

export function reasonParts(reason: string): string[] {
  return reason.split(APART).filter((part) => part !== '');
}

export function joinReasons(...reasons: string[]): string {
  return reasons.filter((reason) => reason !== '').join(APART);
}

export function reasonSays(reason: string, part: string): boolean {
  return reasonParts(reason).some((each) => each.startsWith(part));
}

/** The reason with this part, anew where an earlier run has written it, or without it. */
export function restateReason(reason: string, part: string, said: string | null): string {
  const others = reasonParts(reason).filter((each) => !each.startsWith(part));
  return joinReasons(...others, said === null ? '' : `${part}${said}`);
}
