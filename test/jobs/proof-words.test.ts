/** What a watch says at its start of what it can prove. */
import { expect, test } from 'vitest';
import { proofWords } from '../../src/jobs/proof-words.ts';

test('every moment with a chain of changes; without one what the next sweep confirms; without a stream who has changed nothing', () => {
  const [chained, unchained] = [true, false].map((isChained) => ({ name: 'it', isChained }));
  expect(proofWords(true, [chained!])).toMatch(/^it says of each change .* every moment is proved/);
  expect(proofWords(true, [unchained!])).toMatch(
    /^it does not say .* a moment is proved by the sweep after it/,
  );
  expect(proofWords(true, [])).toMatch(/^no stream is followed: .* only of accounts that have not changed/);
  expect(proofWords(false, [])).toMatch(/^its network has no stream of follows/);
});
