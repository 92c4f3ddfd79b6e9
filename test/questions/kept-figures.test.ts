/** Figures of random draws that an earlier question has made: the same to the last bit, of the same question alone. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Kept } from '../../src/cache.ts';
import { keptFigures } from '../../src/questions/kept-figures.ts';
import type { Desk } from '../../src/questions/open-snapshot.ts';
import { dropKeptTies } from '../../src/store/kept-ties.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { runHere } from '../support/run-here.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

const folder = temporaryFolder();
const store = openMemoryStore();
const snapshot = sealSnapshot(store, smallSnapshot(store, 'year', THREE, [[0, 1]]), {
  sealedAt: '2026-06-02T00:00:00.000Z',
});
const DRAWN = [Float64Array.of(0.1 + 0.2, -0, Number.NaN, Number.POSITIVE_INFINITY), new Float64Array(0)];

function asking(kept: Desk['kept']) {
  const desk: Desk = { database: '', say: () => {}, ...(kept == null ? {} : { kept }) };
  let draws = 0;
  return (question: unknown, name = snapshot.name) => {
    const before = draws;
    const of = { ...snapshot, name };
    if (name !== snapshot.name)
      Object.defineProperty(of, 'contentHash', { get: () => expect.fail('is hashed') });
    const figures = keptFigures({ desk, store, snapshot: of }, question, () => {
      draws++;
      return DRAWN;
    });
    return { figures, isDrawn: draws > before };
  };
}

test('are drawn once for a question, and anew for another', () => {
  const kept = keptInMemory();
  const ask = asking(kept);
  expect(ask(['explain', { seed: 1 }])).toEqual({ figures: DRAWN, isDrawn: true });
  expect(ask(['explain', { seed: 2 }]).isDrawn).toBe(true);
  expect(asking(kept)(['explain', { seed: 1 }])).toEqual({ figures: DRAWN, isDrawn: false });
  const [row] = ask(['explain', { seed: 1 }]).figures;
  expect(Object.is(row![1], -0)).toBe(true);
});

test('go with the snapshot, and are not kept of a day of a log', () => {
  const kept = keptInMemory();
  const ask = asking(kept);
  ask('question');
  dropKeptTies(kept, snapshot.contentHash);
  expect(ask('question').isDrawn).toBe(true);
  expect([ask('question', 'log@2026-06-01'), ask('question', 'log@2026-06-01')]).toEqual([
    { figures: DRAWN, isDrawn: true },
    { figures: DRAWN, isDrawn: true },
  ]);
  expect([asking(null)('question'), asking(null)('question')].every(({ isDrawn }) => isDrawn)).toBe(true);
});

test('of explain are the same however its answer is shown', async () => {
  const kept = keptInMemory();
  const words = ['explain', '--with', 'same:country', '--unit', 'account', '--permutations', '5'];
  const path = folder.write('ties.csv', 'source,target\na,b\nb,c\nc,a\nd,a\nb,d\ne,a\nf,c\n');
  const roster = 'network,handle,country\nx,a,FR\nx,b,FR\nx,c,DE\nx,d,DE\nx,e,FR\nx,f,DE\n';
  const db = ['--db', join(folder.path, 'study.sqlite')];
  const named = ['--network', 'x', '--date', '2026-06-01', '-s', 'year'];
  const imported = await runHere([
    ...['import', path, '--roster', folder.write('roster.csv', roster)],
    ...named,
    ...db,
  ]);
  expect(imported).toMatchObject({ code: 0 });
  const written: string[] = [];
  const cache: Kept['cache'] = {
    ...kept.cache,
    write(name, content) {
      written.push(name);
      kept.cache.write(name, content);
    },
  };
  for (const shown of [[], ['--format', 'json'], ['--top', '1'], ['--quiet']]) {
    expect(await runHere([...words, ...shown, ...db], { kept: { ...kept, cache } })).toMatchObject({
      code: 0,
    });
  }
  expect(written.filter((name) => name.includes('figures'))).toHaveLength(1);
});

test('stay for the last questions alone', () => {
  const ask = asking(keptInMemory());
  for (let n = 0; n <= 40; n++) ask(n);
  expect([ask(40).isDrawn, ask(0).isDrawn]).toEqual([false, true]);
});
