/** What carries meaning in the picture stands out from its ground by 3 to 1 (WCAG 2.2, 1.4.11), light and dark. */
import { expect, test } from 'vitest';
import { LINES } from '../../src/map-page/line-looks.ts';
import { DARK, LIGHT, type LineLook } from '../../src/map-page/theme.ts';
import { clusterMark, MARKED_CLUSTERS } from '../../src/report/figures/cluster-marks.ts';

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** WCAG 2.2's relative luminance. */
function luminance(colour: readonly number[]): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(colour: string, ground: string, opacity = 1): number {
  const below = channels(ground);
  const seen = channels(colour).map((value, k) => value * opacity + below[k]! * (1 - opacity));
  const [a, b] = [luminance(seen), luminance(below)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
});

test.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('lines of ties and marks of clusters, %s', (_, theme) => {
  for (const [look, { opacity }] of Object.entries(LINES)) {
    if (look === 'background') continue;
    const seen = contrast(theme.lines[look as LineLook], theme.page, opacity);
    expect(seen, look).toBeGreaterThanOrEqual(3);
  }
  for (let id = 1; id <= MARKED_CLUSTERS; id++) {
    expect(contrast(clusterMark(id).colour, theme.page), `cluster ${id}`).toBeGreaterThanOrEqual(3);
  }
  for (const colour of theme.ramp) expect(contrast(colour, theme.page), colour).toBeGreaterThanOrEqual(3);
});
