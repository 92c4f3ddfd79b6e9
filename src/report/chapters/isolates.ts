/** Isolates and the components that the graph falls into. */
import { isolatesOf } from '../../questions/isolates.ts';
import { figureOf } from '../facts/facts.ts';
import type { Section } from '../sections/section.ts';
import { answerText, usualCommand } from '../words/answer-text.ts';

export const ISOLATES_SECTION: Section = {
  id: 'isolates',
  heading: ({ headings }) => headings.isolates,
  render(facts) {
    const reach = {
      nodes: figureOf(facts, 'largest_strong_component'),
      meanDistance: figureOf(facts, 'mean_distance'),
      diameter: figureOf(facts, 'diameter'),
    };
    const text = answerText(facts, isolatesOf(facts.study, reach), usualCommand(facts, ['isolates']));
    return [text.lead, text.table('isolates', ['nodes.csv'])];
  },
};
