/** `com.atproto.sync.subscribeRepos` of a server of accounts, or of a relay of many: every change, chained by its account. */
import { UserError } from '../errors.ts';
import { readReposFrame } from './repos-frame.ts';
import type { StreamSource } from './stream.ts';

/**
 * @param base of the server, https or wss.
 * @param name in the log, where its place is kept.
 * @param withPosts whether posts are wanted too.
 * @param isHashed whether its content ids are the hashes of records; those of the simulated network stand for them.
 * @throws UserError where it is no such address.
 */
export function reposStream(
  base: string,
  name = `repos=${base}`,
  withPosts = false,
  isHashed = true,
): StreamSource {
  const url = streamUrl(base);
  return {
    name,
    isChained: true,
    url(cursor) {
      if (cursor !== null) url.searchParams.set('cursor', cursor);
      else url.searchParams.delete('cursor');
      return url.href;
    },
    read: (bytes, isWatched) => readReposFrame(bytes, isWatched, { withPosts, isHashed }),
  };
}

function streamUrl(base: string): URL {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url === null || !/^(https?|wss?):$/.test(url.protocol) || url.username !== '') {
    throw new UserError(
      `--stream repos=${base}: no address of a server; write it as repos=https://bsky.network`,
    );
  }
  url.protocol = url.protocol.replace('http', 'ws');
  url.pathname = '/xrpc/com.atproto.sync.subscribeRepos';
  return url;
}
