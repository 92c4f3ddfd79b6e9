/** Questions asked as functions, without a command line: the data they return is what the program prints as JSON. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Section, SectionedAnswer } from '../../src/cli/answer.ts';
import { spoken } from '../../src/cli/spoken.ts';
import type { Table } from '../../src/cli/table.ts';
import type { ColumnType } from '../../src/columns/column-type.ts';
import type { Cell } from '../../src/csv.ts';
import { type Asked, openQuestion } from '../../src/open/ask.ts';
import { activity } from '../../src/questions/activity/activity.ts';
import { clusters } from '../../src/questions/clusters.ts';
import { countries } from '../../src/questions/countries/countries.ts';
import { dialogue } from '../../src/questions/dialogue/dialogue.ts';
import { spokenInSnapshot } from '../../src/questions/dialogue/of-snapshot.ts';
import { diff } from '../../src/questions/diff/diff.ts';
import { hotspots } from '../../src/questions/hotspots/hotspots.ts';
import { taggedInSnapshot } from '../../src/questions/hotspots/of-snapshot.ts';
import { rank } from '../../src/questions/rank/rank.ts';
import { rosterList } from '../../src/questions/roster-list.ts';
import { show } from '../../src/questions/screens/show.ts';
import { compare } from '../../src/questions/side-by-side/compare.ts';
import { snapshots } from '../../src/questions/snapshots.ts';
import { common } from '../../src/questions/ties/common-ties.ts';
import { followers } from '../../src/questions/ties/followers.ts';
import { follows } from '../../src/questions/ties/follows.ts';
import { mutuals } from '../../src/questions/ties/mutuals.ts';
import { path } from '../../src/questions/ties/path.ts';
import { similar } from '../../src/questions/ties/similar.ts';
import { ties } from '../../src/questions/ties/ties.ts';
import { unreturned } from '../../src/questions/ties/unreturned.ts';
import { parseRoster } from '../../src/roster/parse.ts';
import type { Said } from '../../src/words/said.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'data/entente.sqlite');
const home = process.cwd();
const said: string[] = [];
const desk = { database, say: (one: Said) => void said.push(ENGLISH.say(one)) };
let asked: Asked;
const earlier = () => openQuestion(desk, 'sandbox-2025');

beforeAll(() => {
  process.chdir(folder.path);
  openAskedSandbox(database);
  asked = openQuestion(desk, 'sandbox-2026');
});
afterAll(() => process.chdir(home));

const ALL = Number.POSITIVE_INFINITY;
const AFRICA = ['region=Africa'];
const LIST = 'mfa-fr.test\nnobody.test\nmfa-de.test\n';

type Found = Answer | SectionedAnswer;

test.each<[line: string, () => Found | Promise<Found>, input?: string]>([
  ['follows mfa-fr.test', () => follows(asked, { account: 'mfa-fr.test' })],
  ['follows mfa-fr.test un.test', () => follows(asked, { account: 'mfa-fr.test', other: 'un.test' })],
  ['follows un.test mfa-fr.test', () => follows(asked, { account: 'un.test', other: 'mfa-fr.test' })],
  ['follows FR DE', () => follows(asked, { account: 'FR', other: 'DE' })],
  ['followers FR --where region=Africa', () => followers(asked, { account: 'FR', where: AFRICA })],
  ['mutuals -', () => mutuals(asked, { account: '-', list: LIST }), LIST],
  ['unreturned --top 3', () => unreturned(asked, { top: 3 })],
  ['unreturned DE --incoming', () => unreturned(asked, { account: 'DE', incoming: true, top: 1 })],
  ['ties --where country=FR', () => ties(asked, { where: ['country=FR'] })],
  ['common FR --at-least 3', () => common(asked, { accounts: ['FR'], atLeast: 3 })],
  ['similar mfa-fr.test', () => similar(asked, { account: 'mfa-fr.test', top: ALL })],
  ['path mfa-fr.test un.test --all', () => path(asked, { from: 'mfa-fr.test', to: 'un.test', all: true })],
  ['rank mutual --by region', () => rank(asked, { measure: 'mutual', by: 'region' })],
  ['rank mutual --unit country --top 5', () => rank(asked, { measure: 'mutual', unit: 'country', top: 5 })],
  ['rank mutual --unranked', () => rank(asked, { measure: 'mutual', unranked: true })],
  [
    'rank mutual_share --against sandbox-2025 --panel',
    () => rank(asked, { measure: 'mutual_share', against: earlier, panel: true }),
  ],
  ['rank hashtags', () => rank(asked, { measure: 'hashtags' })],
  ['rank interactions_per_post', () => rank(asked, { measure: 'interactions_per_post' })],
  [
    'rank audience_growth --against sandbox-2025',
    () => rank(asked, { measure: 'audience_growth', against: earlier }),
  ],
  ['clusters', () => clusters(asked, { top: ALL })],
  ['clusters 1', () => clusters(asked, { cluster: 1, top: ALL })],
  ['compare FR DE', () => compare(asked, { groups: ['FR', 'DE'], by: 'country', top: ALL })],
  [
    'compare Africa Asia --by region',
    () => compare(asked, { groups: ['Africa', 'Asia'], by: 'region', top: ALL }),
  ],
  ['activity languages', () => activity(asked, { of: 'languages' })],
  ['hotspots --last day', () => hotspots(taggedInSnapshot(asked, 'day'), { top: ALL })],
  ['dialogue FR DE', () => dialogue(spokenInSnapshot(asked, undefined), { sides: ['FR', 'DE'], top: ALL })],
  [
    'countries FR --measure influence --weights trust=2 --top 3',
    () => countries(asked, { countries: ['FR'], measure: 'influence', weights: 'trust=2', top: 3 }),
  ],
  ['show mfa-fr.test', () => show(asked, { name: 'mfa-fr.test', top: 5 })],
  ['show FR', () => show(asked, { name: 'FR', top: 5 })],
])('%s', async (line, question, input = '') => {
  const found = await question();
  const printed = await ask([...line.split(' '), '-s', 'sandbox-2026', '--format', 'json'], { input });
  expectSame(found, printed);
});

test.each<[line: string, Parameters<typeof diff>[1]]>([
  ['diff sandbox-2025 sandbox-2026', { old: 'sandbox-2025', new: 'sandbox-2026' }],
  [
    'diff sandbox-2025 sandbox-2026 mfa-fr.test',
    { old: 'sandbox-2025', new: 'sandbox-2026', more: ['mfa-fr.test'] },
  ],
  [
    'diff sandbox-2025 sandbox-2026 --show graph --runs 2',
    { old: 'sandbox-2025', new: 'sandbox-2026', show: 'graph', runs: 2 },
  ],
  [
    'diff sandbox-2025 sandbox-2026 --show measures',
    { old: 'sandbox-2025', new: 'sandbox-2026', show: 'measures' },
  ],
  [
    'diff sandbox-2025 sandbox-2026 --show clusters --runs 2',
    { old: 'sandbox-2025', new: 'sandbox-2026', show: 'clusters', runs: 2 },
  ],
])('%s', async (line, question) => {
  expectSame(diff(desk, question), await ask([...line.split(' '), '--format', 'json']));
});

test('snapshots and roster list', async () => {
  expectSame(snapshots(database), await ask(['snapshots', '--db', database, '--format', 'json']));
  const text = await readFile(resolve(ROOT, 'data/roster.csv'), 'utf8');
  await writeFile('roster.csv', text);
  const words = ['roster', 'list', 'roster.csv', '--on', '2026-06-01', '--country', 'FR', '--format', 'json'];
  const question = { on: '2026-06-01', country: 'FR' };
  const roster = parseRoster(text, 'roster.csv');
  expectSame(rosterList(roster, question), await ask(words));
  expectSame(rosterList(roster, { ...question, missing: 'x' }), await ask([...words, '--missing', 'x']));
});

test('the dialogue of two countries, the ranking and hashtags are those of the comparison, the rankings and the screens', async () => {
  const sections = ({ sections }: { sections: readonly Section[] }) =>
    new Map(sections.map((section) => [section.name, section]));
  const compared = sections(await compare(asked, { groups: ['FR', 'DE'], by: 'country', top: ALL }));
  const [one, other, there, back] = compared.get('dialogue')!.rows[0]!;
  const spoken = sections(dialogue(spokenInSnapshot(asked, undefined), { sides: ['FR', 'DE'], top: 1000 }));
  expect([one, other]).toEqual(['FR', 'DE']);
  expect(spoken.get('pairs')!.rows[0]!.slice(0, 4)).toEqual(['DE', 'FR', back, there]);
  const ranked = sections(countries(asked, { countries: [], top: 1000 })).get('countries')!;
  const france = records(ranked).find((row) => (row as Record<string, unknown>).country === 'FR');
  const standing = records(compared.get('standing')!)[0] as Record<string, unknown>;
  expect(france).toMatchObject({
    rank: standing.mutual_abroad_rank,
    mutual_abroad: standing.mutual_abroad,
    accounts_following_abroad_max: standing.accounts_following_abroad_max,
  });
  const most = await rank(asked, { measure: 'hashtags', top: 3 });
  const hot = sections(hotspots(taggedInSnapshot(asked, `${most.facts!.days}d`), { top: ALL })).get(
    'hashtags',
  )!;
  expect(most.rows.length).toBeGreaterThanOrEqual(3);
  // Nothing is known of the days before the window: that is empty, not 0.
  for (const [, tag, accounts, posts] of most.rows) {
    expect(hot.rows.find((row) => row[0] === tag)).toMatchObject([tag, accounts, null, null, posts, null]);
  }
});

test('the types of columns say what a person would say of them', () => {
  const { types } = follows(asked, { account: 'FR', other: 'DE' });
  expect(types).toMatchObject({
    source: 'account',
    target: 'account',
    follows: 'state',
    followed_back: 'state',
    pair: 'pair-state',
    followed_at: 'instant',
    reason: 'reason',
  });
});

test('the newest snapshot answers where none is named, and the desk hears which', () => {
  said.length = 0;
  expect(openQuestion(desk).snapshot.name).toBe('sandbox-2026');
  expect(said).toEqual(['snapshot sandbox-2026 (sandbox, 2026-06-01)']);
});

/** The exit code, the document, and a type for each column that its values bear out. */
function expectSame(answer: Found, printed: { code: number | null; stdout: string }): void {
  const found = spoken(answer, ENGLISH);
  const document = JSON.parse(printed.stdout);
  const tables: Record<string, Table<Cell>> = 'sections' in found
    ? Object.fromEntries(found.sections.map((section) => [section.name, section]))
    : { rows: found };
  expect({
    answer: found.sentence,
    ...found.facts,
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, records(table)])),
    notes: found.notes ?? [],
  }).toEqual(document);
  expect(printed.code).toBe({ yes: 0, no: 1, findings: 1, unknown: 3 }[found.outcome ?? 'yes']);
  for (const { columns, rows, types } of Object.values(tables)) {
    columns.forEach((column, k) => {
      const wrong = rows.map((row) => row[k] ?? null).filter((cell) => !suits(types?.[column], cell));
      expect([column, types?.[column], wrong]).toEqual([column, types?.[column], []]);
    });
  }
}

function records({ columns, rows }: Table): object[] {
  const value = (cell: Table['rows'][number][number]) =>
    typeof cell !== 'number' ? cell : Number.isNaN(cell) ? null : Number(cell.toPrecision(12));
  return rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, value(row[k] ?? null)])));
}

function suits(type: ColumnType | undefined, cell: Cell): boolean {
  if (cell === null || cell === '') return type !== undefined;
  switch (type) {
    case 'count':
    case 'rank':
    case 'cluster':
      return Number.isNaN(cell) || Number.isInteger(cell);
    case 'share':
      return Number.isNaN(cell) || (Number(cell) >= 0 && Number(cell) <= 1);
    case 'amount':
      return typeof cell === 'number' || !Number.isNaN(Number(cell));
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(cell));
    case 'instant':
      return /^\d{4}-\d{2}-\d{2}T/.test(String(cell));
    case 'state':
      return ['yes', 'no', 'unknown', 'not in the roster'].includes(String(cell));
    case 'pair-state':
      return ['mutual', 'one-way', 'null', 'unknown'].includes(String(cell));
    case 'country':
      return /^[A-Z]{2}$/.test(String(cell)) || /^[A-Z]/.test(String(cell));
    default:
      return type !== undefined && typeof cell === 'string';
  }
}
