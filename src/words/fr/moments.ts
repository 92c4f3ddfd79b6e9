import type { momentsOf as english, Moments } from '../en/moments.ts';
import { NUMBERS } from './numbers.ts';

export function moments(earlier: string, later: string): Moments {
  const differ = earlier.slice(0, 4) !== later.slice(0, 4);
  const name = (date: string) => (differ ? date.slice(0, 4) : NUMBERS.date(date));
  const at = (date: string) => `${differ ? 'en' : 'le'} ${name(date)}`;
  const of = (date: string) => `${differ ? 'de' : 'du'} ${name(date)}`;
  return {
    earlier: name(earlier),
    later: name(later),
    inEarlier: at(earlier),
    inLater: at(later),
    ofEarlier: of(earlier),
    ofLater: of(later),
  };
}

export const momentsOf: typeof english = (old, fresh) =>
  old.date === fresh.date
    ? {
        earlier: old.name,
        later: fresh.name,
        inEarlier: `dans ${old.name}`,
        inLater: `dans ${fresh.name}`,
        ofEarlier: `de ${old.name}`,
        ofLater: `de ${fresh.name}`,
      }
    : moments(old.date, fresh.date);

/** « depuis 2025 », « depuis le 1er mai 2026 » */
export const since = ({ inEarlier }: Moments): string => `depuis ${inEarlier.replace(/^en /, '')}`;
