/** Hot spots of a log written by hand; those of a snapshot are the sandbox's. */
import { expect, test } from 'vitest';
import type { Answer } from '../../src/cli/answer.ts';
import { chooseSection } from '../../src/cli/section-option.ts';
import { hotspots } from '../../src/questions/hotspots/hotspots.ts';
import { taggedInLog } from '../../src/questions/hotspots/of-log.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

function filled() {
  const log = spokenLog();
  const tagged = (...hashtags: string[]) => ({ hashtags });
  log.post('mfa.fr', END - 1000, tagged('climate'));
  log.post('mfa.fr', END - 2000, tagged('climate'));
  log.post('mfa.de', END - 3000, tagged('climate', 'peace'));
  log.post('mfa.de', END - HOUR - 3000, tagged('peace'));
  log.post('leader.fr', END - HOUR - 4000, tagged('peace'));
  log.post('leader.fr', END - 4000, tagged('deleted'))();
  return log;
}

function rows(log: ReturnType<typeof spokenLog>, show: string, by?: string) {
  const answer = chooseSection(hotspots(taggedInLog(log.open(), 'hour'), { by, top: 5 }), { show }) as Answer;
  return answer.rows;
}

test('by accounts, not by posts alone; rising and falling against the hour before; nothing deleted', () => {
  const log = filled();
  expect(rows(log, 'hashtags')).toEqual([
    ['#climate', 2, 0, 2, 3, 0],
    ['#peace', 1, 2, -1, 1, 2],
  ]);
  expect(rows(log, 'rising')).toEqual([['#climate', 2, 0, 2, 3, 0]]);
  expect(rows(log, 'falling')).toEqual([['#peace', 1, 2, -1, 1, 2]]);
  expect(rows(log, 'groups', 'country')).toEqual([
    ['DE', '#climate', 1, 0, 1, 1, 0],
    ['DE', '#peace', 1, 1, 0, 1, 1],
    ['FR', '#climate', 1, 0, 1, 2, 0],
  ]);
});

test('who is in a gap is in no change, and is counted beside it', () => {
  const log = filled();
  log.openGap('mfa.de', END - 1);
  expect(rows(log, 'rising')).toEqual([['#climate', 2, 0, 1, 3, 0]]);
  expect(rows(log, 'coverage', 'country')).toEqual([
    ['DE', 'Germany', 2, 1, 1, 1],
    ['FR', 'France', 2, 2, 2, 0],
  ]);
});

test('where much more was seen of one stretch than of the other no change is told, and why; a group is judged by its own', () => {
  const log = filled();
  log.openGap('mfa.de', END - HOUR / 2);
  const found = hotspots(taggedInLog(log.open(), 'hour'), { by: 'country', top: 5 });
  const rowsOf = (section: string) => found.sections.find(({ name }) => name === section)!.rows;
  expect(ENGLISH.say(found.sentence)).toContain(
    'Not set beside the period before: the posts of accounts could be seen 100% of that time, and 87.5% of this.',
  );
  expect(rowsOf('hashtags')).toContainEqual(['#climate', 2, null, null, 3, null]);
  expect(rowsOf('rising')).toEqual([]);
  expect(rowsOf('groups')).toEqual([
    ['DE', '#climate', 1, null, null, 1, null],
    ['DE', '#peace', 1, null, null, 1, null],
    ['FR', '#climate', 1, 0, 1, 2, 0],
  ]);
  expect(found.facts).toMatchObject({ rising: null, falling: null });
});

test('where nobody’s posts of the stretch before are known, that is empty and not nothing', () => {
  const log = filled();
  const found = hotspots(taggedInLog(log.open(), '3h'), { top: 5 });
  expect(found.sections.find(({ name }) => name === 'groups')!.rows[0]!.slice(1)).toEqual([
    '#climate',
    ...[2, null, null, 3, null],
  ]);
  expect(found.facts).toMatchObject({ rising: null, falling: null });
  expect(ENGLISH.say(found.sentence)).toContain('What rises and falls is unknown');
});

test('what an account posted that is not there any more is not shown', () => {
  const log = filled();
  log.state(idOf('mfa.fr'), { gone: 'deactivated', open: null });
  expect(rows(log, 'hashtags')).toEqual([
    ['#climate', 1, 0, 1, 1, 0],
    ['#peace', 1, 2, -1, 1, 2],
  ]);
});

test('who has no value of the column is in no group, and is counted', () => {
  const found = hotspots(taggedInLog(filled().open(), 'hour'), { by: 'category', top: 5 });
  const rowsOf = (section: string) => found.sections.find(({ name }) => name === section)!.rows;
  expect([rowsOf('groups'), rowsOf('coverage')]).toEqual([[], []]);
  expect(found.notes!.map(ENGLISH.say)).toContain(
    '4 accounts have no value of category, and are in no group.',
  );
  expect(rowsOf('hashtags')).toHaveLength(2);
});
