/** HTML in which every text is escaped but that which was made here. */
import { escapeMarkup } from '../../report/figures/svg.ts';
import { cleanText } from '../../study/clean-text.ts';

export interface Html {
  readonly markup: string;
}

type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Longer than any sentence or note; what others wrote is cut before. */
const LONGEST = 4000;

/** A template whose texts are escaped, without control signs and direction overrides; `null` and `false` are nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return {
    markup: strings.map((text, k) => text + (k < pieces.length ? markupOf(pieces[k]) : '')).join(''),
  };
}

function markupOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escapeMarkup(cleanText(piece, LONGEST));
  if ('markup' in piece) return piece.markup;
  return piece.map(markupOf).join('');
}
