/** Of whom there is a curve: all, or the groups of an attribute; each with its times. */
import { groupBy } from '../group-by.ts';
import {
  type Curve,
  cameWithin,
  countOf,
  curveOf,
  type Range,
  shareBands,
  shareLimits,
  shareWithin,
  type Timed,
} from './curve.ts';
import { type FollowBacks, mayBeTwo, type NewFollow } from './follow-backs.ts';
import type { Lifetime, Lifetimes } from './lifetimes.ts';
import type { PairLines } from './tie-line.ts';

export const DAY = 86_400_000;

/**
 * The longest month and the longest year, so that whoever answers by the same day of the next is within it; data that
 * reach no further than the shortest one are asked as far as they reach.
 */
export const HORIZONS = [
  { within: 'day', days: 1, fewest: 1 },
  { within: 'week', days: 7, fewest: 7 },
  { within: 'month', days: 31, fewest: 28 },
  { within: 'year', days: 366, fewest: 365 },
] as const;

type Within = (typeof HORIZONS)[number]['within'];

export interface Subject {
  /** '' for all. */
  group: string;
  times: Timed[];
  /** Further ones that have no part in the estimate: nothing is known of them, not even whether they count. */
  unclear: number;
}

/** The group of each account, '' where it is in none; `null` for one curve of all. */
export type LabelOf = ((account: number) => string) | null;

/**
 * New follows by the group of the account that may return them. One of which the order is not known is of a group where
 * both its accounts are.
 */
export function answeredSubjects({ follows, unclear }: FollowBacks, labelOf: LabelOf): Subject[] {
  const groupOf = ({ source, target, isOrderKnown }: NewFollow) => {
    if (labelOf === null) return '';
    return isOrderKnown || labelOf(source) === labelOf(target) ? labelOf(target) : null;
  };
  const timed = groupBy(
    follows.map((follow) => ({
      group: groupOf(follow),
      time: timeOf(follow),
    })),
    ({ group }) => group,
  );
  const label = (account: number) => labelOf?.(account) ?? '';
  const open = groupBy(
    [
      ...unclear.map(({ target }) => label(target)),
      ...mayBeTwo(follows).flatMap(({ source, target }) => [...new Set([label(source), label(target)])]),
    ],
    (group) => group,
  );
  const groups = new Set([...timed.keys(), ...open.keys()].filter((group) => group !== null));
  return inGroups(groups, labelOf).map((group) => ({
    group,
    times: (timed.get(group) ?? []).map(({ time }) => time),
    unclear: open.get(group)?.length ?? 0,
  }));
}

function inGroups(groups: ReadonlySet<string>, labelOf: LabelOf): string[] {
  return [...groups].filter((group) => labelOf === null || group !== '').sort();
}

/** Whose follow the answer is to; a pair of which that is unknown stands for itself. */
function ofSource({ source, target, isOrderKnown }: NewFollow): string {
  return isOrderKnown ? String(source) : `${source}-${target}`;
}

function timeOf(follow: NewFollow): Timed {
  const { lo, hi, isFollowedUp, limits } = follow;
  return { lo, hi, isFollowedUp, limits, of: ofSource(follow) };
}

export const LIFE_KINDS = ['follow', 'standing', 'mutual', 'one-way'] as const;

/**
 * `follow`: ties from their start on; `standing`: those that stood when they were first seen, from then on; `mutual`: pairs from when both
 * follow until one does not; `one-way`: new follows of one who does not follow, lost to view when they are returned.
 */
export type LifeKind = (typeof LIFE_KINDS)[number];

/** Lives by the group of the account that follows; of a pair by those of both. */
export function lifeSubjects(
  lives: Lifetimes,
  found: FollowBacks,
  kind: LifeKind,
  labelOf: LabelOf,
): Subject[] {
  const own = kind === 'one-way' ? aloneTimes(found.follows) : lives[kind];
  const open = groupBy(kind === 'one-way' ? mayBeAlone(found) : [], (source) => labelOf?.(source) ?? '');
  const grouped = new Map<string, Timed[]>();
  const timed = ({ source, target, lo, hi, isFollowedUp, limits }: Lifetime): Timed => {
    const of = kind === 'mutual' ? `${source}-${target}` : String(source);
    return { lo, hi, isFollowedUp, limits, of };
  };
  if (labelOf === null) {
    if (own.length > 0) grouped.set('', own.map(timed));
  } else {
    for (const life of own) {
      const time = timed(life);
      const labels = new Set([labelOf(life.source), labelOf(kind === 'mutual' ? life.target : life.source)]);
      for (const group of labels) {
        const times = grouped.get(group);
        if (times === undefined) grouped.set(group, [time]);
        else times.push(time);
      }
    }
  }
  return inGroups(new Set([...grouped.keys(), ...open.keys()]), labelOf).map((group) => ({
    group,
    times: grouped.get(group) ?? [],
    unclear: open.get(group)?.length ?? 0,
  }));
}

/** Sources of follows that may be new as well, and then stood alone. */
function mayBeAlone({ follows, unclear }: FollowBacks): number[] {
  return [
    ...unclear.map(({ source }) => source),
    ...mayBeTwo(follows).flatMap(({ source, target }) => [source, target]),
  ];
}

function aloneTimes(follows: readonly NewFollow[]): Lifetime[] {
  return follows.flatMap(({ source, target, alone, isFollowedUp }) =>
    alone === null ? [] : [{ source, target, isFollowedUp, ...alone }],
  );
}

export interface CurveRow {
  group: string;
  within: Within;
  days: number;
  /** How many it is of, those of them that the estimate is of, and how many have surely come within the time. */
  count: number;
  followedUp: number;
  came: number;
  /** The estimated share, its 95 % band, and its limits over all ways in which what is unknown may turn out. */
  share: Range;
  band: Range;
  limits: Range;
}

export interface SubjectCurve {
  subject: Subject;
  curve: Curve;
  rows: CurveRow[];
}

export function subjectCurve(subject: Subject): SubjectCurve {
  const { group, times: own, unclear } = subject;
  const curve = curveOf(own);
  const times = HORIZONS.map(({ days, fewest }) => {
    const isShort = curve.reach < days * DAY && curve.reach >= fewest * DAY;
    return isShort ? curve.reach : days * DAY;
  });
  const bands = shareBands(curve, times);
  const followedUp = countOf(curve.kinds, ({ isFollowedUp }) => isFollowedUp);
  const rows = HORIZONS.map(({ within }, k): CurveRow => {
    const time = times[k]!;
    const share = shareWithin(curve, time);
    return {
      group,
      within,
      days: time / DAY,
      count: own.length,
      followedUp,
      came: cameWithin(curve.kinds, time),
      share,
      band: Number.isNaN(share.min) ? { min: Number.NaN, max: Number.NaN } : bands[k]!,
      limits: shareLimits(curve, time, unclear),
    };
  });
  return { subject, curve, rows };
}

/** How much farther than the band, on one side, limits reach that are told beside it. */
const FAR = 0.05;

/**
 * Whether the limits are told with the share: where nothing else says how uncertain it is, and where they reach far
 * beyond its band. Those that say nothing are not.
 */
export function needsLimits({ share, band, limits }: Pick<CurveRow, 'share' | 'band' | 'limits'>): boolean {
  if (Number.isNaN(limits.min) || (limits.min <= 0 && limits.max >= 1)) return false;
  if (Number.isNaN(share.min)) return true;
  const told = Number.isNaN(band.min) ? share : band;
  const beyond = Math.max(told.min - limits.min, limits.max - told.max);
  return Number.isNaN(band.min) ? beyond > ROUNDED : beyond > FAR;
}

/** What a tenth of a per cent does not show. */
const ROUNDED = 5e-4;

/** Of those that ended within the time those that stand after it. */
export function standingRow(row: CurveRow): CurveRow {
  const { share, band, limits } = row;
  return { ...row, share: rest(share), band: rest(band), limits: rest(limits) };
}

const rest = ({ min, max }: Range): Range => ({ min: 1 - max, max: 1 - min });

/** Pairs of which an account counts. */
export function pairsOf(pairs: readonly PairLines[], counts: (account: number) => boolean): PairLines[] {
  return pairs.filter(({ one, other }) => counts(one) || counts(other));
}
