import { minuteText } from '../../minute-text.ts';
import { count, counted } from './plain.ts';

/** With what an account left. */
export type Leaving = 'deactivated' | 'suspended' | 'deleted' | 'unwatched';

/** Known follows that an account took with it. */
export interface LostTies {
  all: number;
  follows: number;
  followedBy: number;
  mutual: number;
}

const moment = (instant: string) => `${minuteText(instant)} UTC`;

function when(from: string | null, to: string): string {
  if (from === null) return `by ${moment(to)}`;
  return moment(from) === moment(to) ? `at ${moment(to)}` : `between ${moment(from)} and ${moment(to)}`;
}

export const departed = {
  /** @param from when it may have been at the earliest; `null` where that is not known. @param seen when its follows were last seen; `null` where they never were. */
  left: (by: Leaving, from: string | null, to: string, seen: string | null) =>
    `It ${by === 'unwatched' ? 'left the roster' : `was ${by}`} ${when(from, to)}; whom it followed was ${seen === null ? 'never seen' : `last seen at ${moment(seen)}`}.`,
  lost: ({ all, follows, followedBy, mutual }: LostTies, isSeen: boolean) =>
    `${counted(all, 'known follow')} went with it, which nobody ended: ${isSeen ? `it followed ${count(follows)}, ` : ''}${count(followedBy)} followed it${isSeen ? `, ${count(mutual)} of them both ways` : ''}.`,
  happened: (log: string) => `What happened to it in ${log}`,
  ties: (follows: number, accounts: number) =>
    `Known follows that went with it, which nobody ended: ${count(follows)}, with ${counted(accounts, 'account')}`,
};
