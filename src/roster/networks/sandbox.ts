/** What is known of the sandbox: names as on Bluesky, of accounts that are nobody's. */
import { parseDid, parseHostHandle } from '../host-handles.ts';
import type { NetworkRecord } from '../network-record.ts';

const DID_FORM = /^did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]$/;

export const SANDBOX: NetworkRecord = {
  handle: 'a host name, as on Bluesky, or a DID; written in lower case',
  accountId: 'a DID',
  parseHandle: (text) => parseHostHandle(text, DID_FORM),
  parseAccountId: (text) => parseDid(text, DID_FORM),
  hosts: [],
  isSimulated: true,
  terms: {
    profiles: true,
    posts: true,
    statement:
      'The world is simulated: its accounts and ties are invented, and all of them may be published.',
  },
};
