/** How much accounts post, what it brings in, and what is said of those whose posts are not all known. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountFigures } from '../../src/activity/account-figures.ts';
import { meanInterval, seedOf } from '../../src/activity/bootstrap.ts';
import { groupActivity } from '../../src/activity/group-activity.ts';
import { EQUAL_WEIGHTS } from '../../src/activity/influence.ts';
import { countInteractions, interactionIntervals, whyNoMean } from '../../src/activity/interactions.ts';
import { languageUse, mainLanguage } from '../../src/activity/languages.ts';
import { countPosts } from '../../src/activity/post-counts.ts';
import { countPostWeeks, dateOfDay } from '../../src/activity/post-weeks.ts';
import { rankedValues } from '../../src/activity/ranked-values.ts';
import { whyUnranked } from '../../src/questions/rank/activity-rankings.ts';
import { activityFrom, profilesFrom } from '../support/activity-from.ts';

const UNREAD = {
  verdict: 'capped',
  whole: false,
  reason: 'the feed ends',
  reachedAt: '2026-05-20T08:00:00Z',
};

test('own posts are all but reposts; replies to oneself are no replies to others', () => {
  const counts = countPosts(
    activityFrom({
      days: 30,
      accounts: [
        {
          posts: [
            { kind: 'post', day: 1, times: 2 },
            { kind: 'reply', day: 1 },
            { kind: 'thread', day: 4, times: 2 },
            { kind: 'quote', day: 5 },
            { kind: 'repost', day: 6, times: 2 },
          ],
        },
      ],
    }),
  );
  expect(counts.own[0]).toBe(6);
  expect(counts.perDay[0]).toBe(6 / 30);
  expect(counts.replies[0]).toBe(1);
  expect(counts.replyShare[0]).toBe(1 / 6);
  expect(counts.reposts[0]).toBe(2);
  expect(counts.repostShare[0]).toBe(2 / 8);
  expect(counts.quotes[0]).toBe(1);
  expect(counts.activeDays[0]).toBe(4);
  expect(counts.dormant).toEqual(['no']);
});

test('silence is dormancy where the feed was read whole, and unknown where it was not', () => {
  const counts = countPosts(
    activityFrom({
      accounts: [
        {},
        { feed: null },
        { feed: UNREAD, posts: [{ day: 20, times: 40 }] },
        { posts: [{ kind: 'repost' }] },
      ],
    }),
  );
  expect(counts.dormant).toEqual(['yes', '', 'no', 'no']);
  expect([...counts.own]).toEqual([0, Number.NaN, Number.NaN, 0]);
  expect([...counts.perDay]).toEqual([0, Number.NaN, Number.NaN, 0]);
  expect([...counts.replyShare]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  expect([...counts.repostShare]).toEqual([Number.NaN, Number.NaN, Number.NaN, 1]);
});

test('three posts of great success have no mean, and the reason says why', () => {
  const activity = activityFrom({
    accounts: [
      { posts: [{ likes: 100_000, times: 3 }] },
      { posts: [{ likes: 7, times: 10 }] },
      { feed: UNREAD, posts: [{ likes: 9, times: 50 }] },
      { feed: null },
    ],
  });
  const interactions = countInteractions(activity);
  expect([...interactions.perPost]).toEqual([Number.NaN, 7, Number.NaN, Number.NaN]);
  expect([...interactions.total]).toEqual([300_000, 70, Number.NaN, Number.NaN]);
  expect([0, 1, 2, 3].map((node) => whyNoMean(activity, interactions, node))).toEqual([
    { why: 'few', posts: 3, isOwn: true, least: 10 },
    null,
    { why: 'not-all-read', verdict: 'capped', reason: 'the feed ends', reached: '2026-05-20' },
    { why: 'not-read' },
  ]);
  expect(interactionIntervals(activity, interactions, [0, 1], () => 1)).toEqual([
    { low: Number.NaN, high: Number.NaN },
    { low: 7, high: 7 },
  ]);
});

test('a count that the network never states is left out of the sum; a post without one that it does is left out', () => {
  const quotes = Number.NaN;
  const stated = { likes: 4, quotes };
  const withoutReplies = { likes: 9, replies: Number.NaN, quotes };
  const known = countInteractions(activityFrom({ accounts: [{ posts: [{ ...stated, times: 11 }] }] }));
  expect(known.perPost[0]).toBe(4);
  // Whether they come before the first that states it or after.
  for (const day of [0, 2]) {
    const posts = [
      { ...stated, day: 1, times: 10 },
      { ...withoutReplies, day },
    ];
    const { perPost, posts: counted } = countInteractions(activityFrom({ accounts: [{ posts }] }));
    expect([counted[0], perPost[0]]).toEqual([10, 4]);
  }
});

const UNCOUNTED = { likes: Number.NaN, reposts: Number.NaN, replies: Number.NaN, quotes: Number.NaN };

test('what posts received is unknown, not 0, where no counts were read, also of who posted nothing', () => {
  const cells = { days: 14, accounts: [{ posts: [{ ...UNCOUNTED, times: 12 }] }, {}] };
  const activity = activityFrom(cells);
  const figures = accountFigures(activity, profilesFrom(cells));
  const { columns } = figures;
  expect([...columns.own_posts]).toEqual([12, 0]);
  expect([...columns.interactions]).toEqual([Number.NaN, Number.NaN]);
  expect(whyUnranked(activity, figures, EQUAL_WEIGHTS, 'interactions', 0)).toEqual({ why: 'not-stated' });
  const { own, interactions: received } = countPostWeeks(activity, [0, 1]);
  expect([...own]).toEqual([12, 0]);
  expect([...received]).toEqual([Number.NaN, Number.NaN]);
});

test('where the counts of some accounts were read, those of the others are unknown and no posts received nothing', () => {
  const cells = {
    days: 14,
    accounts: [
      { posts: [{ ...UNCOUNTED, times: 12 }] },
      {},
      { posts: [{ likes: 0, times: 3 }] },
      { posts: [{ likes: 2, day: 8, times: 10 }] },
    ],
  };
  const activity = activityFrom(cells);
  const figures = accountFigures(activity, profilesFrom(cells));
  expect([...figures.columns.interactions]).toEqual([Number.NaN, 0, 0, 20]);
  expect([...countPostWeeks(activity, [0]).interactions]).toEqual([Number.NaN, 0]);
  expect([...countPostWeeks(activity, [0, 3]).interactions]).toEqual([Number.NaN, 20]);
  expect([...countPostWeeks(activity, [0, 2]).interactions]).toEqual([0, 0]);
  // 20 ÷ 10: the posts without counts are no part of it.
  expect(groupActivity(figures, ['a', 'b', 'b', 'a'])[0]!.interactionsPerPost).toBe(2);
});

test('the interval holds the mean, does not depend on the order of posts, and narrows with more of them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 10, maxLength: 40 }), fc.nat(), (values, seed) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const { low, high } = meanInterval(Float64Array.from(values), seed);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      expect(meanInterval(Float64Array.from(values).reverse(), seed)).toEqual({ low, high });
    }),
    { numRuns: 30 },
  );
  const few = meanInterval(
    Float64Array.from({ length: 20 }, (_, k) => k % 2),
    1,
  );
  const many = meanInterval(
    Float64Array.from({ length: 2000 }, (_, k) => k % 2),
    1,
  );
  expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5);
});

test('of half zeros and half ones, the interval is that of the binomial distribution', () => {
  const { low, high } = meanInterval(
    Float64Array.from({ length: 400 }, (_, k) => k % 2),
    seedOf('did:plc:a'),
  );
  expect(low).toBeGreaterThan(0.5 - 1.96 * 0.025 - 0.006);
  expect(low).toBeLessThan(0.5 - 1.96 * 0.025 + 0.006);
  expect(high).toBeGreaterThan(0.5 + 1.96 * 0.025 - 0.006);
  expect(high).toBeLessThan(0.5 + 1.96 * 0.025 + 0.006);
});

test('weeks are counted back from the end of the window and hold every post once', () => {
  const activity = activityFrom({
    days: 16,
    accounts: [
      {
        posts: [
          { day: 0 },
          { day: 1, kind: 'repost' },
          { day: 2, kind: 'reply', likes: 5 },
          { day: 15, likes: 2 },
        ],
      },
      { posts: [{ day: 8 }, { day: 9 }] },
    ],
  });
  const { weeks, own, replies, reposts, interactions } = countPostWeeks(activity, [0, 1]);
  expect(weeks).toEqual([
    { first: 0, last: 1 },
    { first: 2, last: 8 },
    { first: 9, last: 15 },
  ]);
  expect([...own]).toEqual([1, 2, 2]);
  expect([...replies]).toEqual([0, 1, 0]);
  expect([...reposts]).toEqual([1, 0, 0]);
  expect([...interactions]).toEqual([0, 5, 2]);
  expect(dateOfDay(activity, 15)).toBe('2026-05-18');
});

test('of a feed that was not read whole, the weeks before the one to which it was read are unknown, not silent', () => {
  const activity = activityFrom({
    days: 21,
    accounts: [
      { feed: { verdict: 'capped', whole: false, reachedAt: '2026-05-12T08:00:00Z' }, posts: [{ day: 15 }] },
      { feed: { verdict: 'hidden', whole: false } },
      { posts: [{ day: 2 }] },
    ],
  });
  // The window starts on 3 May: the 12th is in the second week.
  expect(dateOfDay(activity, 9)).toBe('2026-05-12');
  expect([...countPostWeeks(activity, [0]).own]).toEqual([Number.NaN, Number.NaN, 1]);
  expect([...countPostWeeks(activity, [1]).own]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect([...countPostWeeks(activity, [0, 2]).own]).toEqual([Number.NaN, Number.NaN, 1]);
});

test('shares of few posts rank nobody, whatever they are; the shares stay', () => {
  const cells = {
    accounts: [
      { posts: [{ kind: 'reply' as const }] },
      { posts: [{ kind: 'reply' as const, times: 5 }, { times: 4 }, { kind: 'repost' as const }] },
      { posts: [{ kind: 'reply' as const, times: 5 }, { times: 5 }] },
      { feed: UNREAD },
    ],
  };
  const figures = accountFigures(activityFrom(cells), profilesFrom(cells));
  expect([...figures.columns.reply_share]).toEqual([1, 5 / 9, 1 / 2, Number.NaN]);
  expect([...rankedValues(figures, 'reply_share')]).toEqual([Number.NaN, Number.NaN, 1 / 2, Number.NaN]);
  expect([...rankedValues(figures, 'repost_share')]).toEqual([Number.NaN, 1 / 10, 0, Number.NaN]);
  expect([...rankedValues(figures, 'own_posts')]).toEqual([1, 9, 10, Number.NaN]);
});

test('an account with posts enough, but few of known counts, is not said to have few posts', () => {
  const activity = activityFrom({
    accounts: [
      {
        posts: [
          { likes: Number.NaN, times: 50 },
          { likes: 7, times: 3 },
        ],
      },
    ],
  });
  const few = whyNoMean(activity, countInteractions(activity), 0);
  expect(few).toEqual({ why: 'few-stated', stated: 3, own: 53, least: 10 });
});

test('the main language is that of most own posts; dialects are one language, and reposts do not speak', () => {
  const activity = activityFrom({
    accounts: [
      {
        posts: [
          { language: 'pt-BR', times: 2 },
          { language: 'pt', times: 1 },
          { language: 'en', times: 2 },
          { language: 'fr', kind: 'repost', times: 9 },
        ],
      },
      { posts: [{ language: 'es' }, { language: 'de' }] },
      { posts: [{ language: '', times: 5 }, { language: 'en' }] },
      { feed: UNREAD, posts: [{ language: 'en' }] },
    ],
  });
  expect([0, 1, 2, 3].map((node) => mainLanguage(activity, node))).toEqual(['pt', 'de', 'en', '']);
  expect(languageUse(activity)).toEqual([
    { language: '', posts: 5, share: 5 / 13, accounts: 1, mainOf: 0 },
    { language: 'en', posts: 3, share: 3 / 13, accounts: 2, mainOf: 1 },
    { language: 'pt', posts: 3, share: 3 / 13, accounts: 1, mainOf: 1 },
    { language: 'de', posts: 1, share: 1 / 13, accounts: 1, mainOf: 1 },
    { language: 'es', posts: 1, share: 1 / 13, accounts: 1, mainOf: 0 },
  ]);
});

test('the figures of an account do not depend on its place among the others', () => {
  const accounts = [
    {
      audience: 10,
      posts: [
        { likes: 3, times: 12 },
        { kind: 'reply' as const, times: 4 },
      ],
    },
    {
      audience: 500,
      posts: [
        { likes: 1, times: 30 },
        { kind: 'reply' as const, times: 1 },
      ],
    },
    { audience: 90, posts: [{ likes: 8, times: 11 }] },
    { audience: 4, feed: UNREAD },
  ];
  const mentions = [
    [0, 1, 4],
    [2, 1, 1],
    [1, 0, 2],
  ] as const;
  const cells = { accounts, mentions, reposts: [[2, 0, 3]] as const };
  const turn = (node: number) => 3 - node;
  const turned = {
    accounts: [...accounts].reverse(),
    mentions: mentions.map(([a, b, w]) => [turn(a), turn(b), w] as const),
    reposts: [[turn(2), turn(0), 3]] as const,
  };
  const one = accountFigures(activityFrom(cells), profilesFrom(cells)).columns;
  const other = accountFigures(activityFrom(turned), profilesFrom(turned)).columns;
  for (const column of Object.keys(one) as (keyof typeof one)[]) {
    expect([...other[column]].reverse(), column).toEqual([...one[column]]);
  }
  expect([...one.mentions_in]).toEqual([2, 5, 0, 0]);
  expect([...one.mentions_out]).toEqual([4, 2, 1, Number.NaN]);
});
