/** Unreturned attention: who courts, who is courted and does not return it, who follows nobody. */
import { figureText } from '../figures/figures.ts';
import type { Section } from '../sections/section.ts';
import { rankingText } from './ranking-text.ts';
import { seemsUndirected, undirectedText } from './reciprocity.ts';

const TOP = 10;

export const UNRETURNED_SECTION: Section = {
  id: 'unreturned',
  heading: ({ unreturned }) => unreturned.heading,
  render(facts, figures) {
    const figure = figureText(facts, figures, 'followers-and-follows');
    const courting = rankingText(facts, 'one_way_out', TOP);
    const [counted = '', ...nobody] = courting.remarks;
    if (seemsUndirected(facts)) return [undirectedText(facts), figure, ...nobody];
    const courted = rankingText(facts, 'one_way_in', TOP);
    return [counted, courting.lead, courting.table, courted.lead, courted.table, figure, ...nobody];
  },
};
