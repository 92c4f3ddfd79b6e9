/** Both networks of the simulated world in both years, joined: archives, editions, and the report of the later one. */
import { join } from 'node:path';
import { type Context, deskOf, type SharedOptions, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { makeEdition, USUAL_WITHIN_DAYS } from '../../jobs/make-edition.ts';
import { crawlSandboxEditions } from '../../jobs/sandbox-years.ts';
import { openEdition } from '../../open/open-edition.ts';
import { archiveEdition } from '../../publish/archive-edition.ts';
import { archiveSnapshot } from '../../publish/archive-snapshot.ts';
import { makeEditionReport } from '../../publish/make-edition-report.ts';
import type { AskedReport } from '../../publish/make-report.ts';
import type { Store } from '../../store/driver.ts';
import { findEdition } from '../../store/editions.ts';
import type { SnapshotRecord } from '../../store/snapshot-record.ts';
import { reportDirectory } from '../../study/places.ts';

/** What the database has already stays as it is, and files are written again, to the same bytes. */
export async function studyEditions(
  context: Context,
  options: SharedOptions,
  store: Store,
  asked: AskedReport,
): Promise<void> {
  const crawled = await crawlSandboxEditions(context, options, store, 'entente demo --edition');
  if (crawled === null) return;
  context.runtime.endWhenInterrupted();
  const desk = deskOf(context, options);
  const [earlier, later] = crawled.map(({ year, snapshots }) => {
    for (const snapshot of snapshots) {
      const directory = archiveSnapshot(context, { store, snapshot });
      say(context, options, `${snapshot.name}: written to ${directory}`);
    }
    const name = `sandbox-edition-${year}`;
    if (findEdition(store, name) === null)
      makeEdition(desk, { name, snapshots: namesOf(snapshots), withinDays: USUAL_WITHIN_DAYS });
    const edition = openEdition(desk, name);
    say(context, options, archiveEdition(desk, name, edition));
    return edition;
  });
  const directory = reportDirectory(later!.name);
  const note = makeEditionReport(later!, directory, asked, earlier!);
  const { nodes, graph } = later!.together;
  say(
    context,
    options,
    `${later!.name}: ${count(nodes.length, 'actor')}, ${count(graph.edgeCount, 'tie')} on any network → ${join(directory, 'report.md')}${note}`,
  );
}

function namesOf(snapshots: readonly SnapshotRecord[]): string[] {
  return snapshots.map(({ name }) => name);
}
