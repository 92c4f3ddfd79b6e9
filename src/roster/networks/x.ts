/** What is known of X without asking it. */
import type { NetworkRecord } from '../network-record.ts';

export const X: NetworkRecord = {
  handle: '1 to 15 letters, digits or underscores; case does not count',
  accountId: '`x:` and the number of the account, such as `x:813286`',
  parseHandle(text) {
    if (!/^[A-Za-z0-9_]+$/.test(text)) {
      return { fault: 'is not an X handle, which has letters, digits and underscores only — correct it' };
    }
    if (text.length <= 15) return { value: text };
    return {
      fault: `has ${text.length} characters; an X handle has at most 15 — look the handle up in the profile`,
    };
  },
  parseAccountId(text) {
    if (/^x:(?:0|[1-9][0-9]{0,18})$/.test(text)) return { value: text };
    const digits = /^(?:0|[1-9][0-9]{0,18})$/.test(text);
    return {
      fault: digits ? `lacks its network — write x:${text}` : 'is not an X id — write x: and digits',
    };
  },
  hosts: ['x.com', 'twitter.com'],
  handleInPath: ([first]) => first?.replace(/^@/, ''),
  profilePage: ({ accountId }) => `https://x.com/i/user/${accountId.slice('x:'.length)}`,
  terms: {
    profiles: false,
    posts: false,
    statement:
      'X lets ids be passed on and forbids the publication of profiles: only account ids, ties, verdicts, the roster and figures derived from them are published.',
  },
  prices: {
    account: 0.01,
    post: 0.005,
    list: "X's price list",
    source: 'https://docs.x.com/x-api/getting-started/pricing',
    readOn: '2026-08-22',
    rule: 'what X returns again on the same UTC day it bills once, as a rule, and is counted here each time',
  },
};
