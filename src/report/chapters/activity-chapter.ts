/** A chapter on activity, which has nothing to say where the study holds no posts. */
import type { ActivityText } from '../../words/en/report/language.ts';
import type { ActivityFacts } from '../facts/activity-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figures } from '../figures/figures.ts';
import type { Section } from '../sections/section.ts';

export function activityChapter(
  id: string,
  heading: (words: ActivityText['headings']) => string,
  render: (facts: Facts, posted: ActivityFacts, figures: Figures) => string[],
): Section {
  return {
    id,
    heading: ({ activity }) => heading(activity.headings),
    render: (facts, figures) => (facts.activity === null ? [] : render(facts, facts.activity, figures)),
  };
}
