/** What an account of the second network posts and passes on, as its own server writes it. */
import { isoTime } from '../calendar.ts';
import { standingOf } from '../network-year.ts';
import { countBefore, type PostRef } from '../post-world.ts';
import { originalOf, postOf } from '../posts.ts';
import { receivedBy } from '../reception.ts';
import { accountView, localId } from './account-view.ts';
import { addressOf, type FediverseYear } from './fediverse-year.ts';
import { actorUri, type FediverseServer } from './servers.ts';

/** JSON of up to `limit` statuses older than one, newest first, and the id of the last. */
export function statusesBefore(
  network: FediverseYear,
  server: FediverseServer,
  author: number,
  before: number,
  limit: number,
): { statuses: string[]; last: string } {
  const timeline = network.posts.timelineOf(author);
  const statuses: string[] = [];
  let last = '';
  let k = Math.min(countBefore(timeline, network.now), countBefore(timeline, before)) - 1;
  for (; k >= 0 && statuses.length < limit; k -= 1) {
    const ref = { author, at: timeline.at[k]! };
    const passed = timeline.kind[k] === 'repost' ? originalOf(network.posts, ref) : null;
    if (passed !== null && !isThere(network, passed.author)) continue;
    statuses.push(passed === null ? status(network, server, ref) : boost(network, server, ref, passed));
    last = statusId(ref);
  }
  return { statuses, last };
}

function isThere(network: FediverseYear, author: number): boolean {
  return standingOf(network, author) === 'active';
}

/** Nobody writes two in the same millisecond. */
function statusId({ at }: PostRef): string {
  return String(at);
}

function boost(network: FediverseYear, server: FediverseServer, ref: PostRef, passed: PostRef): string {
  const original = status(network, server, passed);
  return `{"id":"${statusId(ref)}","created_at":"${isoTime(ref.at)}","visibility":"public","account":${accountView(network, server, ref.author)},"reblog":${original}}`;
}

function status(network: FediverseYear, server: FediverseServer, ref: PostRef): string {
  const post = postOf(network.posts, ref);
  const { answers, quoted, names } = post;
  const { likes, replies, reposts, quotes } = receivedBy(post, network.now);
  const named = [
    ...new Set([...(answers === null || answers.author === ref.author ? [] : [answers.author]), ...names]),
  ];
  const quote =
    quoted === null || !isThere(network, quoted.author)
      ? 'null'
      : `{"state":"accepted","quoted_status":{"id":"${statusId(quoted)}","account":${accountView(network, server, quoted.author)}}}`;
  const rest = {
    id: statusId(ref),
    created_at: isoTime(ref.at),
    visibility: 'public',
    language: post.languages[0] ?? null,
    in_reply_to_id: answers === null ? null : statusId(answers),
    in_reply_to_account_id: answers === null ? null : localId(server, answers.author),
    reblog: null,
    favourites_count: likes,
    replies_count: replies,
    reblogs_count: reposts,
    quotes_count: quotes,
    tags: [...post.tags, ...post.hiddenTags].map((name) => ({ name: name.toLowerCase() })),
    mentions: named
      .filter((number) => isThere(network, number))
      .map((number) => mention(network, server, number)),
  };
  return `{"account":${accountView(network, server, ref.author)},"quote":${quote},${JSON.stringify(rest).slice(1)}`;
}

function mention(network: FediverseYear, server: FediverseServer, number: number) {
  const address = addressOf(network, number);
  const [user = ''] = address.split('@');
  return {
    id: localId(server, number),
    username: user,
    acct: address.endsWith(`@${server.domain}`) ? user : address,
    url: actorUri(address).replace('/users/', '/@'),
  };
}
