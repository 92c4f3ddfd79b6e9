/** New follows, and how long it took until they were returned. */
import type { TieState } from '../graph/tie-state.ts';
import {
  type Bounds,
  hasEnded,
  type Instant,
  isNew,
  lifeOf,
  type PairLines,
  type Spell,
  type TieLine,
  type Waited,
} from './tie-line.ts';

/**
 * A new follow of somebody who did not follow, and the time until it was returned. That is exact at Infinity where it
 * never will be: it was taken back before.
 */
export interface NewFollow extends Waited {
  source: number;
  /** Who may follow back. */
  target: number;
  /** `false` where both followed within the same bounds, so that it is unknown whose follow was the answer. */
  isOrderKnown: boolean;
  /** Whether it was, as far as was seen; unknown where it may have been taken back before. */
  isReturned: TieState;
  /** For how long it stood alone until it was taken back; lost to view when it was returned. `null` where the order is not known. */
  alone: Bounds | null;
}

export interface FollowBacks {
  follows: NewFollow[];
  /** New follows of which it is unknown whether they were answers already. */
  unclear: { source: number; target: number }[];
  /** Those of somebody who followed by then: answers, or follows renewed. */
  answerCount: number;
}

/** A tie that stood when it was first seen is no new follow, and a follow of one who stood then is an answer without a time. */
export function followBacks(pairs: Iterable<PairLines>): FollowBacks {
  const found: FollowBacks = { follows: [], unclear: [], answerCount: 0 };
  for (const { one, other, there, back } of pairs) {
    ofTie(found, { source: one, target: other }, there, back, true);
    ofTie(found, { source: other, target: one }, back, there, false);
  }
  return found;
}

/** @param isFirst whether what is of both directions alike is counted with this one. */
function ofTie(
  found: FollowBacks,
  ends: { source: number; target: number },
  line: TieLine | null,
  reverse: TieLine | null,
  isFirst: boolean,
): void {
  for (const follow of line?.spells ?? []) {
    if (!isNew(follow)) continue;
    const returns = reverse?.spells ?? [];
    if (returns.some((other) => stoodBefore(other, follow))) {
      found.answerCount++;
      continue;
    }
    const near = returns.filter((other) => mayStandAtStart(other, follow));
    const [other] = near;
    const isFollowedUp =
      reverse !== null &&
      Math.min(line!.to, reverse.to) > Math.max(follow.startHi, other?.startHi ?? follow.startHi);
    const isOnly =
      other !== undefined &&
      near.length === 1 &&
      line!.spells.filter((own) => mayStandAtStart(own, other)).length === 1;
    if (isOnly && areSurelyMutual(other, follow)) {
      if (isFirst)
        found.follows.push({
          ...ends,
          isOrderKnown: false,
          isFollowedUp,
          isReturned: 'yes',
          ...apart(other, follow),
          alone: null,
        });
    } else if (near.length > 0 || reverse === null || !isAbsenceKnown(reverse, follow))
      found.unclear.push(ends);
    else {
      const answer = reverse.spells.find(({ startLo }) => startLo >= follow.startHi) ?? null;
      found.follows.push({ ...ends, isOrderKnown: true, isFollowedUp, ...fateOf(follow, reverse, answer) });
    }
  }
}

/** Whether the other tie had formed when the follow did, and stood on. */
function stoodBefore(other: Spell, follow: Spell): boolean {
  return other.startHi <= follow.startLo && other.endLo >= follow.startHi && !areAtOnce(other, follow);
}

/** Both witnessed, at the same instant: neither is the answer, or both are. */
function areAtOnce(one: Spell, other: Spell): boolean {
  return [one.startLo, other.startLo, other.startHi].every((bound) => bound === one.startHi);
}

/** Whether it may have stood at a time at which the follow may have formed. */
function mayStandAtStart(other: Spell, follow: Spell): boolean {
  return areAtOnce(other, follow) || (other.startLo < follow.startHi && other.endHi > follow.startLo);
}

/** Whether both formed while they were watched, and stood at one time. */
function areSurelyMutual(other: Spell, follow: Spell): boolean {
  return isNew(other) && Math.max(other.startHi, follow.startHi) <= Math.min(other.endLo, follow.endLo);
}

/** How far apart two starts can lie, whichever came first. */
function apart(other: Spell, follow: Spell): Bounds {
  return { lo: 0, hi: Math.max(other.startHi - follow.startLo, follow.startHi - other.startLo) };
}

/** Whether the other tie was seen not to stand before and after the follow formed. */
function isAbsenceKnown(reverse: TieLine, follow: Spell): boolean {
  return reverse.from <= follow.startLo && reverse.to >= follow.startHi;
}

const NEVER = Number.POSITIVE_INFINITY;

/** @param answer the first follow of the other side after it; `null` where none was seen. */
function fateOf(
  follow: Spell,
  reverse: TieLine,
  answer: Spell | null,
): Bounds & Pick<NewFollow, 'isReturned' | 'alone'> {
  const least = (at: Instant) => Math.max(0, at - follow.startHi);
  const until = answer?.startLo ?? reverse.to;
  // Taken back before: nothing came that it could have answered.
  if (follow.endHi <= until) return { lo: NEVER, hi: NEVER, isReturned: 'no', alone: lifeOf(follow) };
  const alone = { lo: least(Math.min(follow.endLo, until)), hi: NEVER };
  if (answer === null) {
    const seen = hasEnded(follow) ? reverse.to : Math.min(follow.endLo, reverse.to);
    return { lo: least(seen), hi: NEVER, isReturned: 'no', alone };
  }
  const isSure = follow.endLo >= answer.startHi;
  return {
    lo: least(answer.startLo),
    hi: isSure ? answer.startHi - follow.startLo : NEVER,
    isReturned: isSure ? 'yes' : 'unknown',
    alone,
  };
}
