/** The desk of a country, over a log written by hand and over two small snapshots. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { SectionedAnswer } from '../../../src/cli/answer.ts';
import { spoken } from '../../../src/cli/spoken.ts';
import type { Cell } from '../../../src/csv.ts';
import { openQuestion } from '../../../src/open/ask.ts';
import { openLog } from '../../../src/open/open-log.ts';
import { desk as deskQuestion } from '../../../src/questions/desk/desk.ts';
import type { DeskAsked } from '../../../src/questions/desk/found.ts';
import { show } from '../../../src/questions/screens/show.ts';
import { sealSnapshot } from '../../../src/store/snapshots.ts';
import { openStore } from '../../../src/store/store.ts';
import { ENGLISH } from '../../../src/words/speaker.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { BEGUN } from '../../support/hand-log.ts';
import { smallSnapshot } from '../../support/snapshots.ts';
import { END, HOUR, idOf, spokenLog } from '../../support/spoken-log.ts';

let database = '';
let number = 0;
const folder = temporaryFolder();
beforeEach(() => {
  database = join(folder.path, `${number++}`, 'entente.sqlite');
  mkdirSync(join(database, '..'));
});

const withoutSaying = () => ({ database, say: () => {}, kept: null });

type Answered = SectionedAnswer<string, Cell>;

/** As it is said in English. */
const desk = (...asked: Parameters<typeof deskQuestion>) =>
  spoken(deskQuestion(...asked), ENGLISH) as Answered;

function cells(answer: Answered, name: string, ...columns: string[]) {
  const section = answer.sections.find((one) => one.name === name)!;
  const names: readonly string[] = section.columns;
  return section.rows.map((row) => columns.map((column) => row[names.indexOf(column)]));
}

const factsOf = ({ facts = {} }: Answered, ...names: string[]) => names.map((name) => facts[name]);

/** mfa.de begins to follow both French accounts, and leader.fr answers it; mfa.fr follows gov.de, which is in a gap. */
function watched() {
  const log = spokenLog(openStore(database));
  const tie = (kind: 'formed' | 'ended', source: string, target: string, to: number, key = target) =>
    log.tie({ kind, source: idOf(source), target: idOf(target), to, key });
  tie('formed', 'mfa.de', 'mfa.fr', END - 3 * 60_000);
  tie('formed', 'mfa.de', 'leader.fr', END - 2 * 60_000);
  tie('formed', 'leader.fr', 'mfa.de', END - 60_000);
  tie('formed', 'mfa.fr', 'gov.de', END - HOUR);
  return { ...log, tie };
}

function askLog(log: Pick<ReturnType<typeof spokenLog>, 'sweep' | 'store'>, asked: Partial<DeskAsked> = {}) {
  log.sweep(END, 0, 4);
  log.store.close();
  const opened = openLog(database, 'log');
  const answer = desk(openQuestion(withoutSaying(), 'log'), opened, { country: 'FR', top: 5, ...asked });
  opened.close();
  return answer;
}

test('who newly follows us and whom we newly follow: answered, not yet, and unknown where the other could not be seen', () => {
  const log = watched();
  log.openGap('gov.de', END - HOUR / 2);
  const found = askLog(log);
  expect(cells(found, 'new_followers', 'time', 'handle', 'ours', 'followed_back', 'we_follow')).toEqual([
    ['2026-06-01T01:58:00Z', 'mfa.de', 'leader.fr', 'yes', 'yes'],
    ['2026-06-01T01:57:00Z', 'mfa.de', 'mfa.fr', 'no', 'yes'],
  ]);
  expect(cells(found, 'newly_followed', 'ours', 'handle', 'follows_back', 'any_follows_us')).toEqual([
    ['leader.fr', 'mfa.de', 'yes', 'yes'],
    ['mfa.fr', 'gov.de', 'unknown', 'unknown'],
  ]);
  expect(factsOf(found, 'new_followers', 'new_followers_returned', 'newly_followed')).toEqual([2, 1, 2]);
  expect(factsOf(found, 'unseen_own', 'unseen_abroad', 'abroad')).toEqual([0, 1, 2]);
  expect(cells(found, 'unseen', 'handle', 'seen_until', 'reason')).toEqual([
    ['gov.de', '2026-06-01T01:30:00Z', 'not answered'],
    ['gov.de', '2026-06-01T01:30:00Z', 'not answered'],
  ]);
  expect(cells(found, 'unseen', 'unknown')).toEqual([
    ['whether it follows us, and whether it ended that'],
    ['what it posts: that it does not mention us cannot be concluded'],
  ]);
});

test('a new follow tells whether its account followed another of ours before, and new accounts are counted apart', () => {
  const log = watched();
  // Before the stretch of an hour.
  log.tie('formed', 'gov.de', 'mfa.fr', BEGUN + HOUR / 2);
  log.tie('formed', 'gov.de', 'leader.fr', END - 30_000);
  log.tie('formed', 'mfa.fr', 'mfa.de', END - 20_000);
  const found = askLog(log, { last: '30m' });
  const columns = ['handle', 'ours', 'other_before', 'ours_before'];
  expect(cells(found, 'new_followers', ...columns)).toEqual([
    ['gov.de', 'leader.fr', 'yes', 'mfa.fr'],
    ['mfa.de', 'leader.fr', 'no', ''],
    ['mfa.de', 'mfa.fr', 'no', ''],
  ]);
  expect(cells(found, 'newly_followed', 'ours', 'handle', 'other_before')).toEqual([
    ['mfa.fr', 'mfa.de', 'no'],
    ['leader.fr', 'mfa.de', 'no'],
  ]);
  expect(factsOf(found, 'new_followers', 'new_follower_accounts', 'first_time_followers')).toEqual([3, 2, 1]);
  expect(found.sentence).toContain('3 new follows from abroad by 2 accounts, none lost; we made 2.');
});

test('what an account followed before it could be seen is unknown', () => {
  const log = watched();
  const open = { from: END - HOUR / 4, proved: END, provedBy: 'chain' as const, to: END };
  log.state(idOf('mfa.de'), { open });
  const found = askLog(log, { last: '30m' });
  expect(cells(found, 'new_followers', 'handle', 'other_before')).toEqual([
    ['mfa.de', 'unknown'],
    ['mfa.de', 'unknown'],
  ]);
  expect(factsOf(found, 'first_time_followers', 'first_time_followers_max')).toEqual([0, 1]);
});

test('who stopped following one of ours may still follow another, and which', () => {
  const log = watched();
  log.tie('ended', 'mfa.de', 'leader.fr', END - 1000);
  log.tie('ended', 'mfa.fr', 'gov.de', END - 900);
  const found = askLog(log);
  expect(cells(found, 'dropped_us', 'handle', 'ours', 'other_still', 'ours_still')).toEqual([
    ['mfa.de', 'leader.fr', 'yes', 'mfa.fr'],
  ]);
  expect(cells(found, 'dropped_by_us', 'ours', 'handle', 'other_still', 'ours_still')).toEqual([
    ['mfa.fr', 'gov.de', 'no', ''],
  ]);
});

test('who ended a follow is listed where it is an office; persons are counted, and named when asked', () => {
  const unfollow = () => {
    const log = watched();
    log.tie('ended', 'mfa.de', 'mfa.fr', END - 2000);
    log.tie('ended', 'leader.fr', 'mfa.de', END - 1000);
    return log;
  };
  const found = askLog(unfollow());
  expect(cells(found, 'dropped_us', 'handle', 'ours', 'followed_back')).toEqual([['mfa.de', 'mfa.fr', 'no']]);
  expect(cells(found, 'dropped_by_us', 'ours')).toEqual([]);
  expect(factsOf(found, 'dropped_us', 'dropped_by_us', 'withheld_unfollows')).toEqual([1, 1, 1]);
  expect(JSON.stringify(cells(found, 'newly_followed', 'ours', 'handle'))).not.toContain('leader.fr');
  expect(found.notes!.join()).toContain(
    '1 follow ended by persons, counted and not listed, as lists of who dropped whom',
  );
  database = `${database}-2`;
  const named = askLog(unfollow(), { persons: true });
  expect(cells(named, 'dropped_by_us', 'ours', 'handle', 'follows_back')).toEqual([
    ['leader.fr', 'mfa.de', 'yes'],
  ]);
});

test('a mutual tie that was broken is counted, whoever broke it, and no other follow that ended', () => {
  const log = watched();
  log.tie('formed', 'mfa.fr', 'mfa.de', BEGUN + HOUR / 4);
  log.tie('formed', 'gov.de', 'leader.fr', BEGUN + HOUR / 4);
  log.tie('ended', 'leader.fr', 'mfa.de', END - 1000);
  log.tie('ended', 'gov.de', 'leader.fr', END - 900);
  const found = askLog(log, { last: '30s' });
  expect(factsOf(found, 'dropped_us', 'dropped_by_us', 'mutual_broken')).toEqual([1, 1, 1]);
  expect(found.sentence).toContain('; we ended 1; 1 mutual tie broken. ');
  database = `${database}-2`;
  const both = watched();
  both.tie('ended', 'leader.fr', 'mfa.de', END - 1000);
  both.tie('ended', 'mfa.de', 'leader.fr', END - 900);
  expect(factsOf(askLog(both, { last: '30s' }), 'mutual_broken')).toEqual([1]);
});

test('a follow that ended and formed again is neither new nor ended; one that came and went has ended', () => {
  const log = watched();
  log.tie('ended', 'mfa.de', 'mfa.fr', END - 500);
  log.tie('formed', 'mfa.de', 'mfa.fr', END - 400, 'again');
  // One record takes the place of another: nothing ended.
  log.tie('formed', 'mfa.de', 'leader.fr', END - 300, 'again too');
  log.tie('ended', 'mfa.de', 'leader.fr', END - 300);
  const found = askLog(log, { last: '1s' });
  expect(factsOf(found, 'new_followers', 'dropped_us', 'renewed_follows')).toEqual([0, 0, 1]);
  database = `${database}-2`;
  const passing = watched();
  passing.tie('ended', 'mfa.de', 'mfa.fr', END - 400);
  expect(cells(askLog(passing), 'dropped_us', 'handle', 'ours')).toEqual([['mfa.de', 'mfa.fr']]);
});

test('an account that is gone has ended nothing: it has left, with the follows that went with it', () => {
  const log = watched();
  log.state(idOf('mfa.de'), { gone: 'deactivated', open: null, handle: '' });
  log.account({ kind: 'deactivated', accountId: idOf('mfa.de'), to: END - 30_000 });
  const found = askLog(log);
  expect(factsOf(found, 'new_followers', 'newly_followed', 'dropped_us', 'departed')).toEqual([0, 1, 0, 1]);
  expect(cells(found, 'departed', 'time', 'event', 'handle', 'followed_us', 'we_followed')).toEqual([
    ['2026-06-01T01:59:30Z', 'deactivated', 'mfa.de', 'mfa.fr leader.fr', 'leader.fr'],
  ]);
  expect(found.sentence).toContain('; 1 account abroad that was tied to us left. ');
  expect(found.notes!.join()).toContain('nobody ended them');
});

test('an account that was gone as the log began has not left in the period', () => {
  const log = watched();
  log.tie('formed', 'gov.de', 'mfa.fr', BEGUN);
  log.state(idOf('gov.de'), { gone: 'deactivated', open: null });
  log.account({ kind: 'deactivated', accountId: idOf('gov.de'), to: BEGUN });
  expect(factsOf(askLog(log, { last: '30d' }), 'departed')).toEqual([0]);
});

test('who was missed in a gap that is over is known now, and told apart from who is unknown', () => {
  const log = watched();
  log.openGap('gov.de', END - HOUR / 2);
  const again = { from: END - HOUR / 4, proved: END, provedBy: 'chain' as const, to: END };
  log.state(idOf('gov.de'), { open: again });
  const found = askLog(log);
  expect(factsOf(found, 'unseen_abroad', 'unseen_abroad_in_gaps', 'unseen_abroad_posts')).toEqual([1, 1, 1]);
  const unseen = 'whom 1 of 2 abroad followed in gaps that are over, what 1 of 2 abroad post';
  expect(found.sentence).toContain(`Not seen: ${unseen}.`);
  expect(found.sections.find(({ name }) => name === 'unseen')!.title).toBe(
    `What could not be seen for us: ${unseen}`,
  );
  expect(cells(found, 'unseen', 'handle', 'unknown', 'reason')[0]).toEqual([
    'gov.de',
    'whether it began or ceased to follow us in the gap; whether it follows us now is known',
    'in a gap for a time',
  ]);
});

test('who is back again, or was tied to nobody of ours, has not left', () => {
  const log = watched();
  for (const kind of ['suspended', 'back'] as const)
    log.account({ kind, accountId: idOf('mfa.de'), to: END - (kind === 'back' ? 1000 : 2000) });
  log.openGap('gov.de', END - HOUR / 2);
  expect(cells(askLog(log), 'departed', 'handle')).toEqual([]);
});

test('who of ours is silent for a week or more, with the last post; nothing is said of posts that are not known', () => {
  const DAY = 24 * HOUR;
  const log = watched();
  log.store.prepare('UPDATE watch_feed SET from_ms = ?').run(BEGUN - 30 * DAY);
  log.post('mfa.fr', END - 1000);
  log.post('leader.fr', END - 9 * DAY);
  const found = askLog(log);
  expect(cells(found, 'silent', 'handle', 'last_post', 'silent_since', 'silent_days')).toEqual([
    ['leader.fr', '2026-05-23T02:00:00Z', '2026-05-24', 9],
  ]);
  database = `${database}-2`;
  const gap = watched();
  gap.openGap('leader.fr', END - HOUR);
  const unknown = askLog(gap);
  expect(factsOf(unknown, 'silent', 'posts_known', 'unseen_posts', 'unseen_own')).toEqual([0, 1, 1, 1]);
  expect(unknown.sections.find(({ name }) => name === 'unseen')!.title).toBe(
    'What could not be seen for us: whom 1 of our 2 accounts follow, what 1 of our 2 accounts post',
  );
  expect(cells(unknown, 'unseen', 'handle', 'unknown')).toContainEqual([
    'leader.fr',
    'what it posts: that it is silent cannot be concluded',
  ]);
});

test('why posts are unseen is what their own reading said, where it said anything', () => {
  const log = watched();
  const reason = 'could not be read: partial: 1 of its listed posts could not be read';
  const account = log.store
    .prepare('SELECT id FROM account WHERE account_id = ?')
    .pluck()
    .get(idOf('leader.fr'));
  log.store
    .prepare('UPDATE watch_feed SET from_ms = NULL, span_from = NULL, reason = ? WHERE account = ?')
    .run(reason, account);
  expect(cells(askLog(log), 'unseen', 'handle', 'reason')).toContainEqual(['leader.fr', reason]);
});

test('the sentence says what each figure counts, and of when', () => {
  expect(askLog(watched(), { last: 'hour' }).sentence).toBe(
    'France, 1 June 2026, 01:00 to 02:00 UTC: 2 new follows from abroad by 1 account, none lost; we made 1. Nobody abroad waits for an answer; none of ours has been silent for 7 days. Whom our 2 accounts and the 2 abroad follow could all be seen.',
  );
});

test('what we and those beside us post: of the accounts of which all posts are known, and nothing where none is', () => {
  const log = watched();
  log.post('mfa.fr', END - 1000);
  log.post('mfa.fr', END - 900, { kind: 'reply' });
  log.post('leader.fr', END - 800);
  log.post('leader.fr', END - 700, { kind: 'repost', repostOf: idOf('mfa.fr') });
  log.post('mfa.fr', END - 2 * HOUR);
  log.post('mfa.de', END - HOUR / 2);
  log.post('gov.de', END - HOUR / 2);
  log.openGap('gov.de', END - HOUR / 4);
  const columns = ['country', 'accounts', 'read', 'own_posts', 'posts_per_day'];
  // Three posts of two accounts in the 24th part of a day, and one of one.
  expect(cells(askLog(log, { last: 'hour', peers: ['DE'] }), 'peers_posts', ...columns)).toEqual([
    ['FR', 2, 2, 3, 36],
    ['DE', 2, 1, 1, 24],
  ]);
  database = `${database}-2`;
  const unread = watched();
  for (const handle of ['mfa.de', 'gov.de']) unread.openGap(handle, END - HOUR / 4);
  expect(cells(askLog(unread, { last: 'hour', peers: ['DE'] }), 'peers_posts', ...columns)).toEqual([
    ['FR', 2, 2, 0, 0],
    ['DE', 2, 0, null, null],
  ]);
});

test('why a figure of ours or of a peer has a range: whose follows could not be seen; who is gone is in no count', () => {
  const log = watched();
  log.openGap('gov.de', END - HOUR / 4);
  const found = askLog(log, { peers: ['DE'] });
  expect(cells(found, 'unread', 'country', 'handle')).toEqual([['DE', 'gov.de']]);
  expect(found.sections.find(({ name }) => name === 'unread')!.title).toBe(
    'Why figures and ranks have a range: of these countries 1 account could not be read, and may follow any account of the roster or none',
  );
  expect(found.notes?.some((note) => note.includes('in no count'))).toBe(false);
  database = `${database}-2`;
  const gone = watched();
  gone.state(idOf('mfa.de'), { open: null, gone: 'suspended' });
  gone.account({ kind: 'suspended', accountId: idOf('mfa.de'), to: END - 1000 });
  const without = askLog(gone, { peers: ['DE'] });
  expect(without.sections.some(({ name }) => name === 'unread')).toBe(false);
  expect(without.notes).toContain(
    '1 of 4 accounts of the roster is not on the network, and in no count: @mfa.de (suspended).',
  );
});

test('a period that the log does not reach back to is told from where it begins, and what was before stays empty', () => {
  const log = watched();
  log.post('mfa.fr', END - 800, { hashtags: ['peace'] });
  const found = askLog(log, { last: '30d' });
  expect(found.sentence).toContain(
    'France, 1 June 2026, 00:00 to 02:00 UTC, which is all that the log has of the last 30 days: ',
  );
  expect(factsOf(found, 'from', 'asked_from', 'posts_from')).toEqual([
    ...['2026-06-01T00:00:00Z', '2026-05-02T02:00:00Z', '2026-05-31T23:00:00Z'],
  ]);
  const titles = Object.fromEntries(found.sections.map(({ name, title }) => [name, title]));
  for (const table of ['dialogue', 'unspoken', 'region_hashtags', 'peers_posts'])
    expect(titles[table]).toContain('the last 30 days, known from 31 May 2026, 23:00 UTC on');
  const begins =
    'The log begins on 1 June 2026, 00:00 UTC: no tie that formed or ended before is counted as new or ended. Of those that stood then it is known that they did, and since when where their records say it.';
  expect(found.notes).toContain(
    `${begins} Posts are known from 31 May 2026, 23:00 UTC on, and who speaks with us, what is posted and what the region speaks of are counted from there.`,
  );
  const before = ['accounts_before', 'accounts_change', 'posts_before'];
  expect(cells(found, 'region_hashtags', 'hashtag', 'accounts', ...before)).toEqual([
    ['#peace', 1, null, null, null],
  ]);
});

test('before the log begins it is unknown who waited, too', () => {
  const log = watched();
  log.tie('formed', 'gov.de', 'mfa.fr', BEGUN + HOUR / 2);
  const rows = cells(askLog(log, { last: '3h' }), 'period', 'to', 'gained', 'waiting', 'waiting_max');
  const before = rows.filter(([to]) => Date.parse(String(to)) <= BEGUN);
  expect(before.length).toBeGreaterThan(0);
  expect(before.every(([, ...figures]) => figures.every((figure) => figure === null))).toBe(true);
  expect(rows.at(-1)!.at(-1)).not.toBeNull();
});

test('where posts are known over all of the stretch, its start is not called the first day of posts', () => {
  const log = watched();
  const found = askLog(log, { last: '150m' });
  const [note] = found.notes!.filter((one) => one.startsWith('The log begins on '));
  expect(note).toContain('no tie that formed or ended before is counted');
  expect(note).not.toContain('Posts are known');
});

test('an account whose posts were last read before the stretch makes none of it known', () => {
  const log = watched();
  log.openGap('gov.de', END - HOUR / 4);
  const days = (number: number) => BEGUN - number * 24 * HOUR;
  log.store
    .prepare('UPDATE watch_feed SET from_ms = ?, known_ms = ? WHERE span_from IS NULL')
    .run(days(60), days(50));
  const found = askLog(log, { last: '30d' });
  expect(factsOf(found, 'posts_from')).toEqual(['2026-05-31T23:00:00Z']);
  expect(found.sections.find(({ name }) => name === 'dialogue')!.title).toContain(
    'the last 30 days, known from 31 May 2026, 23:00 UTC on',
  );
});

test('who speaks with us, and what the region speaks of', () => {
  const log = watched();
  log.post('mfa.de', END - HOUR - 1000, { mentions: [idOf('mfa.fr')] });
  log.post('mfa.de', END - 1000, { mentions: [idOf('mfa.fr')], hashtags: ['peace'] });
  log.post('mfa.de', END - 900, { mentions: [idOf('leader.fr')] });
  log.post('mfa.fr', END - 800, { mentions: [idOf('mfa.de')], hashtags: ['peace'] });
  const found = askLog(log, { last: 'hour' });
  expect(cells(found, 'dialogue', 'country', 'we_mention', 'mentions_us')).toEqual([['DE', 1, 2]]);
  // All posts of both are known; what was said in the hour before is none of it.
  expect(cells(found, 'dialogue', 'unread_accounts', 'unread_back')).toEqual([[0, 0]]);
  expect(cells(found, 'unspoken', 'handle', 'spoke', 'side_follows')).toEqual([['gov.de', 'no', 'mfa.fr']]);
  const titles = found.sections.map(({ name, title }) => [name, title]);
  expect(Object.fromEntries(titles).unspoken).toBe(
    'Tied to us and no mention either way, the last hour: 1 of 2 tied',
  );
  expect(Object.fromEntries(titles).dialogue).toMatch(/^Who speaks with us, the last hour: /);
  expect(cells(found, 'region_hashtags', 'hashtag', 'accounts')).toEqual([['#peace', 2]]);
});

test('tables of what is posted show the first rows, say so, and have all of them as data', () => {
  const log = watched();
  log.post('mfa.fr', END - 800, { hashtags: ['peace', 'trade'] });
  const found = askLog(log, { last: 'hour', top: 1 });
  for (const [table, title] of [
    ['unspoken', ', the first 1: mutual ties first, then most ties'],
    ['region_hashtags', ', the first 1'],
  ] as const) {
    const section = found.sections.find(({ name }) => name === table)!;
    expect([section.rows.length, section.shown?.rows.length], table).toEqual([2, 1]);
    expect(section.title.endsWith(title), title).toBe(true);
  }
});

const figuresOf = ({ sections }: Answered) =>
  Object.fromEntries(
    sections.find(({ name }) => name === 'period')!.shown!.rows.map(([figure, ...row]) => [figure, row]),
  );

test('figures of the period stand beside those of the one before, and part by part', () => {
  const log = watched();
  log.tie('formed', 'gov.de', 'mfa.fr', END - HOUR / 4);
  // In the half hour before it: two come, one of whom goes again in the last one.
  log.tie('formed', 'gov.de', 'leader.fr', END - 50 * 60_000, 'short');
  log.tie('ended', 'gov.de', 'leader.fr', END - 10 * 60_000, 'short');
  const found = askLog(log, { last: '30m' });
  expect(cells(found, 'new_followers', 'handle', 'followers')).toEqual([
    ['mfa.de', 1],
    ['mfa.de', 1],
    ['gov.de', 1],
  ]);
  expect(figuresOf(found)).toEqual({
    gained: ['3', '1', '+2', '··▄··█'],
    lost: ['1', '0', '+1', '···█··'],
    waiting: ['0', '0', '=', '······'],
    newly_followed: ['1', '0', '+1', '·····█'],
    // With what mfa.fr did an hour ago, what gov.de answers is mutual, too.
    mutual_made: ['2', '0', '+2', '··█··█'],
  });
  expect(cells(found, 'period', 'to', 'gained', 'lost').at(-1)).toEqual(['2026-06-01T02:00:00Z', 2, 0]);
  expect(found.sentence).not.toContain('Not set beside');
});

test('who waits is counted back from the last sweep, and whoever was answered since waits no more', () => {
  const log = spokenLog(openStore(database));
  const tie = (source: string, target: string, to: number) =>
    log.tie({ kind: 'formed', source: idOf(source), target: idOf(target), to, key: target });
  tie('mfa.de', 'mfa.fr', END - HOUR);
  tie('gov.de', 'mfa.fr', END - 50 * 60_000);
  tie('mfa.fr', 'mfa.de', END - 12 * 60_000);
  const found = askLog(log, { last: '30m' });
  // What the day leaves open is left open of the time before.
  expect(factsOf(found, 'unanswered_count', 'unanswered_max')).toEqual([0, 1]);
  expect(figuresOf(found).waiting).toEqual(['0–1', '1–2', '−1', '███···']);
});

test('no change is shown where the log begins within the period before, or one of the two was seen less', () => {
  const found = askLog(watched(), { last: '90m' });
  expect(figuresOf(found).gained!.slice(0, 3)).toEqual(['2', '', '']);
  expect(found.sentence).toMatch(
    / Not set beside the period before: the log begins within that, on 1 June 2026, 00:00 UTC\.$/,
  );
  database = `${database}-2`;
  const gap = watched();
  gap.openGap('gov.de', END - HOUR / 2);
  const unseen = askLog(gap, { last: 'hour' });
  expect(figuresOf(unseen).gained!.slice(1, 3)).toEqual(['', '']);
  expect(figuresOf(unseen).newly_followed!.slice(0, 3)).toEqual(['1', '1', '=']);
  expect(unseen.sentence).toContain(
    'Not set beside the period before: those abroad could be seen 100% of that time, and 75.0% of this.',
  );
});

const OFFICES = ['president', 'mfa', 'friend', 'fan', 'hidden'];

/** Of FR the first two; `friend` and `fan` are of DE, `hidden` of GB shows no follows. */
function year(name: string, ties: readonly (readonly [number, number])[]) {
  const store = openStore(database);
  const accounts = OFFICES.map((id, k) => ({
    id: `did:plc:${id}`,
    verdict: k === 4 ? ('hidden' as const) : ('complete' as const),
    reason: k === 4 ? 'it declares 9 follows and lists none' : '',
    row: { country: k < 2 ? 'FR' : k < 4 ? 'DE' : 'GB', kind: 'institution' },
  }));
  sealSnapshot(store, smallSnapshot(store, name, accounts, ties, `${name}-06-01`), {
    sealedAt: `${name}-06-02T00:00:00.000Z`,
  });
  store.close();
}

const askYear = (asked: Partial<DeskAsked> = {}) =>
  desk(openQuestion(withoutSaying()), null, { country: 'France', top: 5, ...asked });

test('over two snapshots: what the newer has and the earlier has not, each follow of a pair on its own', () => {
  year('2025', [
    [2, 1],
    [0, 3],
  ]);
  year('2026', [
    [3, 0],
    [0, 3],
    [3, 1],
    [1, 4],
    [1, 2],
    [0, 2],
  ]);
  const found = askYear();
  expect(found.sentence).toContain(
    'France, 1 June 2025 to 1 June 2026: at least 2 new follows from abroad by 1 account, at least 1 lost; we made 3',
  );
  expect(figuresOf(found).gained).toEqual(['2', '', '', '']);
  expect(found.sentence).toContain('Not set beside a period before: two dates make one period.');
  expect(cells(found, 'new_followers', 'handle', 'ours', 'followed_back')).toEqual([
    ['fan.test', 'president.test', 'yes'],
    ['fan.test', 'mfa.test', 'no'],
  ]);
  expect(cells(found, 'newly_followed', 'ours', 'handle', 'follows_back').sort()).toEqual([
    ['mfa.test', 'friend.test', 'no'],
    ['mfa.test', 'hidden.test', 'unknown'],
    ['president.test', 'friend.test', 'no'],
  ]);
  expect(cells(found, 'dropped_us', 'handle', 'ours', 'followed_back')).toEqual([
    ['friend.test', 'mfa.test', 'yes'],
  ]);
  // What friend.test ended was no mutual tie.
  expect(factsOf(found, 'mutual_broken')).toEqual([0]);
  expect(cells(found, 'no_answer', 'handle', 'any_follows_us')).toEqual([
    ['friend.test', 'no'],
    ['hidden.test', 'unknown'],
  ]);
  expect(factsOf(found, 'unanswered_count', 'unanswered_max')).toEqual([0, 0]);
  expect(cells(found, 'unseen', 'handle', 'country', 'reason')).toEqual([
    ['hidden.test', 'GB', 'it declares 9 follows and lists none'],
  ]);
  expect(found.notes!.join()).toContain('2026 holds no posts');
});

test('where no posts are held, those of all accounts are unseen, and not of none', () => {
  year('2026', [[0, 3]]);
  const found = askYear();
  expect(factsOf(found, 'unseen_posts', 'unseen_abroad_posts')).toEqual([2, 3]);
  const unseen = 'what 2 of our 2 accounts post, whom 1 of 3 abroad follow, what 3 of 3 abroad post';
  expect(found.sentence).toContain(`Not seen: ${unseen}.`);
  expect(found.sections.find(({ name }) => name === 'unseen')!.title).toBe(
    `What could not be seen for us: ${unseen}`,
  );
});

test('who was there a year ago and is gone or unlisted has left, and ended nothing', () => {
  year('2025', [
    [2, 1],
    [0, 3],
    [3, 1],
  ]);
  const store = openStore(database);
  const accounts = ['president', 'mfa', 'friend'].map((id, k) => ({
    id: `did:plc:${id}`,
    verdict: k === 2 ? ('suspended' as const) : ('complete' as const),
    row: { country: k < 2 ? 'FR' : 'DE', kind: 'institution' },
  }));
  sealSnapshot(store, smallSnapshot(store, '2026', accounts, [], '2026-06-01'), {
    sealedAt: '2026-06-02T00:00:00.000Z',
  });
  store.close();
  const found = askYear();
  expect(cells(found, 'departed', 'event', 'handle', 'country', 'followed_us', 'we_followed')).toEqual([
    ['left', 'fan.test', 'DE', 'mfa.test', 'president.test'],
    ['suspended', 'friend.test', 'DE', 'mfa.test', ''],
  ]);
  expect(factsOf(found, 'dropped_us', 'dropped_by_us', 'departed')).toEqual([0, 0, 2]);
});

test('over two snapshots whom else of ours an account follows is of the day of the follow that is told', () => {
  year('2025', [
    [2, 0],
    [3, 0],
    [3, 1],
  ]);
  year('2026', [
    [2, 0],
    [2, 1],
    [3, 1],
    [4, 0],
  ]);
  const found = askYear();
  expect(cells(found, 'new_followers', 'handle', 'ours', 'other_before', 'ours_before')).toEqual([
    ['friend.test', 'mfa.test', 'yes', 'president.test'],
  ]);
  expect(cells(found, 'dropped_us', 'handle', 'ours', 'other_still', 'ours_still')).toEqual([
    ['fan.test', 'president.test', 'yes', 'mfa.test'],
  ]);
  expect(factsOf(found, 'new_follower_accounts', 'first_time_followers')).toEqual([1, 0]);
});

test('with a stretch of time the earlier snapshot lies so far back at the least', () => {
  year('2024', []);
  year('2025', [[2, 1]]);
  year('2026', [[2, 1]]);
  expect(factsOf(askYear(), 'earlier', 'new_followers')).toEqual(['2025', 0]);
  expect(factsOf(askYear({ last: '400d' }), 'earlier', 'new_followers')).toEqual(['2024', 1]);
});

test('where nothing earlier is there, what is new is unknown and no table says none', () => {
  year('2026', [[2, 1]]);
  const found = askYear();
  expect(factsOf(found, 'new_followers', 'dropped_us', 'unanswered_count')).toEqual([null, null, 1]);
  expect(found.sections.map(({ name }) => name)).not.toContain('new_followers');
  expect(found.sentence).toContain('what is new is unknown');
});

test('beside whom one asks for, with the ranks that unknown ties leave open', () => {
  year('2026', [
    [0, 2],
    [2, 0],
    [0, 4],
    [1, 4],
  ]);
  const found = askYear({ peers: ['GB', 'Germany'] });
  // FR and DE have one mutual tie with each other; hidden.test of GB, which has no rank, may follow both of FR and one of DE.
  const ranks = ['', '_best', '_worst'].map((end) => `mutual_abroad_rank${end}`);
  expect(cells(found, 'peers', 'country', ...ranks)).toEqual([
    ['FR', 1, 1, 1],
    ['GB', Number.NaN, Number.NaN, Number.NaN],
    ['DE', 1, 1, 2],
  ]);
  expect(found.sections.find(({ name }) => name === 'peers')?.title).toBe(
    'How we stand beside GB, DE; ranks among 3 countries and organisations; of two numbers what is known and, with follows that could not be read, the most that is possible',
  );
  // Abroad follow FR: friend.test president.test, which returns it. DE is followed by president.test, GB by both of FR, and shows nothing.
  expect(cells(found, 'peers', 'country', 'returned_share', 'returned_of')).toEqual([
    ['FR', 1, 1],
    ['GB', Number.NaN, 0],
    ['DE', 1, 1],
  ]);
  expect(found.sections.find(({ name }) => name === 'peers')?.shown?.rows[0]?.slice(-2)).toEqual([
    '100.0%',
    1,
  ]);
  expect(found.notes!.join()).toContain('Mutual counts pairs of accounts');
  expect(cells(askYear({ peers: ['GB DE'] }), 'peers', 'country')).toEqual([['FR'], ['GB'], ['DE']]);
  expect(cells(askYear({ peers: ['United Kingdom'] }), 'peers', 'country')).toEqual([['FR'], ['GB']]);
  expect(() => askYear({ peers: ['FR'] })).toThrow('a country is no peer of its own');
  expect(() => askYear({ peers: ['Germny'] })).toThrow('did you mean DE (Germany)?');
  expect(() => askYear({ country: '@mfa.test' })).toThrow('is an account, and a desk is that of a country');
});

test('who waits and who does not answer: with which of ours, and the first day since which that is known', () => {
  const log = spokenLog(openStore(database));
  const tie = (source: string, target: string, followedAt: string | null) =>
    log.tie({ kind: 'formed', source: idOf(source), target: idOf(target), to: END - HOUR, followedAt });
  tie('mfa.de', 'mfa.fr', '2024-03-05T10:00:00Z');
  tie('mfa.de', 'leader.fr', '2023-01-02T10:00:00Z');
  tie('mfa.fr', 'gov.de', null);
  const found = askLog(log);
  expect(cells(found, 'unanswered', 'handle', 'handles', 'followed_at')).toEqual([
    ['mfa.de', 'leader.fr mfa.fr', '2023-01-02T10:00:00Z'],
  ]);
  expect(found.sections.find(({ name }) => name === 'unanswered')!.title).toMatch(
    /^Followers abroad that none of ours follows: /,
  );
  expect(cells(found, 'no_answer', 'handle', 'ours', 'followed_at')).toEqual([['gov.de', 'mfa.fr', '']]);
});

test('whom we stopped following stands behind the others who wait, and it is no new request', () => {
  const waiting = (ended: (tie: ReturnType<typeof watched>['tie']) => void) => {
    const log = spokenLog(openStore(database));
    const tie = (kind: 'formed' | 'ended', source: string, target: string, to: number) =>
      log.tie({ kind, source: idOf(source), target: idOf(target), to, key: target });
    tie('formed', 'mfa.de', 'mfa.fr', BEGUN + HOUR / 4);
    tie('formed', 'gov.de', 'mfa.fr', BEGUN + HOUR / 4);
    tie('formed', 'leader.fr', 'mfa.de', BEGUN + HOUR / 2);
    ended(tie);
    return askLog(log, { last: 'hour', top: 1 });
  };
  // Of a person, who is not named.
  const found = waiting((tie) => tie('ended', 'leader.fr', 'mfa.de', END - HOUR / 2));
  expect(cells(found, 'unanswered', 'handle')).toEqual([['gov.de'], ['mfa.de']]);
  expect(found.sentence).toContain(
    '2 accounts abroad wait for an answer, 1 of them since we stopped following it; ',
  );
  const { title } = found.sections.find(({ name }) => name === 'unanswered')!;
  expect(title).toMatch(/; mass followers last, as are those we stopped following in the period$/);
  database = `${database}-2`;
  const before = waiting((tie) => tie('ended', 'leader.fr', 'mfa.de', BEGUN + 0.75 * HOUR));
  expect(cells(before, 'unanswered', 'handle')).toEqual([['mfa.de'], ['gov.de']]);
  expect(before.sentence).toContain('2 accounts abroad wait for an answer; ');
});

test('over a day of a log, whom a country stopped following in the week before is not to be followed back', async () => {
  const log = spokenLog(openStore(database));
  const tie = (kind: 'formed' | 'ended', source: string, target: string, to: number) =>
    log.tie({ kind, source: idOf(source), target: idOf(target), to, key: target });
  const open = { from: BEGUN, proved: END, provedBy: 'chain' as const, to: END };
  for (const handle of ['mfa.fr', 'leader.fr', 'mfa.de', 'gov.de'])
    log.state(idOf(handle), { open, provedAt: END, cohort: 1 });
  for (const handle of ['mfa.de', 'gov.de']) {
    tie('formed', handle, 'mfa.fr', BEGUN + HOUR / 4);
    log.post(handle, END - HOUR);
  }
  tie('formed', 'leader.fr', 'mfa.de', BEGUN + HOUR / 2);
  tie('ended', 'leader.fr', 'mfa.de', END - HOUR / 2);
  log.sweep(END, 0, 4);
  log.store.close();
  const screen = await show(openQuestion(withoutSaying(), 'log'), { name: 'FR', top: 5 });
  const toDo = String(cells(spoken(screen, ENGLISH) as Answered, 'to_do', 'to_do')[0]);
  expect(toDo).toMatch(/^Not followed back/);
  expect(toDo).toContain('gov.de');
  expect(toDo).not.toContain('mfa.de');
});

test('dormant accounts stand behind the others who wait, and are marked', () => {
  const DAY = 24 * HOUR;
  const log = spokenLog(openStore(database));
  log.store.prepare('UPDATE watch_feed SET from_ms = ?').run(BEGUN - 30 * DAY);
  for (const handle of ['mfa.de', 'gov.de'])
    log.tie({ kind: 'formed', source: idOf(handle), target: idOf('mfa.fr'), to: BEGUN + HOUR });
  log.post('gov.de', END - HOUR);
  expect(cells(askLog(log), 'unanswered', 'handle', 'dormant')).toEqual([
    ['gov.de', ''],
    ['mfa.de', 'yes'],
  ]);
});

test('where whom an account follows could not be seen, what is new or ended is at least so much', () => {
  const log = watched();
  log.openGap('leader.fr', END - HOUR / 2);
  log.openGap('gov.de', END - HOUR / 2);
  const found = askLog(log, { last: 'hour' });
  expect(found.sentence).toContain(
    'at least 2 new follows from abroad by 1 account, none lost; we made at least 1. 0 to 1 account abroad waits for an answer; none of ours whose posts are known has been silent for 7 days. Not seen: ',
  );
  const titles = Object.fromEntries(found.sections.map(({ name, title }) => [name, title]));
  expect(titles.newly_followed).toBe('Whom abroad we newly follow: at least 1');
  expect(titles.dropped_us).toBe('Who abroad stopped following us: at least 0');
  expect(factsOf(found, 'unseen_own', 'unseen_abroad')).toEqual([1, 1]);
});

test('a day of a log is held against the day a week before it, or the first that the log has', () => {
  const DAY = 24 * HOUR;
  const log = watched();
  const until = BEGUN + 12 * DAY;
  for (const handle of ['mfa.fr', 'leader.fr', 'mfa.de', 'gov.de']) {
    const open = { from: BEGUN, proved: until, provedBy: 'chain' as const, to: until };
    log.state(idOf(handle), { open, provedAt: until, cohort: 1 });
  }
  log.tie('formed', 'gov.de', 'mfa.fr', BEGUN + 9.5 * DAY);
  log.tie('ended', 'mfa.de', 'mfa.fr', BEGUN + 11.5 * DAY);
  log.sweep(until, 0, 4);
  log.store.close();
  const at = (day: string, asked: Partial<DeskAsked> = {}) =>
    desk(openQuestion(withoutSaying(), `log@${day}`), null, { country: 'FR', top: 5, ...asked });
  const moved = (found: Answered) => factsOf(found, 'earlier', 'new_followers', 'dropped_us');
  expect(moved(at('2026-06-10'))).toEqual(['log@2026-06-03', 1, 0]);
  expect(moved(at('2026-06-12'))).toEqual(['log@2026-06-05', 1, 1]);
  expect(moved(at('2026-06-12', { last: '30d' }))).toEqual(['log@2026-06-01', 1, 1]);
  expect(moved(at('2026-06-12', { last: 'day' }))).toEqual(['log@2026-06-11', 0, 1]);
  expect(moved(at('2026-06-09'))).toEqual(['log@2026-06-02', 0, 0]);
  expect(moved(at('2026-06-01'))).toEqual([null, null, null]);
});
