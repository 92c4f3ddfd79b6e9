/** A report in a language that is English with a mark: nothing in it is said but by the words of the language. */
import { beforeAll, expect, test, vi } from 'vitest';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import type { Source, Unit } from '../../../src/study/study.ts';
import { MARK } from '../../support/marked-words.ts';
import { OPTIONS } from '../study-from.ts';
import { PUBLISHED, WORLD, world } from './two-years.ts';

vi.mock('../../../src/words/languages.ts', async (original) => {
  const { marked } = await import('../../support/marked-words.ts');
  const { languageOf, pageIn, wordsIn } = await original<typeof import('../../../src/words/languages.ts')>();
  return {
    pageIn: () => marked(pageIn('en')),
    wordsIn: () => marked(wordsIn('en')),
    languageOf: (code: string, unit: Unit, source: Source) =>
      code === 'xx' ? { ...marked(languageOf('en', unit, source)), code } : languageOf(code, unit, source),
  };
});

/** A work in the list of sources, whose title is in its own language. */
const WORK = /^- .+ \d{4}, \*/;

const files = new Map<string, string>();

beforeAll(() => {
  const options = { ...OPTIONS, lang: ['xx'], by: ['region', 'office'], draws: 30 };
  const beside = { against: world(2023), chain: [world(2022)], published: PUBLISHED, world: WORLD };
  for (const file of renderReport(world(2024), options, [], beside)) {
    files.set(file.path, [...(fileChunks(file) as Iterable<string>)].join(''));
  }
});

test('speaks in every line of the text and the pages', () => {
  const pages = [...files].filter(([path]) => path.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(12);
  for (const [path, text] of pages) {
    // Program code, and names of files that head what is said of them, are of no language.
    const words = text.replace(/^```[\s\S]*?^```$|^## [\w-]+\.csv$/gm, '');
    const lines = words.split('\n').filter((line) => /\p{L}{3}/u.test(line) && !WORK.test(line));
    for (const line of lines) expect(line, path).toContain(MARK);
  }
});

test('speaks in the title of every figure', () => {
  const figures = [...files].filter(([path]) => path.endsWith('.svg') && path !== 'figures/outlines.svg');
  expect(figures.length).toBeGreaterThan(6);
  for (const [path, svg] of figures) {
    expect(/<title[^>]*>(.)/.exec(svg)?.[1], path).toBe(MARK);
    expect(/<desc[^>]*>(.)/.exec(svg)?.[1], path).toBe(MARK);
  }
});
