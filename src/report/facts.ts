/** Everything the tables, sections and figures of one report draw on, computed once. */
import { measureGraph } from '../graph/measure-graph.ts';
import type { Measured } from '../graph/measures.ts';
import { type ClusterProfile, clusterProfiles } from './cluster-names.ts';
import { countryPresence, hasCountries, type Presence } from './country-presence.ts';
import { type Grouping, groupBy } from './grouping.ts';
import type { ReportOptions } from './report-file.ts';
import type { Study } from './study.ts';

export interface Facts {
  study: Study;
  options: ReportOptions;
  measured: Measured;
  /** In the order of `options.by`. */
  groupings: Grouping[];
  /** Figures of the whole graph by name; NaN is undefined. */
  figures: ReadonlyMap<string, number>;
  /** Empty where the study does not compare countries. */
  presence: Presence[];
  clusters: ClusterProfile[];
}

/** Measures the study's graph. @throws UserError where an option names what the study does not have. */
export function gatherFacts(study: Study, options: ReportOptions): Facts {
  const groupings = groupBy(study, options.by);
  const measured = measureGraph(study.graph, {
    runs: options.runs,
    clustersOf: options.clustersOf,
    groups: groupings,
    seed: options.seed,
  });
  return {
    study,
    options,
    measured,
    groupings,
    figures: new Map(measured.graph.map(({ measure, value }) => [measure, value])),
    presence: hasCountries(study) ? countryPresence(study) : [],
    clusters: clusterProfiles(study, measured, options.by),
  };
}

/** One figure of the whole graph. @throws Error where the measures have none of this name. */
export function figureOf({ figures }: Facts, measure: string): number {
  const value = figures.get(measure);
  if (value === undefined) throw new Error(`there is no figure ${measure}`);
  return value;
}
