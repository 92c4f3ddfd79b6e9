/** What is known of the toy network without asking it: what `src/roster/networks/toy.ts` would hold. */
import type { NetworkRecord } from '../../src/roster/network-record.ts';

export const TOY: NetworkRecord = {
  handle: 'small letters, such as `bear`',
  accountId: '`toy:` and a number',
  parseHandle: (text) =>
    /^[a-z]+$/.test(text) ? { value: text } : { fault: 'is no toy, which has small letters — correct it' },
  parseAccountId: (text) =>
    /^toy:\d+$/.test(text) ? { value: text } : { fault: 'is no toy’s id — write toy: and digits' },
  hosts: ['toys.example'],
  handleInPath: ([first]) => first,
  terms: {
    profiles: false,
    posts: false,
    statement: 'Toys may be counted, and are not to be shown.',
  },
};
