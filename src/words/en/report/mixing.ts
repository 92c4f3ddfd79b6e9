import { count, counted, form, list, others, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function mixing({ many, one, nodes }: Terms) {
  return {
    heading: 'Mixing between groups',
    by: (attribute: string) => `By ${attribute}`,
    noValue: (attribute: string) => `No ${one} has a value of ${attribute}; there is nothing to compare.`,
    /** @param isRest where there are others, which have no value. */
    oneGroup: (group: string, isRest: boolean) =>
      `All ${isRest ? 'others' : many} are of one group, ${group}; there is nothing to compare.`,
    /** Of those without a value, and the known follows from or to them. */
    leftOut: (value: number, follows: number, attribute: string) =>
      `${nodes(value)} ${form(value, 'has', 'have')} no value of ${attribute} and ${form(value, 'is', 'are')} in no group${follows === 0 ? '' : `; ${counted(follows, 'known follow')} from or to ${form(value, 'it', 'them')} ${form(follows, 'is', 'are')} left out`}.`,
    /** Where nothing is compared, what could be. @param flag the option that asks for the first of them. */
    couldCompare: (columns: readonly string[], flag: string) =>
      `No groups are compared here. What is known of the ${many} would allow it by ${list(columns)}, for example with \`${flag}\`.`,
    noFollow: 'There is no follow to compare.',
    /** @param isRest of the follows that are left. */
    stay: (total: number, within: number, attribute: string, isRest: boolean) =>
      `Of ${isRest ? `the other ${counted(total, 'follow')}` : counted(total, 'known follow')}, ${count(within)} (${share(within / total)}) ${form(within, 'stays', 'stay')} within one ${attribute}`,
    chance: (stay: string, verdict: 'more' | 'less' | 'same', figures: string) =>
      `${stay}: ${{ more: 'more than', less: 'fewer than', same: 'within what' }[verdict]} chance would give (${figures}).`,
    /** What is said once of all tests of a chapter. */
    held: `Chance is what random networks give in which each ${one} keeps its numbers of follows and followers.`,
    indices:
      'The E–I index is −1 where every follow stays in its group and 1 where none does; Newman’s assortativity is 1 where every follow stays in its group and 0 where groups do not matter.',
    dealt: (mean: string, sd: string, p: string) => ` (with labels dealt at random ${mean} ± ${sd}, ${p})`,
    ei: (value: string, tested: string) => `The E–I index is ${value}${tested}.`,
    assortativity: (value: string, tested: string) => `Newman’s assortativity is ${value}${tested}.`,
    pair: (source: string, target: string, observed: number, expected: string) =>
      `${source} → ${target} (${count(observed)} against ${expected})`,
    rule: (p: string, expected: number) =>
      `(adjusted p < ${p}, at least ${count(expected)} follows expected)`,
    tooFew: (expected: number) =>
      `No ordered pair of different groups has ${count(expected)} expected follows or more: none is held against chance.`,
    noPair: (rule: string) =>
      `No ordered pair of different groups differs from what chance would give ${rule}.`,
    pairs: (told: number, of: number, rule: string, more: readonly string[], fewer: readonly string[]) =>
      `Between different groups, ${told === 2 && of === 2 ? 'both' : `${count(told)} of ${count(of)}`} ordered pairs of groups ${form(told, 'differs', 'differ')} from what chance would give ${rule}; ${[
        ...(more.length > 0 ? [`most above it ${form(more.length, 'is', 'are')} ${list(more)}`] : []),
        ...(fewer.length > 0 ? [`most below it ${form(fewer.length, 'is', 'are')} ${list(fewer)}`] : []),
      ].join('; ')}.`,
    fromTo: 'From ↓ to →',
    allFollows: 'All follows',
    ownGroup: 'Own group',
    rest: (shown: number, attribute: string, rest: number, file: string) =>
      `The ${count(shown)} largest groups by ${attribute} are shown; ${others(rest)} and all figures: ${file}.`,
  };
}

export type MixingWords = ReturnType<typeof mixing>;
