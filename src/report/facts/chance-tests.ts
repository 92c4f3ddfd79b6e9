/** Every test of a figure against chance, in the order of the report. */
import { BROKER_ROLES, type BrokerRole } from '../../graph/broker-roles.ts';
import type { ChanceTest } from '../../graph/chance.ts';
import type { Facts } from './facts.ts';

export interface FigureTest {
  figure:
    | 'mutual_pairs'
    | 'reciprocity'
    | 'mutual_transitivity'
    | 'within_follows'
    | 'assortativity'
    | 'ei_index'
    | BrokerRole;
  /** '' where the figure is of no attribute. */
  attribute: string;
  test: ChanceTest;
}

/** None where nothing was tested. */
export function chanceTests({ chance }: Facts): FigureTest[] {
  if (chance === null) return [];
  return [
    { figure: 'mutual_pairs', attribute: '', test: chance.mutualPairs },
    { figure: 'reciprocity', attribute: '', test: chance.reciprocity },
    { figure: 'mutual_transitivity', attribute: '', test: chance.transitivity },
    ...chance.attributes.flatMap(({ attribute, within, assortativity, eiIndex, brokers }): FigureTest[] => [
      { figure: 'within_follows', attribute, test: within },
      { figure: 'assortativity', attribute, test: assortativity },
      { figure: 'ei_index', attribute, test: eiIndex },
      ...BROKER_ROLES.map((role) => ({ figure: role, attribute, test: brokers.tests[role] })),
    ]),
  ];
}

/** Means of the two halves of the draws, which should agree if the chain forgot where it began. */
export function halfMeans({ draws }: ChanceTest): [first: number, second: number] {
  const half = draws.length >>> 1;
  return [meanOf(draws.subarray(0, half)), meanOf(draws.subarray(half))];
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
