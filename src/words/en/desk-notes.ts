import type { Verdict } from '../../roster/verdict.ts';
import type { Named } from '../values.ts';
import { called, endedByPersons, minuteOfDay } from './phrases.ts';
import { count, counted, form } from './plain.ts';

const byPersonsText = (follows: number) =>
  `${endedByPersons(follows)}, as lists of who dropped whom have been used to harass`;

export const deskNotes = {
  /** Of a log whose posts are not read. */
  noPostsLogged: (log: string) =>
    `${log} logs no posts: who is silent, who speaks with us and what the region speaks of is unknown; entente watch --activity logs them.`,
  noPostsHeld: (snapshot: string) =>
    `${snapshot} holds no posts: who is silent, who speaks with us and what the region speaks of is unknown.`,
  begins: (at: string) =>
    `The log begins on ${minuteOfDay(at)}: no tie that formed or ended before is counted as new or ended. Of those that stood then it is known that they did, and since when where their records say it.`,
  postsSince: (at: string) =>
    `Posts are known from ${minuteOfDay(at)} on, and who speaks with us, what is posted and what the region speaks of are counted from there.`,
  asOfSweep: (log: string, swept: string, to: string) =>
    `Who waits, who does not answer and how countries stand is as of the last sweep of ${log}, on ${minuteOfDay(swept)}; what moved is known up to ${minuteOfDay(to)}.`,
  renewed: (follows: number) =>
    `${counted(follows, 'follow')} ended and formed again within the time, and none of that is listed.`,
  byPersons: (follows: number) => `${byPersonsText(follows)}.`,
  /** The same where an option names them. */
  namedWhereAsked: (follows: number) =>
    `${byPersonsText(follows)}; they are named where that is asked for (--persons).`,
  namedWhereAskedOnPage: (follows: number) =>
    `Follows that persons ended: ${count(follows)}, counted and not listed, as lists of who dropped whom have been used to harass; [[they are named where that is asked for]].`,
  noEarlier: 'There is no earlier snapshot: what is new and what ended is unknown.',
  newSince: (snapshot: string, earlier: string) =>
    `What is new is what ${snapshot} has and ${earlier} has not, each as of its day; what came and went between them is unseen. A watch tells it as it happens: entente watch.`,
  perhapsEnded: (follows: number) =>
    `Of ${counted(follows, 'follow')} from abroad that stood then it is unknown whether they ended.`,
  cameAlong: (follows: number) =>
    `${counted(follows, 'follow')} came with accounts that were not listed then, and are not called new.`,
  lost: 'Follows from and to an account that is gone or left the roster are lost with it: nobody ended them.',
  silentSince:
    'Silent since is the first whole day without a post; of a last post that is known by its week alone, earliest and last post are the first and the last day of that.',
  /** @param first of those that are gone. */
  gone: (gone: number, all: number, first: readonly { account: Named; verdict: Verdict }[]) =>
    `${count(gone)} of ${counted(all, 'account')} of the roster ${form(gone, 'is', 'are')} not on the network, and in no count: ${first.map(({ account, verdict }) => `${called(account)} (${verdict})`).join(', ')}${gone > first.length ? ` and ${count(gone - first.length)} more` : ''}.`,
};
