/** Earlier studies' figures: sourced, plausible, and beside real data only. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataError } from '../../../src/errors.ts';
import { parsePublishedSeries } from '../../../src/report/facts/published-series.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import { COUNTRIES } from '../../../src/roster/countries.ts';
import type { Study } from '../../../src/study/study.ts';
import { plainCountries } from '../../support/plain-countries.ts';
import { letters, OPTIONS, studyFrom } from '../study-from.ts';
import { type Texts, textsOf } from '../texts-of.ts';

const FILE = join(import.meta.dirname, '../../../data/published-series.csv');
const published = parsePublishedSeries(readFileSync(FILE, 'utf8'), FILE);

function render(study: Study, lang: readonly string[] = ['en']): Texts {
  const files = renderReport(study, { ...OPTIONS, draws: 0, lang }, [], { published });
  return textsOf(files, plainCountries);
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

test('countries stand beside those that were printed for the same offices, and only these', () => {
  const heads = leaders(51);
  const report = render(heads);
  const text = report.get('report.md')!;
  // 42 of these 51 countries are members; the others of the 193 may have an account that nobody looked for.
  const members = COUNTRIES.slice(0, 51).filter(({ unMember }) => unMember).length;
  const share = `${((100 * members) / 193).toFixed(1)}%`;
  expect(text).toContain(
    `Countries with an account of their head of state or head of government: 125 in 2012; here ${members}–193 of the 193 members of the United Nations (${share}–100%).`,
  );
  expect(text).toContain(
    'head of government, foreign minister or foreign ministry: 153–189 from 2013 to 2020; here',
  );
  expect(text).toContain('| 2012 | 264 | head of state, head of government | 125 | – | Burson-Marsteller');
  expect(report.get('earlier-presence.csv')).toContain(
    '2012,head-of-state head-of-government,264,125,,,,"Burson',
  );
  expect(report.get('earlier-presence.csv')).toContain(
    `2024,head-of-state head-of-government,51,${members},193,`,
  );
  const ministries = render(leaders(51, 'foreign-ministry')).get('report.md')!;
  expect(ministries).toContain('head of state or head of government: 125 in 2012.');
});

test('a study of others than the leaders of many countries is not set beside studies of leaders', () => {
  for (const study of [letters('abcde', 'ab ba ac ca da'), leaders(49), leaders(60, 'mission')]) {
    const report = render(study);
    expect([...report].join('')).not.toMatch(/Twiplomacy|Carl Bildt/);
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
  expect([...report].join('')).not.toMatch(/Twiplomacy|Carl Bildt/);
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
  const counted = header.replace('measure', 'offices,measure');
  const of = (offices: string) => `2012,2012-07-01,264,${offices},countries,,,,125,a press release\n`;
  expect(parsePublishedSeries(counted + of('head-of-state'), 'x.csv')[0]!.offices).toEqual(['head-of-state']);
  expect(() => parsePublishedSeries(counted + of(''), 'x.csv')).toThrow(/x\.csv:2/);
});

test('every row of countries says who was counted, and has the printed share of the same study beside it', () => {
  const of = (measure: string) => published.filter((one) => one.measure === measure);
  expect(of('countries').map(({ year, value }) => [year, value])).toEqual([
    [2012, 125],
    [2013, 153],
    [2014, 161],
    [2015, 166],
    [2016, 173],
    [2017, 178],
    [2018, 187],
    [2020, 189],
  ]);
  // Of 2012 a share was printed in words alone.
  expect(of('members_share').map(({ year }) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2020]);
  for (const { year, offices } of [...of('countries'), ...of('members_share')]) {
    expect(offices).toHaveLength(year === 2012 ? 2 : 4);
  }
});
