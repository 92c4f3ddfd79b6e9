/** Posts as the network's app writes them, as JSON text: author, record, what it has received and refers to. */
import { isoTime } from './calendar.ts';
import { type NetworkYear, standingOf } from './network-year.ts';
import { listRef, REPOST, recordText, refOf } from './post-records.ts';
import { linkOf } from './post-text.ts';
import type { PostRef } from './post-world.ts';
import { postOf, type WorldPost } from './posts.ts';
import { receivedBy } from './reception.ts';
import { basicView } from './views.ts';

/** The app knows of a post this long after it was written. */
const INDEXING_MS = 740;

/** `feedViewPost`: a post in a feed, with the reason for which it is there where there is one. */
export function feedItem(network: NetworkYear, ref: PostRef, reason = ''): string {
  const post = postOf(network.posts, ref);
  const { answers, root } = post;
  let reply = '';
  if (answers && root) {
    const parent = viewOrNotice(network, answers);
    const isFirst = answers.author === root.author && answers.at === root.at;
    reply = `,"reply":{"root":${isFirst ? parent : viewOrNotice(network, root)},"parent":${parent}}`;
  }
  return `{"post":{${postView(network, post)}}${reply}${reason === '' ? '' : `,"reason":${reason}`}}`;
}

/** `reasonRepost`: passed on by an account at an instant. */
export function repostReason(network: NetworkYear, repost: PostRef): string {
  const { uri, cid } = refOf(repost, REPOST);
  const by = basicView(network, repost.author);
  return `{"$type":"app.bsky.feed.defs#reasonRepost","by":${by},"uri":"${uri}","cid":"${cid}","indexedAt":"${isoTime(repost.at)}"}`;
}

/** Whether the app still shows what an account wrote. */
export function isShown(network: NetworkYear, { author }: PostRef): boolean {
  return standingOf(network, author) === 'active';
}

/** The members of a `postView`, without its braces. */
function postView(network: NetworkYear, post: WorldPost): string {
  const embed = embedView(network, post);
  return `${addressAndAuthor(network, post)},"record":${recordText(network.posts, post)}${
    embed === '' ? '' : `,"embed":${embed}`
  },${countsAndTime(network, post)}`;
}

function addressAndAuthor(network: NetworkYear, ref: PostRef): string {
  const { uri, cid } = refOf(ref);
  return `"uri":"${uri}","cid":"${cid}","author":${basicView(network, ref.author)}`;
}

function countsAndTime(network: NetworkYear, post: WorldPost): string {
  const { likes, replies, reposts, quotes } = receivedBy(post, network.now);
  const indexedAt = isoTime(post.at + INDEXING_MS);
  return `"replyCount":${replies},"repostCount":${reposts},"likeCount":${likes},"quoteCount":${quotes},"indexedAt":"${indexedAt}","labels":[]`;
}

function viewOrNotice(network: NetworkYear, ref: PostRef): string {
  if (!isShown(network, ref)) return notice('app.bsky.feed.defs#notFoundPost', ref);
  return `{"$type":"app.bsky.feed.defs#postView",${postView(network, postOf(network.posts, ref))}}`;
}

function notice(type: string, ref: PostRef): string {
  return `{"$type":"${type}","uri":"${refOf(ref).uri}","notFound":true}`;
}

/** Empty where nothing is embedded. */
function embedView(network: NetworkYear, post: WorldPost): string {
  const media = mediaView(network, post);
  if (post.quoted === null) return media;
  const record = `"record":{"$type":"app.bsky.embed.record#view","record":${quotedView(network, post.quoted)}}`;
  if (media === '') return record.slice('"record":'.length);
  return `{"$type":"app.bsky.embed.recordWithMedia#view",${record},"media":${media}}`;
}

function quotedView(network: NetworkYear, ref: PostRef): string {
  if (!isShown(network, ref)) return notice('app.bsky.embed.record#viewNotFound', ref);
  const post = postOf(network.posts, ref);
  const value = recordText(network.posts, post);
  return `{"$type":"app.bsky.embed.record#viewRecord",${addressAndAuthor(network, ref)},"value":${value},${countsAndTime(network, post)}}`;
}

function mediaView(network: NetworkYear, post: WorldPost): string {
  switch (post.attached) {
    case 'image': {
      const picture = `https://pictures.test/${post.author}/${post.at}`;
      return `{"$type":"app.bsky.embed.images#view","images":[{"thumb":"${picture}","fullsize":"${picture}","alt":"A simulated picture"}]}`;
    }
    case 'link':
      return `{"$type":"app.bsky.embed.external#view","external":{"uri":"${linkOf(post)}","title":"A simulated page","description":""}}`;
    case 'list': {
      const { uri, cid } = listRef(post);
      const creator = basicView(network, post.author);
      return `{"$type":"app.bsky.embed.record#view","record":{"$type":"app.bsky.graph.defs#listView","uri":"${uri}","cid":"${cid}","creator":${creator},"name":"A simulated list","purpose":"app.bsky.graph.defs#curatelist","indexedAt":"${isoTime(post.at)}"}}`;
    }
    default:
      return '';
  }
}
