/** The chapters on what accounts post: the window and how much of it was read, the rankings, and the definitions. */

import { ACTIVITY_COLUMNS } from '../../activity/account-figures.ts';
import { countWhole } from '../../activity/activity.ts';
import { LEAST_POSTS } from '../../activity/interactions.ts';
import { statedCounts } from '../../activity/post.ts';
import { dateOfDay } from '../../activity/post-weeks.ts';
import { escapeMarkdown } from '../../doors/markdown-text.ts';
import type { Verdict } from '../../roster/verdict.ts';
import { LEAST_OFFICES } from '../../study/country-ranking.ts';
import { accountText } from '../words/account-text.ts';
import { AUDIENCE_SECTION, JOINED_SECTION } from './activity-audience.ts';
import { GROUPS_SECTION } from './activity-groups.ts';
import { INFLUENCE_SECTION } from './activity-influence.ts';
import { LAYERS_SECTION } from './activity-layers.ts';
import {
  ACTIVE_SECTION,
  CONVERSATIONAL_SECTION,
  DORMANT_SECTION,
  EFFECTIVE_SECTION,
} from './activity-posts.ts';
import { activitySection, type Written } from './activity-section.ts';
import { LANGUAGES_SECTION, TOPICS_SECTION } from './activity-topics.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

const NAMED = 12;
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

const WINDOW_SECTION = activitySection(
  'activity',
  ({ window }) => window.heading,
  (written) => [windowText(written), unreadList(written), sumsText(written)],
);

/** As Markdown; what stands between backticks is code. */
function definitionText(definition: string): string {
  return definition
    .split('`')
    .map((part, k) => (k % 2 === 1 ? `\`${part}\`` : escapeMarkdown(part, 500)))
    .join('');
}

export const ACTIVITY_METHOD_SECTION = activitySection(
  'activity-method',
  ({ method }) => method.heading,
  ({ facts, posted, words: { method } }) => [
    method.kinds,
    method.counts(statedCounts(posted.activity.stated)),
    method.floor(LEAST_POSTS),
    facts.presence.length === 0 ? '' : method.countries(LEAST_OFFICES),
    method.definitions,
    reportTable(
      facts,
      [facts.language.tables.caption.activityColumns],
      [...ACTIVITY_COLUMNS, ...FURTHER_COLUMNS, ...(posted.growth === null ? [] : ['audience_before'])],
      [
        { head: method.column, cell: (column) => `\`${column}\`` },
        {
          head: facts.language.head.meaning,
          cell: (column) => definitionText(method.definition(column)),
        },
      ],
    ),
  ],
);

/** In the order of the report; they stand where the study holds posts. */
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

function windowText({ facts, posted: { activity }, words: { window } }: Written): string {
  const { date } = facts.language;
  const { days } = activity;
  const read = window.read(countWhole(activity), activity.feed.length);
  return `${window.sentence(days, date(dateOfDay(activity, 0)), date(dateOfDay(activity, days - 1)))} ${read}`;
}

/** Accounts by what became of their feeds, where that was not all. */
function unreadList({ facts, posted: { activity }, words: { window } }: Written): string {
  const byVerdict = new Map<string, string[]>();
  for (const [node, feed] of activity.feed.entries()) {
    if (feed?.whole === true) continue;
    const verdict = feed?.verdict ?? 'not-read';
    const reached = feed?.reachedAt?.slice(0, 10);
    const name = accountText(facts, facts.study.nodes[node]!);
    const told = reached === undefined ? name : window.backTo(name, facts.language.date(reached));
    byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), told]);
  }
  if (byVerdict.size === 0) return '';
  const lines = [...byVerdict]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([verdict, names]) => {
      const shown = names.slice(0, NAMED);
      return `- ${window.unreadOf(facts.language.verdict(verdict as Verdict), shown, names.length - shown.length)}`;
    });
  return `${window.unread}\n\n${lines.join('\n')}`;
}

function sumsText({ posted: { activity, figures }, words: { window } }: Written): string {
  if (countWhole(activity) === 0) return '';
  const sum = (values: Float64Array) =>
    values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
  const { own_posts, replies, reposts } = figures.columns;
  const own = sum(own_posts);
  return own === 0 ? window.none : window.sums(own, sum(replies), sum(reposts));
}
