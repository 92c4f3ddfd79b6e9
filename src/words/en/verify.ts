/** Whether what was sealed or logged is still that. */
import { counted, form } from './plain.ts';

const what = (hasLogs: boolean) => (hasLogs ? 'what was sealed or logged' : 'what was sealed');

export const verify = {
  nothing: (database: string) => `There is nothing to verify in ${database}, and no archive.`,
  differ: (faults: number, copies: number, hasLogs: boolean) =>
    `${counted(faults, 'copy', 'copies')} of ${copies} ${form(faults, 'differs', 'differ')} from ${what(hasLogs)}.`,
  holds: (copies: number, hasLogs: boolean) =>
    `${copies === 1 ? '1 copy is' : `${copies === 2 ? 'Both' : `All ${copies}`} copies are`} ${what(hasLogs)}.`,
  /** @param faults in words of the database. */
  otherDatabase: (database: string, faults: readonly string[]) =>
    `${database} is not as entente made it (${faults.join('; ')}): take a copy from before, or import its archives into a new one.`,
  unsummed: (log: string) =>
    `${log} is of an earlier version and its rows are summed from when its watch goes on: whether some were added from outside is not known`,
  unsummedUntil: (log: string, instant: string) =>
    `${log} was begun by an earlier version: of its rows up to ${instant} it is not known whether some were added from outside`,
};
