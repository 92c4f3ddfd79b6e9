/** An edition as R loads it: a network object for each network, all on the same actors. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sealExported, TIES } from '../edition/exported.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { numbersOf, runR } from './r.ts';

const folder = temporaryFolder();
const load = (script: string) => runR(`source("all.R")\n${script}`, folder.path).trimEnd();

beforeAll(async () => {
  const database = await sealExported(folder.path);
  const { code } = await ask(['export', 'all', join(folder.path, 'all.R'), '--db', database]);
  expect(code).toBe(0);
});

test('one matrix a network, which can be written by hand', () => {
  const rows = numbersOf(
    load('for (cells in adjacency) write.table(unname(cells), row.names = FALSE, col.names = FALSE)'),
  );
  const N = Number.NaN;
  expect(rows).toEqual([
    // bluesky: ann bob cy dan eve. Whom cy follows is unknown but for ann; eve is not there.
    ...[
      [0, 1, 0, 0, N],
      [1, 0, 0, 0, N],
      [1, N, 0, N, N],
      [0, N, 0, 0, N],
      [N, N, N, N, 0],
    ],
    // mastodon: cy and dan are not there.
    ...[
      [0, 1, N, N, 0],
      [0, 0, N, N, 0],
      [N, N, 0, N, N],
      [N, N, N, 0, N],
      [1, 0, N, N, 0],
    ],
    // x: only ann and eve are.
    ...[
      [0, N, N, N, 0],
      [N, 0, N, N, N],
      [N, N, 0, N, N],
      [N, N, N, 0, N],
      [0, N, N, N, 0],
    ],
  ]);
});

test('one object a network, with its ties, what is missing, and who is there', () => {
  const [sizes, ties, missing, there] = numbersOf(
    load(`of <- function(f) cat(vapply(networks, f, 1), "\\n")
    of(network::network.size)
    of(function(n) network::network.edgecount(n, na.omit = TRUE))
    of(function(n) network::network.naedgecount(n))
    of(function(n) sum(network::get.vertex.attribute(n, "present")))`),
  );
  expect(sizes).toEqual([5, 5, 5]);
  const on = (network: string) => TIES.filter((tie) => tie[2] === network).length;
  expect(ties).toEqual([on('bluesky'), on('mastodon'), on('x')]);
  expect(missing).toEqual([11, 14, 18]);
  expect(there).toEqual([4, 3, 2]);
});

test('names and codes as they are', () => {
  expect(
    load(
      'cat(names(networks), network::get.vertex.attribute(networks$x, "country")[5] == "NA", actors$Label[5])',
    ),
  ).toBe('bluesky mastodon x TRUE =Eve');
});
