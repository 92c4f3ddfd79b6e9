/** Ranks of accounts that were not read: a 0 that nobody looked for is told. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');

async function importThree(name: string, unread: string) {
  const nodes = folder.write('nodes.csv', 'id,handle\n1,ann\n2,bo\n3,cy\n');
  const edges = folder.write('edges.csv', 'source,target\n1,2\n2,1\n1,3\n');
  const open = folder.write('unread.txt', unread);
  const words = ['import', '--nodes', nodes, '--edges', edges, '--network', 'x', '--date', '2026-01-01'];
  const claims = unread === '' ? [] : ['--unobserved', open];
  expect((await runHere([...words, '-s', name, '--observed', 'all', ...claims, '--db', db])).code).toBe(0);
}

beforeAll(async () => {
  await importThree('none-read', '1\n2\n3\n');
  await importThree('one-unread', '3\n');
  await importThree('all-read', '');
});

test.each(['one_way_in', 'clustering', 'coreness'])('%s', async (measure) => {
  const told = async (name: string) =>
    (await runHere(['rank', measure, '-s', name, '--format', 'table', '--db', db])).stdout.replace(
      /\s+/g,
      ' ',
    );
  expect(await told('none-read')).toContain('None of them was read to the end');
  expect(await told('one-unread')).toContain(
    '1 of them was not read to the end: where 0 stands for it, nothing is known.',
  );
  expect(await told('all-read')).not.toContain('read to the end');
});
