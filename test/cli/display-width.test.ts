/** How wide a text is: what is told at a glance is what `string-width` says. */
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { displayWidth, printable } from '../../src/cli/display-width.ts';

test('every character of one column up to box drawing, alone and after an e, is as wide as string-width says', () => {
  const texts = Array.from({ length: 0x2600 }, (_, code) => String.fromCodePoint(code)).flatMap((sign) => [
    sign,
    `e${sign}`,
  ]);
  expect(texts.filter((text) => displayWidth(text) !== stringWidth(text))).toEqual([]);
});

test('letters and what tables are drawn with are printed as they are; what acts on a terminal is not', () => {
  for (const text of ['Président – “Élysée” …', '── ▁▂█', 'Ωμέγα', 'Σ ≤ 1 − x⁻², ↔', '👩‍👩‍👧'])
    expect(printable(text)).toBe(text);
  expect(printable('a\u001b[2Jb\u00adc\u202ed\u0085')).toBe('a [2Jb c d ');
});
