import type { Dated } from '../values.ts';
import { NUMBERS } from './numbers.ts';

/** The two dates of a comparison in words: their years, or the days where the years are the same. */
export function moments(earlier: string, later: string) {
  const differ = earlier.slice(0, 4) !== later.slice(0, 4);
  const name = (date: string) => (differ ? date.slice(0, 4) : NUMBERS.date(date));
  const at = (date: string) => `${differ ? 'in' : 'on'} ${name(date)}`;
  const of = (date: string) => `of ${name(date)}`;
  return {
    earlier: name(earlier),
    later: name(later),
    inEarlier: at(earlier),
    inLater: at(later),
    ofEarlier: of(earlier),
    ofLater: of(later),
  };
}

/** Both dates of a comparison, on their own, after “in” and after “of”. */
export type Moments = ReturnType<typeof moments>;

/** The same of two snapshots, by their names where they are of one day. */
export function momentsOf(old: Dated, fresh: Dated): Moments {
  if (old.date !== fresh.date) return moments(old.date, fresh.date);
  return {
    earlier: old.name,
    later: fresh.name,
    inEarlier: `in ${old.name}`,
    inLater: `in ${fresh.name}`,
    ofEarlier: `of ${old.name}`,
    ofLater: `of ${fresh.name}`,
  };
}
