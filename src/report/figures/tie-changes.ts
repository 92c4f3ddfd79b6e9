/** Figure: how the ties of one snapshot became those of the next, step by step. */
import { canTellEnds, type TieChange } from '../../changes/tie-changes.ts';
import { totalOf } from '../../changes/tie-list.ts';
import { wordsOf } from '../../doors/page-words.ts';
import type { LanguageCode } from '../../language-codes.ts';
import { compared } from '../../questions/diff/compare-study.ts';
import { say } from '../../words/say.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { gridBelow, linearAxis } from './axis.ts';
import { comparedSourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  hatching,
  NARROW,
  type Room,
  svgLine,
  svgRect,
  svgText,
} from './svg.ts';
import { fitText } from './text-width.ts';

const WIDTH = 800;
const BAR = 16;
/** Where the bars begin, room for the figures behind them, and the rows; in a narrow figure words stand above the bars. */
const ROWS = {
  wide: { left: 290, values: 90, height: 26, middle: 13, ticks: 5 },
  narrow: { left: 1, values: 66, height: 40, middle: 26, ticks: 4 },
} as const;
const BLUE = '#0072b2';
const ORANGE = '#d55e00';
const PALE = '#bdbdbd';

/** What falls away from the old ties, what stands, and what comes on top; grey is what cannot be said. */
const GONE: readonly TieChange[] = ['ended', 'lost', 'left', 'left-group', 'not-comparable-now'];
const STANDING: readonly TieChange[] = ['kept', 'remade'];
const NEW: readonly TieChange[] = ['formed', 'joined', 'entered-group', 'not-comparable-before'];
const OPTIONAL: readonly TieChange[] = ['remade', 'left-group', 'entered-group'];

interface Step {
  words: string;
  from: number;
  to: number;
  sign: '' | '+' | '−';
  fill: string;
  edge: string;
}

/** `null` where there was no tie in either snapshot, or the report is set against none. */
export function tieChangesFigure(facts: Facts, room: Room): Figure | null {
  const { change, language } = facts;
  if (change === null) return null;
  const steps = stepsOf(facts, change);
  const most = steps.reduce((max, { to }) => Math.max(max, to), 0);
  if (most === 0) return null;
  const width = room === 'narrow' ? NARROW : WIDTH;
  const rows = ROWS[room];
  const axis = linearAxis(most, rows.ticks, [rows.left, bodyWidth(width) - rows.values]);
  const bottom = steps.length * rows.height;
  const body = gridBelow(axis, bottom, language.count);
  for (const [place, { words, from, to, sign, fill, edge }] of steps.entries()) {
    const top = place * rows.height;
    const middle = top + rows.middle;
    const bold = fill === '#ffffff';
    const [left, right] = [axis.at(from), axis.at(to)];
    body.push(
      room === 'narrow'
        ? svgText(6, top + 13, fitText(words, 12, bodyWidth(width) - 6, bold), { bold, rim: true })
        : svgText(rows.left - 10, middle + 4, words, { anchor: 'end', bold }),
    );
    if (to > from) body.push(svgRect(left, middle - BAR / 2, right - left, BAR, fill, edge));
    body.push(svgText(right + 8, middle + 4, `${sign}${language.count(to - from)}`, { rim: true }));
    const next = steps[place + 1];
    const level = sign === '−' ? left : right;
    if (next !== undefined)
      body.push(svgLine(level, middle + BAR / 2, level, middle + rows.height - BAR / 2, GREY));
  }
  body.push(svgLine(rows.left, 0, rows.left, bottom, GREY));
  return framedFigure({
    id: 'ties-then-and-now',
    title: language.figure.ties.title,
    unit: language.figure.ties.unit,
    source: comparedSourceLine(facts, change.old),
    alt: language.figure.ties.alt(
      steps.map(({ words, from, to, sign }) => `${words} ${sign}${language.count(to - from)}`),
    ),
    width,
    height: bottom + 22,
    body,
    defs: hatching('gone', ORANGE),
  });
}

/** The old ties, what fell away, what stands, what came on top, the new ties: each begins where the last one ends. */
function stepsOf(facts: Facts, change: ChangeFacts): Step[] {
  const { study, language } = facts;
  const { old, diff, comparison } = change;
  const tieCounts = diff.tieCounts();
  const of = compared(diff);
  const meaning = (name: TieChange) =>
    wordsOf(language.code as LanguageCode).say(say.changes.became(of, name));
  const tellsEnds = canTellEnds(comparison.old, comparison.new);
  const shown = (name: TieChange) =>
    OPTIONAL.includes(name) ? totalOf(tieCounts, name) > 0 : tellsEnds || name !== 'ended';
  const total = (date: string, count: number): Step => ({
    words: language.figure.ties.total(language.date(date)),
    from: 0,
    to: count,
    sign: '',
    fill: '#ffffff',
    edge: GREY,
  });
  const steps = [total(old.snapshot.date, old.graph.edgeCount)];
  let level = old.graph.edgeCount;
  const paint = (name: TieChange, fill: string, edge: string) =>
    name.startsWith('not-comparable') ? { fill: PALE, edge: GREY } : { fill, edge };
  for (const name of GONE.filter(shown)) {
    const from = level - totalOf(tieCounts, name);
    const words = meaning(name);
    steps.push({ words, from, to: level, sign: '−', ...paint(name, 'url(#gone)', ORANGE) });
    level = from;
  }
  level = 0;
  for (const name of [...STANDING, ...NEW].filter(shown)) {
    const to = level + totalOf(tieCounts, name);
    const sign = STANDING.includes(name) ? '' : '+';
    const words = meaning(name);
    steps.push({ words, from: level, to, sign, ...paint(name, BLUE, name === 'remade' ? ORANGE : BLUE) });
    level = to;
  }
  return [...steps, total(study.snapshot.date, study.graph.edgeCount)];
}
