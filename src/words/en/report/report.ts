import { capital } from '../../capital.ts';
import { counted, list } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function head({ many, one }: Terms) {
  return {
    rank: 'Rank',
    account: capital(one),
    accounts: capital(many),
    country: 'Country',
    region: 'Region',
    mutualTies: 'Mutual ties',
    followers: 'Followers',
    followersInGroup: 'followers in the group',
    share: 'Share',
    meaning: 'Meaning',
  };
}

export type HeadWords = ReturnType<typeof head>;

export function report({ many, nodes, unit }: Terms) {
  return {
    otherLanguages: (links: readonly string[]) => `In another language: ${list(links)}.`,
    methodTitle: 'Method, data and definitions',
    methodOf: (title: string, path: string) => `Of the report [${title}](${path}).`,
    simulated: (value: number) =>
      unit === 'country'
        ? `**Simulated data.** The accounts of the ${nodes(value)} of this report and their ties are invented; nothing here is about real people or real countries.`
        : `**Simulated data.** The ${nodes(value)} of this report, their names and their ties are invented; nothing here is about real people.`,
    rehearsed:
      '**Simulated data.** This is a rehearsal: accounts and their names are those of a roster, and everything else about them, who follows whom above all, is invented. Nothing here is about the people behind them.',
    derived: (source: string, date: string) =>
      `**Derived network.** It holds the ties of ${source} that still stood when that was read and were declared by ${date}. Ties that had ended by then are invisible: a tie that is missing here may have been there.`,
    contents: 'Contents',
    skip: 'To the text',
    take: {
      heading: 'Use this figure',
      copy: 'Copy the caption',
      copied: 'Copied.',
      credit: (licence: string) => `Figure: entente, ${licence === '' ? 'licence not stated' : licence}.`,
    },
    folder: (pages: boolean) =>
      `Links to tables${pages ? ' and pages of countries' : ' and figures'} lead into the folder that this page is part of.`,
    /** Of the list of all reports. */
    index: {
      heading: 'Reports',
      about:
        'Who follows whom, newest first. Each report can be made again to the byte from its sealed snapshot.',
      simulated: 'simulated data',
      among: (group: string) => `among ${group}`,
      accounts: (value: number) => counted(value, 'account'),
      follows: (value: number) => `${counted(value, 'follow')} between ${many}`,
      mutual: (value: number) => counted(value, 'mutual tie'),
      against: (snapshot: string) => `set against ${snapshot}`,
      hash: (hash: string) => `content hash ${hash}`,
      byCountry: 'By country',
      aboutCountries: 'Pages of each country and organisation that has several.',
    },
  };
}

export type ReportWords = ReturnType<typeof report>;

export const subPage = {
  simulated: '**Simulated data.** Accounts, names and ties are invented; nothing here is about real people.',
  partOf: (path: string, snapshot: string, date: string) =>
    `Part of the [report](${path}) on snapshot ${snapshot}, ${date}.`,
  partOfEdition: (path: string, edition: string, date: string) =>
    `Part of the [report](${path}) on edition ${edition}, ${date}.`,
};

export type SubPageWords = typeof subPage;
