/** HTML in which every text is escaped but that which was made here. */
import { cleanText } from '../../study/clean-text.ts';

export interface Html {
  readonly markup: string;
}

type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Longer than any sentence or note; what others wrote is cut before. */
const LONGEST = 4000;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose texts are escaped, without control signs and direction overrides; `null` and `false` are nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return asMarkup(strings.map((text, k) => text + (k < pieces.length ? markupOf(pieces[k]) : '')).join(''));
}

/** What is markup already, such as a figure or JSON that a page reads. */
export function asMarkup(markup: string): Html {
  return { markup };
}

/** Text that is fit to stand in a page already, as it reads in an element or an attribute of XML or HTML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** Pieces with something between them. */
export function joinHtml(pieces: readonly Html[], between: string): Html {
  return html`${pieces.map((piece, k) => html`${k > 0 && asMarkup(between)}${piece}`)}`;
}

function markupOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return textOf(piece);
  if ('markup' in piece) return piece.markup;
  return piece.map(markupOf).join('');
}

/** In one line, and as far from its neighbours as it was. */
function textOf(piece: string): string {
  const [before = '', after = ''] = [/^\s/, /\S(\s)$/].map((edge) => edge.exec(piece)?.at(-1));
  const edge = (sign: string) => sign.replace(/[^\u00a0\u202f]/, ' ');
  return `${edge(before)}${escapeMarkup(cleanText(piece, LONGEST))}${edge(after)}`;
}
