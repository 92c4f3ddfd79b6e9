/** Figure: ranks by mutual ties then and now, as lines between the two years. */

import { FATES, type Fate } from '../../changes/fates.ts';
import { wordsOf } from '../../doors/page-words.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { LanguageCode } from '../../language-codes.ts';
import { compared } from '../../questions/diff/compare-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { FiguresWords } from '../../words/en/report/figures.ts';
import { say } from '../../words/say.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { topRows } from '../facts/top-rows.ts';
import { placedName } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { drawLegend, type LegendItem, lineMark } from './legend.ts';
import { comparedSourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  INK,
  NARROW,
  px,
  type Room,
  svgLine,
  svgRect,
  svgText,
} from './svg.ts';
import { fitName, textWidth } from './text-width.ts';

const TOP = 15;
const ROW = 20;
const HEAD = 24;
/** Room for names on both sides; in a narrow figure they stand on the right only. */
const ROOMS = {
  wide: { width: 860, left: 270, right: 270, ranks: 40 },
  narrow: { width: NARROW, left: 0, right: 206, ranks: 26 },
} as const;
const BLUE = '#0072b2';
const ORANGE = '#d55e00';
/** Length of the stroke that ends in the mark of who left. */
const STUB = 16;

interface Line {
  entry: StudyEntry;
  /** NaN where it has no rank, as it is not there or not observed. */
  before: number;
  after: number;
  /** `null` where it has a rank, or had none. */
  fate: Fate | null;
}

/** Those among the first of then or of now; `null` where there is nothing to compare. */
export function rankChangesFigure(facts: Facts, room: Room): Figure | null {
  const { change, language } = facts;
  if (change === null) return null;
  const lines = chooseLines(facts, change);
  if (lines.length === 0) return null;
  const { width, left: names, right: ownNames, ranks } = ROOMS[room];
  const left = names + ranks;
  const right = bodyWidth(width) - ownNames - ranks;
  const orderNow = sortLines(lines, 'after');
  const rows = rowsOf(lines);
  const y = (year: Year, line: Line) => HEAD + rows[year].get(line)! * ROW + ROW / 2;
  const rank = language.known;
  const at = momentsOf(facts, change);
  const { ranks: words } = language.figure;
  const said = wordsOf(language.code as LanguageCode).say;
  const fateText = (fate: Fate) => said(say.changes.fate(compared(change.diff), fate));
  const bold = { bold: true } as const;
  const body =
    room === 'narrow'
      ? [svgText(0, 12, at.earlier, bold), svgText(right + 6, 12, at.later, bold)]
      : [
          svgText(left - 6, 12, language.date(change.old.snapshot.date), { ...bold, anchor: 'end' }),
          svgText(right + 6, 12, language.date(facts.study.snapshot.date), bold),
        ];
  for (const line of lines) {
    const { before, after, entry, fate } = line;
    const [from, to] = [y('before', line), y('after', line)];
    if (room === 'wide') {
      body.push(
        svgText(left - ranks, from + 4, fitName(placedName(facts, entry), 12, names - 10), { anchor: 'end' }),
      );
    }
    body.push(svgText(left - 6, from + 4, rank(before), { anchor: 'end', fill: GREY }));
    const isMarked = fate !== null && room === 'narrow';
    body.push(
      isMarked ? fateMark(fate, right + 11, to) : svgText(right + 6, to + 4, rank(after), { fill: GREY }),
    );
    const told = fate === null || isMarked ? '' : ` · ${fateText(fate)}`;
    const name = fitName(placedName(facts, entry), 12, ownNames - textWidth(told, 12));
    body.push(svgText(right + ranks, to + 4, `${name}${told}`));
    if (fate !== null) {
      body.push(svgLine(left, from, left + STUB, from, GREY, 1.5), fateMark(fate, left + STUB + 5, from));
    }
    if (Number.isNaN(before) || Number.isNaN(after)) continue;
    const { colour, dash } = LINES[directionOf(line)];
    body.push(svgLine(left, from, right, to, colour, 1.5).replace('/>', `${dash}/>`));
  }
  const bottom = HEAD + rows.count * ROW + 8;
  const key = drawLegend(legend(lines, words, fateText), bodyWidth(width), bottom);
  return framedFigure({
    id: 'ranks-then-and-now',
    title: words.title(at),
    unit: words.unit(TOP),
    source: comparedSourceLine(facts, change.old),
    alt: words.alt(
      orderNow
        .slice(0, 5)
        .map(({ entry, before, after }) => `${placedName(facts, entry)} ${rank(before)} → ${rank(after)}`),
      lines.flatMap(({ entry, fate }) =>
        fate === null ? [] : [`${placedName(facts, entry)}, ${fateText(fate)}`],
      ),
      at,
    ),
    width,
    height: bottom + key.height,
    body: [...body, ...key.parts],
  });
}

const LINES = {
  up: { colour: BLUE, dash: '' },
  down: { colour: ORANGE, dash: ' stroke-dasharray="5 3"' },
  same: { colour: INK, dash: '' },
} as const;

function directionOf({ before, after }: Line): keyof typeof LINES {
  return after < before ? 'up' : after > before ? 'down' : 'same';
}

/** What the lines and marks of these mean. */
function legend(
  lines: readonly Line[],
  words: FiguresWords['ranks'],
  fateText: (fate: Fate) => string,
): LegendItem[] {
  const ranked = lines.filter(({ before, after }) => !Number.isNaN(before) && !Number.isNaN(after));
  return [
    ...(['up', 'down', 'same'] as const)
      .filter((direction) => ranked.some((line) => directionOf(line) === direction))
      .map((direction) => ({
        mark: lineMark(LINES[direction].colour, 1.5, direction === 'down' ? '5 3' : ''),
        text: words.direction[direction],
      })),
    ...FATES.filter((fate) => lines.some((line) => line.fate === fate)).map((fate) => ({
      mark: (x: number, y: number) => fateMark(fate, x + 9, y),
      text: fateText(fate),
    })),
  ];
}

/** A cross, a turned cross, a hollow square, or a dashed ring, which is what unknown follows have elsewhere too. */
function fateMark(fate: Fate, x: number, y: number): string {
  const r = 4.5;
  const cross = (dx: number, dy: number) =>
    svgLine(x - dx, y - dy, x + dx, y + dy, INK, 2) + svgLine(x - dy, y + dx, x + dy, y - dx, INK, 2);
  if (fate === 'left-office') return cross(r, r);
  if (fate === 'left-roster') return cross(r + 1, 0);
  if (fate === 'left-network') return svgRect(x - r, y - r, 2 * r, 2 * r, '#ffffff', INK);
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${r}" fill="none" stroke="${INK}" stroke-dasharray="2 2"/>`;
}

function chooseLines({ study }: Facts, { old, diff }: ChangeFacts): Line[] {
  const [rows, years] = [diff.ranks(), diff.years()];
  const then = new Map(rows.map((row) => [row.old, row]));
  const chosen = new Set([
    ...topRows(rankNodes(years.new.mutual), TOP).rows.map(({ node }) => rows[node]!),
    ...topRows(rankNodes(years.old.mutual), TOP).rows.map(({ node }) => then.get(node)!),
  ]);
  return [...chosen].map((row) => ({
    entry: row.node < 0 ? old.nodes[row.old]! : study.nodes[row.node]!,
    before: row.rank_old,
    after: row.rank,
    fate: row.fate,
  }));
}

type Year = 'before' | 'after';

/**
 * The row of each line in both years, from 0: one rank of one year stands as high as the same rank of the other, so
 * that a line between equal ranks is level; those without a rank come last.
 */
export function rowsOf<T extends Pick<Line, Year> & { entry: { accountId: string } }>(
  lines: readonly T[],
): Record<Year, Map<T, number>> & { count: number } {
  const rows = { before: new Map<T, number>(), after: new Map<T, number>() };
  const ranks = new Set(lines.flatMap(({ before, after }) => [before, after]));
  let first = 0;
  for (const rank of [...ranks].sort((a, b) => place(a) - place(b))) {
    const isSame = (line: T) => Number(Object.is(line.before, line.after));
    const ends = (['before', 'after'] as const).map((year) => {
      const held = sortLines(lines, year).filter((line) => Object.is(line[year], rank));
      // Those that keep the rank stand beside each other.
      const ordered = held.sort((a, b) => isSame(b) - isSame(a));
      for (const [k, line] of ordered.entries()) rows[year].set(line, first + k);
      return held.length;
    });
    first += Math.max(...ends);
  }
  return { ...rows, count: first };
}

function place(rank: number): number {
  return Number.isNaN(rank) ? Number.MAX_SAFE_INTEGER : rank;
}

/** By rank, those without one last, by their rank in the other year; equal ranks by account id. */
function sortLines<T extends Pick<Line, Year> & { entry: { accountId: string } }>(
  lines: readonly T[],
  year: Year,
): T[] {
  const other = year === 'before' ? 'after' : 'before';
  return [...lines].sort(
    (a, b) =>
      place(a[year]) - place(b[year]) ||
      (Number.isNaN(a[year]) ? place(a[other]) - place(b[other]) : 0) ||
      (a.entry.accountId < b.entry.accountId ? -1 : 1),
  );
}
