/** No label of a figure lies on a mark, on a line that is labelled, or on another label: it would be read as that one's. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../../src/report/facts/facts.ts';
import { drawFigures } from '../../../src/report/figures/figures.ts';
import { textWidth } from '../../../src/report/figures/text-width.ts';
import { activityFrom } from '../../support/activity-from.ts';
import { OPTIONS } from '../study-from.ts';
import { PUBLISHED, WORLD, world } from '../words/two-years.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  what: string;
}

const numbers = (text: string) => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** Texts with a rim, as boxes of their letters, and what is drawn: a box for each mark, small ones along each bent line. */
function readFigure(svg: string): { labels: Box[]; marks: Box[] } {
  const labels: Box[] = [];
  const marks: Box[] = [];
  let said: Record<string, string> | null = null;
  const around = (x: number, y: number, r: number, what: string) =>
    marks.push({ left: x - r, right: x + r, top: y - r, bottom: y + r, what });
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: a }) => {
    said = name === 'text' && a['paint-order'] !== undefined ? a : null;
    if (name === 'circle' && !a.stroke?.includes('none') && a.fill !== 'none')
      around(Number(a.cx), Number(a.cy), Number(a.r) * 0.7, 'circle');
    if (name === 'rect' && a.x !== undefined && Number(a.width) < 30)
      around(
        Number(a.x) + Number(a.width) / 2,
        Number(a.y) + Number(a.height) / 2,
        Number(a.width) / 2,
        'rect',
      );
    if (name !== 'path' || a.d === undefined) return;
    if (/Z$/.test(a.d) && a.d.length < 80) {
      const all = numbers(a.d);
      const [xs, ys] = [0, 1].map((of) => all.filter((_, k) => k % 2 === of));
      const [x, y] = [xs!, ys!].map((each) => (Math.min(...each) + Math.max(...each)) / 2);
      around(x!, y!, (Math.max(...xs!) - Math.min(...xs!)) / 4, 'shape');
    }
    for (const [, curve] of a.d.matchAll(/M([^M]*Q[^M]*)/g)) {
      const [ax, ay, cx, cy, bx, by] = numbers(curve!) as [number, number, number, number, number, number];
      for (let t = 0; t <= 1; t += 0.02) {
        const of = (p: number, q: number, r: number) =>
          (1 - t) * (1 - t) * p + 2 * (1 - t) * t * q + t * t * r;
        around(of(ax, cx, bx), of(ay, cy, by), 0.4, 'line');
      }
    }
  });
  parser.on('text', (text) => {
    if (said === null || text.trim() === '') return;
    const [x, y, size] = [said.x, said.y, said['font-size']].map(Number) as [number, number, number];
    const width = textWidth(text, size, said['font-weight'] === 'bold');
    const left = x - width * ({ middle: 0.5, end: 1 }[said['text-anchor'] ?? ''] ?? 0);
    labels.push({ left, right: left + width, top: y - size * 0.7, bottom: y, what: text });
    said = null;
  });
  parser.write(svg).close();
  return { labels, marks };
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

const facts = gatherFacts(
  world(2024),
  { ...OPTIONS, draws: 10, by: ['region'] },
  { against: world(2023), published: PUBLISHED },
);
/** The same accounts, each of which mentions some others, in countries that stand apart. */
const talking = {
  ...world(2024),
  activity: activityFrom({
    accounts: world(2024).nodes.map(() => ({})),
    mentions: world(2024).nodes.flatMap((_, k, { length }) =>
      [1, 3, 6].map((step) => [k, (k + step) % length, 1 + ((k * step) % 5)] as const),
    ),
  }),
};
const heard = gatherFacts(talking, { ...OPTIONS, draws: 0 }, {});
const places = Object.entries(WORLD.countries).map(([code, land], k) => {
  return [code, { ...land, x: 1500 + ((k * 2900) % 7000), y: 500 + ((k * 1300) % 3000) }] as const;
});
const drawings = new Map([
  ...drawFigures(facts, facts.layout, WORLD),
  ...[drawFigures(heard, heard.layout, { ...WORLD, countries: Object.fromEntries(places) })].flatMap((all) =>
    [...all].filter(([id]) => id === 'world-dialogue'),
  ),
]);

describe.each(['network', 'followers-and-follows', 'world-ties', 'world-dialogue'])('%s', (id) => {
  test.each(['wide', 'narrow'])('%s', (room) => {
    const drawing = drawings.get(id)!;
    const { labels, marks } = readFigure(room === 'wide' ? drawing.svg : drawing.narrow.svg);
    expect(labels.length).toBeGreaterThan(1);
    expect(marks.length).toBeGreaterThan(3);
    for (const [k, label] of labels.entries()) {
      expect(marks.filter((mark) => overlaps(label, mark)).map(({ what }) => [label.what, what])).toEqual([]);
      const others = labels.slice(k + 1).filter((other) => overlaps(label, other));
      expect(others.map(({ what }) => [label.what, what])).toEqual([]);
    }
  });
});
