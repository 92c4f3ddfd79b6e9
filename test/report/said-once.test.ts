/** What a report says once, and what it need not say. */
import { expect, test } from 'vitest';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { OPTIONS, studyFrom } from './study-from.ts';

const study = studyFrom({
  snapshot: { extraColumns: ['party', 'chamber'] },
  entries: [...'abcdef'].map((accountId, k) => ({
    accountId,
    row: { extra: { party: k < 3 ? 'left' : 'right', chamber: k % 2 === 0 ? 'upper' : 'lower' } },
  })),
  follows: ['ab', 'ba', 'bc', 'cd', 'de', 'ed', 'ef'].map((pair) => [...pair]),
});
const files = renderReport(
  study,
  { ...OPTIONS, lang: ['en', 'fr'], by: ['party', 'chamber'], draws: 20, runs: 2 },
  [],
);
const text = (name: string) => [...fileChunks(files.find(({ path }) => path === name)!)].join('');

test.each(['', '.fr'])('no work is listed that nothing names: report%s.md', (language) => {
  const [method, works] = text(`method${language}.md`).split(/Works named|Ouvrages cités/);
  const said = `${text(`report${language}.md`)}${method}`.replace(/ et (?!al)/g, ' & ');
  const listed = [...works!.matchAll(/^- (.+? \d{4}), \*/gm)].map(([, work]) => work!.trim());
  expect(listed.length).toBeGreaterThan(15);
  expect(listed.filter((work) => !said.includes(work))).toEqual([]);
});

test('a column of each attribute has one definition for all of them', () => {
  const method = text('method.md');
  expect(method.match(/in which all three are of one group/g)).toHaveLength(1);
  expect(method).toContain('| coordinator\\_party, coordinator\\_chamber |');
});

test('what tests hold fixed is said once, and how indices run', () => {
  const report = text('report.md');
  expect(report.match(/^Chance is what random networks give in which each account keeps/gm)).toHaveLength(1);
  expect(report.match(/where every follow stays in its group and 1/g)).toHaveLength(1);
});

test('how many open chains stay in a group is set beside how many there are, by chance as well', () => {
  const chapter = text('report.md').split(/^### Between groups by party$/m)[1]!;
  const [, of, within, share] =
    /Of \d+ known open chains, .*; by chance, ([\d.]+) of ([\d.]+) \((.*)%\) would\.$/m.exec(chapter)!;
  expect(chapter.split('**Open chains')[0]).not.toMatch(/(more|fewer) than chance/);
  const drawn = [...chapter.split(/^##/m)[0]!.matchAll(/\| ([\d.]+) ± /g)].map(([, mean]) => Number(mean));
  expect(of).toBe(String(drawn[0]));
  expect(Number(within)).toBeCloseTo(
    drawn.reduce((sum, mean) => sum + mean, 0),
    0,
  );
  expect(Number(share)).toBeCloseTo((100 * drawn[0]!) / Number(within), -1);
});

test('of two groups there is no row for who stands between two others', () => {
  expect(text('report.md')).toContain('| Coordinator *');
  expect(text('report.md')).not.toContain('Liaison');
});
