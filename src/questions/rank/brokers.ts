/** `entente rank liaison --by COLUMN`: accounts by the open chains that they join in a role between groups. */
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { readGraph } from '../../edition/read-graph.ts';
import { BROKER_DEFINITIONS, type BrokerRole } from '../../graph/broker-roles.ts';
import { countBrokers } from '../../graph/brokers.ts';
import { DIRECTED_NULL_MODEL } from '../../graph/null-directed.ts';
import { numberGroups } from '../../graph/number-groups.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { collapseStudy } from '../../study/collapse-study.ts';
import { groupBy, usualGrouping } from '../../study/grouping.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { definitionFor } from '../../study/unit-words.ts';
import { attributeColumn, parseWhere } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { DESCRIBED } from '../described.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { unitNote } from '../measures/measure-units.ts';
import { withoutNote } from '../without-value.ts';
import type { RankActivityAsked } from './activity.ts';
import type { AgainstAsked } from './against.ts';
import { rankedOf } from './places.ts';
import { unrankedAnswer } from './unranked.ts';

/**
 * Ranks over all accounts: the groups are those between which they stand.
 * @throws UserError where there are no groups, or an option is not of this ranking.
 */
export async function rankBrokers(
  asked: OpenStudy,
  role: BrokerRole,
  top: number,
  question: RankActivityAsked & AgainstAsked,
): Promise<Answer> {
  const { unit = asked.unit, unranked, against, panel, weights } = question;
  if (against !== undefined || panel) {
    throw refusal(say.rank.brokersOfOne(role));
  }
  if (weights !== undefined) throw refusal(say.rank.weights());
  const isOwn = unit === asked.unit;
  if (unranked && !isOwn) throw refusal(say.rank.unrankedOwn(asked.unit));
  const study = collapseStudy(asked, unit);
  const filter = parseWhere(study, question.where, unit);
  const by = question.by === undefined ? usualGrouping(study)[0] : attributeColumn(asked, question.by, unit);
  if (by === undefined) throw refusal(say.rank.noRegions(role));
  const [{ labels } = { labels: [] }] = groupBy(study, [by]);
  const grouping = numberGroups(labels);
  const { length } = grouping.groups;
  if (length < 2) throw refusal(say.rank.tooFewGroups(by, length));
  const { counts, most } = countBrokers(study.graph, grouping);
  // The others have a count where they were read in part.
  const { observed } = readGraph(study, asked.networks !== null);
  const chosen = study.nodes.flatMap((entry, node) =>
    filter.matches(entry)
      ? [{ entry, node, value: observed[node] === 1 ? counts[role][node]! : Number.NaN }]
      : [],
  );
  const grouped = chosen.filter(({ node }) => labels[node] !== '');
  const without = grouped.filter(({ value }) => Number.isNaN(value)).map(({ entry }) => entry);
  if (unranked) return unrankedAnswer(role, without, filter.conditions, null, unit);
  const expected = await asked.brokersByChance(study, grouping);
  const places = rankNodes(chosen.map(({ value }) => value)).map(({ node, rank, value }) => ({
    ...chosen[node]!,
    rank,
    value,
  }));
  const rows = places.filter(({ rank }) => rank <= top);
  const { columns, cells } = DESCRIBED[unit];
  const found: readonly ColumnName[] = [role, `${role}_max`, 'expected'];
  const figures = ({ node, value }: (typeof rows)[number]): Cell[] => [
    value,
    most[role][node]!,
    expected.counts[role][node]!,
  ];
  const key: readonly ColumnName[] = unit === 'account' ? ['account_id'] : [];
  return {
    sentence: [
      say.rank.brokers(rankedOf(places, null, unit, role, filter), by),
      ...(without.length > 0 ? [say.rank.notRead(without.length, unit, isOwn)] : []),
    ],
    columns: ['rank', ...columns, ...found, ...key],
    total: places.length,
    rows: rows.map((row): Cell[] => [
      row.rank,
      ...cells(row.entry),
      ...figures(row),
      ...(unit === 'account' ? [row.entry.accountId] : []),
    ]),
    shown: {
      columns: ['rank', ...columns.slice(0, 3), ...found],
      rows: rows.map((row): Cell[] => [row.rank, ...cells(row.entry).slice(0, 3), ...figures(row)]),
    },
    facts: {
      unit,
      measure: role,
      by,
      definition: definitionFor(unit, BROKER_DEFINITIONS[role]),
      ranked: places.length,
      without_value: without.length,
      draws: expected.draws,
      model: DIRECTED_NULL_MODEL,
    },
    notes: [
      ...togetherNotes(asked),
      ...(isOwn ? [] : [unitNote(study)]),
      say.rank.role(role, unit, by),
      ...withoutNote(chosen.length - grouped.length, by, unit),
      say.rank.byChance(role, expected.draws),
    ],
  };
}
