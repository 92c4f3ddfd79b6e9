/** The unified diff of two texts, for `git apply`. */

const CONTEXT = 3;

interface Edit {
  kind: ' ' | '-' | '+';
  /** With its line end, if it has one. */
  line: string;
}

/**
 * A patch that turns `before` into `after`, both the text of the file `path`; empty where they are equal.
 * Lines are matched by those that occur once in both (patience diff): valid for every pair of texts, and in
 * step with the rows of a table.
 */
export function unifiedDiff(before: string, after: string, path: string): string {
  const edits = compareLines(splitLines(before), splitLines(after));
  const hunks = findHunks(edits);
  if (hunks.length === 0) return '';
  const name = path.replace(/^\.\//, '') + (path.includes(' ') ? '\t' : '');
  return `--- a/${name}\n+++ b/${name}\n${hunks.map((hunk) => renderHunk(edits, hunk)).join('')}`;
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compareLines(before: readonly string[], after: readonly string[]): Edit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  return [
    ...before.slice(0, start).map(keep),
    ...compareMiddle(before.slice(start, endBefore), after.slice(start, endAfter)),
    ...before.slice(endBefore).map(keep),
  ];
}

function compareMiddle(before: readonly string[], after: readonly string[]): Edit[] {
  const anchors = before.length > 0 && after.length > 0 ? findAnchors(before, after) : [];
  if (anchors.length === 0) {
    return [
      ...before.map((line) => ({ kind: '-' as const, line })),
      ...after.map((line) => ({ kind: '+' as const, line })),
    ];
  }
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  for (const [atBefore, atAfter] of anchors) {
    edits.push(...compareLines(before.slice(i, atBefore), after.slice(j, atAfter)), keep(before[atBefore]!));
    [i, j] = [atBefore + 1, atAfter + 1];
  }
  edits.push(...compareLines(before.slice(i), after.slice(j)));
  return edits;
}

function keep(line: string): Edit {
  return { kind: ' ', line };
}

/** Positions of lines that occur once in each text, the longest choice that is in order in both. */
function findAnchors(before: readonly string[], after: readonly string[]): [number, number][] {
  const onceBefore = positionsOfOnce(before);
  const onceAfter = positionsOfOnce(after);
  const pairs: [number, number][] = [];
  for (const [line, i] of onceBefore) {
    const j = onceAfter.get(line);
    if (j !== undefined) pairs.push([i, j]);
  }
  return longestIncreasing(pairs);
}

function positionsOfOnce(lines: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, at) => {
    if (positions.has(line)) repeated.add(line);
    else positions.set(line, at);
  });
  for (const line of repeated) positions.delete(line);
  return positions;
}

/** Pairs come in the order of their first number; the longest subsequence in the order of the second. */
function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, second], at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < second) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? tops[low - 1]! : -1);
    tops[low] = at;
  });
  const chosen: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at]!) chosen.push(pairs[at]!);
  return chosen.reverse();
}

/** Ranges of edits, each with its context; two whose contexts touch are one. */
function findHunks(edits: readonly Edit[]): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  edits.forEach(({ kind }, at) => {
    if (kind === ' ') return;
    const from = Math.max(0, at - CONTEXT);
    const to = Math.min(edits.length, at + CONTEXT + 1);
    const last = hunks.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  });
  return hunks;
}

function renderHunk(edits: readonly Edit[], { from, to }: { from: number; to: number }): string {
  const above = edits.slice(0, from);
  const inside = edits.slice(from, to);
  const range = (without: '-' | '+'): string => {
    const length = inside.filter(({ kind }) => kind !== without).length;
    const lines = above.filter(({ kind }) => kind !== without).length;
    return `${length === 0 ? lines : lines + 1},${length}`;
  };
  const body = inside.map(({ kind, line }) =>
    line.endsWith('\n') ? `${kind}${line}` : `${kind}${line}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range('+')} +${range('-')} @@\n${body.join('')}`;
}
