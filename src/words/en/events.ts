import { nameInSentence } from '../../roster/countries.ts';
import type { Condition, Length } from '../values.ts';
import { endedByPersons, lastText, where } from './phrases.ts';
import { count, counted } from './plain.ts';

/** Which events or posts are asked for. */
export interface AskedOfLog {
  /** YYYY-MM-DD */
  since: string | null;
  last: Length | null;
  /** As it was written. */
  of: string | null;
  where: readonly Condition[];
}

/** How much happened, by its kind; `null` of what is not asked for. */
export type Happened = Readonly<Record<'formed' | 'ended' | 'accounts', number | null>>;

const accountsText = (accounts: number | null) =>
  accounts === null ? '' : `${counted(accounts, 'event')} of accounts`;

const asked = ({ since, last, of, where: conditions }: AskedOfLog) =>
  [
    since === null ? '' : ` since ${since}`,
    last === null ? '' : ` in the ${lastText(last)}`,
    of === null ? '' : `, from or to ${nameInSentence(of)}`,
    conditions.length === 0 ? '' : `, from or to accounts${where(conditions)}`,
  ].join('');

export const events = {
  happened(log: string, { formed, ended, accounts }: Happened, of: AskedOfLog) {
    const ties = [
      ...(formed === null ? [] : [`${counted(formed, 'follow')} formed`]),
      ...(ended === null ? [] : [`${counted(ended, 'follow')} ended`]),
    ].join(' and ');
    const [first, ...more] = [ties, accountsText(accounts)].filter((text) => text !== '');
    return `${log}: ${[`${first}${asked(of)}`, ...more].join('; ')}.`;
  },
  /** Where nothing was seen of whoever could have formed or ended a follow. */
  unseen: (log: string, of: AskedOfLog, accounts: number | null) =>
    `${log}: what formed and ended${asked(of)} is unknown, as nothing of that time was seen${accounts === null ? '' : `; ${accountsText(accounts)}`}.`,
  posts: (log: string, posts: number, accounts: number, of: AskedOfLog) =>
    `${log}: ${counted(posts, 'post')} of ${counted(accounts, 'account')}${asked(of)}.`,
  cut: (listed: number, of: number) =>
    `The last ${count(listed)} of ${count(of)} are listed: --top ${of} lists all.`,
  cutOnPage: (listed: number, of: number) =>
    `The last ${count(listed)} of ${count(of)} are listed: [[ask for more rows]].`,
  byPersonsOnPage: (follows: number) =>
    `Follows that persons ended: ${count(follows)}, counted and not listed; the desk of a country names its own where that is asked for.`,
  byPersons: (follows: number) => `${endedByPersons(follows)}: --persons names them.`,
  postNames:
    'Names are those of the roster that a post names or answers. What its author has deleted is not there, nor the text of any.',
  postsBefore: (days: number) =>
    `Of each account the posts of the ${counted(days, 'day')} before the log are there too, and entente status says whose posts are unseen.`,
  noDay: (option: string, text: string) => `${option} ${text} is no day; write YYYY-MM-DD`,
  twoSides: '--between takes two sides, as FR DE or @mfa.example.org FR:mission',
  postsAlone: '--kind post lists posts alone; ask for other kinds apart',
  noPosts: (log: string) => `${log} logs no posts; watch it with --activity`,
};
