import { rosterOf, type Unit } from '../../study/study.ts';
import type { Condition, FollowedLead, Minimums, Ranked, SharedBack } from '../values.ts';
import { count, others as otherOnes, share } from './numbers.ts';
import { called, unitsWord, unitWord, where } from './phrases.ts';
import { counted, form, units } from './plain.ts';
import { leads } from './rank.ts';
import { studied } from './terms.ts';

export const followed = {
  title: (unit: Unit) => `The ${unitsWord(unit)} followed by most peers`,
  none: (unit: Unit, conditions: readonly Condition[]) =>
    `No ${unitWord(unit)}${where(conditions)} is known to be followed by another.`,
  leads: (ranked: Ranked, { followers, source, ofObserved, areOnNetworks }: FollowedLead) => {
    const lead = `${leads(ranked)} with ${counted(followers, 'follower')} in ${studied(source)}`;
    if (ofObserved === null) return `${lead}${ranked.first!.nodes === 1 ? '' : ' each'}.`;
    const { seen, others } = ofObserved;
    const unread = followers - seen;
    const sharing = areOnNetworks ? ' on a network with it' : '';
    const only = `the only other observed ${unitWord(ranked.unit)}${sharing}`;
    const observed = `the ${count(others)} other observed ${unitsWord(ranked.unit)}${sharing}`;
    if (unread === 0) return `${lead}, ${others === 1 ? only : `${share(seen / others)} of ${observed}`}.`;
    return seen === 0
      ? `${lead}, none of whose follows were read to the end.`
      : `${lead}: ${others === 1 ? only : `${count(seen)} of ${observed} (${share(seen / others)})`}, and ${count(unread)} whose follows were not read to the end.`;
  },
  unseen: 'Follows that could not be seen would add to these counts.',
  minimums: ({ unread, most, ofFirst, unit, source }: Minimums) => {
    const read =
      rosterOf(source) === 'import'
        ? `${form(unread, 'was', 'were')} not read to the end`
        : `could not be read${rosterOf(source) === 'edition' ? ` to the end on at least one of ${form(unread, 'its', 'their')} networks` : ''}`;
    const first =
      ofFirst === null
        ? ''
        : `, that of the first ${ofFirst === 0 ? 'by none' : `by ${count(ofFirst)}${ofFirst === 1 ? '' : ' at most'}`}`;
    return `Counts are minimums: ${units(unread, unit)} ${read}, so each could be ${form(most, '', 'up to ')}${count(most)} higher${first}.`;
  },
  reserved: (
    of: number,
    few: number,
    unit: Unit,
    conditions: readonly Condition[],
    named: readonly SharedBack[],
  ) => {
    const whose = `the ${unitsWord(unit)} that follow`;
    const said =
      of === 1
        ? `The ${unitWord(unit)}${where(conditions)} followed most follows back fewer than a tenth of ${whose} it`
        : `Of the ${units(of, unit)}${where(conditions)} followed most, ${count(few)} ${form(few, 'follows', 'follow')} back fewer than a tenth of ${whose} ${form(few, 'it', 'them')}`;
    const names = named.map(({ account, share: back }) => `${called(account)}, ${share(back)}`);
    const rest = few - named.length;
    return `${said}: ${names.join('; ')}${rest === 0 ? '' : `; and ${otherOnes(rest)}`}.`;
  },
};
