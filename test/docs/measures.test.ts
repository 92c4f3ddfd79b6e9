/** docs/measures.md has every measure in the words of the code, and no source that the code does not name; UPDATE_README=1 writes the words anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROKER_DEFINITIONS } from '../../src/graph/broker-roles.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { measureGraph } from '../../src/graph/measure-graph.ts';
import { NODE_DEFINITIONS } from '../../src/graph/measures.ts';
import { ACTIVITY_RANKINGS, rankingDefinition } from '../../src/questions/rank/activity-rankings.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATH = join(ROOT, 'docs/measures.md');
const text = readFileSync(PATH, 'utf8');

const { graph } = buildGraph({ size: 2, source: Uint32Array.of(0), target: Uint32Array.of(1) });
const figures = measureGraph(graph, {
  runs: 1,
  clustersOf: 'mutual',
  groups: [{ attribute: 'COLUMN', labels: ['a', 'b'] }],
}).graph;

const DEFINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Of an account': NODE_DEFINITIONS,
  'Of brokers between groups': BROKER_DEFINITIONS,
  'Of the whole graph': Object.fromEntries(figures.map(({ measure, definition }) => [measure, definition])),
  'Of what accounts post': Object.fromEntries(
    ACTIVITY_RANKINGS.map((ranking) => [ranking, rankingDefinition(ranking)]),
  ),
};

/** Rows of the table below a heading, by measure. */
function rowsOf(heading: string): Map<string, { definition: string; sources: string[] }> {
  const section = text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| (\w+) \| (.*) \| (.*) \|$/gm)].slice(1);
  return new Map(
    rows.map(([, measure, definition, sources]) => [
      measure!,
      { definition: definition!, sources: sources!.split('; ').filter((source) => source !== '') },
    ]),
  );
}

describe.each(Object.entries(DEFINED))('%s', (heading, defined) => {
  test('each measure is there in the order and the words of the code', () => {
    const rows = rowsOf(heading);
    if (process.env.UPDATE_README === '1') {
      let now = readFileSync(PATH, 'utf8');
      for (const [measure, definition] of Object.entries(defined)) {
        now = now.replace(
          new RegExp(`^(\\| ${measure} \\| ).*( \\| .* \\|)$`, 'm'),
          (_, before, after) => `${before}${definition}${after}`,
        );
      }
      writeFileSync(PATH, now);
    } else {
      expect([...rows].map(([measure, { definition }]) => [measure, definition])).toEqual(
        Object.entries(defined),
      );
    }
  });

  test('each source is one that the code names, and is listed', () => {
    const code = ['graph', 'activity', 'study', 'changes']
      .flatMap((room) => readdirSync(join(ROOT, 'src', room)).map((name) => join(ROOT, 'src', room, name)))
      .map((file) => readFileSync(file, 'utf8').replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' '))
      .join('\n');
    const [, listed] = text.split('## Sources\n');
    for (const { sources } of rowsOf(heading).values()) {
      for (const source of sources) {
        const [, authors, year] = /^(.*) (\d{4}(?:–\d{4})?)$/.exec(source)!;
        expect([source, code.includes(source) || code.includes(`${authors} (${year})`)]).toEqual([
          source,
          true,
        ]);
        const names = authors!.split(/, | & /);
        const line = listed!
          .split('\n')
          .find(
            (entry) =>
              entry.includes(`(${year})`) &&
              names.every((name) => entry.includes(name.replace('Zaversnik', 'Zaveršnik'))),
          );
        expect([source, line === undefined]).toEqual([source, false]);
      }
    }
  });
});
