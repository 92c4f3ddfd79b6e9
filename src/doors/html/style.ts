/** The one stylesheet: of the report, of the pages of its countries and regions, and of the console, which adds what it alone has. */
import { COLOURS } from './colours.ts';

/** Of as many columns as a table may have, those that its classes `<kind><number>` name. */
function columnsOf(kind: 'n' | 's'): string {
  return Array.from({ length: 32 }, (_, k) => `.${kind}${k + 1} tr>:nth-child(${k + 1})`).join(',');
}

/** Text, links and what stands around tables. */
const TEXT = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--paper); padding: 0.5rem; }
h1 { font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25rem; line-height: 1.25; }
p, li { max-width: 65ch; overflow-wrap: anywhere; }
code, pre { font-size: 0.9em; overflow-wrap: anywhere; }
blockquote { border-left: 4px solid var(--edge); margin: 1rem 0; padding: 0.1rem 1rem; }
h1 + blockquote { margin: 0.4rem 0; padding: 0 0.75rem; border: 2px solid var(--note-edge); background: var(--note); font-size: 0.85rem; }
h1 + blockquote p { margin: 0.3rem 0; max-width: none; }
summary { cursor: pointer; min-height: 1.5rem; font-weight: bold; }
.more, .command { margin: -0.5rem 0 1.5rem; }
.command { font-size: 0.88rem; }
.command summary { font-weight: normal; color: var(--muted); }
.command code { display: block; margin: 0.2rem 0; }
bdi { white-space: nowrap; }
`;

const TABLES = `
table { --sentence: 16rem; }
th { --sentence: 11rem; }
.table { max-width: 100%; overflow-x: auto; margin: 1rem 0; scrollbar-width: thin; background: linear-gradient(to right, var(--paper) 40%, transparent) left / 3rem 100% no-repeat local, linear-gradient(to left, var(--paper) 40%, transparent) right / 3rem 100% no-repeat local, linear-gradient(to right, var(--shade), transparent) left / 0.9rem 100% no-repeat scroll, linear-gradient(to left, var(--shade), transparent) right / 0.9rem 100% no-repeat scroll; }
table { border-collapse: collapse; font-size: 0.88rem; line-height: 1.35; }
caption { text-align: left; padding: 0.3rem 0; font-size: 1.05em; max-width: min(46rem, calc(100vw - 2rem)); }
:where(th, td) { border-bottom: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: left; vertical-align: baseline; }
:where(${columnsOf('n')}) { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
:where(${columnsOf('s')}) { min-width: var(--sentence); }
thead th { border-bottom: 2px solid var(--muted); vertical-align: bottom; white-space: normal; }
tbody th { font-weight: normal; }
td a, th a { padding: 0.35rem 0; }
caption a { padding: 0.3rem 0; }
td em, th em { display: block; font-style: normal; color: var(--muted); }
tbody tr:nth-child(even) { background: var(--tint); }
thead button { font: inherit; color: inherit; text-align: inherit; background: none; border: 1px solid var(--edge); border-radius: 3px; padding: 0.15rem 0.3rem; min-height: 1.5rem; cursor: pointer; }
thead button::after { content: ' ↕'; }
[aria-sort=ascending] button::after { content: ' ↑'; }
[aria-sort=descending] button::after { content: ' ↓'; }
.find { display: block; margin: 1rem 0 0; }
.find input { font: inherit; min-height: 1.75rem; }
@media print { .find { display: none; } thead button { border: 0; padding: 0; } thead button::after { content: none !important; } }
@media screen { tbody th { position: sticky; left: 0; background: var(--paper); } tbody tr:nth-child(even) th { background: linear-gradient(var(--tint), var(--tint)), var(--paper); } }
`;

const FIGURES = `
figure { margin: 1.5rem 0; overflow-x: auto; container-type: inline-size; }
figure > svg { max-width: 100%; height: auto; border: 1px solid var(--line); background: #ffffff; color: #1a1a1a; color-scheme: light; }
@media screen and (prefers-color-scheme: dark) { figure:not(.stretches) > svg { filter: invert(0.91) hue-rotate(180deg); } }
figure > svg.narrow { display: none; width: 100%; max-width: 32rem; }
@media screen { @container (max-width: 48rem) { figure > svg.wide { display: none; } figure > svg.narrow { display: block; } } }
`;

const TAKE = `
.take { margin: 0.25rem 0; font-size: 0.88rem; }
.take summary { font-weight: normal; color: var(--muted); }
.take p { margin: 0.3rem 0; max-width: 65ch; }
.take a { display: inline-block; padding: 0.25rem 0; }
.take button { font: inherit; min-height: 1.75rem; padding: 0 0.6rem; border: 1px solid var(--link); border-radius: 0.3rem; background: none; color: var(--link); cursor: pointer; }
`;

/** A long text with its contents beside it. */
const REPORT = `
.page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); max-width: 79rem; margin: 0 auto; gap: 2.5rem; padding: 1rem 1.5rem 4rem; }
.page nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font-size: 0.9rem; }
.page nav p { font-weight: bold; margin: 1rem 0 0.5rem; }
.page nav ul { list-style: none; margin: 0; padding: 0; }
.page nav li a { display: block; padding: 0.25rem 0; }
.page nav .narrow { display: none; }
.page nav .folder { font-weight: normal; color: var(--muted); }
`;

/** What a report begins with: who and when, what stands out, figures, and ways on. */
const FRONT = `
.front { max-width: 79rem; margin: 0 auto; padding: 0.75rem 1.5rem 1rem; border-bottom: 3px double var(--edge); }
.front :is(p, li) { max-width: none; margin: 0; }
.kicker, .front .cite { font-size: 0.875rem; color: var(--muted); }
.kicker + blockquote { margin: 0.4rem 0; padding: 0.1rem 0.75rem; border: 2px solid var(--note-edge); background: var(--note); font-size: 0.85rem; }
.news { display: grid; grid-template-columns: minmax(0, 1fr) 27rem; gap: 2.5rem; align-items: start; margin: 0.75rem 0; }
.front h1 { margin: 0 0 0.5rem; max-width: 34ch; }
.front h1 a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
.doubt, .change { color: var(--muted); }
.front h1 + .doubt { font-size: 0.875rem; max-width: 74ch; }
.news h2 { margin: 0; font-size: 1rem; border: 0; padding: 0; }
.news ul { margin: 0; padding-left: 1.1rem; }
.front .news li { margin: 0.4rem 0; max-width: 65ch; }
.news li .doubt { font-size: 0.875rem; }
.news figure { margin: 0; }
.news figure > svg { max-height: 26rem; width: 100%; }
.numbers { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1rem; margin: 0.75rem 0; padding: 0.4rem 0; border: solid var(--line); border-width: 1px 0; font-size: 0.875rem; line-height: 1.3; }
.numbers div { display: flex; flex-direction: column; }
.numbers dt { order: 1; }
.numbers dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: bold; font-variant-numeric: tabular-nums; }
.numbers .change { order: 2; font-size: 0.8125rem; line-height: 1.3; font-weight: normal; }
.ways details { margin: 0; }
.ways { display: flex; flex-wrap: wrap; align-items: start; gap: 0.5rem; margin: 0 0 0.6rem; position: relative; }
.ways > a, .ways summary { display: block; min-height: 0; font-weight: normal; border: 1px solid var(--link); border-radius: 0.3rem; padding: 0.25rem 0.8rem; color: var(--link); text-decoration: none; }
.ways summary::after { content: " \\25be"; }
.ways details div { position: absolute; z-index: 1; left: 0; right: 0; max-height: 70vh; overflow: auto; margin: 0.25rem 0; background: var(--paper); border: 1px solid var(--link); border-radius: 0.3rem; font-size: 0.9rem; }
.find input { display: block; width: calc(100% - 2rem); margin: 0.75rem 1rem 0; padding: 0.4rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 0.3rem; }
.find [hidden] { display: none; }
.ways details ul { columns: 11rem; list-style: none; margin: 0; padding: 0.75rem 1rem; }
.ways details li { padding: 0.2rem 0; margin: 0; }
@media print { .news { display: block; } .front h1, .front h1 + .doubt, .front .news li { max-width: none; } .front h1 { font-size: 18pt; } }
`;

/** A country or a region: tables beside each other, three sheets of A4 at most when printed. */
const SHEET = `
.sheet { max-width: 79rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
.sheet p, .sheet li { max-width: 56rem; }
.sheet td em { display: inline; }
.sheet h2 { margin-top: 1.75rem; }
.sheet figure { margin: 0.5rem 0; width: 32rem; max-width: 100%; }
.sheet figcaption { font-size: 0.88rem; color: var(--muted); }
@media (min-width: 70rem), print { .sheet figure { float: right; margin: 0 0 0.5rem 2rem; } .sheet h2 ~ h2 { clear: right; } }
.sheet figure > svg { width: 100%; }
@media screen { .sheet :is(th, td) { padding: 0.3rem 0.4rem; } }
@media (min-width: 50.01rem), print { .sheet .table { display: inline-block; vertical-align: top; margin-right: 1.5rem; } }
`;

const PHONE = `
@media screen and (max-width: 50rem) {
.page { display: block; padding: 0.5rem 1rem 3rem; }
.page nav { position: static; max-height: none; }
.page nav .narrow { display: block; }
.page nav .wide { display: none; }
:where(th, td) { padding: 0.3rem 0.4rem; }
table { --sentence: 11rem; }
th { --sentence: 9rem; }
.front { padding: 0.5rem 1rem; }
.front h1 { font-size: 1.4rem; }
.numbers { grid-template-columns: 1fr 1fr; gap: 0.5rem 1rem; }
.news { grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
.news figure > svg { max-height: none; }
.sheet { padding: 0.5rem 1rem 3rem; }
}
`;

const PAPER = `
@page { size: A4; margin: 10mm; }
@media print {
html { font-size: 9.5pt; }
body { line-height: 1.35; }
p, li { max-width: 46rem; }
.page nav, .skip, .ways, .take { display: none; }
a { color: inherit; text-decoration: none; }
figure, tr, .numbers { break-inside: avoid; }
h2, h3, caption { break-after: avoid; }
h2 { margin-top: 1.5rem; }
figure, .table { overflow: visible; }
figure { margin: 0.75rem 0; }
figure > svg { max-height: 10.5cm; }
.table { background: none; margin: 0.5rem 0; }
table { font-size: 8.5pt; line-height: 1.2; }
table, th { --sentence: 0; }
:where(th, td) { padding: 0.15rem 0.5rem; }
:is(td, th, caption) a { display: inline; padding: 0; }
.more { margin: 0 0 0.5rem; }
.more > summary { list-style: none; min-height: 0; font-size: 8.5pt; font-weight: normal; color: var(--muted); }
.more > .table, .command { display: none; }
.page { display: block; max-width: none; padding: 0; }
.front { padding: 0; max-width: none; border: 0; }
.front .headline { font-size: 16pt; }
.news { grid-template-columns: minmax(0, 1fr) 8cm; gap: 1rem; }
.sheet { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.15; }
.sheet :is(p, li) { max-width: none; margin: 0.1em 0; }
.sheet h1 { font-size: 14pt; margin: 0; }
.sheet h1 + blockquote { margin: 2pt 0; padding: 0 4pt; border-width: 1px; font-size: inherit; }
.sheet h2 { font-size: 10pt; margin: 3pt 0 0; padding: 0; }
.sheet h3 { font-size: 9pt; margin: 3pt 0 1pt; }
.sheet .table { margin: 1pt 6pt 1pt 0; }
.sheet h2 + .table { display: block; }
.sheet table { line-height: 1.08; }
.sheet :is(th, td) { padding: 0.2pt 2pt; }
.sheet :is(td, th) a { white-space: nowrap; }
.sheet th em { display: inline; }
.sheet caption { max-width: none; padding: 0; }
.sheet ul { margin: 0; padding-left: 1.2em; }
.sheet figure { width: 66mm; margin: 0 0 2pt 4mm; }
}
`;

export const STYLE = [COLOURS, TEXT, TABLES, FIGURES, TAKE, REPORT, FRONT, SHEET, PHONE, PAPER].join('');
