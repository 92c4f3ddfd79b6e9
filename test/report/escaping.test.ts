/** Hostile text is inert in Markdown and in SVG, and still reads as it was written. */
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdownTable } from '../../src/doors/markdown-text.ts';
import { escapeXml } from '../../src/report/figures/svg.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { FIGURE_SCRIPT } from '../../src/report/html/figure-script.ts';
import { FIND_COUNTRY } from '../../src/report/html/front-html.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { cleanText } from '../../src/study/clean-text.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { OPTIONS, studyFrom } from './study-from.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#58': ':',
  '#46': '.',
};

function readEntities(text: string): string {
  return text.replace(/&([a-z]+|#\d+);/g, (_, name: string) => ENTITIES[name]!);
}

/** What a Markdown reader shows of a line without markup: escapes taken off. */
function readMarkdown(text: string): string {
  return readEntities(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

/** Signs that mean something to Markdown and are not escaped. */
const LIVE_MARKUP =
  /(?<!\\)(?:\\\\)*[*_`[\]|<>~#$!]|&(?!amp;|lt;|gt;|#58;|#46;)|:\/\/|\bwww\.|^[-+=]|^\d+[.)]/;

describe.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text] as const))('%j', (_, text) => {
  const shown = cleanText(text);

  test('is one line of bounded length without control or direction signs', () => {
    expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u);
    expect([...shown].length).toBeLessThanOrEqual(100);
    expect(shown).not.toMatch(/\p{Cs}/u);
    expect(shown).not.toMatch(/\p{M}{5}/u);
  });

  test('has no live markup in Markdown, and reads the same', () => {
    const escaped = escapeMarkdown(text);
    expect(escaped.replace(/&#\d+;/g, '')).not.toMatch(LIVE_MARKUP);
    expect(readMarkdown(escaped)).toBe(shown);
  });

  test('has no live markup in XML, and reads the same', () => {
    const escaped = escapeXml(text);
    expect(escaped).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
    expect(readEntities(escaped)).toBe(shown);
  });
});

test('ordinary names stay as they are', () => {
  for (const name of [
    'Amélie de Montchalin',
    '12\u202f000\u00a0km',
    'Côte d’Ivoire',
    'Владимир',
    '外務省',
    'وزارة الخارجية',
    'می‌خواهم',
  ]) {
    expect(cleanText(name)).toBe(name);
    expect(escapeMarkdown(name)).toBe(name);
    expect(escapeXml(name)).toBe(name);
  }
});

test('a table keeps its columns, whatever its cells hold', () => {
  const lines = markdownTable(
    [{ head: 'Name' }, { head: 'Handle' }],
    HOSTILE_TEXTS.map((text) => [escapeMarkdown(text), escapeMarkdown(text)]),
  ).split('\n');
  expect(lines).toHaveLength(HOSTILE_TEXTS.length + 2);
  for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
});

describe('a report in which every text is hostile', () => {
  const count = HOSTILE_TEXTS.length;
  const id = (k: number) => `net:${String(k).padStart(3, '0')}`;
  const study = studyFrom({
    snapshot: { extraColumns: ['<b>a|b</b>'], terms: HOSTILE_TEXTS.join(' '), name: 'a"<b>' },
    entries: HOSTILE_TEXTS.map((text, k) => ({
      accountId: id(k),
      handle: text,
      verdict: k === 0 ? 'hidden' : 'complete',
      reason: text,
      row: {
        name: text,
        note: text,
        kind: k % 2 ? 'person' : 'institution',
        country: k % 3 === 0 ? 'FR' : text,
        office: k % 3 === 1 ? 'foreign-ministry' : text,
        host: k % 4 === 0 ? 'FR' : '',
        extra: { '<b>a|b</b>': `${text}${k % 3}` },
      },
    })),
    follows: HOSTILE_TEXTS.flatMap((_, k) => [
      [id(k), id((k + 1) % count)],
      [id((k + 1) % count), id(k)],
    ]).filter(([source]) => source !== id(0)),
  });
  const files = renderReport(study, { ...OPTIONS, by: ['<b>a|b</b>'] }, []).map((file) => ({
    path: file.path,
    text: [...fileChunks(file)].join(''),
  }));

  test('has tables whose rows all have as many cells as their heads', () => {
    const pages = files.filter(({ path }) => path.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(HOSTILE_TEXTS.length / 2);
    for (const { text: page } of pages) {
      // A command is code, in which nothing is markup.
      const text = page.replace(/^At the prompt: (`+)(?!`).*[^`\n]\1$/gm, (line, fence: string) =>
        line.slice(15 + fence.length, -fence.length).includes(fence) ? line : '',
      );
      let width = 0;
      for (const line of text.split('\n')) {
        const cells = line.startsWith('|') ? line.match(/(?<!\\)\|/g)!.length : 0;
        if (cells > 0 && width > 0) expect(cells, line).toBe(width);
        width = cells;
      }
      expect(text).not.toMatch(/<[a-z/!?]|(?<!\\)\]\(javascript/i);
    }
  });

  test('has figures of the elements figures are drawn with, and nothing else', () => {
    const figures = files.filter(({ path }) => path.endsWith('.svg'));
    expect(figures.length).toBeGreaterThan(1);
    const known = ['svg', 'title', 'desc', 'defs', 'pattern', 'rect', 'g', 'text', 'line', 'circle', 'path'];
    for (const { text } of figures) {
      const elements = new Set(Array.from(text.matchAll(/<\/?([a-zA-Z!?[]+)/g), ([, element]) => element));
      for (const element of elements) expect(known).toContain(element);
      for (const [tag] of text.matchAll(/<[^>]*>/g)) expect(tag).not.toMatch(/\son[a-z]+=|href/);
    }
  });

  test('has a page of the elements reports are made of, that runs its own scripts alone and loads nothing', () => {
    const whole = files.find(({ path }) => path === 'report.html')!.text;
    // The page's scripts are the same in every report.
    const page = whole.replace(`<script>${FIGURE_SCRIPT}\n${FIND_COUNTRY}</script>`, '');
    expect(page).not.toBe(whole);
    const known =
      /^(?:html|head|meta|title|style|body|a|header|div|nav|main|details|summary|dl|dt|dd|span|h[1-6]|p|ul|ol|li|strong|em|code|pre|hr|blockquote|table|caption|thead|tbody|tr|th|td|figure|input|svg|button|desc|defs|pattern|rect|g|text|line|circle|path|use)$/;
    for (const [, element] of page.matchAll(/<\/?([a-zA-Z!?[][^\s>]*)/g)) {
      if (element !== '!doctype') expect(element).toMatch(known);
    }
    for (const [tag] of page.matchAll(/<[^>]*>/g)) {
      expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/\s(?:on[a-z]+|src|style)=/i);
    }
    for (const [, address] of page.matchAll(/ href="([^"]*)"/g)) {
      expect(address).toMatch(/^#[a-z0-9-]+$|^[A-Za-z0-9_./-]+(?:#[a-z-]+)?$/);
    }
  });

  test('has file names that any file system takes', () => {
    for (const { path } of files)
      expect(path).toMatch(
        /^(?:(?:figures|countries|regions)\/)?[A-Za-z0-9_-]+\.(?:css|csv|html|md|svg|json)$/,
      );
  });
});
