import type { editionPresence as english } from '../en/edition-presence.ts';
import { countryName } from './country-names.ts';
import { on, onNetworks } from './lists.ts';
import { count, counted, form, list } from './numbers.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

export const editionPresence: typeof english = {
  sets: (actors, sets) =>
    fr`Sur ${counted(actors, 'acteur')}, ${list(sets.map(({ networks, actors: there }) => `${count(there)} ${networks.length === 1 ? form(there, 'n’est connu que', 'ne sont connus que') : form(there, 'est à la fois', 'sont à la fois')} ${onNetworks(networks, 'et')}`))}.`,
  notFound: (notFound, unknown) =>
    notFound === 0
      ? fr`On ignore si ${form(unknown, 'celui qui manque sur un réseau au moins y a', `les ${count(unknown)} qui manquent sur un réseau au moins y ont`)} un compte.`
      : fr`Parmi ceux qui manquent sur un réseau au moins, ${count(notFound)} ${form(notFound, 'a été cherché ailleurs et n’a pas été trouvé', 'ont été cherchés ailleurs et n’ont pas été trouvés')}${unknown === 0 ? '' : fr` ; pour ${form(unknown, 'l’autre', `les ${count(unknown)} autres`)}, on l’ignore`}.`,
  nowhere: (actors) =>
    fr`Les listes nomment ${counted(actors, 'autre acteur, dont aucun compte', 'autres acteurs, dont aucun compte')} n’existait au moment de la lecture.`,
  members: (of, all, nowhere) =>
    fr`Sur les ${count(of)} États membres des Nations unies, ${list(all.map(({ network, members }, k) => `${count(members)} ${k > 0 ? '' : form(members, 'a un compte ', 'ont un compte ')}${on(network)}`))} ; ${nowhere === 0 ? 'aucun n’est sans compte' : `pour ${count(nowhere)}, ces listes n’en connaissent aucun`}.`,
  voices: (several, twice, open) =>
    fr`Sur ${counted(several, 'acteur présent', 'acteurs présents')} sur plusieurs réseaux, on sait que ${count(twice)} ${form(twice, 'a', 'ont')} publié sur deux d’entre eux ou plus${open === 0 ? '' : `, et de ${count(open)} on l’ignore`}.`,
  memberTable: fr`États membres des Nations unies par réseau où on leur connaît un compte ; d’abord ceux qui ont le plus d’acteurs`,
  exactly: (networks, of) => {
    if (networks.length === 0) return 'aucun que connaissent les listes';
    if (networks.length < of) return `${list(networks.map(values.network))} seulement, que l’on sache`;
    return of === 2 ? 'les deux' : `les ${count(of)}`;
  },
  countries: (named, more) =>
    list([...named.map(({ country }) => countryName(country)), ...(more ? ['d’autres'] : [])]),
  groups: (attribute) =>
    fr`Les acteurs par ${values.attribute(attribute)}, et les réseaux où ils ont un compte`,
};
