/** How much a country and those beside it post in the time of a desk. */
import { countPosts } from '../../activity/post-counts.ts';
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import { type PostsKnown, postsPhrase } from '../hotspots/of-log.ts';
import type { Recent } from '../log/recent.ts';

const DAY_MS = 86_400_000;

/** What is known of the posts of accounts over one stretch. */
export interface PostedBeside {
  phrase: string;
  days: number;
  /** Own posts; `null` where not all of the stretch are known. */
  accounts: readonly { country: string; posts: number | null }[];
}

export function postedInLog(recent: Recent, known: PostsKnown): PostedBeside {
  const { log, now, last } = recent;
  const counts = new Map(
    log.posts.countByPart(now, now.to - now.after).map(({ account, posts }) => [account, posts]),
  );
  return {
    phrase: postsPhrase(recent, known),
    days: last.ms / DAY_MS,
    accounts: [...known].map(([key, { account, from, to }]) => ({
      country: account.row?.country ?? '',
      posts: from <= now.after && to >= now.to ? (counts.get(key) ?? 0) : null,
    })),
  };
}

/** @param phrase of its window. */
export function postedInSnapshot({ nodes, activity }: ActiveNodes, phrase: string): PostedBeside {
  const { own } = countPosts(activity);
  return {
    phrase,
    days: activity.passedDays,
    accounts: nodes.map(({ row }, node) => ({
      country: row.country,
      posts: Number.isNaN(own[node]!) ? null : own[node]!,
    })),
  };
}

/** A row a country; of accounts of which not all posts are known nothing is counted. */
export function postedSection({ phrase, days, accounts }: PostedBeside, codes: readonly string[]): Section {
  return {
    name: 'peers_posts',
    title: `What we and they post, ${phrase}: own posts, reposts left out, of the accounts of which all are known, and the mean of an account and day`,
    columns: ['country', 'country_name', 'accounts', 'read', 'own_posts', 'posts_per_day'],
    rows: codes.map((code): Cell[] => {
      const own = accounts.filter(({ country }) => country === code);
      const known = own.flatMap(({ posts }) => posts ?? []);
      const sum = known.reduce((total, posts) => total + posts, 0);
      return [
        ...[code, countryByCode(code)?.name ?? code, own.length, known.length],
        ...(known.length === 0 ? [null, null] : [sum, sum / known.length / days]),
      ];
    }),
  };
}
