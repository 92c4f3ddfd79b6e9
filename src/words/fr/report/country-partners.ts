import type { CountryPartnersWords } from '../../en/report/country-partners.ts';
import { count, counted, form, list } from '../numbers.ts';
import { fr } from '../spacing.ts';

const THOSE = ['pays ou organisation', 'pays et organisations'] as const;

/** How many are known, and those of which it is unknown with their names. */
function sentence(what: string, open: number, openNames: string): string {
  const rest =
    open === 0
      ? ''
      : fr` Pour ${counted(open, ...THOSE)} de plus, un lien étant masqué, on l’ignore : ${openNames}.`;
  return fr`${what}.${rest}`;
}

export const countryPartners: CountryPartnersWords = {
  partners: 'Partenaires',
  partnersNote: (near, tied, file, isTested) =>
    fr`Sont montrés ${{ bordering: 'les voisins, puis les', nearest: 'les plus proches, puis les', none: 'les' }[near]} premiers par liens réciproques puis par abonnements. Tous (${count(tied)}) sont dans [country-partners.csv](${file})${isTested ? ', avec ce que donnerait le hasard' : ''}.`,
  beyondChance(above, near, names, fewer) {
    const than = 'de liens réciproques que n’en donnerait le hasard';
    const less =
      fewer === ''
        ? 'Nulle part on ne constate moins de liens que n’en donnerait le hasard'
        : fr`Moins : ${fewer}`;
    if (above === 0) return fr`Avec aucun pays ni aucune organisation, il n’y a plus ${than}. ${less}.`;
    if (above === 1)
      return fr`Il y a plus ${than} avec un seul pays ou organisation, ${names}${near === 0 ? '' : ', de la même région (le calcul ne tient pas compte des régions)'}. ${less}.`;
    const region =
      near === 0
        ? ''
        : ` ${near === above ? 'Tous sont' : `${count(near)} d’entre eux ${form(near, 'est', 'sont')}`} de la même région, dont le calcul ne tient pas compte.`;
    return fr`Avec ${counted(above, ...THOSE)}, il y a plus ${than} : ${names}.${region} ${less}.`;
  },
  belowChance: {
    made: (name, value, mean) => fr`${name} (suivi ${value} fois, ${mean} attendus au hasard)`,
    received: (name, value, mean) => fr`${name} (suit ${value} fois, ${mean} attendus au hasard)`,
    mutual: (name, value, mean) => fr`${name} (liens réciproques : ${value}, ${mean} attendus au hasard)`,
  },
  thereAndBack: (name, there, back) => fr`${name} (${count(there)} contre ${count(back)})`,
  balance: (weFollow, theyFollow) =>
    [
      ...(weFollow.length === 0
        ? []
        : [fr`Pays et organisations qu’il suit le plus sans être autant suivi : ${list(weFollow)}.`]),
      ...(theyFollow.length === 0
        ? []
        : [fr`Pays et organisations qui le suivent le plus sans être autant suivis : ${list(theyFollow)}.`]),
    ].join(' '),
  courting: (value, open, openNames) =>
    sentence(
      value === 0
        ? `On ne connaît aucun ${THOSE[0]} qui suive sans être suivi`
        : `${counted(value, ...THOSE)} ${form(value, 'suit', 'suivent')} sans qu’aucun de ${form(value, 'ses', 'leurs')} comptes ne soit suivi en retour`,
      open,
      openNames,
    ),
  courted: (value, open, openNames) =>
    sentence(
      value === 0
        ? `On ne connaît aucun ${THOSE[0]} qui soit suivi sans suivre`
        : `${counted(value, ...THOSE)} ${form(value, 'est suivi', 'sont suivis')} sans qu’aucun de ${form(value, 'ses', 'leurs')} comptes ne suive en retour`,
      open,
      openNames,
    ),
  picture: 'En image',
  pictureElsewhere: (page, map) =>
    fr`La [version HTML de cette page](${page}) dessine ses partenaires et ses liens${map === '' ? '' : fr` ; ils s’explorent sur la [carte](${map})`}.`,
  onMapOnly: (shown, tied) => fr`Sur la carte : les ${count(shown)} premiers des ${count(tied)} partenaires.`,
  onTheMap: 'Sur la carte',
  dialogue: 'Mentions',
  times: (what, value) => fr`${what} (${count(value)})`,
  noMention: 'Aucune mention, faite ou reçue, dans les messages lus.',
  mentions: (made, received) =>
    [
      made.names === ''
        ? 'Il n’en mentionne aucun autre.'
        : fr`Il mentionne${made.isMost ? ' surtout' : ''} : ${made.names}.`,
      received.names === ''
        ? 'Aucun autre ne le mentionne.'
        : fr`Il est ${received.isMost ? 'surtout ' : ''}mentionné par : ${received.names}.`,
    ].join(' '),
  hashtags: (tags) =>
    fr`Mots-dièses, d’abord ceux qu’emploient le plus de ses comptes, avec leurs messages : ${list(tags)}.`,
  weeks: (first, last, posts, days) =>
    fr`Messages originaux, semaine par semaine, du ${first} au ${last} : ${posts.join(' · ')}${days === 7 ? '' : ` (la première de ${counted(days, 'jour')})`}.`,
  history: 'Historique',
  apparatus: 'Ses comptes',
};
