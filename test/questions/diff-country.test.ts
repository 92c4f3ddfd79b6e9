/** What changed about a country between two small snapshots: its ties with accounts of others, and of no others. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { SectionedAnswer } from '../../src/cli/answer.ts';
import { diff } from '../../src/questions/diff/diff.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { temporaryFolder } from '../support/folder.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'entente.sqlite');

/** a and b are of FR, c and d of DE, e of GB, f of US; e is hidden in the newer, and f renamed. */
const COUNTRIES = { a: 'FR', b: 'FR', c: 'DE', d: 'DE', e: 'GB', f: 'US' };
const TIES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  '2025': [
    [0, 2],
    [2, 0],
    [3, 0],
    [0, 1],
    [4, 1],
  ],
  '2026': [
    [0, 2],
    [1, 0],
    [1, 2],
    [2, 1],
    [2, 3],
  ],
};

beforeAll(() => {
  const store = openStore(database);
  for (const [year, ties] of Object.entries(TIES)) {
    const accounts = Object.entries(COUNTRIES).map(([id, country]) => ({
      id: `did:plc:${id}`,
      verdict: id === 'e' && year === '2026' ? ('hidden' as const) : ('complete' as const),
      row: { country, handle: id === 'f' && year === '2026' ? 'new.test' : `${id}.test` },
    }));
    sealSnapshot(store, smallSnapshot(store, `y${year}`, accounts, ties, `${year}-06-01`), {
      sealedAt: `${year}-06-02T00:00:00.000Z`,
    });
  }
  store.close();
});

const ask = (...more: string[]) =>
  diff({ database, say: () => {} }, { old: 'y2025', new: 'y2026', more }) as SectionedAnswer;

test('its own follows and those of others, with those that cannot be compared apart', () => {
  const found = ask('France');
  expect(ENGLISH.say(found.sentence)).toBe(
    'France from y2025 (2025-06-01) to y2026 (2026-06-01), with accounts abroad: of its own, 1 follow formed; of theirs, 1 follow formed and 2 ended; 1 mutual tie made and 1 broken; 1 follow cannot be compared.',
  );
  const ties = found.sections.find(({ name }) => name === 'ties')!;
  expect(ties.rows.map(([change, source, target]) => [change, source, target])).toEqual([
    ['ended', 'c.test', 'a.test'],
    ['ended', 'd.test', 'a.test'],
    ['not-comparable-now', 'e.test', 'b.test'],
    ['formed', 'b.test', 'c.test'],
    ['formed', 'c.test', 'b.test'],
  ]);
  const mutuals = found.sections.find(({ name }) => name === 'mutuals')!;
  expect(
    mutuals.rows
      .map(([change, a, b]) => [change, a, b])
      .filter(([change]) => change !== 'not-comparable-now'),
  ).toEqual([
    ['broken', 'a.test', 'c.test'],
    ['made', 'b.test', 'c.test'],
  ]);
});

test('the identity of one account counts what became of that account alone', () => {
  const identity = (...more: string[]) => {
    const asked = { old: 'y2025', new: 'y2026', more, show: 'identity' as const };
    return ENGLISH.say(diff({ database, say: () => {} }, asked).sentence);
  };
  const days = 'In y2025 (2025-06-01), y2026 (2026-06-01)';
  const none = '0 with several tenures, 0 actors with several accounts.';
  expect(identity()).toBe(`${days}: 1 account with several handles, ${none}`);
  expect(identity('new.test')).toBe(
    `${days}, of @new.test and its holders: 1 account with several handles, ${none}`,
  );
  expect(identity('a.test')).toBe(
    `${days}, of @a.test and its holders: 0 accounts with several handles, ${none}`,
  );
});

test('what is not of one country says what is', () => {
  const measures = () =>
    diff({ database, say: () => {} }, { old: 'y2025', new: 'y2026', more: ['FR'], show: 'measures' });
  expect(measures).toThrow(
    '--show measures is not of one country; leave out FR; countries by their measures',
  );
  expect(() => ask('Frnce')).toThrow('is neither a snapshot nor an account');
});

test('each follow says whose it was, and with whom abroad', () => {
  const ties = ask('France').sections.find(({ name }) => name === 'ties')!;
  const { columns, rows } = ties.shown!;
  const of = (row: (typeof rows)[number]) =>
    (['change', 'by', 'ours', 'handle', 'country'] as const).map((column) => row[columns.indexOf(column)]);
  expect(rows.map(of)).toEqual(
    ties.rows.map(([change, source, target]) => {
      const isOurs = ['a.test', 'b.test'].includes(String(source));
      const other = String(isOurs ? target : source);
      const country = COUNTRIES[other[0] as keyof typeof COUNTRIES];
      return [change, isOurs ? 'us' : 'them', isOurs ? source : target, other, country];
    }),
  );
});
