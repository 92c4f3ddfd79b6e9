/** Figure: what became of the ties between two snapshots, as bars. */
import { canTellEnds, type TieChange } from '../../compare/tie-changes.ts';
import { totalOf } from '../../compare/tie-list.ts';
import type { Facts } from '../facts/facts.ts';
import { comparedSourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  GRID,
  hatching,
  niceStep,
  svgLine,
  svgRect,
  svgText,
} from './svg.ts';

const WIDTH = 800;
const LEFT = 290;
const VALUES = 130;
const ROW = 26;
const BAR = 16;
const BLUE = '#0072b2';
const ORANGE = '#d55e00';
const PALE = '#bdbdbd';

/** Classes with their fill; hatched is what went, plain what is there, grey what cannot be said. */
const BARS: readonly { change: TieChange; fill: string; edge: string }[] = [
  { change: 'kept', fill: BLUE, edge: BLUE },
  { change: 'remade', fill: BLUE, edge: ORANGE },
  { change: 'formed', fill: BLUE, edge: BLUE },
  { change: 'joined', fill: BLUE, edge: BLUE },
  { change: 'ended', fill: 'url(#gone)', edge: ORANGE },
  { change: 'lost', fill: 'url(#gone)', edge: ORANGE },
  { change: 'left', fill: 'url(#gone)', edge: ORANGE },
  { change: 'not-comparable-now', fill: PALE, edge: GREY },
  { change: 'not-comparable-before', fill: PALE, edge: GREY },
];

/** `null` where there was no tie in either snapshot, or the report is set against none. */
export function tieChangesFigure(facts: Facts): Figure | null {
  const { change, language } = facts;
  if (change === null) return null;
  const { old, comparison, tieCounts } = change;
  const tellsEnds = canTellEnds(comparison.old, comparison.new);
  const bars = BARS.map((bar) => ({
    ...bar,
    words: language.changes.meaning[bar.change],
    count: totalOf(tieCounts, bar.change),
  })).filter(({ change: name, count }) => (name === 'remade' ? count > 0 : tellsEnds || name !== 'ended'));
  const most = bars.reduce((max, { count }) => Math.max(max, count), 0);
  if (most === 0) return null;
  const step = niceStep(most, 5);
  const end = Math.ceil(most / step) * step;
  const plot = bodyWidth(WIDTH) - LEFT - VALUES;
  const at = (count: number) => LEFT + (count / end) * plot;
  const bottom = bars.length * ROW;
  const body: string[] = [];
  for (let tick = 0; tick <= end; tick += step) {
    body.push(svgLine(at(tick), 0, at(tick), bottom, GRID));
    body.push(
      svgText(at(tick), bottom + 16, language.count(tick), { size: 11, anchor: 'middle', fill: GREY }),
    );
  }
  for (const [place, { change: name, words, fill, edge, count }] of bars.entries()) {
    const middle = place * ROW + ROW / 2;
    const whole = wholeOf(facts, name);
    const share = whole === 0 ? '' : ` (${language.share(count / whole)})`;
    body.push(svgText(LEFT - 10, middle + 4, words, { anchor: 'end' }));
    if (count > 0) body.push(svgRect(LEFT, middle - BAR / 2, at(count) - LEFT, BAR, fill, edge));
    body.push(svgText(at(count) + 8, middle + 4, `${language.count(count)}${share}`));
  }
  body.push(svgLine(LEFT, 0, LEFT, bottom, GREY));
  return framedFigure({
    id: 'ties-then-and-now',
    title: language.figure.ties.title,
    unit: language.figure.ties.unit(
      old.graph.edgeCount,
      language.date(old.snapshot.date),
      facts.study.graph.edgeCount,
    ),
    source: comparedSourceLine(facts, old),
    alt: language.figure.ties.alt(bars.map(({ words, count }) => `${words} ${language.count(count)}`)),
    width: WIDTH,
    height: bottom + 22,
    body,
    defs: hatching('gone', ORANGE),
  });
}

/** The ties that a class is a part of. */
function wholeOf({ study, change }: Facts, name: TieChange): number {
  const isNew = name === 'formed' || name === 'joined' || name === 'not-comparable-before';
  return isNew ? study.graph.edgeCount : change!.old.graph.edgeCount;
}
