import type { Moments } from '../moments.ts';
import { count, counted, form, list } from '../numbers.ts';
import type { Terms } from '../terms.ts';

/** What the tables of the report show, in their captions. */
export function tables({ many, one, source, studied }: Terms) {
  return {
    first: (shown: number, of: number, files: readonly string[]) =>
      `The first ${count(shown)} of ${count(of)} rows; ${list(files)} ${form(files.length, 'has', 'have')} all of them.`,
    more: (rows: number) => counted(rows, 'more row'),
    /** Unfolds the command that gives a table. */
    command: 'At the prompt:',
    bars: 'The first of them as bars',
    number: 'No.',
    caption: {
      verdicts:
        source !== 'import'
          ? 'Entries of the roster by what became of reading their follows'
          : 'Accounts by whether their follows were read',
      offices: 'Entries, accounts and countries by office, the most accounts first',
      regions: 'Presence by region, the most accounts first',
      absent: 'Members of the United Nations without an account, and why',
      pairs: `Pairs of ${many} by the ties between them`,
      mixing: (attribute: string, tested: boolean) =>
        `Follows between groups by ${attribute}, from the row to the column${tested ? '; in brackets, how many chance would give' : ''}`,
      clusters: 'Clusters by their number',
      brokerRoles: (attribute: string) =>
        `Open chains by the role of who stands in the middle, by ${attribute}, and the first in each`,
      change: `Figures that may be compared whatever the size of ${studied}`,
      ties: 'What became of the ties, and why',
      busiest: `The ${many} with most mutual ties made and broken together`,
      events: `What happened to ${many}`,
      ranks: (at: Moments) => `The best connected ${many} ${at.inLater}, with their ranks ${at.inEarlier}`,
      former: (at: Moments) => `The best connected ${many} ${at.inEarlier}, and what became of them`,
      movers: 'Who climbed and who fell furthest by mutual ties',
      clustersThen: 'Clusters of both years by their number',
      audience: 'The largest audiences',
      actors: (of: number) =>
        `The largest audiences of actors with several accounts, with their rank among all ${count(of)}`,
      active: 'The most active accounts',
      conversational: 'The accounts with the greatest share of replies to others',
      effective: 'The accounts whose posts bring most interactions',
      joined: 'The accounts that joined first',
      growth: 'The fastest growing audiences, by the factor',
      influence: 'The most influential accounts',
      countries: 'Countries by influence: the mean over their offices, each by its best account',
      layers: 'The networks of follows, mentions and reposts',
      overlaps: 'Ties that two of the networks share, over the accounts of which both were read to the end',
      correlations: 'Whether two rankings agree',
      topics: 'The hashtags used by most accounts',
      languages: 'Languages of posts',
      reach: 'Accounts abroad that follow the foreign minister, the ministry, or both',
      earlier: {
        mutual: `The best connected ${one} of each study`,
        in_degree: `The ${one} most followed by peers in each study`,
      },
      chance: 'Figures against chance',
      findings: 'Kinds of findings, and what makes one extreme',
      files: 'The files of this report',
      nodeColumns: 'Columns of nodes.csv',
      graphFigures: 'Figures of the whole network',
      activityColumns: 'Columns of activity.csv',
    },
  };
}

export type TablesWords = ReturnType<typeof tables>;
