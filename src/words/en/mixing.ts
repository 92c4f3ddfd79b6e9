import type { Drawn, TestedFigure } from '../../graph/chance.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import type { FollowsBetween, FollowsWithin, PairRule } from '../values.ts';
import { byChance, chance } from './chance.ts';
import { groupName } from './group-names.ts';
import { count, decimal, list, mean, share } from './numbers.ts';
import { counted, form, units } from './plain.ts';

const THAN = { more: 'more than', less: 'fewer than', same: 'within what' };

const dealt = (drawn: Drawn | null) =>
  drawn === null
    ? ''
    : ` (with labels dealt at random ${decimal(drawn.mean, 3)} ± ${decimal(drawn.sd, 3)}, ${chance.p(drawn.p, drawn.unreached)})`;

const rule = ({ below, expected }: PairRule) =>
  `(adjusted p < ${below}, at least ${expected} follows expected)`;

const between = ({ attribute, source, target, observed, expected }: FollowsBetween) =>
  `${groupName(attribute, source)} → ${groupName(attribute, target)} (${count(observed)} against ${mean(expected)})`;

const furthest = (pairs: readonly FollowsBetween[], side: string) =>
  pairs.length === 0
    ? []
    : [`most ${side} it ${form(pairs.length, 'is', 'are')} ${list(pairs.map(between))}`];

export const mixing = {
  leftOut: (nodes: number, follows: number, attribute: string, unit: Unit) =>
    `${units(nodes, unit)} ${form(nodes, 'has', 'have')} no value of ${attribute} and ${form(nodes, 'is', 'are')} in no group${follows === 0 ? '' : `; ${counted(follows, 'known follow')} from or to ${form(nodes, 'it', 'them')} ${form(follows, 'is', 'are')} left out`}.`,
  noValue: (attribute: string, unit: Unit) =>
    `No ${UNIT_WORDS[unit][0]} has a value of ${attribute}${attribute === 'verified_by' ? ', which is not known before version 4 of the hash' : ''}; there is nothing to compare.`,
  /** @param isRest whether others have no value. */
  oneGroup: ({ attribute, group }: { attribute: string; group: string }, isRest: boolean, unit: Unit) =>
    `All ${isRest ? 'others' : UNIT_WORDS[unit][1]} are of one group, ${groupName(attribute, group)}; there is nothing to compare.`,
  noFollow: 'There is no follow to compare.',
  stay: ({ total, within, attribute, isRest }: FollowsWithin, tested: TestedFigure | null) =>
    `Of ${isRest ? `the other ${counted(total, 'follow')}` : counted(total, 'known follow')}, ${count(within)} (${share(within / total)}) ${form(within, 'stays', 'stay')} within one ${attribute}${tested === null ? '' : `: ${THAN[tested.verdict]} chance would give (${byChance(tested)})`}.`,
  ei: (value: number, drawn: Drawn | null) => `The E–I index is ${decimal(value, 3)}${dealt(drawn)}.`,
  assortativity: (value: number, drawn: Drawn | null) =>
    `Newman’s assortativity is ${decimal(value, 3)}${dealt(drawn)}.`,
  /** @param told how many of so many ordered pairs are beyond chance. */
  pairs: (
    told: number,
    of: number,
    when: PairRule,
    more: readonly FollowsBetween[],
    fewer: readonly FollowsBetween[],
  ) =>
    `Between different groups, ${told === 2 && of === 2 ? 'both' : `${count(told)} of ${count(of)}`} ordered pairs of groups ${form(told, 'differs', 'differ')} from what chance would give ${rule(when)}; ${[...furthest(more, 'above'), ...furthest(fewer, 'below')].join('; ')}.`,
  tooFew: (expected: number) =>
    `No ordered pair of different groups has ${expected} expected follows or more: none is held against chance.`,
  noPair: (when: PairRule) =>
    `No ordered pair of different groups differs from what chance would give ${rule(when)}.`,
  by: (attribute: string) => `By ${attribute}`,
  groups: (attribute: string) => `Follows within groups, by ${attribute}`,
  ordered: (attribute: string) => `Follows from group to group, by ${attribute}`,
  /** @param isTested whether what chance gives stands in brackets. */
  cells: (isTested: boolean) =>
    `A row’s group follows the column’s: known follows${isTested ? ', and in brackets how many chance gives' : ''}.`,
  /** Goes on from the title. */
  legend: (isTested: boolean) =>
    `(known follows of the row’s group to the column’s${isTested ? '; in brackets how many chance gives' : ''})`,
  chance: (unit: Unit) =>
    `Chance is what random networks give in which each ${UNIT_WORDS[unit][0]} keeps its numbers of follows and followers.`,
  indices:
    'The E–I index is −1 where every follow stays in its group and 1 where none does. Newman’s assortativity is 1 where every follow stays in its group and 0 where groups do not matter.',
  /** @param rest how many groups are not among them. */
  largest: (shown: number, rest: number) =>
    `The ${shown} largest groups are shown; the file has the other ${rest}.`,
  /** Where nothing is compared, what could be. */
  wouldAllow: (columns: readonly string[], unit: Unit) =>
    `No groups are compared here. What is known of the ${UNIT_WORDS[unit][1]} would allow it by ${list(columns)}, for example with --by ${columns[0]}.`,
  /** A refusal: there are no regions, and no column is named. */
  couldCompare: (columns: readonly string[]) =>
    `there are no regions to compare; name a column with --by${columns.length === 0 ? '' : `, such as ${list(columns)}`}`,
};
