import type { Source, Unit } from '../../study/study.ts';
import type { Condition, Ranked, Silent } from '../values.ts';
import { count, share } from './numbers.ts';
import { calledOf, unitsWord, unitWord, where } from './phrases.ts';
import { counted, form } from './plain.ts';
import { leads } from './rank.ts';
import { studied } from './terms.ts';

/** How many there are in all, where one leads. */
const inAll = (of: number | null) => (of === null ? ' each' : `, of ${count(of)} in all`);

export const unreturned = {
  titleCourting: (unit: Unit) => `The ${unitsWord(unit)} with most unreturned follows`,
  titleCourted: (unit: Unit) => `The ${unitsWord(unit)} with most followers whom they do not follow back`,
  counted:
    'A pair counts here where both directions are known, and one follows the other without being followed back.',
  none: (conditions: readonly Condition[]) =>
    `No follow${conditions.length === 0 ? '' : ` of one${where(conditions)}`} is known to be unreturned.`,
  noneRead: (unit: Unit, conditions: readonly Condition[]) =>
    `No ${unitWord(unit)}${where(conditions)} whose follows were read to the end is known to follow another without return.`,
  courting: (ranked: Ranked, follows: number, of: number | null) =>
    `${leads(ranked)} with ${counted(follows, 'unreturned follow')}${inAll(of)}.`,
  noneCourted: (unit: Unit, conditions: readonly Condition[]) =>
    `No ${unitWord(unit)}${where(conditions)} is known to leave a follower without a follow in return.`,
  courted: (ranked: Ranked, followers: number, of: number | null) =>
    `${leads(ranked)} with ${counted(followers, 'follower')} not followed back${inAll(of)}.`,
  everyone: (observed: number, unit: Unit, conditions: readonly Condition[], source: Source) =>
    `Every one of the ${counted(observed, `observed ${unitWord(unit)}`, `observed ${unitsWord(unit)}`)}${where(conditions)} follows at least one other ${unitWord(unit)} of ${studied(source)}.`,
  nobody: ({ silent, observed, unit, where: conditions, source, named }: Silent) => {
    const names = calledOf(named, silent);
    if (silent === observed) {
      const who = form(
        observed,
        `The observed ${unitWord(unit)}${where(conditions)} follows nobody`,
        `None of the ${count(observed)} observed ${unitsWord(unit)}${where(conditions)} follows anybody`,
      );
      return `${who} in ${studied(source)}: ${names}.`;
    }
    return `${count(silent)} of the ${counted(observed, `observed ${unitWord(unit)}`, `observed ${unitsWord(unit)}`)}${where(conditions)} (${share(silent / observed)}) ${form(silent, `follows nobody in ${studied(source)}`, `follow nobody in ${studied(source)}; the most followed of them come first`)}: ${names}.`;
  },
  nobodyAtAll: (silent: number, whole: number) =>
    `${form(silent, 'It', `${count(whole)} of them`)} ${form(whole, 'follows', 'follow')} nobody at all.`,
};
