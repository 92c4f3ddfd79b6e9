/** Figure: on which networks actors were and are, as streams from an earlier edition to this one. */
import { type Stream, streamsOf } from '../../edition/moves.ts';
import { groupBy } from '../../group-by.ts';
import { cleanText } from '../../study/clean-text.ts';
import type { Facts } from '../facts/facts.ts';
import { comparedSourceLine } from './source.ts';
import {
  bodyWidth,
  escapeXml,
  type Figure,
  framedFigure,
  GREY,
  NARROW,
  px,
  type Room,
  svgRect,
  svgText,
} from './svg.ts';
import { wrapText } from './text-width.ts';

export const MOVES_FIGURE = 'network-moves';

const ROOMS = {
  wide: { width: 760, labels: 190 },
  narrow: { width: NARROW, labels: 92 },
} as const;
const HEAD = 26;
const TALL = 340;
const GAP = 10;
const BAR = 12;
const LINE = 13;
/** Streams that are told one by one to those who do not see them. */
const TOLD = 12;
const STAYED = '#c9d2db';
const MOVED = '#0072b2';

interface Block {
  key: string;
  actors: number;
  /** Lines of text. */
  label: readonly string[];
  /** Pixels from the top. */
  y: number;
  /** Where the next stream begins. */
  used: number;
}

/** `null` where there is no earlier edition, or nobody is on any network of both. */
export function movesFigure(facts: Facts, room: Room): Figure | null {
  const { language } = facts;
  const moved = facts.edition?.moved ?? null;
  if (moved === null) return null;
  const { figure: words } = language.edition.moves;
  const streams = streamsOf(moved.moves).filter(
    ({ networksThen, networksNow }) => networksThen.length + networksNow.length > 0,
  );
  const all = streams.reduce((sum, { actors }) => sum + actors, 0);
  if (all === 0) return null;
  const { width, labels } = ROOMS[room];
  const right = bodyWidth(width) - labels - BAR;
  const nameOf = (networks: readonly string[]) =>
    networks.length === 0
      ? words.nowhere
      : networks.map((network) => cleanText(language.network(network))).join(' + ');
  const labelOf = (networks: readonly string[], actors: number) =>
    wrapText(words.block(nameOf(networks), actors), 11, labels - 8);
  const sides = [
    blocksOf(streams, ({ networksThen }) => networksThen, labelOf),
    blocksOf(streams, ({ networksNow }) => networksNow, labelOf),
  ] as const;
  const pixels = (TALL - GAP * (Math.max(...sides.map(({ length }) => length)) - 1)) / all;
  const bottom = Math.max(...sides.map((side) => place(side, pixels)));
  const ordered = [...streams].sort(
    (p, q) =>
      placeOf(sides[0], p.networksThen).y - placeOf(sides[0], q.networksThen).y ||
      placeOf(sides[1], p.networksNow).y - placeOf(sides[1], q.networksNow).y,
  );
  const body = [
    svgText(labels + BAR, HEAD - 12, language.date(moved.earlier.date), { bold: true, anchor: 'end' }),
    svgText(right, HEAD - 12, language.date(facts.study.snapshot.date), { bold: true }),
    ...ordered.map((stream) => {
      const [from, to] = [placeOf(sides[0], stream.networksThen), placeOf(sides[1], stream.networksNow)];
      const height = stream.actors * pixels;
      const [y0, y1] = [HEAD + from.used, HEAD + to.used];
      from.used += height;
      to.used += height;
      const fill = from.key === to.key ? STAYED : MOVED;
      const title = words.stream(nameOf(stream.networksThen), nameOf(stream.networksNow), stream.actors);
      return ribbon([labels + BAR, right], [y0, y1], height, fill, title);
    }),
    ...sides.flatMap((blocks, side) =>
      blocks.flatMap(({ label, actors, y }) => {
        const tall = Math.max(1, actors * pixels);
        const x = side === 0 ? labels : right;
        const first = HEAD + y + tall / 2 + 4 - ((label.length - 1) * LINE) / 2;
        return [
          svgRect(x, HEAD + y, BAR, tall, GREY),
          ...label.map((line, k) =>
            svgText(side === 0 ? x - 6 : x + BAR + 6, first + k * LINE, line, {
              size: 11,
              anchor: side === 0 ? 'end' : 'start',
            }),
          ),
        ];
      }),
    ),
  ];
  return framedFigure({
    id: MOVES_FIGURE,
    title: words.title,
    unit: words.unit(all),
    source: comparedSourceLine(facts, moved.earlier.together),
    alt: words.alt(
      streams
        .slice(0, TOLD)
        .map((stream) =>
          words.stream(nameOf(stream.networksThen), nameOf(stream.networksNow), stream.actors),
        ),
      streams.slice(TOLD).length,
      streams.slice(TOLD).reduce((sum, { actors }) => sum + actors, 0),
    ),
    width,
    height: HEAD + bottom + 6,
    body,
  });
}

/** Those on most networks first, those nowhere last. */
function blocksOf(
  streams: readonly Stream[],
  setOf: (stream: Stream) => readonly string[],
  labelOf: (networks: readonly string[], actors: number) => string[],
): Block[] {
  return [...groupBy(streams, (stream) => setOf(stream).join(' '))]
    .map(([key, of]) => ({
      key,
      networks: setOf(of[0]!),
      actors: of.reduce((sum, one) => sum + one.actors, 0),
    }))
    .sort((a, b) => b.networks.length - a.networks.length || (a.key < b.key ? -1 : 1))
    .map(({ key, networks, actors }) => ({
      key,
      actors,
      label: labelOf(networks, actors),
      y: 0,
      used: 0,
    }));
}

/** Each has the height of its label at least. @returns where the last ends. */
function place(blocks: Block[], pixels: number): number {
  let y = 0;
  for (const block of blocks) {
    const tall = block.actors * pixels;
    const slot = Math.max(tall, block.label.length * LINE);
    block.y = y + (slot - tall) / 2;
    block.used = block.y;
    y += slot + GAP;
  }
  return y - GAP;
}

function placeOf(blocks: readonly Block[], networks: readonly string[]): Block {
  const key = networks.join(' ');
  return blocks.find((block) => block.key === key)!;
}

function ribbon(
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  height: number,
  fill: string,
  title: string,
): string {
  const middle = px((x0 + x1) / 2);
  const upper = `M${px(x0)} ${px(y0)}C${middle} ${px(y0)} ${middle} ${px(y1)} ${px(x1)} ${px(y1)}`;
  const lower = `L${px(x1)} ${px(y1 + height)}C${middle} ${px(y1 + height)} ${middle} ${px(y0 + height)} ${px(x0)} ${px(y0 + height)}Z`;
  return `<path d="${upper}${lower}" fill="${fill}" fill-opacity="0.45"><title>${escapeXml(title)}</title></path>`;
}
