import type { Unit } from '../../study/study.ts';
import type { AnyTie, Condition, ConnectedLead, NamedGroups, Ranked } from '../values.ts';
import { count, share } from './numbers.ts';
import { unitsWord, unitWord, where } from './phrases.ts';
import { counted, form } from './plain.ts';
import { leads, namedGroups } from './rank.ts';
import { values } from './values.ts';

export const connected = {
  title: (unit: Unit) => `The ${unitsWord(unit)} with most mutual ties`,
  firstOfGroups: (column: string, unit: Unit) =>
    `First of each ${values.attribute(column)} by mutual ties with all ${unitsWord(unit)}: only those read to the end are ranked, but all are counted`,
  noneInGroups: (groups: NamedGroups, unit: Unit) =>
    `No ${unitWord(unit)} read to the end is known to have a mutual tie in ${namedGroups(groups)}.`,
  unranked: (unit: Unit, conditions: readonly Condition[]) =>
    `No ${unitWord(unit)}${where(conditions)} is ranked by its mutual ties, since the follows of none were read to the end; mutual_min and mutual_max are their bounds.`,
  none: (unit: Unit, conditions: readonly Condition[]) =>
    conditions.length === 0
      ? `No two ${unitsWord(unit)} are known to follow each other.`
      : `No ${unitWord(unit)}${where(conditions)} is known to have a mutual tie.`,
  noneRead: (unit: Unit, conditions: readonly Condition[], pairs: number) =>
    `No ${unitWord(unit)}${where(conditions)} whose follows were read to the end is known to have a mutual tie: the ${counted(pairs, 'mutual pair')} that ${form(pairs, 'is known is', 'are known are')} between others.`,
  leads: (ranked: Ranked, { ties, share: ofOthers, others, areOnNetworks }: ConnectedLead) => {
    const { unit } = ranked;
    const single = ranked.first!.nodes === 1;
    const lead = `${leads(ranked)} with ${counted(ties, 'mutual tie')}${single ? '' : ' each'}`;
    if (areOnNetworks && !single) return `${lead}.`;
    const who =
      others === 1
        ? `the only other ${unitWord(unit)}`
        : `${share(ofOthers)} of the ${count(others)} other ${unitsWord(unit)}`;
    return `${lead}: ${who}${areOnNetworks ? ' on a network with it' : ''} ${form(others, 'follows', 'follow')} ${single ? 'it' : 'each of them'} and ${form(others, 'is', 'are')} followed back.`;
  },
  anyTie: ({ observed, withTie, open, unit, where: conditions }: AnyTie) => {
    const whose = `${where(conditions)}`;
    if (withTie === observed && observed > 0)
      return `${['', 'The one', 'Both'][observed] ?? `All ${count(observed)}`} observed ${form(observed, unitWord(unit), unitsWord(unit))}${whose} ${form(observed, 'has', 'have')} at least one mutual tie.`;
    if (withTie > 0)
      return `Of the ${counted(observed, `observed ${unitWord(unit)}`, `observed ${unitsWord(unit)}`)}${whose}, ${count(withTie)} (${share(withTie / observed)}) ${form(withTie, 'has', 'have')} at least one mutual tie and ${anyTieRest(observed - withTie, open)}.`;
    const none =
      observed === 1
        ? `The observed ${unitWord(unit)}${whose}`
        : `None of the ${count(observed)} observed ${unitsWord(unit)}${whose}`;
    if (open === 0) return `${none} has ${observed === 1 ? 'no' : 'a'} mutual tie.`;
    return observed === 1
      ? `Whether the observed ${unitWord(unit)}${whose} has a mutual tie is unknown.`
      : `${none} is known to have a mutual tie; of ${count(open)} it is unknown.`;
  },
};

/** Of those without a known tie, how many have none, and of how many that is unknown. */
function anyTieRest(without: number, open: number): string {
  const none = without - open;
  if (open === 0) return `${count(none)} ${form(none, 'has', 'have')} none`;
  const unknown = `of ${count(open)} it is unknown`;
  return none === 0 ? unknown : `${count(none)} ${form(none, 'has', 'have')} none; ${unknown}`;
}
