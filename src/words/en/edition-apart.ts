import { count, counted, form } from './numbers.ts';
import { values } from './values.ts';

/** Two networks, on the first of which pairs are close. */
export interface Closeness {
  close: string;
  apart: string;
}

/** Pairs by what is known of them on the other network. */
export type PairsThere = Readonly<Record<'mutual' | 'one-way' | 'null' | 'unknown', number>>;

export const editionApart = {
  /** Of those that follow each other on the one network. */
  pairs: ({ close, apart }: Closeness, there: PairsThere) => {
    const known = there.mutual + there['one-way'] + there.null;
    if (known === 0)
      return `Of no pair that follows each other on ${values.network(close)} are both directions known on ${values.network(apart)}.`;
    const open =
      there.unknown === 0
        ? ''
        : `; of ${count(there.unknown)} more one direction there is not known, or neither`;
    return `Of ${counted(known, 'pair')} that ${form(known, 'follows', 'follow')} each other on ${values.network(close)} and of which both directions are known on ${values.network(apart)}, ${count(there.mutual)} ${form(there.mutual, 'does', 'do')} so there too, ${count(there['one-way'])} ${form(there['one-way'], 'is', 'are')} tied one way, and of ${count(there.null)} neither follows the other${open}.`;
  },
  apart:
    'Pairs that follow each other on the one network and are known not to be tied on the other: of each direction in turn, first those whose two actors have most followers together where they are tied',
  countries:
    'Countries and organisations that are tied more on one network than on the other however unknown ties turn out, the furthest apart first, then by their codes: of the pairs of their actors that are on both networks, those of which one at least follows the other',
};
