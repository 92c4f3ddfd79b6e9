import { capital } from '../../capital.ts';
import type { IsolatesWords } from '../../en/report/isolates.ts';
import { count, counted, decimal, form, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function isolates({ many, nodes, one }: Terms): IsolatesWords {
  return {
    heading: `${capital(many)} isolés et distances`,
    none: fr`Aucun ${one} n’est isolé : chacun en suit un autre, ou est suivi par un autre.`,
    some: (isolates, names) =>
      fr`${nodes(isolates)} ${form(isolates, 'n’a', 'n’ont')} aucun lien connu avec un autre : ${names}.`,
    unread: (unread, of) =>
      fr`${unread === of ? form(unread, 'Il', 'Ils') : `${count(unread)} d’entre eux`} ${form(unread, 'n’a pas été lu jusqu’au bout et suit', 'n’ont pas été lus jusqu’au bout et suivent')} peut-être tout de même d’autres ${many}.`,
    whole: fr`Tous les ${many} tiennent ensemble en une seule composante, si l’on ignore le sens des liens.`,
    parts: (parts, largest, of) =>
      fr`Si l’on ignore le sens des liens, le réseau se divise en ${counted(parts, 'composante')} ; la plus grande contient ${nodes(largest)} (${share(largest / of)}).`,
    reach: (largest, known, mean, diameter) =>
      fr`${nodes(largest)} peuvent s’atteindre les uns les autres ${known ? 'par des abonnements connus' : 'par des abonnements'}, en ${decimal(mean, 2)} pas en moyenne et ${count(diameter)} au plus.`,
  };
}
