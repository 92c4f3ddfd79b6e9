import type { TieChange } from '../../../changes/tie-changes.ts';
import type { Moments } from '../moments.ts';
import { count, counted, form, list, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

const more = (value: number) => `${count(Math.abs(value))} ${value < 0 ? 'fewer' : 'more'}`;

export function changesTies({ article, many, one, studied }: Terms) {
  const newTies = (of: Readonly<Record<TieChange, number>>) => {
    const unsure = of['not-comparable-before'];
    const parts = [
      ...(of.formed > 0 ? [`${count(of.formed)} formed`] : []),
      ...(of.joined > 0 ? [`${count(of.joined)} joined ${studied} with ${article} ${one}`] : []),
      ...(unsure > 0 ? [`${count(unsure)} cannot be compared with what was there before`] : []),
    ];
    return parts.length === 0
      ? 'None is new: '
      : `Besides those that ${of.remade > 0 ? 'are there in both' : 'still stand'}, ${list(parts)}: `;
  };
  return {
    /** What became of every old tie, and where every new one comes from. */
    ofTies: (
      then: number,
      of: Readonly<Record<TieChange, number>>,
      tellsEnds: boolean,
      now: number,
      at: Moments,
    ) =>
      `Of ${counted(then, 'follow')} ${at.inEarlier}, ${list([
        `${of.kept === 0 ? 'none' : count(of.kept)} still ${form(of.kept, 'stands', 'stand')}`,
        ...(of.remade > 0
          ? [`${count(of.remade)} ended and ${form(of.remade, 'was', 'were')} made again in between`]
          : []),
        ...(tellsEnds && of.ended > 0 ? [`${count(of.ended)} ended`] : []),
        ...(of.lost > 0
          ? [`${count(of.lost)} ${form(of.lost, 'was', 'were')} lost with ${article} ${one} that is gone`]
          : []),
        ...(of.left > 0 ? [`${count(of.left)} left ${studied} with ${article} ${one}`] : []),
        ...(of['not-comparable-now'] > 0 ? [`${count(of['not-comparable-now'])} cannot be compared`] : []),
      ])}. ${newTies(of)}${counted(now, 'follow')} ${at.inLater}.`,
    survival: (followed: number, kept: number, at: Moments) =>
      `Of the ${counted(followed, 'follow')} ${at.ofEarlier} that can be traced to ${at.later}, ${share(kept / followed)} ${form(kept, 'stands', 'stand')}.`,
    /** What the keys of records show of the ties that are in both. */
    keys: (stood: number, remade: number, unknown: number) =>
      `By the keys of their records, ${counted(stood, 'follow')} stood throughout${remade > 0 ? ` and ${count(remade)} ended and ${form(remade, 'was', 'were')} made again in between` : ''}${unknown > 0 ? `; of ${count(unknown)} that ${form(unknown, 'is', 'are')} in both it is not known` : ''}.`,
    /** What the change is made of; '' where it is one thing alone. */
    sum: (all: number, among: number, withAccounts: number, unknown: number) => {
      const parts = [
        ...(among === 0 ? [] : [`${more(among)} between ${many} of both years`]),
        ...(withAccounts === 0 ? [] : [`${more(withAccounts)} with ${many} that came or went`]),
        ...(unknown === 0 ? [] : [`${more(unknown)} that cannot be compared`]),
      ];
      return parts.length < 2 ? '' : `In all ${all === 0 ? 'as many' : more(all)}: ${list(parts)}.`;
    },
    meaning: (at: Moments): Record<TieChange, string> => ({
      kept: 'kept',
      remade: 'remade: ended and made again',
      ended: 'ended',
      lost: `lost with ${article} ${one} that is gone`,
      left: `left ${studied} with ${article} ${one}`,
      'not-comparable-now': `not comparable: unknown ${at.inLater}`,
      formed: 'formed',
      joined: `joined ${studied} with ${article} ${one}`,
      'not-comparable-before': `not comparable: unknown ${at.inEarlier}`,
    }),
    reason: 'Reason',
    /** Why a tie is in its class, as changes.csv has it. */
    reasonText: (reason: string): string => reason,
    /** What became of the pairs that follow each other; `broken` is -1 where that cannot be told. */
    ofPairs: (
      kept: number,
      broken: number,
      made: number,
      others: { lost: number; left: number; joined: number; notComparable: number },
    ) => {
      const parts = [
        `${kept === 0 ? 'none' : count(kept)} ${form(kept, 'stands', 'stand')}`,
        ...(broken > 0 ? [`${count(broken)} broke`] : []),
        ...(made > 0 ? [`${count(made)} ${form(made, 'was', 'were')} made`] : []),
      ];
      const rest = [
        ...(others.lost > 0
          ? [`${count(others.lost)} ${form(others.lost, 'was', 'were')} lost with ${article} ${one}`]
          : []),
        ...(others.left > 0 ? [`${count(others.left)} left ${studied}`] : []),
        ...(others.joined > 0 ? [`${count(others.joined)} joined it`] : []),
        ...(others.notComparable > 0 ? [`${count(others.notComparable)} cannot be compared`] : []),
      ];
      const beside = rest.length === 0 ? '' : ` Of the others, ${list(rest)}.`;
      return `Of pairs that follow each other, ${list(parts)}.${beside}`;
    },
    madeAndBroken: 'Made and broken',
    made: 'Mutual ties made',
    broken: 'Broken',
    changes: (value: number) => counted(value, 'change'),
  };
}

export type ChangesTiesWords = ReturnType<typeof changesTies>;
