import { count, counted } from './plain.ts';

export const posts = {
  /** How much of the posts of a window is known. @param passed how many of its days had passed; `null` where all had. */
  read: (days: number, from: string, to: string, passed: number | null, read: number, accounts: number) =>
    `Posts of ${counted(days, 'day')}, ${from} to ${to}${passed === null ? '' : `, of which ${passed} had passed, over which posts a day are counted`}: those of ${count(read)} of ${counted(accounts, 'account')} were read to the start of the window.`,
};
