/** The commands of docs/replications.md give the figures that stand there. `REAL_NETWORKS` names the folder of the data, which are no part of this repository. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvText } from '../../src/csv.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

type Row = Readonly<Record<string, string>>;

const home = process.env.REAL_NETWORKS;
const folder = temporaryFolder();
const rowsOf = (path: string): Row[] => parse(readFileSync(path, 'utf8'), { columns: true });

/** A table of a network with the header that its source has. */
function table(file: string, columns: readonly string[], header: readonly string[], write = csvText): string {
  return write(
    header,
    rowsOf(join(home!, file)).map((row) => columns.map((column) => row[column]!)),
  );
}

const withTabs: typeof csvText = (header, rows) =>
  [header, ...rows].map((row) => `${[...row].join('\t')}\n`).join('');

const ENDS = ['source', 'target'];
const DOWNLOADS: Readonly<Record<string, () => string | Uint8Array>> = {
  'wiki-Vote.txt.gz': () =>
    gzipSync(table('scale_wikivote_snap/edges.csv', ENDS, ['# FromNodeId', 'ToNodeId'], withTabs)),
  'twitter-following.csv': () => table('us_senate_qss/edges.csv', ENDS, ['following', 'followed']),
  'twitter-senator.csv': () =>
    table(
      'us_senate_qss/nodes.csv',
      ['id', 'name', 'party', 'state'],
      ['screen_name', 'name', 'party', 'state'],
    ),
  'network.tsv': () => table('fr_deputes_2013_briatte/edges.csv', ENDS, ['Source', 'Target'], withTabs),
};

const text = readFileSync(join(ROOT, 'docs/replications.md'), 'utf8');
const sections = text.split(/^## /m).flatMap((section) => {
  const [, script] = /```sh\n([\s\S]*?)```/.exec(section) ?? [];
  const figures = [...section.matchAll(/^\| (.+) \| (.+) \| (.+) \| `(\S+)` (\w+)(.*) \|$/gm)];
  return script === undefined ? [] : [{ name: section.split('\n')[0]!, script, figures }];
});

/** The figure of graph.csv, or the largest ones of nodes.csv. */
function figuresIn(file: string, measure: string, many: number): number[] {
  const rows = rowsOf(join(folder.path, file));
  if (file.endsWith('graph.csv')) return [Number(rows.find((row) => row.measure === measure)!.value)];
  return rows
    .map((row) => Number(row[measure]))
    .sort((a, b) => b - a)
    .slice(0, many);
}

test.skipIf(home === undefined).each(sections)('$name', ({ script, figures }) => {
  for (const [, file] of script.matchAll(/^curl -O \S+\/(\S+)$/gm)) {
    writeFileSync(join(folder.path, file!), DOWNLOADS[file!]!());
  }
  const typed = script
    .replace(/^curl .*\n/gm, '')
    .replaceAll('npx entente', `"${process.execPath}" "${join(ROOT, 'bin/entente.js')}"`);
  const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', typed], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(figures.length).toBeGreaterThan(0);
  for (const [, , , here, file, measure, how] of figures) {
    const shown = here!.split(', ');
    const found = figuresIn(file!, measure!, shown.length).map((t) =>
      how!.includes('t ÷ (3 − 2t)') ? t / (3 - 2 * t) : t,
    );
    expect(found.map((value, k) => value.toFixed(shown[k]!.split('.')[1]?.length ?? 0))).toEqual(shown);
  }
});
