import { type ReadBasis, verdictMeaning } from '../../roster/read-basis.ts';
import type { Verdict } from '../../roster/verdict.ts';
import type { Party } from '../values.ts';
import { called, first, unknownPairs } from './phrases.ts';
import { counted, country, form } from './plain.ts';

/** How many others there are for an account or a country, how many of them follow it, and with how many a tie is unknown. */
export interface Others {
  others: number;
  followers: number;
  unknown: number;
}

/** What is known from its own follows. */
export interface OwnTies {
  follows: number;
  mutual: number;
}

/** Since an earlier snapshot, pairs with accounts abroad. */
export interface ChangedPairs {
  ended: number;
  /** Of these, by persons, who are not named. */
  unnamed: number;
  formed: number;
  /** Whether these ended is unknown. */
  perhapsEnded: number;
}

/** The cluster of an account. @property members `null` where its profile is not known. */
export interface OwnCluster {
  id: number;
  members: { name: string; accounts: number } | null;
  /** As a table has it. */
  stability: { text: string; isStable: boolean } | null;
}

/** What is there, of what may be. */
const joined = (parts: readonly (string | false)[], by: string) =>
  parts.filter((part) => part !== '' && part !== false).join(by);

const firstOfEach = (each: number) => `the first ${each} of each`;

export const show = {
  /** @param own `null` where none of its follows were read. */
  country: (code: string, accounts: number, { others, followers, unknown }: Others, own: OwnTies | null) => {
    const who = `${country(code)} has ${counted(accounts, 'account')}`;
    const abroad = `of ${counted(others, 'account')} abroad`;
    return own === null
      ? `${who}: they are followed by ${followers} ${abroad}; whom they follow is unknown${unknownPairs(unknown)}.`
      : `${who}: they follow ${own.follows} ${abroad}, are followed by ${followers} of them, and have ${counted(own.mutual, 'mutual tie')}${unknownPairs(unknown)}.`;
  },
  /** @param are who the neighbours are. */
  standing: (are: 'bordering' | 'nearest' | 'none') =>
    are === 'none'
      ? 'Standing, beside organisations with a like number of accounts'
      : `Standing, beside ${are === 'bordering' ? 'neighbours' : 'the nearest of its part of the world, as it borders nobody'} and those of its region with a like number of accounts`,
  accounts: 'Accounts',
  followers: 'Followers abroad, by their region',
  regions: 'Ties with each region',
  soleLinks:
    'Tied through this account alone: accounts abroad, and countries none of whose accounts is tied to another',
  changes: (
    earlier: { name: string; date: string },
    { ended, unnamed, formed, perhapsEnded }: ChangedPairs,
    each: number | null,
  ) =>
    `Since ${earlier.name} (${earlier.date}), with accounts abroad: ${ended} broken off${unnamed === 0 ? '' : ` (${unnamed} by persons, not listed)`}, ${formed} made${perhapsEnded === 0 ? '' : `; of ${perhapsEnded} more from abroad it is unknown whether they ended`}${each === null ? '' : `, ${firstOfEach(each)}`}`,
  unreturned: (each: number | null) =>
    `Unreturned between countries${each === null ? '' : ` (${firstOfEach(each)})`}`,
  /** How another country stands to it. */
  relation: (of: 'followed' | 'follows', code: string) =>
    `${of === 'followed' ? 'followed by' : 'follows'} ${country(code)}, unreturned`,
  missions:
    'Missions, with their host (its ministry, or the organisation) and their own ministry: who follows whom?',
  noMinistry: (isGroup: boolean) => `not in the ${isGroup ? 'group' : 'roster'}`,
  minister: (only: number, shown: number, of: number) =>
    `Followers abroad of the foreign minister's own account that the ministry's does not have: ${only}${first(shown, of)}`,

  account: (who: Party, isThere: boolean) => {
    const name = who.name === '' || who.handle === '' ? '' : who.name;
    const seat = joined([who.office, country(who.country)], ' of ');
    return isThere
      ? `${called(who)}${name === '' ? '' : ` is ${name}`}${seat === '' ? '' : `, ${seat}`}.`
      : `${called(who)}${name === '' && seat === '' ? '' : ` was ${joined([name, seat], ', ')}`}.`;
  },
  accountOnPage: (who: Party, isThere: boolean): string =>
    who.as === undefined
      ? show.account(who, isThere)
      : `${joined([who.as, who.handle !== '' && `@${who.handle}`], ', ')}.`,
  ties: ({ others, followers, unknown }: Others, own: OwnTies, isRead: boolean) =>
    `Of ${others} ${form(others, 'other', 'others')} it ${isRead ? 'follows' : 'is known to follow'} ${own.follows}, ${followers} ${form(followers, 'follows', 'follow')} it, and ${own.mutual} ${form(own.mutual, 'tie is', 'ties are')} ${isRead ? '' : 'known to be '}mutual${unknown > 0 ? `; with ${unknown} a tie is unknown` : ''}.`,
  notThere: (verdict: Verdict, basis: ReadBasis) => `It is ${verdict}: ${verdictMeaning(verdict, basis)}.`,
  about: 'About',
  actor: (actor: string, kind: string) => joined([actor, kind], ', '),
  place: (code: string, region: string) => `${country(code)} (${code}), ${region}`,
  office: (office: string, host: string) => joined([office, host !== '' && `sent to ${country(host)}`], ', '),
  accountType: (type: string, accountId: string) => joined([type, accountId], ', '),
  accountTypeOnPage: (type: string, _accountId: string) => type,
  tenure: (since: string, until: string) =>
    joined([since !== '' && `since ${since}`, until !== '' && `until ${until}`], ' '),
  /** @param reason as it was sealed. */
  reason: (reason: string) => reason,
  audience: (followers: number) => `${followers} followers on the network`,
  /** What the profile states, and what the reading listed. */
  follows: (declared: number | null, listed: number | null, outside: number | null) =>
    joined(
      [
        declared !== null && `${declared} declared`,
        listed !== null && `${listed} listed`,
        outside !== null && `${outside} of them outside the roster`,
      ],
      ', ',
    ),
  cluster: ({ id, members, stability }: OwnCluster) =>
    `${id}${members === null ? '' : `: ${members.name}, ${counted(members.accounts, 'account')}`}${stability === null ? '' : `; ${stability.isStable ? 'stable' : 'undecided'}, stability ${stability.text}`}`,
  /** A report against an earlier snapshot may number clusters otherwise. */
  clusterNumber: (snapshot: string) =>
    `A cluster's number is the one in the report of ${snapshot}, or without one its place by size; a report set against an earlier snapshot (--against) carries on the numbers of that one.`,
  clusterNumberOnPage: (snapshot: string) =>
    `A cluster's number is the one in the report of ${snapshot}, or without one its place by size; a report set against an earlier snapshot carries on the numbers of that one.`,
  history: 'Over time',
};
