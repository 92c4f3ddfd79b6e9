/** A group out of the whole roster, beside a crawl of its accounts alone: two ways to one network, with the same figures. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { countryByCode } from '../../src/roster/countries.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { YEARS } from '../../src/sandbox/calendar.ts';
import { RANKED_COLUMNS } from '../../src/study/ranked-measures.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { studySandbox } from '../support/sandbox-study.ts';

const folder = temporaryFolder();
const whole = join(folder.path, 'whole.sqlite');

const inRegion =
  (...regions: string[]) =>
  ({ country }: RosterRow) =>
    regions.includes(countryByCode(country)?.region ?? '');
const inOffice =
  (...offices: string[]) =>
  ({ office }: RosterRow) =>
    offices.includes(office);

/** Each kind of condition once: several values, a column that follows from the country, two columns, one of the roster's own, names. */
const GROUPS: readonly (readonly [among: string[], isMember: (row: RosterRow) => boolean])[] = [
  [['office=head-of-state,head-of-government'], inOffice('head-of-state', 'head-of-government')],
  [['region=Africa'], inRegion('Africa')],
  [['kind=person', 'region=Americas'], (row) => row.kind === 'person' && inRegion('Americas')(row)],
  [['alliance=Harbour League'], ({ extra }) => extra.alliance === 'Harbour League'],
  [
    ['country=France,DE,GB,Italy,JP,US,CA'],
    ({ country }) => 'FR DE GB IT JP US CA'.split(' ').includes(country),
  ],
];

/** Whatever is asked of one year: of each group in one of both, and in each year of half the groups. */
const QUESTIONS: readonly string[][] = [
  ...RANKED_COLUMNS.map((measure) => ['rank', measure]),
  ...['influence', 'interactions_per_post', 'mentions_in', 'mentions_out', 'audience'].map((one) => [
    'rank',
    one,
  ]),
  ['rank', 'mutual', '--by', 'region'],
  ['rank', 'mutual', '--unit', 'country'],
  ['ties'],
  ['clusters'],
  ['mixing', '--by', 'kind'],
  ['reciprocity'],
  ['isolates'],
  ['unreturned'],
  ['activity'],
  ['activity', 'layers'],
];

const OF_TWO_YEARS: readonly string[][] = [
  ['rank', 'mutual', '--against', 'sandbox-2025'],
  ['rank', 'pagerank', '--against', 'sandbox-2025', '--panel'],
  ['spells'],
  ['spells', '--show', 'spells'],
];

beforeAll(() => openArchivedSandbox(whole));

/** The answer as data, without what names the snapshot and the group. */
async function answered(words: readonly string[], database: string, among: readonly string[] = []) {
  const asked = [...words, ...among.flatMap((one) => ['--among', one]), '--format', 'json', '--db', database];
  const { code, stdout, stderr } = await ask(asked);
  if (stdout === '')
    return {
      code,
      refused: stderr.replace(/^.*random networks are drawn\n/m, '').replaceAll(/ \(--among .*?\)/g, ''),
    };
  const { among: _, content_hash: __, answer, notes, ...data } = JSON.parse(stdout);
  return {
    code,
    ...data,
    answer: answer.replace(/^Among .*?: /, ''),
    notes: notes?.map(asOfRoster),
  };
}

/** A group is called so in sentences. */
const asOfRoster = (text: string) => text.replaceAll('the group', 'the roster');

describe.each(GROUPS)('%s', (among, isMember) => {
  const place = GROUPS.findIndex(([one]) => one === among);
  const alone = join(folder.path, `${among.join('-').replaceAll(/\W+/g, '-')}.sqlite`);

  beforeAll(() =>
    studySandbox(sandboxWorld(), alone, { activity: 90, read: 'records', isStudied: isMember }),
  );

  test.each(YEARS)('%i: every measure, and whatever else is asked', async (year) => {
    for (const question of QUESTIONS.filter((_, k) => (k + place + year) % 2 === 0)) {
      const words = [...question, '-s', `sandbox-${year}`];
      const [one, other] = [await answered(words, whole, among), await answered(words, alone)];
      expect({ words, ...one, answer: asOfRoster(one.answer ?? '') }).toEqual({
        words,
        ...other,
        answer: other.answer ?? '',
      });
    }
  });

  test('both years', async () => {
    for (const question of OF_TWO_YEARS) {
      const words = [...question, '-s', 'sandbox-2026'];
      const [one, other] = [await answered(words, whole, among), await answered(words, alone)];
      expect({ words, ...one }).toEqual({ words, ...other });
    }
  });

  // Of who entered the group or left it, a roster of its members alone knows no more than that it joined or left.
  test('what became of ties', async () => {
    for (const section of ['ties', 'mutuals', 'graph']) {
      const words = ['diff', 'sandbox-2025', 'sandbox-2026', '--show', section];
      const [one, other] = [await answered(words, whole, among), await answered(words, alone)];
      expect(rows(one).sort()).toEqual(rows(other).sort());
    }
  });
});

const rows = (data: object): string[] =>
  Object.values(data)
    .flatMap((value) => (Array.isArray(value) ? value : []))
    .map((row) =>
      JSON.stringify(row)
        .replace('entered-group', 'joined')
        .replace('left-group', 'left')
        .replace('entered the group', 'joined')
        .replace('left the group', 'left')
        // One end may have left the roster, and the other the group.
        .replace(/"(source|target|both|a|b) (left|joined)"/, '"$2"'),
    );
