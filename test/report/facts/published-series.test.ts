/** Earlier studies' figures: sourced, plausible, and beside real data only. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataError } from '../../../src/errors.ts';
import { parsePublishedSeries } from '../../../src/report/facts/published-series.ts';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { COUNTRIES } from '../../../src/roster/countries.ts';
import type { Study } from '../../../src/study/study.ts';
import { plainCountries } from '../../support/plain-countries.ts';
import { letters, OPTIONS, studyFrom } from '../study-from.ts';

const FILE = join(import.meta.dirname, '../../../data/published-series.csv');
const published = parsePublishedSeries(readFileSync(FILE, 'utf8'), FILE);

function render(study: Study, lang: readonly string[] = ['en']): Map<string, string> {
  const files = renderReport(study, { ...OPTIONS, draws: 0, lang }, [], { published });
  return new Map(files.map((file) => [file.path, plainCountries([...fileChunks(file)].join(''))]));
}

test('every count fits into its study, and ranks go down with values', () => {
  for (const { measure, value, accounts } of published) {
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThanOrEqual(measure === 'mutual_tie_share' ? 1 : accounts - 1);
  }
  for (const a of published) {
    for (const b of published) {
      if (a.year !== b.year || a.measure !== b.measure || Number.isNaN(a.rank)) continue;
      expect(Math.sign(a.rank - b.rank)).toBe(Math.sign(b.value - a.value) + 0);
    }
  }
});

/** Leaders of the first countries of an alphabet of codes, of which a is the best connected. */
function leaders(countries: number, office = 'head-of-state'): Study {
  return studyFrom({
    entries: Array.from({ length: countries }, (_, k) => ({
      accountId: `l${String(k).padStart(3, '0')}`,
      row: { office, country: COUNTRIES[k]!.code },
    })),
    follows: [
      ['l000', 'l001'],
      ['l001', 'l000'],
      ['l000', 'l002'],
      ['l002', 'l000'],
      ['l003', 'l000'],
    ],
  });
}

test('the shares are those of the other accounts, this study last', () => {
  const report = render(leaders(51));
  const text = report.get('report.md')!;
  expect(text).toContain('| 2013 | 505 | Carl Bildt @CarlBildt | 44 | 8.7% |');
  expect(text).toContain('| 2020 | 1,089 | Foreign Ministry of Iceland @MFAIceland | 147 | 13.5% |');
  expect(text).toContain('| 2014 | 643 | Barack Obama @BarackObama | 222 | 34.6% |');
  expect(text).toContain('| 2024 | 51 | @l000 *head of state of Andorra* | 2 | 4.0% | this study |');
  expect(report.get('earlier-studies.csv')).toContain('mutual,2024,51,l000,l000,2,0.04,\n');
  expect(text).toContain('This is no test');
  expect(report.get('figures/earlier-studies.svg')).toContain('hollow: this study');
});

test('a study of others than the leaders of many countries is not set beside studies of leaders', () => {
  for (const study of [letters('abcde', 'ab ba ac ca da'), leaders(49), leaders(60, 'mission')]) {
    const report = render(study);
    expect([...report.values()].join('')).not.toMatch(/Twiplomacy|Carl Bildt/);
    expect(report.has('figures/earlier-studies.svg')).toBe(false);
  }
  expect(render(leaders(50)).get('report.md')).toContain(
    'accounts that heads of state, heads of government and foreign ministers of the world had on Twitter',
  );
});

test('whom the earlier studies looked at is said in French too', () => {
  const report = render(leaders(50), ['fr']);
  expect(report.get('report.md')).toContain(
    'De 2012 à 2020, Twiplomacy a étudié les comptes, personnels et institutionnels, que les chefs d’État',
  );
});

test('simulated data are never set beside real studies', () => {
  const study = leaders(60);
  const report = render({ ...study, snapshot: { ...study.snapshot, simulated: true } });
  expect([...report.values()].join('')).not.toMatch(/Twiplomacy|Carl Bildt/);
  expect(report.has('figures/earlier-studies.svg')).toBe(false);
});

test('a row without n or source is refused with its line', () => {
  const header = 'year,date,accounts,measure,rank,account,name,value,source\n';
  const good = '2012,2012-07-01,264,mutual,1,@a,A,11,a press release\n';
  expect(parsePublishedSeries(header + good, 'x.csv')).toHaveLength(1);
  for (const bad of [
    '2012,2012-07-01,,mutual,1,@a,A,11,there',
    '2012,2012-07-01,264,mutual,1,@a,A,11,',
    '2012,2013-07-01,264,likes,1,@a,A,11,there',
  ]) {
    expect(() => parsePublishedSeries(`${header}${good}${bad}\n`, 'x.csv')).toThrow(DataError);
    expect(() => parsePublishedSeries(`${header}${good}${bad}\n`, 'x.csv')).toThrow(/x\.csv:3/);
  }
});
