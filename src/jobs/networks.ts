/** The networks by name: what is said of each at the prompt and in study.json, and how it is opened. */

import type { DeclaredOption } from '../cli/declared-options.ts';
import { besides } from '../cli/given-options.ts';
import type { LiveNetwork } from '../crawl/live-network.ts';
import type { Network } from '../crawl/network.ts';
import { type NetworkOptions, namesOf, type Said, type Settings, settle } from '../crawl/network-option.ts';
import { SANDBOX_OPTIONS } from '../crawl/networks/sandbox/sandbox.ts';
import { LIVE_NETWORKS } from '../crawl/networks.ts';
import { UserError } from '../errors.ts';
import { isSimulated, NETWORKS } from '../roster/handles.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import type { Runtime } from '../runtime.ts';

type Live = typeof LIVE_NETWORKS;
type All<T> = (T extends unknown ? (each: T) => void : never) extends (all: infer I) => void ? I : never;

/** Settings of any network, by the name of the option. */
export type NetworkSayings = Said<All<Live[keyof Live]['options']> & NetworkOptions>;

const ENTRIES: readonly (readonly [name: string, entry: LiveNetwork])[] = Object.entries(LIVE_NETWORKS);

/** In the order in which help and messages name them. */
export const LIVE_NAMES: readonly string[] = ENTRIES.map(([name]) => name);

const SERVERS_HEADING = 'Servers of your own, or to rehearse with:';

/** Every option of a network that can be crawled. */
export const NETWORK_OPTIONS: NetworkOptions = Object.assign(
  {},
  ...ENTRIES.map(([, { options }]) => options),
);

/** The networks that a study of accounts of one's own can be of. */
export const STUDY_NETWORKS: readonly string[] = NETWORKS.filter(
  (name) => name === 'sandbox' || LIVE_NAMES.includes(name),
);

/** Finds a network by its name. @throws UserError for one that cannot be crawled. */
export function liveEntry(name: string): LiveNetwork {
  publicationTerms(name);
  const entry = ENTRIES.find(([known]) => known === name)?.[1];
  if (entry !== undefined) return entry;
  const [last, ...others] = [...LIVE_NAMES].reverse();
  throw new UserError(
    `${name} is no live network; --network ${others.reverse().join(', ')} or ${last} are (entente demo runs the sandbox)`,
  );
}

function optionsOf(name: string): NetworkOptions {
  if (name === 'sandbox') return SANDBOX_OPTIONS;
  return isSimulated(name) ? {} : liveEntry(name).options;
}

/** Whether reading it costs money. */
export function isPaidFor(name: string): boolean {
  return Object.hasOwn(optionsOf(name), 'price');
}

/** The options of networks that a command takes, those that say where servers are last. */
export function declaredOptions(command: 'crawl' | 'look-ups' | 'doctor'): DeclaredOption[] {
  const taken = ENTRIES.flatMap(([, { title, options }]) =>
    Object.entries(options)
      .filter(([, { alsoOf }]) => command === 'crawl' || alsoOf.includes(command))
      .map(([name, option]) => ({ ...option, ...namesOf(name), title })),
  );
  const sorted = taken.sort((a, b) => Number(a.isServer) - Number(b.isServer));
  return sorted.map(({ flag, variable, title, ...option }) => {
    const { isServer, isList, default: usual, choices, parse } = option;
    const notes = [
      isServer ? ` (or ${variable})` : usual === undefined ? '' : ` (default: ${usual})`,
      isList ? '; several by commas, or repeated' : '',
    ];
    return {
      flags: `${flag} ${option.placeholder}`,
      help: `${option.help}${notes.join('')}`,
      ...(command === 'crawl' ? { heading: isServer ? SERVERS_HEADING : `${title}:` } : {}),
      ...(choices === undefined ? {} : { choices }),
      isList,
      parse,
    };
  });
}

/** Finds settings of networks other than `name`, which would be passed over. */
export function foreignSayings(
  name: string,
  said: NetworkSayings,
): { network: string; flag: string; key: string }[] {
  const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  const own = optionsOf(name);
  return ENTRIES.flatMap(([network, { options }]) =>
    Object.keys(options)
      .filter((option) => !Object.hasOwn(own, option) && isSaid(said[option]))
      .map((option) => ({ network, ...namesOf(option) })),
  );
}

/** @throws UserError where something is said of another network. */
export function refuseOtherNetworks(name: string, said: NetworkSayings): void {
  const foreign = foreignSayings(name, said).map(({ flag, network }) => `${flag} is of ${network}`);
  if (foreign.length === 0) return;
  throw new UserError(`${foreign.join(', ')}; leave ${foreign.length === 1 ? 'it' : 'them'} out for ${name}`);
}

/** Leaves out the settings of other networks that are crawled beside it. */
export function sayingsFor<T extends NetworkSayings>(name: string, said: T, beside: readonly string[]): T {
  const own = optionsOf(name);
  const others = ENTRIES.filter(([network]) => beside.includes(network));
  const foreign = others
    .flatMap(([, { options }]) => Object.keys(options))
    .filter((option) => !(option in own));
  return besides(said, Object.fromEntries(foreign.map((option) => [option, undefined]))) as T;
}

/** Writes settings as flags and values, in the order of the records. */
export function flagsOf(said: NetworkSayings, isStated: boolean): [flag: string, value: string | number][] {
  return Object.entries(NETWORK_OPTIONS).flatMap(([name, option]) => {
    const value = said[name];
    if ((option.isStated ?? false) !== isStated || value === undefined) return [];
    const values = (option.isList ? value : [value]) as (string | number)[];
    return values.map((each): [string, string | number] => [namesOf(name).flag, each]);
  });
}

/** Gives what a snapshot states of how it is read, so that any command goes on with it in the same way. */
export function statedOptions(
  name: string,
  said: NetworkSayings,
  cap: number | undefined,
): Record<string, string | number> {
  const stated = Object.entries(optionsOf(name)).flatMap(([option, { isStated, default: usual }]) => {
    const value = isStated ? (said[option] ?? usual) : undefined;
    return value === undefined ? [] : [[namesOf(option).key, value]];
  });
  return { ...Object.fromEntries(stated), ...(cap === undefined ? {} : { cap }) };
}

/** Takes the options of a network from the prompt, the environment, `file` (study.json) and what is usual, in this order. */
export function settingsOf<O extends NetworkOptions>(
  { options }: LiveNetwork<O>,
  { env }: Pick<Runtime, 'env'>,
  said: NetworkSayings,
  file: NetworkSayings = {},
): Settings<O> {
  return settle(options, said as Said<O>, env, file as Said<O>);
}

/** @throws UserError for a network that cannot be crawled, or where something is said of another. */
export function openNetwork(
  name: string,
  runtime: Runtime,
  said: NetworkSayings,
  file: NetworkSayings = {},
): Network {
  const entry = liveEntry(name);
  refuseOtherNetworks(name, said);
  return entry.open(runtime, settingsOf(entry, runtime, said, file));
}

/** Why `--cross-check` is refused. */
export function noOtherReading(name: string): UserError {
  return new UserError(`--cross-check compares two readings; ${name} has one`);
}

/** The network by its other reading. @throws UserError where it has one alone. */
export function openOtherReading(name: string, runtime: Runtime, said: NetworkSayings): Network {
  const { otherReading } = liveEntry(name);
  if (otherReading === undefined) throw noOtherReading(name);
  return openNetwork(name, runtime, besides(said, otherReading(said)));
}
