/** `map.html`: data, page and style in one file that opens from disk and asks nothing of any server. */
import { createHash } from 'node:crypto';
import { cleanText } from '../../study/clean-text.ts';
import { escapeXml } from '../figures/svg.ts';
import type { MapSnapshot } from './map-data.ts';

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

/** The file, in a language until another is chosen; the browser runs the bundled script and nothing else, and may load nothing. */
export function mapHtml(snapshots: readonly MapSnapshot[], page: MapPage, language: string): string {
  if (/<\/script|<!--/i.test(page.script) || /<\/style/i.test(page.style)) {
    throw new Error('the bundled page would end its own element');
  }
  const policy = [
    "default-src 'none'",
    `script-src '${integrity(page.script)}'`,
    `style-src '${integrity(page.style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = cleanText(
    `Map of ${[...new Set(snapshots.map(({ name, layerOf }) => layerOf ?? name))].join(', ')}`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title>
<style>${page.style}</style>
</head>
<body>
<noscript lang="en">This map needs JavaScript; the tables and the text of the report do not.</noscript>
<div id="map-page"></div>
<script type="application/json" id="map-data">${scriptJson(snapshots)}</script>
<script>${page.script}</script>
</body>
</html>
`;
}

function integrity(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
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
