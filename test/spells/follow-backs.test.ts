/** New follows and their answers, by hand. */
import { describe, expect, test } from 'vitest';
import { kindsOf, shareLimits } from '../../src/spells/curve.ts';
import { type FollowBacks, followBacks } from '../../src/spells/follow-backs.ts';
import { lifetimes } from '../../src/spells/lifetimes.ts';
import { answeredSubjects, lifeSubjects, pairsOf, type Subject } from '../../src/spells/subjects.ts';
import type { Spell, TieLine } from '../../src/spells/tie-line.ts';
import { whoAnswers } from '../../src/spells/who-answers.ts';
import { at, DAY, pairOf } from './lines.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** `source>target lo–hi`, in days; `~` in place of `>` where the order is not known. */
const told = (found: FollowBacks) =>
  found.follows.map(
    ({ source, target, isOrderKnown, lo, hi }) =>
      `${source}${isOrderKnown ? '>' : '~'}${target} ${lo / DAY}–${hi / DAY}`,
  );
const between = (there: string, back: string) => {
  const found = followBacks([pairOf(there, back)]);
  return { told: told(found), unclear: found.unclear.length, answers: found.answerCount };
};

describe('between snapshots', () => {
  test('returned later: at least between the inner bounds, at most between the outer ones', () => {
    // Formed in (0, 1], returned in (3, 4].
    expect(between('nyyyyy', 'nnnnyy')).toEqual({ told: ['0>1 2–4'], unclear: 0, answers: 1 });
  });

  test('not returned: as long as both were seen', () => {
    expect(between('nyyy', 'nnnn')).toEqual({ told: ['0>1 2–Infinity'], unclear: 0, answers: 0 });
    expect(between('nyyy', 'nnn?')).toEqual({ told: ['0>1 1–Infinity'], unclear: 0, answers: 0 });
  });

  test('taken back before it was returned: never', () => {
    expect(between('nyyn', 'nnnn').told).toEqual(['0>1 Infinity–Infinity']);
    expect(between('nyynnn', 'nnnnyy').told).toEqual(['0>1 Infinity–Infinity', '1>0 1–Infinity']);
  });

  test('taken back and followed within the same bounds: it may have been returned before', () => {
    expect(between('nyyn', 'nnny').told[0]).toBe('0>1 1–Infinity');
  });

  test('both within the same bounds: one new follow, by whom is not known', () => {
    expect(between('nnyy', 'nnyy')).toEqual({ told: ['0~1 0–1'], unclear: 0, answers: 0 });
    // The gap of the other widens it: 0 → 1 in (1, 2], 1 → 0 in (0, 3].
    expect(between('nnyyy', 'n??yy')).toEqual({ told: ['0~1 0–2'], unclear: 0, answers: 0 });
  });

  test('a tie that stood when it was first seen is no new follow, and its answer has no time', () => {
    expect(between('yyyy', 'nnyy')).toEqual({ told: [], unclear: 0, answers: 1 });
    expect(between('yyyy', 'yyyy')).toEqual({ told: [], unclear: 0, answers: 0 });
  });

  test('whether it was an answer is unknown where the other could not be seen', () => {
    expect(between('nyyy', '????')).toEqual({ told: [], unclear: 1, answers: 0 });
    expect(between('nyyy', '??nn')).toEqual({ told: [], unclear: 1, answers: 0 });
    // It stood first and not after: when between, nobody saw.
    expect(between('nyyy', 'ynnn')).toEqual({ told: [], unclear: 1, answers: 0 });
  });

  test('a follow renewed is a new one', () => {
    expect(between('nynyy', 'nnnny').told).toEqual(['0>1 Infinity–Infinity', '0>1 0–2']);
  });

  test('who was not looked at again is not followed up', () => {
    const up = (there: string, back: string) =>
      followBacks([pairOf(there, back)]).follows.map(({ isFollowedUp }) => isFollowedUp);
    expect(up('nyy', 'nnn')).toEqual([true]);
    expect(up('nny', 'nnn')).toEqual([false]);
    expect(up('nny', 'nny')).toEqual([false]);
    expect(up('nyy', 'nyy')).toEqual([true]);
    expect(up('nyy', 'nn?')).toEqual([false]);
  });
});

describe('witnessed', () => {
  const spell = (start: number, end = NEVER): Spell => ({
    startLo: at(start),
    startHi: at(start),
    endLo: at(end === NEVER ? 10 : end),
    endHi: end === NEVER ? NEVER : at(end),
    startHow: 'stream',
    endHow: '',
    key: null,
  });
  const line = (...spells: Spell[]): TieLine => ({ from: at(0), to: at(10), blind: [], spells });
  const of = (there: TieLine, back: TieLine) => told(followBacks([{ one: 0, other: 1, there, back }]));

  test('exact where both were', () => {
    expect(of(line(spell(1)), line(spell(3.25)))).toEqual(['0>1 2.25–2.25']);
    expect(of(line(spell(4)), line(spell(3.5)))).toEqual(['1>0 0.5–0.5']);
    expect(of(line(spell(1, 2)), line(spell(3)))).toEqual(['0>1 Infinity–Infinity', '1>0 7–Infinity']);
  });

  test('at the same instant: one new follow, returned at once', () => {
    expect(of(line(spell(3)), line(spell(3)))).toEqual(['0~1 0–0']);
  });

  test('in a gap of the other the order may be either', () => {
    const found = { ...spell(5), startLo: at(2) };
    expect(of(line(spell(3)), line(found))).toEqual(['0~1 0–2']);
    // It had formed by then, or just then.
    expect(of(line(spell(5)), line(found))).toEqual(['1>0 0–3']);
    expect(of(line(spell(2)), line(found))).toEqual(['0>1 0–3']);
  });
});

describe('lives', () => {
  const days = (lives: readonly { lo: number; hi: number }[]) =>
    lives.map(({ lo, hi }) => [lo / DAY, hi / DAY]);

  test('of follows, of ties that stood, and of pairs that follow each other', () => {
    const { follow, standing, mutual } = lifetimes([pairOf('nyyyn', 'yyyyy')]);
    expect(days(follow)).toEqual([[2, 4]]);
    expect(days(standing)).toEqual([[4, NEVER]]);
    // From (0, 1] to (3, 4], as the one that came later and went first.
    expect(days(mutual)).toEqual([[2, 4]]);
    expect(lifetimes([pairOf('yyn', 'yyy')]).mutual).toEqual([]);
  });

  test('of a follow that nobody returned: until it was taken back, or lost to view when it was returned', () => {
    const alone = (there: string, back: string) =>
      days(followBacks([pairOf(there, back)]).follows.flatMap(({ alone }) => alone ?? []));
    expect(alone('nyyn', 'nnnn')).toEqual([[1, 3]]);
    expect(alone('nyyyy', 'nnnyy')).toEqual([[1, NEVER]]);
    expect(alone('nyyyy', 'nnn??')).toEqual([[1, NEVER]]);
    expect(alone('nnyy', 'nnyy')).toEqual([]);
  });
});

test('who answers: how many it surely has, how many it may have, and the median between bounds', () => {
  const pairs = [
    pairOf('nnnnnn', 'nyyyyy', 0, 1),
    pairOf('nnyyyy', 'nyyyyy', 0, 2),
    pairOf('nnnyyy', 'nyyyyy', 0, 3),
    pairOf('nnny', 'nyyn', 0, 4),
    // Who was first is not known: it is of nobody.
    pairOf('nyyyyy', 'nyyyyy', 0, 5),
  ];
  expect(whoAnswers(followBacks(pairs))).toEqual([
    {
      account: 0,
      asked: 4,
      askedMost: 4,
      answered: 2,
      // It followed the fourth in the time in which that one took its follow back.
      answeredMost: 3,
      // Of more than 0, 1, 1 and 4 days, and of at most 2, 3, and no end.
      median: { lo: DAY, hi: 3 * DAY },
    },
  ]);
});

test('groups are of who may answer; where the order is not known, of pairs within one', () => {
  const pairs = [
    pairOf('nyyy', 'nnyy', 0, 1),
    pairOf('nyyy', 'nyyy', 0, 2),
    pairOf('nyyy', 'nyyy', 1, 2),
    pairOf('nyyy', '????', 0, 3),
  ];
  const labels = ['minister', 'ministry', 'minister', 'ministry'];
  const groups = (labelOf: ((account: number) => string) | null) =>
    answeredSubjects(followBacks(pairs), labelOf).map(({ group, times, unclear }) => [
      group,
      times.length,
      unclear,
    ]);
  expect(groups((account) => labels[account]!)).toEqual([
    ['minister', 1, 0],
    ['ministry', 1, 1],
  ]);
  expect(groups(null)).toEqual([['', 3, 1]]);
  expect(pairsOf(pairs, (account) => account === 3)).toEqual([pairs[3]]);
});

describe('limits, whatever came and went unseen', () => {
  /** In days; `null` where it is unknown whether it was an answer. */
  const limits = (there: string, back: string) =>
    followBacks([pairOf(there, back)]).follows.map(
      ({ limits, isReturned }) => limits && [limits.lo / DAY, limits.hi / DAY, isReturned],
    );

  test('one that could not be seen may have returned it and stopped', () => {
    expect(limits('nyyyy', 'nnnnn')).toEqual([[3, NEVER, 'no']]);
    // Within (2, 4], at least one day after the follow, which had formed by the first.
    expect(limits('nyyyy', 'nnn?n')).toEqual([[1, NEVER, 'unknown']]);
    // Before it was taken back; after that none could.
    expect(limits('nyynnn', 'nnnn?n')).toEqual([[NEVER, NEVER, 'no']]);
    expect(limits('nyyynn', 'nn?nnn')).toEqual([[0, NEVER, 'unknown']]);
  });

  test('returned in the end, it may have been returned before', () => {
    expect(limits('nyyyyy', 'nnnn?y')).toEqual([[2, 5, 'yes']]);
    expect(limits('nyyyyyy', 'nnn?nny')).toEqual([[1, 6, 'yes']]);
  });

  test('its own end may have come unseen, before it was returned', () => {
    expect(limits('nyyyyy', 'nnnnny')).toEqual([[3, 5, 'yes']]);
    expect(limits('nyy?yy', 'nnnnny')).toEqual([[3, NEVER, 'unknown']]);
  });

  test('where the other may have followed before, it may be an answer itself', () => {
    expect(limits('nyyy', 'n?nn')).toEqual([null]);
    expect(limits('nnyy', 'n?yy')).toEqual([null]);
    expect(limits('nyyy', 'nyyy')).toEqual([[0, 1, 'yes']]);
    // It followed already, but it may have stopped, and followed again.
    expect(followBacks([pairOf('nnyy', 'y?yy')])).toMatchObject({ answerCount: 0, unclear: [{}] });
    expect(followBacks([pairOf('nnyy', 'yy?y')])).toMatchObject({ answerCount: 0, unclear: [{}] });
    expect(followBacks([pairOf('nyyy', 'yy?y')])).toMatchObject({ answerCount: 1, unclear: [] });
  });

  test('the share: of four accounts in four years, one of which was not read in the second', () => {
    const share = (there: string, back: string) => {
      const [subject] = answeredSubjects(followBacks([pairOf(there, back)]), null);
      return shareLimits(kindsOf(subject!.times), DAY, subject!.unclear);
    };
    expect(share('nyyy', 'nnnn')).toEqual({ min: 0, max: 0 });
    expect(share('nyyn', 'n?nn')).toEqual({ min: 0, max: 1 });
  });

  test('of two that may each be new one counts in the estimate, and either in the limits', () => {
    // For instance 'nynyy' and 'nnnyy', of which neither is an answer; or 'nyyyy' and 'nyyyy', where one is.
    const pairs = [pairOf('ny?yy', 'n??yy')];
    const found = followBacks(pairs);
    const counts = (subjects: readonly Subject[]) =>
      subjects.map(({ group, times, unclear }) => [group, times.length, unclear]);
    expect(counts(answeredSubjects(found, null))).toEqual([['', 1, 1]]);
    expect(counts(answeredSubjects(found, String))).toEqual([
      ['0', 0, 1],
      ['1', 0, 1],
    ]);
    expect(counts(lifeSubjects(lifetimes(pairs), found, 'one-way', null))).toEqual([['', 0, 2]]);
  });

  test('lives: a tie that could not be seen may have ended, and formed again', () => {
    const days = (letters: string) =>
      lifetimes([pairOf(letters, '????')]).follow.map(({ limits }) => [limits!.lo / DAY, limits!.hi / DAY]);
    expect(days('nyyyyn')).toEqual([[3, 5]]);
    expect(days('nyy?yn')).toEqual([[1, 5]]);
    expect(days('naa?an')).toEqual([[3, 5]]);
    expect(days('nyy??')).toEqual([[1, NEVER]]);
    // A pair that is not seen to stand at one time may never have followed each other.
    const mutual = (there: string, back: string) =>
      lifetimes([pairOf(there, back)]).mutual.map(
        ({ limits }) => limits && [limits.lo / DAY, limits.hi / DAY],
      );
    expect(mutual('nyyyn', 'yyyyy')).toEqual([[2, 4]]);
    expect(mutual('nyyyn', 'yy?yy')).toEqual([[0, 4]]);
    expect(mutual('ny?yy', 'nnynn')).toEqual([null]);
  });

  test('who answers: as many as may have been asked, and as may have been returned', () => {
    const pairs = [
      pairOf('nnnnn', 'nyyyy', 0, 1),
      pairOf('nn?nn', 'nyyyy', 0, 2),
      pairOf('???nn', 'nyyyy', 0, 3),
      pairOf('n?yyy', 'nyyyy', 0, 4),
    ];
    expect(whoAnswers(followBacks(pairs))).toMatchObject([
      { account: 0, asked: 2, askedMost: 4, answered: 0, answeredMost: 3, median: { lo: 0, hi: NEVER } },
    ]);
  });
});
