/** The page: it reads as the Markdown does, its figures are in it, and nothing in it runs or is fetched. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../../src/doors/folded.ts';
import { escapeMarkdown, markdownTable } from '../../../src/doors/markdown-text.ts';
import { reportMarkdown } from '../../../src/report/html/report-markdown.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { cleanText } from '../../../src/study/clean-text.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';
import { textsOf } from '../texts-of.ts';

const html = (markdown: string) => reportMarkdown('report.html', markdown).body.markup;

/** What a reader sees: tags off, entities read. */
function seen(page: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return page.replace(/<[^>]*>/g, '').replace(/&([a-z]+|#39);/g, (_, name: string) => names[name]!);
}

test.each([
  ['# One\n\ntwo\nthree', '<h1 id="one">One</h1>\n<p>two\nthree</p>\n'],
  ['## Same\n\n## Same', '<h2 id="same">Same</h2>\n<h2 id="same-2">Same</h2>\n'],
  ['**bold** *it* _it_ a_b_c', '<p><strong>bold</strong> <em>it</em> <em>it</em> a_b_c</p>\n'],
  ['**b *i* b**', '<p><strong>b <em>i</em> b</strong></p>\n'],
  ['2 * 3 * 4', '<p>2 * 3 * 4</p>\n'],
  ['`a < b`', '<p><code>a &lt; b</code></p>\n'],
  ['- one\n- two\n  more', '<ul>\n<li>one</li>\n<li>two\nmore</li>\n</ul>\n'],
  ['1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n'],
  ['> quoted\n> text', '<blockquote>\n<p>quoted\ntext</p>\n</blockquote>\n'],
  ['```\n<b>\n```\nafter', '<pre><code>&lt;b&gt;\n</code></pre>\n<p>after</p>\n'],
  ['[label](nodes.csv)', '<p><a href="data/nodes.csv">label</a></p>\n'],
  ['<https://a.test/?b=1&c>', '<p><a href="https://a.test/?b=1&amp;c">https://a.test/?b=1&amp;c</a></p>\n'],
  ['[x](javascript:alert(1)) [y](JaVaScRiPt:x)', '<p>[x](javascript:alert(1)) [y](JaVaScRiPt:x)</p>\n'],
  ['[x](data:text/html,y)', '<p>[x](data:text/html,y)</p>\n'],
  ['![x](data:image/png;base64,AA)', '<p>![x](data:image/png;base64,AA)</p>\n'],
  ['[x](ftp://a.test/)', '<p>[x](ftp://a.test/)</p>\n'],
  ['[x](//a.test/)', '<p>[x](//a.test/)</p>\n'],
  ['[x](mailto:desk@a.test)', '<p><a href="mailto:desk@a.test">x</a></p>\n'],
  ['[x](https://a.test/Treaty_(1963))', '<p><a href="https://a.test/Treaty_(1963)">x</a></p>\n'],
  ['- a\n  - b\n    - c', '<ul>\n<li>a\n<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>\n'],
  [
    '3. a\n\n   second\n4. b',
    '<ol start="3">\n<li>\n<p>a</p>\n<p>second</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n',
  ],
  ['one  \ntwo\\\nthree', '<p>one<br>\ntwo<br>\nthree</p>\n'],
  ['text\n\n    indented <b>', '<p>text</p>\n<pre><code>indented &lt;b&gt;\n</code></pre>\n'],
  ['~~gone~~', '<p><s>gone</s></p>\n'],
  ['![picture](https://tracker.test/p.png)', '<p><a href="https://tracker.test/p.png">picture</a></p>\n'],
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
  ['a &lt;b&gt; &#58; &#0; &nosuch;', '<p>a &lt;b&gt; : \ufffd &amp;nosuch;</p>\n'],
])('%j', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('a table keeps its cells, whatever they hold', () => {
  const text = markdownTable(
    [{ head: 'a|b'.replace('|', '\\|') }, { head: 'n', align: 'right' }],
    [...HOSTILE_TEXTS.map((cell) => [escapeMarkdown(cell), '1']), ['back\\\\', '2']],
  );
  const rows = html(text).match(/<tr>.*/g)!;
  expect(rows).toHaveLength(HOSTILE_TEXTS.length + 2);
  for (const row of rows) expect(row.match(/<t[dh][ >]/g)).toHaveLength(2);
  expect(rows.slice(1, -1).map((row) => seen(/<t(?:h scope=row|d)>(.*)<td>/.exec(row)![1]!))).toEqual(
    HOSTILE_TEXTS.map((cell) => cleanText(cell)),
  );
});

test('a command is folded away under what it is for', () => {
  expect(html(`a\n\n${commandLine('This table', "entente rank mutual --where 'a<b'")}\n\nb`)).toBe(
    "<p>a</p>\n<details class=command><summary>This table</summary><code>entente rank mutual --where 'a&lt;b'</code></details>\n<p>b</p>\n",
  );
});

describe.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text] as const))('%j', (_, text) => {
  test('escaped, it is a paragraph that reads the same', () => {
    const page = html(`name: ${escapeMarkdown(text)}`);
    expect(page).toMatch(/^<p>[^<]*<\/p>\n$/);
    expect(seen(page).trim()).toBe(`name: ${cleanText(text)}`.trim());
  });

  test('unescaped, as prose may be, it is inert', () => {
    const page = html(text);
    for (const [tag] of page.matchAll(/<[^>]*>/g)) {
      expect(tag).toMatch(
        /^<\/?(?:p|h1|ul|ol|li|em|strong|s|code|pre|blockquote|table|thead|tbody|tr|hr|t[dh]|th scope=row|table class="[ns\d ]+"|h1 id="[a-z0-9-]+"|div|div class=table role=region tabindex=0 aria-label="[^"<>]*"|a|a href="https:[^"<>]*")>$/,
      );
    }
  });
});

describe('the page of a report', () => {
  const golden = join(import.meta.dirname, '../../golden/report/eight-accounts');
  const study = studyFrom(JSON.parse(readFileSync(join(golden, 'input.json'), 'utf8')));
  const files = textsOf(renderReport(study, OPTIONS, []));
  const page = files.get('report.html')!;
  const markdown = files.get('report.md')!;

  test('says every sentence of the report', () => {
    const text = seen(page).replace(/\s+/g, ' ');
    const sentences = markdown
      .split('\n')
      .filter((line) => /^[A-Z0-9]/.test(line) && !/[\\*`[]|&/.test(line));
    expect(sentences.length).toBeGreaterThan(15);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  test('has every figure in it, with ids of its own', () => {
    const count = [...files.keys()].filter((path) => path.endsWith('.svg')).length;
    expect(count).toBeGreaterThan(0);
    expect(page.match(/<figure><svg class="wide" /g)).toHaveLength(count);
    expect(page.match(/<svg class="narrow" /g)).toHaveLength(count);
    // Bars that say what a table says are folded.
    const folded = '<details class="command"><summary>The first of them as bars</summary><figure>';
    expect(page.split(folded)).toHaveLength(1 + 2);
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // The front page shows the network's picture once more, without its legend.
    const [, shown] = /<header class="front">[\s\S]*<use href="#([^"]*)"/.exec(page)!;
    expect(ids).toContain(shown);
    for (const [, id] of page.matchAll(/url\(#([^)]*)\)| href="#([^"]*)"/g))
      if (id) expect(ids).toContain(id);
  });

  test('allows its own style, its script and pictures made of its figures, and nothing else', () => {
    const [style, script] = ['style', 'script'].map(
      (name) => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page)![1]!,
    ) as [string, string];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(page).toContain(
      `content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; `,
    );
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(style).not.toMatch(/url\(|@import/);
    expect(page.replace(script, '').replace(/<code>[^<]*<\/code>/g, '')).not.toMatch(
      /<link|<img|<iframe| src=| style=/,
    );
  });

  test('begins with the banner of simulated data', () => {
    expect(page).toMatch(/<p class="kicker">.*<\/p>\n<blockquote>\n<p><strong>Simulated data\.[\s\S]*<h1>/);
  });
});
