/** Activity from what is kept of it, against the same worked out from the posts one by one. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFigures } from '../../src/activity/account-figures.ts';
import type { Activity } from '../../src/activity/activity.ts';
import { statedCounts } from '../../src/activity/post.ts';
import { countPostWeeks } from '../../src/activity/post-weeks.ts';
import { groupBy } from '../../src/group-by.ts';
import { askSnapshot } from '../../src/open/ask.ts';
import type { OpenSnapshot } from '../../src/open/open-snapshot.ts';
import type { PostKind } from '../../src/roster/post-kind.ts';
import { accountKeys } from '../../src/store/accounts.ts';
import { type DatedPost, windowOf } from '../../src/store/activity-content.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { insertFeeds, insertPosts } from '../../src/store/insert-activity.ts';
import { readArchive } from '../../src/store/read-archive.ts';
import { changedParts, sealSnapshot, startActivity } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { archiveTexts, writeArchive } from '../../src/store/write-archive.ts';
import { requirePosts } from '../../src/study/posts.ts';
import { temporaryFolder } from '../support/folder.ts';
import { heldActivity } from '../support/held-activity.ts';
import { smallSnapshot } from '../support/snapshots.ts';
import { THOROUGH } from '../support/thorough.ts';

/** Nothing is looked for, and nothing is said. */
const DESK = { database: '', say: () => {} };

const DATE = '2026-06-01';
const DAYS = 30;
const NONE = Number.NaN;
const COUNTS = ['likes', 'reposts', 'replies', 'quotes'] as const;
const OPEN_TERMS = { profiles: true, posts: true, statement: 'all may be published' };

const folder = temporaryFolder();

/** What questions are answered from, of every node. */
function told({ nodes, activity, profiles }: ReturnType<typeof requirePosts>) {
  const { columns, dormant } = accountFigures(activity, profiles);
  const each = <T>(value: (node: number) => T) => nodes.map((_, node) => value(node));
  return {
    ids: nodes.map(({ accountId }) => accountId),
    feeds: activity.feed.map((feed) => feed?.verdict ?? null),
    columns: Object.fromEntries(
      [
        ...(['own_posts', 'replies', 'reposts', 'quotes', 'active_days', 'interactions'] as const),
        ...(['mentions_in', 'mentions_out', 'reposts_in', 'reposts_out', 'interactions_per_post'] as const),
      ].map((column) => [column, [...columns[column]]]),
    ),
    dormant,
    stated: statedCounts(activity.stated),
    lastDay: [...activity.sums.last_day],
    languages: each((node) => sorted(activity.languages(node))),
    hashtags: each((node) => sorted(activity.hashtags(node))),
    mentions: each((node) => activity.mentions(node)),
    reposts: each((node) => activity.reposts(node)),
    interactions: activity
      .interactions(each((node) => node))
      .map((values) => [...values].sort((a, b) => a - b)),
    weeks: each((node) => {
      const { own, replies, reposts, interactions } = countPostWeeks(asWhole(activity), [node]);
      return [own, replies, reposts, interactions].map((counts) => [...counts]);
    }),
  };
}

const sorted = (counts: Iterable<readonly [string, number]>) =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

/** Whatever became of the feeds, so that every week counts. */
const asWhole = (activity: Activity): Activity => ({
  ...activity,
  feed: activity.feed.map(() => ({ verdict: 'complete', whole: true, reason: '', reachedAt: null })),
});

/** The same from the rows themselves, one account at a time, in no other way than the definitions say. */
function fromPosts({ store, snapshot }: OpenSnapshot): ReturnType<typeof told> {
  const { entries, accounts } = readContent(store, snapshot);
  const held = heldActivity(store, snapshot)!;
  const isThere = (verdict: string) => !['suspended', 'deactivated', 'moved', 'not-found'].includes(verdict);
  const nodes = accounts.flatMap((id, account) => {
    const entry = entries.find((one) => one.account === account && isThere(one.verdict!));
    return entry === undefined ? [] : [{ id, account, actor: entry.row.actor || id }];
  });
  const days = held.days;
  const count = Math.ceil(days / 7);
  const start = Date.parse(held.since) / 1000;
  const dayOf = ({ at }: DatedPost) => Math.floor((at - start) / 86_400);
  const hashtagsOf = groupBy(held.hashtags, ({ account }) => account);
  const feedOf = (account: number) => held.readings.find((reading) => reading.account === account);
  const isWhole = (account: number) => ['complete', 'empty'].includes(feedOf(account)?.verdict ?? '');
  const byAccount = new Map(accounts.map((_, account): [number, DatedPost[]] => [account, []]));
  for (const post of held.posts) byAccount.get(post.account)!.push(post);
  const postsOf = (account: number) => byAccount.get(account)!;
  const ownOf = (account: number) => postsOf(account).filter(({ kind }) => kind !== 'repost');
  const ofKind = (account: number, wanted: PostKind) =>
    postsOf(account).filter(({ kind }) => kind === wanted).length;
  const stated = COUNTS.filter((name) => held.posts.some((post) => !Number.isNaN(post[name])));
  const received = (post: DatedPost) =>
    stated.length === 0 ? NONE : stated.reduce((sum, name) => sum + post[name], 0);
  const known = (posts: readonly DatedPost[]) => posts.map(received).filter((value) => !Number.isNaN(value));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  /** Unknown of posts whose counts are not known; of no posts 0, where the network states any. */
  const sumOf = (posts: readonly DatedPost[], counted: number) =>
    stated.length === 0 || (posts.length > 0 && counted === 0) ? NONE : total(known(posts));
  const each = <T>(value: (account: number) => T) => nodes.map(({ account }) => value(account));
  const ifWhole = (value: (account: number) => number) =>
    each((account) => (isWhole(account) ? value(account) : NONE));
  const tally = (pairs: readonly (readonly [string, number])[]) => {
    const counts = new Map<string, number>();
    for (const [name, times] of pairs) counts.set(name, (counts.get(name) ?? 0) + times);
    return sorted(counts);
  };
  const ties = (layer: 'mentions' | 'reposts') =>
    nodes.map(({ account, actor }) =>
      held[layer]
        .filter(({ source }) => source === account)
        .map(
          ({ target, count: times }) => [nodes.findIndex((node) => node.account === target), times] as const,
        )
        .filter(([target]) => target >= 0 && nodes[target]!.actor !== actor),
    );
  const [mentions, reposts] = [ties('mentions'), ties('reposts')];
  const isAnyWhole = nodes.some(({ account }) => isWhole(account));
  const into = (layer: typeof mentions) =>
    nodes.map((_, node) => {
      const received = layer.flat().filter(([target]) => target === node);
      return isAnyWhole ? total(received.map(([, times]) => times)) : NONE;
    });
  const out = (layer: typeof mentions) =>
    nodes.map(({ account }, node) =>
      isWhole(account) ? total(layer[node]!.map(([, times]) => times)) : NONE,
    );
  const byWeek = (posts: readonly DatedPost[], value: (posts: readonly DatedPost[]) => number) =>
    Array.from({ length: count }, (_, week) =>
      value(posts.filter((post) => count - 1 - Math.floor((days - 1 - dayOf(post)) / 7) === week)),
    );
  return {
    ids: nodes.map(({ id }) => id),
    feeds: each((account) => feedOf(account)?.verdict ?? null),
    columns: {
      own_posts: ifWhole((account) => ownOf(account).length),
      replies: ifWhole((account) => ofKind(account, 'reply')),
      reposts: ifWhole((account) => ofKind(account, 'repost')),
      quotes: ifWhole((account) => ofKind(account, 'quote')),
      active_days: ifWhole((account) => new Set(postsOf(account).map(dayOf)).size),
      interactions: ifWhole((account) => sumOf(ownOf(account), known(ownOf(account)).length)),
      mentions_in: into(mentions),
      mentions_out: out(mentions),
      reposts_in: into(reposts),
      reposts_out: out(reposts),
      interactions_per_post: ifWhole((account) => {
        const values = known(ownOf(account));
        return values.length < 10 ? NONE : total(values) / values.length;
      }),
    },
    dormant: each((account) => (postsOf(account).length > 0 ? 'no' : isWhole(account) ? 'yes' : '')),
    stated: [...stated],
    lastDay: each((account) => ownOf(account).filter((post) => dayOf(post) === days - 1).length),
    languages: each((account) => tally(ownOf(account).map(({ language }) => [language, 1] as const))),
    hashtags: each((account) =>
      tally((hashtagsOf.get(account) ?? []).map(({ tag, count: times }) => [tag, times] as const)),
    ),
    mentions,
    reposts,
    interactions: each((account) => known(ownOf(account)).sort((a, b) => a - b)),
    weeks: each((account) => [
      byWeek(ownOf(account), (posts) => posts.length),
      byWeek(ownOf(account), (posts) => posts.filter(({ kind }) => kind === 'reply').length),
      byWeek(postsOf(account), (posts) => posts.filter(({ kind }) => kind === 'repost').length),
      byWeek(ownOf(account), (posts) => sumOf(posts, known(ownOf(account)).length)),
    ]),
  };
}

/** Few values of everything, so that they meet. */
const DRAWN = fc.record({
  accounts: fc.array(
    fc.record({
      actor: fc.constantFrom('', 'x', 'y'),
      verdict: fc.constantFrom('complete', 'hidden', 'suspended', 'empty'),
      feed: fc.constantFrom('complete', 'empty', 'capped', 'not-read'),
      posts: fc.array(
        fc.record({
          second: fc.integer({ min: 0, max: DAYS * 86_400 - 1 }),
          day: fc.constantFrom(null, 0, DAYS - 1, 23),
          kind: fc.constantFrom('post', 'reply', 'thread', 'quote', 'repost'),
          language: fc.constantFrom('', 'fr', 'pt'),
          counts: fc.tuple(...COUNTS.map(() => fc.constantFrom(NONE, 0, 1, 7))),
        }),
        { maxLength: 14 },
      ),
      hashtags: fc.uniqueArray(
        fc.record({
          day: fc.constantFrom('2026-05-03', '2026-05-30'),
          tag: fc.constantFrom('été', 'a', '-b'),
          count: fc.integer({ min: 1, max: 5 }),
        }),
        { selector: ({ day, tag }) => `${day} ${tag}`, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  ties: fc.uniqueArray(
    fc.record({
      layer: fc.constantFrom('mentions', 'reposts'),
      source: fc.nat(5),
      target: fc.nat(5),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ layer, source, target }) => `${layer} ${source} ${target}`, maxLength: 12 },
  ),
});

/** A drawn snapshot as a crawl leaves it: nothing is read of an account that is not there. */
function drawnSnapshot(
  store: Store,
  name: string,
  { accounts, ties }: typeof DRAWN extends fc.Arbitrary<infer T> ? T : never,
) {
  const snapshot = startActivity(
    store,
    smallSnapshot(
      store,
      name,
      accounts.map(({ actor, verdict }, k) => ({ id: `did:plc:${'dcbafe'[k]}`, verdict, row: { actor } })),
      [],
      DATE,
    ),
    DAYS,
  );
  const { accounts: ids } = readContent(store, snapshot);
  const keys = ids.map(accountKeys(store, snapshot.network));
  const indexOf = accounts.map((_, k) => ids.indexOf(`did:plc:${'dcbafe'[k]}`));
  const there = [...accounts.entries()].filter(([, { verdict }]) => verdict !== 'suspended');
  const start = Date.parse(windowOf(DATE, DAYS).since) / 1000;
  const layer = (wanted: string) =>
    ties
      .filter(({ layer: name, source, target }) => name === wanted && source !== target)
      .filter(({ source, target }) => there.some(([k]) => k === source) && target < accounts.length)
      .map(({ source, target, count }) => ({ source: indexOf[source]!, target: indexOf[target]!, count }));
  const content = {
    ...windowOf(DATE, DAYS),
    readings: there.map(([k, { feed }]) => ({
      account: indexOf[k]!,
      verdict: feed,
      reason: '',
      reachedAt: null,
      misdatedCount: 0,
    })),
    posts: there.flatMap(([k, { posts }]) =>
      posts.map(({ second, day, kind, language, counts }): DatedPost => {
        const at = start + (day === null ? second : day * 86_400);
        const [likes, reposts, replies, quotes] = kind === 'repost' ? COUNTS.map(() => NONE) : counts;
        return {
          account: indexOf[k]!,
          at,
          kind,
          language,
          likes: likes!,
          reposts: reposts!,
          replies: replies!,
          quotes: quotes!,
        };
      }),
    ),
    hashtags: there.flatMap(([k, { hashtags }]) => hashtags.map((row) => ({ account: indexOf[k]!, ...row }))),
    mentions: layer('mentions'),
    reposts: layer('reposts'),
  };
  insertFeeds(store, snapshot, content, keys);
  insertPosts(store, snapshot, content, keys);
  return sealSnapshot(store, snapshot, { sealedAt: `${DATE}T12:00:00.000Z` });
}

describe('what is kept is what the posts come to', () => {
  test('of drawn snapshots, sealed, taken in from an archive, or asked in it', () => {
    let number = 0;
    fc.assert(
      fc.property(DRAWN, (drawn) => {
        const store = openMemoryStore();
        const snapshot = drawnSnapshot(store, 'drawn', drawn);
        const expected = fromPosts({ store, snapshot });
        expect(told(requirePosts(askSnapshot({ store, snapshot }, DESK)))).toEqual(expected);
        const directory = join(folder.path, `archive-${number++}`);
        writeArchive(directory, archiveTexts(store, snapshot, OPEN_TERMS));
        for (const posts of [true, false]) {
          const other = openMemoryStore();
          const copy = readArchive(other, directory, undefined, { posts });
          expect(told(requirePosts(askSnapshot({ store: other, snapshot: copy }, DESK)))).toEqual(expected);
          expect(changedParts(other, copy)).toEqual([]);
          other.close();
        }
        store.close();
      }),
      { numRuns: THOROUGH ? 20 : 10 },
    );
  });

  test('of the sandbox', () => {
    const archive = join(import.meta.dirname, '../../data/snapshots/sandbox-2026');
    const [whole, other] = [openMemoryStore(), openMemoryStore()];
    const expected = fromPosts({ store: whole, snapshot: readArchive(whole, archive) });
    const snapshot = readArchive(other, archive, undefined, { posts: false });
    expect(told(requirePosts(askSnapshot({ store: other, snapshot }, DESK)))).toEqual(expected);
    expect(expected.ids.length).toBeGreaterThan(500);
  });
});
