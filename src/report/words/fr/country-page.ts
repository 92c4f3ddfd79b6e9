import type { CountryPageWords } from '../en/country-page.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryPage({ foreign, many, nodes, ofStudied, one }: Terms): CountryPageWords {
  return {
    noneExists: fr`Aucun ${one} n’existe à cette date.`,
    followers: (own, followers, abroad, perhaps) =>
      fr`${nodes(own)}, ${form(own, 'suivi', 'suivis')} par ${followers === 0 ? `aucun ${one} étranger` : foreign(followers)} sur ${count(abroad)}${perhaps === 0 ? '' : ` (${form(perhaps, 'pour un autre', `pour ${count(perhaps)} autres`)}, on l’ignore)`}.`,
    follows: (own, follows, abroad, pairs, isOpen) =>
      fr`${follows === 0 ? `${form(own, 'Il ne suit', 'Ils ne suivent')} aucun ${one} étranger` : `${form(own, 'Il suit', 'Ils suivent')} ${foreign(follows)}`} sur ${count(abroad)} ; ${pairs === 0 ? `${isOpen ? 'on ne connaît aucune paire qui se suive' : 'aucune paire ne se suit'} mutuellement` : `${isOpen ? 'au moins ' : ''}${counted(pairs, 'paire se suit mutuellement', 'paires se suivent mutuellement')}`}.`,
    followsUnknown: (own) => fr`On ignore qui ${form(own, 'il suit', 'ils suivent')}.`,
    unread: (unread) =>
      fr`Pour ${nodes(unread)}, les abonnements n’ont pas été lus : ils sont inconnus et ne sont pas comptés.`,
    gone: (entries) =>
      fr`Par ailleurs, ${counted(entries, 'entrée')} ${ofStudied} ${form(entries, 'ne correspond', 'ne correspondent')} à aucun compte à cette date.`,
    office: 'Fonction',
    followsRead: 'Lecture des abonnements',
    rankThen: (at) => `Rang ${at.inEarlier}`,
    ranksNote: fr`Les abonnés, les abonnements et les liens réciproques comptent les ${many} ${ofStudied}, du pays et de l’étranger ; les rangs sont parmi tous ; – : inconnu ou inexistant.`,
    byRegion: 'Liens par région',
    followsFrom: 'Abonnements venant de là',
    followsTo: 'Abonnements vers là',
    noTie: fr`On ne connaît aucun lien avec un ${one} étranger.`,
    atLeast: (value) => fr`≥ ${count(value)}`,
    atLeastNote: '≥ marque un nombre de liens réciproques auquel des liens inconnus pourraient s’ajouter.',
  };
}
