/** New follows and their answers: by hand, and however unknown ties turn out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveOf, shareLimits } from '../../src/spells/curve.ts';
import { type FollowBacks, followBacks } from '../../src/spells/follow-backs.ts';
import { lifetimes } from '../../src/spells/lifetimes.ts';
import { answeredSubjects, pairsOf } from '../../src/spells/subjects.ts';
import { isNew, type PairLines, type Spell, type TieLine } from '../../src/spells/tie-line.ts';
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
  const line = (...spells: Spell[]): TieLine => ({ from: at(0), to: at(10), spells });
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
  expect(whoAnswers(followBacks(pairs).follows)).toEqual([
    {
      account: 0,
      asked: 4,
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

describe('however unknown ties turn out', () => {
  /** Letters without an unknown one: the state changes once at most within a run of them; no start comes that was not seen. */
  const completions = (letters: string): string[] => {
    const [head, tail] = [letters.search(/[yn]/), letters.search(/[yn]\?*$/)];
    return [...letters].reduce<string[]>(
      (done, letter, k) =>
        done.flatMap((text) => {
          if (letter !== '?') return [text + letter];
          if (k < head) return [text + letters[head]!];
          const before = text.at(-1)!;
          if (k > tail) return before === 'y' ? [`${text}y`, `${text}n`] : [`${text}n`];
          const next = letters.slice(k).match(/[yn]/)![0];
          return before === next ? [text + next] : [`${text}${before}`, `${text}${next}`];
        }),
      [''],
    );
  };
  /** Of a tie of which nothing is known: there or not, from or up to any day. */
  const anything = (length: number) =>
    Array.from({ length: length + 1 }, (_, k) => [
      'n'.repeat(k) + 'y'.repeat(length - k),
      'y'.repeat(k) + 'n'.repeat(length - k),
    ]).flat();

  const LENGTH = 5;
  const letters = fc.string({
    unit: fc.constantFrom('y', 'n', 'n', '?'),
    minLength: LENGTH,
    maxLength: LENGTH,
  });
  const world = fc.array(fc.tuple(letters, letters), { minLength: 1, maxLength: 4 });

  test('the share returned stays within its limits', () => {
    fc.assert(
      fc.property(
        world,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 5 }),
        (pairs, draws, days) => {
          const pick = (options: readonly string[]) => options[draws.next().value! % options.length]!;
          const completed = pairs.map(([there, back]) => {
            const fill = (own: string) => pick(/[yn]/.test(own) ? completions(own) : anything(LENGTH));
            return [fill(there), fill(back)] as const;
          });
          const open = limits(pairs, days, pairs);
          const closed = limits(completed, days, pairs);
          if (Number.isNaN(closed.min)) return;
          expect(open.min).toBeLessThanOrEqual(closed.min);
          expect(open.max).toBeGreaterThanOrEqual(closed.max);
        },
      ),
      { numRuns: 3000 },
    );
  });

  /** @param seen as much as was seen of the pairs: follows whose start was not are none of those that the share is of. */
  function limits(
    pairs: readonly (readonly [string, string])[],
    days: number,
    seen: readonly (readonly [string, string])[],
  ) {
    const lines = (of: readonly (readonly [string, string])[]) =>
      of.map(([there, back], k): PairLines => pairOf(there, back, 2 * k, 2 * k + 1));
    const starts = new Set(
      lines(seen).flatMap(({ one, other, there, back }) => [
        ...(there?.spells.some(isNew) ? [one] : []),
        ...(back?.spells.some(isNew) ? [other] : []),
      ]),
    );
    const { follows, unclear } = followBacks(lines(pairs));
    const counted = follows.filter(
      ({ source, target, isOrderKnown }) => starts.has(source) || (!isOrderKnown && starts.has(target)),
    );
    return shareLimits(
      curveOf(counted.map((follow) => ({ ...follow, of: '' }))),
      days * DAY,
      unclear.filter(({ source }) => starts.has(source)).length,
    );
  }
});
