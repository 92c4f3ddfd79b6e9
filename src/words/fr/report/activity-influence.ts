import type { ActivityInfluenceWords } from '../../en/report/activity-influence.ts';
import { count, decimal, form } from '../numbers.ts';
import { fr } from '../spacing.ts';
import { accounts, each, part, weighed } from './activity-terms.ts';

export const activityInfluence: ActivityInfluenceWords = {
  influence: {
    heading: 'Influence',
    explain: (weights) =>
      fr`L’influence combine trois rangs centiles dans la liste, chacun de 0 (au-dessous de tous les autres) à 1 (au-dessus de tous) : la popularité est le rang centile de l’audience, l’engagement celui des réponses à d’autres par jour, la confiance celui du rang moyen des partages reçus, des mentions reçues et des interactions par message. Poids : ${weighed(weights)}. Ce sont les trois critères que l’Agence France-Presse a nommés pour son e-Diplomacy Hub ; leur mesure et leurs poids sont le choix de ce projet.`,
    none: 'Aucun compte n’a toutes les parties qui comptent : aucun n’est classé.',
    sentence: (leader, value, single) =>
      fr`${leader} avec une influence de ${decimal(value, 3)}${each(single)}, où 1 serait au-dessus de tous les autres par l’audience, par les réponses et par les partages, les mentions et les réactions qu’il suscite.`,
    value: (value) => fr`une influence de ${decimal(value, 3)}`,
    unranked: (value, weights, least) => {
      const lacks = [
        ...(weights.popularity > 0 ? ['une audience'] : []),
        ...(weights.engagement + weights.trust > 0 ? ['des messages pas tous lus'] : []),
        ...(weights.trust > 0 ? [fr`les interactions de moins de ${count(least)} messages originaux`] : []),
      ];
      return fr`${accounts(value)} ${form(value, 'n’est pas classé', 'ne sont pas classés')}, car une partie est inconnue : ${lacks.join(', ou ')} (activity.csv).`;
    },
    countries: (open, of) =>
      fr`Figurent ici les pays qui ont un compte classé dans trois fonctions au moins (si aucun n’en a trois, dans toutes les leurs), selon la moyenne de leur meilleur compte dans chacune. À côté, l’intervalle de cette moyenne si l’on y ajoutait les fonctions sans compte classé, et les rangs que le pays pourrait alors avoir.${open === 0 ? '' : fr` Ce n’est pas un classement : ${count(open)} sur ${count(of)} pourraient se trouver n’importe où sur plus d’un tiers de la liste.`} Les organisations et les pays fondés sur moins de fonctions ne sont que dans country-influence.csv, car un seul compte suffirait à en décider.`,
    seats: (seats) => seats.join(fr` ; `),
    rankedOf: (ranked, of) => `${count(ranked)} sur ${count(of)}`,
    part,
  },
};
