import type { BrokersWords } from '../../en/report/brokers.ts';
import { count, counted, form, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';
import { sameGroup } from '../values.ts';

export function brokers({ many }: Terms): BrokersWords {
  return {
    heading: 'Intermédiaires',
    between: (attribute) => fr`Entre groupes (${attribute})`,
    open: fr`Une chaîne est ouverte quand l’un des ${many} en suit un deuxième, celui-ci un troisième, et que le premier ne suit pas le troisième. Le deuxième est alors l’intermédiaire entre les deux. Son rôle dépend des groupes des trois (Gould & Fernandez 1989), et se lit dans le sens des abonnements. Les messages vont dans l’autre sens : pour eux, les rôles de garde-barrière et de représentant s’inversent.`,
    apart: fr`Si le premier et le troisième ne sont ensemble sur aucun réseau, l’un ne peut suivre l’autre, et aucune chaîne n’est comptée.`,
    noChain: 'On ne connaît aucune chaîne ouverte.',
    stay: (total, within, attribute) =>
      fr`Sur ${counted(total, 'chaîne ouverte connue', 'chaînes ouvertes connues')}, ${within === 0 ? 'aucune ne reste' : `${count(within)} (${share(within / total)}) ${form(within, 'reste', 'restent')}`} au sein d’${sameGroup(attribute)}`,
    stayByChance: (total, within, part) => fr` ; au hasard, ${within} sur ${total} (${share(part)})`,
    unknown: fr`Quand un lien est inconnu, aucune chaîne n’est comptée comme ouverte ; nodes.csv donne le plus grand nombre que chacun des ${many} peut avoir.`,
    role: 'Rôle de l’intermédiaire',
    chains: 'Chaînes',
    byChance: 'Au hasard',
    first: 'Premier',
    own: 'Ses chaînes',
    ownByChance: (less) =>
      fr`Entre parenthèses, les chaînes que le hasard lui donnerait.${less ? ` Si elles sont plus nombreuses, la première place tient au nombre d’abonnés et d’abonnements, et non à la position.` : ''}`,
    roles: {
      coordinator: ['Coordinateur', 'les trois d’un même groupe'],
      representative: ['Représentant', 'suivi depuis son groupe, en suit un autre'],
      gatekeeper: ['Garde-barrière', 'suivi depuis un autre groupe, suit le sien'],
      consultant: ['Consultant', 'entre deux d’un même autre groupe'],
      liaison: ['Agent de liaison', 'entre deux autres groupes'],
    },
  };
}
