import type { editionOverlap as english, OpenShare, TwoNetworks } from '../en/edition-overlap.ts';
import { chance } from './chance.ts';
import { on, onNetworks } from './lists.ts';
import { count, counted, form, mean, share } from './numbers.ts';
import { fr } from './spacing.ts';
import { sameGroup, values } from './values.ts';

const THAN = {
  more: 'C’est plus que ne donnerait le hasard',
  less: 'C’est moins que ne donnerait le hasard',
  same: 'Le hasard pourrait en donner autant',
};

const openShare = ({ value, low, high }: OpenShare) =>
  low === high ? share(value) : fr`${share(value)} (${share(low)} à ${share(high)} avec les liens inconnus)`;

const named = (networks: TwoNetworks | null) =>
  networks === null ? 'sur les deux réseaux' : `à la fois ${onNetworks(networks, 'et')}`;

export const editionOverlap: typeof english = {
  shared: (networks, actors, { either, both }) =>
    fr`${count(both)} des ${counted(either, 'abonnement connu', 'abonnements connus')} (${share(both / either)}) entre les ${counted(actors, 'acteur')} présents à la fois ${onNetworks(networks, 'et')} ${form(both, 'existe', 'existent')} sur les deux réseaux.`,
  none: (networks, actors) => {
    const both = `à la fois ${onNetworks(networks, 'et')}`;
    if (actors < 2)
      return fr`${actors === 0 ? 'Aucun acteur n’est' : 'Un seul acteur est'} ${both} : il n’y a aucun lien à comparer.`;
    return fr`${counted(actors, 'acteur')} sont ${both}, et on ne connaît sur les deux aucun abonnement entre eux : il n’y a rien à comparer.`;
  },
  chance: (tested) =>
    fr`${THAN[tested.verdict]} : ${mean(tested.mean)} ± ${mean(tested.sd)} (${chance.p(tested.p, tested.unreached)}).`,
  bounds: (low, high) =>
    fr`Quels que soient les liens inconnus, de ${share(low)} à ${share(high)} des abonnements présents sur l’un ou l’autre réseau le sont sur les deux.`,
  given: ([one, other], of) =>
    fr`Parmi les abonnements ${on(one)} entre acteurs présents sur les deux réseaux, ${openShare(of)} existent aussi ${on(other)}.`,
  ties: (networks) => `Liens entre acteurs présents ${named(networks)}`,
  groups: (attribute, networks) =>
    fr`Abonnements entre acteurs d’${sameGroup(values.attribute(attribute))} présents ${named(networks)}`,
};
