/** Ctrl-C ends work that never waits at once, and what is there stays as it was. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT, startEntente } from '../support/program.ts';

const folder = temporaryFolder();

test('a report of many draws', async () => {
  const archive = join(ROOT, 'data/snapshots/sandbox-2026');
  const out = join(folder.path, 'report');
  const program = startEntente(['report', archive, '--draws', '1000000', '--out', out], folder.path);
  await setTimeout(2000);
  program.kill('SIGINT');
  expect(await program.ended).toMatchObject({ code: null, stdout: '' });
  expect(readdirSync(folder.path)).toEqual([]);
});
