/** Opens what a watch reads: its network, its streams, its roster as it is at each moment, and the clock of its world. */
import { besides } from '../cli/given-options.ts';
import type { Network } from '../crawl/network.ts';
import { UserError } from '../errors.ts';
import type { Roster } from '../roster/parse.ts';
import { priceSource } from '../roster/price-source.ts';
import type { Runtime } from '../runtime.ts';
import type { Instant } from '../values/log-entries.ts';
import { jetstream } from '../watch/jetstream.ts';
import { jetstream2 } from '../watch/jetstream2.ts';
import { reposStream } from '../watch/repos-stream.ts';
import type { StreamSource } from '../watch/stream.ts';
import { openLiveSandbox } from './live-sandbox.ts';
import { type NetworkSayings, openNetwork, refuseOtherNetworks } from './networks.ts';
import { readRosterFile } from './roster-file.ts';

export interface WatchSource {
  runtime: Runtime;
  network: Network;
  streams: readonly StreamSource[];
  roster(): Roster;
  close(): Promise<void>;
}

export interface WatchAsked {
  network: string;
  /** The file of the roster; of the sandbox the world's own where none is given. */
  roster?: string | undefined;
  /** As given; for Bluesky Jetstream where nothing is. */
  streams: readonly string[] | undefined;
  /** Whether posts are wanted too. */
  withPosts?: boolean;
  said: NetworkSayings;
  /** US dollars that reading may cost on a UTC day. */
  mostPerDay?: number | undefined;
  /** For the sandbox: days of its year in a minute of ours, and where its time goes on. */
  pace: number;
  from: Instant | null;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** @throws UserError where the network cannot be watched so. */
export async function openWatchSource(runtime: Runtime, asked: WatchAsked): Promise<WatchSource> {
  const { network: name, roster, said, withPosts = false } = asked;
  if (said.maxCost !== undefined) {
    throw new UserError('--max-cost bounds a crawl; a watch is bounded by --max-cost-per-day');
  }
  const streams = streamsOf(asked.streams ?? (name === 'bluesky' ? ['jetstream'] : []), withPosts);
  if (name === 'sandbox') {
    refuseOtherNetworks(name, said);
    if (asked.mostPerDay !== undefined) {
      throw new UserError('nothing is paid for in the sandbox; leave --max-cost-per-day out');
    }
    const speed = (asked.pace * DAY_MS) / MINUTE_MS;
    const live = await openLiveSandbox(runtime, asked.from, speed, withPosts);
    const own = reposStream(live.url, 'sandbox', withPosts, false);
    return {
      ...live,
      streams: asked.streams?.includes('none') ? [] : [own],
      roster: roster === undefined ? live.roster : () => readRosterFile(roster),
    };
  }
  if (roster === undefined) throw new UserError('--roster FILE says which accounts to watch');
  if (streams.length > 0 && name !== 'bluesky') {
    throw new UserError(
      `${name} has no stream of follows; watch it with --stream none, which reads its lists again`,
    );
  }
  const network = openNetwork(
    name,
    runtime,
    name === 'bluesky' ? besides(said, { read: 'records' as const }) : said,
  );
  if (withPosts && network.posts === undefined) {
    throw new UserError(`posts of ${name} are not watched; read them with entente crawl --activity`);
  }
  requireBound(network, asked.mostPerDay);
  return {
    runtime,
    network,
    streams,
    roster: () => readRosterFile(roster),
    close: async () => {},
  };
}

/** Requires a bound: each sweep is paid for again, which nobody shall find out afterwards. */
function requireBound({ name, price }: Network, mostPerDay: number | undefined): void {
  const each = `a profile and a listed follow cost $${price} each (${priceSource(name, price)})`;
  if (price === 0) {
    if (mostPerDay === undefined) return;
    throw new UserError(`nothing is paid for on ${name}; leave --max-cost-per-day out`);
  }
  if (mostPerDay === undefined) {
    throw new UserError(
      `each sweep of ${name} is paid for: ${each}; say --max-cost-per-day DOLLARS, which is never exceeded`,
    );
  }
  // The least that an account takes is its profile and one follow.
  if (mostPerDay < 2 * price) {
    throw new UserError(`--max-cost-per-day ${mostPerDay} reads no account: ${each}`);
  }
}

/** A public server that has every account of Bluesky. */
const JETSTREAM = 'https://jetstream2.us-east.bsky.network';

function streamsOf(given: readonly string[], withPosts: boolean): StreamSource[] {
  return given.flatMap((text) => {
    if (text === 'none') return [];
    if (text === 'jetstream') return [jetstream(JETSTREAM, 'jetstream', withPosts)];
    if (text.startsWith('jetstream=')) return [jetstream(text.slice('jetstream='.length), text, withPosts)];
    if (text.startsWith('jetstream2=')) return [jetstream2(text.slice('jetstream2='.length), withPosts)];
    if (text.startsWith('repos=')) return [reposStream(text.slice('repos='.length), text, withPosts)];
    throw new UserError(
      `--stream ${text}: say jetstream, jetstream=URL, jetstream2=URL, repos=URL of a server of accounts or a relay, or none`,
    );
  });
}
