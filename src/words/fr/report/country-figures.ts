import type { CountryFiguresWords } from '../../en/report/country-figures.ts';
import { count, counted, list } from '../numbers.ts';
import { fr } from '../spacing.ts';

function kinds([mutual, oneWay, unknown]: readonly number[]): string {
  return [
    ...(mutual! > 0 ? [`liens réciproques avec ${count(mutual!)}`] : []),
    ...(oneWay! > 0 ? [`abonnements à sens unique avec ${count(oneWay!)}`] : []),
    ...(unknown! > 0 ? [`pour ${count(unknown!)}, on ignore s’ils sont rendus`] : []),
  ].join(fr` ; `);
}

export const countryFigures: CountryFiguresWords = {
  countryDots: {
    unit: fr`Les premiers par liens réciproques. Les abonnements comptent des comptes étrangers ; les liens réciproques, des paires de comptes, où un compte étranger peut figurer plusieurs fois`,
    legend: {
      following: 'comptes qui le suivent',
      followed: 'comptes qu’il suit',
      mutual: fr`liens réciproques : paires de comptes`,
    },
    range: 'jusqu’à ce que ce serait si tous les liens inconnus existaient',
    first: (name, followers, mutual) =>
      `${name} (${counted(followers, 'abonné étranger', 'abonnés étrangers')}, ${counted(mutual, 'lien réciproque', 'liens réciproques')})`,
    alt: (countries, first) =>
      fr`Points des ${counted(countries, 'pays', 'pays')} qui ont le plus de liens réciproques à l’étranger : ${first.join(', ')}…`,
  },
  countryWorld: {
    legend: {
      mutual: 'liens réciproques',
      'one-way': 'abonnements à sens unique',
      unknown: 'on ignore s’ils sont rendus',
    },
    elsewhere: (organisations) => fr`Hors de la carte : ${counted(organisations, 'organisation')}.`,
    borders: 'Frontières telles que les Nations unies les dessinent, en pointillé où un statut est contesté.',
    alt: (home, states, first) =>
      fr`Carte du monde, ${home} : traits vers les pays avec lesquels il existe un lien : ${kinds(states)}.${first.length === 0 ? '' : fr` Liens réciproques les plus nombreux : ${list(first)}.`}`,
  },
};
