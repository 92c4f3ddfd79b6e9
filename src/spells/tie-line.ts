/** What is known of one tie over time: its spells, each with bounds, and the time over which it could be seen. */
import { stoodThroughout } from '../changes/tie-changes.ts';

/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** How a start or an end is known: a stream told it, two readings of a watch differ, or two snapshots do; '' where it is not. */
export type How = 'stream' | 'reading' | 'snapshots' | '';

/**
 * The life of one tie. It started after `startLo` and by `startHi`, and ended after `endLo` and by `endHi`; equal where it
 * was witnessed. `startLo` is −Infinity where it stood when it was first seen (left-truncated), `endHi` Infinity where
 * nothing shows its end (right-censored).
 */
export interface Spell {
  startLo: Instant;
  startHi: Instant;
  endLo: Instant;
  endHi: Instant;
  startHow: How;
  endHow: How;
  /** Keys of its record, several apart by a space; `null` where they are not known. */
  key: string | null;
}

export interface Stretch {
  from: Instant;
  to: Instant;
}

/** Of one source and one target. */
export interface TieLine {
  /** The first and the last look that told whether the tie stood. */
  from: Instant;
  to: Instant;
  /**
   * Where it was looked for and could not be seen, in order: within one it may have come and gone any number of times, while
   * it changed once at most between two looks that told. One may lie before `from`, or after `to`.
   */
  blind: readonly Stretch[];
  /** In the order in which they began. */
  spells: readonly Spell[];
}

/** The two ties of a pair of accounts, by their numbers; `null` where nothing is known of one. */
export interface PairLines {
  one: number;
  /** Greater than `one`. */
  other: number;
  /** one → other */
  there: TieLine | null;
  /** other → one */
  back: TieLine | null;
}

/** Whether it was not there when it was first looked for, so that it has a start. */
export function isNew({ startLo }: Spell): boolean {
  return startLo !== Number.NEGATIVE_INFINITY;
}

export function hasEnded({ endHi }: Spell): boolean {
  return endHi !== Number.POSITIVE_INFINITY;
}

/** Of a time in milliseconds: more than `lo`, `hi` at most, or exactly so long where they are equal; Infinity without an end. */
export interface Bounds {
  lo: number;
  hi: number;
}

/**
 * A time that was waited for, supposing that nothing came and went while it could not be seen. It was followed up where it
 * was looked at again after it had surely begun: what was not has no place in an estimate, since it would be known only
 * where it had come.
 */
export interface Waited extends Bounds {
  isFollowedUp: boolean;
  /** The same, whatever came and went unseen; `null` where that decides whether it counts at all. */
  limits: Bounds | null;
}

/** Whether it was looked for over all of this time and could be seen, but for the bounds of its spells. */
export function isSeenOver({ from, to, blind }: TieLine, time: Stretch): boolean {
  return from <= time.from && to >= time.to && !blind.some((each) => overlap(each, time));
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && one.to > other.from;
}

/** Up to when it surely stood, whatever came and went unseen. */
export function stoodUntil({ blind }: TieLine, { startHi, endLo }: Spell): Instant {
  const unseen = blind.find((each) => overlap(each, { from: startHi, to: endLo }));
  return unseen === undefined ? endLo : Math.min(endLo, unseen.from);
}

/** For how long it stood, from the bounds of its start and its end; one without a start from when it was first seen. */
export function lifeOf({
  startLo,
  startHi,
  endLo,
  endHi,
}: Pick<Spell, 'startLo' | 'startHi' | 'endLo' | 'endHi'>): Bounds {
  const lo = Math.max(0, endLo - startHi);
  const begun = startLo === Number.NEGATIVE_INFINITY ? startHi : startLo;
  return { lo, hi: Math.max(lo, endHi - begun) };
}

/**
 * One line of two, of which the later begins when the earlier has ended: what stood at the end of the one and at the
 * beginning of the other is one spell, unless the keys of its records differ; what stood at one of them only started or
 * ended between.
 * @param how that is known.
 * @param isUnread whether it was looked for between them and could not be seen.
 */
export function joinLines(earlier: TieLine, later: TieLine, how: How, isUnread = false): TieLine {
  const last = earlier.spells.at(-1);
  const standing = last === undefined || hasEnded(last) ? null : last;
  const [first] = later.spells;
  const found = first === undefined || isNew(first) ? null : first;
  const before = standing === null ? earlier.spells : earlier.spells.slice(0, -1);
  const after = found === null ? later.spells : later.spells.slice(1);
  const stood = standing !== null && found !== null ? stoodThroughout(standing.key, found.key) : false;
  const between: Spell[] = [];
  if (standing !== null && found !== null && stood !== false) {
    const { startLo, startHi, startHow } = standing;
    between.push({ ...found, startLo, startHi, startHow, key: found.key ?? standing.key });
  } else {
    if (standing !== null) between.push({ ...standing, endHi: found?.startHi ?? later.from, endHow: how });
    if (found !== null) between.push({ ...found, startLo: standing?.endLo ?? earlier.to, startHow: how });
  }
  const blind = [
    earlier.blind.filter(({ from }) => from < earlier.to),
    later.blind.filter(({ to }) => to > later.from),
  ];
  const isBlind = isUnread || blind.flat().length < earlier.blind.length + later.blind.length;
  if (isBlind && stood !== true) blind.splice(1, 0, [{ from: earlier.to, to: later.from }]);
  return {
    from: earlier.from,
    to: later.to,
    blind: blind.flat(),
    spells: [...before, ...between, ...after],
  };
}
