/** The map page of a snapshot as a document of the console: its data are in it, its script and style are files of the console. */

import { documentHtml } from '../doors/html/document.ts';
import { asMarkup, html } from '../doors/html/html.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import type { Asked } from '../open/ask.ts';
import { loadStudy } from '../open/load-study.ts';
import { gatherMapFacts } from '../report/facts/facts.ts';
import { REPORT_DEFAULTS } from '../report/files/report-file.ts';
import { mapSnapshots } from '../report/map/map-file.ts';
import { scriptJson } from '../report/map/map-html.ts';
import { mapName } from '../report/map/map-name.ts';
import { deriveStudy } from '../study/derive-study.ts';
import { usualGrouping } from '../study/grouping.ts';
import { withSharedIds } from '../study/shared-ids.ts';
import type { Study } from '../study/study.ts';

/** Drawn once while both stay open: of each the documents by the earlier one. */
const drawn = new WeakMap<Asked, WeakMap<object, string>>();
const NO_EARLIER = {};

/** @param earlier from which on changes are in colour; `null` for the map alone. */
export function mapDocument(asked: Asked, earlier: Asked | null): string {
  const documents = drawn.get(asked) ?? new WeakMap<object, string>();
  const document = documents.get(earlier ?? NO_EARLIER) ?? drawMap(asked, earlier);
  drawn.set(asked, documents.set(earlier ?? NO_EARLIER, document));
  return document;
}

function drawMap(asked: Asked, earlier: Asked | null): string {
  const undated = (of: Study) => deriveStudy(of, { followedAt: null });
  const study = undated(loadStudy(asked));
  // Nothing on the map is tested against chance.
  const options = { ...REPORT_DEFAULTS, by: usualGrouping(study), draws: 0, toolVersion: '' };
  const kernels = createKernels(loadModule());
  const against = earlier === null ? null : withSharedIds([undated(loadStudy(earlier, true)), study])[0]!;
  const facts = gatherMapFacts(study, options, { against, kernels });
  const snapshots = mapSnapshots(facts, facts.layout, [], kernels);
  const data = asMarkup(scriptJson(snapshots));
  return documentHtml({
    lang: 'en',
    title: mapName(snapshots.at(-1)!),
    allows: null,
    head: html`<link rel="stylesheet" href="/map.css">`,
    body: html`<div id="map-page"></div>
<script type="application/json" id="map-data">${data}</script>
<script src="/map.js"></script>
`,
  });
}
