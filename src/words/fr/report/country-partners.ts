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
  madeAndBroken: (made, broken) =>
    made + broken === 0
      ? ''
      : [...(made === 0 ? [] : [`+${count(made)}`]), ...(broken === 0 ? [] : [`−${count(broken)}`])].join(
          ' ',
        ),
  partnersNote: (tied, file, isTested) =>
    fr`Les premiers par liens réciproques puis par abonnements ; tous les partenaires, au nombre de ${count(tied)}, sont dans [country-partners.csv](${file})${isTested ? ', avec ce que donnerait le hasard' : ''}.`,
  beyondChance: (above, near, names, fewer, level) =>
    fr`${above === 0 ? 'Avec aucun pays, il n’y a plus' : `Avec ${counted(above, ...THOSE)}, il y a plus`} de liens réciproques que n’en donnerait le hasard (p < ${level}, après ajustement sur l’ensemble des paires)${names === '' ? '' : fr` : ${names}`}.${near === 0 ? '' : ` ${near === above ? form(near, 'Il est', 'Tous sont') : `${count(near)} d’entre eux ${form(near, 'est', 'sont')}`} de la même région, dont l’attente ne tient pas compte.`} ${fewer === '' ? 'Avec aucun pays on ne constate moins de liens que n’en donnerait le hasard' : fr`Moins : ${fewer}`}.`,
  belowChance: {
    made: (name, value, mean) => fr`${name} (suivi ${value} fois, ${mean} attendus au hasard)`,
    received: (name, value, mean) => fr`${name} (suit ${value} fois, ${mean} attendus au hasard)`,
    mutual: (name, value, mean) => fr`${name} (liens réciproques : ${value}, ${mean} attendus au hasard)`,
  },
  thereAndBack: (name, there, back) => fr`${name} (${count(there)}, et ${count(back)} en retour)`,
  balance: (weFollow, theyFollow) =>
    [
      ...(weFollow.length === 0 ? [] : [fr`Le plus suivis sans autant de retour : ${list(weFollow)}.`]),
      ...(theyFollow.length === 0
        ? []
        : [fr`Qui suivent le plus sans autant de retour : ${list(theyFollow)}.`]),
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
    fr`Ses partenaires, et ses liens sur la carte du monde, sont dessinés sur [cette page en HTML](${page})${map === '' ? '' : fr` ; les liens à explorer sont sur la [carte](${map})`}.`,
  onMapOnly: (shown, tied) => fr`Sur la carte : les ${count(shown)} premiers des ${count(tied)} partenaires.`,
  onTheMap: 'Sur la carte',
  dialogue: 'Mentions',
  times: (what, value) => fr`${what} (${count(value)})`,
  noMention: 'Ni mention du pays par d’autres, ni d’autres par le pays, dans les messages lus.',
  mentions: (made, received) =>
    [
      made.length === 0
        ? 'Le pays n’en mentionne aucun autre.'
        : fr`Le pays mentionne surtout : ${list(made)}.`,
      received.length === 0
        ? 'Aucun autre ne mentionne le pays.'
        : fr`Le pays est surtout mentionné par : ${list(received)}.`,
    ].join(' '),
  hashtags: (tags) =>
    fr`Mots-dièses, d’abord ceux qu’emploient le plus de ses comptes, avec leurs messages : ${list(tags)}.`,
  weeks: (first, last, posts) =>
    fr`Messages originaux, semaine par semaine, du ${first} au ${last} : ${posts.join(' · ')}.`,
  history: 'Historique',
  apparatus: 'Ses comptes',
};
