/** New follows, and how long it took until they were returned. */
import type { TieState } from '../graph/tie-state.ts';
import {
  type Bounds,
  hasEnded,
  type Instant,
  isNew,
  isSeenOver,
  lifeOf,
  type PairLines,
  type Spell,
  type Stretch,
  stoodUntil,
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
  /** Whether it was by the last look; unknown where that came unseen if at all, or where it may have been taken back before. */
  isReturned: TieState;
  /** For how long it stood alone until it was taken back; lost to view when it was returned. `null` where the order is not known. */
  alone: Omit<Waited, 'isFollowedUp'> | null;
}

export interface FollowBacks {
  follows: NewFollow[];
  /** Further ones of which it is unknown whether they were answers: too little was seen to suppose either. */
  unclear: { source: number; target: number }[];
  /** Those of somebody who followed by then: answers, or follows renewed. */
  answerCount: number;
}

/** Pairs of follows that count as one, and of which each may be new for all that was seen. */
export function mayBeTwo(follows: readonly NewFollow[]): NewFollow[] {
  return follows.filter(({ isOrderKnown, limits }) => !isOrderKnown && limits === null);
}

/** A tie that stood when it was first seen is no new follow, and a follow of one who stood then is an answer without a time. */
export function followBacks(pairs: Iterable<PairLines>): FollowBacks {
  const found: FollowBacks = { follows: [], unclear: [], answerCount: 0 };
  for (const { one, other, there, back } of pairs) {
    if (hasNew(there)) ofTie(found, { source: one, target: other }, there, back, true);
    if (hasNew(back)) ofTie(found, { source: other, target: one }, back, there, false);
  }
  return found;
}

/** Of most ties nothing is: they stood when they were first seen. */
function hasNew(line: TieLine | null): line is TieLine {
  const spells = line?.spells ?? [];
  for (let k = 0; k < spells.length; k++) if (isNew(spells[k]!)) return true;
  return false;
}

/** @param isFirst whether what is of both directions alike is counted with this one. */
function ofTie(
  found: FollowBacks,
  ends: { source: number; target: number },
  line: TieLine,
  reverse: TieLine | null,
  isFirst: boolean,
): void {
  for (const follow of line.spells) {
    if (!isNew(follow)) continue;
    const returns = reverse?.spells ?? [];
    const start = { from: follow.startLo, to: follow.startHi };
    if (returns.some((other) => stoodBefore(other, follow))) {
      if (isSeenOver(reverse!, start)) found.answerCount++;
      else found.unclear.push(ends);
      continue;
    }
    const near = returns.filter((other) => mayStandAtStart(other, follow));
    const [other] = near;
    const isFollowedUp =
      reverse !== null &&
      Math.min(line.to, reverse.to) > Math.max(follow.startHi, other?.startHi ?? follow.startHi);
    const isOnly =
      other !== undefined &&
      near.length === 1 &&
      line.spells.filter((own) => mayStandAtStart(own, other)).length === 1;
    if (isOnly && areSurelyMutual(other, follow)) {
      if (isFirst)
        found.follows.push({
          ...ends,
          isOrderKnown: false,
          isFollowedUp,
          ...atOnce({ line, spell: follow }, { line: reverse!, spell: other }),
        });
    } else if (near.length > 0 || reverse === null || reverse.from > start.from || reverse.to < start.to)
      found.unclear.push(ends);
    else found.follows.push({ ...ends, isOrderKnown: true, isFollowedUp, ...fateOf(follow, line!, reverse) });
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

interface Formed {
  line: TieLine;
  spell: Spell;
}

type Fate = Pick<NewFollow, 'lo' | 'hi' | 'limits' | 'isReturned' | 'alone'>;

/** One new follow of two, returned within how far apart their starts can lie, whichever came first. */
function atOnce(one: Formed, other: Formed): Fate {
  const [a, b] = [one.spell, other.spell];
  const apart = { lo: 0, hi: Math.max(b.startHi - a.startLo, a.startHi - b.startLo) };
  const time = { from: Math.min(a.startLo, b.startLo), to: Math.max(a.startHi, b.startHi) };
  const isSeen = isSeenOver(one.line, time) && isSeenOver(other.line, time);
  return { ...apart, limits: isSeen ? apart : null, isReturned: 'yes', alone: null };
}

const NEVER = { lo: Number.POSITIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

/** Of one whose order is known, as far as was seen. */
function fateOf(follow: Spell, line: TieLine, reverse: TieLine): Fate {
  const supposed = supposedFate(follow, reverse);
  if (!isSeenOver(reverse, { from: follow.startLo, to: follow.startHi }))
    return { ...supposed, limits: null, isReturned: 'unknown', alone: { ...supposed.alone, limits: null } };
  const { limits, alone, isReturned } = possibleFate(follow, line, reverse);
  return { ...supposed, limits, isReturned, alone: { ...supposed.alone, limits: alone } };
}

/** Supposing that nothing came and went while it could not be seen. */
function supposedFate(follow: Spell, reverse: TieLine): Bounds & { alone: Bounds } {
  const least = (at: Instant) => Math.max(0, at - follow.startHi);
  const answer = reverse.spells.find(({ startLo }) => startLo >= follow.startHi) ?? null;
  const until = answer?.startLo ?? reverse.to;
  // Taken back before: nothing came that it could have answered.
  if (follow.endHi <= until) return { ...NEVER, alone: lifeOf(follow) };
  const alone = { lo: least(Math.min(follow.endLo, until)), hi: NEVER.hi };
  if (answer === null) {
    const seen = hasEnded(follow) ? reverse.to : Math.min(follow.endLo, reverse.to);
    return { lo: least(seen), hi: NEVER.hi, alone };
  }
  const isSure = follow.endLo >= answer.startHi;
  return { lo: least(answer.startLo), hi: isSure ? answer.startHi - follow.startLo : NEVER.hi, alone };
}

/** Whatever came and went unseen. */
function possibleFate(
  follow: Spell,
  line: TieLine,
  reverse: TieLine,
): { limits: Bounds; alone: Bounds; isReturned: TieState } {
  const least = (at: Instant) => Math.max(0, at - follow.startHi);
  const stood = stoodUntil(line, follow);
  const perhaps = Math.min(
    ...perhapsThere(reverse).flatMap(({ from }) => (from >= follow.startHi ? [from] : [])),
  );
  const earliest = Math.min(perhaps, reverse.to);
  if (follow.endHi <= earliest)
    return { limits: NEVER, alone: lifeOf({ ...follow, endLo: stood }), isReturned: 'no' };
  const answer = reverse.spells.find(({ startLo, startHi }) => startLo >= follow.startHi && startHi <= stood);
  const lost = hasEnded(follow) ? earliest : Math.min(follow.endLo, earliest);
  return {
    limits: { lo: least(lost), hi: answer === undefined ? NEVER.hi : answer.startHi - follow.startLo },
    alone: { lo: least(Math.min(stood, earliest)), hi: NEVER.hi },
    isReturned: answer !== undefined ? 'yes' : perhaps < follow.endHi ? 'unknown' : 'no',
  };
}

/** Where it may have stood by the last look. */
function perhapsThere({ to, blind, spells }: TieLine): Stretch[] {
  return [
    ...spells.map(({ startLo, endHi }) => ({ from: startLo, to: endHi })),
    ...blind.filter(({ from }) => from < to),
  ];
}
