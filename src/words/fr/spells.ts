import { minuteText } from '../../minute-text.ts';
import { capital } from '../capital.ts';
import type { spells as english, ShareRange, ShareWithin } from '../en/spells.ts';
import type { SpellsOf } from '../values.ts';
import { onNetwork } from './names.ts';
import { NUMBERS } from './numbers.ts';
import { where } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const { count, counted, date, decimal, form, list } = NUMBERS;

const WITHIN: Readonly<Record<ShareWithin['within'], string>> = {
  day: 'en un jour',
  week: 'en une semaine',
  month: 'en un mois',
  year: 'en un an',
};

const AFTER: Readonly<Record<ShareWithin['within'], string>> = {
  day: 'au bout d’un jour',
  week: 'au bout d’une semaine',
  month: 'au bout d’un mois',
  year: 'au bout d’un an',
};

const KINDS = {
  follow: 'vus se former, à partir de là',
  standing: 'déjà présents, depuis qu’on les voit',
  mutual: 'réciproques, tant que les deux se suivent',
  'one-way': 'nouveaux, tant qu’ils sont sans retour',
};

const SIZES: Readonly<Record<string, string>> = {
  'under 1,000': `moins de ${count(1000)}`,
  '1,000 to 9,999': `de ${count(1000)} à ${count(9999)}`,
  '10,000 to 99,999': `de ${count(10_000)} à ${count(99_999)}`,
  '100,000 to 999,999': `de ${count(100_000)} à ${count(999_999)}`,
  '1,000,000 and more': `${count(1_000_000)} et plus`,
};

const percent = NUMBERS.share;

/** « de 3,3 % à 9,7 % » */
export function rangeText({ min, max }: ShareRange): string {
  return percent(min) === percent(max) ? percent(min) : fr`de ${percent(min)} à ${percent(max)}`;
}

/** « 3,3–9,7 % » */
function shortRange({ min, max }: ShareRange): string {
  const [least, most] = [percent(min), percent(max)];
  return least === most ? most : `${least.replace(/\s%$/, '')}–${most}`;
}

function shareText(share: ShareRange, band: ShareRange | null): string {
  const told = shortRange(share);
  const around = band === null ? told : shortRange(band);
  return told === around || share.min !== share.max ? told : `${told} (${around})`;
}

const limitsText = (limits: ShareRange) => `[${shortRange(limits)}]`;

function aroundText({ band, limits }: ShareWithin): string {
  const told = [
    ...(band === null ? [] : [fr`bande à 95 % : ${rangeText(band)}`]),
    ...(limits === null ? [] : [fr`selon tout ce qui est inconnu : ${rangeText(limits)}`]),
  ];
  return told.length === 0 ? '' : ` (${told.join(fr` ; `)})`;
}

const shares = (told: readonly ShareWithin[], words: typeof WITHIN) =>
  list(told.map((each) => `${rangeText(each.share)} ${words[each.within]}${aroundText(each)}`));

/** « du 1er juin 2025 », « du 2025-06-01 10:12 », jusqu’à la fin. */
const between = (from: string, to: string) =>
  from.length === 'YYYY-MM-DD'.length
    ? `du ${date(from)} au ${date(to)}`
    : `du ${minuteText(from)} au ${minuteText(to)} UTC`;

function of({ log, snapshots, from, to, where: conditions }: SpellsOf): string {
  const of =
    log === null
      ? `${counted(snapshots.length, 'instantané')}, ${between(from, to)}`
      : `le journal ${log}, ${between(from, to)}${snapshots.length === 0 ? '' : `, et ${list(snapshots)}`}`;
  return `${of}${conditions.length === 0 ? '' : `, entre des comptes${where(conditions)} et tous les autres`}`;
}

function looked(all: number, again: number): string {
  if (again === all) return '';
  return again === 0
    ? ' (aucun observé de nouveau)'
    : ` (dont ${count(again)} ${form(again, 'observé', 'observés')} de nouveau)`;
}

const by = (column: string | null, who: string) =>
  column === null ? '' : `, par ${column === 'size' ? 'taille' : values.attribute(column)} ${who}`;

const withoutNames = (number: number) =>
  fr`${counted(number, 'lien')} qu’une personne a ${form(number, 'rompu figure', 'rompus figurent')} sans noms`;

export const spells: typeof english = {
  answered(source, follows, followedUp, told) {
    const from = capital(of(source));
    if (follows === 0) return fr`${from} : on n’a vu aucun nouvel abonnement à un compte qui ne suivait pas.`;
    const all = `${counted(follows, 'nouvel abonnement', 'nouveaux abonnements')} à un compte qui ne suivait pas`;
    return told.length === 0
      ? fr`${from} : sur ${all}, on a trop peu vu pour dire quand vient le retour.`
      : fr`${from} : sur ${all}${looked(follows, followedUp)}, ont été suivis d’un retour : ${shares(told, WITHIN)}.`;
  },
  standingOf: (source) => fr`Combien de temps les liens durent, d’après ${of(source)}.`,
  standing: (kind, ties, followedUp, told) =>
    kind === 'follow'
      ? fr`Sur ${counted(ties, 'lien')} que l’on a ${form(ties, 'vu', 'vus')} se former${looked(ties, followedUp)}, durent encore : ${shares(told, AFTER)}.`
      : fr`Sur ${counted(ties, 'lien')} qui ${form(ties, 'existait', 'existaient')} la première fois qu’on ${form(ties, 'l’a vu', 'les a vus')}${looked(ties, followedUp)}, durent encore, à partir de là : ${shares(told, AFTER)}.`,
  list: (source, number, started, ended) =>
    fr`${capital(of(source))} : ${counted(number, 'période')} de liens ; de ${count(started)}, on a vu le début, de ${count(ended)}, la fin.`,

  shares: fr`Chaque durée n’est connue qu’entre deux bornes ; les parts sont estimées pour de telles durées par le maximum de vraisemblance non paramétrique (Turnbull 1976), avec entre parenthèses leur bande à 95 %. Entre crochets figurent les limites qui tiennent quoi qu’il en soit des liens inconnus, là où il n’y a pas de bande ou qu’elles sont bien plus larges ; le CSV et le JSON les donnent toutes. Un abonnement rompu avant d’avoir eu un retour compte comme n’en ayant jamais. Un lien qui existait la première fois qu’on l’a vu compte à partir de là, car on ignore son âge. « 58 sur 60 » : seuls ceux-là ont été observés de nouveau, et l’estimation ne porte que sur eux.`,
  orders: (pairs) =>
    fr`${counted(pairs, 'paire est devenue réciproque', 'paires sont devenues réciproques')} entre les mêmes bornes : on ignore qui a suivi le premier ; ${form(pairs, 'elle', 'chacune')} compte pour un nouvel abonnement, sans être attribuée à personne.`,
  answers: (follows) =>
    fr`${counted(follows, 'abonnement')} à des comptes qui suivaient déjà ${form(follows, 'est un retour, et non un nouvel abonnement', 'sont des retours, et non de nouveaux abonnements')}.`,
  unclear: (follows) =>
    fr`De ${counted(follows, 'autre abonnement', 'autres abonnements')}, on ignore ${form(follows, 's’il était un retour', 's’ils étaient des retours')} ; ${form(follows, 'il ne compte', 'ils ne comptent')} que dans les limites.`,
  unseen: (follows) =>
    fr`${counted(follows, 'nouvel abonnement', 'nouveaux abonnements')} ${form(follows, 'a peut-être été un retour', 'ont peut-être été des retours')}, faute d’avoir tout pu voir ; les limites valent dans les deux cas.`,
  unnamed: (number) => fr`${withoutNames(number)} ; --persons les donne.`,
  unnamedOnPage: (number) => `${withoutNames(number)}.`,
  strangers: (name, others) =>
    fr`Laissés de côté, car ils n’ont pas deux comptes en commun avec ${name} : ${others.join(', ')}.`,
  leftOut: (snapshots) =>
    fr`Laissés de côté, car dérivés ou d’un jour qu’un autre représente : ${snapshots.join(', ')}.`,
  ofSeries: fr`Un instantané montre qu’un lien existe, et non depuis quand : le lien commence et prend fin entre deux d’entre eux, et ce qui s’est formé puis rompu dans l’intervalle n’est pas vu. Un instantané où l’on n’a pu voir le lien élargit ces bornes, et ne met fin à rien.`,
  ofLog: fr`Un journal note les liens quand ils se forment et prennent fin. Un temps où un compte n’a pu être vu élargit les bornes de ce qui s’y est passé, et ne met fin à rien.`,
  withinLog: (snapshots) => `Le journal en sait plus sur la durée de ${snapshots.join(', ')}.`,

  answeredTable: (column) =>
    fr`Nouveaux abonnements suivis d’un retour${by(column, 'du compte suivi')} ; entre parenthèses, la bande à 95 %`,
  standingTable: (column) =>
    fr`Liens qui durent encore après ce temps${by(column, 'du compte qui suit')} ; entre parenthèses, la bande à 95 %`,
  fastest: fr`Qui suit en retour le plus vite, par le délai médian sur tous les nouveaux abonnements reçus`,
  never: fr`Qui n’a suivi en retour aucun de ses nouveaux abonnés, jusqu’au dernier relevé, par leur nombre`,

  kind: (kind) => KINDS[kind],
  size: (name) => SIZES[name] ?? name,
  outOf: (number, all) => `${count(number)} sur ${count(all)}`,
  share: shareText,
  limits: limitsText,
  limited: (share, band, limits) =>
    fr`${Number.isNaN(share.min) ? '–' : shareText(share, band)} ${limitsText(limits)}`,
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
