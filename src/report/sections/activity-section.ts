/** A chapter on activity, and the tables that several of them have. */

import type { ActivityText } from '../../words/en/report/language.ts';
import type { ActivityFacts } from '../facts/activity-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figures } from '../figures/figures.ts';
import type { Section } from './section.ts';

/** What a chapter on activity is written from. */
export interface Written {
  facts: Facts;
  posted: ActivityFacts;
  words: ActivityText;
  figures: Figures;
}

/** A chapter that has nothing to say where the study holds no posts. */
export function activitySection(
  id: string,
  heading: (words: ActivityText) => string,
  render: (written: Written) => string[],
): Section {
  return {
    id,
    heading: ({ activity }) => heading(activity),
    render: (facts, figures) => {
      const { activity: posted, language } = facts;
      return posted === null ? [] : render({ facts, posted, words: language.activity, figures });
    },
  };
}
