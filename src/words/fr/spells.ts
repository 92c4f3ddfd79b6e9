import { minuteText } from '../../minute-text.ts';
import type { spells as english, ShareRange, ShareWithin } from '../en/spells.ts';
import type { SpellsOf } from '../values.ts';
import { onNetwork } from './names.ts';
import { count, counted, decimal, form } from './numbers.ts';
import { where } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const WITHIN: Readonly<Record<ShareWithin['within'], string>> = {
  day: 'en un jour',
  week: 'en une semaine',
  month: 'en un mois',
  year: 'en un an',
};

const KINDS = {
  follow: 'abonnement',
  standing: 'là dès le début',
  mutual: 'réciproque',
  'one-way': 'sans réponse',
};

const SIZES: Readonly<Record<string, string>> = {
  'under 1,000': `moins de ${count(1000)}`,
  '1,000 to 9,999': `de ${count(1000)} à ${count(9999)}`,
  '10,000 to 99,999': `de ${count(10_000)} à ${count(99_999)}`,
  '100,000 to 999,999': `de ${count(100_000)} à ${count(999_999)}`,
  '1,000,000 and more': `${count(1_000_000)} et plus`,
};

const figure = (share: number) => decimal(100 * share, 1);

const percent = (share: number) => fr`${figure(share)} %`;

function rangeText({ min, max }: ShareRange): string {
  return figure(min) === figure(max) ? percent(min) : fr`${figure(min)} à ${percent(max)}`;
}

function shortRange({ min, max }: ShareRange): string {
  return figure(min) === figure(max) ? percent(max) : `${figure(min)}–${percent(max)}`;
}

function aroundText({ band, limits }: ShareWithin): string {
  const told = [
    ...(band === null ? [] : [fr`bande à 95 % : ${figure(band.min)} à ${percent(band.max)}`]),
    ...(limits === null ? [] : [fr`selon tout ce qui est inconnu : ${rangeText(limits)}`]),
  ];
  return told.length === 0 ? '' : ` (${told.join(fr` ; `)})`;
}

function of({ log, snapshots, from, to, where: conditions }: SpellsOf): string {
  const of =
    log === null
      ? `${count(snapshots.length)} instantanés, du ${from} au ${to}`
      : `Le journal ${log}, du ${minuteText(from)} au ${minuteText(to)} UTC${snapshots.length === 0 ? '' : `, et ${snapshots.join(', ')}`}`;
  return `${of}${conditions.length === 0 ? '' : `, entre des comptes${where(conditions)} et tous les autres`}`;
}

const by = (column: string | null, who: string) =>
  column === null ? '' : `, par ${column === 'size' ? 'taille' : values.attribute(column)} ${who}`;

export const spells: typeof english = {
  answered(source, follows, followedUp, told) {
    if (follows === 0)
      return fr`${of(source)} : on n’a vu aucun nouvel abonnement à un compte qui ne suivait pas.`;
    const again =
      followedUp === follows
        ? ''
        : ` (dont ${followedUp === 0 ? 'aucun n’a été regardé' : `${count(followedUp)} ${form(followedUp, 'a été regardé', 'ont été regardés')}`} de nouveau)`;
    const shares = told.map((each) => `${rangeText(each.share)} ${WITHIN[each.within]}${aroundText(each)}`);
    return fr`${of(source)} : sur ${counted(follows, 'nouvel abonnement', 'nouveaux abonnements')} à un compte qui ne suivait pas${again}, ${
      told.length === 0
        ? 'rien ne montre en combien de temps vient la réponse'
        : fr`ont reçu une réponse : ${shares.join(', ')}`
    }.`;
  },
  list: (source, number, started, ended) =>
    fr`${of(source)} : ${counted(number, 'période')} de liens ; de ${count(started)}, on a vu le début, de ${count(ended)}, la fin.`,

  shares: fr`Les parts sont des estimations, entre parenthèses avec leur bande à 95 % ; entre crochets, au-dessous, figurent les limites qui tiennent quoi qu’il en soit des liens inconnus, là où il n’y a pas de bande ou qu’elles sont bien plus larges. Le CSV et le JSON les ont toutes. Un abonnement repris avant d’avoir reçu une réponse n’en reçoit jamais. Un lien qui existait quand on l’a vu d’abord compte à partir de là, car on ignore son âge. « 58 sur 60 » : seuls ceux-là ont été regardés de nouveau, et l’estimation ne porte que sur eux.`,
  orders: (pairs) =>
    fr`Paires qui en sont venues à se suivre entre les mêmes bornes, si bien qu’on ignore qui fut le premier : ${count(pairs)} ; chacune est un seul nouvel abonnement, qui a reçu une réponse entre ces bornes et n’est de personne en particulier.`,
  answers: (follows) =>
    fr`Abonnements à des comptes qui suivaient déjà, et qui sont des réponses et non de nouveaux abonnements : ${count(follows)}.`,
  unclear: (follows) =>
    fr`Abonnements dont on ignore si c’étaient des réponses : ${count(follows)} ; ils ne comptent que dans le minimum et le maximum.`,
  unseen: (follows) =>
    fr`Nouveaux abonnements qui ont peut-être été des réponses, faute d’avoir tout pu voir : ${count(follows)} ; les estimations les tiennent pour nouveaux, et le minimum et le maximum valent dans les deux cas.`,
  unnamed: (number) =>
    fr`${counted(number, 'lien')} qu’une personne a ${form(number, 'rompu figure', 'rompus figurent')} sans noms ; --persons les donne.`,
  strangers: (name, others) =>
    fr`Laissés de côté, car ils n’ont pas deux comptes en commun avec ${name} : ${others.join(', ')}.`,
  leftOut: (snapshots) =>
    fr`Laissés de côté, car dérivés ou d’un jour qu’un autre représente : ${snapshots.join(', ')}.`,
  betweenUnseen: fr`Un instantané montre qu’un lien existe, et non depuis quand : ce qui s’est formé puis rompu entre deux d’entre eux n’est pas vu.`,
  withinLog: (snapshots) => `Le journal en sait plus sur la durée de ${snapshots.join(', ')}.`,

  answeredTable: (column) => `Nouveaux abonnements qui ont reçu une réponse${by(column, 'du compte suivi')}`,
  standingTable: (column) => `Liens qui durent encore après ce temps${by(column, 'du compte qui suit')}`,
  fastest: fr`Qui répond le plus vite, par la durée médiane sur tous les nouveaux abonnements reçus`,
  never: fr`Qui n’a répondu à aucun des nouveaux abonnements reçus, jusqu’au dernier regard, par leur nombre`,

  kind: (kind) => KINDS[kind],
  size: (name) => SIZES[name] ?? name,
  outOf: (number, all) => `${count(number)} sur ${count(all)}`,
  share(share, band) {
    const told = shortRange(share);
    const around = band === null ? told : shortRange(band);
    return told === around || share.min !== share.max ? told : `${told} (${around})`;
  },
  limits: (limits) => `[${shortRange(limits)}]`,
  median(least, most) {
    const [low, high] = [decimal(least, 1), decimal(most, 1)];
    return low === high ? `${high} j` : `${low}–${high} j`;
  },

  oneDay: (day, log) =>
    fr`${day} est un seul jour d’un journal, et les périodes sont celles de tout le journal : entente spells -s ${log}`,
  alone: (name, hasStrangers) =>
    fr`il faut un journal, ou des instantanés de deux jours, et il n’y a que ${name}${hasStrangers ? ', avec lequel aucun autre n’a deux comptes en commun' : ''} ; nommez-en un autre par --also INSTANTANÉ, ou un journal par -s JOURNAL`,
  otherNetwork: (one, log) =>
    fr`${one.name} est ${onNetwork(values.network(one.network))} et ${log.name} ${onNetwork(values.network(log.network))}, aux comptes différents ; nommez des instantanés d’un même réseau`,
  noSizes: fr`--by size vient des abonnés que déclarent les profils, et ici aucun profil n’a été lu ; un journal n’en a pas : nommez par --also un instantané qui en a, ou groupez par une colonne de la liste`,
  notOfGroups: (table, column) =>
    fr`${table} est fait de ${table === 'spells' ? 'liens' : 'comptes'} un à un, et --by groupe des parts, celles de answered et de standing ; ôtez-le, ou choisissez des comptes par --where ${column}=VALEUR`,
  mutualOfStanding: fr`--mutual est de standing ; ôtez-le, ou dites --show standing`,
  personsOfSpells: fr`--persons nomme qui a rompu un lien dans la liste des périodes ; dites --show spells, ou ôtez-le`,
};
