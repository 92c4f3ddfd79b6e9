/** How the smaller pages of a report look beside what all pages share: two sheets of A4 when printed. */
export const SHEET_STYLE = `
.sheet { max-width: 76rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
.sheet p, .sheet li { max-width: 56rem; }
.sheet td em { display: inline; }
@media screen { .sheet th, .sheet td { padding: 0.3rem 0.4rem; } }
.sheet td, .sheet thead th { min-width: 0; }
.sheet td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sheet .t { text-align: left; white-space: normal; }
.sheet .t:first-child { min-width: 9rem; }
.sheet thead th { text-align: right; }
.sheet thead th:first-child:not(.n) { text-align: left; }
.sheet bdi { white-space: nowrap; }
.sheet h2 { margin-top: 1.75rem; }
@media (min-width: 50.01rem), print { .sheet .table { display: inline-block; vertical-align: top; max-width: 100%; margin-right: 1.5rem; } }
.sheet figure { display: inline-block; vertical-align: top; margin: 0.5rem 1rem 0.5rem 0; width: 26rem; max-width: 100%; }
.sheet figure svg { width: 100%; }
@page { size: A4; margin: 9mm 10mm; }
@media (max-width: 50rem) { .sheet { padding: 0.5rem 1rem 3rem; } .sheet .table { margin-right: 0; } }
@media print {
.sheet { max-width: none; padding: 0; font-size: 6.9pt; line-height: 1.2; }
.sheet p, .sheet li { max-width: none; margin: 0.15em 0; }
.sheet h1 { font-size: 14pt; margin: 0; }
.sheet h1 + blockquote { margin: 2pt 0; padding: 0 4pt; border-width: 1px; }
.sheet h2 { font-size: 9.5pt; margin: 2pt 0 0; padding: 0; }
.sheet h3 { font-size: 8.5pt; margin: 3pt 0 1pt; }
.sheet .table { margin: 1pt 6pt 1pt 0; }
.sheet table { font-size: 6.6pt; line-height: 1.1; }
.sheet th, .sheet td { padding: 0.3pt 2.5pt; }
.sheet td a, .sheet th a { display: inline; padding: 0; white-space: nowrap; }
.sheet th em { display: inline; }
.sheet caption { max-width: none; padding: 0; }
.sheet tbody th { min-width: 0; }
.sheet ul { margin: 0; padding-left: 1.2em; }
.sheet figure { width: 47mm; margin: 0 4mm 0 0; }
}
`;
