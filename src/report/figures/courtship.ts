/** Figure: followers in the roster against follows, which shows who courts and who is courted. */

import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { placedName } from '../words/account-text.ts';
import { gridBelow, gridBeside } from './axis.ts';
import { type Box, placeLabels } from './label-placement.ts';
import { drawLegend, type LegendItem, lineMark } from './legend.ts';
import { sourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  NARROW,
  niceStep,
  px,
  type Room,
  svgLine,
  svgText,
} from './svg.ts';
import { fitName } from './text-width.ts';

/** The plot, and how far apart the ticks of its axes stand, as a share of them. */
const ROOMS = {
  wide: { width: 800, left: 56, plot: { width: 690, height: 520 }, ticks: [12, 10], label: 250 },
  narrow: { width: NARROW, left: 44, plot: { width: 274, height: 340 }, ticks: [7, 8], label: 130 },
} as const;
const BLUE = '#0072b2';
const VERMILION = '#d55e00';
const LABEL_SIZE = 11;
/** More marks in one place than these look alike. */
const MOST_DENSE = 3;
/** Room between the frame and the outermost points. */
const PAD = 14;

/** `null` where no account is observed, or none follows another. */
export function courtshipFigure(facts: Facts, room: Room): Figure | null {
  const { study, measured, language } = facts;
  const { courtship: words } = language.figure;
  const { in_degree: followers, out_degree: follows, one_way_in, one_way_out, mutual } = measured.nodes;
  const nodes = rankNodes(follows).map(({ node }) => node);
  const most = nodes.reduce((max, node) => Math.max(max, followers[node]!, follows[node]!), 0);
  if (most === 0) return null;
  const mostFollows = nodes.reduce((max, node) => Math.max(max, follows[node]!), 1);
  const mostFollowers = nodes.reduce((max, node) => Math.max(max, followers[node]!), 1);
  const { width, left, plot, ticks, label } = ROOMS[room];
  const x = (value: number) => left + PAD + rootShare(value, mostFollows) * (plot.width - 2 * PAD);
  const y = (value: number) => plot.height - PAD - rootShare(value, mostFollowers) * (plot.height - 2 * PAD);

  const across = { at: x, ticks: rootTicks(mostFollows, ticks[0]) };
  const up = { at: y, ticks: rootTicks(mostFollowers, ticks[1]) };
  const body = [
    ...gridBelow(across, plot.height, language.count),
    ...gridBeside(up, [left, left + plot.width], 8, language.count),
  ];
  const diagonal = Math.min(mostFollows, mostFollowers);
  body.push(
    `<line x1="${px(x(0))}" y1="${px(y(0))}" x2="${px(x(diagonal))}" y2="${px(y(diagonal))}" stroke="${GREY}" stroke-width="1" stroke-dasharray="5 4"/>`,
  );
  const marks = nodes.map((node) =>
    mark(x(follows[node]!), y(followers[node]!), study.nodes[node]!.row.kind),
  );
  body.push(...markGroups(marks));
  const outliers = chooseOutliers([followers, follows, one_way_in, one_way_out, mutual]).filter(
    (node) => !Number.isNaN(follows[node]!),
  );
  const corner: Box = { x: left, y: 0, width: plot.width, height: plot.height };
  const labels = placeLabels(
    outliers.map((node) => ({
      x: x(follows[node]!),
      y: y(followers[node]!),
      text: fitName(placedName(facts, study.nodes[node]!), LABEL_SIZE, label),
    })),
    nodes.map((node) => ({ x: x(follows[node]!), y: y(followers[node]!) })),
    corner,
    LABEL_SIZE,
  );
  for (const { x: labelX, y: labelY, text, lead } of labels) {
    if (lead !== null) body.push(svgLine(lead[0].x, lead[0].y, lead[1].x, lead[1].y, GREY, 0.7));
    body.push(svgText(labelX, labelY, text, { size: LABEL_SIZE, rim: true }));
  }
  body.push(svgText(left + plot.width / 2, plot.height + 38, words.follows, { anchor: 'middle' }));
  body.push(
    `<g transform="translate(10 ${px(plot.height / 2)}) rotate(-90)">${svgText(0, 0, words.followers, { anchor: 'middle' })}</g>`,
  );
  const key = drawLegend(legend(facts), bodyWidth(width), plot.height + 50);
  body.push(...key.parts);
  const unread = figureOf(facts, 'nodes') - nodes.length;
  return framedFigure({
    id: 'followers-and-follows',
    title: words.title,
    unit: words.unit(unread),
    source: sourceLine(facts),
    alt: words.alt(
      nodes.length,
      [followers, follows].map((values) => {
        const [{ node }] = rankNodes(values).filter((one) => !Number.isNaN(follows[one.node]!)) as [Ranked];
        return words.account(placedName(facts, study.nodes[node]!), followers[node]!, follows[node]!);
      }) as [string, string],
    ),
    width,
    height: plot.height + 50 + key.height,
    body,
  });
}

/** Place of a value between 0 and `most` on a square-root axis, which gives the many small values room. */
function rootShare(value: number, most: number): number {
  return Math.sqrt(value / most);
}

/** Round numbers from 0 to `most` that stand at least 1/count of the axis apart. */
function rootTicks(most: number, count: number): number[] {
  const ticks = [0];
  const round = [1, 2, 5].flatMap((factor) => [1, 10, 100, 1000, 10000].map((power) => factor * power));
  const steady = Array.from({ length: 20 }, (_, k) => k * niceStep(most, 8));
  const wanted = [...new Set([...round, ...steady])].filter((tick) => tick > 0 && tick <= most);
  for (const tick of wanted.sort((a, b) => a - b)) {
    if (rootShare(tick, most) - rootShare(ticks.at(-1)!, most) >= 1 / count) ticks.push(tick);
  }
  return ticks;
}

/** Accounts at the far ends of the measures, most extreme first. */
function chooseOutliers(measures: readonly Float64Array[]): number[] {
  const chosen = new Set<number>();
  const rankings = measures.map((values) => rankNodes(values));
  for (let place = 0; place < 5; place++) {
    for (const ranked of rankings) {
      const entry = ranked[place];
      if (entry !== undefined && entry.value > 0) chosen.add(entry.node);
    }
  }
  return [...chosen];
}

interface Mark {
  isHollow: boolean;
  /** The shape at its place. */
  shape: string;
}

function mark(x: number, y: number, kind: string): Mark {
  const isHollow = kind === 'institution';
  const shape = isHollow
    ? `<rect x="${px(x - 3.5)}" y="${px(y - 3.5)}" width="7" height="7"/>`
    : `<circle cx="${px(x)}" cy="${px(y)}" r="4"/>`;
  return { isHollow, shape };
}

/** Marks that lie on each other are drawn once, as dense as they would be together; hollow ones above. */
function markGroups(marks: readonly Mark[]): string[] {
  return [false, true].flatMap((isHollow) => {
    const counts = new Map<string, number>();
    for (const one of marks) {
      if (one.isHollow === isHollow)
        counts.set(one.shape, Math.min(MOST_DENSE, (counts.get(one.shape) ?? 0) + 1));
    }
    const paint = isHollow
      ? `fill="#ffffff" stroke="${VERMILION}" stroke-width="1.5"`
      : `fill="${BLUE}" stroke="#ffffff" stroke-width="0.5"`;
    return [1, 2, MOST_DENSE].flatMap((count) => {
      const shapes = [...counts].filter(([, number]) => number === count).map(([shape]) => shape);
      const opacity = 1 - [0.4, 0.16, 0.06][count - 1]!;
      return shapes.length === 0 ? [] : [`<g ${paint} fill-opacity="${opacity}">`, ...shapes, '</g>'];
    });
  });
}

function legend({ study, language }: Facts): LegendItem[] {
  const kinds = ['person', 'institution'].filter((kind) => study.nodes.some(({ row }) => row.kind === kind));
  const told = kinds.includes('institution') ? kinds : [];
  return [
    ...told.map((kind) => ({
      mark: (x: number, y: number) => markGroups([mark(x + 9, y, kind)]).join(''),
      text: language.value('kind', kind),
    })),
    { mark: lineMark(GREY, 1, '5 4'), text: language.figure.courtship.diagonal },
  ];
}
