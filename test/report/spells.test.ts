/** The chapter on when follows are returned and how long ties stand, of three snapshots and of a log. */
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import type { LoggedLines } from '../../src/report/facts/spell-facts.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { rosterRow } from '../../src/roster/row.ts';
import type { Study } from '../../src/study/study.ts';
import { pairOf } from '../spells/lines.ts';
import { OPTIONS, studyFrom } from './study-from.ts';
import { type Texts, textsOf } from './texts-of.ts';

const OFFICES = ['head-of-state', 'foreign-ministry', 'foreign-ministry', 'mission'];
const COUNTRIES = ['FR', 'DE', 'KE', 'KE'];

function year(number: number, follows: readonly (readonly [string, string])[]): Study {
  return studyFrom({
    snapshot: {
      name: `year-${number}`,
      date: `${number}-06-01`,
      contentHash: String(number),
      origin: 'crawl',
    },
    entries: ['a', 'b', 'c', 'd'].map((accountId, k) => ({
      accountId,
      handle: `${accountId}.test`,
      verdict: 'complete',
      row: { kind: k === 0 ? 'person' : 'institution', office: OFFICES[k]!, country: COUNTRIES[k]! },
    })),
    follows,
  });
}

// a → b forms in the second year and is returned in the third; c → d stood; a → c stood and ends in the third, by a person.
const FIRST = year(2021, [
  ['c', 'd'],
  ['a', 'c'],
]);
const SECOND = year(2022, [
  ['c', 'd'],
  ['a', 'c'],
  ['a', 'b'],
  ['d', 'b'],
]);
const THIRD = year(2023, [
  ['c', 'd'],
  ['a', 'b'],
  ['b', 'a'],
  ['d', 'b'],
]);

type Files = Texts;

function filesOf(beside: Parameters<typeof renderReport>[3], options = {}): Files {
  const asked = { ...OPTIONS, draws: 0, runs: 2, by: ['office'], lang: ['en', 'fr'], ...options };
  return textsOf(renderReport(THIRD, asked, [], beside));
}

const chapterOf = (files: Files, path = 'report.md', heading = 'When follows are returned') =>
  files
    .get(path)!
    .split(/^## /m)
    .find((section) => section.startsWith(heading)) ?? '';
const rowsOf = (files: Files, path: string) => {
  const { header, rows } = parseCsv(files.get(path)!, path, { guarded: true });
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
};

describe('of three snapshots', () => {
  let files: Files;
  beforeAll(() => {
    files = filesOf({ against: SECOND, chain: [FIRST] });
  });

  test('its sentences, its tables and its figures', () => {
    const chapter = chapterOf(files);
    expect(chapter).toContain('3 snapshots from 1 June 2021 to 1 June 2023: ');
    // a → b was returned within two years; d → b was not within one: more than one year was nobody followed.
    expect(chapter).toContain('of 2 new follows of accounts that did not follow');
    expect(chapter).toContain('Of 2 ties that stood when first seen');
    // One of the three was not looked at again: two of three is the least that may stand.
    expect(chapter).toContain('100% after a day (with all that is unknown 66.7% to 100%)');
    expect(
      chapterOf(files, 'report.fr.md', 'Quand les abonnements').replace(/[\u00a0\u202f]/g, ' '),
    ).toContain('100 % au bout d’un jour (selon tout ce qui est inconnu : de 66,7 % à 100 %)');
    expect(chapter).toContain(
      '`entente spells --also year-2021 --also year-2022 --show answered -s year-2023`',
    );
    // A curve of two follows would show nothing but steps.
    expect(chapter).not.toContain('.svg');
    expect(chapter).toContain(
      '1 life of ties that a person has ended stands in spells.csv without the accounts.',
    );
  });

  test('its tables are those of the estimate', () => {
    expect(
      rowsOf(files, 'follow-backs.csv').find(({ by, within }) => by === '' && within === 'year'),
    ).toMatchObject({
      group: '',
      asked: '2',
      answered: '0',
      least: '0',
    });
    const standing = rowsOf(files, 'tie-survival.csv').filter(({ tie }) => tie === 'standing');
    expect(
      standing.map(({ after, ties, ended, share_min, share_max }) => [
        after,
        ties,
        ended,
        share_min,
        share_max,
      ]),
    ).toEqual([
      ['day', '2', '0', '1', '1'],
      ['week', '2', '0', '1', '1'],
      ['month', '2', '0', '1', '1'],
      ['year', '2', '0', '0.5', '1'],
    ]);
    expect(rowsOf(files, 'spells.csv').map(({ source, target }) => `${source}>${target}`)).toEqual([
      'a>b',
      'b>a',
      'c>d',
      'd>b',
      '>',
    ]);
  });

  test('persons are named where that was asked for, and French has the same', () => {
    const named = filesOf({ against: SECOND, chain: [FIRST] }, { persons: true });
    expect(rowsOf(named, 'spells.csv').map(({ source, target }) => `${source}>${target}`)).toContain('a>c');
    const chapter = chapterOf(files, 'report.fr.md', 'Quand les abonnements');
    expect(chapter).toContain('3 instantanés, du 1er juin 2021 au 1er juin 2023');
  });

  test('two snapshots, or units that are no accounts, have no such chapter', () => {
    const two = filesOf({ against: SECOND });
    expect(chapterOf(two)).toBe('');
    expect(two.has('spells.csv')).toBe(false);
    expect(filesOf({ against: SECOND, chain: [FIRST] }, { unit: 'country', by: [] }).has('spells.csv')).toBe(
      false,
    );
  });
});

describe('of a log', () => {
  const accounts = Array.from({ length: 24 }, (_, k) => ({
    accountId: `id:${String(k).padStart(2, '0')}`,
    handle: `a${k}.test`,
    row: rosterRow({
      network: 'x',
      handle: `a${k}.test`,
      kind: 'institution',
      office: OFFICES[Math.floor(k / 2) % 2]!,
      country: COUNTRIES[k % 3]!,
    }),
  }));
  const log: LoggedLines = {
    name: 'days',
    contentHash: 'cafe',
    network: 'x',
    from: '2026-01-01',
    to: '2026-01-10',
    accounts,
    // Every second one is returned, a day later each.
    pairs: Array.from({ length: 12 }, (_, k) =>
      pairOf(
        'nyyyyyyyyy',
        k % 2 === 0 ? `${'n'.repeat(2 + (k % 6))}${'y'.repeat(8 - (k % 6))}` : 'nnnnnnnnnn',
        2 * k,
        2 * k + 1,
      ),
    ),
  };
  const files = filesOf({ log }, { by: [] });

  test('the chapter, the curve of each office and region, and the log in the manifest', () => {
    const chapter = chapterOf(files);
    expect(chapter).toContain('The log days from 1 January 2026 to 10 January 2026: ');
    expect(chapter).toMatch(
      /of 12 new follows of accounts that did not follow, .* within a week \(95% band .*\) were returned\./,
    );
    expect(chapter).toContain('`entente spells -s days --show standing --mutual`');
    for (const by of ['office', 'region']) {
      expect(chapter).toContain(`\`entente spells -s days --show answered --by ${by}\``);
      expect(chapter).toContain(`(figures/follow-backs-by-${by}.svg)`);
      const figure = files.get(`figures/follow-backs-by-${by}.svg`)!;
      expect(figure.match(/<polygon /g)!.length).toBeGreaterThan(1);
      expect(figure).toContain('8 days');
      expect(figure).toContain('Source: log days, 1 January 2026 to 10 January 2026.');
    }
    expect(JSON.parse(files.get('manifest.json')!).log).toEqual({ name: 'days', content_hash: 'cafe' });
  });

  test('one of another network, or beside larger units, is refused', () => {
    expect(() => filesOf({ log: { ...log, network: 'bluesky' } })).toThrow(
      'the log days is of bluesky and year-2023 of x',
    );
    expect(() => filesOf({ log }, { unit: 'country', by: [] })).toThrow('leave out --log, or --unit country');
  });
});
