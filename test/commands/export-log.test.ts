/** An export of a log is on record in its database, where pruning and forgetting look for it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { exportFolders } from '../../src/store/watch-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();

test('a log that went into a folder knows of it; one that was drawn has no folder', async () => {
  const path = join(folder.path, 'log.sqlite');
  spokenLog(openStore(path));
  const [kept, drawn] = [join(folder.path, 'kept/'), join(folder.path, 'log.gexf')];
  expect(await runHere(['export', 'log', drawn, '--db', path])).toMatchObject({ code: 0 });
  expect(exportFolders(openStore(path))).toEqual([]);
  expect(await runHere(['export', 'log', kept, '--db', path])).toMatchObject({ code: 0 });
  expect(exportFolders(openStore(path))).toEqual([join(folder.path, 'kept')]);
});
