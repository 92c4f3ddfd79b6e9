import type { connected as english } from '../en/connected.ts';
import { count, counted, form, share } from './numbers.ts';
import { unitsWord, unitWord, where } from './phrases.ts';
import { leads, namedGroups } from './rank.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

export const connected: typeof english = {
  title: (unit) => `Les ${unitsWord(unit)} ayant le plus de liens réciproques`,
  firstOfGroups: (column, unit) =>
    fr`Premier de chaque groupe (${values.attribute(column)}) par les liens réciproques avec tous les ${unitsWord(unit)} : seuls sont classés ceux lus jusqu’au bout, mais tous sont comptés`,
  noneInGroups: (groups, unit) =>
    fr`Aucun ${unitWord(unit)} lu jusqu’au bout n’a de lien réciproque connu dans ${namedGroups(groups)}.`,
  unranked: (unit, conditions) =>
    fr`Aucun ${unitWord(unit)}${where(conditions)} n’est classé par ses liens réciproques, car les abonnements d’aucun n’ont été lus jusqu’au bout ; mutual_min et mutual_max en sont les bornes.`,
  none: (unit, conditions) =>
    conditions.length === 0
      ? fr`On ne connaît pas deux ${unitsWord(unit)} qui se suivent l’un l’autre.`
      : fr`Aucun ${unitWord(unit)}${where(conditions)} n’a de lien réciproque connu.`,
  noneRead: (unit, conditions, pairs) =>
    fr`Aucun ${unitWord(unit)}${where(conditions)} dont les abonnements ont été lus jusqu’au bout n’a de lien réciproque connu : ${form(pairs, 'la paire réciproque connue en relie', `les ${count(pairs)} paires réciproques connues en relient`)} d’autres.`,
  leads: (ranked, { ties, share: ofOthers, others, areOnNetworks }) => {
    const single = ranked.first!.nodes === 1;
    const lead = `${leads(ranked)} avec ${counted(ties, 'lien réciproque', 'liens réciproques')}${single ? '' : ' chacun'}`;
    if (areOnNetworks && !single) return `${lead}.`;
    const who =
      others === 1
        ? `l’unique autre ${unitWord(ranked.unit)}`
        : `${share(ofOthers)} des ${count(others)} autres ${unitsWord(ranked.unit)}`;
    const doing = single
      ? form(others, 'est à la fois suivi et abonné', 'sont à la fois suivis et abonnés')
      : form(
          others,
          'suit chacun d’eux et est suivi en retour',
          'suivent chacun d’eux et sont suivis en retour',
        );
    return fr`${lead} : ${who}${areOnNetworks ? ` ${form(others, 'présent', 'présents')} sur un même réseau` : ''} ${doing}.`;
  },
  anyTie: ({ observed, withTie, open, unit, where: conditions }) => {
    const whose = where(conditions);
    const [one, many] = [unitWord(unit), unitsWord(unit)];
    if (withTie === observed && observed === 1)
      return `Le seul ${one} observé${whose} a au moins un lien réciproque.`;
    if (withTie === observed && observed > 1)
      return fr`Les ${observed === 2 ? 'deux' : count(observed)} ${many} observés${whose} ont ${observed === 2 ? 'chacun' : 'tous'} au moins un lien réciproque.`;
    if (withTie > 0)
      return fr`Sur ${counted(observed, `${one} observé`, `${many} observés`)}${whose}, ${count(withTie)} (${share(withTie / observed)}) ${form(withTie, 'a', 'ont')} au moins un lien réciproque et ${anyTieRest(observed - withTie, open)}.`;
    if (open === 0)
      return fr`${observed === 1 ? `Le ${one} observé` : `Aucun des ${count(observed)} ${many} observés`}${whose} n’a de lien réciproque.`;
    return observed === 1
      ? `On ignore si le ${one} observé${whose} a un lien réciproque.`
      : fr`Aucun des ${count(observed)} ${many} observés${whose} n’a de lien réciproque connu ; pour ${count(open)}, on l’ignore.`;
  },
};

/** Of those without a known tie, how many have none, and of how many that is unknown. */
function anyTieRest(without: number, open: number): string {
  const none = without - open;
  if (open === 0) return `${count(none)} n’en ${form(none, 'a', 'ont')} aucun`;
  const unknown = `pour ${count(open)}, on l’ignore`;
  return none === 0 ? unknown : fr`${count(none)} n’en ${form(none, 'a', 'ont')} aucun ; ${unknown}`;
}
