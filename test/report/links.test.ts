/** Every link of every HTML page of a report, in a study of two years and languages in which every finding is told. */
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { placeOf } from '../../src/study/report-layout.ts';
import { OPTIONS } from './study-from.ts';
import { world } from './words/two-years.ts';

const files = new Map(
  renderReport(world(2024), { ...OPTIONS, lang: ['en', 'fr'] }, [], { against: world(2023) }).map((file) => [
    placeOf(file.path),
    [...fileChunks(file)].join(''),
  ]),
);
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const anchors = new Map(
  pages.map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))]),
);

interface Link {
  to: string;
  anchor: string;
  text: string;
}

function linksOf(page: string): Link[] {
  return [...page.matchAll(/<a (?:class="\w+" )?href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, text]) => {
    const [to, anchor = ''] = href!.split('#');
    return { to: to!, anchor: decodeURIComponent(anchor), text: text! };
  });
}

test.each(pages.map(([path]) => path))('%s leads to pages and files that are there, in HTML', (path) => {
  const links = linksOf(files.get(path)!);
  expect(links.length).toBe(files.get(path)!.match(/<a /g)!.length);
  for (const { to, anchor, text } of links) {
    if (to.startsWith('https://')) continue;
    const target = to === '' ? path : join(dirname(path), to);
    expect(files.has(target), `${to} (${text})`).toBe(true);
    if (!text.includes('Markdown') && !/(?:^|\/)codebook\./.test(to)) expect(to).not.toMatch(/\.md$/);
    if (anchor !== '') expect(anchors.get(target)?.has(anchor), `${to}#${anchor}`).toBe(true);
  }
});

test('the headline and the findings of the front page lead to pages of countries', () => {
  for (const path of ['report.html', 'report.fr.html']) {
    const told = files
      .get(path)!
      .match(/<h1>.*|^<li><p>.*/gm)!
      .join('');
    expect(linksOf(told).length).toBeGreaterThan(1);
  }
});

test('the manifest has title and headline of each language in plain words, for the list of reports', () => {
  const { front } = JSON.parse(files.get('manifest.json')!);
  for (const [code, path] of Object.entries({ en: 'report.html', fr: 'report.fr.html' })) {
    const page = files.get(path)!;
    const [, headline] = /<h1>(.*?)<\/h1>/.exec(page)!;
    expect(front[code].headline).toBe(headline!.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&'));
    expect(front[code].title).toBe(/<title>(.*)<\/title>/.exec(page)![1]);
  }
});
