import type { unreturned as english } from '../en/unreturned.ts';
import { count, counted, form, share } from './numbers.ts';
import { calledOf, unitsWord, unitWord, where } from './phrases.ts';
import { leads } from './rank.ts';
import { fr } from './spacing.ts';
import { inStudied } from './terms.ts';

const inAll = (of: number | null) => (of === null ? ' chacun' : `, sur ${count(of)} en tout`);

export const unreturned: typeof english = {
  titleCourting: (unit) => `Les ${unitsWord(unit)} ayant le plus d’abonnements sans retour`,
  titleCourted: (unit) => `Les ${unitsWord(unit)} ayant le plus d’abonnés qu’ils ne suivent pas en retour`,
  counted:
    'Sont comptées les paires dont les deux sens sont connus et où l’un suit l’autre sans être suivi en retour.',
  none: (conditions) => fr`On ne connaît aucun abonnement sans retour${where(conditions)}.`,
  noneRead: (unit, conditions) =>
    fr`Aucun ${unitWord(unit)}${where(conditions)} dont les abonnements ont été lus jusqu’au bout n’a d’abonnement que l’on sache sans retour.`,
  courting: (ranked, follows, of) =>
    fr`${leads(ranked)} avec ${counted(follows, 'abonnement')} sans retour${inAll(of)}.`,
  noneCourted: (unit, conditions) =>
    fr`On ne connaît aucun ${unitWord(unit)}${where(conditions)} qui ne suive pas en retour un de ses abonnés.`,
  courted: (ranked, followers, of) =>
    fr`${leads(ranked)} avec ${counted(followers, 'abonné')} ${form(followers, 'non suivi', 'non suivis')} en retour${inAll(of)}.`,
  everyone: (observed, unit, conditions, source) =>
    fr`Chacun des ${counted(observed, `${unitWord(unit)} observé`, `${unitsWord(unit)} observés`)}${where(conditions)} suit au moins un autre ${unitWord(unit)} ${inStudied(source)}.`,
  nobody: ({ silent, observed, unit, where: conditions, source, named }) => {
    const names = calledOf(named, silent);
    const [one, many] = [unitWord(unit), unitsWord(unit)];
    const place = inStudied(source);
    if (silent === observed)
      return fr`${form(observed, `Le ${one} observé`, `Aucun des ${count(observed)} ${many} observés`)}${where(conditions)} ne suit ${form(observed, 'personne', 'qui que ce soit')} ${place} : ${names}.`;
    return fr`${count(silent)} des ${counted(observed, `${one} observé`, `${many} observés`)}${where(conditions)} (${share(silent / observed)}) ${form(silent, `ne suit personne ${place}`, `ne suivent personne ${place} ; les plus suivis d’abord`)} : ${names}.`;
  },
  nobodyAtAll: (silent, whole) =>
    fr`${form(silent, 'Il', `${count(whole)} d’entre eux`)} ${form(whole, 'ne suit', 'ne suivent')} personne du tout.`,
};
