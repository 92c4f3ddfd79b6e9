/** Chapters that rank by ties; their sentences are those of the question. */
import { counted } from '../numbers.ts';

export const connected = {
  heading: 'Best connected',
  mutualTies: (value: number) => counted(value, 'mutual tie'),
  shareOfAll: 'Share of all others',
};

export const followed = { heading: 'Followed by peers' };

export const unreturned = { heading: 'Unreturned attention' };
