/** What is known of Mastodon, and of servers compatible with it, without asking them. */
import { isHost } from '../host-handles.ts';
import type { NetworkRecord } from '../network-record.ts';

export const MASTODON: NetworkRecord = {
  handle: '`user@host`, the host written in lower case',
  accountId: "the actor's URI, `https://host/users/user`",
  parseHandle(text) {
    const parts = text.split('@');
    if (parts.length !== 2 || parts[1] === '') {
      return { fault: 'has no host — write user@host, as in name@mastodon.social' };
    }
    const [user, host] = [parts[0]!, parts[1]!.toLowerCase()];
    if (!/^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/i.test(user)) {
      return {
        fault: 'has a user name that is not of letters, digits, underscores, dots and hyphens — correct it',
      };
    }
    if (!isHost(host)) return { fault: `has a host, ${host}, that is not a host name — correct it` };
    return { value: `${user}@${host}` };
  },
  parseAccountId(text) {
    if (/^https?:\/\/[^\s/]+\/\S+$/.test(text)) return { value: text };
    return { fault: "is not the URI of an actor — write it in full: 'https://host/users/user'" };
  },
  handleInPath([first = '', second = ''], host) {
    if (first === 'users') return `${second}@${host}`;
    if (!first.startsWith('@')) return undefined;
    const user = first.slice(1);
    return user.includes('@') ? user : `${user}@${host}`;
  },
  profilePage({ handle }) {
    const [user, host] = handle.split('@');
    return `https://${host}/@${user}`;
  },
  terms: {
    profiles: false,
    posts: false,
    statement:
      'The rules are those of each server, and many forbid collecting profiles: only account addresses, ties, verdicts, the roster and figures derived from them are published.',
  },
};
