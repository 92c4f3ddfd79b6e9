/** Posts a day on a day of a log that is not over. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnswerColumn } from '../../../src/columns/answer-columns.ts';
import { openQuestion } from '../../../src/open/ask.ts';
import { compare } from '../../../src/questions/side-by-side/compare.ts';
import { openStore } from '../../../src/store/store.ts';
import { ENGLISH } from '../../../src/words/speaker.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { BEGUN } from '../../support/hand-log.ts';
import { END, spokenLog } from '../../support/spoken-log.ts';

const folder = temporaryFolder();

test('are over the days that had passed, and the answer says so', async () => {
  const database = join(folder.path, 'entente.sqlite');
  mkdirSync(folder.path, { recursive: true });
  const log = spokenLog(openStore(database));
  log.store.prepare('UPDATE watch_feed SET from_ms = ?').run(BEGUN - 30 * 86_400_000);
  for (let k = 0; k < 25; k++) log.post('mfa.fr', END - 1000 * (k + 1));
  log.sweep(END, 0, 4);
  log.store.close();
  const found = await compare(openQuestion({ database, say: () => {}, kept: null }, 'log'), {
    groups: ['FR', 'DE'],
    by: 'country',
    top: 5,
  });
  const { columns, rows } = found.sections.find(({ name }) => name === 'activity')!;
  const figure = (column: AnswerColumn) => rows.map((row) => row[columns.indexOf(column)]);
  // 25 posts in two days and two hours, which are 25 ÷ 12 days: 12 a day, and the other account none.
  expect(figure('posts_per_day')).toEqual([6, 0]);
  expect(found.notes!.map(ENGLISH.say)).toContain(
    'Posts of 3 days, 2026-05-30 to 2026-06-01, of which 2.08 had passed, over which posts a day are counted: those of 4 of 4 accounts were read to the start of the window.',
  );
});
