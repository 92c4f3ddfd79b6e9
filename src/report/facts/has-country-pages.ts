/** Whether a report has pages of countries and regions. */
import type { Facts } from './facts.ts';

/** Where the study compares countries; of an edition, `show COUNTRY -s EDITION` has it by network. */
export function hasCountryPages({ presence, edition }: Facts): boolean {
  return presence.length > 0 && edition === null;
}
