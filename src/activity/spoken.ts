/** Who speaks with whom: mentions between sides, such as countries, both ways. */

export interface Mentions {
  source: number;
  target: number;
  /** Posts of the source that name the target, or reply to it. */
  count: number;
}

/** Two sides that speak with each other, the one that comes first by name first. */
export interface SpokenPair {
  one: string;
  other: string;
  there: number;
  back: number;
}

/** Without what is said within one side; most mentions both ways first, then by name. @param sideOf '' for what is of none. */
export function spokenPairs(mentions: Iterable<Mentions>, sideOf: (account: number) => string): SpokenPair[] {
  const pairs = new Map<string, SpokenPair>();
  for (const { source, target, count } of mentions) {
    const [from, to] = [sideOf(source), sideOf(target)];
    if (from === to || from === '' || to === '') continue;
    const isFirst = from < to;
    const [one, other] = isFirst ? [from, to] : [to, from];
    const key = `${one}\n${other}`;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { one, other, there: 0, back: 0 };
      pairs.set(key, pair);
    }
    pair[isFirst ? 'there' : 'back'] += count;
  }
  return [...pairs.values()].sort(
    (a, b) =>
      b.there + b.back - a.there - a.back ||
      (a.one < b.one ? -1 : a.one > b.one ? 1 : a.other < b.other ? -1 : 1),
  );
}
