/** Best connected: who follows, and is followed back by, most peers. */
import { leadingColumns } from '../facts/group-leaders.ts';
import { RANGED } from '../facts/rank-ranges.ts';
import { barsLink } from '../figures/figures.ts';
import type { Section } from '../sections/section.ts';
import { listDoubtText } from './list-doubt.ts';
import { firstOfGroups, rankingText } from './ranking-text.ts';

const TOP = RANGED.mutual;

export const CONNECTED_SECTION: Section = {
  id: 'best-connected',
  heading: ({ connected }) => connected.heading,
  render(facts, figures) {
    const { lead, table, remarks } = rankingText(facts, 'mutual', TOP);
    return [
      lead,
      table,
      barsLink(facts, figures, 'best-connected'),
      ...remarks,
      ...listDoubtText(facts, 'mutual'),
      ...leadingColumns(facts).map((column) => firstOfGroups(facts, column)),
    ];
  },
};
