/** The networks by name: how each is read, and what each lets be published. */
import type { Network } from '../crawl/network.ts';
import { blueskyNetwork, blueskyTerms } from '../crawl/networks/bluesky.ts';
import { mastodonTerms } from '../crawl/networks/mastodon.ts';
import { sandboxTerms } from '../crawl/networks/sandbox.ts';
import { xTerms } from '../crawl/networks/x.ts';
import { UserError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import type { PublicationTerms } from '../store/archive.ts';

const TERMS: Readonly<Record<string, PublicationTerms>> = {
  bluesky: blueskyTerms,
  mastodon: mastodonTerms,
  sandbox: sandboxTerms,
  x: xTerms,
};

/** @throws UserError for a network that entente does not know. */
export function publicationTerms(network: string): PublicationTerms {
  if (!Object.hasOwn(TERMS, network)) {
    throw new UserError(`there is no network ${network}; there are ${Object.keys(TERMS).sort().join(', ')}`);
  }
  return TERMS[network]!;
}

export interface NetworkOptions {
  appview?: string;
  plc?: string;
}

const APPVIEW = 'https://public.api.bsky.app';
const PLC = 'https://plc.directory';

/**
 * A network to crawl; its servers come from flags or study.json, else the environment, else are the public ones.
 * @throws UserError for one that cannot be crawled.
 */
export function liveNetwork(name: string, runtime: Runtime, options: NetworkOptions): Network {
  if (name !== 'bluesky') {
    throw new UserError(
      `${name} cannot be crawled by this version; --network bluesky can (entente demo runs the sandbox)`,
    );
  }
  return blueskyNetwork(runtime, {
    appview: options.appview ?? runtime.env.ENTENTE_APPVIEW ?? APPVIEW,
    plc: options.plc ?? runtime.env.ENTENTE_PLC ?? PLC,
  });
}
