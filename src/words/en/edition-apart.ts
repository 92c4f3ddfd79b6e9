import { count, counted, form, list } from './numbers.ts';
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
        : ` Of ${count(there.unknown)} more one direction there is not known, or neither.`;
    return `Of ${counted(known, 'pair')} that ${form(known, 'follows', 'follow')} each other on ${values.network(close)} and are known both ways on ${values.network(apart)}, ${list(
      [
        there.mutual === 0
          ? 'none does so there'
          : `${count(there.mutual)} ${form(there.mutual, 'does', 'do')} so there too`,
        ...(there['one-way'] === 0
          ? []
          : [`${count(there['one-way'])} ${form(there['one-way'], 'is', 'are')} tied one way`]),
        ...(there.null === 0 ? [] : [`${count(there.null)} ${form(there.null, 'is', 'are')} not tied`]),
      ],
    )}.${open}`;
  },
  apart:
    'Pairs that follow each other on one network and are not tied on the other, each network in turn, by their followers there',
  countries:
    'Countries and organisations surely tied more on one network than on the other, by the pairs of actors on both, the furthest apart first',
};
