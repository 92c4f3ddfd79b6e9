/** Rankings of activity by actor or country in place of accounts. */
import { sumByUnit } from '../../activity/audience.ts';
import type { Answer } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { Unit } from '../../study/study.ts';
import { unitKey } from '../../study/unit-entry.ts';
import type { Filter } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { called } from '../ask.ts';
import { withoutNote } from '../without-value.ts';
import { coverageNotes, type Ranking, windowFacts } from './activity-ranking.ts';
import { type AccountRanking, ADDED_UP, rankingDefinition } from './activity-rankings.ts';

/** @throws UserError for what cannot be added up. */
export function rankUnits(ranking: Ranking, filter: Filter, unit: Unit, top: number): Answer {
  const { column, nodes, values } = ranking;
  const label = (node: number) => unitKey(nodes[node]!, unit);
  const asked = [...nodes.keys()].filter((node) => filter.matches(nodes[node]!));
  const chosen = asked.filter((node) => label(node) !== '');
  const name = (node: number) => {
    const { row } = nodes[node]!;
    return unit === 'country' ? (countryByCode(row.country)?.name ?? row.country) : row.name;
  };
  const sums = sumsOf(column, unit, chosen, values, label);
  const ranked = rankNodes(sums.map(({ sum }) => sum));
  const without = sums.length - ranked.length;
  const { conditions: where } = filter;
  const all = { nodes: ranked.length, unit, where, measure: column, first: null };
  return {
    sentence: [say.rank.summed(all), ...(without > 0 ? [say.rank.noneOfTheirs(without)] : [])],
    columns: ['rank', unit, 'name', column, 'accounts', 'unknown_accounts', 'handles'],
    total: ranked.length,
    rows: ranked
      .filter(({ rank }) => rank <= top)
      .map(({ rank, node: k, value }): Cell[] => {
        const { nodes: members, unknown } = sums[k]!;
        const handles = members.map((node) => called(nodes[node]!)).join(' ');
        return [rank, label(members[0]!), name(members[0]!), value, members.length, unknown, handles];
      }),
    facts: {
      measure: column,
      definition: rankingDefinition(column),
      unit,
      ...windowFacts(ranking),
    },
    notes: [...coverageNotes(ranking), ...withoutNote(asked.length - chosen.length, unit)],
  };
}

interface UnitValue {
  nodes: number[];
  sum: number;
  unknown: number;
}

function sumsOf(
  column: AccountRanking,
  unit: Unit,
  chosen: readonly number[],
  values: Float64Array,
  label: (node: number) => string,
): UnitValue[] {
  if (!ADDED_UP.includes(column)) {
    throw refusal(say.rank.notAdded(column, unit, ADDED_UP));
  }
  const sums = sumByUnit(
    Float64Array.from(chosen, (node) => values[node]!),
    chosen.map(label),
  );
  return sums.map(({ nodes, sum, unknown }) => ({ nodes: nodes.map((k) => chosen[k]!), sum, unknown }));
}
