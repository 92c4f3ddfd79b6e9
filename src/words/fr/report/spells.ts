import type { SpellsWords } from '../../en/report/spells.ts';
import { count, counted, form } from '../numbers.ts';
import { fr } from '../spacing.ts';
import { rangeText } from '../spells.ts';

export const spells: SpellsWords = {
  heading: 'Quand les abonnements ont un retour, et combien de temps les liens durent',
  figure: {
    title: {
      office: 'Nouveaux abonnements suivis d’un retour, par fonction',
      region: 'Nouveaux abonnements suivis d’un retour, par région',
    },
    unit: (days) =>
      fr`Part des nouveaux abonnements suivis d’un retour, par jours écoulés, jusqu’à ${count(days)} ; là où elle n’est connue qu’entre deux bornes, l’espace entre elles est rempli`,
    source: (log, snapshots, simulated, from, to) =>
      fr`Source : ${log === null ? counted(snapshots, 'instantané') : `journal ${log}`}${simulated ? ' (données simulées)' : ''}, du ${from} au ${to}.`,
    all: 'Tous',
    panel: (name, follows) => `${name} (${count(follows)})`,
    days: (days) => counted(days, 'jour'),
    share: rangeText,
    alt: (panels) =>
      fr`Courbes de la part des nouveaux abonnements suivis d’un retour : ${panels.join(fr` ; `)}.`,
  },
  spared: (spells) =>
    fr`${counted(spells, 'lien')} qu’une personne a ${form(spells, 'rompu figure', 'rompus figurent')} dans spells.csv sans les comptes.`,
};
