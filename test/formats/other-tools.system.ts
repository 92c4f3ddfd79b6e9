/** What entente writes, read by the tools it is written for: NetworkX, igraph, and R with its package network. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { temporaryFolder } from '../support/folder.ts';
import { partOfSandbox } from '../support/part-of-sandbox.ts';
import { entente, ROOT } from '../support/program.ts';
import { gexfFaults } from './gexf-schema.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const archive = (year: number) => join(ROOT, `data/snapshots/sandbox-${year}`);
const INVENTED = `id,label,name,actor,country,office,note
9007199254740993,ann,"=Ann ‮<b>&amp;",a,NA,mission,"line
feed, ""quoted"""
9007199254740995,bo,Bö 日本 👩‍👩‍👧,b,FR,mission,
9007199254740997,cy,'Cy,c,FR,,NA
`;

function run(program: string, args: readonly string[], cwd = folder.path) {
  return spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** The first interpreter that has the module: the system's, whose NetworkX is the older one. */
const pythonWith = (module: string) =>
  ['/usr/bin/python3', 'python3'].find(
    (python) => run(python, ['-c', `import ${module}`], ROOT).status === 0,
  );
const hasR = run('Rscript', ['-e', 'library(network)'], ROOT).status === 0;

/** Where a tool is missing, the name of the test says so; CI must have it. */
function tested(tool: string, isThere: boolean, name: string, check: () => void): void {
  if (isThere || process.env.STRICT === '1') test(name, check);
  else test.skip(`${name}: ${tool} is not installed`, check);
}

interface Row {
  [column: string]: string;
}

function rows(path: string): Row[] {
  const { header, rows } = parseCsv(readFileSync(at(path), 'utf8'), path, { guarded: true });
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
}

beforeAll(() => {
  const db = ['--db', at('study.sqlite')];
  const nodes = folder.write('nodes.csv', INVENTED);
  const ties =
    '9007199254740993,9007199254740995\n9007199254740995,9007199254740993\n9007199254740997,9007199254740993\n';
  const edges = folder.write('edges.csv', `source,target\n${ties}`);
  const unread = folder.write('unread.txt', 'bo\n');
  const given = ['--nodes', nodes, '--edges', edges, '--unobserved', unread, '--network', 'x'];
  const part = folder.write('part.csv', partOfSandbox(3));
  for (const words of [
    ['export', archive(2025), archive(2026), at('years.gexf')],
    ['watch', 'days', '--network', 'sandbox', '--roster', part, '--for', '3d', '--pace', '1000', '--quiet'],
    ['export', 'days', at('days.gexf'), '--persons'],
    ['seal', 'days', '--at', '2025-06-02', '--snapshot', 'second'],
    ['export', 'second', at('second/')],
    ['report', 'second', '--runs', '1', '--draws', '1', '--out', at('report')],
    ['import', ...given, '--date', '2026-06-01', '-s', 'invented'],
    ['report', 'invented', '--runs', '1', '--draws', '1', '--out', at('invented')],
    ['export', 'invented', at('r/invented.R')],
  ]) {
    const { code, stderr } = entente([...words, ...db]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }
});

describe('GEXF', () => {
  test.each(['report/data/network.gexf', 'invented/data/network.gexf', 'years.gexf', 'days.gexf'])(
    '%s is GEXF 1.2draft',
    (path) => {
      expect(gexfFaults(readFileSync(at(path), 'utf8'))).toEqual([]);
    },
  );

  test('graphology-gexf reads it, writes it, and reads the same', () => {
    const graph = gexf.parse(DirectedGraph, readFileSync(at('report/data/network.gexf'), 'utf8'));
    const back = gexf.parse(DirectedGraph, gexf.write(graph));
    expect(graph.order).toBe(rows('report/data/nodes.csv').length);
    expect(back.export().nodes).toEqual(graph.export().nodes);
    const ends = (of: DirectedGraph) =>
      of.mapEdges((_, { mutual }, source, target) => [source, target, mutual]).sort();
    expect(ends(back)).toEqual(ends(graph));
  });
});

describe.each([
  ['networkx', ['network.gexf', 'network.graphml']],
  ['igraph', ['network.graphml']],
])('%s', (module, files) => {
  const python = pythonWith(module);
  tested(
    `python3-${module}`,
    python !== undefined,
    'reads every account, tie and value, and sends it round',
    () => {
      for (const report of ['report', 'invented']) {
        const script = join(import.meta.dirname, 'read-with-python.py');
        const { stdout, stderr, status } = run(python!, [
          script,
          module,
          ...files.map((file) => at(join(report, 'data', file))),
        ]);
        expect({ status, stderr }).toMatchObject({ status: 0 });
        const expectedEdges = rows(`${report}/data/edges.csv`)
          .map(({ source, target, mutual }) => [source, target, mutual])
          .sort();
        for (const { directed, nodes, edges } of JSON.parse(stdout)) {
          expect(directed).toBe(true);
          expect(edges.sort()).toEqual(expectedEdges);
          const expected = rows(`${report}/data/nodes.csv`);
          expect(Object.keys(nodes).sort()).toEqual(expected.map(({ account_id }) => account_id));
          for (const row of expected) {
            const found = nodes[row.account_id!];
            for (const column of ['handle', 'name', 'country', 'office', 'verdict']) {
              // XML has no way to write a sign that turns the direction of text round; it is left out.
              expect(found[column] ?? '').toBe(row[column]!.replace('\u202e', ''));
            }
            for (const column of ['in_degree', 'mutual', 'pagerank', 'betweenness', 'cluster']) {
              if (row[column] === '') expect(found).not.toHaveProperty(column);
              else expect(found[column]).toBe(Number(row[column]));
            }
          }
        }
      }
    },
  );
});

const withNetworkx = pythonWith('networkx');
tested(
  'python3-networkx',
  withNetworkx !== undefined,
  'NetworkX reads a log, in which a day is what was sealed of it',
  () => {
    const script = join(import.meta.dirname, 'read-with-python.py');
    const { stdout, stderr, status } = run(withNetworkx!, [script, 'networkx-times', at('days.gexf')]);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const [{ directed, nodes, edges }] = JSON.parse(stdout);
    expect(directed).toBe(true);
    const day = '2025-06-02T23:59:59.999Z';
    const holds = (times: [string, string][]) => times.some(([from, to]) => from <= day && day <= to);
    const ties = edges.filter(([, , times]: [string, string, [string, string][]]) => holds(times));
    const key = ([source, target]: readonly string[]) => `${source} ${target}`;
    const sealed = rows('second/ties.csv').map(({ source, target }) => key([source!, target!]));
    expect(ties.map(key).sort()).toEqual(sealed.sort());
    for (const { account_id, verdict } of rows('second/verdicts.csv')) {
      const { times, gaps = '' } = nodes[account_id!] ?? { times: [] };
      expect(holds(times)).toBe(['complete', 'not-read'].includes(verdict!));
      const gapsThen = gaps
        .split(' ')
        .filter((gap: string) => gap !== '' && holds([gap.split('/') as [string, string]]));
      if (verdict === 'complete') expect(gapsThen).toEqual([]);
      else if (verdict === 'not-read') expect(gapsThen).toHaveLength(1);
    }
  },
);

tested(
  'python3-networkx',
  withNetworkx !== undefined,
  'NetworkX reads several snapshots, each as it was on its day',
  () => {
    const script = join(import.meta.dirname, 'read-with-python.py');
    const { stdout, stderr, status } = run(withNetworkx!, [script, 'networkx-dates', at('years.gexf')]);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const [{ directed, edges }] = JSON.parse(stdout);
    expect(directed).toBe(true);
    const tiesOn = (day: string) =>
      edges
        .filter(([, , times]: [string, string, [string, string][]]) =>
          times.some(([from, to]) => from <= day && day <= to),
        )
        .map(key)
        .sort();
    const key = ([source, target]: readonly string[]) => `${source} ${target}`;
    const rowsOf = (path: string) =>
      parseCsv(readFileSync(join(ROOT, path), 'utf8'), path, { guarded: true })
        .rows.map(key)
        .sort();
    expect(tiesOn('2026-06-01')).toEqual(rowsOf('reports/sandbox-2026/data/edges.csv'));
    // Of the year before there is no report: its archive has ties to accounts that are gone, too.
    const archived = new Set(rowsOf('data/snapshots/sandbox-2025/ties.csv'));
    const before: string[] = tiesOn('2025-06-01');
    expect(before.length).toBeGreaterThan(23_000);
    expect(before.filter((tie) => !archived.has(tie))).toEqual([]);
  },
);

describe('R', () => {
  /** Runs the script, then prints what the network object holds. */
  function load(script: string, cwd: string): Record<string, string> {
    const program = `source(${JSON.stringify(script)})
say <- function(name, value) cat(name, value, sep = "\\t", fill = FALSE)
line <- function(name, value) { say(name, value); cat("\\n") }
m <- network::as.matrix.network.adjacency(follows)
line("accounts", network::network.size(follows))
line("ties", sum(m == 1, na.rm = TRUE))
line("unknown", sum(is.na(m)) - sum(is.na(diag(m))))
line("directed", network::is.directed(follows))
get <- function(column) network::get.vertex.attribute(follows, column)
line("countries", paste(sort(unique(get("country"))), collapse = " "))
line("without", sum(is.na(get("country"))))
line("ids", paste(network::network.vertex.names(follows)[1:3], collapse = " "))
line("sum", sum(get("in_degree")))
line("note", if ("note" %in% network::list.vertex.attributes(follows)) paste(get("note"), collapse = "|") else "")
`;
    const file = folder.write(`${cwd}/ask.r`, program);
    const { stdout, stderr, status } = run('Rscript', ['--vanilla', file], at(cwd));
    expect({ status, stderr }).toMatchObject({ status: 0 });
    return Object.fromEntries(
      [...stdout.matchAll(/^(\w+)\t([\s\S]*?)\n(?=\w+\t|$)/gm)].map(([, name, value]) => [name, value]),
    );
  }

  tested(
    'r-base-core with r-cran-network',
    hasR,
    'load.R of a report has every tie, and NA for every unknown',
    () => {
      const nodes = rows('report/data/nodes.csv');
      const edges = rows('report/data/edges.csv');
      const network = load('load.R', 'report/data');
      expect(network).toMatchObject({
        accounts: String(nodes.length),
        ties: String(edges.length),
        directed: 'TRUE',
        sum: String(nodes.reduce((sum, row) => sum + Number(row.in_degree), 0)),
      });
      // The mutual census counts pairs; unknown ties are those of unobserved accounts that are no known follow.
      expect(Number(network.unknown)).toBe(unknownTies('report'));
    },
  );

  tested(
    'r-base-core with r-cran-network',
    hasR,
    'keeps long ids, the code of Namibia and quoted text',
    () => {
      for (const [script, cwd] of [
        ['load.R', 'invented/data'],
        ['invented.R', 'r'],
      ] as const) {
        expect(load(script, cwd)).toMatchObject({
          accounts: '3',
          ties: '3',
          // bo was not read: that it follows ann is known, whether it follows cy is not.
          unknown: '1',
          countries: 'FR NA',
          without: '0',
          ids: 'x:9007199254740993 x:9007199254740995 x:9007199254740997',
        });
      }
    },
  );

  tested('R', run('Rscript', ['--version'], ROOT).status === 0, 'says which package it needs', () => {
    const library = ['--vanilla', '-e', 'requireNamespace <- function(...) FALSE; source("load.R")'];
    const { status, stderr } = run('Rscript', library, at('invented/data'));
    expect(status).not.toBe(0);
    expect(stderr).toContain('install.packages("network")');
  });
});

/** Ordered pairs of accounts of different actors, of which the report's tables leave open whether there is a tie. */
function unknownTies(report: string): number {
  const nodes = rows(`${report}/data/nodes.csv`);
  const known = new Set(rows(`${report}/data/edges.csv`).map(({ source, target }) => `${source} ${target}`));
  const open = new Set<string>();
  for (const { source, target } of rows(`${report}/data/unknown.csv`)) {
    const actor = nodes.find(({ account_id }) => account_id === source)!.actor;
    for (const other of nodes) {
      if (target !== '*' && target !== other.account_id) continue;
      if (other.account_id === source || (actor !== '' && other.actor === actor)) continue;
      if (!known.has(`${source} ${other.account_id}`)) open.add(`${source} ${other.account_id}`);
    }
  }
  return open.size;
}
