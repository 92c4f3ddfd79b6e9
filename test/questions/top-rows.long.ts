/** How many rows are asked for is how many are shown: no figure depends on it. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Answer, SectionedAnswer } from '../../src/cli/answer.ts';
import { type Asked, openQuestion } from '../../src/open/ask.ts';
import { clusters } from '../../src/questions/clusters.ts';
import { countries } from '../../src/questions/countries/countries.ts';
import { explain } from '../../src/questions/explain/explain.ts';
import { rank } from '../../src/questions/rank/rank.ts';
import { compare } from '../../src/questions/side-by-side/compare.ts';
import { similar } from '../../src/questions/ties/similar.ts';
import { unreturned } from '../../src/questions/ties/unreturned.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
let asked: Asked;
const desk = { database: join(folder.path, 'entente.sqlite'), say: () => {} };
const earlier = () => openQuestion(desk, 'sandbox-2025');

beforeAll(() => {
  openAskedSandbox(desk.database);
  asked = openQuestion(desk, 'sandbox-2026');
});

type Ask = (top: number) => Answer | SectionedAnswer | Promise<Answer | SectionedAnswer>;
const MODEL = {
  of: 'any',
  with: ['same:region'],
  permutations: 20,
  seed: 1,
  logit: false,
  file: null,
} as const;

test.each<[string, Ask]>([
  ...(['mutual', 'liaison', 'interactions_per_post', 'influence', 'hashtags'] as const).map(
    (measure): [string, Ask] => [`rank ${measure}`, (top) => rank(asked, { measure, top })],
  ),
  [
    'rank interactions_per_post --by region',
    (top) => rank(asked, { measure: 'interactions_per_post', by: 'region', top }),
  ],
  ['rank mutual --against', (top) => rank(asked, { measure: 'mutual', against: earlier, top })],
  ['unreturned', (top) => unreturned(asked, { top })],
  ['similar', (top) => similar(asked, { account: 'mfa-fr.test', top })],
  ['clusters 1', (top) => clusters(asked, { cluster: 1, top })],
  ['compare --by region', (top) => compare(asked, { groups: [], by: 'region', top })],
  ['countries --measure influence', (top) => countries(asked, { countries: [], measure: 'influence', top })],
  ['explain', (top) => explain(asked, { ...MODEL, top })],
])('%s', async (_, ask) => {
  const [few, all] = [await ask(3), await ask(1000)];
  expect(few.facts).toEqual(all.facts);
  const [some, whole] = [tablesOf(few), tablesOf(all)];
  expect(some.map(([name]) => name)).toEqual(whole.map(([name]) => name));
  for (const [k, [, rows]] of some.entries()) {
    const known = new Set(whole[k]![1].map((row) => JSON.stringify(row)));
    expect(rows.filter((row) => !known.has(JSON.stringify(row)))).toEqual([]);
  }
});

function tablesOf(answer: Answer | SectionedAnswer): [string, Answer['rows']][] {
  return 'sections' in answer
    ? answer.sections.map(({ name, rows }) => [name, rows])
    : [['rows', answer.rows]];
}
