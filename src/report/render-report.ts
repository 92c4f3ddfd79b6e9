/** The report of one study, as files: a pure function of the study, the options and the researcher's prose. */

import { changesCsv } from './changes-table.ts';
import { clustersCsv } from './clusters-table.ts';
import { countryPages } from './country-pages.ts';
import { countriesCsv } from './country-presence.ts';
import { coverageCsv } from './coverage-table.ts';
import { attributeChance, type Beside, gatherFacts } from './facts.ts';
import { drawFigures, figureFiles } from './figures.ts';
import { graphCsv } from './graph-table.ts';
import { manifestFile } from './manifest.ts';
import { mapFile } from './map-file.ts';
import { mixingCsv, mixingPath } from './mixing-table.ts';
import { networkLayout } from './network-layout.ts';
import { nodesCsv } from './nodes-table.ts';
import { rankingsCsv } from './ranking.ts';
import type { ProseFile, ReportFile, ReportOptions } from './report-file.ts';
import { reportHtml } from './report-html.ts';
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
  beside: Beside = {},
): ReportFile[] {
  const { page = null } = beside;
  const facts = gatherFacts(study, { ...options, by: [...new Set(options.by)] }, beside);
  const layout = networkLayout(facts);
  const figures = drawFigures(facts, layout);
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
    ...(facts.change === null ? [] : [{ path: 'changes.csv', chunks: changesCsv(facts.change) }]),
    ...facts.groupings.map((grouping) => ({
      path: mixingPath(grouping),
      chunks: mixingCsv(grouping, attributeChance(facts, grouping.attribute)),
    })),
    ...figureFiles(figures),
    ...countryPages(facts),
  ];
  if (page !== null) {
    data.push(
      mapFile(
        facts,
        layout,
        page,
        data.map(({ path }) => path),
      ),
    );
  }
  data.sort(byPath);
  const markdown = reportText(facts, figures, prose, data);
  const text = [
    { path: 'report.md', chunks: markdown },
    { path: 'report.html', chunks: reportHtml(markdown, figures) },
  ];
  const files = [...data, ...text].sort(byPath);
  return [...files, manifestFile(facts, files, prose, page)];
}

function byPath(a: ReportFile, b: ReportFile): number {
  return a.path < b.path ? -1 : 1;
}
