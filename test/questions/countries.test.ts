/** The ranking of countries where there is nothing to rank. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();

test.each([
  [
    'US',
    'are of United States: nobody is abroad to be tied to; rank accounts instead: entente rank mutual -s one',
  ],
  ['', 'no account of one has a country; give each one in the column country of the roster'],
])('accounts of one country alone, or of none, are refused with what to do: %j', async (country, message) => {
  const nodes = folder.write(`nodes${country}.csv`, `id,country\nann,${country}\nbo,${country}\n`);
  const edges = folder.write('edges.csv', 'source,target\nann,bo\n');
  const database = `${nodes}.sqlite`;
  const given = ['--nodes', nodes, '--edges', edges, '--network', 'x', '--date', '2026-01-01'];
  expect((await runHere(['import', ...given, '-s', 'one', '--db', database])).stderr).toContain('sealed');
  const { code, stderr } = await runHere(['countries', '-s', 'one', '--db', database]);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test('beside each rank stands that of an earlier snapshot, and the change where no unknown tie may have made it', async () => {
  const nodes = folder.write('nodes.csv', 'id,country\nann,FR\nbo,DE\ncy,KE\nda,PE\n');
  const database = `${nodes}-two.sqlite`;
  const imported = async (name: string, date: string, ties: readonly string[], unread: readonly string[]) => {
    const edges = folder.write(`${name}.csv`, `source,target\n${ties.join('\n')}\n`);
    const given = ['--nodes', nodes, '--edges', edges, '--network', 'x', '--date', date, '--observed', 'all'];
    const left = unread.length === 0 ? [] : ['--unobserved', folder.write('unread.txt', unread.join('\n'))];
    const { code, stderr } = await runHere(['import', ...given, ...left, '-s', name, '--db', database]);
    expect(code, stderr).toBe(0);
  };
  await imported(
    'old',
    '2025-01-01',
    ['ann,bo', 'bo,ann', 'ann,cy', 'cy,ann', 'ann,da', 'da,ann', 'bo,cy', 'cy,bo'],
    [],
  );
  await imported(
    'new',
    '2026-01-01',
    ['bo,ann', 'ann,bo', 'bo,cy', 'cy,bo', 'bo,da', 'da,bo', 'ann,da', 'da,ann'],
    [],
  );
  await imported('newer', '2026-02-01', ['ann,bo', 'bo,ann', 'ann,cy', 'bo,da', 'da,bo'], ['cy']);
  const ranks = async (name: string, against: string) => {
    const asked = ['countries', '-s', name, '--against', against, '--format', 'json', '--db', database];
    const { stdout, stderr } = await runHere(asked);
    expect(stderr).not.toContain('at ');
    const rows = JSON.parse(stdout).countries as Record<string, unknown>[];
    return Object.fromEntries(rows.map((row) => [row.country, [row.rank, row.old_rank, row.rank_change]]));
  };
  // Mutual ties were 3 of FR, 2 of DE and KE, 1 of PE; they are 3 of DE, 2 of FR and PE, 1 of KE.
  expect(await ranks('new', 'old')).toEqual({ DE: [1, 2, 1], FR: [2, 1, -1], PE: [2, 4, 2], KE: [4, 2, -2] });
  const open = await ranks('newer', 'new');
  expect(open.DE!.slice(0, 2)).toEqual([1, 1]);
  expect(open.FR![2]).toBe(null);
  const refused = ['countries', '-s', 'new', '--against', 'newer', '--db', database];
  expect((await runHere(refused)).code).toBe(2);
});
