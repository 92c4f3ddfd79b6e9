import type { clusters as english, Shared } from '../en/clusters.ts';
import { clusterName } from './cluster-names.ts';
import { count, counted, form } from './numbers.ts';
import { units } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const percent = (share: number) => fr`${(100 * share).toFixed(0)} %`;

const name = (text: string) => clusterName(text, 'account');

const shared = ({ values: common, members }: Shared) =>
  common
    .map(
      ({ attribute, value, share, shareOfAll, stated }) =>
        `${values.attribute(attribute)} ${values.value(attribute, value)} (${percent(share)}${stated === members ? '' : ` des ${count(stated)} dotés d’une valeur`}, de tous ${percent(shareOfAll)})`,
    )
    .join(', ');

export const clusters: typeof english = {
  list: (clusters, unclustered, undecided, unit) =>
    fr`${counted(clusters, 'communauté')} de liens réciproques ; ${units(unclustered, unit)} sans lien réciproque ${form(unclustered, 'n’est', 'ne sont')} dans aucune, et ${count(undecided)} ${form(undecided, 'est indécis', 'sont indécis')}.`,
  one: (id, called, { accounts, undecided, inside, outside }, unit) =>
    fr`Communauté ${id}, ${name(called)} : ${units(accounts, unit)}, dont ${count(undecided)} indécis, avec ${counted(inside, 'lien réciproque', 'liens réciproques')} entre eux et ${count(outside)} vers d’autres.`,
  theyShare: (values) => fr`Ce qu’ils partagent : ${shared(values)}.`,
  name,
  shared,
  mostWith: (id, called, ties) => fr`${id} : ${name(called)} (${count(ties)})`,
  members: 'Membres, par leurs liens réciproques dans la communauté',
  bridges: 'Qui la relie à d’autres communautés, par liens réciproques au dehors',
  noSuch: (snapshot, clusters, id) =>
    fr`${snapshot} a ${counted(clusters, 'communauté')}, et aucune n’a le numéro ${id} ; entente clusters les énumère`,
};
