import type { Party } from '../values.ts';
import { count, counted, form, list, NUMBERS, share } from './numbers.ts';
import { didYouMean, unknownPairs } from './phrases.ts';
import { values } from './values.ts';

const { date } = NUMBERS;

export const edition = {
  /** @param days the first and the last of its snapshots, and as many between them as it was allowed. */
  joins: (
    name: string,
    networks: readonly string[],
    { from, to, within }: { from: string; to: string; within: number },
  ) =>
    `The edition ${name} joins ${counted(networks.length, 'sealed snapshot')}, of ${list(networks.map(values.network))}, ${from === to ? `of ${date(from)}` : `from ${date(from)} to ${date(to)} (${counted(within, 'day')} at most)`}, actor by actor. An actor is a person or an institution, whatever its accounts.`,
  reach: (actors: number, on: readonly { networks: number; actors: number }[]) =>
    `Of ${counted(actors, 'actor')}, ${list(on.map(({ networks, actors: there }) => `${count(there)} ${form(there, 'is', 'are')} on ${networks > 1 && networks === on.length ? (networks === 2 ? 'both' : `all ${count(networks)}`) : networks === 1 ? 'one network' : `${count(networks)} networks`}`))}.`,
  states:
    'Between two actors a tie on a network is there, is not there, or is unknown. It is not possible where one of them has no account that exists there: who is absent leaves no follow unreturned. Over all networks a tie is there where it is on any. It is unknown where it is on none and could not be seen on one.',
  possible: (pairs: number, possible: number) =>
    `Of the ${count(pairs)} ordered pairs of actors, ${count(possible)} (${share(pairs === 0 ? 0 : possible / pairs)}) are on a network together.`,
  snapshots: 'The networks of the edition, as each was read',
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
