import type { ConnectedWords } from '../../en/report/connected.ts';
import { count, counted, form, others, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function connected({ many, nodes, one }: Terms): ConnectedWords {
  return {
    heading: 'Les mieux reliés',
    mutualTies: (value) => counted(value, 'lien réciproque', 'liens réciproques'),
    unranked: fr`Aucun ${one} n’est classé par ses liens réciproques, car les abonnements d’aucun n’ont été lus jusqu’au bout ; nodes.csv en donne les bornes.`,
    none: fr`On ne connaît pas deux ${many} qui se suivent l’un l’autre.`,
    noneRead: (pairs) =>
      fr`Aucun ${one} dont les abonnements ont été lus jusqu’au bout n’a de lien réciproque connu : ${form(pairs, 'la paire réciproque connue en relie', `les ${count(pairs)} paires réciproques connues en relient`)} d’autres.`,
    sentence: (leader, ties, single, ofOthers, otherCount, areOnNetworks) =>
      areOnNetworks && !single
        ? fr`${leader} avec ${counted(ties, 'lien réciproque', 'liens réciproques')} chacun.`
        : fr`${leader} avec ${counted(ties, 'lien réciproque', 'liens réciproques')}${single ? '' : ' chacun'} : ${otherCount === 1 ? `l’unique autre ${one}` : `${share(ofOthers)} des ${count(otherCount)} autres ${many}`}${areOnNetworks ? ` ${form(otherCount, 'présent', 'présents')} sur un même réseau` : ''} ${single ? form(otherCount, 'est à la fois suivi et abonné', 'sont à la fois suivis et abonnés') : form(otherCount, 'suit chacun d’eux et est suivi en retour', 'suivent chacun d’eux et sont suivis en retour')}.`,
    certain: () =>
      fr`Les liens inconnus ne peuvent rien changer à la première place : aucun autre ${one} ne pourrait passer devant.`,
    between: fr`Aucun autre ${one} ne pourrait les dépasser, mais les liens inconnus peuvent décider lequel d’entre eux est premier.`,
    rivals: (value, names) =>
      fr`Si tous les liens inconnus existaient, ${count(value)} ${form(value, `autre ${one} pourrait`, `autres ${many} pourraient`)} en avoir plus : ${names}.`,
    within: (name, least, most) =>
      fr`${name}, ${least === 0 ? '' : `au moins ${count(least)} et `}au plus ${count(most)}`,
    unread: (value, names, rest, rows) =>
      fr`${nodes(value)} sans rang, dont les abonnements n’ont pas été lus jusqu’au bout, ${form(value, 'pourrait', 'pourraient')} figurer parmi ${form(rows, 'le premier', `les ${count(rows)} premiers`)} : ${names.join(fr` ; `)}${rest === 0 ? '' : fr` ; et ${others(rest)}`}.`,
    rangesNote: (unread) =>
      fr`Les intervalles de rangs comptent aussi ${form(unread, `le ${one}`, `les ${count(unread)} ${many}`)} dont les abonnements n’ont pas été lus jusqu’au bout, et qui ${form(unread, 'n’a', 'n’ont')} pas de rang propre ; chacun contient le rang à côté duquel il se trouve. Un intervalle couvre 95 % des issues possibles des liens inconnus, tirées aux fréquences habituelles ; des bornes, comme en première page, valent pour toutes les issues et peuvent être plus larges.`,
    anyTie: (observed, withTie, ofObserved, open) =>
      withTie === observed && observed > 1
        ? fr`Les ${observed === 2 ? 'deux' : count(observed)} ${many} observés ont ${observed === 2 ? 'chacun' : 'tous'} au moins un lien réciproque.`
        : withTie === 0 && open > 0
          ? observed === 1
            ? `On ignore si le ${one} observé a un lien réciproque.`
            : fr`Aucun des ${count(observed)} ${many} observés n’a de lien réciproque connu ; pour ${count(open)}, on l’ignore.`
          : withTie === 0
            ? fr`${observed === 1 ? `Le ${one} observé` : `Aucun des ${count(observed)} ${many} observés`} n’a de lien réciproque.`
            : fr`Sur ${counted(observed, `${one} observé`, `${many} observés`)}, ${count(withTie)} (${share(ofObserved)}) ${form(withTie, 'a', 'ont')} au moins un lien réciproque et ${anyTieRest(observed - withTie, open)}.`,
    group: 'Groupe',
    first: 'Premier du groupe',
    shareOfAll: 'Part de tous les autres',
    unknown: 'inconnu',
    nobody: 'aucun',
  };
}

function anyTieRest(without: number, open: number): string {
  const none = without - open;
  if (open === 0) return `${count(none)} n’en ${form(none, 'a', 'ont')} aucun`;
  const unknown = `pour ${count(open)}, on l’ignore`;
  return none === 0 ? unknown : fr`${count(none)} n’en ${form(none, 'a', 'ont')} aucun ; ${unknown}`;
}
