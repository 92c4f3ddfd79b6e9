/** What other programs are answered is what the prompt prints as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { library } from '../../src/library/library.ts';
import type { Answered, Study } from '../../src/library.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const { openStudy, questions } = library;
const DYADS = join(ROOT, 'data/sandbox-dyads.csv');
const pairs = parse(readFileSync(DYADS, 'utf8'), { columns: true }) as Record<string, string>[];
const countries = ['France', 'Namibie', 'Germany', 'BRA', 'KE', 'US', 'CN'].map((country, k) => ({
  country,
  gdp: k * k,
}));
const GDP = temporaryFolder().write(
  'gdp.csv',
  `country,gdp\n${countries.map(({ country, gdp }) => `${country},${gdp}\n`).join('')}`,
);
const NAMES = ['sandbox-2025', 'sandbox-2026'];
const ON = ['-s', 'sandbox-2026'];

const kept = keptInMemory();
const GROUP = 'office=foreign-ministry,mission';
let old: Study;
let whole: Study;
let group: Study;
/** The one that is asked. */
let study: Study;

beforeAll(async () => {
  const open = (name: string, among?: string) => openStudy(join(ROOT, 'data/snapshots', name), { among });
  [old, whole, group] = (await Promise.all([
    ...NAMES.map((name) => open(name)),
    open('sandbox-2026', GROUP),
  ])) as [Study, Study, Study];
});
beforeEach(() => {
  study = whole;
});

afterAll(() => {
  for (const one of [old, whole, group]) one.close();
});

const ASKED: readonly [words: readonly string[], ask: () => Promise<Answered>][] = [
  [['show', 'mfa-be.test', ...ON], () => questions.show(study, { of: 'mfa-be.test' })],
  [
    ['follows', 'president-fr.test', 'eu.test', ...ON],
    () => questions.follows(study, { account: 'president-fr.test', other: 'eu.test' }),
  ],
  [
    ['follows', 'FR', '--where', 'region=Africa', ...ON],
    () => questions.follows(study, { account: 'FR', where: ['region=Africa'] }),
  ],
  [
    ['followers', 'mfa-fr.test', '--not', 'mfa-de.test', ...ON],
    () => questions.followers(study, { account: 'mfa-fr.test', not: 'mfa-de.test' }),
  ],
  [['mutuals', 'FR', ...ON], () => questions.mutuals(study, { account: 'FR' })],
  [['unreturned', ...ON], () => questions.unreturned(study)],
  [
    ['unreturned', 'mfa-fr.test', '--incoming', ...ON],
    () => questions.unreturned(study, { account: 'mfa-fr.test', incoming: true }),
  ],
  [
    ['ties', '--state', 'unknown', '--where', 'country=DE', ...ON],
    () => questions.ties(study, { state: 'unknown', where: ['country=DE'] }),
  ],
  [
    ['common', 'FR', '--at-least', '4', ...ON],
    () => questions.common(study, { accounts: ['FR'], atLeast: 4 }),
  ],
  [['similar', 'mfa-fr.test', ...ON], () => questions.similar(study, { account: 'mfa-fr.test' })],
  [
    ['path', 'mfa-fr.test', 'un.test', '--mutual', '--all', ...ON],
    () => questions.path(study, { from: 'mfa-fr.test', to: 'un.test', mutual: true, all: true }),
  ],
  [['rank', 'mutual', ...ON], () => questions.rank(study, { measure: 'mutual' })],
  [
    ['rank', 'mutual_share', '--against', 'sandbox-2025', '--panel', '--top', '3', ...ON],
    () => questions.rank(study, { measure: 'mutual_share', against: old, panel: true, top: 3 }),
  ],
  [
    ['rank', 'influence', '--weights', 'trust=2', '--by', 'region', ...ON],
    () => questions.rank(study, { measure: 'influence', weights: 'trust=2', by: 'region' }),
  ],
  [['reciprocity', ...ON], () => questions.reciprocity(study)],
  [['isolates', ...ON], () => questions.isolates(study)],
  [['roster', 'seats', '--country', 'FR', ...ON], () => questions.seats(study, { country: 'FR' })],
  [['roster', 'coverage', '--by', 'office', ...ON], () => questions.coverage(study, { by: ['office'] })],
  [['mixing', '--by', 'office', ...ON], () => questions.mixing(study, { by: 'office' })],
  [['clusters', '2', ...ON], () => questions.clusters(study, { cluster: 2 })],
  [['compare', 'FR', 'DE', ...ON], () => questions.compare(study, { groups: ['FR', 'DE'] })],
  [['countries', ...ON], () => questions.countries(study)],
  [['activity', 'groups', ...ON], () => questions.activity(study, { of: 'groups' })],
  [['hotspots', 'sandbox-2026', '--last', 'week'], () => questions.hotspots(study, { last: 'week' })],
  [['dialogue', 'FR', 'DE', ...ON], () => questions.dialogue(study, { sides: ['FR', 'DE'] })],
  [['spells', '--where', 'country=FR', ...ON], () => questions.spells(study, { where: ['country=FR'] })],
  [['desk', 'BE', ...ON], () => questions.desk(study, { country: 'BE' })],
  [
    ['explain', '--dyads', DYADS, '--with', 'distance,same:region', '--permutations', '20', ...ON],
    () => questions.explain(study, { dyads: pairs, with: ['distance', 'same:region'], permutations: 20 }),
  ],
  [
    ['explain', '--countries', GDP, '--with', 'sum:gdp::back', '--permutations', '20', ...ON],
    () => questions.explain(study, { countries, with: ['sum:gdp::back'], permutations: 20 }),
  ],
  [['diff', ...NAMES], () => questions.diff(study, { old })],
  [['diff', ...NAMES, 'mfa-be.test'], () => questions.diff(study, { old, account: 'mfa-be.test' })],
];

test.each(ASKED)('entente %j', async (words, ask) => {
  const prompt = await runHere([...words, '--format', 'json'], { kept });
  expect(JSON.parse(JSON.stringify(await ask()))).toEqual(
    JSON.parse(prompt.stdout.replaceAll(DYADS, 'dyads').replaceAll(GDP, 'countries')),
  );
});

/** Whom they name is of the group, and the file has more than one country of it; seats are those of the world, and a desk is that of a country. */
const OF_GROUP = ASKED.filter(
  ([words]) =>
    !['roster', 'desk', 'common'].includes(words[0]!) &&
    !words.includes('--countries') &&
    !words.some((word) => /^(president|un|eu)|be\.test/.test(word)),
);

test.each(OF_GROUP)('entente %j of a group', async (words, ask) => {
  study = group;
  const prompt = await runHere([...words, '--among', GROUP, '--format', 'json'], { kept });
  expect(JSON.parse(JSON.stringify(await ask()))).toEqual(
    JSON.parse(prompt.stdout.replaceAll(DYADS, 'dyads')),
  );
});

test('a study that stands only in memory can be compared and looked into', async () => {
  const year = (date: string, ties: [string, string][]) =>
    openStudy({ name: `y${date.slice(0, 4)}`, network: 'x', date, ties, observed: 'all' });
  const [first, second, third] = await Promise.all([
    year('2020-01-01', [['a', 'b']]),
    year('2021-01-01', [
      ['a', 'b'],
      ['b', 'a'],
    ]),
    year('2022-01-01', [['b', 'a']]),
  ]);
  expect(await questions.diff(third!, { old: second!, show: 'ties' })).toMatchObject({
    rows: [{ change: 'ended', source: 'a', target: 'b' }],
  });
  expect((await questions.diff(third!, { old: first!, between: [second!] })).rows).toEqual(
    expect.arrayContaining([expect.objectContaining({ measure: 'edges', y2020: 1, y2021: 2, y2022: 1 })]),
  );
  expect((await questions.spells(third!, { also: [first!, second!], show: 'spells' })).rows).toHaveLength(2);
  const { answer } = await questions.follows(third!, { account: 'b', other: 'a', also: [first!, second!] });
  expect(answer).toContain('Over 3 snapshots');
});

const wrongly = (name: keyof typeof questions, ...given: unknown[]) =>
  (questions[name] as (...given: unknown[]) => Promise<unknown>)(...given);

test.each<[keyof typeof questions, unknown, string]>([
  ['rank', { measure: 'mutual', topp: 3 }, 'rank has no option topp; did you mean top?'],
  ['common', { accounts: ['FR'], at_least: 2 }, 'common has no option at_least; did you mean atLeast?'],
  ['rank', undefined, "measure: a text, such as 'mutual', is needed"],
  ['rank', 'mutual', 'rank: options are given as an object, with measure, by,'],
  ...[0, Number.NaN, -2, 1.5].map((top): [keyof typeof questions, unknown, string] => [
    'rank',
    { measure: 'mutual', top },
    `--top ${top}: a whole number from 1 on is needed`,
  ]),
  ['rank', { measure: 'mutual', top: '3' }, '--top "3": a whole number from 1 on is needed'],
  ['explain', { with: 'same:region' }, "with: an array of texts, such as ['same:region'], is needed"],
  [
    'explain',
    { with: ['same:region'], permutations: 0 },
    '--permutations 0: a whole number from 1 to 1000000',
  ],
  ['explain', { dyads: 'x.csv' }, 'dyads: an array of rows, such as'],
  ['explain', { countries: 'x.csv' }, 'countries: an array of rows, such as'],
  ['explain', { with: ['same:region'], of: 'all' }, 'of: one of any, follows, mutual is needed'],
  [
    'follows',
    { account: 'FR', where: 'region=Africa' },
    "where: an array of texts, such as ['region=Africa'], is needed",
  ],
  ['diff', {}, 'old: an open study, as of await openStudy(…), is needed'],
])('%s with %j is refused in words', async (name, asked, words) => {
  await expect(wrongly(name, study, asked)).rejects.toThrow(
    expect.objectContaining({ name: 'UserError', message: expect.stringContaining(words) }),
  );
});

test('all that is wrong with what is asked is told at once', async () => {
  await expect(wrongly('spells', study, { also: old, mutuals: true })).rejects.toThrow(
    'spells has no option mutuals; did you mean mutual?\nalso: an array of open studies, each as of await openStudy(…), is needed',
  );
});

test('every question of the prompt is there', () => {
  const asked = COMMANDS.filter(({ group }) => group === 'Ask:').map(({ name }) => name);
  expect(asked.filter((name) => !(name in questions))).toEqual([]);
});
