/** The clusters at the prompt are those of the published report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const archive = join(ROOT, 'data/snapshots/sandbox-2026');
const kept = keptInMemory();

function published(name: string): Record<string, string>[] {
  const path = join(ROOT, 'reports/sandbox-2026/data', name);
  const { header, rows } = parseCsv(readFileSync(path, 'utf8'), path, { guarded: true });
  return rows.map((cells) => Object.fromEntries(header.map((column, k) => [column, cells[k]!])));
}

async function answered(...words: string[]) {
  const { code, stdout } = await ask(['clusters', ...words, '-s', archive, '--format', 'json'], { kept });
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

const SAME = ['accounts', 'undecided', 'mutual_inside', 'mutual_outside'] as const;
const byName = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  String(a.name) < String(b.name) ? -1 : 1;

test('every cluster has the name, members, ties and stability of clusters.csv', async () => {
  const { rows } = await answered();
  const expected = published('clusters.csv').sort(byName);
  rows.sort(byName);
  expect(
    rows.map((row: Record<string, unknown>) => [row.name, ...SAME.map((column) => row[column])]),
  ).toEqual(expected.map((row) => [row.name, ...SAME.map((column) => Number(row[column]))]));
  for (const [k, row] of rows.entries()) {
    expect(row.stability_mean).toBeCloseTo(Number(expected[k]!.stability_mean), 11);
    expect(row.best_connected).toBe(`@${expected[k]!.centre_handle}`);
  }
});

test('a cluster’s members are its accounts in nodes.csv, with all their mutual ties', async () => {
  const { rows } = await answered();
  const nodes = new Map(published('nodes.csv').map((row) => [row.account_id, row]));
  const of = (cluster: string) => [...nodes.values()].filter((row) => row.cluster === cluster);
  expect(new Set([...nodes.values()].map(({ cluster }) => cluster)).size).toBe(rows.length + 1);
  for (const { cluster } of rows) {
    const { members, bridges } = await answered(String(cluster), '--top', '1000');
    const first = nodes.get(members[0].account_id)!.cluster!;
    expect(members.map(({ account_id }: Record<string, string>) => account_id).sort()).toEqual(
      of(first)
        .map(({ account_id }) => account_id)
        .sort(),
    );
    for (const { account_id, mutual_inside, mutual_outside, undecided } of members) {
      const { mutual_min, cluster_stability } = nodes.get(account_id)!;
      expect(mutual_inside + mutual_outside).toBe(Number(mutual_min));
      expect(undecided).toBe(Number(cluster_stability) < 0.8 ? 'yes' : 'no');
    }
    const outside = members.filter(({ mutual_outside }: Record<string, number>) => mutual_outside! > 0);
    expect(bridges).toHaveLength(outside.length);
    expect(bridges[0].mutual_outside).toBe(
      Math.max(...outside.map((each: Record<string, number>) => each.mutual_outside)),
    );
  }
});

test('numbers are those of a report set against a year with a cluster that has ended since', async () => {
  const folder = temporaryFolder();
  const inFolder = (line: string) => runHere(line.split(' '), { cwd: folder.path });
  const among = (accounts: string) =>
    [...accounts].flatMap((a) => [...accounts].filter((b) => b !== a).map((b) => `${a},${b}\n`)).join('');
  const four = among('abcd');
  const two = among('hi');
  folder.write('older.csv', `source,target\n${four}${among('efg')}${two}`);
  folder.write('newer.csv', `source,target\n${four}e,f\nf,g\n${two}`);
  for (const [name, year] of [
    ['older', 2025],
    ['newer', 2026],
  ]) {
    const asked = `import ${name}.csv --snapshot ${name} --network x --date ${year}-01-01`;
    expect(await inFolder(asked)).toMatchObject({ code: 0 });
  }
  expect(await inFolder('report newer --against older')).toMatchObject({ code: 0 });
  const { stdout, stderr } = await inFolder('clusters -s newer --format csv');
  expect(stderr).toContain('fall into 2 clusters; 3 accounts without known mutual ties are in none');
  expect(stdout.match(/^\d+(?=,)/gm)).toEqual(['1', '3']);
  expect((await inFolder('clusters 3 -s newer')).stderr).toContain('Cluster 3, around @h: 2 accounts');
  expect(await inFolder('clusters 2 -s newer')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('newer has 2 clusters, and none is number 2'),
  });
});

test.each([
  [['9'], 'has 5 clusters, and none is number 9'],
  [['x'], 'N x: a whole number from 1 on is needed'],
  [['--show', 'members'], '--show has no effect in entente clusters of all clusters'],
  [['1', '--show', 'bridge'], 'did you mean bridges?'],
])('%j is refused with what to do', async (words, message) => {
  const { code, stdout, stderr } = await ask(['clusters', ...words, '-s', archive], { kept });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
