/**
 * Limits hold whatever was true: worlds in which ties come and go at any instant, seen once a day, some of it not. Between
 * two looks that told a tie changed once at most; while it could not be seen it did as it liked.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindsOf, shareLimits } from '../../src/spells/curve.ts';
import { followBacks } from '../../src/spells/follow-backs.ts';
import { lifetimes } from '../../src/spells/lifetimes.ts';
import {
  answeredSubjects,
  LIFE_KINDS,
  type LifeKind,
  lifeSubjects,
  type Subject,
  subjectCurve,
} from '../../src/spells/subjects.ts';
import { isNew, type PairLines } from '../../src/spells/tie-line.ts';
import { whoAnswers } from '../../src/spells/who-answers.ts';
import { DAY, dayOf, pairOf } from './lines.ts';

/** In days. */
interface Life {
  from: number;
  to: number;
}

interface Tie {
  letters: string;
  lives: Life[];
}

interface Pair {
  there: Tie;
  back: Tie;
}

const NEVER = Number.POSITIVE_INFINITY;

/** What it did, with the letter of each day. */
function tieOf(days: readonly { stands: boolean; isSeen: boolean; at: number; flickers: boolean }[]): Tie {
  const lives: Life[] = [];
  let from: number | null = null;
  const turn = (at: number) => {
    if (from === null) from = at;
    else {
      lives.push({ from, to: at });
      from = null;
    }
  };
  days.forEach(({ stands, isSeen, at, flickers }, day) => {
    const before = days[day - 1];
    if (stands !== (before?.stands ?? false))
      turn(before === undefined ? Number.NEGATIVE_INFINITY : day - 1 + at);
    else if (before !== undefined && flickers && !(before.isSeen && isSeen)) {
      turn(day - 1 + at / 2);
      turn(day - 1 + at);
    }
  });
  if (from !== null) lives.push({ from, to: NEVER });
  return { letters: days.map(({ stands, isSeen }) => (isSeen ? (stands ? 'y' : 'n') : '?')).join(''), lives };
}

const at = (lives: readonly Life[], instant: number) =>
  lives.find(({ from, to }) => from <= instant && instant < to);

const LENGTH = 6;
const seenMostly = fc.constantFrom(true, true, true, false);
const tie = fc
  .array(
    fc.record({
      stands: fc.boolean(),
      isSeen: seenMostly,
      // Not at the same instant as another, nor on a day.
      at: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      flickers: fc.boolean(),
    }),
    { minLength: LENGTH, maxLength: LENGTH },
  )
  .map(tieOf);
/** Nothing happens to both ties of a pair in the same moment, of which nobody could say what was first. */
const pair = fc.record({ there: tie, back: tie }).filter(({ there, back }) => {
  const moments = new Set(there.lives.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite));
  return !back.lives.some(({ from, to }) => moments.has(from) || moments.has(to));
});
const world = fc.array(pair, { minLength: 1, maxLength: 4 });

const linesOf = (pairs: readonly Pair[]) =>
  pairs.map(({ there, back }, k): PairLines => pairOf(there.letters, back.letters, 2 * k, 2 * k + 1));

interface Follow {
  target: number;
  life: Life;
  /** The first follow of the other side while it stood; `null` where there was none. */
  answer: number | null;
  /** Whether nothing unseen bears on who was first of two that began between the same two looks. */
  isOfNobody: boolean;
  lastLook: number;
}

/** Those that were seen to begin, by whoever did not follow: what each of them truly was. */
function trueFollows(pairs: readonly Pair[]): Follow[] {
  return linesOf(pairs).flatMap(({ one, other, there, back }, k) => {
    const pair = pairs[k]!;
    const nobody = followBacks([{ one, other, there, back }]).follows.some(
      ({ isOrderKnown, limits }) => !isOrderKnown && limits !== null,
    );
    return [
      { own: pair.there, reverse: pair.back, line: there, other: back, target: other },
      { own: pair.back, reverse: pair.there, line: back, other: there, target: one },
    ].flatMap(({ own, reverse, line, other: answering, target }) =>
      (line?.spells ?? []).filter(isNew).flatMap((spell): Follow[] => {
        const life = at(own.lives, dayOf(spell.startHi))!;
        if (at(reverse.lives, life.from) !== undefined) return [];
        const answer = reverse.lives.find(({ from }) => from > life.from && from < life.to)?.from ?? null;
        const isAtOnce = answer !== null && Math.floor(answer) === Math.floor(life.from) && nobody;
        const lastLook = answering === null ? Number.NEGATIVE_INFINITY : dayOf(answering.to);
        return [{ target, life, answer, isOfNobody: isAtOnce, lastLook }];
      }),
    );
  });
}

/** Of times that came, or never. */
const shareWithin = (times: readonly number[], days: number) =>
  times.filter((time) => time <= days).length / times.length;

function limitsOf(subjects: readonly Subject[], days: number) {
  const [all] = subjects;
  return all === undefined ? null : shareLimits(kindsOf(all.times), days * DAY, all.unclear);
}

function holds(limits: { min: number; max: number } | null, times: readonly number[], days: number): void {
  if (times.length === 0) return;
  const share = shareWithin(times, days);
  expect(limits!.min).toBeLessThanOrEqual(share + 1e-12);
  expect(limits!.max).toBeGreaterThanOrEqual(share - 1e-12);
}

const RUNS = { numRuns: 300 };

describe('the truth is within the limits', () => {
  test('of the share that was returned', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 6 }), (pairs, days) => {
        const times = trueFollows(pairs).map(({ life, answer }) =>
          answer === null ? NEVER : answer - life.from,
        );
        holds(limitsOf(answeredSubjects(followBacks(linesOf(pairs)), null), days), times, days);
      }),
      RUNS,
    );
  });

  test('of the shares that stand', () => {
    const limits = (pairs: readonly Pair[], kind: LifeKind, days: number) =>
      limitsOf(lifeSubjects(lifetimes(linesOf(pairs)), followBacks(linesOf(pairs)), kind, null), days);
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 6 }), (pairs, days) => {
        const seen = linesOf(pairs).flatMap(({ there, back }, k) => [
          ...(there?.spells ?? []).map((spell) => ({ spell, lives: pairs[k]!.there.lives })),
          ...(back?.spells ?? []).map((spell) => ({ spell, lives: pairs[k]!.back.lives })),
        ]);
        const lasted = (of: typeof seen) =>
          of.map(({ spell, lives }) => {
            const first = dayOf(spell.startHi);
            const life = at(lives, first)!;
            return life.to - (isNew(spell) ? life.from : first);
          });
        holds(limits(pairs, 'follow', days), lasted(seen.filter(({ spell }) => isNew(spell))), days);
        holds(limits(pairs, 'standing', days), lasted(seen.filter(({ spell }) => !isNew(spell))), days);
      }),
      RUNS,
    );
  });

  test('of the share of pairs that follow each other on', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 6 }), (pairs, days) => {
        const lines = linesOf(pairs);
        const times = lines.flatMap(({ there, back }, k) =>
          (there?.spells ?? []).flatMap((spell) =>
            (back?.spells ?? []).flatMap((reverse) => {
              if (!isNew(spell) && !isNew(reverse)) return [];
              const day = Array.from({ length: LENGTH }, (_, each) => each).find(
                (each) =>
                  [spell, reverse].every((one) => dayOf(one.startHi) <= each && each <= dayOf(one.endLo)) &&
                  [pairs[k]!.there, pairs[k]!.back].every(({ letters }) => letters[each] === 'y'),
              );
              if (day === undefined) return [];
              const lives = [at(pairs[k]!.there.lives, day)!, at(pairs[k]!.back.lives, day)!];
              return [Math.min(...lives.map(({ to }) => to)) - Math.max(...lives.map(({ from }) => from))];
            }),
          ),
        );
        const subjects = lifeSubjects(lifetimes(lines), followBacks(lines), 'mutual', null);
        holds(limitsOf(subjects, days), times, days);
      }),
      RUNS,
    );
  });

  test('of the share of follows that stand while nobody returns them', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 6 }), (pairs, days) => {
        const times = trueFollows(pairs)
          .filter(({ isOfNobody }) => !isOfNobody)
          .map(({ life, answer }) => (answer === null ? life.to - life.from : NEVER));
        const lines = linesOf(pairs);
        const subjects = lifeSubjects(lifetimes(lines), followBacks(lines), 'one-way', null);
        holds(limitsOf(subjects, days), times, days);
      }),
      RUNS,
    );
  });

  test('of how many an account was asked and has returned, and of the median', () => {
    fc.assert(
      fc.property(world, (pairs) => {
        const known = trueFollows(pairs).filter(({ isOfNobody }) => !isOfNobody);
        for (const { account, ...told } of whoAnswers(followBacks(linesOf(pairs)))) {
          const own = known.filter(({ target }) => target === account);
          const times = own.map(({ life, answer }) => (answer === null ? NEVER : answer - life.from));
          const returned = own.filter(({ answer, lastLook }) => answer !== null && answer <= lastLook).length;
          expect(own.length).toBeLessThanOrEqual(told.askedMost);
          expect(returned).toBeGreaterThanOrEqual(told.answered);
          expect(returned).toBeLessThanOrEqual(told.answeredMost);
          if (own.length === 0) continue;
          const median = [...times].sort((a, b) => a - b)[Math.ceil(times.length / 2) - 1]!;
          expect(told.median.lo).toBeLessThanOrEqual(median * DAY);
          expect(told.median.hi).toBeGreaterThanOrEqual(median * DAY);
        }
      }),
      RUNS,
    );
  });
});

test('who is called what, and which tie of a pair comes first, changes nothing', () => {
  const told = (pairs: readonly PairLines[]) => {
    const found = followBacks(pairs);
    const lives = lifetimes(pairs);
    const subjects = [
      answeredSubjects(found, null),
      ...LIFE_KINDS.map((kind) => lifeSubjects(lives, found, kind, null)),
    ];
    return {
      counts: [found.follows.length, found.unclear.length, found.answerCount],
      rows: subjects.map((own) => own.map((subject) => subjectCurve(subject).rows)),
    };
  };
  fc.assert(
    fc.property(world, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (pairs, turned) => {
      const renamed = linesOf(pairs)
        .map(({ there, back }, k): PairLines => {
          const ends = { one: 20 - 2 * k, other: 21 - 2 * k };
          return turned[k] ? { ...ends, there: back, back: there } : { ...ends, there, back };
        })
        .reverse();
      expect(told(renamed)).toEqual(told(linesOf(pairs)));
    }),
    { numRuns: 100 },
  );
});
