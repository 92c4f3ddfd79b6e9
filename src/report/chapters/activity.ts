/** The chapters on what accounts post: taken together, ranked, and by groups. */

import { groups } from '../../questions/activity/groups.ts';
import { languages } from '../../questions/activity/languages.ts';
import { layers } from '../../questions/activity/layers.ts';
import { dormant, posted } from '../../questions/activity/posted.ts';
import { networkFigures } from '../facts/activity-facts.ts';
import { figureText } from '../figures/figures.ts';
import { WORLD_DIALOGUE } from '../figures/world-dialogue.ts';
import type { Section } from '../sections/section.ts';
import { activityChapter } from './activity-chapter.ts';
import {
  ACTIVE_SECTION,
  AUDIENCE_SECTION,
  CONVERSATIONAL_SECTION,
  EFFECTIVE_SECTION,
  INFLUENCE_SECTION,
  JOINED_SECTION,
  TOPICS_SECTION,
} from './activity-rankings.ts';
import { activityText } from './activity-text.ts';

const WINDOW_SECTION = activityChapter(
  'activity',
  ({ window }) => window,
  (facts, active) => {
    const text = activityText(facts, 'posts', posted(active));
    return [text.lead, ...text.remarks, text.table('unread', ['activity.csv'])];
  },
);

const DORMANT_SECTION = activityChapter(
  'dormant',
  ({ dormant }) => dormant,
  (facts, active) => {
    const text = activityText(facts, 'dormant', dormant(active));
    return [text.lead, text.table('dormant', ['activity.csv'])];
  },
);

const LAYERS_SECTION = activityChapter(
  'mentions-and-reposts',
  ({ layers }) => layers,
  (facts, active, figures) => {
    const { study, measured } = facts;
    const figuresOf = (name: string) => {
      const layer = active.layers.find((each) => each.name === name);
      return networkFigures((layer?.measured ?? measured).graph);
    };
    const text = activityText(facts, 'layers', layers(study, active.layers, active, figuresOf));
    const [areTwo, heard] = text.remarks;
    return [
      text.lead,
      areTwo!,
      figureText(facts, figures, WORLD_DIALOGUE),
      text.table('layers', ['layers.csv', 'mentions.csv', 'reposts.csv']),
      text.table('overlaps', ['layers.csv']),
      heard ?? '',
      text.table('correlations', ['layers.csv']),
    ];
  },
);

const LANGUAGES_SECTION = activityChapter(
  'languages',
  ({ languages }) => languages,
  (facts, { activity }) => {
    const text = activityText(facts, 'languages', languages(activity));
    return [text.lead, text.table('languages', ['languages.csv'])];
  },
);

const GROUPS_SECTION = activityChapter(
  'groups',
  ({ groups }) => groups,
  (facts, active) => {
    const answer = groups(active, facts.study);
    const text = activityText(facts, 'groups', answer);
    const compared = answer.sections.filter(({ name, rows }) => name !== 'office_reach' && rows.length > 1);
    return [
      text.lead,
      ...compared.map(({ name }) => text.table(name, ['activity-groups.csv'])),
      ...text.remarks,
      text.table('office_reach', ['office-reach.csv']),
    ];
  },
);

/** In the order of the report. */
export const ACTIVITY_SECTIONS: readonly Section[] = [
  WINDOW_SECTION,
  AUDIENCE_SECTION,
  ACTIVE_SECTION,
  CONVERSATIONAL_SECTION,
  EFFECTIVE_SECTION,
  JOINED_SECTION,
  DORMANT_SECTION,
  INFLUENCE_SECTION,
  LAYERS_SECTION,
  TOPICS_SECTION,
  LANGUAGES_SECTION,
  GROUPS_SECTION,
];
