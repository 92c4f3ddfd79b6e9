/** Accounts that too few are like are told less of, step by step. */
import { groupBy } from '../group-by.ts';

/** Fewer accounts than this that share all that is told of them are told less of. */
export const FEWEST_ALIKE = 5;

/**
 * Raises the steps of accounts that too few are like; the last step takes in others until it has enough.
 * @param step of each account; changed in place.
 * @param told what is left of an account at its step.
 */
export function blankUntilAlike(step: number[], last: number, told: (k: number) => readonly string[]): void {
  for (;;) {
    const groups = alikeGroups(step.length, told);
    const few = groups.filter((members) => members.length < FEWEST_ALIKE);
    const rising = few.flat().filter((k) => step[k]! < last);
    if (rising.length > 0) for (const k of rising) step[k]!++;
    else if (few.length > 0 && groups.length > 1) {
      const others = groups.filter((members) => members !== few[0]);
      for (const k of others.reduce((least, members) => (members.length < least.length ? members : least))) {
        step[k] = last;
      }
    } else return;
  }
}

/** The accounts by what is told of them. */
export function alikeGroups(size: number, told: (k: number) => readonly string[]): number[][] {
  return [...groupBy(Array(size).keys(), (k) => JSON.stringify(told(k))).values()];
}
