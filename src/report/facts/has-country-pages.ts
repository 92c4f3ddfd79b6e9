/** Whether a report has pages of countries and regions. */
import type { Facts } from './facts.ts';

/** Where the study compares countries. */
export function hasCountryPages({ presence }: Facts): boolean {
  return presence.length > 0;
}
