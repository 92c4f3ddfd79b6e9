/** Lines of ties: from snapshots, joined over time, and how long what they show stood. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOfMoments } from '../../src/spells/line-of-moments.ts';
import { mergeLines } from '../../src/spells/merge-lines.ts';
import { isNew, joinLines, lifeOf, type Spell, type TieLine } from '../../src/spells/tie-line.ts';
import { at, DAY, dayOf, lineOf, pairOf } from './lines.ts';

/** Bounds of start and end of each spell, in days. */
const bounds = (line: TieLine | null) =>
  (line?.spells ?? []).map(({ startLo, startHi, endLo, endHi }) =>
    [startLo, startHi, endLo, endHi].map(dayOf),
  );
const lives = (letters: string) =>
  (lineOf(letters)?.spells ?? []).map((spell) => {
    const { lo, hi } = lifeOf(spell);
    return [lo / DAY, hi / DAY];
  });
const [BEFORE, STANDS] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

describe('from a series of snapshots', () => {
  test('a start and an end are between two of them; what has neither stood before, or stands', () => {
    expect(bounds(lineOf('nyyn'))).toEqual([[0, 1, 2, 3]]);
    expect(bounds(lineOf('yyn'))).toEqual([[BEFORE, 0, 1, 2]]);
    expect(bounds(lineOf('nyy'))).toEqual([[0, 1, 2, STANDS]]);
    expect(lineOf('???')).toBeNull();
    expect(lineOf('?nn?')).toMatchObject({ from: at(1), to: at(2), spells: [] });
  });

  test('one that cannot tell widens the bounds, and ends nothing', () => {
    expect(bounds(lineOf('n?y?y?n'))).toEqual([[0, 2, 4, 6]]);
    expect(bounds(lineOf('nyy?'))).toEqual([[0, 1, 2, STANDS]]);
  });

  test('where it could not be seen is told, but not where one record stood throughout', () => {
    const blind = (letters: string) => lineOf(letters)!.blind.map(({ from, to }) => [dayOf(from), dayOf(to)]);
    expect(blind('nyyn')).toEqual([]);
    expect(blind('n??y?n')).toEqual([
      [0, 3],
      [3, 5],
    ]);
    expect(blind('?nn?')).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(blind('a?a?b')).toEqual([[2, 4]]);
  });

  test('another record is another life', () => {
    expect(bounds(lineOf('naab'))).toEqual([
      [0, 1, 2, 3],
      [2, 3, 3, STANDS],
    ]);
    expect(lineOf('naab')!.spells.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('beside instants a snapshot was taken at some time of its day', () => {
    const moments = ['no', 'yes', 'yes', 'no'].map((state, day) => ({
      date: `2026-01-0${day + 1}`,
      state: state as 'yes' | 'no',
      recordKey: null,
    }));
    const [spell] = lineOfMoments(moments, 1)!.spells;
    expect([spell!.startLo, spell!.startHi, spell!.endLo, spell!.endHi]).toEqual([
      at(0),
      at(2) - 1,
      at(2),
      at(4) - 1,
    ]);
  });

  test('how long it stood: at least between the inner bounds, at most between the outer ones', () => {
    expect(lives('nyyyn')).toEqual([[2, 4]]);
    expect(lives('nyn')).toEqual([[0, 2]]);
    expect(lives('nyyy')).toEqual([[2, STANDS]]);
    // From when it was first seen, since its age is not known.
    expect(lives('yyyn')).toEqual([[2, 3]]);
  });

  test('a gap never shortens a life: it is within wider bounds, or joins two', () => {
    const letters = fc.string({ unit: fc.constantFrom('y', 'n', '?'), minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(letters, fc.nat(), (series, place) => {
        const k = place % series.length;
        const gapped = `${series.slice(0, k)}?${series.slice(k + 1)}`;
        const after = lineOf(gapped)?.spells ?? [];
        for (const spell of lineOf(series)?.spells ?? []) {
          const seen = [...gapped].some(
            (letter, day) => letter === 'y' && at(day) >= spell.startHi && at(day) <= spell.endLo,
          );
          const kept = after.filter((other) => other.startHi <= spell.endLo && other.endLo >= spell.startHi);
          expect(kept.length).toBe(seen ? 1 : 0);
          for (const other of kept) {
            expect(other.startLo).toBeLessThanOrEqual(spell.startLo);
            expect(other.endHi).toBeGreaterThanOrEqual(spell.endHi);
            // Without a start it is told from when it was first seen.
            if (isNew(other)) expect(lifeOf(other).hi).toBeGreaterThanOrEqual(lifeOf(spell).hi);
          }
        }
      }),
    );
  });
});

describe('two stretches of time as one', () => {
  /** The first letters, then the others as a line of its own. */
  const joined = (earlier: string, later: string) =>
    bounds(joinLines(lineOf(earlier)!, lineOf(later, earlier.length)!, 'snapshots'));

  test('what stood at the end of one and the beginning of the other is one life', () => {
    expect(joined('nyy', 'yyn')).toEqual([[0, 1, 4, 5]]);
    expect(joined('naa', 'aan')).toEqual([[0, 1, 4, 5]]);
  });

  test('by another record it ended, and formed again, in between', () => {
    expect(joined('naa', 'bbn')).toEqual([
      [0, 1, 2, 3],
      [2, 3, 4, 5],
    ]);
  });

  test('what stood at one of them only has its start or its end between them', () => {
    expect(joined('nyy', 'nn')).toEqual([[0, 1, 2, 3]]);
    expect(joined('nn', 'yyy')).toEqual([[1, 2, 4, STANDS]]);
    expect(joined('yn', 'ny')).toEqual([
      [BEFORE, 0, 0, 1],
      [2, 3, 3, STANDS],
    ]);
  });

  test('cut anywhere, a series is what it was whole', () => {
    // Records have keys in all snapshots of a network, or in none.
    const letters = fc
      .oneof(fc.constant(['y', 'n', '?']), fc.constant(['a', 'b', 'n', '?']))
      .chain((unit) => fc.string({ unit: fc.constantFrom(...unit), minLength: 2, maxLength: 10 }));
    const times = (line: TieLine | null) => line && { ...line, spells: line.spells.map(timesOf) };
    fc.assert(
      fc.property(letters, fc.nat(), (series, place) => {
        const cut = 1 + (place % (series.length - 1));
        const lines = [lineOf(series.slice(0, cut)), lineOf(series.slice(cut), cut)];
        const parts = lines.map((line) => ({
          accountIds: ['a', 'b'],
          pairs: [{ one: 0, other: 1, there: line, back: line }],
        }));
        const [pair] = mergeLines(parts, 'snapshots').pairs;
        const whole = lineOf(series);
        // Where one of the parts knows nothing, what lies before the first look, or after the last, is not told.
        const within = (line: TieLine | null) =>
          line && lines.includes(null)
            ? { ...line, blind: line.blind.filter(({ from, to }) => to > line.from && from < line.to) }
            : line;
        expect(times(within(pair!.there))).toEqual(times(within(whole)));
        expect(pair!.back).toEqual(pair!.there);
      }),
    );
  });

  test('between two parts it was seen unless a look at the end of one failed, or a part between them knows nothing', () => {
    const blind = (...parts: [string, number][]) => {
      const lines = parts.map(([letters, first]) => ({
        accountIds: ['a', 'b'],
        pairs: [{ one: 0, other: 1, there: lineOf(letters, first), back: lineOf('n', first) }],
      }));
      return mergeLines(lines, 'snapshots').pairs[0]!.there!.blind.map(({ from, to }) => [
        dayOf(from),
        dayOf(to),
      ]);
    };
    expect(blind(['nn', 0], ['nn', 4])).toEqual([]);
    expect(blind(['n?', 0], ['nn', 4])).toEqual([[0, 4]]);
    expect(blind(['nn', 0], ['?n', 4])).toEqual([[1, 5]]);
    expect(blind(['n', 0], ['?', 2], ['y', 4])).toEqual([[0, 4]]);
    expect(blind(['a?', 0], ['?a', 4])).toEqual([]);
  });

  test('accounts of either part keep their ties', () => {
    const { accountIds, pairs } = mergeLines(
      [
        { accountIds: ['b', 'd'], pairs: [pairOf('ny', '??')] },
        {
          accountIds: ['a', 'b', 'c', 'd'],
          pairs: [pairOf('??ny', '??nn', 0, 2), pairOf('??yn', '??nn', 1, 3)],
        },
      ],
      'snapshots',
    );
    expect(accountIds).toEqual(['a', 'b', 'c', 'd']);
    expect(pairs.map(({ one, other, there }) => [one, other, bounds(there)])).toEqual([
      [0, 2, [[2, 3, 3, STANDS]]],
      [1, 3, [[0, 1, 2, 3]]],
    ]);
  });
});

function timesOf({ startLo, startHi, endLo, endHi }: Spell) {
  return [startLo, startHi, endLo, endHi];
}
