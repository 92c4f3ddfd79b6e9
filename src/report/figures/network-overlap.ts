/** Figure: how far the follows of each network of an edition are found on each other one, as a matrix. */
import { cleanText } from '../../study/clean-text.ts';
import type { EditionFacts } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { sourceLine } from './source.ts';
import { bodyWidth, type Figure, framedFigure, GREY, NARROW, type Room, svgRect, svgText } from './svg.ts';
import { wrapText } from './text-width.ts';

export const OVERLAP_FIGURE = 'network-overlap';

/** Room for the networks' names. */
const ROOMS = { wide: { width: 640, labels: 150 }, narrow: { width: NARROW, labels: 98 } } as const;
const HEAD = 24;
const LINE = 14;
const TALL = 62;
const MOST_WIDE = 150;
/** From light to dark in even steps of lightness, so that the order shows without colour. */
const SHADES = ['#f0f4f9', '#c6d9ec', '#8db8dc', '#2f75ad', '#114a80'];
const LIGHT_TEXT_FROM = 3;

interface Cell {
  /** Follows on the network of the row whose tie on that of the column is known. */
  known: number;
  /** Those of them that are there too. */
  both: number;
}

/** `null` where the study is of one network, or no follow is known on two. */
export function overlapFigure(facts: Facts, room: Room): Figure | null {
  const { edition: of, language } = facts;
  if (of === null) return null;
  const { figure: words } = language.edition.overlap;
  const names = of.edition.networks.map(({ network }) => cleanText(language.network(network)));
  const cells = cellsOf(of);
  if (cells.every((row) => row.every((cell) => cell === null || cell.known === 0))) return null;
  const { width, labels } = ROOMS[room];
  const wide = Math.min(MOST_WIDE, (bodyWidth(width) - labels) / names.length);
  const over = names.map((name) => wrapText(name, 12, wide - 6));
  const before = names.map((name) => wrapText(name, 12, labels - 10));
  const head = HEAD + (Math.max(...over.map(({ length }) => length)) - 1) * LINE;
  const body = cells.flatMap((row, a) => [
    ...over[a]!.map((line, k, { length }) =>
      svgText(labels + a * wide + wide / 2, head - 8 - (length - 1 - k) * LINE, line, {
        size: 12,
        anchor: 'middle',
      }),
    ),
    ...before[a]!.map((line, k, { length }) =>
      svgText(labels - 8, head + (a + 0.5) * TALL + 4 + (k - (length - 1) / 2) * LINE, line, {
        size: 12,
        anchor: 'end',
      }),
    ),
    ...row.flatMap((cell, b) => {
      const [x, y] = [labels + b * wide, head + a * TALL];
      if (cell === null)
        return [svgText(x + wide / 2, y + TALL / 2 + 4, '–', { size: 12, anchor: 'middle', fill: GREY })];
      const share = cell.both / cell.known;
      const shade = cell.known === 0 ? 0 : Math.min(SHADES.length - 1, Math.floor(share * SHADES.length));
      const fill = shade >= LIGHT_TEXT_FROM ? '#ffffff' : '#222222';
      const at = (text: string, dy: number, size: number) =>
        svgText(x + wide / 2, y + TALL / 2 + dy, text, { size, anchor: 'middle', fill });
      return [
        svgRect(x + 1, y + 1, wide - 2, TALL - 2, SHADES[shade]!),
        ...(cell.known === 0
          ? [at(words.none, 4, 11)]
          : [at(language.share(share), 0, 14), at(words.of(cell.both, cell.known), 16, 11)]),
      ];
    }),
  ]);
  const told = cells.flatMap((row, a) =>
    row.flatMap((cell, b) =>
      cell === null || cell.known === 0
        ? []
        : [words.cell(names[a]!, names[b]!, language.share(cell.both / cell.known))],
    ),
  );
  return framedFigure({
    id: OVERLAP_FIGURE,
    title: words.title,
    unit: words.unit(of.pairs.length === 1 ? of.pairs[0]!.overlap.actors : null),
    source: sourceLine(facts),
    alt: words.alt(told),
    width,
    height: head + cells.length * TALL + 6,
    body,
  });
}

/** `null` on the diagonal. */
function cellsOf({ edition, pairs }: EditionFacts): (Cell | null)[][] {
  const cells = edition.networks.map(() => edition.networks.map((): Cell | null => null));
  const placeOf = (name: string) => edition.networks.findIndex(({ network }) => network === name);
  for (const { overlap } of pairs) {
    const [a, b] = [placeOf(overlap.a), placeOf(overlap.b)];
    const { yes, no } = overlap.follows.states;
    cells[a]![b] = { known: yes.yes + yes.no, both: yes.yes };
    cells[b]![a] = { known: yes.yes + no.yes, both: yes.yes };
  }
  return cells;
}
