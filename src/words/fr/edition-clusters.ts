import type { editionClusters as english } from '../en/edition-clusters.ts';
import { chance } from './chance.ts';
import { onNetworks } from './lists.ts';
import { counted, decimal } from './numbers.ts';
import { fr } from './spacing.ts';

const THAN = {
  more: 'plus que ne donnerait le hasard',
  less: 'moins que ne donnerait le hasard',
  same: 'comme le donnerait le hasard',
};

export const editionClusters: typeof english = {
  agree: (networks, actors, rand, tested) =>
    fr`Pour ${counted(actors, 'acteur ayant', 'acteurs ayant')} des liens réciproques à la fois ${onNetworks(networks, 'et')}, l’indice de Rand ajusté entre les communautés des deux réseaux est de ${decimal(rand, 3)}. Il vaut 0 au hasard, et 1 si elles sont les mêmes.${tested === null ? '' : fr` C’est ${THAN[tested.verdict]} (${chance.p(tested.p, tested.unreached)}).`}`,
  none: (networks) =>
    fr`Moins de deux acteurs ont des liens réciproques à la fois ${onNetworks(networks, 'et')} : on ne peut dire si leurs communautés s’accordent.`,
  agreement:
    'Accord entre les communautés de deux réseaux, pour les acteurs qui ont des liens réciproques sur les deux',
};
