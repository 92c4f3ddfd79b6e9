/** The accounts of a country: who holds them, what they are tied to, how far they are heard, and how much of its posts they wrote. */

import { LEAST_POSTS } from '../../activity/interactions.ts';
import { type Column, joinTexts, numberColumn, tableOf } from '../../doors/markdown-text.ts';
import { regionSection } from '../../questions/screens/country-screen.ts';
import { actorOf } from '../../roster/row.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import { accountName, countryText, valueText } from '../words/account-text.ts';
import { sectionText } from '../words/answer-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import type { PageContext } from './page-context.ts';
import { showOf } from './shown.ts';
import { rankedText } from './standing-text.ts';

/** A row of the accounts of a country; those that are no node of the graph have no figures. */
interface Listed {
  node: number;
  entry: StudyEntry;
}

export function accountTable(context: PageContext, code: string, own: readonly number[]): string {
  const { facts, mutualRank, followersRank, absentOf } = context;
  const { study, measured, change, language } = facts;
  const { page, head, known, range, share } = language;
  const { nodes } = measured;
  const accounts: Listed[] = [
    ...own.map((node) => ({ node, entry: study.nodes[node]! })),
    ...(absentOf.get(code) ?? []).map((entry) => ({ node: -1, entry })),
  ];
  const column = (title: string, cell: (node: number) => string) =>
    numberColumn<Listed>(title, ({ node }) => (node < 0 ? '–' : cell(node)));
  const table = tableOf(accounts, [
    { head: head.account, cell: ({ entry }) => accountName(facts, entry) },
    { head: page.office, cell: ({ entry }) => posting(facts, entry) },
    column(page.withRankHead(head.mutualTies), (node) =>
      rankedText(
        language,
        Number.isNaN(nodes.mutual[node]!)
          ? known(Number.NaN)
          : range(nodes.mutual[node]!, nodes.mutual_max[node]!),
        mutualRank[node]!,
      ),
    ),
    ...(change === null
      ? []
      : [
          column(page.rankThen(momentsOf(facts, change)), (node) =>
            known(change.diff.years().old.rank[change.comparison.toOld.node[node]!] ?? Number.NaN),
          ),
        ]),
    column(page.withRankHead(head.followers), (node) =>
      rankedText(language, known(nodes.in_degree[node]!), followersRank[node]!),
    ),
    column(page.returned, (node) => share(nodes.followback_share[node]!)),
    ...activityColumns(context, own, column),
  ]);
  return `${table}\n\n${page.ranksNote(facts.activity === null ? null : facts.activity.activity.days, LEAST_POSTS)}`;
}

/** Influence and audience with their ranks, and who wrote how much; none where the study holds no posts. */
function activityColumns(
  { facts, accountRank }: PageContext,
  own: readonly number[],
  column: (title: string, cell: (node: number) => string) => Column<Listed>,
): Column<Listed>[] {
  const { activity, language } = facts;
  if (activity === null) return [];
  const { page, known, decimal, share } = language;
  const { influence, audience, own_posts: posts } = activity.figures.columns;
  const all = own.reduce((sum, node) => sum + (posts[node]! || 0), 0);
  return [
    column(page.withRankHead(page.influence), (node) =>
      rankedText(language, decimal(influence[node]!, 2), accountRank.influence[node]!),
    ),
    column(page.withRankHead(page.audience), (node) =>
      rankedText(language, known(audience[node]!), accountRank.audience[node]!),
    ),
    column(page.ownPosts, (node) =>
      Number.isNaN(posts[node]!)
        ? '–'
        : page.posts(posts[node]!, share(all === 0 ? Number.NaN : posts[node]! / all)),
    ),
  ];
}

/** Offices, the host, and the verdict where its follows were not read. */
function posting({ language, seats }: Facts, { row, verdict }: StudyEntry): string {
  const { office, host } = row;
  const held = seats?.seats.find(
    ({ seat }) => seat.country === row.country && seat.actors.includes(actorOf(row)),
  );
  const offices = [office, ...(held?.seat.offices ?? []).filter((one) => one !== office)];
  const place = host === '' ? '' : ` (${countryText(language, host)})`;
  return joinTexts(
    [
      `${language.page.seat(offices.map((one) => valueText(language, 'office', one))) || '–'}${place}`,
      isObserved(verdict) ? '' : language.verdict(verdict),
    ],
    ' · ',
  );
}

/** Ties with each region; a sentence where nothing is tied. */
export function regionTable(facts: Facts, code: string): string {
  const section = regionSection(facts.study, code);
  const command = showOf(facts, code, 'regions');
  return sectionText(facts, 'show', section, { command, titled: false }) || facts.language.page.noTie;
}
