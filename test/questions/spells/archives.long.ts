/** Spells of a folder of archives: each is opened once, as its files are proven whenever it is. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spells } from '../../../src/questions/spells/spells.ts';
import { keptInMemory } from '../../support/kept.ts';
import { ROOT } from '../../support/program.ts';

test('an archive beside the one that is asked is opened once, and that one not again', () => {
  const { cache, build } = keptInMemory();
  const opened: string[] = [];
  const read = (name: string) => {
    if (name.startsWith('archive-')) opened.push(name);
    return cache.read(name);
  };
  const desk = { database: ':memory:', say() {}, kept: { build, cache: { ...cache, read } }, leaving: [] };
  const answer = spells(desk, { snapshot: join(ROOT, 'data/snapshots/sandbox-2026') });
  expect(answer.facts).toMatchObject({ snapshots: 'sandbox-2025, sandbox-2026' });
  expect(opened).toHaveLength(2);
});
