/** A file of several networks as NetworkX reads it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sealExported, TIES } from '../edition/exported.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const ENDINGS = ['gexf', 'graphml'];

beforeAll(async () => {
  const database = await sealExported(folder.path);
  for (const ending of ENDINGS) {
    await ask(['export', 'all', join(folder.path, `all.${ending}`), '--db', database]);
  }
});

test.each(ENDINGS)('.%s is a graph with several edges between the same two', (ending) => {
  const script = join(import.meta.dirname, 'read-with-python.py');
  const told = execFileSync(
    '/usr/bin/python3',
    [script, 'networkx-several', join(folder.path, `all.${ending}`)],
    {
      encoding: 'utf8',
    },
  );
  const [
    {
      directed,
      nodes: { several, ...nodes },
      edges,
    },
  ] = JSON.parse(told);
  expect({ directed, several }).toEqual({ directed: true, several: true });
  expect(edges).toEqual(TIES.map((tie) => [...tie]).sort());
  expect(Object.keys(nodes).sort()).toEqual(['ann', 'bob', 'cy', 'dan', 'eve']);
  expect(nodes.eve).toMatchObject({ on_bluesky: 'no', on_mastodon: 'yes', country: 'NA' });
});
