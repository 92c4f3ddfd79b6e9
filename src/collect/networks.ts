/** The networks by name: how each is read, and what each lets be published. */

import type { Network } from '../crawl/network.ts';
import { blueskyNetwork, type Reading } from '../crawl/networks/bluesky/bluesky.ts';
import { mastodonNetwork, parseServers } from '../crawl/networks/mastodon/mastodon.ts';
import { X_POST_PRICE } from '../crawl/networks/x/timeline.ts';
import { X_PRICE, xNetwork } from '../crawl/networks/x/x.ts';
import { UserError } from '../errors.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import type { Runtime } from '../runtime.ts';

export interface NetworkOptions {
  appview?: string;
  plc?: string;
  /** Base URLs of account hosts without a public address. */
  pds?: readonly string[];
  xApi?: string;
  /** `HOST=URL`, one a server. */
  mastodon?: readonly string[];
  /** The reading, on Bluesky. */
  read?: Reading;
  /** US dollars for each account returned, on X. */
  price?: number;
  /** US dollars for each post returned, on X. */
  postPrice?: number;
  /** US dollars that a crawl of X may cost. */
  maxCost?: number | undefined;
}

export const SERVERS = {
  appview: 'https://public.api.bsky.app',
  plc: 'https://plc.directory',
  xApi: 'https://api.x.com',
} as const;

/** What only one network uses: the option, and its key in study.json. */
const OF_NETWORK: readonly (readonly [
  keyof NetworkOptions,
  { network: string; flag: string; key: string },
])[] = [
  ['appview', { network: 'bluesky', flag: '--appview', key: 'appview' }],
  ['plc', { network: 'bluesky', flag: '--plc', key: 'plc' }],
  ['pds', { network: 'bluesky', flag: '--pds', key: 'pds' }],
  ['xApi', { network: 'x', flag: '--x-api', key: 'x_api' }],
  ['price', { network: 'x', flag: '--price', key: 'price' }],
  ['postPrice', { network: 'x', flag: '--post-price', key: 'post_price' }],
  ['maxCost', { network: 'x', flag: '--max-cost', key: 'max_cost' }],
  ['mastodon', { network: 'mastodon', flag: '--mastodon', key: 'mastodon' }],
];

/** @throws UserError where something is said of another network, which would be passed over. */
export function refuseOtherNetworks(name: string, options: NetworkOptions, file: NetworkOptions = {}): void {
  const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  for (const [option, { network, flag, key }] of OF_NETWORK) {
    if (network === name) continue;
    if (isSaid(options[option])) throw new UserError(`${flag} is of ${network}; leave it out for ${name}`);
    if (isSaid(file[option])) {
      throw new UserError(`"${key}" in study.json is of ${network}; leave it out for ${name}`);
    }
  }
}

/** The options without those that are of other networks crawled beside it. */
export function optionsFor<T extends NetworkOptions>(name: string, options: T, beside: readonly string[]): T {
  const own: T = { ...options };
  for (const [option, { network }] of OF_NETWORK) {
    if (network !== name && beside.includes(network)) delete own[option];
  }
  if (name !== 'bluesky' && beside.includes('bluesky')) delete own.read;
  return own;
}

/**
 * A network to crawl; its servers come from flags, else the environment, else `file` (study.json), else are the
 * public ones.
 * @throws UserError for one that cannot be crawled, or where something is said of another.
 */
export function liveNetwork(
  name: string,
  runtime: Runtime,
  options: NetworkOptions,
  file: NetworkOptions = {},
): Network {
  const { env } = runtime;
  publicationTerms(name);
  refuseOtherNetworks(name, options, file);
  if (name === 'bluesky') {
    return blueskyNetwork(runtime, {
      appview: options.appview ?? (env.ENTENTE_APPVIEW || file.appview || SERVERS.appview),
      plc: options.plc ?? (env.ENTENTE_PLC || file.plc || SERVERS.plc),
      hosts: [...(file.pds ?? []), ...listed(env.ENTENTE_PDS), ...(options.pds ?? [])],
      read: options.read ?? file.read ?? 'auto',
      checksBlocks: true,
    });
  }
  if (options.read !== undefined || file.read !== undefined) {
    throw new UserError(
      `${options.read === undefined ? '"read"' : '--read'} chooses among the readings of bluesky; ${name} has one`,
    );
  }
  if (name === 'x') {
    return xNetwork(runtime, {
      api: options.xApi ?? (env.ENTENTE_X_API || file.xApi || SERVERS.xApi),
      price: options.price ?? file.price ?? X_PRICE,
      postPrice: options.postPrice ?? file.postPrice ?? X_POST_PRICE,
    });
  }
  if (name === 'mastodon') {
    const pairs = [...(file.mastodon ?? []), ...listed(env.ENTENTE_MASTODON), ...(options.mastodon ?? [])];
    return mastodonNetwork(runtime, { servers: parseServers(pairs) });
  }
  throw new UserError(
    `${name} is no live network; --network bluesky, x or mastodon are (entente demo runs the sandbox)`,
  );
}

/** Where a Mastodon server is: as the user says, else at its own name. */
export function mastodonServer({ env }: Runtime, options: NetworkOptions, host: string): string {
  const pairs = [...listed(env.ENTENTE_MASTODON), ...(options.mastodon ?? [])];
  return (parseServers(pairs).get(host) ?? `https://${host}`).replace(/\/$/, '');
}

function listed(text = ''): string[] {
  return text.split(/[,\s]+/).filter((item) => item !== '');
}
