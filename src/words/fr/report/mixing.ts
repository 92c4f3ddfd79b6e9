import type { MixingWords } from '../../en/report/mixing.ts';
import { count, counted, form, list, others, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';
import { sameGroup } from '../values.ts';

export function mixing({ many, one, nodes }: Terms): MixingWords {
  return {
    heading: 'Liens entre groupes',
    by: (attribute) => fr`Par ${attribute}`,
    noValue: (attribute) => fr`Aucun ${one} n’a de valeur (${attribute}) ; il n’y a rien à comparer.`,
    oneGroup: (group, isRest) =>
      fr`Tous les ${isRest ? 'autres' : many} sont d’un même groupe, ${group} ; il n’y a rien à comparer.`,
    leftOut: (value, follows, attribute) =>
      fr`${nodes(value)} n’${form(value, 'a', 'ont')} pas de valeur (${attribute}) et ne ${form(value, 'fait', 'font')} partie d’aucun groupe${follows === 0 ? '' : fr` ; ${counted(follows, 'abonnement connu', 'abonnements connus')} qui en ${form(follows, 'part ou y mène est laissé', 'partent ou y mènent sont laissés')} de côté`}.`,
    couldCompare: (columns, flag) =>
      fr`Aucun groupe n’est comparé ici. Ce que l’on sait des ${many} le permettrait par ${list(columns)}, par exemple avec \`${flag}\`.`,
    noFollow: 'Il n’y a aucun abonnement à comparer.',
    stay: (total, within, attribute, isRest) =>
      fr`Sur ${isRest ? fr`les ${counted(total, 'autre abonnement', 'autres abonnements')}` : counted(total, 'abonnement connu', 'abonnements connus')}, ${within === 0 ? 'aucun ne reste' : `${count(within)} (${share(within / total)}) ${form(within, 'reste', 'restent')}`} au sein d’${sameGroup(attribute)}`,
    chance: (stay, verdict, figures) =>
      fr`${stay} : ${{ more: 'plus que le hasard n’en donnerait', less: 'moins que le hasard n’en donnerait', same: 'dans les limites de ce que le hasard donnerait' }[verdict]} (${figures}).`,
    held: fr`Le hasard est ce que donnent des réseaux aléatoires où chaque ${one} garde ses nombres d’abonnements et d’abonnés.`,
    indices: fr`L’indice E–I vaut −1 si tout abonnement reste dans son groupe et 1 si aucun n’y reste ; l’assortativité de Newman, 1 si tout abonnement reste dans son groupe et 0 si les groupes ne comptent pas.`,
    dealt: (mean, sd, p) => fr` (étiquettes redistribuées au hasard : ${mean} ± ${sd}, ${p})`,
    ei: (value, tested) => fr`L’indice E–I est de ${value}${tested}.`,
    assortativity: (value, tested) => fr`L’assortativité de Newman est de ${value}${tested}.`,
    pair: (source, target, observed, expected) =>
      fr`${source} → ${target} (${count(observed)} contre ${expected})`,
    rule: (p, expected) =>
      fr`(p ajusté < ${p.replace('.', ',')}, au moins ${count(expected)} abonnements attendus)`,
    tooFew: (expected) =>
      fr`Aucune paire ordonnée de groupes différents n’a au moins ${count(expected)} abonnements attendus : aucune n’est confrontée au hasard.`,
    noPair: (rule) => fr`Aucune paire ordonnée de groupes différents ne se distingue du hasard ${rule}.`,
    pairs: (told, of, rule, more, fewer) =>
      fr`Entre groupes différents, ${told === 2 && of === 2 ? 'les deux' : `${count(told)} des ${count(of)}`} paires ordonnées de groupes ${form(told, 'se distingue', 'se distinguent')} du hasard ${rule} ; ${[
        ...(more.length > 0
          ? [fr`${form(more.length, 'la plus', 'les plus')} au-dessus de l’attendu : ${list(more)}`]
          : []),
        ...(fewer.length > 0
          ? [
              fr`${form(fewer.length, 'la plus', 'les plus')} au-dessous${more.length > 0 ? '' : ' de l’attendu'} : ${list(fewer)}`,
            ]
          : []),
      ].join(fr` ; `)}.`,
    fromTo: 'De ↓ vers →',
    allFollows: 'Tous',
    ownGroup: 'Dans le groupe',
    rest: (shown, attribute, rest, file) =>
      fr`Les ${count(shown)} plus grands groupes sont montrés (${attribute}) ; ${others(rest)} et tous les chiffres : ${file}.`,
  };
}
