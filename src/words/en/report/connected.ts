import { count, counted, form, others, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function connected({ many, nodes, one }: Terms) {
  return {
    heading: 'Best connected',
    mutualTies: (value: number) => counted(value, 'mutual tie'),
    unranked: `No ${one} is ranked by its mutual ties, since the follows of none were read to the end; nodes.csv has their bounds.`,
    none: `No two ${many} are known to follow each other.`,
    noneRead: (pairs: number) =>
      `No ${one} whose follows were read to the end is known to have a mutual tie: the ${counted(pairs, 'mutual pair')} that ${form(pairs, 'is known is', 'are known are')} between others.`,
    /** @param otherCount of the first of the leaders. @param areOnNetworks whether only those on a network with it are. */
    sentence: (
      leader: string,
      ties: number,
      single: boolean,
      ofOthers: number,
      otherCount: number,
      areOnNetworks: boolean,
    ) =>
      areOnNetworks && !single
        ? `${leader} with ${counted(ties, 'mutual tie')} each.`
        : `${leader} with ${counted(ties, 'mutual tie')}${single ? '' : ' each'}: ${otherCount === 1 ? `the only other ${one}` : `${share(ofOthers)} of the ${count(otherCount)} other ${many}`}${areOnNetworks ? ' on a network with it' : ''} ${form(otherCount, 'follows', 'follow')} ${single ? 'it' : 'each of them'} and ${form(otherCount, 'is', 'are')} followed back.`,
    certain: (single: boolean) =>
      `Unknown ties cannot change who is first: no other ${one} could overtake ${single ? 'it' : 'them'}.`,
    /** Where several are first, and of one of them more may be unknown. */
    between: `No other ${one} could overtake them, but unknown ties may decide which of them is first.`,
    rivals: (value: number, names: string) =>
      `Were all unknown ties there, ${count(value)} other ${form(value, `${one} could have more`, `${many} could have more`)}: ${names}.`,
    within: (name: string, least: number, most: number) =>
      `${name}, ${least === 0 ? '' : `at least ${count(least)} and `}at most ${count(most)}`,
    unread: (value: number, names: readonly string[], rest: number, rows: number) =>
      `${nodes(value)} without a rank, since ${form(value, 'its', 'their')} follows were not read to the end, might belong among the first ${count(rows)}: ${names.join('; ')}${rest === 0 ? '' : `; and ${others(rest)}`}.`,
    rangesNote: (unread: number) =>
      `Ranges of ranks count the ${nodes(unread)} whose follows were not read to the end as well, which ${form(unread, 'has', 'have')} no rank of ${form(unread, 'its', 'their')} own; each contains the rank beside it. A range is where 95% of the ways lie in which the unknown ties may turn out, drawn at the usual rates; bounds, as on the front page, hold for all ways and can be wider.`,
    /** @param open how many have no known one, and may have one. */
    anyTie: (observed: number, withTie: number, ofObserved: number, open: number) =>
      withTie === observed && observed > 1
        ? `${observed === 2 ? 'Both' : `All ${count(observed)}`} observed ${many} have at least one mutual tie.`
        : withTie === 0 && open > 0
          ? observed === 1
            ? `Whether the observed ${one} has a mutual tie is unknown.`
            : `None of the ${count(observed)} observed ${many} is known to have a mutual tie; of ${count(open)} it is unknown.`
          : withTie === 0
            ? `${observed === 1 ? `The observed ${one}` : `None of the ${count(observed)} observed ${many}`} has ${observed === 1 ? 'no' : 'a'} mutual tie.`
            : `Of the ${counted(observed, `observed ${one}`, `observed ${many}`)}, ${count(withTie)} (${share(ofObserved)}) ${form(withTie, 'has', 'have')} at least one mutual tie and ${anyTieRest(observed - withTie, open)}.`,
    group: 'Group',
    first: 'First within it',
    shareOfAll: 'Share of all others',
    unknown: 'unknown',
    nobody: 'none',
  };
}

export type ConnectedWords = ReturnType<typeof connected>;

/** Of those without a known tie, how many have none, and of how many that is unknown. */
function anyTieRest(without: number, open: number): string {
  const none = without - open;
  if (open === 0) return `${count(none)} ${form(none, 'has', 'have')} none`;
  const unknown = `of ${count(open)} it is unknown`;
  return none === 0 ? unknown : `${count(none)} ${form(none, 'has', 'have')} none; ${unknown}`;
}
