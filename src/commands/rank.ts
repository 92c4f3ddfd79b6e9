/** `entente rank`: accounts by any measure, over all or within groups. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption, unitOption, whereOption } from '../cli/question-options.ts';
import { joined } from '../cli/repeated.ts';
import { shownTop, topOption } from '../cli/top.ts';
import { BROKER_DEFINITIONS, BROKER_ROLES, isBrokerRole } from '../graph/broker-roles.ts';
import { NODE_DEFINITIONS } from '../graph/measures.ts';
import { openQuestion } from '../open/ask.ts';
import { deskBefore } from '../open/open-snapshot.ts';
import { openStudy } from '../open/open-study.ts';
import { ACTIVITY_RANKINGS, rankingDefinition } from '../questions/rank/activity-rankings.ts';
import { type RankAsked, rank } from '../questions/rank/rank.ts';
import { RANKED_COLUMNS } from '../study/ranked-measures.ts';
import { UNITS } from '../study/study.ts';

/** Rows of a ranking of all, and of each group, on a terminal. */
const USUAL = 20;
const USUAL_OF_GROUP = 3;

export const defineRank: DefineCommand = (command, context) => {
  command
    .argument(
      '<MEASURE>',
      'a measure of accounts, as in nodes.csv or activity.csv, a role of brokers, or hashtags',
    )
    .addOption(unitOption(UNITS))
    .option(
      '--by <COLUMN>',
      'rank within the groups of region, subregion or a roster column; of brokers, the groups they stand between (default: region)',
    )
    .option('--unranked', 'the accounts that have no rank, with the reason, in place of those that have one')
    .option(
      '--list-doubt',
      'in place of the ranking how far its first ten rest on the list: where 5 or 10% of the accounts are left out at random, or all of one office or region (or value of --by)',
    )
    .option('--against <SNAPSHOT>', 'an earlier snapshot: the value and the rank that each account had in it')
    .option('--panel', 'with --against: of the accounts in both alone, computed on the ties among them')
    .option(
      '--weights <WEIGHTS>',
      'of the parts of influence, such as popularity=2,engagement=1,trust=1; by commas, or repeated (default: 1 each)',
      joined,
    )
    .addHelpText(
      'after',
      `\nMeasures:\n${RANKED_COLUMNS.map((column) => `  ${column.padEnd(18)} ${NODE_DEFINITIONS[column]}`).join('\n')}\n\nBrokers, between groups:\n${BROKER_ROLES.map((role) => `  ${role.padEnd(18)} ${BROKER_DEFINITIONS[role]}`).join('\n')}\n\nActivity:\n${ACTIVITY_RANKINGS.map((ranking) => `  ${ranking.padEnd(21)} ${rankingDefinition(ranking)}`).join('\n')}\n${examples(
        'entente rank mutual --top 10 -s sandbox-2026',
        'entente rank in_degree --by region --top 2 -s sandbox-2026',
        'entente rank mutual --unit country --top 5 -s sandbox-2026',
        'entente rank followback_share --where office=foreign-ministry --top 5 -s sandbox-2026',
        'entente rank mutual --among office=foreign-ministry --top 5 -s sandbox-2026',
        'entente rank interactions_per_post --top 5 -s sandbox-2026',
        'entente rank influence --weights popularity=2,engagement=1,trust=1 --top 5 -s sandbox-2026',
        'entente rank audience_growth --against sandbox-2025 --top 5 -s sandbox-2026',
        'entente rank gatekeeper --by region --top 5 -s sandbox-2026',
        'entente rank hashtags --by region --top 2 -s sandbox-2026',
        'entente rank mutual_share --against sandbox-2025 --panel --top 10 -s sandbox-2026',
        'entente rank mutual --list-doubt -s sandbox-2026',
        'entente rank interactions_per_post --unranked --where country=DE -s sandbox-2026',
      )}`,
    )
    .action(async (measure: string) => {
      const options = givenOptions<QuestionOptions & Omit<RankAsked, 'against'> & { against?: string }>(
        command,
      );
      const desk = deskOf(context, options);
      const asked = await openStudy(desk, options.snapshot);
      const isGrouped = options.by !== undefined && !isBrokerRole(measure);
      const top = options.unranked
        ? undefined
        : shownTop(context, options, options.listDoubt ? 1 : isGrouped ? USUAL_OF_GROUP : USUAL);
      const { against: name } = options;
      const against = name === undefined ? undefined : () => openQuestion(deskBefore(desk, asked), name);
      answer(context, options, await rank(asked, besides(options, { measure, top, against })));
    });
  topOption(command, 'how many of all, or of each group', `${USUAL}, or ${USUAL_OF_GROUP} of each group,`);
  whereOption(snapshotOption(command, 'an edition, '));
};
