/** A table of a page: caption and heads, numbers to the right, and rows that are folded away. */
import { asMarkup, type Html, html } from './html.ts';

export interface HtmlTable {
  /** What no other table of the page is called. */
  label: string;
  caption: Html | null;
  columns: readonly HtmlColumn[];
  rows: readonly (readonly Html[])[];
  /** The rows from this one on are folded away, and what unfolds them. */
  fold?: { from: number; more: string } | null;
}

export interface HtmlColumn {
  head: Html;
  /** Numbers stand to the right, and sentences need room. */
  holds: 'numbers' | 'words' | 'sentences';
  /** Stands beside each cell where a narrow screen shows rows as cards; a table is not shown so where absent. */
  label?: string;
}

/** Columns for which a narrow screen has room. */
const NARROW = 3;
/** A text that is longer than any name. */
const SENTENCE = 50;

/** What a column holds that is not one of numbers. */
export function wordsOrSentences(texts: readonly string[]): 'words' | 'sentences' {
  return texts.some(({ length }) => length > SENTENCE) ? 'sentences' : 'words';
}

export function tableHtml({ fold, ...table }: HtmlTable): Html {
  if (fold == null) return boxHtml(table);
  const { label, rows } = table;
  const { from, more } = fold;
  const folded = { ...table, caption: null, label: `${label}, ${more}`, rows: rows.slice(from) };
  return html`${boxHtml({ ...table, rows: rows.slice(0, from) })}<details class="more"><summary>${more}</summary>${boxHtml(folded)}</details>
`;
}

/**
 * Without what HTML lets be left out, which would be a fifth of a page. Which columns are numbers and which are sentences the table
 * says once, by classes that the style knows.
 */
function boxHtml({ label, caption, columns, rows }: HtmlTable): Html {
  const kinds = columns.flatMap(({ holds }, k) => (holds === 'words' ? [] : `${holds[0]}${k + 1}`));
  const name = columns.findIndex(({ holds }) => holds !== 'numbers');
  const areCards = columns.length > NARROW && columns.every(({ label }) => label !== undefined);
  const labels = columns.map(({ label = '' }) => (areCards ? html` data-label="${label}"`.markup : ''));
  const cell = (markup: string, k: number) =>
    k === name && markup !== ''
      ? `<th scope=row>${markup}`
      : `<td${markup === '' ? '' : labels[k]}>${markup}`;
  const line = (cells: readonly Html[]) => `<tr>${cells.map(({ markup }, k) => cell(markup, k)).join('')}\n`;
  return html`<div class=${asMarkup(areCards ? '"table cards"' : 'table')} role=region tabindex=0 aria-label="${label}"><table${kinds.length > 0 && html` class="${kinds.join(' ')}"`}>
${caption !== null && html`<caption>${caption}</caption>`}
<thead><tr>${columns.map(({ head }) => html`<th>${head}`)}
<tbody>
${asMarkup(rows.map(line).join(''))}</table></div>
`;
}
