/** Figure: ranks by mutual ties then and now, as lines between the two years. */

import { rankNodes } from '../../graph/ranks.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { nameText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { topRows } from '../words/ranked-text.ts';
import { comparedSourceLine } from './source.ts';
import { bodyWidth, type Figure, framedFigure, GREY, INK, svgLine, svgText } from './svg.ts';
import { fitText } from './text-width.ts';

const WIDTH = 860;
const PLOT = bodyWidth(WIDTH);
const TOP = 15;
const ROW = 20;
const HEAD = 24;
const NAMES = 270;
const RANKS = 40;
const BLUE = '#0072b2';
const ORANGE = '#d55e00';

interface Line {
  entry: StudyEntry;
  /** NaN where it has no rank, as it is not there or not observed. */
  before: number;
  after: number;
}

/** Those among the first of then or of now; `null` where there is nothing to compare. */
export function rankChangesFigure(facts: Facts): Figure | null {
  const { change, language } = facts;
  if (change === null) return null;
  const lines = chooseLines(facts, change);
  if (lines.length === 0) return null;
  const left = NAMES + RANKS;
  const right = PLOT - NAMES - RANKS;
  const orderThen = sortLines(lines, 'before');
  const orderNow = sortLines(lines, 'after');
  const y = (order: readonly Line[], line: Line) => HEAD + order.indexOf(line) * ROW + ROW / 2;
  const rank = language.known;
  const at = momentsOf(facts, change);
  const body = [
    svgText(left - 6, 12, language.date(change.old.snapshot.date), { anchor: 'end', bold: true }),
    svgText(right + 6, 12, language.date(facts.study.snapshot.date), { bold: true }),
  ];
  for (const line of lines) {
    const { before, after, entry } = line;
    const [from, to] = [y(orderThen, line), y(orderNow, line)];
    const name = fitText(nameText(entry), 12, NAMES - 10);
    body.push(svgText(left - RANKS, from + 4, name, { anchor: 'end' }));
    body.push(svgText(left - 6, from + 4, rank(before), { anchor: 'end', fill: GREY }));
    body.push(svgText(right + 6, to + 4, rank(after), { fill: GREY }));
    body.push(svgText(right + RANKS, to + 4, name));
    if (Number.isNaN(before) || Number.isNaN(after)) continue;
    const colour = after < before ? BLUE : after > before ? ORANGE : INK;
    const dash = after > before ? ' stroke-dasharray="5 3"' : '';
    body.push(svgLine(left, from, right, to, colour, 1.5).replace('/>', `${dash}/>`));
  }
  return framedFigure({
    id: 'ranks-then-and-now',
    title: language.figure.ranks.title(at),
    unit: language.figure.ranks.unit(TOP),
    source: comparedSourceLine(facts, change.old),
    alt: language.figure.ranks.alt(
      orderNow
        .slice(0, 5)
        .map(({ entry, before, after }) => `${nameText(entry)} ${rank(before)} → ${rank(after)}`),
      at,
    ),
    width: WIDTH,
    height: HEAD + lines.length * ROW + 4,
    body,
  });
}

function chooseLines(
  { study, measured }: Facts,
  { old, comparison, oldMutual, oldMutualRank }: ChangeFacts,
): Line[] {
  const now = rankNodes(measured.nodes.mutual);
  const rankNow = new Map(now.map(({ rank, node }) => [node, rank]));
  const lines = topRows(now, TOP).rows.map(({ node, rank }): Line => {
    const old = comparison.toOld.node[node]!;
    const before = old < 0 ? Number.NaN : oldMutualRank[old]!;
    return { entry: study.nodes[node]!, before, after: rank };
  });
  const chosen = new Set(lines.map(({ entry }) => entry));
  for (const { node, rank } of topRows(rankNodes(oldMutual), TOP).rows) {
    const fresh = comparison.toNew.node[node]!;
    const entry = fresh < 0 ? old.nodes[node]! : study.nodes[fresh]!;
    if (!chosen.has(entry)) lines.push({ entry, before: rank, after: rankNow.get(fresh) ?? Number.NaN });
  }
  return lines;
}

/** By rank, those without one last; equal ranks by account id. */
function sortLines(lines: readonly Line[], year: 'before' | 'after'): Line[] {
  const place = (line: Line) => (Number.isNaN(line[year]) ? Number.MAX_SAFE_INTEGER : line[year]);
  return [...lines].sort((a, b) => place(a) - place(b) || (a.entry.accountId < b.entry.accountId ? -1 : 1));
}
