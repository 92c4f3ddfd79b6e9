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
