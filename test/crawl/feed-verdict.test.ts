/** When a feed that goes on is taken to have no end. */
import { expect, test } from 'vitest';
import { feedEndlessness } from '../../src/crawl/feed-verdict.ts';

test('a feed of ever new posts ends beyond what any account posts, one of nearly empty pages soon', () => {
  expect(feedEndlessness(1_000_000, 10_000, 100)).toBe(null);
  expect(feedEndlessness(1_000_001, 10_001, 100)).toBe(
    'its feed goes on beyond 1000000 posts, more than any account has',
  );
  expect(feedEndlessness(200, 60, 100)).toBe(null);
  expect(feedEndlessness(200, 71, 100)).toBe('its pages go on and list next to nothing');
});
