/** `report.html`: the text of the report as one page that needs nothing else, figures inside, without a script. */
import { createHash } from 'node:crypto';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figurePath } from '../figures/figures.ts';
import { escapeMarkup } from '../figures/svg.ts';
import { markdownHtml } from './markdown-html.ts';

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #ffffff; color: #1a1a1a; font: 1rem/1.55 system-ui, sans-serif; }
a { color: #0b4f94; }
a:focus-visible, .table:focus-visible { outline: 3px solid #0b4f94; outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: #ffffff; padding: 0.5rem; }
.page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); max-width: 76rem; margin: 0 auto; gap: 2.5rem; padding: 1rem 1.5rem 4rem; }
nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font-size: 0.9rem; }
nav p { font-weight: bold; margin: 1rem 0 0.5rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: 0.3rem 0; }
nav .folder { font-weight: normal; color: #4d4d4d; }
h1 { font-size: 1.8rem; line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #d9d9d9; padding-bottom: 0.25rem; }
p, li { max-width: 46rem; overflow-wrap: anywhere; }
h1 + blockquote { background: #fff4ce; border: 2px solid #7a5c00; margin: 1rem 0; padding: 0.1rem 1rem; }
blockquote { border-left: 4px solid #8c8c8c; margin: 1rem 0; padding: 0.1rem 1rem; }
code, pre { font-size: 0.9em; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.88rem; line-height: 1.35; }
th, td { border-bottom: 1px solid #d9d9d9; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #595959; vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td:not(.number), th:not(.number) { min-width: 6rem; }
td:nth-child(1):not(.number), td:nth-child(1).number + td:not(.number) { min-width: 11rem; }
thead .number { white-space: normal; }
tbody tr:nth-child(even) { background: #f6f6f6; }
figure { margin: 1.5rem 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; box-sizing: border-box; border: 1px solid #d9d9d9; }
@media (max-width: 50rem) { .page { display: block; padding: 0.5rem 1rem 3rem; } nav { position: static; max-height: none; } }
@media print { nav, .skip { display: none; } .page { display: block; max-width: none; padding: 0; } body { font-size: 10pt; } a { color: inherit; text-decoration: none; } figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } .table, figure { overflow: visible; } }
`;

/** The page, from the Markdown of the report and its figures. */
export function reportHtml(facts: Facts, markdown: string, figures: Figures): string {
  const { code, report } = facts.language;
  const byPath = new Map([...figures.values()].map((figure) => [figurePath(facts, figure.id), figure]));
  const linked = markdown.replace(/\]\(report((?:\.[a-z]+)?)\.md\)/g, '](report$1.html)');
  const { html, headings } = markdownHtml(linked, (path) => {
    const figure = byPath.get(path);
    return figure === undefined ? null : `<figure>${inlineSvg(figure.svg, figure.id)}</figure>`;
  });
  const title = headings.find(({ level }) => level === 1)?.text ?? '';
  const contents = headings
    .filter(({ level }) => level === 2)
    .map(({ id, text }) => `<li><a href="#${id}">${escapeMarkup(text)}</a></li>`);
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `<!doctype html>
<html lang="${code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#report">${report.skip}</a>
<div class="page">
<nav aria-label="${report.contents}">
<p>${report.contents}</p>
<ul>
${contents.join('\n')}
</ul>
<p class="folder">${report.folder}</p>
</nav>
<main id="report">
${html}</main>
</div>
</body>
</html>
`;
}

/** The figure with its ids made its own, as several share the page. */
function inlineSvg(svg: string, id: string): string {
  return svg
    .trimEnd()
    .replace(/ id="([^"]*)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]*)\)/g, `url(#${id}-$1)`)
    .replace(/ href="#([^"]*)"/g, ` href="#${id}-$1"`);
}
