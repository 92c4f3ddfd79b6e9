import type { Moments } from '../moments.ts';
import { count, counted, list } from '../numbers.ts';
import type { Terms } from '../terms.ts';

type ThenAndNow = readonly [then: number, now: number];
const years = ([then, now]: ThenAndNow, at: Moments) =>
  `${then === 0 ? 'none' : count(then)} ${at.inEarlier}, ${now === 0 ? 'none' : count(now)} ${at.inLater}`;

/** A mutual tie made or broken between two governments: who did it, when, and what the other does. */
export function governments({ isGroup }: Pick<Terms, 'isGroup'>) {
  return {
    lead: (
      [one, other]: readonly [string, string],
      story: string,
      way: 'made' | 'broken',
      more: number,
      ofGovernments: ThenAndNow,
      ofAll: ThenAndNow,
      at: Moments,
    ) => {
      const others = { made: 'was made', broken: 'was broken' }[way];
      const beside =
        more === 0
          ? ''
          : ` ${counted(more, 'other mutual tie')} between them ${more === 1 ? others : others.replace('was', 'were')}.`;
      const all =
        String(ofGovernments) === String(ofAll)
          ? ''
          : `; counting missions and all their other accounts, ${years(ofAll, at)}`;
      return `${one} and ${other}: ${story}.${beside} Mutual ties between accounts of their governments${isGroup ? ' in the group' : ''}: ${years(ofGovernments, at)}${all}.`;
    },
    /** Dates are '' where nobody gives them. */
    made: {
      byOne: (one: string, other: string, when: string, since: string, wasThere: boolean, at: Moments) => {
        const answered =
          when === '' ? `${one} now follows back ${other}` : `on ${when}, ${one} followed back ${other}`;
        if (since !== '') return `${answered}, whose own follow dates from ${since}`;
        return `${answered}, ${wasThere ? `whose own follow was there ${at.inEarlier} already` : `whose follows could not be compared ${at.inEarlier}`}`;
      },
      byBoth: (one: string, other: string, sinceOne: string, sinceOther: string, at: Moments) =>
        `${one} and ${other} now follow each other${sinceOne === '' || sinceOther === '' ? '' : ` (the former since ${sinceOne}, the latter since ${sinceOther})`}, where neither followed the other ${at.inEarlier}`,
    },
    broken: {
      byOne: (one: string, other: string, stands: boolean, since: string, at: Moments) =>
        `${one} no longer follows ${other}, ${stands ? `whose own follow${since === '' ? '' : `, of ${since},`} still stands` : `whose own follow could not be read ${at.inLater}`}`,
      byBoth: (one: string, other: string) => `${one} and ${other} no longer follow each other: both stopped`,
    },
    doubt: (then: number, now: number, at: Moments) =>
      then + now === 0
        ? ''
        : `Of ${list([
            ...(then === 0 ? [] : [`${counted(then, 'more pair')} ${at.inEarlier}`]),
            ...(now === 0 ? [] : [`${counted(now, 'more pair')} ${at.inLater}`]),
          ])} it is unknown.`,
  };
}

export type GovernmentsWords = ReturnType<typeof governments>;
