import type { periods as english } from '../en/periods.ts';
import { share } from './numbers.ts';
import { minuteOfDay } from './phrases.ts';
import { fr } from './spacing.ts';

export const periods: typeof english = {
  begins: (at) =>
    fr`Sans comparaison avec la période précédente : le journal ne commence que le ${minuteOfDay(at)}.`,
  seen: (now, before) =>
    fr`Sans comparaison avec la période précédente : ${share(before)} de son temps ont pu être vus, et ${share(now)} de celui-ci.`,
};
