/** All figures of a study, in both widths: also of one that has hardly anything to draw. */
import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../../src/report/facts/facts.ts';
import { drawFigures } from '../../../src/report/figures/figures.ts';
import { escapeXml } from '../../../src/report/figures/svg.ts';
import type { ReportOptions } from '../../../src/study/report-options.ts';
import type { Study } from '../../../src/study/study.ts';
import { letters, OPTIONS, studyFrom } from '../study-from.ts';
import { PUBLISHED, WORLD, world } from '../words/two-years.ts';

function drawingsOf(study: Study, options: Partial<ReportOptions> = {}, against: Study | null = null) {
  const facts = gatherFacts(study, { ...OPTIONS, draws: 10, ...options }, { against, published: PUBLISHED });
  return drawFigures(facts, facts.layout, WORLD);
}

const TRIANGLE = 'ab ba bc cb ca ac ad ea';
const inFrance = studyFrom({
  entries: [...'abcde'].map((accountId) => ({
    accountId,
    row: { country: accountId === 'e' ? 'DE' : 'FR' },
  })),
  follows: TRIANGLE.split(' ').map((pair) => [pair[0]!, pair[1]!]),
});

describe.each<[string, ReturnType<typeof drawingsOf>, number]>([
  ['five accounts without a country', drawingsOf(letters('abcde', TRIANGLE)), 4],
  ['one region', drawingsOf(inFrance, { by: ['region'] }), 5],
  ['one pair', drawingsOf(letters('ab', 'ab ba')), 4],
  ['nobody read', drawingsOf(letters('ab', 'ab', { a: 'hidden', b: 'hidden' })), 1],
  [
    'three accounts, against no random network',
    drawingsOf(letters('abc', TRIANGLE.slice(0, 17)), { draws: 0 }),
    4,
  ],
  ['two years of a whole world', drawingsOf(world(2024), { by: ['region', 'office'] }, world(2023)), 9],
])('%s', (_, drawings, least) => {
  test('has its figures, wide and narrow, without a figure that is none', () => {
    expect(drawings.size).toBeGreaterThanOrEqual(least);
    for (const [id, { svg, narrow }] of drawings) {
      for (const text of [svg, narrow.svg]) expect(text, id).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(narrow.svg, id).toMatch(/^<svg [^>]*width="340" /);
    }
  });

  test('describes each of them, wide and narrow', () => {
    for (const { svg, alt, narrow } of drawings.values()) {
      for (const [text, said] of [
        [svg, alt],
        [narrow.svg, narrow.alt],
      ] as const) {
        expect(said.length).toBeGreaterThan(30);
        expect(text).toContain(`<desc>${escapeXml(said, 1000)}</desc>`);
      }
    }
  });
});
