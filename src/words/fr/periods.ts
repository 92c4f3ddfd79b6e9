import type { periods as english } from '../en/periods.ts';
import { share } from './numbers.ts';
import { minuteOfDay } from './phrases.ts';
import { fr } from './spacing.ts';

const WHOSE = {
  all: 'les comptes',
  ours: 'nos comptes',
  abroad: 'les comptes étrangers',
  posts: 'les messages des comptes',
};

export const periods: typeof english = {
  twoDates: fr`Sans comparaison avec une période précédente : deux dates ne font qu’une période.`,
  begins: (at) =>
    fr`Sans comparaison avec la période précédente : le journal ne commence que le ${minuteOfDay(at)}.`,
  seen: (whose, now, before) =>
    fr`Sans comparaison avec la période précédente : ${WHOSE[whose]} ont pu être vus ${share(before)} de ce temps-là, et ${share(now)} de celui-ci.`,
};
