/** The report of one study, as files: a pure function of the study, the options and the researcher's prose. */
import { clustersCsv } from './clusters-table.ts';
import { countriesCsv } from './country-presence.ts';
import { coverageCsv } from './coverage-table.ts';
import { gatherFacts } from './facts.ts';
import { drawFigures, figureFiles } from './figures.ts';
import { graphCsv } from './graph-table.ts';
import { manifestFile } from './manifest.ts';
import { mixingCsv, mixingPath } from './mixing-table.ts';
import { nodesCsv } from './nodes-table.ts';
import { rankingsCsv } from './ranking.ts';
import type { ProseFile, ReportFile, ReportOptions } from './report-file.ts';
import { reportText } from './report-text.ts';
import type { Study } from './study.ts';
import { edgesCsv, mutualsCsv, unknownCsv } from './ties-tables.ts';

/**
 * Every file of the report, sorted by path but for the manifest, which is last.
 * @throws UserError where an option or a prose file names what there is not.
 */
export function renderReport(
  study: Study,
  options: ReportOptions,
  prose: readonly ProseFile[],
): ReportFile[] {
  const facts = gatherFacts(study, options);
  const figures = drawFigures(facts);
  const data: ReportFile[] = [
    { path: 'nodes.csv', chunks: nodesCsv(facts) },
    { path: 'edges.csv', chunks: edgesCsv(study) },
    { path: 'unknown.csv', chunks: unknownCsv(study) },
    { path: 'graph.csv', chunks: graphCsv(facts) },
    { path: 'mutuals.csv', chunks: mutualsCsv(study) },
    { path: 'clusters.csv', chunks: clustersCsv(facts) },
    { path: 'coverage.csv', chunks: coverageCsv(study) },
    { path: 'rankings.csv', chunks: rankingsCsv(facts) },
    ...(facts.presence.length > 0 ? [{ path: 'countries.csv', chunks: countriesCsv(facts.presence) }] : []),
    ...facts.groupings.map((grouping) => ({ path: mixingPath(grouping), chunks: mixingCsv(grouping) })),
    ...figureFiles(figures),
  ];
  data.sort(byPath);
  const text = { path: 'report.md', chunks: reportText(facts, figures, prose, data) };
  const files = [...data, text].sort(byPath);
  return [...files, manifestFile(facts, files, prose)];
}

function byPath(a: ReportFile, b: ReportFile): number {
  return a.path < b.path ? -1 : 1;
}
