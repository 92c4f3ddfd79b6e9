/** The figures of the whole graph over the years, those first that may be compared although the roster grows. */
import { countDyads } from '../graph/dyad-census.ts';
import type { Graph } from '../graph/graph.ts';
import type { Measured } from '../graph/measures.ts';
import { buildMutualGraph } from '../graph/mutual-graph.ts';
import { mutualDegree, mutualShare } from '../graph/mutual-ties.ts';

export interface FigureSeries {
  measure: string;
  definition: string;
  /** One a snapshot; NaN is undefined. */
  values: number[];
}

/** Shares, ratios and indices in the order of the table; counts, which grow with the roster, follow. */
const NORMALISED = [
  'density',
  'reciprocity',
  'reciprocity_rho',
  'mutual_tie_share',
  'mutual_transitivity',
  'mutual_average_clustering',
  'mean_distance',
  'modularity',
  'cluster_rand_mean',
  'cluster_rand_min',
];

const SHARES = [
  {
    measure: 'mutual_share_mean',
    definition: 'mean of mutual_share over the observed accounts',
    of: (measured: Measured) => mean(measured.nodes.mutual_share),
  },
  {
    measure: 'mutual_share_max',
    definition: 'mutual_share of the best connected account',
    of: (measured: Measured) => greatest(measured.nodes.mutual_share),
  },
  {
    measure: 'followed_by_share_max',
    definition: 'followed_by_share of the account most followed',
    of: (measured: Measured) => greatest(measured.nodes.followed_by_share),
  },
];

/** Every figure of the whole graph, one value a snapshot, normalised ones first. */
export function figureSeries(years: readonly Measured[]): FigureSeries[] {
  const shares = SHARES.map(({ measure, definition, of }) => ({
    measure,
    definition,
    values: years.map(of),
  }));
  const names = new Map(
    years.flatMap(({ graph }) => graph.map(({ measure, definition }) => [measure, definition])),
  );
  const figures = [...names].map(([measure, definition]) => ({
    measure,
    definition,
    values: years.map(({ graph }) => graph.find((figure) => figure.measure === measure)?.value ?? Number.NaN),
  }));
  const rank = ({ measure }: FigureSeries) => {
    const place = NORMALISED.indexOf(measure);
    if (place >= 0) return place;
    return /^(assortativity|ei_index)_/.test(measure) ? NORMALISED.length : NORMALISED.length + 1;
  };
  return [...shares, ...figures.sort((a, b) => rank(a) - rank(b))];
}

/** The figures that a summary begins with, cheap to compute. */
export function headlineFigures(graph: Graph): { measure: string; value: number }[] {
  const mutual = buildMutualGraph(graph);
  const dyads = countDyads(graph, mutual);
  return [
    { measure: 'mutual_share_mean', value: mean(mutualShare(graph, mutualDegree(graph, mutual))) },
    { measure: 'density', value: dyads.density },
    { measure: 'reciprocity', value: dyads.reciprocity },
    { measure: 'mutual_tie_share', value: dyads.mutualTieShare },
  ];
}

/** Over the values that are there; NaN where none is. */
function mean(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function greatest(values: Float64Array): number {
  return values.reduce((most, value) => (value > most || Number.isNaN(most) ? value : most), Number.NaN);
}
