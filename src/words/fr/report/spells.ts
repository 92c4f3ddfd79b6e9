import type { SpellsWords } from '../../en/report/spells.ts';
import { count, counted, form, list, share } from '../numbers.ts';
import { fr } from '../spacing.ts';

function looked(all: number, again: number): string {
  return again === all ? '' : fr` (dont ${count(again)} ${form(again, 'regardé', 'regardés')} de nouveau)`;
}

export const spells: SpellsWords = {
  heading: 'Quand les abonnements reçoivent une réponse, et combien de temps les liens durent',
  series: (snapshots, from, to) =>
    fr`D’après ${counted(snapshots, 'instantané')}, du ${from} au ${to} : un lien commence et prend fin entre deux d’entre eux. Un instantané où l’on n’a pu le voir élargit ces bornes, et ne met fin à rien.`,
  log: (name, from, to) =>
    fr`D’après le journal ${name}, du ${from} au ${to}, qui note les liens quand ils se nouent et prennent fin. Un temps où un compte n’a pu être vu élargit les bornes de ce qui s’y est passé, et ne met fin à rien.`,
  within: { day: 'en un jour', week: 'en une semaine', month: 'en un mois', year: 'en un an' },
  after: {
    day: 'au bout d’un jour',
    week: 'au bout d’une semaine',
    month: 'au bout d’un mois',
    year: 'au bout d’un an',
  },
  share: (min, max) => (share(min) === share(max) ? share(min) : fr`de ${share(min)} à ${share(max)}`),
  around: (told, band, limits) =>
    fr`${told} (${[
      ...(band === null ? [] : [fr`bande à 95 % : ${band}`]),
      ...(limits === null ? [] : [fr`selon tout ce qui est inconnu : ${limits}`]),
    ].join(fr` ; `)})`,
  timed: (told, time) => `${told} ${time}`,
  answered: (follows, again, told) =>
    told.length === 0
      ? fr`Sur ${counted(follows, 'nouvel abonnement', 'nouveaux abonnements')} à un compte qui ne suivait pas, on a vu trop peu pour dire quand vient la réponse.`
      : fr`Sur ${counted(follows, 'nouvel abonnement', 'nouveaux abonnements')} à un compte qui ne suivait pas${looked(follows, again)}, ont reçu une réponse : ${list(told)}.`,
  none: 'On n’a vu aucun nouvel abonnement à un compte qui ne suivait pas.',
  orders: (pairs) =>
    fr`${counted(pairs, 'paire')} ${form(pairs, 'en est venue', 'en sont venues')} à se suivre entre les mêmes bornes, si bien que nul ne sait qui fut le premier ; chacune compte pour un nouvel abonnement.`,
  unclear: (follows) =>
    fr`De ${counted(follows, 'autre abonnement', 'autres abonnements')}, on ignore si c’était une réponse ; ${form(follows, 'il ne compte', 'ils ne comptent')} que dans les limites.`,
  unseen: (follows) =>
    fr`${counted(follows, 'nouvel abonnement', 'nouveaux abonnements')} ${form(follows, 'a peut-être été une réponse', 'ont peut-être été des réponses')}, faute d’avoir tout pu voir ; les limites valent dans les deux cas.`,
  standing: {
    follow: (ties, again, told) =>
      fr`Sur ${counted(ties, 'lien')} que l’on a ${form(ties, 'vu', 'vus')} se nouer${looked(ties, again)}, durent encore : ${list(told)}.`,
    standing: (ties, again, told) =>
      fr`Sur ${counted(ties, 'lien')} qui ${form(ties, 'existait', 'existaient')} quand on ${form(ties, 'l’a vu', 'les a vus')} d’abord${looked(ties, again)}, durent encore, à partir de là : ${list(told)}.`,
  },
  figure: {
    title: {
      office: 'Nouveaux abonnements ayant reçu une réponse, par fonction',
      region: 'Nouveaux abonnements ayant reçu une réponse, par région',
    },
    unit: (days) =>
      fr`Part des nouveaux abonnements ayant reçu une réponse, par jours écoulés, jusqu’à ${count(days)} ; là où elle n’est connue qu’entre deux bornes, l’espace entre elles est rempli`,
    source: (log, snapshots, simulated, from, to) =>
      fr`Source : ${log === null ? counted(snapshots, 'instantané') : `journal ${log}`}${simulated ? ' (données simulées)' : ''}, du ${from} au ${to}.`,
    all: 'Tous',
    panel: (name, follows) => `${name} (${count(follows)})`,
    days: (days) => counted(days, 'jour'),
    alt: (panels) =>
      fr`Courbes de la part des nouveaux abonnements ayant reçu une réponse : ${panels.join(fr` ; `)}.`,
  },
  table: {
    office: fr`Nouveaux abonnements ayant reçu une réponse, par fonction du compte suivi ; entre parenthèses, la bande à 95 %`,
    region: fr`Nouveaux abonnements ayant reçu une réponse, par région du compte suivi ; entre parenthèses, la bande à 95 %`,
    standing: fr`Liens qui durent encore après ce temps ; entre parenthèses, la bande à 95 %`,
  },
  partOf: (again, all) => fr`${again} sur ${all}`,
  asked: 'Nouveaux abonnements',
  tie: 'Liens',
  number: 'Nombre',
  ties: {
    follow: 'vus se nouer, à partir de là',
    standing: 'déjà présents, depuis qu’on les voit',
    mutual: 'réciproques, tant que les deux se suivent',
    'one-way': 'nouveaux, tant que personne n’y répond',
  },
  how: fr`Chaque temps tient entre deux bornes, et la part est l’estimation non paramétrique du maximum de vraisemblance pour de tels temps (Turnbull 1976) ; – si rien ne peut être dit, personne n’ayant été suivi aussi longtemps. Entre crochets figurent les limites qui tiennent quoi qu’il en soit des liens inconnus, là où il n’y a pas de bande ou qu’elles sont bien plus larges. Où il est écrit « 58 sur 60 », seuls ceux-là ont été regardés de nouveau, et l’estimation ne porte que sur eux. Un abonnement repris avant d’avoir reçu une réponse compte comme n’en recevant jamais. Les tableaux donnent toutes les limites.`,
  spared: (spells) =>
    fr`${counted(spells, 'lien')} qu’une personne a ${form(spells, 'rompu figure', 'rompus figurent')} dans spells.csv sans les comptes.`,
};
