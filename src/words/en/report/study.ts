import { type AskedMembers, members } from '../among.ts';
import { count, counted, form } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function study({ isGroup, many, nodes, one, sealed, source, studied }: Terms) {
  return {
    heading: 'What was studied',
    /** The day of the one network that was read. */
    on: (date: string) => (source === 'import' ? date : `on ${date}`),
    /** @param address where the publisher has it, as Markdown; '' where that is not stated. */
    scope: (value: number, network: string, when: string, snapshot: string, address: string) =>
      `This report describes who follows whom among the ${form(value, `one ${one}`, nodes(value))} of ${source !== 'import' ? `${studied} that existed on ${network} ${when}` : `${isGroup ? 'a group out of ' : ''}the network that was imported: ${network}, ${when}`}. It was made from the sealed ${sealed} ${snapshot}. Whoever has that, from ${address === '' ? 'its publisher' : address}, and the same version of entente, can make it again to the byte.`,
    /** @param of accounts of all of the roster, on that day. */
    group: (asked: AskedMembers, accounts: number, of: number) =>
      `The group is that of the accounts${members(asked)}, ${count(accounts)} of the ${counted(of, 'account')} that existed then. Every figure, rank, bound and test of chance is of these accounts and the ties among them alone; ties with others are not counted. Audience and posts are theirs on the whole network.`,
    /** By the name of a network that is none of the world's. */
    simulated: {
      sandbox:
        'The sandbox is no platform: it is a network that entente invents from rules and a seed, serves itself, and reads as a real one.',
      'sandbox-mastodon':
        'Mastodon (sandbox) is no platform: it is the second network of the sandbox, of invented servers that speak as those of Mastodon do.',
    } as Readonly<Record<string, string>>,
    meaning: {
      shown: 'the network’s servers show that the source follows the target',
      declared: 'the source’s own records declare that it follows the target',
      given: 'the files that were imported say that the source follows the target',
    },
    ties: (meaning: string, whole: boolean, edges: number) =>
      `A tie runs from source to target: ${meaning}. Only ties between ${many} of ${studied} are studied. ${edges === 0 ? `${whole ? 'There is none' : 'None is known'}` : `${whole ? form(edges, 'It is', 'They are') : 'What is known of them is'} ${counted(edges, 'follow')}`}.`,
    /** How accounts are taken together, where nodes are not accounts. */
    unit: {
      account: 'It counts accounts; the report of an edition of several networks counts actors.',
      actor:
        'The accounts of one actor are taken together: an actor follows another where any of its accounts follows any of the other’s. What they post is studied by account, in a report of accounts.',
      country:
        'The accounts of one country are taken together: a country follows another where any of its accounts follows any of the other’s. What they post is studied by account, in a report of accounts.',
    },
  };
}

export type StudyWords = ReturnType<typeof study>;
