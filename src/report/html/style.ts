/** The one style of a report's pages: `report.html` has it inside, the smaller pages link it as `style.css`. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1a1a1a; --muted: #595959; --line: #d9d9d9; --edge: #8c8c8c; --tint: rgb(0 0 0 / 4%); --shade: rgb(0 0 0 / 20%); --link: #0b4f94; --note: #fff4ce; --note-edge: #7a5c00; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #16181c; --ink: #e8e8e8; --muted: #b0b0b0; --line: #3d4147; --edge: #8c8c8c; --tint: rgb(255 255 255 / 5%); --shade: rgb(255 255 255 / 22%); --link: #8ec5ff; --note: #3a3010; --note-edge: #d6b656; } }
@media print { :root { color-scheme: light; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .table:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem; }
.page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); max-width: 76rem; margin: 0 auto; gap: 2.5rem; padding: 1rem 1.5rem 4rem; }
nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font-size: 0.9rem; }
nav p, summary { font-weight: bold; margin: 1rem 0 0.5rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: 0.25rem 0; }
nav .narrow { display: none; }
summary { cursor: pointer; min-height: 1.5rem; }
.more { margin: -0.5rem 0 1.5rem; }
nav .folder { font-weight: normal; color: var(--muted); }
h1 { font-size: 1.8rem; line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25rem; }
p, li { max-width: 46rem; overflow-wrap: anywhere; }
h1 + blockquote { background: var(--note); border: 2px solid var(--note-edge); margin: 1rem 0; padding: 0.1rem 1rem; }
blockquote { border-left: 4px solid var(--edge); margin: 1rem 0; padding: 0.1rem 1rem; }
code, pre { font-size: 0.9em; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 1rem 0; scrollbar-width: thin; background: linear-gradient(to right, var(--paper) 40%, transparent) left / 3rem 100% no-repeat local, linear-gradient(to left, var(--paper) 40%, transparent) right / 3rem 100% no-repeat local, linear-gradient(to right, var(--shade), transparent) left / 0.9rem 100% no-repeat scroll, linear-gradient(to left, var(--shade), transparent) right / 0.9rem 100% no-repeat scroll; }
caption { text-align: left; padding: 0.3rem 0; font-size: 1.05em; max-width: min(46rem, calc(100vw - 2rem)); }
td a, th a { padding: 0.35rem 0; }
caption a { padding: 0.3rem 0; }
.handle { white-space: nowrap; }
table { border-collapse: collapse; font-size: 0.88rem; line-height: 1.35; }
th, td { border-bottom: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--muted); vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td:not(.number), th:not(.number) { min-width: 6rem; }
tbody th { font-weight: normal; min-width: 11rem; }
thead .number { white-space: normal; }
td em, th em { display: block; font-style: normal; color: var(--muted); }
tbody tr:nth-child(even) { background: var(--tint); }
@media screen { tbody th { position: sticky; left: 0; background: var(--paper); } tbody tr:nth-child(even) th { background: linear-gradient(var(--tint), var(--tint)), var(--paper); } }
figure { margin: 1.5rem 0; overflow-x: auto; container-type: inline-size; }
figure svg { max-width: 100%; height: auto; box-sizing: border-box; border: 1px solid var(--line); background: #ffffff; color: #1a1a1a; color-scheme: light; }
figure svg.narrow { display: none; width: 100%; max-width: 32rem; }
@media screen { @container (max-width: 48rem) { figure svg.wide { display: none; } figure svg.narrow { display: block; } } }
@media (max-width: 50rem) { .page { display: block; padding: 0.5rem 1rem 3rem; } nav { position: static; max-height: none; } nav .narrow { display: block; } nav .wide { display: none; } tbody th { min-width: 9rem; } th, td { padding: 0.3rem 0.4rem; } }
@media print { nav, .skip { display: none; } .page { display: block; max-width: none; padding: 0; } body { font-size: 10pt; } a { color: inherit; text-decoration: none; } figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } .table, figure { overflow: visible; } .table { background: none; } .more { margin: 0; } .more > summary { display: none; } .more::details-content { content-visibility: visible; block-size: auto; } }
`;
