/** What the reason of an entry says beside its verdict, in parts: each is known by how it begins. */

/** The account goes by another handle than its row has. */
export const OTHER_HANDLE = 'other handle: ';
export const UNPROVED_HANDLE = 'handle not proved: ';

const APART = '; ';

export function reasonSays(reason: string, part: string): boolean {
  return reason.split(APART).some((each) => each.startsWith(part));
}

/** The reason with this part, anew where an earlier run has written it, or without it. */
export function restateReason(reason: string, part: string, said: string | null): string {
  const others = reason.split(APART).filter((each) => each !== '' && !each.startsWith(part));
  return [...others, ...(said === null ? [] : [`${part}${said}`])].join(APART);
}
