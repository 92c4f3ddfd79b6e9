/** What a page says of itself to whoever links to it: always a description, and a card where study.json says where the site is. */
import { expect, test } from 'vitest';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { UNSTATED } from '../../../src/study/publication.ts';
import { placeOf } from '../../../src/study/report-layout.ts';
import { letters, OPTIONS } from '../study-from.ts';

const drawPng = () => new Uint8Array([137]);

/** A report in two languages of simulated data, its pages by their places. */
function rendered(site: string): { paths: string[]; pages: Map<string, string> } {
  const study = letters('abcd', 'ab ba bc cb ca ad', { d: 'hidden' });
  const given = { ...study, snapshot: { ...study.snapshot, simulated: true } };
  const options = { ...OPTIONS, draws: 0, lang: ['en', 'fr'], publication: { ...UNSTATED, site } };
  const files = renderReport(given, options, [], { drawPng });
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  return {
    paths: files.map(({ path }) => placeOf(path)),
    pages: new Map(pages.map((file) => [placeOf(file.path), [...fileChunks(file)].join('')])),
  };
}

const said = (page: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(page)?.[1];

test('each page has a description, which says of invented data that they are, and no card without a site', () => {
  const { paths, pages } = rendered('');
  expect(pages.size).toBeGreaterThan(3);
  for (const [path, page] of pages) {
    expect(said(page, 'description'), path).toMatch(/imulated data\.|Données simulées\./);
    expect(said(page, 'description'), path).not.toMatch(/[*[\]]/);
    expect(page).not.toContain('og:');
  }
  expect(paths.filter((path) => path.endsWith('.png'))).toEqual([]);
});

test('with the address of the site each page has a card, whose picture is in the report', () => {
  const { paths, pages } = rendered('https://desk.example.org/ties/');
  for (const [path, page] of pages) {
    expect(said(page, 'og:url')).toBe(`https://desk.example.org/ties/small/${path}`);
    expect(said(page, 'og:description')).toBe(said(page, 'description'));
    expect(said(page, 'og:title')).toBe(/<title>(.*)<\/title>/.exec(page)![1]);
    const picture = said(page, 'og:image')!.replace('https://desk.example.org/ties/small/', '');
    expect(picture).toBe(`figures/network${/\.fr\./.test(path) ? '.fr' : ''}.png`);
    expect(paths).toContain(picture);
  }
  expect(paths.filter((path) => path.endsWith('.png'))).toHaveLength(2);
});

test('a figure and the map can be embedded, from beside the page where no site is stated', () => {
  const picture = '&lt;img src=&quot;';
  expect(rendered('').pages.get('report.html')).toContain(`${picture}figures/`);
  const site = 'https://desk.example.org/ties/';
  expect(rendered(site).pages.get('report.html')).toContain(`${picture}${site}small/figures/`);
});
