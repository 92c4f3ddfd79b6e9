/** The files of a report that other programs open: networks, the R script, pictures. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { drawPng } from '../../src/publish/draw-png.ts';
import { hasNetworkFiles } from '../../src/report/facts/network-files.ts';
import type { Study } from '../../src/study/study.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const db = ['--db', at('study.sqlite')];
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** ann, bo and cy follow each other; da follows ann, ed follows nobody; cy was not read. */
const NODES = `id,label,name,actor,country,office
1,ann,Ann,a,FR,mission
2,bo,Bo,b,DE,mission
3,cy,Cy,c,JP,mission
4,da,Da,d,BR,mission
5,ed,Ed,e,KE,mission
`;
const EDGES = 'source,target\n1,2\n2,1\n1,3\n3,1\n2,3\n3,2\n4,1\n';

async function report(out: string, ...words: string[]): Promise<void> {
  const { code, stderr } = await runHere([
    'report',
    'small',
    '--out',
    at(out),
    ...['--runs', '1', '--draws', '1'],
    ...words,
    ...db,
  ]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
}
const check = (out: string) => runHere(['report', 'small', '--out', at(out), '--check', ...db]);

beforeAll(async () => {
  const files = ['--nodes', folder.write('n.csv', NODES), '--edges', folder.write('e.csv', EDGES)];
  const unread = ['--unobserved', folder.write('u.txt', 'cy\n')];
  const about = ['--network', 'x', '--date', '2026-06-01', '-s', 'small'];
  expect((await runHere(['import', ...files, ...unread, ...about, ...db])).code).toBe(0);
  await report('plain');
  await report('pictures', '--png');
});

describe('the network for other tools', () => {
  const graphs = () => [
    gexf.parse(DirectedGraph, readFileSync(at('plain/data/network.gexf'), 'utf8')),
    graphml.parse(DirectedGraph, readFileSync(at('plain/data/network.graphml'), 'utf8')),
  ];

  test('has the measures and ties of the tables', () => {
    const { header, rows } = parseCsv(readFileSync(at('plain/data/nodes.csv'), 'utf8'), 'nodes.csv');
    for (const graph of graphs()) {
      expect(graph.nodes()).toEqual(rows.map(([id]) => id));
      for (const row of rows) {
        for (const column of ['in_degree', 'mutual', 'pagerank', 'cluster']) {
          const cell = row[header.indexOf(column)]!;
          const found = graph.getNodeAttribute(row[0]!, column);
          expect(found, `${row[0]} ${column}`).toBe(cell === '' ? undefined : Number(cell));
        }
      }
      expect(graph.mapEdges((_, { mutual }, source, target) => `${source}>${target} ${mutual}`)).toEqual(
        parseCsv(readFileSync(at('plain/data/edges.csv'), 'utf8'), 'edges.csv').rows.map(
          ([source, target, , , mutual]) => `${source}>${target} ${mutual}`,
        ),
      );
    }
  });

  test('says of a tie no more than its ends and whether it is mutual', () => {
    for (const graph of graphs()) {
      expect(new Set(graph.mapEdges((_, values) => Object.keys(values).join()))).toEqual(new Set(['mutual']));
    }
    expect(readFileSync(at('plain/data/network.gexf'), 'utf8')).toMatch(
      /<edge id="\d+" source="x:1" target="x:2">/,
    );
  });

  test('lies and looks as in the figure, seen from above', () => {
    const svg = readFileSync(at('plain/figures/network.svg'), 'utf8');
    const drawn = [
      ...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="(#\w+)" stroke="#ffffff"/g),
    ]
      .map(([, x, y, fill]) => ({ x: Number(x), y: Number(y), fill }))
      .slice(0, 3);
    const [, fromGraphml] = graphs();
    const placed = ['x:1', 'x:2', 'x:3'].map((id) => fromGraphml!.getNodeAttributes(id));
    const order = (values: number[]) => values.map((_, k) => k).sort((a, b) => values[a]! - values[b]!);
    // The three are alike in size, so that the figure draws them in the order of the accounts.
    expect(order(placed.map(({ x }) => x))).toEqual(order(drawn.map(({ x }) => x)));
    expect(order(placed.map(({ y }) => -y))).toEqual(order(drawn.map(({ y }) => y)));
    expect(new Set(placed.map(({ color }) => color))).toEqual(new Set(drawn.map(({ fill }) => fill)));
  });

  test('is in the manifest and named beside the method', () => {
    const { files } = JSON.parse(readFileSync(at('plain/manifest.json'), 'utf8'));
    const text = readFileSync(at('plain/method/method.md'), 'utf8');
    for (const path of ['data/network.gexf', 'data/network.graphml', 'data/load.R']) {
      expect(files[path]).toBe(sha256(at(join('plain', path))));
      expect(text).toContain(path);
    }
  });
});

describe('a network of more than 50,000 ties', () => {
  /** Each of 330 follows every second: 54,285. */
  const TIES = Array.from({ length: 330 * 329 }, (_, k) => [Math.floor(k / 329), k % 329] as const)
    .map(([a, b]) => [a, b < a ? b : b + 1])
    .filter((_, k) => k % 2 === 0)
    .map(([a, b]) => `account_${a},account_${b}`);
  const about = ['--network', 'x', '--date', '2026-06-01'];

  test('is left to export, and the report says with which command', async () => {
    const edges = folder.write('all.csv', `source,target\n${TIES.join('\n')}\n`);
    expect((await runHere(['import', edges, ...about, '-s', 'large', ...db])).code).toBe(0);
    const made = ['report', 'large', '--lang', 'en,fr', '--runs', '1', '--draws', '1', '--out', at('large')];
    expect((await runHere([...made, ...db])).code).toBe(0);
    expect(readdirSync(at('large/data')).filter((name) => /gexf|graphml|load\.R/.test(name))).toEqual([
      'load.R',
    ]);
    for (const name of ['method.md', 'method.fr.md']) {
      expect(readFileSync(at(`large/method/${name}`), 'utf8')).toContain('`entente export NAME NAME.gexf`');
    }
    expect((await runHere(['report', 'large', '--out', at('large'), '--check', ...db])).code).toBe(0);

    expect((await runHere(['export', 'large', at('large.gexf'), ...db])).code).toBe(0);
    expect(gexf.parse(DirectedGraph, readFileSync(at('large.gexf'), 'utf8')).size).toBe(54_285);
    expect(readFileSync(at('plain/method/method.md'), 'utf8')).not.toContain('entente export');
  });

  test.each([
    ['account', 50_000, true],
    ['account', 50_001, false],
    // No export takes accounts together.
    ['actor', 50_001, true],
  ] as const)('by %s, %i ties: %s', (unit, edgeCount, there) => {
    expect(hasNetworkFiles({ unit, graph: { edgeCount }, snapshot: { origin: 'crawl' } } as Study)).toBe(
      there,
    );
  });
});

describe('pictures', () => {
  const figures = (out: string) => readdirSync(at(`${out}/figures`));

  test('are made only where they are asked for, one a figure', () => {
    expect(figures('plain').filter((name) => name.endsWith('.png'))).toEqual([]);
    const names = figures('pictures');
    const drawn = names.filter((name) => name.endsWith('.svg') && name !== 'outlines.svg');
    expect(drawn).toContain('world-map.svg');
    expect(names.filter((name) => name.endsWith('.png'))).toEqual(
      drawn.map((name) => name.replace('svg', 'png')),
    );
  });

  test('are twice as wide as the figure, and in the manifest', () => {
    const { files, options } = JSON.parse(readFileSync(at('pictures/manifest.json'), 'utf8'));
    expect(options.png).toBe(true);
    for (const name of figures('pictures').filter((each) => each.endsWith('.png'))) {
      const path = at(`pictures/figures/${name}`);
      expect(files[`figures/${name}`]).toBe(sha256(path));
      const bytes = readFileSync(path);
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      const width = Number(/ width="(\d+)"/.exec(readFileSync(path.replace('.png', '.svg'), 'utf8'))![1]);
      expect(bytes.readUInt32BE(16)).toBe(2 * width);
    }
  });

  test('are drawn again by --check, to the byte', async () => {
    expect((await check('pictures')).code).toBe(0);
    const path = at('pictures/figures/network.png');
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes, Buffer.from([0])]));
    const { code, stdout } = await check('pictures');
    expect(code).toBe(1);
    expect(stdout).toContain(`figures/network.png\n    ${bytes.length + 1} bytes`);
    expect(stdout).not.toContain('drawn by');
    writeFileSync(path, bytes);
  });

  test('of another renderer may differ in pixels, and --check says so', async () => {
    const path = at('pictures/manifest.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/("png_renderer": "@resvg\/resvg-js) [\d.]+/, '$1 1.0.0'));
    const { code, stdout } = await check('pictures');
    writeFileSync(path, text);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /Its pictures were drawn by @resvg\/resvg-js 1\.0\.0, these by @resvg\/resvg-js \d/,
    );
  });

  test('go when a report is made anew without', async () => {
    await report('pictures', '--anew');
    expect(existsSync(at('pictures/figures/network.png'))).toBe(false);
    expect((await check('pictures')).code).toBe(0);
  });
});

test('--check finds a list of reports that is not right', async () => {
  const here = { cwd: folder.path };
  const own = ['--db', 'study.sqlite'];
  expect(await runHere(['report', 'small', '--runs', '1', '--draws', '1', ...own], here)).toMatchObject({
    code: 0,
  });
  expect(await runHere(['report', '--check', ...own], here)).toMatchObject({ code: 0 });
  const manifest = at('reports/small/manifest.json');
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, text.replace('"accounts": 5', '"accounts": 6'));
  const { code, stdout } = await runHere(['report', '--check', ...own], here);
  writeFileSync(manifest, text);
  expect(code).toBe(1);
  expect(stdout).toContain('the list of reports is not what they give');
});

test.each(['country', 'actor'])('by %s a report is the same when --check computes it again', async (unit) => {
  await report(unit, '--unit', unit);
  expect(await check(unit)).toMatchObject({ code: 0, stderr: expect.stringContaining('every byte') });
});

describe('the font that comes with entente', () => {
  const draw = (text: string) =>
    Buffer.from(
      drawPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="sans-serif"><text x="5" y="25" font-size="16">${text}</text></svg>`,
      ),
    );
  /** A sign of nobody's, drawn as an empty box. */
  const BOX = '\u{f8ff}';

  test.each([
    ['Latin', 'Éric'],
    ['Vietnamese', 'Nguyễn'],
    ['Cyrillic', 'Київ'],
    ['Greek', 'Αθήνα'],
    ['Arabic', 'مصر'],
    ['Georgian', 'თბილ'],
    ['Armenian', 'Երևա'],
  ])('has %s', (_, text) => {
    expect(draw(text).equals(draw(''))).toBe(false);
    expect(draw(text).equals(draw(BOX.repeat([...text].length)))).toBe(false);
  });

  test('does not have everything', () => {
    expect(draw('日').equals(draw(BOX))).toBe(true);
  });
});

test.each([
  ['commas', ['--by', 'office,country', '--lang', 'fr,en']],
  ['repetition', ['--by', 'office', '--by', 'country', '--lang', 'fr', '--lang', 'en']],
  ['both, and spaces', ['--by', 'office, country', '--lang', 'fr', '--lang', 'en']],
  ['values in a row', ['--by', 'office', 'country', '--lang', 'fr,en']],
])('columns and languages are listed by %s', async (how, words) => {
  await report(how, ...words);
  const { options } = JSON.parse(readFileSync(join(at(how), 'manifest.json'), 'utf8'));
  expect(options).toMatchObject({ by: ['office', 'country'], lang: ['fr', 'en'] });
});

describe('who publishes a report', () => {
  const MISSING = 'Its readers cannot tell whom to cite and what they may do with its data';
  const made = async (out: string, ...words: string[]) =>
    (await runHere(['report', 'small', '--out', at(out), '--runs', '1', '--draws', '1', ...words, ...db]))
      .stderr;

  test('is stated by options, which --check and the next report take over', async () => {
    const words = ['--author', 'Desk of maps', '--licence', 'CC-BY-4.0', '--url', 'https://example.org/ties'];
    expect(await made('stated', ...words)).not.toContain(MISSING);
    expect(readFileSync(at('stated/method/method.md'), 'utf8')).toContain('Licence of the data: CC-BY-4.0.');
    expect((await check('stated')).code).toBe(0);
    writeFileSync(at('stated/data/nodes.csv'), '');
    expect((await check('stated')).stdout).toContain(
      "--author 'Desk of maps' --licence CC-BY-4.0 --url https://example.org/ties",
    );
  });

  test('is asked of who makes the report, not of who reads it; a text of their own is enough', async () => {
    expect(await made('unstated')).toContain(MISSING);
    expect(readFileSync(at('unstated/method/method.md'), 'utf8')).not.toContain('study.json');
    mkdirSync(at('own/prose'), { recursive: true });
    writeFileSync(at('own/prose/cite.en.md'), 'Free to use, by the desk of maps.');
    expect(await made('own')).not.toContain(MISSING);
    const method = readFileSync(at('own/method/method.md'), 'utf8');
    expect(method).toContain('Free to use, by the desk of maps.');
    expect(method).not.toContain('No licence');
  });

  test('is an address where there is one', async () => {
    const { code, stderr } = await runHere(['report', 'small', '--url', 'ftp://x', ...db]);
    expect(code).toBe(2);
    expect(stderr).toContain('--url ftp://x: an address begins with https://');
  });
});
