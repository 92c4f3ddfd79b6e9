/** How much a country and those beside it post in the time of a desk. */
import { countPosts } from '../../activity/post-counts.ts';
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import { say } from '../../words/say.ts';
import type { PostsTime } from '../../words/values.ts';
import { type PostsKnown, postsTime } from '../hotspots/of-log.ts';
import type { Recent } from '../log/recent.ts';

const DAY_MS = 86_400_000;

/** What is known of the posts of accounts over one stretch. */
export interface PostedBeside {
  time: PostsTime;
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
    time: postsTime(recent, known),
    days: last.ms / DAY_MS,
    accounts: [...known].map(([key, { account, from, to }]) => ({
      country: account.row?.country ?? '',
      posts: from <= now.after && to >= now.to ? (counts.get(key) ?? 0) : null,
    })),
  };
}

/** @param to the day of the snapshot. */
export function postedInSnapshot({ nodes, activity }: ActiveNodes, to: string): PostedBeside {
  const { own } = countPosts(activity);
  return {
    time: { days: activity.days, to },
    days: activity.passedDays,
    accounts: nodes.map(({ row }, node) => ({
      country: row.country,
      posts: Number.isNaN(own[node]!) ? null : own[node]!,
    })),
  };
}

/** A row a country; of accounts of which not all posts are known nothing is counted. */
export function postedSection({ time, days, accounts }: PostedBeside, codes: readonly string[]): Section {
  return {
    name: 'peers_posts',
    title: say.deskTables.posted(time),
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
