import type { ActivityMethodWords } from '../../en/report/activity-method.ts';
import { count, counted, list } from '../numbers.ts';
import { fr } from '../spacing.ts';

export const activityMethod: ActivityMethodWords = {
  method: {
    heading: 'Comment l’activité est mesurée',
    kinds: fr`Les messages originaux d’un compte sont les messages nouveaux, les réponses à d’autres, les réponses à soi-même (fils) et les messages qui en citent un autre. Un partage est le message d’un autre rediffusé tel quel, et n’est pas compté comme message original. Les dates sont celles que les messages indiquent ; ceux qui en indiquent une plus tardive que leur lecture sont exclus.`,
    counts: (stated) => {
      const names = {
        likes: fr`mentions « j’aime »`,
        reposts: 'partages',
        replies: 'réponses',
        quotes: 'citations',
      };
      return stated.length === 0
        ? fr`Le réseau n’indique rien de ce que les messages reçoivent : il n’y a pas d’interactions.`
        : fr`Les interactions sont les ${list(stated.map((each) => names[each]))} que les messages avaient reçus au moment de leur lecture${stated.length === 4 ? '' : fr` ; le réseau n’en indique pas d’autres`}.`;
    },
    floor: (least) =>
      fr`Une moyenne d’interactions et une part de réponses ou de partages ne donnent pas de rang au-dessous de ${counted(least, 'message')}, car un seul message suffirait à fixer le rang ; les parts figurent tout de même dans activity.csv.`,
    countries: (least) =>
      fr`L’influence d’un pays (country-influence.csv) est la moyenne, sur ses fonctions, de l’influence de son compte le mieux classé dans chacune. Il a un rang si au moins ${count(least)} de ses fonctions ont un compte classé ou, si aucun pays n’en a autant, si toutes les siennes en ont un. influence\\_low et influence\\_high placent ses autres fonctions à 0 et à 1 ; rank\\_best et rank\\_worst sont les rangs qu’il pourrait alors avoir.`,
    definitions: fr`Chiffres d’un compte (activity.csv) :`,
    column: 'Colonne',
  },
};
