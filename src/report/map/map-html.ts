/** `map.html`: data, page and style in one file that opens from disk and asks nothing of any server. */
import { documentHtml, inPage } from '../../doors/html/document.ts';
import { asMarkup, type Html, html } from '../../doors/html/html.ts';
import type { MapSnapshot } from './map-data.ts';
import { mapName } from './map-name.ts';

export const MAP_PATH = 'map.html';

/** The page's script and style, as `npm run build` bundles them. */
export interface MapPage {
  script: string;
  style: string;
}

/** Where a report in one of its languages finds the map in that language. */
export function mapAddress(language: string, first: string): string {
  return language === first ? MAP_PATH : `${MAP_PATH}#lang=${language}`;
}

export function mapTitle(snapshots: readonly MapSnapshot[]): string {
  return `Map of ${[...new Set(snapshots.map(mapName))].join(', ')}`;
}

/** The file, in a language until another is chosen; the browser runs the bundled script and nothing else, and may load nothing. */
export function mapHtml(
  snapshots: readonly MapSnapshot[],
  page: MapPage,
  language: string,
  meta: Html,
): string {
  const [script, style] = [inPage('script', page.script), inPage('style', page.style)];
  return documentHtml({
    lang: language,
    title: mapTitle(snapshots),
    allows: { 'script-src': script.source, 'style-src': style.source },
    head: html`${meta}${style.element}`,
    body: html`<noscript lang="en">This map needs JavaScript; the tables and the text of the report do not.</noscript>
<div id="map-page"></div>
<script type="application/json" id="map-data">${asMarkup(scriptJson(snapshots))}</script>
${script.element}
`,
  });
}

/** What would be markup, or end a line of a script. */
const SIGNS = ['<', '>', '&', '\u2028', '\u2029'];

/** JSON that no parser of HTML can mistake for markup. Sign by sign, in much less time than all in one expression. */
export function scriptJson(value: unknown): string {
  return SIGNS.reduce(
    (json, sign) => json.replaceAll(sign, `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    JSON.stringify(value),
  );
}
