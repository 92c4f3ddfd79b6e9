import { describe, expect, test } from 'vitest';
import type { PostKind } from '../../src/roster/post-kind.ts';
import { worldNow, type Year } from '../../src/sandbox/calendar.ts';
import { openPosts } from '../../src/sandbox/post-world.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import type { JsonAnswer } from '../support/get-json.ts';
import {
  call,
  deactivated,
  earlier,
  hidden,
  invalid,
  missing,
  sandbox,
  serveSandboxes,
  suspended,
  world,
} from '../support/sandbox-calls.ts';
import { postsTruth, type TrueFeed, type TruePost } from '../support/sandbox-posts.ts';

serveSandboxes();

const getAuthorFeed = 'app.bsky.feed.getAuthorFeed';
const { voices } = openPosts(world);
const truths = { 2025: postsTruth(world, 2025), 2026: postsTruth(world, 2026) };
const feeds = [...truths[2026].feeds.values()];
const whole = feeds.filter(({ verdict }) => verdict === 'complete');
const numberOf = new Map(world.accounts.map(({ did }, number) => [did, number]));
const voiceOf = ({ did }: { did: string }) => voices[numberOf.get(did)!]!;
/** Some three pages of feed in all. */
const medium = whole.find(({ postCount }) => postCount > 260 && postCount < 330)!;
const talker = whole.find((feed) => voiceOf(feed).replies > 0.8 && feed.posts.length > 60)!;
const reach = feeds.find(({ verdict }) => verdict === 'capped')!;
const blocked = feeds.find(({ verdict }) => verdict === 'blocked')!;

// biome-ignore lint/suspicious/noExplicitAny: items of answers, read as a stranger would
type Item = any;

async function readFeed(actor: string, query: Record<string, string> = {}, server: Sandbox = sandbox) {
  const items: Item[] = [];
  const sizes: number[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = { actor, limit: '100', ...query, ...(cursor === undefined ? {} : { cursor }) };
    const { status, json }: JsonAnswer = await call(getAuthorFeed, page, server);
    expect(status).toBe(200);
    items.push(...json.feed);
    sizes.push(json.feed.length);
    if (json.cursor === undefined) return { items, sizes };
    expect(json.cursor).not.toBe(cursor);
    cursor = json.cursor;
  }
}

const isRepost = (item: Item) => item.reason?.$type === 'app.bsky.feed.defs#reasonRepost';
const authorOf = (uri: string) =>
  /^at:\/\/(did:plc:[a-z2-7]{24})\/app\.bsky\.[a-z.]+\/[2-7a-z]{13}$/.exec(uri)![1]!;
const shownAt = (item: Item): string => (isRepost(item) ? item.reason.indexedAt : item.post.indexedAt);
const keyOf = (item: Item) => (isRepost(item) ? item.reason.uri : item.post.uri);

describe('pages', () => {
  test('newest first, each post once, whatever the page; a cursor only where there is more', async () => {
    const { items, sizes } = await readFeed(medium.did);
    expect(sizes.slice(0, -1).every((size) => size === 100)).toBe(true);
    expect(sizes.at(-1)).toBeGreaterThan(0);
    const times = items.map(shownAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(items.map(keyOf)).size).toBe(items.length);
    expect(items.filter((item) => !isRepost(item))).toHaveLength(medium.postCount);

    const limit = [7, 9, 11, 13, 3, 2].find((size) => items.length % size === 0) ?? 1;
    for (const size of [limit, 17]) {
      const again = await readFeed(medium.did, { limit: String(size) });
      expect(again.items.map(keyOf)).toEqual(items.map(keyOf));
      expect(again.sizes).toHaveLength(Math.ceil(items.length / size));
    }
  });

  test('50 where no limit is given; limit and cursor are checked', async () => {
    const { json } = await call(getAuthorFeed, { actor: medium.handle });
    expect(json.feed).toHaveLength(50);
    const ask = (query: Record<string, string>) => call(getAuthorFeed, { actor: medium.did, ...query });
    expect(await ask({ limit: '101' })).toMatchObject(invalid('Error: limit can not be greater than 100'));
    expect(await ask({ limit: '0' })).toMatchObject(invalid('Error: limit can not be less than 1'));
    for (const cursor of ['x', '2026-13-45T00:00:00.000Z']) {
      expect(await ask({ cursor })).toMatchObject(invalid('Malformed cursor'));
    }
    expect(await ask({ cursor: '1::2' })).toMatchObject({ status: 200, json: { feed: [] } });
    expect((await ask({ cursor: '2020-01-01T00:00:00.000Z' })).json).toEqual({ feed: [] });
  });

  test('one feed ends after 600 entries, inside the window and far from its number of posts', async () => {
    const { items } = await readFeed(reach.did);
    expect(items.length).toBeGreaterThan(550);
    expect(items.length).toBeLessThanOrEqual(600);
    expect(shownAt(items.at(-1)) > truths[2026].since).toBe(true);
    const { json: profile } = await call('app.bsky.actor.getProfile', { actor: reach.did });
    expect(profile.postsCount).toBeGreaterThan(5 * items.length);
  });

  test('nothing of the day on which the world stands, nor after', async () => {
    for (const server of [earlier, sandbox]) {
      const { json } = await call(getAuthorFeed, { actor: reach.did, limit: 1 }, server);
      const now = worldNow(server === earlier ? 2025 : 2026);
      expect(Date.parse(json.feed[0].post.indexedAt)).toBeLessThan(now);
    }
  });
});

describe('what a feed leaves out', () => {
  test('replies, or all but pictures, or all but its own conversations, where it is asked to', async () => {
    const { items } = await readFeed(talker.did);
    const filtered = async (filter: string) => (await readFeed(talker.did, { filter })).items.map(keyOf);
    const kept = (suits: (item: Item) => boolean) => items.filter(suits).map(keyOf);
    expect(await filtered('posts_with_replies')).toEqual(items.map(keyOf));
    expect(await filtered('posts_no_replies')).toEqual(kept((i) => isRepost(i) || !i.post.record.reply));
    expect(await filtered('posts_with_media')).toEqual(
      kept((i) => !isRepost(i) && /images#view/.test(JSON.stringify(i.post.embed ?? ''))),
    );
    expect(await filtered('posts_with_video')).toEqual([]);
    const threads = await filtered('posts_and_author_threads');
    expect(threads).toEqual(
      kept((i) => isRepost(i) || !i.reply || authorOf(i.post.record.reply.parent.uri) === talker.did),
    );
    expect(threads.length).toBeLessThan(items.length / 2);
  });

  test('a pinned post comes first, once, and only where it is asked for', async () => {
    for (const { did } of whole) {
      const { json } = await call(getAuthorFeed, { actor: did, limit: 30, includePins: 'true' });
      if (json.feed[0].reason?.$type !== 'app.bsky.feed.defs#reasonPin') continue;
      const plain = (await call(getAuthorFeed, { actor: did, limit: 30 })).json;
      expect(json.feed.slice(1)).toEqual(plain.feed);
      expect(json.cursor).toBe(plain.cursor);
      expect(json.feed[0].post.record.createdAt < truths[2026].since).toBe(true);
      return;
    }
    expect.fail('nobody has pinned a post');
  });

  test('reposts of accounts that are gone are not shown; answers to them are, with a notice', async () => {
    const gone = new Set(
      world.accounts.filter(({ states }) => states[2026].status !== 'active').map(({ did }) => did),
    );
    let notices = 0;
    for (const { did } of whole.filter((_, k) => k % 6 === 0)) {
      const { json } = await call(getAuthorFeed, { actor: did, limit: 100 });
      for (const item of json.feed) {
        expect(gone.has(item.post.author.did)).toBe(false);
        if (item.reply?.parent.$type === 'app.bsky.feed.defs#notFoundPost') {
          expect(item.reply.parent).toMatchObject({ uri: item.post.record.reply.parent.uri, notFound: true });
          notices += 1;
        }
      }
    }
    expect(notices).toBeGreaterThan(3);
  });

  test('whom it cannot show it refuses, in the network’s words', async () => {
    for (const actor of [suspended.did, deactivated.handle, missing.handle, 'nobody.test']) {
      expect(await call(getAuthorFeed, { actor })).toMatchObject(invalid('Profile not found'));
    }
    expect(await call(getAuthorFeed, { actor: blocked.did })).toMatchObject({
      status: 400,
      json: { error: 'BlockedByActor', message: `Requester is blocked by actor: ${blocked.did}` },
    });
    expect(await call(getAuthorFeed, {})).toMatchObject(
      invalid('Error: Params must have the property "actor"'),
    );
  });

  test('a hidden feed comes empty though the profile counts posts', async () => {
    expect((await call(getAuthorFeed, { actor: hidden.did })).json).toEqual({ feed: [] });
    const { json } = await call('app.bsky.actor.getProfile', { actor: hidden.did });
    expect(json.postsCount).toBeGreaterThan(0);
  });
});

describe('what a post says', () => {
  test('shapes are those of the protocol’s lexicon', async () => {
    const seen = new Set<string>();
    for (const { did } of [medium, talker, reach]) {
      const { items } = await readFeed(did);
      for (const item of items) {
        checkItem(item);
        seen.add(isRepost(item) ? 'repost' : (item.post.embed?.$type ?? 'plain'));
      }
    }
    expect([...seen].sort()).toEqual([
      'app.bsky.embed.external#view',
      'app.bsky.embed.images#view',
      'app.bsky.embed.record#view',
      'app.bsky.embed.recordWithMedia#view',
      'plain',
      'repost',
    ]);
  });

  test('facets mark exactly the tag, the mention or the link, in bytes of UTF-8', async () => {
    let [beyondAscii, marks] = [0, 0];
    for (const { did } of whole.filter((feed) => ['fr', 'ar', 'ru', 'ja'].includes(voiceOf(feed).language))) {
      const { json } = await call(getAuthorFeed, { actor: did, limit: 100 });
      for (const { post } of json.feed) {
        const bytes = Buffer.from(post.record.text, 'utf8');
        for (const { index, features } of post.record.facets ?? []) {
          const marked = bytes.subarray(index.byteStart, index.byteEnd).toString('utf8');
          const [{ $type, tag, did: named, uri }] = features;
          const account = world.accounts[numberOf.get(named) ?? -1];
          const kind = $type.split('#')[1];
          if (kind === 'tag') expect(marked).toBe(`#${tag}`);
          else if (kind === 'link') expect(`https://${marked}`).toBe(uri);
          else if (account)
            expect([2025, 2026].map((y) => `@${account.states[y as Year].handle}`)).toContain(marked);
          else expect(marked).toMatch(/^@reader-\d+\.test$/);
          marks += 1;
          if (index.byteStart !== post.record.text.indexOf(marked)) beyondAscii += 1;
        }
      }
    }
    expect(marks).toBeGreaterThan(500);
    expect(beyondAscii).toBeGreaterThan(300);
  });

  test('a post reads the same in both years, and has gained', async () => {
    const [before, after] = [
      (await readFeed(medium.did, {}, earlier)).items,
      new Map((await readFeed(medium.did)).items.map((item) => [keyOf(item), item])),
    ];
    expect(before.length).toBeGreaterThan(50);
    for (const item of before.filter((one) => !isRepost(one))) {
      const later = after.get(keyOf(item));
      expect(later.post.record).toEqual(item.post.record);
      expect(later.post.likeCount).toBeGreaterThanOrEqual(item.post.likeCount);
    }
  });
});

describe.each([2025, 2026] as const)('the feeds of %i, read by a stranger', (year) => {
  const truth = [...truths[year].feeds.values()];
  const outOfTheOrdinary = truth.filter((feed) => {
    const { isRare, feed: kind, clock } = voiceOf(feed);
    return isRare || kind === 'reach' || clock !== 'right';
  });
  const readable = truth.filter(({ verdict }) => verdict !== 'blocked' && verdict !== 'hidden');
  const sample = new Set([...outOfTheOrdinary, ...readable.filter((_, k) => k % 12 === 0)]);

  test('give what the world has on record: each post with its kind, counts, tags, names', async () => {
    const server = year === 2025 ? earlier : sandbox;
    expect(outOfTheOrdinary).toHaveLength(7);
    for (const feed of sample) {
      const { posts, leftOut } = await readWindow(feed, server, truths[year].since);
      expect(posts).toEqual(feed.posts);
      expect(leftOut).toBe(feed.leftOut);
    }
    const leftOut = [...sample].filter((feed) => feed.leftOut > 0);
    expect(leftOut.length).toBeGreaterThanOrEqual(3);
    expect(leftOut.every((feed) => voiceOf(feed).clock !== 'right')).toBe(true);
  });
});

async function readWindow({ did }: TrueFeed, server: Sandbox, since: string) {
  const posts: TruePost[] = [];
  let leftOut = 0;
  for (let cursor = ''; ; ) {
    const { json } = await call(
      getAuthorFeed,
      { actor: did, limit: 100, ...(cursor === '' ? {} : { cursor }) },
      server,
    );
    for (const item of json.feed) {
      if (shownAt(item) < since) return { posts: posts.reverse(), leftOut };
      const read = readItem(item, did);
      if (read === null) leftOut += 1;
      else posts.push(read);
    }
    if (json.cursor === undefined) return { posts: posts.reverse(), leftOut };
    cursor = json.cursor;
  }
}

/** One post as the lexicon has it; null where its date cannot be true. */
function readItem(item: Item, did: string): TruePost | null {
  const { record, ...view } = item.post;
  if (isRepost(item)) {
    const unknown = { likes: Number.NaN, replies: Number.NaN, reposts: Number.NaN, quotes: Number.NaN };
    const none = { language: '', tags: [], names: [] };
    return { at: item.reason.indexedAt, kind: 'repost', ...none, ...unknown, passesOn: view.author.did };
  }
  if (!(Date.parse(record.createdAt) <= Date.parse(view.indexedAt))) return null;
  const features: Item[] = (record.facets ?? []).flatMap((facet: Item) => facet.features);
  const answered = record.reply ? authorOf(record.reply.parent.uri) : '';
  const embedded: string = record.embed?.record?.record?.uri ?? record.embed?.record?.uri ?? '';
  const quoted = embedded.includes('/app.bsky.feed.post/') ? authorOf(embedded) : '';
  const named = [...features.map((feature) => feature.did ?? ''), answered];
  const tags = [...features.map((feature) => feature.tag ?? ''), ...(record.tags ?? [])];
  const kind: PostKind =
    answered === '' ? (quoted === '' ? 'post' : 'quote') : answered === did ? 'thread' : 'reply';
  return {
    at: record.createdAt,
    kind,
    language: (record.langs?.[0] ?? '').replace(/-.*/, '').toLowerCase(),
    likes: view.likeCount,
    replies: view.replyCount,
    reposts: view.repostCount,
    quotes: view.quoteCount,
    tags: [...new Set(tags.filter((tag) => tag !== '').map((tag) => tag.toLowerCase()))],
    names: [...new Set(named.filter((other) => other !== '' && other !== did))],
    passesOn: quoted,
  };
}

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const cid = expect.stringMatching(/^bafyrei[a-z2-7]{52}$/);
const author = {
  did: expect.stringMatching(/^did:plc:[a-z2-7]{24}$/),
  handle: expect.stringMatching(/^[a-z0-9-]+\.test$/),
  displayName: expect.stringMatching(/\(simulated\)$/),
  labels: expect.any(Array),
  createdAt: time,
};
const uri = (collection: string) =>
  expect.stringMatching(`^at://did:plc:[a-z2-7]{24}/${collection}/[2-7a-z]{13}$`);

function checkItem(item: Item): void {
  checkPost(item.post);
  if (item.reason) {
    const { by, ...reason } = item.reason;
    expect(by).toEqual(author);
    expect(reason).toEqual({
      $type: 'app.bsky.feed.defs#reasonRepost',
      uri: uri('app.bsky.feed.repost'),
      cid,
      indexedAt: time,
    });
  }
  expect(item.reply === undefined).toBe(item.post.record.reply === undefined);
  for (const end of ['root', 'parent']) {
    const view = item.reply?.[end];
    if (view === undefined) continue;
    expect(view.uri).toBe(item.post.record.reply[end].uri);
    if (!view.notFound) checkPost(view);
  }
}

function checkPost({ record, embed, $type, ...post }: Item): void {
  const count = expect.any(Number);
  expect(post).toEqual({
    uri: uri('app.bsky.feed.post'),
    cid,
    author,
    replyCount: count,
    repostCount: count,
    likeCount: count,
    quoteCount: count,
    indexedAt: time,
    labels: [],
  });
  expect(record).toMatchObject({ $type: 'app.bsky.feed.post', text: expect.stringMatching(/./) });
  expect(record.text.length).toBeLessThanOrEqual(300);
  expect(embed?.$type).toBe(record.embed && `${record.embed.$type}#view`);
}
