import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { countryByCode } from '../../src/roster/countries.ts';
import { buildWorld } from '../../src/sandbox/build-world.ts';
import { startOfDay, worldNow, YEARS } from '../../src/sandbox/calendar.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { isOutside } from '../../src/sandbox/outside.ts';
import { openPosts, type PostRef } from '../../src/sandbox/post-world.ts';
import { originalOf, postOf } from '../../src/sandbox/posts.ts';
import { receivedBy } from '../../src/sandbox/reception.ts';
import { postsTruth, type TruePost } from '../support/sandbox-posts.ts';

const world = buildWorld();
const { accounts } = world;
const posts = openPosts(world);
const truths = { 2025: postsTruth(world, 2025), 2026: postsTruth(world, 2026) };
const numberOf = new Map(accounts.map(({ did }, number) => [did, number]));
const isOwn = ({ kind }: TruePost) => kind !== 'repost';
const DAY = 86_400_000;

/** Entries of the timelines of some accounts in the second year's window. */
function refs(step: number): (PostRef & { kind: string })[] {
  return accounts.flatMap((_, author) => {
    if (author % step !== 0) return [];
    const { at, kind } = posts.timelineOf(author);
    return [...at].flatMap((instant, k) =>
      instant < worldNow(2026) - 89 * DAY ? [] : [{ author, at: instant, kind: kind[k]! }],
    );
  });
}

test('every build has the same posts, to the bit', () => {
  const fingerprint = () => {
    const hash = createHash('sha256');
    const fresh = openPosts(buildWorld());
    for (const { author, at, kind } of refs(9)) {
      hash.update(
        JSON.stringify(kind === 'repost' ? originalOf(fresh, { author, at }) : postOf(fresh, { author, at })),
      );
    }
    return hash.digest('hex');
  };
  expect(fingerprint()).toBe('4251eb664aa501296c8320a49cc8b1e272517933371c38919a582f6b4b35c510');
});

test('a post is the same whatever was asked before', () => {
  const some = refs(40).filter(({ kind }) => kind !== 'repost');
  for (const ref of some.slice(0, 40)) expect(postOf(openPosts(world), ref)).toEqual(postOf(posts, ref));
});

describe.each(YEARS)('the posts of spring %i look like those of the studied networks', (year) => {
  const { feeds, hashtags, mentions } = truths[year];
  const shown = [...feeds.values()].filter(({ verdict }) => verdict === 'complete' || verdict === 'empty');
  const rates = shown.map((feed) => feed.posts.filter(isOwn).length / 89).sort((a, b) => a - b);

  test('half post less than every other day, the mean is more than twice that, a few post 6 to 15 a day', () => {
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    const median = rates[rates.length >> 1]!;
    expect(median).toBeGreaterThan(0.28);
    expect(median).toBeLessThan(0.42);
    expect(mean / median).toBeGreaterThan(2);
    expect(mean / median).toBeLessThan(3);
    const busy = rates.filter((rate) => rate > 6).length;
    expect(busy).toBeGreaterThanOrEqual(3);
    expect(busy).toBeLessThan(20);
    expect(rates.at(-1)).toBeLessThan(17);
  });

  test('small enough to be kept: 40,000 to 55,000 posts in all', () => {
    const total = [...feeds.values()].reduce((sum, feed) => sum + feed.posts.length, 0);
    expect(total).toBeGreaterThan(40_000);
    expect(total).toBeLessThan(55_000);
  });

  test('one in eight or nine is dormant', () => {
    const dormant = shown.filter((feed) => feed.posts.length === 0).length / shown.length;
    expect(dormant).toBeGreaterThan(0.09);
    expect(dormant).toBeLessThan(0.16);
  });

  test('most answer little, a few hardly do anything else; some mostly pass on', () => {
    const active = shown.filter((feed) => feed.posts.filter(isOwn).length >= 10);
    const share = (feed: (typeof active)[0], kind: string) =>
      feed.posts.filter((post) => post.kind === kind).length / feed.posts.filter(isOwn).length;
    const replies = active.map((feed) => share(feed, 'reply')).sort((a, b) => a - b);
    expect(replies[replies.length >> 1]).toBeLessThan(0.25);
    const talkers = replies.filter((part) => part > 0.8).length;
    expect(talkers).toBeGreaterThanOrEqual(5);
    expect(talkers).toBeLessThan(25);
    expect(active.filter((feed) => share(feed, 'repost') > 0.5).length).toBeGreaterThanOrEqual(5);
    for (const kind of ['thread', 'quote']) {
      expect(active.filter((feed) => share(feed, kind) > 0.05).length).toBeGreaterThan(20);
    }
  });

  test('offices rest on Saturday and Sunday, where Arabic is written on Friday and Saturday', () => {
    const perDay = (restful: boolean, days: readonly number[]) => {
      let count = 0;
      for (const feed of shown) {
        const { type, country } = accounts[numberOf.get(feed.did)!]!;
        const isArabic = posts.voices[numberOf.get(feed.did)!]!.language === 'ar';
        if (type !== 'office' || isArabic !== restful || countryByCode(country) === undefined) continue;
        for (const post of feed.posts) if (days.includes(new Date(post.at).getUTCDay())) count += 1;
      }
      return count / days.length;
    };
    expect(perDay(false, [6, 0]) / perDay(false, [1, 2, 3, 4])).toBeLessThan(0.5);
    expect(perDay(false, [5]) / perDay(false, [1, 2, 3, 4])).toBeGreaterThan(0.8);
    expect(perDay(true, [5, 6]) / perDay(true, [0, 1, 2, 3])).toBeLessThan(0.6);
  });

  test('what is liked is heavy-tailed, and grows with the audience', () => {
    const likes = (feed: (typeof shown)[0]) => feed.posts.filter(isOwn).map((post) => post.likes);
    const byAudience = [...shown].sort((a, b) => a.audience - b.audience);
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
    const third = Math.floor(byAudience.length / 3);
    const small = median(byAudience.slice(0, third).flatMap(likes));
    const large = median(byAudience.slice(-third).flatMap(likes));
    expect(large).toBeGreaterThan(2 * small);
    const all = shown.flatMap(likes);
    const mean = all.reduce((sum, count) => sum + count, 0) / all.length;
    expect(mean).toBeGreaterThan(2.5 * median(all));
  });

  test('one account has three posts in all, and nobody’s are liked more', () => {
    const rare = shown.find((feed) => posts.voices[numberOf.get(feed.did)!]!.isRare)!;
    expect(rare.posts.map(({ kind }) => kind)).toEqual(['post', 'post', 'post']);
    const mean = (feed: typeof rare) => {
      const own = feed.posts.filter(isOwn);
      return own.reduce((sum, post) => sum + post.likes, 0) / Math.max(1, own.length);
    };
    for (const feed of shown) if (feed !== rare) expect(mean(feed)).toBeLessThan(mean(rare) / 2);
  });

  test('dozens of languages, by country; some posts state none', () => {
    const counts = new Map<string, number>();
    for (const feed of shown) {
      for (const post of feed.posts.filter(isOwn)) {
        counts.set(post.language, (counts.get(post.language) ?? 0) + 1);
      }
    }
    expect(counts.size).toBeGreaterThan(35);
    const ranked = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
    expect(ranked[0]).toBe('en');
    expect(ranked.slice(1, 6)).toEqual(expect.arrayContaining(['fr', 'es', 'ar']));
    expect(counts.get('')! / [...counts.values()].reduce((a, b) => a + b)).toBeLessThan(0.06);
  });

  test('occasions are tagged by many countries in their week only, other tags by one country', () => {
    const users = (tag: string) =>
      hashtags
        .filter((row) => row.tag === tag)
        .map((row) => ({ day: row.day.slice(5), country: accounts[numberOf.get(row.did)!]!.country }));
    const summit = users('climatesummit');
    expect(new Set(summit.map(({ country }) => country)).size).toBeGreaterThan(60);
    expect(summit.every(({ day }) => day >= '04-14' && day <= '04-22')).toBe(true);
    expect(new Set(users('frdiplomacy').map(({ country }) => country))).toEqual(new Set(['FR']));
    const europe = new Set(users('europeday').map(({ country }) => countryByCode(country)!.region));
    expect(europe).toEqual(new Set(['Europe']));
  });

  test('accounts name those they are tied to and neighbours far more than chance would', () => {
    const nodes = [...feeds.keys()];
    const ties = new Set(
      nodes.flatMap((did) => {
        const source = numberOf.get(did)!;
        return followsOf(world.follows, source, worldNow(year)).map(
          (k) => `${source} ${world.follows.target[k]}`,
        );
      }),
    );
    const pairs = mentions.map(
      ({ source, target }) => [numberOf.get(source)!, numberOf.get(target)!] as const,
    );
    const tied = pairs.filter(([a, b]) => ties.has(`${a} ${b}`)).length / pairs.length;
    const density = [...ties].filter((tie) =>
      feeds.has(accounts[Number(tie.split(' ')[1])]?.did ?? ''),
    ).length;
    expect(tied).toBeGreaterThan((3 * density) / (nodes.length * (nodes.length - 1)));
    const place = (number: number) => countryByCode(accounts[number]!.country)!.subregion;
    const near = pairs.filter(([a, b]) => place(a) !== '' && place(a) === place(b)).length / pairs.length;
    expect(near).toBeGreaterThan(0.2);
    expect(near).toBeLessThan(0.8);
    expect(pairs.length).toBeGreaterThan(4000);
  });
});

test('nobody posts before opening the account, and all but the rare and the silent begin at once', () => {
  accounts.forEach(({ createdAt }, number) => {
    const first = posts.timelineOf(number).at[0];
    const { silentFrom, isRare } = posts.voices[number]!;
    if (first === undefined) return;
    expect(first).toBeGreaterThan(createdAt);
    if (!isRare && silentFrom > createdAt + DAY) expect(first - createdAt).toBeLessThan(3_600_000);
  });
});

test('who is suspended or has left falls silent on that day', () => {
  let silenced = 0;
  for (const event of world.events) {
    if (event.kind !== 'suspended' && event.kind !== 'deactivated') continue;
    const { at } = posts.timelineOf(numberOf.get(event.account)!);
    if (at.length === 0) continue;
    expect(at.at(-1)!).toBeLessThan(startOfDay(event.date));
    silenced++;
  }
  expect(silenced).toBeGreaterThan(0);
});

test('no two posts of an account are at one instant; a thread goes on from a post of its own', () => {
  for (const [number] of accounts.entries()) {
    const { at, kind } = posts.timelineOf(number);
    expect(at.every((instant, k) => k === 0 || instant > at[k - 1]!)).toBe(true);
    expect(kind[0]).not.toBe('thread');
  }
  const threads = refs(5).filter(({ kind }) => kind === 'thread');
  expect(threads.length).toBeGreaterThan(50);
  for (const ref of threads) {
    const { answers, root } = postOf(posts, ref);
    expect([answers!.author, root!.author]).toEqual([ref.author, ref.author]);
    expect(answers!.at < ref.at && root!.at <= answers!.at).toBe(true);
    expect(postOf(posts, root!).kind).toBe('post');
  }
});

test('answered, quoted and passed on is what was there before, inside the roster and outside', () => {
  let [inside, outside] = [0, 0];
  for (const { author, at, kind } of refs(5)) {
    const ref = { author, at };
    const others =
      kind === 'repost' ? [originalOf(posts, ref)] : [postOf(posts, ref).answers, postOf(posts, ref).quoted];
    for (const other of others) {
      if (other === null || (other.author === author && kind === 'thread')) continue;
      expect(other.author).not.toBe(author);
      expect(other.at).toBeLessThan(at);
      if (isOutside(other.author)) outside += 1;
      else {
        inside += 1;
        expect(posts.timelineOf(other.author).at.includes(other.at)).toBe(true);
      }
    }
  }
  expect(inside / (inside + outside)).toBeGreaterThan(0.3);
  expect(inside / (inside + outside)).toBeLessThan(0.7);
});

test('a post only gains from one year to the next', () => {
  const ends = accounts.flatMap((_, author) => {
    const timeline = posts.timelineOf(author);
    const last = [...timeline.at.keys()].findLast(
      (k) => timeline.at[k]! < worldNow(2025) && timeline.kind[k] !== 'repost',
    );
    return last === undefined ? [] : [postOf(posts, { author, at: timeline.at[last]! })];
  });
  let gained = 0;
  for (const post of ends) {
    const [before, after] = YEARS.map((year) => receivedBy(post, worldNow(year)));
    for (const key of ['likes', 'replies', 'reposts', 'quotes'] as const) {
      expect(after![key]).toBeGreaterThanOrEqual(before![key]);
    }
    if (after!.likes > before!.likes) gained += 1;
  }
  expect(gained).toBeGreaterThan(10);
});

test('audiences grow unevenly: most a little, some lose, a few double', () => {
  const growth = accounts
    .filter(({ states }) => states[2025].audience > 0)
    .map(({ states }) => states[2026].audience / states[2025].audience)
    .sort((a, b) => a - b);
  expect(growth[0]).toBeLessThan(1);
  expect(growth[growth.length >> 1]).toBeGreaterThan(1.02);
  expect(growth[growth.length >> 1]).toBeLessThan(1.15);
  const doubled = growth.filter((factor) => factor > 2).length;
  expect(doubled).toBeGreaterThanOrEqual(3);
  expect(doubled).toBeLessThan(20);
});
