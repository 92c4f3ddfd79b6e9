import type { CountryPartnersWords } from '../en/country-partners.ts';
import { count, counted, form, list } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

const THOSE = ['pays ou organisation', 'pays et organisations'] as const;

/** The known ones with their names, and those of which it is unknown. */
function sentence(what: string, names: string, open: number, openNames: string): string {
  const rest =
    open === 0
      ? ''
      : fr` Pour ${counted(open, ...THOSE)} de plus, un lien étant caché, on l’ignore : ${openNames}.`;
  return fr`${what}${names === '' ? '' : fr` : ${names}`}.${rest}`;
}

export function countryPartners({ many }: Terms): CountryPartnersWords {
  return {
    partners: 'Partenaires',
    theyFollowUs: 'Ils nous suivent',
    weFollowThem: 'Nous les suivons',
    byChance: 'Réciproques par hasard',
    theyMention: 'Ils nous mentionnent',
    weMention: 'Nous les mentionnons',
    mutualSince: (at) => `Réciproques depuis ${at.earlier}`,
    madeAndBroken: (made, broken) =>
      made + broken === 0
        ? ''
        : [...(made === 0 ? [] : [`+${count(made)}`]), ...(broken === 0 ? [] : [`−${count(broken)}`])].join(
            ' ',
          ),
    partnersNote: (tied, file) =>
      fr`Les premiers de ${counted(tied, ...THOSE)}, par liens réciproques puis par abonnements ; tous sont dans [country-partners.csv](${file}). Abonnements et liens réciproques sont comptés entre ${many} ; par hasard : moyenne sur des réseaux aléatoires où chacun garde ses nombres d’abonnements et d’abonnés.`,
    courting: (value, names, open, openNames) =>
      sentence(
        value === 0
          ? `On ne connaît aucun ${THOSE[0]} qui suive sans qu’aucun de ses comptes ne soit suivi`
          : `${counted(value, ...THOSE)} ${form(value, 'suit', 'suivent')} sans qu’aucun de ${form(value, 'ses', 'leurs')} comptes ne soit suivi`,
        names,
        open,
        openNames,
      ),
    courted: (value, names, open, openNames) =>
      sentence(
        value === 0
          ? `On ne connaît aucun ${THOSE[0]} qui soit suivi sans qu’aucun de ses comptes ne suive`
          : `${counted(value, ...THOSE)} ${form(value, 'est suivi', 'sont suivis')} sans qu’aucun de ${form(value, 'ses', 'leurs')} comptes ne suive`,
        names,
        open,
        openNames,
      ),
    picture: 'En image',
    pictureElsewhere: (page, map) =>
      fr`Le pays parmi ses partenaires, et ses liens sur la carte du monde, sont dessinés sur [cette page en HTML](${page})${map === '' ? '' : fr` ; les liens à explorer sont sur la [carte](${map})`}.`,
    onMapOnly: (shown, tied) =>
      fr`Sur la carte : les ${count(shown)} premiers des ${count(tied)} partenaires.`,
    onTheMap: 'Sur la carte',
    dialogue: 'Dialogue',
    times: (what, value) => fr`${what} (${count(value)})`,
    noMention: 'Ni mention de lui par d’autres, ni d’autres par lui, dans les messages lus.',
    mentions: (made, received) =>
      [
        made.length === 0 ? 'Il n’en mentionne aucun autre.' : fr`Il mentionne surtout : ${list(made)}.`,
        received.length === 0
          ? 'Aucun autre ne le mentionne.'
          : fr`Il est surtout mentionné par : ${list(received)}.`,
      ].join(' '),
    hashtags: (tags) => fr`Mots-dièse : ${list(tags)}.`,
    weeks: (first, last, posts) =>
      fr`Publications propres, semaine par semaine, du ${first} au ${last} : ${posts.join(' · ')}.`,
    history: 'Historique',
    date: 'Date',
    moreEvents: (value) =>
      fr`${counted(value, 'autre événement', 'autres événements')} dans [changes.csv](../changes.csv).`,
    apparatus: 'Appareil',
    officeColumns: fr`Sous chaque fonction : comptes de la région qui en suivent un.`,
  };
}
