/** Who is tied to nobody, into how many components the rest falls, and how far it is within the largest: `entente isolates`. */
import type { SectionedAnswer } from '../cli/answer.ts';
import { readGraph } from '../edition/read-graph.ts';
import { studyDyads } from '../edition/study-dyads.ts';
import { largestSize, weakComponents } from '../graph/components.ts';
import { measureReach, type Reach } from '../graph/path-measures.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Study } from '../study/study.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import { about, byCountry } from './ask.ts';
import { DESCRIBED } from './described.ts';
import { togetherNotes } from './edition/together-note.ts';

export function isolates(asked: OpenStudy): SectionedAnswer {
  return isolatesOf(asked, measureReach(asked.graph, createKernels(loadModule())));
}

export function isolatesOf(
  study: Study & Partial<Pick<OpenStudy, 'networks'>>,
  reach: Reach,
): SectionedAnswer {
  const { nodes, unit, graph, networks = null } = study;
  const { outStart, inStart } = graph;
  const { observed } = readGraph(study, graph.networks !== null);
  const alone = nodes.flatMap((entry, k) =>
    outStart[k] === outStart[k + 1] && inStart[k] === inStart[k + 1]
      ? [{ entry, isRead: observed[k] === 1 }]
      : [],
  );
  alone.sort((a, b) => byCountry(a.entry, b.entry));
  const unread = alone.filter(({ isRead }) => !isRead).length;
  const unfollowed = nodes.filter((_, k) => inStart[k] === inStart[k + 1]).length;
  const components = weakComponents(graph);
  const largest = largestSize(components);
  const { columns, cells } = DESCRIBED[unit];
  return about(study, 'isolates', {
    sentence: [
      ...(alone.length === 0 ? [say.isolates.none(unit)] : [say.isolates.some(alone.length, unit)]),
      ...(unread === 0 ? [] : [say.isolates.unread(unread, alone.length)]),
      ...(unfollowed === 0 ? [] : [say.isolates.unfollowed(unfollowed, alone.length, unit)]),
      ...whole(study, components.count, largest),
      ...within(reach, studyDyads(study).unknownTies > 0, study),
    ],
    sections: [
      {
        name: 'isolates',
        title: say.isolates.list(),
        columns: [...columns, 'verdict', ...(unit === 'account' ? (['account_id'] as const) : [])],
        rows: alone.map(({ entry }) => [
          ...cells(entry),
          entry.verdict,
          ...(unit === 'account' ? [entry.accountId] : []),
        ]),
      },
    ],
    main: 'isolates',
    facts: {
      unit,
      isolates: alone.length,
      components: components.count,
      largest_component: largest,
      largest_strong_component: reach.nodes,
      mean_distance: reach.meanDistance,
      diameter: reach.diameter,
    },
    notes: togetherNotes({ networks }),
  });
}

/** How the network hangs together when the direction of ties is ignored. */
function whole({ nodes, unit }: Study, components: number, largest: number): Said[] {
  if (nodes.length < 2) return [];
  return components === 1
    ? [say.isolates.whole(unit)]
    : [say.isolates.parts(components, largest, nodes.length, unit)];
}

function within(reach: Reach, isOpen: boolean, { unit }: Study): Said[] {
  return reach.nodes < 2 || Number.isNaN(reach.meanDistance) ? [] : [say.isolates.reach(reach, isOpen, unit)];
}
