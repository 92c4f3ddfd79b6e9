/** States whose governments' ties are news: permanent members of the Security Council, and the Group of Twenty. */

import { PERMANENT_MEMBERS, STATES_OF_TWENTY } from '../../study/peer-groups.ts';

/** 2 for a permanent member, 1 for another state of the Group of Twenty, 0 for any other. */
export function powerOf(country: string): 0 | 1 | 2 {
  if (PERMANENT_MEMBERS.includes(country)) return 2;
  return STATES_OF_TWENTY.includes(country) ? 1 : 0;
}
