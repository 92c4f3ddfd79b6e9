/** How activity is measured. */

import { ACTIVITY_COLUMNS } from '../../activity/account-figures.ts';
import { LEAST_POSTS } from '../../activity/interactions.ts';
import { statedCounts } from '../../activity/post.ts';
import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { LEAST_OFFICES } from '../../study/country-ranking.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const FURTHER_COLUMNS = [
  'own_posts_share',
  'interactions_mean',
  'interactions_low',
  'interactions_high',
  'main_language',
  'joined',
  'dormant',
  'feed',
] as const;

/** As Markdown; what stands between backticks is code. */
function definitionText(definition: string): string {
  return definition
    .split('`')
    .map((part, k) => (k % 2 === 1 ? `\`${part}\`` : escapeMarkdown(part, 500)))
    .join('');
}

export const ACTIVITY_METHOD_SECTION: Section = {
  id: 'activity-method',
  heading: ({ activity: { method } }) => method.heading,
  render(facts) {
    const { activity: posted } = facts;
    if (posted === null) return [];
    const { method } = facts.language.activity;
    return [
      method.kinds,
      method.counts(statedCounts(posted.activity.stated)),
      method.floor(LEAST_POSTS),
      facts.presence.length === 0 ? '' : method.countries(LEAST_OFFICES),
      method.definitions,
      reportTable(
        facts,
        [facts.language.tables.caption.activityColumns],
        [
          ...ACTIVITY_COLUMNS,
          ...FURTHER_COLUMNS,
          ...(posted.growth === null ? [] : (['audience_before'] as const)),
        ],
        [
          { head: method.column, cell: (column) => `\`${column}\`` },
          {
            head: facts.language.head.meaning,
            cell: (column) => definitionText(facts.language.columns[column]),
          },
        ],
      ),
    ];
  },
};
