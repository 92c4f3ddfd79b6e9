import type { Named, Unread } from '../values.ts';
import { called, whyUnread } from './phrases.ts';
import { count, counted } from './plain.ts';

export const path = {
  /** @param steps `null` where no chain is known. @param couldBe whether unknown ties could make one, or a shorter one. */
  shortest: (
    from: Named,
    to: Named,
    steps: number | null,
    paths: number,
    isMutual: boolean,
    couldBe: boolean,
  ) => {
    const what = `chain of ${isMutual ? 'mutual ties' : 'follows'}`;
    const doubt = couldBe ? `; unknown ties could make ${steps === null ? 'one' : 'a shorter one'}` : '';
    return steps === null
      ? `No known ${what} leads from ${called(from)} to ${called(to)}${doubt}.`
      : `The shortest ${what} from ${called(from)} to ${called(to)} has ${counted(steps, 'step')}${paths > 1 ? `, and there are ${paths} as short` : ''}${doubt}.`;
  },
  firstShown: (shown: number, paths: number) => `The first ${count(shown)} of ${count(paths)} are shown.`,
  noChain: (unread: Unread) => `${whyUnread(unread)}; no chain leads there`,
};
