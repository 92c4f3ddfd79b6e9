import { begun } from '../articles.ts';
import type { Moments } from '../moments.ts';
import { count, counted, list } from '../numbers.ts';
import type { Terms } from '../terms.ts';

type ThenAndNow = readonly [then: number, now: number];

/** What happened, without its stop, and its dates as a sentence; '' where nobody gives them. */
interface Story {
  story: string;
  dates: string;
}

/** The days between which something happened, as sentences write them. */
type Between = readonly [from: string, to: string];

/** A mutual tie made or broken between two governments: who did it, when, and what the other does. */
export function governments({ isGroup }: Pick<Terms, 'isGroup'>) {
  const inGroup = isGroup ? ' in the group' : '';
  return {
    /** @param more other mutual ties between the two that were made, or broken. */
    lead: (story: string, way: 'made' | 'broken', more: number, [then, now]: ThenAndNow, at: Moments) => {
      if (then + now === 1)
        return `${story}. It ${way === 'made' ? 'is' : 'was'} the two governments’ one mutual tie${inGroup}.`;
      const others =
        more === 0
          ? ''
          : ` ${counted(more, 'other mutual tie')} between them ${more === 1 ? 'was' : 'were'} ${way} as well.`;
      return `${story}.${others} The two governments have ${now === 0 ? 'no mutual tie' : counted(now, 'mutual tie')}${inGroup}, after ${then === 0 ? 'none' : count(then)} ${at.inEarlier}.`;
    },
    /** With missions and all their other accounts. */
    ofAll: ([then, now]: ThenAndNow, at: Moments) =>
      `Counting missions and other accounts: ${then === 0 ? 'none' : count(then)} ${at.inEarlier}, ${now === 0 ? 'none' : count(now)} ${at.inLater}.`,
    /** Dates are '' where nobody gives them. */
    made: {
      byOne: (
        one: string,
        other: string,
        when: string,
        since: string,
        wasThere: boolean,
        at: Moments,
      ): Story => ({
        story: `${one} now follows back ${other}${since !== '' || wasThere ? '' : `, whose follows could not be compared ${at.inEarlier}`}`,
        dates:
          when === '' ? '' : `Since ${when}${since === '' ? '' : `, in answer to a follow of ${since}`}.`,
      }),
      byBoth: (one: string, other: string, sinceOne: string, sinceOther: string, at: Moments): Story => ({
        story: `${one} and ${other} now follow each other, which neither did ${at.inEarlier}`,
        dates:
          sinceOne === '' || sinceOther === ''
            ? ''
            : `The former since ${sinceOne}, the latter since ${sinceOther}.`,
      }),
    },
    broken: {
      /** @param since the days of both follows. @param wasAnswer whether the one that ended was the younger. */
      byOne: (
        one: string,
        other: string,
        stands: boolean,
        since: { ended: string; other: string },
        wasAnswer: boolean,
        at: Moments,
        between: Between,
      ): Story => ({
        story: stands
          ? `${one} no longer ${wasAnswer ? 'returns the follow of' : 'follows'} ${other}`
          : `${one} no longer follows ${other}, whose own follow could not be read ${at.inLater}`,
        dates: datesOfBreak(stands, since, between),
      }),
      byBoth: (one: string, other: string): Story => ({
        story: `${one} and ${other} no longer follow each other: both stopped`,
        dates: '',
      }),
    },
    /** @param names of the same country, who still follow whom one of it stopped following. */
    stillFollow: (names: readonly string[], other: string) =>
      `${begun(list(names))} still ${names.length === 1 ? 'follows' : 'follow'} ${other}.`,
    doubt: (then: number, now: number, at: Moments) =>
      then + now === 0
        ? ''
        : `Of ${list([
            ...(then === 0 ? [] : [`${counted(then, 'more pair')} ${at.inEarlier}`]),
            ...(now === 0 ? [] : [`${counted(now, 'more pair')} ${at.inLater}`]),
          ])} it is unknown.`,
  };
}

function datesOfBreak(stands: boolean, since: { ended: string; other: string }, [from, to]: Between): string {
  const ended = `The follow${since.ended === '' ? '' : ` of ${since.ended}`} ended between ${from} and ${to}`;
  if (!stands) return `${ended}.`;
  return `${ended}; the one in the other direction${since.other === '' ? '' : `, of ${since.other},`} remains.`;
}

export type GovernmentsWords = ReturnType<typeof governments>;
