/** Figure: the share of new follows that were returned, by the days since, a small panel for each group and one for all. */
import { shareWithin } from '../../spells/curve.ts';
import { DAY, type SubjectCurve } from '../../spells/subjects.ts';
import { cleanText } from '../../study/clean-text.ts';
import type { Facts } from '../facts/facts.ts';
import type { SpellFacts } from '../facts/spell-facts.ts';
import { gridBeside, linearAxis } from './axis.ts';
import { endsOf, panelsOf } from './panels.ts';
import { credited } from './source.ts';
import { type Figure, framedFigure, GREY, px, type Room, svgLine, svgText } from './svg.ts';
import { fitText } from './text-width.ts';

const LEFT = 44;
const TICKS = 3;
const BLUE = '#0072b2';
const MOST_GROUPS = 11;
/** A curve of fewer follows shows nothing but steps. */
const FEWEST_FOLLOWS = 5;
/** A year is as far as people ask. */
const LONGEST = 366 * DAY;

/** `null` for those of which no curve can be drawn. */
export function followBackFigures(facts: Facts, room: Room): Figure[] {
  const { spells } = facts;
  if (spells === null) return [];
  return spells.groups.flatMap((group) => followBackFigure(facts, spells, group, room) ?? []);
}

function followBackFigure(
  facts: Facts,
  { all, told: { of } }: SpellFacts,
  { column, curves: { answered: curves } }: SpellFacts['groups'][number],
  room: Room,
): Figure | null {
  const { language } = facts;
  const answered = all.whole();
  const { figure: words } = language.spells;
  const size = ({ subject }: SubjectCurve) => subject.times.length;
  const groups = curves()
    .filter((curve) => size(curve) >= FEWEST_FOLLOWS && isDrawn(curve))
    .sort((a, b) => size(b) - size(a) || (a.subject.group < b.subject.group ? -1 : 1))
    .slice(0, MOST_GROUPS);
  if (answered === undefined || !isDrawn(answered) || groups.length === 0) return null;
  const panels = [
    { name: words.all, curve: answered },
    ...groups.map((curve) => ({
      name: cleanText(language.value(column, curve.subject.group)),
      curve,
    })),
  ];
  const reach = Math.min(LONGEST, Math.max(...panels.map(({ curve }) => lastTime(curve))));
  const endOf = ({ curve }: SubjectCurve) => Math.min(reach, curve.until);
  const most = Math.max(0.1, ...panels.map(({ curve }) => shareWithin(curve.curve, endOf(curve)).max));
  const { width, height, panel } = panelsOf(panels.length, LEFT, room);
  const body = panels.flatMap(({ name, curve }, k) => {
    const own = panel(k);
    const { x0, x1, y0, y1 } = own;
    const axis = linearAxis(most, TICKS, [y1, y0], 10);
    return [
      svgText(x0, y0 - 8, fitText(words.panel(name, size(curve)), 12, x1 - x0, true), { bold: true }),
      ...gridBeside(axis, [x0, x1], 6, language.share),
      outline(curve, axis.at, (time) => x0 + (time / reach) * (x1 - x0), Math.round(x1 - x0), [
        endOf(curve),
        reach,
      ]),
      svgLine(x0, y1, x1, y1, GREY),
      ...endsOf(own, '0', words.days(Math.round(reach / DAY))),
    ];
  });
  return framedFigure({
    id: `follow-backs-by-${column}`,
    title: words.title[column as keyof typeof words.title],
    unit: words.unit(Math.round(reach / DAY)),
    source: credited(
      facts,
      words.source(
        of.log,
        of.snapshots.length,
        facts.study.snapshot.simulated,
        language.date(of.from),
        language.date(of.to),
      ),
    ),
    alt: words.alt(
      panels.map(({ name, curve }) => {
        return `${name} ${words.share(shareWithin(curve.curve, endOf(curve)))}`;
      }),
    ),
    width,
    height,
    body,
  });
}

/** Up to where something is known of it; 0 where nothing is. */
function lastTime({ curve: { until, estimate } }: SubjectCurve): number {
  if (Number.isFinite(until)) return until;
  return Math.max(0, ...estimate.hi.filter(Number.isFinite));
}

function isDrawn(curve: SubjectCurve): boolean {
  const last = lastTime(curve);
  return last > 0 && !Number.isNaN(shareWithin(curve.curve, last).min);
}

/** The space between both bounds of the share, which is a line where they are one; a point a pixel. */
function outline(
  drawn: SubjectCurve,
  y: (share: number) => number,
  x: (time: number) => number,
  pixels: number,
  [end, reach]: readonly [end: number, reach: number],
): string {
  const upper: string[] = [];
  const lower: string[] = [];
  let last = { min: 0, max: 0 };
  for (let k = 0; k <= pixels; k++) {
    const time = Math.min((k / pixels) * reach, end);
    const share = shareWithin(drawn.curve, time);
    // A step goes up where it is, and not on the way to it.
    for (const [line, before, now] of [
      [upper, last.max, share.max],
      [lower, last.min, share.min],
    ] as const) {
      if (k > 0 && before !== now) line.push(`${px(x(time))},${px(y(before))}`);
      if (k === 0 || before !== now || k === pixels) line.push(`${px(x(time))},${px(y(now))}`);
    }
    last = share;
    if (time === end && k < pixels) {
      for (const [line, now] of [
        [upper, share.max],
        [lower, share.min],
      ] as const)
        line.push(`${px(x(time))},${px(y(now))}`);
      break;
    }
  }
  const points = [...upper, ...lower.reverse()].join(' ');
  return `<polygon points="${points}" fill="${BLUE}" fill-opacity="0.25" stroke="${BLUE}" stroke-width="1.5" stroke-linejoin="round"/>`;
}
