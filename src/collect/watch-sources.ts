/** What a watch reads: its network, its streams, its roster as it is at each moment, and the clock of its world. */
import type { Network } from '../crawl/network.ts';
import { UserError } from '../errors.ts';
import type { Roster } from '../roster/parse.ts';
import type { Runtime } from '../runtime.ts';
import type { Instant } from '../store/watch-entries.ts';
import { openLiveSandbox } from './live-sandbox.ts';
import { type NetworkSayings, openNetwork, refuseOtherNetworks } from './networks.ts';
import { readRosterFile } from './roster-file.ts';

export interface WatchSource {
  runtime: Runtime;
  network: Network;
  /** Servers whose streams are followed: each by its name in the log and its base URL. */
  repos: readonly { name?: string; base: string }[];
  roster(): Roster;
  close(): Promise<void>;
}

export interface WatchAsked {
  network: string;
  /** The file of the roster; the sandbox has one of its own. */
  roster?: string | undefined;
  /** As given: `none`, or `repos=URL`. */
  streams: readonly string[] | undefined;
  said: NetworkSayings;
  /** For the sandbox: days of its year in a minute of ours, and where its time goes on. */
  pace: number;
  from: Instant | null;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** @throws UserError where the network cannot be watched so. */
export async function openWatchSource(runtime: Runtime, asked: WatchAsked): Promise<WatchSource> {
  const { network: name, roster, said } = asked;
  const streams = streamsOf(asked.streams);
  if (name === 'sandbox') {
    refuseOtherNetworks(name, said);
    if (roster !== undefined)
      throw new UserError('the sandbox has a roster of its own; leave --roster out of it');
    const live = await openLiveSandbox(runtime, asked.from, (asked.pace * DAY_MS) / MINUTE_MS);
    return { ...live, repos: asked.streams?.includes('none') ? [] : [{ name: 'sandbox', base: live.url }] };
  }
  if (roster === undefined) throw new UserError('--roster FILE says which accounts to watch');
  if (streams.length > 0 && name !== 'bluesky') {
    throw new UserError(
      `${name} has no stream of follows; watch it with --stream none, which reads its lists again`,
    );
  }
  const network = openNetwork(name, runtime, name === 'bluesky' ? { ...said, read: 'records' } : said);
  if (network.price > 0) {
    throw new UserError(`what is read from ${name} has to be paid for each time; read it with entente crawl`);
  }
  return {
    runtime,
    network,
    repos: streams.map((base) => ({ base })),
    roster: () => readRosterFile(roster),
    close: async () => {},
  };
}

function streamsOf(given: readonly string[] = []): string[] {
  return given.flatMap((text) => {
    if (text === 'none') return [];
    if (text.startsWith('repos=')) return [text.slice('repos='.length)];
    throw new UserError(`--stream ${text}: say none, or repos=URL of a server of accounts or a relay`);
  });
}
