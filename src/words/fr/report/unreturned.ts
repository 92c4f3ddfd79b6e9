import type { UnreturnedWords } from '../../en/report/unreturned.ts';
import { count, counted, form, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function unreturned({ inStudied, many, ofStudied, one }: Terms): UnreturnedWords {
  return {
    heading: 'Abonnements non réciproques',
    counted:
      'Sont comptées les paires dont les deux sens sont connus et où l’un suit l’autre sans être suivi en retour.',
    none: 'On ne connaît aucun abonnement sans retour.',
    noneRead: fr`Aucun ${one} dont les abonnements ont été lus jusqu’au bout n’a d’abonnement que l’on sache sans retour.`,
    courting: (leader, value, single) =>
      fr`${leader} avec ${counted(value, 'abonnement')}${single ? '' : ' chacun'} sans retour.`,
    unreturned: 'Abonnements sans retour',
    unreturnedFollows: (value) => counted(value, 'abonnement sans retour', 'abonnements sans retour'),
    courted: (leader, value, single) =>
      fr`${leader} avec ${counted(value, 'abonné')}${single ? '' : ' chacun'} ${form(value, 'non suivi', 'non suivis')} en retour.`,
    notFollowedBack: 'Abonnés non suivis en retour',
    suchFollowers: (value) => counted(value, 'abonné de ce genre', 'abonnés de ce genre'),
    everyone: (observed) =>
      fr`Chacun des ${counted(observed, `${one} observé`, `${many} observés`)} suit au moins un autre ${one} ${ofStudied}.`,
    nobody: (silent, observed, names) =>
      silent === observed
        ? fr`${form(observed, `Le ${one} observé`, `Aucun des ${count(observed)} ${many} observés`)} ne suit ${form(observed, 'personne', 'qui que ce soit')} ${inStudied} : ${names}.`
        : fr`${count(silent)} des ${counted(observed, `${one} observé`, `${many} observés`)} (${share(silent / observed)}) ${form(silent, `ne suit personne ${inStudied}`, `ne suivent personne ${inStudied} ; les plus suivis d’abord`)} : ${names}.`,
    nobodyAtAll: (silent, whole) =>
      fr`${form(silent, 'Il', `${count(whole)} d’entre eux`)} ${form(whole, 'ne suit', 'ne suivent')} personne du tout.`,
  };
}
