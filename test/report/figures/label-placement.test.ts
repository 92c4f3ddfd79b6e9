/** Labels of the scatter never lie on each other, on a point, or outside the plot. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from '../../../src/report/figures/label-placement.ts';
import { fitName, fitText, textWidth, wrapText } from '../../../src/report/figures/text-width.ts';

const FRAME = { x: 0, y: 0, width: 300, height: 200 };
const SIZE = 11;
/** Boxes may touch, and their edges are computed. */
const ROUNDING = 1e-9;

const points = fc.array(
  fc.record({ x: fc.integer({ min: 5, max: 295 }), y: fc.integer({ min: 5, max: 195 }) }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

test('no overlap, no point covered, all inside', () => {
  fc.assert(
    fc.property(points, (all) => {
      const wanted = all.map((point, k) => ({ ...point, text: `Account ${k}` }));
      const boxes = placeLabels(wanted, all, FRAME, SIZE).map(({ x, y, text }) => ({
        left: x,
        right: x + textWidth(text, SIZE),
        top: y - SIZE * 0.85,
        bottom: y + SIZE * 0.15,
      }));
      for (const [k, box] of boxes.entries()) {
        expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200).toBe(true);
        for (const { x, y } of all) {
          expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false);
        }
        for (const other of boxes.slice(k + 1)) {
          const apart =
            box.right <= other.left + ROUNDING ||
            other.right <= box.left + ROUNDING ||
            box.bottom <= other.top + ROUNDING ||
            other.bottom <= box.top + ROUNDING;
          expect(apart).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a lone point has its label beside it, without a line', () => {
  const [label] = placeLabels([{ x: 50, y: 50, text: 'A' }], [{ x: 50, y: 50 }], FRAME, SIZE);
  expect(label).toMatchObject({ x: 56, text: 'A', lead: null });
});

test('a label lies on no mark of the crowd, and stands on the other side of its point', () => {
  const crowd = [60, 70, 80, 90].map((x) => ({ x, y: 50, radius: 3 }));
  const [label] = placeLabels([{ x: 50, y: 50, text: 'Abcdef' }], [], FRAME, SIZE, crowd);
  // To its left, whence the crowd is not.
  expect(label!.x + textWidth('Abcdef', SIZE)).toBeLessThan(50);
});

test('text is cut to its room, and wrapped at spaces and hyphens', () => {
  expect(fitText('Foreign Ministry', 12, 1000)).toBe('Foreign Ministry');
  const cut = fitText('Foreign Ministry of Somewhere', 12, 100);
  expect(cut).toMatch(/^Foreign.*…$/);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(100);
  expect(wrapText('head-of-government', 11, 80)).toEqual(['head-of-', 'government']);
  expect(wrapText('one two three', 11, 45)).toEqual(['one two', 'three']);
});

test('a name that is cut keeps its last words, which tell it from others', () => {
  const [chad, chile] = ['Chad', 'Chile'].map((name) =>
    fitName(`Ministry of Foreign Affairs (${name})`, 12, 120),
  );
  expect(chad).toMatch(/^Mini.*… \(Chad\)$/);
  expect(chile).toMatch(/^Mini.*… \(Chile\)$/);
  expect(textWidth(chad!, 12)).toBeLessThanOrEqual(120);
  expect(fitName('Jane Doe', 12, 120)).toBe('Jane Doe');
  expect(fitName('Llanfairpwllgwyngyllgogerychwyrndrobwll', 12, 120)).toMatch(/^Llanfair.*…$/);
});

test('no line to a label crosses another', () => {
  fc.assert(
    fc.property(points, (all) => {
      const wanted = all.map((point, k) => ({ ...point, text: `Account ${k}` }));
      const leads = placeLabels(wanted, all, FRAME, SIZE).flatMap(({ lead }) =>
        lead === null ? [] : [lead],
      );
      for (const [k, [a, b]] of leads.entries()) {
        for (const [c, d] of leads.slice(k + 1)) {
          // Where the two straight lines meet, as a share of each.
          const [u, v, w] = [
            { x: b.x - a.x, y: b.y - a.y },
            { x: d.x - c.x, y: d.y - c.y },
            { x: c.x - a.x, y: c.y - a.y },
          ];
          const turn = u.x * v.y - u.y * v.x;
          const [s, t] = [(w.x * v.y - w.y * v.x) / turn, (w.x * u.y - w.y * u.x) / turn];
          expect(s > 1e-9 && s < 1 - 1e-9 && t > 1e-9 && t < 1 - 1e-9).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('names of institutions are shortened before they are cut', () => {
  const name = 'Foreign Ministry of Antigua and Barbuda';
  expect(fitName(name, 12, 400)).toBe(name);
  expect(fitName(name, 12, 220)).toBe('Foreign Min., Antigua and Barbuda');
  expect(fitName(name, 12, 206)).toBe('Foreign Min., Antigua & Barbuda');
  expect(fitName('Ministère des Affaires étrangères (Guinée équatoriale)', 12, 240)).toBe(
    'Min. Aff. étr. (Guinée équatoriale)',
  );
});
