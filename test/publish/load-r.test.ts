/** load.R of a report: the columns that it makes numbers are those that the codebook says are numbers. */
import { expect, test } from 'vitest';
import { dataTypeOf } from '../../src/columns/column-type.ts';
import { columnKey, columnOf } from '../../src/columns/columns.ts';
import { graphFiles } from '../../src/publish/graph-files.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { nodesCsv } from '../../src/report/tables/nodes.ts';
import { handEdition } from '../edition/hand.ts';
import { OPTIONS } from '../report/study-from.ts';
import { world } from '../report/words/two-years.ts';

test('an edition goes to other tools with an edge a tie and network, and to R with an object for each network', () => {
  const edition = handEdition([
    { network: 'bluesky', accounts: ['ann', 'bob'], ties: ['ann>bob', 'bob>ann'] },
    { network: 'mastodon', accounts: ['ann', 'bob', 'cat'], ties: ['ann>bob'] },
  ]);
  const options = { ...OPTIONS, unit: 'actor' as const, draws: 0 };
  const facts = gatherFacts(edition.together, options, { edition });
  const files = graphFiles(facts, facts.layout);
  const textOf = (name: string) => [...fileChunks(files.find(({ path }) => path === name)!)].join('');
  for (const name of ['network.gexf', 'network.graphml'])
    expect(textOf(name).match(/<edge /g), name).toHaveLength(3);
  expect(textOf('network.gexf')).toMatch(/<viz:position [^>]*x="/);
  expect(textOf('load.R')).toContain('names_of_networks <- c("bluesky", "mastodon")');
  expect(textOf('load.R')).toContain('read_table("network-ties.csv")');
});

test('every number of nodes.csv is one in R, those of brokers too', () => {
  const facts = gatherFacts(world(2024), { ...OPTIONS, draws: 30, by: ['region'] }, { against: null });
  const none = new Float64Array(facts.study.nodes.length);
  const files = graphFiles(facts, { x: none, y: none, radius: none } as Parameters<typeof graphFiles>[1]);
  const script = [...fileChunks(files.find(({ path }) => path === 'load.R')!)].join('');
  const listed = JSON.parse(`[${/intersect\(c\((.*)\), names/.exec(script)![1]}]`) as string[];
  const header = nodesCsv(facts).split('\n')[0]!.split(',');
  const numbers = header.filter((name) => {
    const key = columnKey('nodes', name);
    return key !== null && ['integer', 'number'].includes(dataTypeOf(columnOf(key).type));
  });
  expect(numbers).toContain('gatekeeper_expected_region');
  expect(numbers.filter((name) => !listed.includes(name))).toEqual([]);
});
