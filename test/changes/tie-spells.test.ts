import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TieMoment, tieSpells } from '../../src/changes/tie-spells.ts';

const STATES = { y: 'yes', n: 'no', '?': 'unknown' } as const;
/** One letter a year, from 2020 on; `a` and `b` are there by the record of that key. */
const moments = (letters: string): TieMoment[] =>
  [...letters].map((letter, k) => ({
    date: `${2020 + k}-06-01`,
    state: STATES[letter as keyof typeof STATES] ?? 'yes',
    recordKey: 'ab'.includes(letter) ? letter : null,
  }));
const year = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)));
const told = (letters: string) =>
  tieSpells(moments(letters)).map(({ absentOn, firstSeen, lastSeen, goneOn }) =>
    [absentOn, firstSeen, lastSeen, goneOn].map(year),
  );

test.each([
  ['', []],
  ['nn?', []],
  ['ny', [[2020, 2021, 2021, null]]],
  ['yn', [[null, 2020, 2020, 2021]]],
  ['yyy', [[null, 2020, 2022, null]]],
  ['?y', [[null, 2021, 2021, null]]],
  // What cannot be told widens the interval, and never ends a follow.
  ['n?y?n', [[2020, 2022, 2022, 2024]]],
  ['y?y', [[null, 2020, 2022, null]]],
  [
    'nyny',
    [
      [2020, 2021, 2021, 2022],
      [2022, 2023, 2023, null],
    ],
  ],
  ['aa', [[null, 2020, 2021, null]]],
  // Another record shows an end in between that no snapshot saw.
  [
    'naab',
    [
      [2020, 2021, 2022, 2023],
      [2022, 2023, 2023, null],
    ],
  ],
  [
    'ay?b',
    [
      [null, 2020, 2021, 2023],
      [2021, 2023, 2023, null],
    ],
  ],
  ['ay', [[null, 2020, 2021, null]]],
])('%j', (letters, spells) => {
  expect(told(letters)).toEqual(spells);
});

test('every sight lies in one spell, no absence lies in any, and unknown years change nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('y', 'n', '?'), maxLength: 12 }), (letters) => {
      const all = moments(letters);
      const spells = tieSpells(all);
      for (const { date, state } of all) {
        const around = spells.filter(({ firstSeen, lastSeen }) => firstSeen <= date && date <= lastSeen);
        if (state === 'yes') expect(around).toHaveLength(1);
        if (state === 'no') expect(around).toHaveLength(0);
      }
      for (const { absentOn, firstSeen, lastSeen, goneOn } of spells) {
        expect((absentOn ?? '') < firstSeen && lastSeen < (goneOn ?? '9')).toBe(true);
      }
      expect(tieSpells(all.filter(({ state }) => state !== 'unknown'))).toEqual(spells);
    }),
  );
});
