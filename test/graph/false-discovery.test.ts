import { expect, test } from 'vitest';
import { adjustForDiscoveries } from '../../src/graph/false-discovery.ts';

test('each p counts as many times as it has tests, less by rank, and never more than the next', () => {
  // Sorted: 0.01·4/1, 0.03·4/2 = 0.06 and 0.04·4/3 = 0.0533…, so 0.03 gets 0.0533…; 0.5·4/4.
  const adjusted = adjustForDiscoveries(Float64Array.of(0.5, 0.03, 0.01, 0.04));
  const expected = [0.5, 0.16 / 3, 0.04, 0.16 / 3];
  for (const [k, value] of expected.entries()) expect(adjusted[k]).toBeCloseTo(value, 14);
});

test('undefined values are no tests', () => {
  const adjusted = adjustForDiscoveries(Float64Array.of(Number.NaN, 0.03, 0.9, Number.NaN));
  expect([...adjusted]).toEqual([Number.NaN, 0.06, 0.9, Number.NaN]);
  expect(adjustForDiscoveries(new Float64Array(0)).length).toBe(0);
});
