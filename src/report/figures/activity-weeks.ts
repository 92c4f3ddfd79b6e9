/** Figure: own posts per week over the window, a small panel for each region. */

import { isWhole } from '../../activity/activity.ts';
import { countPostWeeks, dateOfDay } from '../../activity/post-weeks.ts';
import { groupBy } from '../../group-by.ts';
import { cleanText } from '../../study/clean-text.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Facts } from '../facts/facts.ts';
import { gridBeside, linearAxis } from './axis.ts';
import { endsOf, panelsOf } from './panels.ts';
import { postsSourceLine } from './source.ts';
import { type Figure, framedFigure, px, type Room, svgText } from './svg.ts';
import { fitText } from './text-width.ts';

const LEFT = 34;
const TICKS = 4;
const BLUE = '#0072b2';
const MOST_REGIONS = 12;

/** `null` where no account of a region was read whole, or nobody posted. */
export function weeksFigure(facts: Facts, room: Room): Figure | null {
  const { activity: posted, study, language } = facts;
  if (posted === null || posted.activity.days < 2) return null;
  const { activity } = posted;
  const whole = [...study.nodes.keys()].filter((node) => isWhole(activity, node));
  const panels = [...groupBy(whole, (node) => attributeOf(study.nodes[node]!, 'region'))]
    .filter(([region]) => region !== '')
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, MOST_REGIONS)
    .map(([region, nodes]) => {
      const { weeks, own } = countPostWeeks(activity, nodes);
      // Posts were read within the last day, so that with it every line would seem to fall at its end.
      for (const node of nodes) own[own.length - 1]! -= activity.sums.last_day[node]!;
      const perAccount = weeks.map(({ first, last }, week) => {
        const days = Math.min(last, activity.days - 2) - first + 1;
        return ((own[week]! / nodes.length) * 7) / days;
      });
      return { name: cleanText(language.value('region', region)), accounts: nodes.length, perAccount };
    });
  const most = Math.max(0, ...panels.flatMap(({ perAccount }) => perAccount));
  if (most === 0) return null;
  const words = language.activity.figures.weeks;
  const [from, to] = [dateOfDay(activity, 0), dateOfDay(activity, activity.days - 2)];
  const { width, height, panel } = panelsOf(panels.length, LEFT, room);
  const body = panels.flatMap(({ name, accounts, perAccount }, k) => {
    const own = panel(k);
    const { x0, x1, y0, y1 } = own;
    const axis = linearAxis(Math.ceil(most), TICKS, [y1, y0]);
    const x = (week: number) => x0 + (week / Math.max(1, perAccount.length - 1)) * (x1 - x0);
    const parts = [
      svgText(x0, y0 - 8, fitText(`${name} (${words.accounts(accounts)})`, 12, x1 - x0), { bold: true }),
      ...gridBeside(axis, [x0, x1], 6, language.count),
    ];
    const points = perAccount.map((value, week) => `${px(x(week))},${px(axis.at(value))}`).join(' ');
    parts.push(`<polyline points="${points}" fill="none" stroke="${BLUE}" stroke-width="2"/>`);
    return [...parts, ...endsOf(own, language.date(from), language.date(to))];
  });
  return framedFigure({
    id: 'posts-per-week',
    title: words.title,
    unit: words.unit(language.date(from), language.date(to)),
    source: postsSourceLine(facts, activity),
    alt: words.alt(
      panels.map(({ name, perAccount }) => {
        const [first, last] = [perAccount[0]!, perAccount.at(-1)!].map((value) => language.decimal(value, 1));
        return `${name} ${first}–${last}`;
      }),
    ),
    width,
    height,
    body,
  });
}
