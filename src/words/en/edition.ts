import type { Party } from '../values.ts';
import { didYouMean, unknownPairs } from './phrases.ts';
import { counted, country, form } from './plain.ts';

/** A network of an edition, and how many are on it. */
export interface OnNetwork {
  network: string;
  actors: number;
}

export const edition = {
  joins: (
    name: string,
    snapshots: readonly { name: string; network: string }[],
    { actors, onSeveral }: Readonly<Record<'actors' | 'onSeveral', number>>,
    days: { from: string; to: string; within: number },
  ) =>
    `${name} joins ${snapshots.map((one) => `${one.name} (${one.network})`).join(', ')}: ${counted(actors, 'actor')}, ${onSeveral} of them on two networks or more; ${days.from === days.to ? days.to : `${days.from} to ${days.to}`}, within ${days.within} days.`,
  snapshots: 'What is joined',
  presence: 'Actors by the number of networks they are on',
  gone: 'Accounts that exist no more, and whether their actor has another on that network',
  united: 'Actors with several accounts on one network, taken together',
  unjoined: 'Accounts whose roster names no actor',
  perhapsOne: 'Different actors that are perhaps one',
  standAlone: (accounts: number) =>
    `${counted(accounts, 'account')} could not be joined to an actor, since no roster names one: each stands for itself.`,
  joinAgain: (snapshots: readonly string[]) =>
    `Where actors of one name and country are one, write the lines below a header network,account_id,actor into a file, and join again under another name: entente edition NAME ${snapshots.join(' ')} --actors FILE`,

  none: (database: string, archives: string) =>
    `There is no edition in ${database}, and no archive of one under ${archives}; make one with: entente edition NAME SNAPSHOT SNAPSHOT`,
  list: (editions: number, database: string, archives: string) =>
    `${counted(editions, 'edition')}. Database: ${database}; archives: ${archives}.`,

  /** @param actor whose account id is its key. */
  actor: (actor: Party, networks: readonly string[], of: number) =>
    `${actor.name || actor.accountId} (${actor.accountId}) is on ${networks.length} of ${counted(of, 'network')}: ${networks.join(', ')}.`,
  byNetwork: 'On each network, and together',
  countedOnce: 'Together a tie counts once, however many networks it is on.',
  latest: 'since, at the latest: it was there by that day, and may have been before.',
  /** What tells since when it is there. @param earlier an edition; `null` where its profiles do. */
  sinceBy: (earlier: string | null, isLatest: boolean) =>
    `${earlier ?? 'profile'}${isLatest ? ', at the latest' : ''}`,
  overlap: 'The same ties on two networks? Of pairs with those who are on both',
  country: (code: string, edition: string, actors: number, on: readonly OnNetwork[]) =>
    `${country(code)}: ${counted(actors, 'actor')} in ${edition}; ${on.map(({ network, actors: there }) => `${there} on ${network}`).join(', ')}.`,
  actors: 'Actors, with their mutual ties on each network and together',

  between: (
    groups: { by: string; names: readonly string[] },
    networks: readonly string[],
    mutual: number,
    unknown: number,
  ) =>
    `${groups.names.join(', ')}: ${counted(mutual, 'pair')} of actors of different groups ${form(mutual, 'follows', 'follow')} each other on any of ${networks.join(', ')}${unknownPairs(unknown)}.`,
  groups: 'Actors of each group on each network',
  pairs: 'Ties within and between groups on each network',
  noChance: 'What chance would give is told of one network: name one of its snapshots with -s.',
  bothWays:
    'follows counts the known ties from the first group to the second, followed_by those back; …_max adds what could not be seen.',
  /** @param known values of which some are named where none is near. */
  noGroup: (
    edition: string,
    by: string,
    name: string,
    { nearest, known }: Readonly<Record<'nearest' | 'known', readonly string[]>>,
  ) =>
    `no actor of ${edition} has ${by} ${name}; ${didYouMean(nearest, known.length === 0 ? 'no actor has any' : `there are ${known.join(', ')}`)}`,
};
