/** What was posted while it was watched, and before as far as it was read: of each post all that is kept, never its text. */
import { isOf } from '../../alerts/side.ts';
import type { Answer } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import { tableOf } from '../../csv.ts';
import { isoOf } from '../../iso-instant.ts';
import type { Log } from '../../study/log.ts';
import type { PostOfLog } from '../../values/log-posts.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';
import { type EventsAsked, narrowEvents } from './events.ts';

/** What a terminal has room for. */
const SHOWN = ['time', 'kind', 'handle', 'country', 'names', 'repost_of', 'hashtags', 'language'] as const;

/**
 * Posts that stand, by when they came. Of accounts that are not there nothing is shown.
 * @throws UserError where the log has no posts, and as `events` does.
 */
export function postEvents(log: Log, asked: EventsAsked): Answer {
  const { about } = log;
  const { top, kinds = [] } = asked;
  if (kinds.some((kind) => kind !== 'post')) {
    throw refusal(say.events.postsAlone());
  }
  const { days } = log.posts;
  if (days === null) {
    throw refusal(say.events.noPosts(about.name));
  }
  const { from, said, sides, side, matches } = narrowEvents(log, asked);
  const posts: (PostOfLog & { author: LoggedAccount; others: LoggedAccount[] })[] = [];
  for (const post of log.posts.since(from)) {
    const author = log.accounts.get(post.accountId);
    if (author === undefined || author.state.gone !== null) continue;
    const ids = post.repostOf === null ? post.mentions : [...post.mentions, post.repostOf];
    const others = ids.flatMap((id) => log.accounts.get(id) ?? []);
    const all = [author, ...others];
    if (!all.some(matches) || (side !== null && !all.some((one) => isOf(side, one)))) continue;
    if (sides !== null) {
      const [one, other] = sides;
      const isAmong = (first: typeof one, second: typeof one) =>
        isOf(first, author) && others.some((named) => isOf(second, named));
      if (!isAmong(one, other) && !isAmong(other, one)) continue;
    }
    posts.push({ ...post, author, others });
  }
  const listed = top === undefined ? posts : posts.slice(-top).reverse();
  const handle = (id: string) => log.accounts.get(id)?.state.handle || id;
  const { columns, rows } = tableOf(listed, {
    time: ({ toldAt }) => isoOf(toldAt),
    kind: ({ kind }) => kind,
    handle: ({ author }) => author.state.handle,
    name: ({ author }) => author.row?.name ?? '',
    country: ({ author }) => author.row?.country ?? '',
    names: ({ mentions }) => mentions.map(handle).join(' '),
    repost_of: ({ repostOf }) => (repostOf === null ? '' : handle(repostOf)),
    hashtags: ({ hashtags }) => hashtags.map((tag) => `#${tag}`).join(' '),
    language: ({ language }) => language,
    dated: ({ at }) => (at === null ? '' : isoOf(at * 1000)),
    how: ({ how }) => how,
    account_id: ({ accountId }) => accountId,
    record_key: ({ key }) => key,
  });
  const authors = new Set(posts.map(({ accountId }) => accountId)).size;
  return typed<Answer>({
    sentence: say.events.posts(about.name, posts.length, authors, said),
    columns,
    rows,
    shown: {
      ...picked({ columns, rows }, SHOWN),
      optional: ['repost_of', 'hashtags', 'language'],
    },
    facts: { question: 'events', log: about.name, network: about.network, posts: posts.length, authors },
    notes: [say.events.postNames(), say.events.postsBefore(days)],
  });
}
