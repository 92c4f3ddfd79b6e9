/** A network that can be crawled, before it is opened: its options, its servers, and what a study of it begins with. */
import type { ListAddress } from '../roster/list-address.ts';
import type { Runtime } from '../runtime.ts';
import type { ListMembers } from './list-members.ts';
import type { Network } from './network.ts';
import type { NetworkOptions, Said, Settings } from './network-option.ts';

/** What is asked of a server to know that it is there, without a follow or a profile. */
export interface ServerQuestion {
  check: string;
  base: string;
  path: string;
  /** Environment variable and token, where one is sent. */
  login?: { name: string; token: string };
}

/** What is set, or with a remedy what has to be before a server can be asked. */
interface SetToken {
  check: string;
  found: string;
  remedy?: string;
}

/** What the members of a list are asked for with. */
interface ListQuestion<O extends NetworkOptions> {
  network: Pick<Network, 'http' | 'host'>;
  settings: Settings<O>;
  env: Runtime['env'];
  /** Asked with the number of members before any of them is bought. */
  approve(users: number): Promise<void>;
}

export interface LiveNetwork<O extends NetworkOptions = NetworkOptions> {
  /** As headings name it. */
  title: string;
  options: O;
  /** @throws UserError where the settings are of no use, or a token is missing. */
  open(runtime: Runtime, settings: Settings<O>): Network;
  /** What is asked of its servers before a study. */
  questions(settings: Settings<O>, env: Runtime['env']): (ServerQuestion | SetToken)[];
  /** The variables that hold its tokens, in words. */
  tokens?: string;
  /** Who is on a public list of it. @throws UserError where there is no such list, or it is not shown. */
  members?(question: ListQuestion<O>, list: ListAddress): Promise<ListMembers>;
  /** How it is asked for accounts outside any crawl, where not as usual. */
  lookUps?: Said<O>;
  /** The reading to set against the one that is asked for; absent where there is but one. */
  otherReading?(said: Said<O>): Said<O>;
  /** What `study.json` says of it at first. */
  firstKeys?: Readonly<Record<string, unknown>>;
  /** What a new study has to know. */
  firstNote?: string;
}

/** Holds an entry to the types of its own options. */
export function liveNetwork<O extends NetworkOptions>(entry: LiveNetwork<O>): LiveNetwork<O> {
  return entry;
}
