import type { Moments } from '../moments.ts';
import { count, counted, form } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function countryPage({ article, isGroup, many, one, onStudied, studied }: Terms) {
  return {
    sortable: (path: string) => `All of them, to be sorted by any column: [countries](${path}).`,
    noneExists: `No ${one} exists on that date.`,
    followsUnknown: (own: number) => `Whom ${form(own, 'it follows', 'they follow')} is unknown.`,
    unread: (unread: number) =>
      `What ${count(unread)} of its ${many} ${form(unread, 'follows', 'follow')} was not read: it is unknown, and not counted.`,
    short: (lacks: number) =>
      `${counted(lacks, 'follow')} that ${form(lacks, 'is', 'are')} declared ${form(lacks, 'is', 'are')} not on the lists that were read (coverage.csv).`,
    gone: (entries: number) =>
      `Besides, ${counted(entries, 'entry', 'entries')} of ${studied} ${form(entries, 'has', 'have')} no account on that date.`,
    notEntered: (offices: readonly string[], hasHead: boolean) =>
      `No account is ${onStudied} as ${offices.join(' or ')}: none was entered, which does not say that there is none${hasHead ? '; one person may hold two offices' : ''}.`,
    /** One that is of several offices. */
    seat: (offices: readonly string[]) => offices.join(', also '),
    /** @param absent offices, each with the day on which somebody looked. @param unlooked those of which no search counts. */
    notFound: (absent: readonly { seat: string; day: string }[], unlooked: readonly string[]) =>
      [
        ...(absent.length === 0
          ? []
          : [
              `No account found: ${absent.map(({ seat, day }) => `${seat} (looked for on ${day})`).join('; ')}.`,
            ]),
        ...(unlooked.length === 0 ? [] : [`No search that still counts: ${unlooked.join('; ')}.`]),
      ].join(' '),
    office: 'Office',
    rankThen: (at: Moments) => `Rank ${at.inEarlier}`,
    ranksNote: (days: number | null, leastPosts: number) =>
      `Followers and mutual ties among the ${many} of ${studied}, its own included; ranks among all. Returned: the share of followers followed back, where that is known${days === null ? '' : `. Audience: followers on the whole network. Own posts of ${days} days, and their share of all its own${isGroup ? ' in the group' : ''}. Influence: – with fewer than ${count(leastPosts)} own posts`}.`,
    influence: 'Influence',
    ownPosts: 'Own posts (share)',
    cite: 'How to cite',
    whatItSays: (method: string) =>
      `A follow is no endorsement, and its absence no rebuff. These are the ties between ${many} of ${studied}, on one network and one day. [What each figure means](${method}).`,
    citePage: (name: string, citation: string) => `${name}, in ${citation}`,
    byRegion: 'Follows by region',
    noTie: `No tie with ${article} ${one} abroad is known.`,
    atLeast: (value: number) => `≥ ${count(value)}`,
  };
}

export type CountryPageWords = ReturnType<typeof countryPage>;
