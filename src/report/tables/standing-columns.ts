/** What the figures of a country's standing are called in the tables. */
import type { StandingName } from '../../study/country-standing.ts';

export const STANDING_COLUMNS: Readonly<Record<StandingName, string>> = {
  following: 'accounts_following_abroad',
  followed: 'accounts_followed_abroad',
  mutual: 'mutual_abroad',
};
