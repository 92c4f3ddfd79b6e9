import type { ActivityFiguresWords } from '../../en/report/activity-figures.ts';
import { count, counted, form, list } from '../numbers.ts';
import { fr } from '../spacing.ts';
import { accounts, part, weighed } from './activity-terms.ts';

export const activityFigures: ActivityFiguresWords = {
  figures: {
    source: (snapshot, simulated, network, date, read, of) =>
      fr`Source : instantané ${snapshot}${simulated ? ' (données simulées)' : ''}, ${network}, ${date} ; messages lus de ${read === of ? form(of, '', 'tous les ') : fr`${count(read)} des `}${accounts(of)}.`,
    active: {
      title: 'Les plus actifs',
      unit: (days) =>
        fr`Messages originaux par jour sur ${counted(days, 'jour')} ; la partie foncée : réponses à d’autres`,
      alt: (value, first) =>
        fr`Barres des ${accounts(value)} qui ont le plus de messages originaux par jour : ${list(first)}.`,
      replies: 'réponses à d’autres',
      rest: 'autres messages originaux',
    },
    effective: {
      title: 'Le plus de réactions par message',
      unit: fr`Interactions moyennes par message original, avec l’intervalle à 95 % ; échelle logarithmique`,
      alt: (value, first) =>
        fr`Moyennes et intervalles des ${accounts(value)} qui ont le plus d’interactions par message : ${list(first)}.`,
    },
    influence: {
      title: 'Influence',
      part,
      unit: (weights) =>
        fr`Rangs centiles qui s’ajoutent pour former l’influence selon leurs poids : ${weighed(weights)}`,
      alt: (value, first) =>
        fr`Barres empilées des ${accounts(value)} qui ont le plus d’influence : ${list(first)}.`,
    },
  },
};
