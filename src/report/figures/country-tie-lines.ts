/** What the figures of a country know of another, and how a line says which kind of tie it is, in grey as well. */

/** Known follows between the accounts of two countries, seen from the one whose figure it is. */
export interface Partner {
  code: string;
  made: number;
  received: number;
  /** Pairs of accounts that follow each other. */
  mutual: number;
  /** Whether further follows may be there that could not be read, in either direction. */
  unknown: boolean;
}

export const TIE_STATES = ['mutual', 'one-way', 'unknown'] as const;
type TieState = (typeof TIE_STATES)[number];

export const TIE_LINES: Readonly<Record<TieState, string>> = {
  mutual: 'fill="none" stroke="#114a80" stroke-width="1.8"',
  'one-way': 'fill="none" stroke="#5c94c4"',
  unknown: 'fill="none" stroke="#595959" stroke-dasharray="3 3"',
};

/** Without a known mutual tie it is one-way only where nothing is unknown. */
export function tieWith({ mutual, unknown }: Partner): TieState {
  return mutual > 0 ? 'mutual' : unknown ? 'unknown' : 'one-way';
}
