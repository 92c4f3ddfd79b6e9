/** X among the networks that can be crawled. */
import { X } from '../../../roster/networks/x.ts';
import type { Address } from '../../list-members.ts';
import { liveNetwork } from '../../live-network.ts';
import { dollars, server } from '../../network-option.ts';
import { readToken } from '../../token.ts';
import { xMembers } from './list-members.ts';
import { TOKEN, xNetwork } from './x.ts';

const PRICES = X.prices!;
const LISTED = `by ${PRICES.list} of ${PRICES.readOn}`;

export const X_ENTRY = liveNetwork({
  title: 'X',
  options: {
    xApi: server({
      help: 'the API of X',
      alsoOf: ['look-ups', 'doctor'],
      default: 'https://api.x.com',
    }),
    maxCost: dollars('stop before the crawl has cost more; answers lost on the way count as paid', undefined),
    price: dollars(`for each account returned, ${LISTED}`, PRICES.account),
    postPrice: dollars(`for each post returned, ${LISTED}`, PRICES.post),
  },
  open: (runtime, { xApi, price, postPrice }) => xNetwork(runtime, { api: xApi, price, postPrice }),
  questions({ xApi }, env) {
    const token = env[TOKEN];
    if (token) return [{ check: 'x', base: xApi, path: '2/usage/tweets', login: { name: TOKEN, token } }];
    return [{ check: 'x', found: 'no token', remedy: `to crawl X, set ${TOKEN} to the token of an app` }];
  },
  members: ({ network: { http, host }, env, approve }, list: Address<'x'>) =>
    xMembers(http, host, readToken({ env }, TOKEN).text, list, approve),
  tokens: TOKEN,
  firstKeys: { max_cost: 10 },
  firstNote: `It stops before it has cost $10 ("max_cost" in study.json) and needs the token of an app in ${TOKEN}; entente doctor says what is missing.`,
});
