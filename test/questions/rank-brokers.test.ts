/** Brokers ranked at the prompt, against the ties of the snapshot, one broker after the other. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/cli/answer.ts';
import type { AnswerColumn } from '../../src/columns/answer-columns.ts';
import { tieState } from '../../src/graph/graph.ts';
import { type Asked, openQuestion } from '../../src/open/ask.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { type RankAsked, rank } from '../../src/questions/rank/rank.ts';
import type { Sentence } from '../../src/words/said.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { openArchivedSandbox } from '../support/archived-sandbox.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
let asked: Asked;

beforeAll(() => {
  const database = join(folder.path, 'entente.sqlite');
  openArchivedSandbox(database);
  asked = openQuestion({ database, say: () => {} }, 'sandbox-2026');
});

const ask = (question: RankAsked) => rank(asked, question);

function column(answer: Answer, name: AnswerColumn) {
  return answer.rows.map((row) => row[answer.columns.indexOf(name)]);
}

test('a gatekeeper between offices has the chains that the ties of the snapshot show', async () => {
  const { graph, nodes } = loadStudy(asked);
  const answer = await ask({ measure: 'gatekeeper', by: 'office', top: 3 });
  expect(column(answer, 'rank')).toEqual([1, 2, 3]);
  const office = (node: number) => nodes[node]!.row.office;
  for (const [k, id] of column(answer, 'account_id').entries()) {
    const broker = nodes.findIndex(({ accountId }) => accountId === id);
    const chains = (there: string[], absent: string[]) => {
      let found = 0;
      for (const i of nodes.keys()) {
        if (office(i) === office(broker) || !there.includes(tieState(graph, i, broker))) continue;
        for (const c of nodes.keys()) {
          if (office(c) !== office(broker) || !there.includes(tieState(graph, broker, c))) continue;
          if (nodes[i]!.row.actor === nodes[c]!.row.actor && nodes[i]!.row.actor !== '') continue;
          if (absent.includes(tieState(graph, i, c))) found++;
        }
      }
      return found;
    };
    expect(column(answer, 'gatekeeper')[k]).toBe(chains(['yes'], ['no']));
    expect(column(answer, 'gatekeeper_max')[k]).toBe(chains(['yes', 'unknown'], ['no', 'unknown']));
  }
});

test('groups are regions where none are named, of accounts and of countries', async () => {
  const accounts = await ask({ measure: 'liaison', top: 1 });
  expect(accounts.facts).toMatchObject({ by: 'region', ranked: 601, without_value: 3, draws: 200 });
  const countries = await ask({ measure: 'liaison', unit: 'country', top: 1 });
  expect(countries.facts).toMatchObject({ by: 'region', unit: 'country' });
  expect(countries.columns).toEqual([
    'rank',
    'country',
    'name',
    'region',
    'liaison',
    'liaison_max',
    'expected',
  ]);
});

test('whose follows were not read has no rank, and the reason says so', async () => {
  const answer = await ask({ measure: 'coordinator', unranked: true });
  expect(answer.rows).toHaveLength(3);
  for (const reason of column(answer, 'reason'))
    expect(ENGLISH.say(reason as Sentence)).toMatch(/^@\S+ is (partial|capped|protected|hidden|failed)/);
});

test.each<[string, Omit<RankAsked, 'measure'>, RegExp]>([
  ['--against', { against: () => asked }, /ask each snapshot/],
  ['--weights', { weights: 'popularity=2' }, /influence/],
  ['groups that are one', { by: 'language' }, /nobody stands between groups/],
  ['a column that is not there', { by: 'regoin' }, /region/],
])('what cannot be asked of a broker is refused with what can: %s', async (_, question, words) => {
  await expect(ask({ measure: 'liaison', ...question })).rejects.toThrow(words);
});
