/** What is known of one tie over time: its spells, each with bounds, and the time over which it could be seen. */
import { stoodThroughout } from '../compare/tie-changes.ts';

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

/** Of one source and one target. */
export interface TieLine {
  /** Between these it is known whether the tie stood, but for the bounds of its spells; a gap has widened those. */
  from: Instant;
  to: Instant;
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
 * A time that was waited for. It was followed up where it was looked at again after it had surely begun: what was not has
 * no place in an estimate, since it would be known only where it had come.
 */
export interface Waited extends Bounds {
  isFollowedUp: boolean;
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
 */
export function joinLines(earlier: TieLine, later: TieLine, how: How): TieLine {
  const last = earlier.spells.at(-1);
  const standing = last === undefined || hasEnded(last) ? null : last;
  const [first] = later.spells;
  const found = first === undefined || isNew(first) ? null : first;
  const before = standing === null ? earlier.spells : earlier.spells.slice(0, -1);
  const after = found === null ? later.spells : later.spells.slice(1);
  const between: Spell[] = [];
  if (standing !== null && found !== null && stoodThroughout(standing.key, found.key) !== false) {
    const { startLo, startHi, startHow } = standing;
    between.push({ ...found, startLo, startHi, startHow, key: found.key ?? standing.key });
  } else {
    if (standing !== null) between.push({ ...standing, endHi: found?.startHi ?? later.from, endHow: how });
    if (found !== null) between.push({ ...found, startLo: standing?.endLo ?? earlier.to, startHow: how });
  }
  return { from: earlier.from, to: later.to, spells: [...before, ...between, ...after] };
}
