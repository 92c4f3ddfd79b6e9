/** What is known of Bluesky without asking it. */
import { parseDid, parseHostHandle } from '../host-handles.ts';
import type { NetworkRecord } from '../network-record.ts';

const DID_FORM = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;
const RESERVED_DOMAINS = ['alt', 'arpa', 'example', 'internal', 'invalid', 'local', 'localhost', 'onion'];

export const BLUESKY: NetworkRecord = {
  handle: 'a host name such as `name.bsky.social`, or a DID; written in lower case',
  accountId: 'a DID such as `did:plc:` and 24 letters and digits',
  parseHandle(text) {
    const parsed = parseHostHandle(text, DID_FORM);
    if (!('value' in parsed)) return parsed;
    const domain = parsed.value.slice(parsed.value.lastIndexOf('.') + 1);
    if (!RESERVED_DOMAINS.includes(domain)) return parsed;
    return {
      fault: `ends in .${domain}, which no Bluesky handle does — look the handle up in the profile`,
    };
  },
  parseAccountId: (text) => parseDid(text, DID_FORM),
  hosts: ['bsky.app'],
  handleInPath: ([first, second]) => (first === 'profile' ? second : undefined),
  profilePage: ({ accountId }) => `https://bsky.app/profile/${accountId}`,
  postPage: ({ accountId, key }) => `https://bsky.app/profile/${accountId}/post/${encodeURIComponent(key)}`,
  terms: {
    profiles: true,
    posts: true,
    statement:
      'Bluesky records are public by design and its public API may be crawled; deletions must be respected, so published data name a contact for requests.',
  },
};
