/** How the front page looks: one screen at 1280 × 800, one column on a phone and on paper. */
export const FRONT_STYLE = `
.front { max-width: 76rem; margin: 0 auto; padding: 0.75rem 1.5rem 1rem; border-bottom: 3px double var(--edge); }
.front h1 { margin: 0; font-size: 1.5rem; }
.front p, .front li { max-width: none; }
.front h1 + blockquote { margin: 0.4rem 0; padding: 0 0.75rem; font-size: 0.85rem; }
.front blockquote p { margin: 0.3rem 0; }
.front > p { margin: 0.2rem 0; font-size: 0.85rem; color: var(--muted); }
.front > p.headline { margin: 0.4rem 0; font-size: 1.15rem; line-height: 1.3; color: var(--ink); }
.doubt { color: var(--muted); font-weight: normal; }
.headline .doubt { font-size: 0.95rem; }
.numbers { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1rem; margin: 0.5rem 0; padding: 0.3rem 0; border: solid var(--line); border-width: 1px 0; }
.numbers div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.numbers dt { font-size: 0.85rem; }
.numbers dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: bold; font-variant-numeric: tabular-nums; }
.cite code { overflow-wrap: anywhere; }
.numbers span { font-size: 0.85rem; font-weight: normal; color: var(--muted); }
.numbers span + span { display: block; line-height: 1.3; }
.news { display: grid; grid-template-columns: 27rem minmax(0, 1fr); gap: 1.5rem; align-items: start; }
.news figure { margin: 0; }
.news figure svg { max-height: 24.5rem; width: 100%; }
.news h2 { margin: 0; font-size: 1rem; border: 0; padding: 0; }
.findings { margin: 0; padding-left: 1.1rem; font-size: 0.86rem; line-height: 1.33; }
.finding { margin: 0.3rem 0; }
.finding strong { font-weight: normal; }
.ways { display: flex; flex-wrap: wrap; align-items: start; gap: 0.5rem; margin: 0.6rem 0; position: relative; }
.ways > a, .ways summary { display: block; margin: 0; min-height: 0; font-weight: normal; border: 1px solid var(--link); border-radius: 0.3rem; padding: 0.25rem 0.8rem; color: var(--link); text-decoration: none; cursor: pointer; }
.ways summary::after { content: " \u25be"; }
.ways > a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.ways details div { position: absolute; z-index: 1; left: 0; right: 0; max-height: 70vh; overflow: auto; margin: 0.25rem 0; background: var(--paper); border: 1px solid var(--link); border-radius: 0.3rem; font-size: 0.9rem; }
.ways details ul { columns: 12rem; list-style: none; margin: 0; padding: 0.75rem 1rem; }
.ways details li { padding: 0.2rem 0; }
@media (max-width: 50rem) {
  .front { padding: 0.5rem 1rem; }
  .front h1 { font-size: 1.3rem; }
  .front > p.headline { font-size: 1.1rem; }
  .numbers { grid-template-columns: 1fr 1fr; gap: 0.5rem 1rem; }
  .numbers div { justify-content: flex-end; }
  .numbers span { display: block; line-height: 1.3; }
  .news { grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
  .news figure svg { max-height: none; }
}
@media print {
  .ways { display: none; }
  .front { padding: 0; max-width: none; border: 0; break-after: page; }
  .numbers { grid-template-columns: repeat(4, 1fr); }
  .news figure svg { max-height: 9.5cm; }
}
`;
