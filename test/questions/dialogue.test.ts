/** Who speaks with whom in a log written by hand; of a snapshot, the same sums as the comparison has. */
import { expect, test } from 'vitest';
import type { Answer } from '../../src/cli/answer.ts';
import { chooseSection } from '../../src/cli/section-option.ts';
import { dialogue } from '../../src/questions/dialogue/dialogue.ts';
import { spokenInLog } from '../../src/questions/dialogue/of-log.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

function filled() {
  const log = spokenLog();
  const naming = (...handles: string[]) => ({ mentions: handles.map(idOf) });
  log.post('mfa.fr', END - 5000, naming('mfa.de', 'gov.de'));
  log.post('leader.fr', END - 4000, { ...naming('mfa.de'), kind: 'reply' });
  log.post('mfa.de', END - 3000, naming('mfa.fr'));
  log.post('mfa.de', END - 2000, naming('gov.de'));
  log.post('mfa.de', END - 1000, naming('mfa.fr'))();
  log.post('gov.de', END - HOUR - 1000, naming('leader.fr'));
  return log;
}

function rows(log: ReturnType<typeof spokenLog>, show: string, sides: string[] = [], by?: string) {
  const found = dialogue(spokenInLog(log.open(), 'hour'), { sides, by, top: 10 });
  return (chooseSection(found, { show }) as Answer).rows;
}

test('mentions each way between countries, and the accounts behind them', () => {
  const log = filled();
  expect(rows(log, 'pairs')).toEqual([['DE', 'FR', 1, 3, 1, 0, 0, 0]]);
  expect(rows(log, 'accounts').map((row) => [row[0], row[3], row[6], row[7]])).toEqual([
    ['mfa.de', 'mfa.fr', 1, 1],
    ['gov.de', 'mfa.fr', 0, 1],
    ['leader.fr', 'mfa.de', 1, 0],
  ]);
});

test('of the stretch before it is told how many there were where as much was seen of it, else why not', () => {
  const log = filled();
  const found = (last: string) => dialogue(spokenInLog(log.open(), last), { sides: [], top: 10 });
  expect(ENGLISH.say(found('hour').sentence)).toContain(
    '4 mentions, of 1 pair by country and 3 pairs of accounts. 1 mention in the period before.',
  );
  expect(found('hour').facts).toMatchObject({ mentions: 4, mentions_before: 1 });
  expect(ENGLISH.say(found('2h').sentence)).toContain(
    'Not set beside the period before: the log begins within that',
  );
  expect(found('2h').facts).toMatchObject({ mentions_before: null });
  expect(found('2h').sections[0]!.rows).toEqual([['DE', 'FR', 2, 3, null, null, 0, 0]]);
  for (const handle of ['mfa.de', 'gov.de']) log.openGap(handle, END - HOUR / 2);
  expect(ENGLISH.say(found('hour').sentence)).toContain(
    'Not set beside the period before: the posts of accounts could be seen 100% of that time, and 75.0% of this.',
  );
});

test('the lines, the last first: who, whom, when, in which kind of post', () => {
  expect(rows(filled(), 'lines', ['DE']).map((row) => [row[0], row[1], row[2], row[5]])).toEqual([
    ['2026-06-01T01:59:57Z', 'post', 'mfa.de', 'mfa.fr'],
    ['2026-06-01T01:59:56Z', 'reply', 'leader.fr', 'mfa.de'],
    ['2026-06-01T01:59:55Z', 'post', 'mfa.fr', 'mfa.de'],
    ['2026-06-01T01:59:55Z', 'post', 'mfa.fr', 'gov.de'],
  ]);
});

test('an account is a side of its own, also against its compatriots', () => {
  expect(rows(filled(), 'pairs', ['@mfa.de'])).toEqual([
    ['@mfa.de', 'FR', 1, 2, 0, 0, 0, 0],
    ['@mfa.de', 'DE', 1, 0, 0, 0, 0, 0],
  ]);
});

test('nothing counted of a side of which no posts are known is unknown, not none', () => {
  const log = filled();
  for (const handle of ['mfa.de', 'gov.de']) log.openGap(handle, END - HOUR / 2);
  expect(rows(log, 'pairs', ['DE'])).toEqual([['DE', 'FR', 1, 3, null, 0, 2, 0]]);
  expect(
    rows(log, 'accounts')
      .find((row) => row[0] === 'gov.de')
      ?.slice(6, 8),
  ).toEqual([null, 1]);
});

test.each([
  [['Frankreich'], 'no account of log has country Frankreich'],
  [['@mfa.fx'], 'log has no account @mfa.fx; did you mean @mfa.fr?'],
  [['FR', 'France'], 'FR and France are one side'],
])('%j says what to do', (sides, said) => {
  expect(() => rows(filled(), 'pairs', sides)).toThrow(said);
});

test('who is tied to a side and never speaks with it: no mention either way, or unknown where posts are', () => {
  const log = spokenLog();
  const tie = (source: string, target: string) =>
    log.tie({ kind: 'formed', source: idOf(source), target: idOf(target), to: END - HOUR / 2 });
  tie('mfa.de', 'mfa.fr');
  tie('leader.fr', 'mfa.de');
  tie('gov.de', 'leader.fr');
  // Among their own, or before the stretch: neither is a word with France.
  log.post('mfa.de', END - 2000, { mentions: [idOf('gov.de')] });
  log.post('gov.de', END - HOUR - 1000, { mentions: [idOf('leader.fr')] });
  const never = () => rows(log, 'unspoken', ['FR']).map(([handle, , , , ...ties]) => [handle, ...ties]);
  expect(never()).toEqual([
    ['mfa.de', 'no', 'mfa.fr', 'leader.fr'],
    ['gov.de', 'no', 'leader.fr', ''],
  ]);
  log.openGap('gov.de', END - HOUR / 2);
  expect(never()).toContainEqual(['gov.de', 'unknown', 'leader.fr', '']);
  log.post('leader.fr', END - 1000, { mentions: [idOf('gov.de')] });
  expect(never()).toEqual([['mfa.de', 'no', 'mfa.fr', 'leader.fr']]);
  const found = dialogue(spokenInLog(log.open(), 'hour'), { sides: ['FR'], top: 10 });
  expect([found.facts?.tied_accounts, found.facts?.unspoken, found.facts?.unspoken_max]).toEqual([2, 1, 1]);
  expect(() => rows(log, 'unspoken')).toThrow();
});

test('of those that never speak with a side mutual ties come first, then who has most ties with it', () => {
  const log = spokenLog();
  const tie = (source: string, target: string) =>
    log.tie({ kind: 'formed', source: idOf(source), target: idOf(target), to: END - HOUR / 2 });
  tie('gov.de', 'leader.fr');
  tie('mfa.de', 'leader.fr');
  tie('mfa.de', 'mfa.fr');
  const never = () => rows(log, 'unspoken', ['FR']).map(([handle]) => handle);
  // By handle alone gov.de would come first.
  expect(never()).toEqual(['mfa.de', 'gov.de']);
  tie('leader.fr', 'gov.de');
  expect(never()).toEqual(['gov.de', 'mfa.de']);
});
