import type { isolates as english } from '../en/isolates.ts';
import { count, counted, decimal, form, share } from './numbers.ts';
import { units, unitsWord, unitWord } from './phrases.ts';
import { fr } from './spacing.ts';

export const isolates: typeof english = {
  none: (unit) =>
    fr`Aucun ${unitWord(unit)} n’est isolé : chacun en suit un autre, ou est suivi par un autre.`,
  some: (isolates, unit) =>
    fr`${units(isolates, unit)} ${form(isolates, 'n’a', 'n’ont')} aucun lien connu avec un autre.`,
  unfollowed: (nodes, isolates, unit) =>
    nodes === isolates
      ? 'Tous les autres ont un abonné connu.'
      : fr`${units(nodes, unit)} en tout ${form(nodes, 'n’a', 'n’ont')} aucun abonné connu.`,
  unread: (unread, isolates) =>
    fr`${unread === isolates ? form(unread, 'Il', 'Ils') : `${count(unread)} d’entre eux`} ${form(unread, 'n’a pas été lu jusqu’au bout et en suit', 'n’ont pas été lus jusqu’au bout et en suivent')} peut-être d’autres.`,
  whole: (unit) =>
    fr`Tous les ${unitsWord(unit)} tiennent ensemble en une seule composante, si l’on ignore le sens des liens.`,
  parts: (components, largest, of, unit) =>
    fr`Si l’on ignore le sens des liens, le réseau se divise en ${counted(components, 'composante')} ; la plus grande contient ${units(largest, unit)} (${share(largest / of)}).`,
  reach: ({ nodes, meanDistance, diameter }, isOpen, unit) =>
    fr`${units(nodes, unit)} peuvent s’atteindre les uns les autres par des abonnements${isOpen ? ' connus' : ''}, en ${decimal(meanDistance, 2)} pas en moyenne et ${count(diameter)} au plus.`,
  list: 'Sans lien connu',
};
