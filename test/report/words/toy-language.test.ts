/** A report in a language that is English with a mark: nothing in it is said but by the words of the language. */
import { beforeAll, expect, test, vi } from 'vitest';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import type { Source, Unit } from '../../../src/study/study.ts';
import { OPTIONS } from '../study-from.ts';
import { PUBLISHED, WORLD, world } from './two-years.ts';

const MARK = '§';

vi.mock('../../../src/words/languages.ts', async (original) => {
  const { languageOf, pageIn, wordsIn } = await original<typeof import('../../../src/words/languages.ts')>();
  return {
    languageOf: (code: string, unit: Unit, source: Source) =>
      code === 'xx'
        ? { ...(marked(languageOf('en', unit, source)) as object), code }
        : languageOf(code, unit, source),
    pageIn: () => marked(pageIn('en')),
    wordsIn: () => marked(wordsIn('en')),
  };
});

/** English with a mark before each of its texts. */
function marked(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : `${MARK}${words}`;
  if (typeof words === 'function') return (...given: unknown[]) => marked(words(...given));
  if (Array.isArray(words)) return words.map(marked);
  if (typeof words !== 'object' || words === null || words instanceof RegExp) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, marked(value)]));
}

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
    const lines = words.split('\n').filter((line) => /\p{L}{3}/u.test(line));
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
