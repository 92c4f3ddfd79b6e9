/** Archive, report and kept measures of a sealed snapshot, as `study` and `demo` leave them. */
import { join } from 'node:path';
import { type Context, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { keepReportMeasures } from '../open/kept-measures.ts';
import type { OpenSnapshot } from '../open/open-snapshot.ts';
import type { LoggedLines } from '../report/facts/spell-facts.ts';
import { reportDirectory } from '../study/places.ts';
import { archiveSnapshot } from './archive-snapshot.ts';
import type { PairsTexts } from './explain-study.ts';
import { type AskedReport, makeReport } from './make-report.ts';

export async function publish(
  context: Context,
  options: SharedOptions,
  opened: OpenSnapshot,
  asked: AskedReport,
  against: readonly OpenSnapshot[],
  directory = reportDirectory(opened.snapshot.name),
  texts?: PairsTexts,
  log: LoggedLines | null = null,
): Promise<void> {
  context.runtime.endWhenInterrupted();
  const { snapshot } = opened;
  const { name } = snapshot;
  const archive = archiveSnapshot(context, opened);
  const { study, note } = makeReport(opened, directory, asked, against, texts, log);
  const { nodes, graph } = study;
  await keepReportMeasures(opened);
  say(
    context,
    options,
    `${name}: ${count(nodes.length, 'account')}, ${count(graph.edgeCount, 'tie')} → ${archive}, ${join(directory, 'report.md')}${note}`,
  );
}
