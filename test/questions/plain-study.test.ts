/** A study that is in no store answers with the figures that one in a store keeps. */
import { expect, test } from 'vitest';
import type { Answer, SectionedAnswer } from '../../src/cli/answer.ts';
import { NODE_COLUMNS } from '../../src/graph/measures.ts';
import { askSnapshot } from '../../src/open/ask.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { openPlain } from '../../src/open/open-plain.ts';
import { clusters } from '../../src/questions/clusters.ts';
import { rank } from '../../src/questions/rank/rank.ts';
import { compare } from '../../src/questions/side-by-side/compare.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import type { OpenStudy } from '../../src/study/open-study.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const COUNTRIES = ['FR', 'FR', 'DE', 'DE', 'KE', 'KE', 'KE', ''];
/** Two circles and a bridge; the last two were not read, and the one before them has no tie. */
const TIES = [
  ...([0, 1, 2] as const).flatMap((a) => [0, 1, 2].filter((b) => b !== a).map((b) => [a, b] as const)),
  ...([3, 4, 5] as const).flatMap((a) => [3, 4, 5].filter((b) => b !== a).map((b) => [a, b] as const)),
  [2, 3] as const,
  [3, 2] as const,
  [0, 7] as const,
];

function both() {
  const store = openMemoryStore();
  const accounts = COUNTRIES.map((country, k) => ({
    id: `did:plc:${'hgfedcba'[k]}`,
    row: { country, office: k % 2 === 0 ? 'foreign-ministry' : 'head-of-state' },
    ...(k === 7 ? { verdict: 'hidden' as const } : {}),
  }));
  const snapshot = sealSnapshot(store, smallSnapshot(store, 'small', accounts, TIES), {
    sealedAt: '2026-06-02T00:00:00.000Z',
  });
  const [saidOfKept, saidOfPlain]: [string[], string[]] = [[], []];
  const kept = askSnapshot(
    { store, snapshot },
    { database: 'none.sqlite', say: (said) => void saidOfKept.push(ENGLISH.say(said)) },
  );
  const plain = openPlain(loadStudy({ store, snapshot }), (text) => void saidOfPlain.push(text));
  return { kept, plain, saidOfKept, saidOfPlain };
}

test('measures, clusters and chance are those that are kept, and are computed once', async () => {
  const { kept, plain, saidOfKept, saidOfPlain } = both();
  const [one, other] = [await kept.measured(), await plain.measured()];
  expect(other.notes).toEqual(one.notes);
  for (const measure of NODE_COLUMNS) expect(other.column(measure)).toEqual(one.column(measure));
  for (const { accountId } of kept.nodes) expect(other.of(accountId)).toEqual(one.of(accountId));
  expect(other.of('did:plc:z')).toEqual(one.of('did:plc:z'));
  for (const id of [1, 2, 3]) expect(other.cluster(id)).toEqual(one.cluster(id));
  expect(one.cluster(2)).not.toBeNull();
  for (const groups of [['FR', 'DE'], ['KE'], ['DE', 'FR', 'KE']]) {
    expect(await plain.chance('country', groups)).toEqual(await kept.chance('country', groups));
  }
  await kept.measured();
  await plain.measured();
  const computed = (said: readonly string[]) => said.filter((text) => text.includes('measures are computed'));
  expect(computed(saidOfKept)).toHaveLength(1);
  expect(computed(saidOfPlain)).toEqual([]);
});

test.each<[string, (study: OpenStudy) => Promise<Answer | SectionedAnswer>]>([
  ['a ranking', (study) => rank(study, { measure: 'mutual' })],
  ['a ranking within groups', (study) => rank(study, { measure: 'in_degree', by: 'country', top: 1 })],
  ['a ranking of countries', (study) => rank(study, { measure: 'mutual', unit: 'country' })],
  ['brokers', (study) => rank(study, { measure: 'liaison', by: 'country' })],
  ['profiles', (study) => rank(study, { measure: 'audience' })],
  ['clusters', (study) => clusters(study, { by: 'office', top: 5 })],
  ['one of them', (study) => clusters(study, { cluster: 1, top: 5 })],
  ['countries side by side', (study) => compare(study, { groups: ['FR', 'DE'], by: 'country', top: 5 })],
])('%s', async (_, ask) => {
  const { kept, plain } = both();
  expect(await ask(plain)).toEqual(await ask(kept));
});

test('posts that it does not have are refused, with why', async () => {
  const { plain } = both();
  await expect(rank(plain, { measure: 'influence' })).rejects.toThrow('small holds no posts');
});
