import type { NetworkFiguresWords } from '../../en/report/network-figures.ts';
import { count, counted, form, points, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function networkFigures({ many, nodes, ofMany, one }: Terms): NetworkFiguresWords {
  return {
    mixing: {
      title: (attribute) => fr`Liens réciproques par ${attribute}`,
      unit: (shown, of) =>
        fr`Nombre de paires réciproques, et leur part de toutes les paires entre deux groupes dont les deux sens sont connus${shown === of ? '' : fr` ; les ${count(shown)} plus grands des ${count(of)} groupes`}`,
      alt: (attribute, within) =>
        fr`Matrice des liens réciproques entre les groupes par ${attribute} ; au sein de chaque groupe : ${within.map(([group, pairs]) => `${group} ${count(pairs)}`).join(', ')}.`,
      share: 'Part des paires',
      small: (value) => fr`${points(value)} %`,
      under: (limit) => fr`< ${points(limit)} %`,
      from: (limit) => fr`≥ ${points(limit)} %`,
      between: (from, to) => fr`${points(from)} à ${points(to)} %`,
      noPair: 'aucune telle paire',
    },
    network: {
      title: fr`Qui est lié à qui : le réseau des abonnements réciproques`,
      unit: (every) =>
        fr`Une marque est un ${one}, sa surface croît avec ses liens réciproques connus ; un trait est une paire ${ofMany} qui se suivent l’un l’autre${every === 1 ? '' : fr` ; un lien sur ${count(every)} est dessiné`}. Les ${many} qui ont beaucoup de liens en commun sont proches les uns des autres ; directions et distances n’ont pas d’autre sens.`,
      moved: (snapshot, displacement) =>
        fr` Les ${many} partent de leur place dans ${snapshot} ; ceux qui sont dans les deux se sont déplacés en moyenne de ${share(displacement)} de la largeur.`,
      apart: (value) => fr`sans lien réciproque connu : ${nodes(value)}`,
      apartUndrawn: (value) => fr`sans lien réciproque connu, et non dessinés : ${nodes(value)}`,
      cluster: (name, members) => fr`${name} (${count(members)})`,
      clusters: fr`Couleur et marque : la communauté, nommée d’après ce que partagent la plupart de ses membres.`,
      smaller: (value) =>
        fr`${counted(value, 'communauté plus petite', 'communautés plus petites')}, ou hors communauté`,
      noCluster: 'hors communauté',
      undecided: 'communauté incertaine',
      unknown: 'on ignore qui il suit',
      alt: (value, pairs, clusters, { smaller, others }) =>
        fr`Réseau de ${nodes(value)} et ${counted(pairs, 'paire réciproque', 'paires réciproques')} en ${counted(clusters.length + smaller, 'communauté')} : ${clusters.join(', ')}${smaller === 0 ? '' : ` et ${count(smaller)} plus ${form(smaller, 'petite', 'petites')}`}${others === 0 ? '' : fr` ; ${count(others)} ${form(others, 'n’est', 'ne sont')} dans aucune${smaller === 0 ? '' : ' de celles-ci'}`}.`,
    },
  };
}
