/** What templates and tables of pages make of texts, numbers and rows. */
import { expect, test } from 'vitest';
import { documentHtml, inPage } from '../../../src/doors/html/document.ts';
import { html } from '../../../src/doors/html/html.ts';
import { tableHtml } from '../../../src/doors/html/table.ts';

test('a text is escaped and in one line, and keeps the space between it and its neighbours', () => {
  expect(html`${'to follow '}<b>${'<i>\u202e'}</b>${'\n(of "A")'}`.markup).toBe(
    'to follow <b>&lt;i&gt;</b> (of &quot;A&quot;)',
  );
  expect(html`${null}${false}${undefined}${['a', html`<br>`, 0]}${'  '}`.markup).toBe('a<br>0 ');
});

const columns = (['numbers', 'words', 'sentences'] as const).map((holds) => ({
  head: html`${holds}`,
  holds,
}));
const row = (...cells: string[]) => cells.map((cell) => html`${cell}`);

test('a table says which columns are numbers and which sentences; the first of words names the row, where it says something', () => {
  const { markup } = tableHtml({
    label: 'A & B',
    caption: html`<b>B</b>`,
    columns,
    rows: [row('1', 'FR', 'x'), row('2', '', 'y')],
  });
  expect(markup).toBe(`<div class=table role=region tabindex=0 aria-label="A &amp; B"><table class="n1 s3">
<caption><b>B</b></caption>
<thead><tr><th>numbers<th>words<th>sentences
<tbody>
<tr><td>1<th scope=row>FR<td>x
<tr><td>2<td><td>y
</table></div>
`);
});

test('each cell of more columns than a narrow screen has room for says what it is, where it says something', () => {
  const labelled = ['a', 'b', '"c"', 'd'].map((label) => ({
    ...{ head: html`${label}`, label, holds: 'words' as const },
  }));
  const table = (own: typeof labelled, ...cells: string[]) =>
    tableHtml({ label: 'A', caption: null, columns: own, rows: [row(...cells)] }).markup;
  expect(table(labelled, 'FR', 'x', '', 'z')).toContain(
    '<div class="table cards" role=region tabindex=0 aria-label="A"><table>\n',
  );
  expect(table(labelled, 'FR', 'x', 'y', '')).toContain(
    '<tr><th scope=row>FR<td data-label="b">x<td data-label="&quot;c&quot;">y<td>\n',
  );
  expect(table(labelled.slice(1), 'x', 'y', 'z')).toContain('<tr><th scope=row>x<td>y<td>z\n');
});

test('rows that are folded away are a table of their own, under a name of its own', () => {
  const rows = ['1', '2', '3'].map((number) => row(number, 'a', 'b'));
  const { markup } = tableHtml({
    label: 'All',
    caption: html`All`,
    columns,
    rows,
    fold: { from: 1, more: '2 more rows' },
  });
  const [shown, folded] = markup.split('<details class="more"><summary>2 more rows</summary>');
  expect(shown!.match(/<tr>/g)).toHaveLength(2);
  expect(folded!.match(/<tr>/g)).toHaveLength(3);
  expect(folded).toContain('aria-label="All, 2 more rows"');
  expect(markup.match(/<caption>/g)).toHaveLength(1);
});

test('a page lets a browser load and run what is in it, and nothing else', () => {
  const style = inPage('style', 'b{}');
  const page = documentHtml({
    lang: 'fr',
    title: 'A<b',
    allows: { 'style-src': style.source },
    head: style.element,
    body: html`<p>`,
  });
  // printf 'b{}' | openssl dgst -sha256 -binary | base64
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).toMatch(
    /^<!doctype html>\n<html lang="fr">\n[\s\S]*<title>A&lt;b<\/title>\n<style>b\{\}<\/style>/,
  );
  expect(() => inPage('style', '</STYLE>')).toThrow('end its own element');
  expect(() => inPage('script', '<!--')).toThrow('end its own element');
});
