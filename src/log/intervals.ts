/** Stretches of time, ends included: joined, cut to one another, and taken out of one another. */
import type { Instant } from '../values/log-entries.ts';

export interface Interval {
  from: Instant;
  to: Instant;
}

/** The same time in as few intervals as can be, in order. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** The time that is in both. */
export function common(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      return from <= to ? [{ from, to }] : [];
    }),
  );
}

/** Leaves out of the intervals what is taken, and moments alone. @param taken joined. */
export function without(intervals: readonly Interval[], taken: readonly Interval[]): Interval[] {
  return intervals.flatMap(({ from, to }) => {
    const left: Interval[] = [];
    let begin = from;
    for (const one of taken) {
      if (one.to < begin || one.from > to) continue;
      if (one.from > begin) left.push({ from: begin, to: one.from });
      begin = one.to;
    }
    if (begin < to) left.push({ from: begin, to });
    return left;
  });
}
