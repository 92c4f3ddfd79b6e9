/** Followed by peers: who has most followers among the other accounts of the roster. */
import { RANGED } from '../facts/rank-ranges.ts';
import { FOLLOWED_BY_PEERS } from '../figures/best-connected.ts';
import { barsLink } from '../figures/figures.ts';
import type { Section } from '../sections/section.ts';
import { listDoubtText } from './list-doubt.ts';
import { rankingText } from './ranking-text.ts';

const TOP = RANGED.in_degree;

export const FOLLOWED_SECTION: Section = {
  id: 'followed-by-peers',
  heading: ({ followed }) => followed.heading,
  render(facts, figures) {
    const { lead, table, remarks } = rankingText(facts, 'in_degree', TOP);
    return [
      lead,
      table,
      barsLink(facts, figures, FOLLOWED_BY_PEERS),
      ...remarks,
      ...listDoubtText(facts, 'in_degree'),
    ];
  },
};
