/** Personal against office accounts, and activity by office, region and language. */

import { groupActivity } from '../../activity/group-activity.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { attributeOf } from '../../study/grouping.ts';
import { isPersonal } from '../../study/ministry.ts';
import { type OfficeReach, officeReaches, unknownReach } from '../../study/office-reach.ts';
import { countryText, valueText } from '../words/account-text.ts';
import { escapeMarkdown, numberColumn, tableOf } from '../words/markdown.ts';
import { topRows } from '../words/ranked-text.ts';
import { activitySection, type Written } from './activity-section.ts';

/** Rows of the table of countries, ties at its end aside. */
const REACH = 20;
/** Groups of a table, ties at its end aside; there may be a language for each country. */
const GROUPS = 15;

export const GROUPS_SECTION = activitySection(
  'groups',
  ({ groups }) => groups.heading,
  (written) => {
    const { facts, posted, words } = written;
    const { study, language } = facts;
    const { by, personal, office } = words.groups;
    return [
      groupTable(
        written,
        by.type,
        study.nodes.map(({ row }) => (isPersonal(row) ? personal : office)),
      ),
      groupTable(
        written,
        by.office,
        study.nodes.map(({ row }) => valueText(language, 'office', row.office)),
      ),
      groupTable(
        written,
        by.region,
        study.nodes.map((entry) => valueText(language, 'region', attributeOf(entry, 'region'))),
      ),
      groupTable(
        written,
        by.language,
        posted.mainLanguage.map((code) =>
          code === '' ? words.groups.noLanguage : escapeMarkdown(words.languages.name(code)),
        ),
      ),
      words.groups.note,
      reachTable(written),
    ];
  },
);

/** @param labels as Markdown, '' where there is none. */
function groupTable({ facts, posted, words }: Written, title: string, labels: readonly string[]): string {
  const { count, decimal, share, known, head, mean } = facts.language;
  const groups = groupActivity(posted.figures, labels);
  if (groups.length < 2) return '';
  groups.sort((a, b) => b.nodes.length - a.nodes.length || (a.label < b.label ? -1 : 1));
  const shown = topRows(rankNodes(groups.map(({ nodes }) => nodes.length)), GROUPS).rows;
  if (shown.length === 0) return '';
  const table = tableOf(
    shown.map(({ node: k }) => groups[k]!),
    [
      { head: words.head.group, cell: ({ label }) => label || '–' },
      numberColumn(head.accounts, ({ nodes }) => count(nodes.length)),
      numberColumn(words.head.read, ({ read }) => count(read)),
      numberColumn(words.head.audience, ({ audience }) => known(audience.total)),
      numberColumn(words.head.medianAudience, ({ audience }) => mean(audience.median)),
      numberColumn(words.head.perDayMean, ({ postsPerDay }) => decimal(postsPerDay, 2)),
      numberColumn(words.head.replyShare, ({ replyShare }) => share(replyShare)),
      numberColumn(words.head.perPost, ({ interactionsPerPost }) => mean(interactionsPerPost)),
      numberColumn(words.head.dormant, ({ dormant }) => count(dormant)),
    ],
  );
  return `${words.groups.title(title, shown.length, groups.length)}\n\n${table}`;
}

/** How many accounts abroad only the minister reaches. */
function ministerOnly(one: OfficeReach | undefined): number {
  return one?.reach.yes.no.length ?? 0;
}

/** Countries where the minister's own account reaches most accounts that the ministry's does not. */
function reachTable({ facts, words: { groups } }: Written): string {
  const { count, head } = facts.language;
  const reaches = officeReaches(facts.study);
  if (reaches.length === 0) return '';
  const sorted = [...reaches].sort(
    (a, b) => ministerOnly(b) - ministerOnly(a) || (a.country < b.country ? -1 : 1),
  );
  const least = ministerOnly(sorted[REACH - 1]);
  const shown = sorted.filter((one) => ministerOnly(one) >= least);
  const table = tableOf(shown, [
    { head: head.country, cell: ({ country }) => countryText(facts.language, country) },
    numberColumn(groups.ministerOnly, ({ reach }) => count(reach.yes.no.length)),
    numberColumn(groups.ministryOnly, ({ reach }) => count(reach.no.yes.length)),
    numberColumn(groups.both, ({ reach }) => count(reach.yes.yes.length)),
    numberColumn(groups.neither, ({ reach }) => count(reach.no.no.length)),
    numberColumn(groups.unknown, ({ reach }) => count(unknownReach(reach))),
  ]);
  return `${groups.reach(reaches.length, shown.length)}\n\n${table}`;
}
