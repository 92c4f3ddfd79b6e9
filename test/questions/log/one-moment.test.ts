/** A log that is asked while its watch writes on: one answer is of one moment. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog, openWatch } from '../../../src/open/open-log.ts';
import { events } from '../../../src/questions/log/events.ts';
import { openStore } from '../../../src/store/store.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { END, idOf, spokenLog } from '../../support/spoken-log.ts';

const folder = temporaryFolder();

test('what is told after a log was opened is in the next answer, and in no part of this one', () => {
  const path = join(folder.path, 'log.sqlite');
  const told = spokenLog(openStore(path));
  const follow = (source: string, target: string) =>
    told.tie({ kind: 'formed', source: idOf(source), target: idOf(target), to: END });
  const formed = (log: ReturnType<typeof openLog>) => events(log, { kinds: ['formed'] }).rows.length;
  follow('mfa.de', 'mfa.fr');
  const [log, other] = [openLog(path, 'log'), openLog(path, 'log')];
  expect(formed(log)).toBe(1);
  follow('mfa.fr', 'mfa.de');
  expect([log, other, openLog(path, 'log')].map(formed)).toEqual([1, 1, 2]);
});

test('a log that is read is not written: only one that is opened for it is', () => {
  const path = join(folder.path, 'written.sqlite');
  spokenLog(openStore(path));
  const write = (toWrite: boolean) =>
    openWatch(path, 'log', toWrite)
      .store.prepare('UPDATE watch SET swept_at = ?')
      .run(END + 1);
  expect(() => write(false)).toThrow('readonly');
  expect(write(true).changes).toBe(1);
  expect(openLog(path, 'log').about.sweptAt).toBe(END + 1);
});
