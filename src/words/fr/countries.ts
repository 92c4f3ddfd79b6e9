import { capital } from '../capital.ts';
import type { Bounded, countries as english, RankedCountries } from '../en/countries.ts';
import { isPlural, ofCountry, theCountry } from './country-names.ts';
import { count, counted, list, NUMBERS, someOf } from './numbers.ts';
import { called, cut, where } from './phrases.ts';
import { fr } from './spacing.ts';

const RIVALS_NAMED = 3;

const MEASURES = {
  mutual_abroad: 'liens réciproques à l’étranger',
  accounts_following_abroad: 'comptes étrangers qui les suivent',
  accounts_followed_abroad: 'comptes étrangers qu’ils suivent',
  influence: 'influence',
  posts_per_day: 'messages par jour',
};

const ranked = ({ ranked, organisations, where: conditions }: RankedCountries) =>
  `${list([
    ...(ranked === organisations && ranked > 0 ? [] : [`${count(ranked - organisations)} pays`]),
    ...(organisations === 0 ? [] : [counted(organisations, 'organisation')]),
  ])}${where(conditions)}`;

/** « 167 à 171 » */
const from = ({ known, most }: Bounded) =>
  known === most ? count(known) : `${count(known)} à ${count(most)}`;

export const countries: typeof english = {
  ranked: (of, first, isSure) =>
    first === null
      ? `${ranked(of)} classés par ${MEASURES[of.measure]}.`
      : `${capital(theCountry(first))} ${isPlural(first) ? 'arrivent' : 'arrive'} en tête de ${ranked(of)} par ${MEASURES[of.measure]}${isSure ? '' : ', pour autant qu’on le sache'}.`,
  rivals: (first, others) =>
    fr`Le premier en compte ${from(first)}. Si tous les liens inconnus existaient, ${someOf(
      others.map((other) => `${theCountry(other.code)} (${from(other)})`),
      RIVALS_NAMED,
    )} ${others.length > 1 || isPlural(others[0]!.code) ? 'pourraient' : 'pourrait'} en avoir plus.`,
  open: (of, open, influential) =>
    fr`${ranked(of)}, par ${MEASURES[of.measure]}, chacun avec les rangs qu’il peut avoir, dans l’ordre du moins bon${open === 0 ? '' : fr`. Peu de places sont sûres : pour ${count(open)} sur ${count(influential)}, les rangs possibles couvrent plus d’un tiers de la liste`}.`,
  notRanked: (unranked) => fr`Sans rang : ${count(unranked)}.`,
  by: (measure, shown, of) => `Pays par ${MEASURES[measure]}${cut(shown, of)}`,
  timeline: fr`Au fil du temps, avec les rangs parmi tous les pays, et les rangs possibles par influence`,
  unranked: (shown, of) => `Sans rang, par code${of > shown ? `, ${count(shown)} sur ${count(of)} ici` : ''}`,
  noInfluence: 'aucun de ses comptes n’a de rang d’influence',
  fewOffices: (ranked, offices) => fr`fonctions avec un rang : ${count(ranked)} sur ${count(offices)}`,
  noPosts: 'pas de messages',
  postsUnread: 'les messages d’aucun de ses comptes n’ont été lus',
  followsUnread: 'les abonnements d’aucun de ses comptes n’ont été lus',
  influence: ({ popularity, engagement, trust }) =>
    fr`Influence d’un compte : (${popularity} × popularité + ${engagement} × engagement + ${trust} × écho) ÷ ${popularity + engagement + trust}, chacun en rang centile dans la liste. Les poids sont ceux du lecteur.`,
  influenceOf: (least) =>
    fr`Influence d’un pays : la moyenne de son meilleur compte dans chaque fonction, classée là où ${least} fonctions au moins en ont un.`,
  openOffices: fr`Un pays qui en a moins n’a pas de rang, car un seul compte suffirait à en décider. Si aucun n’en a autant, un pays est classé quand toutes ses fonctions ont un compte classé. Les fonctions sans compte classé peuvent valoir de 0 à 1. À côté figurent l’intervalle qui en résulte pour sa moyenne, et les rangs qu’il permet.`,
  best: (accounts) => accounts.map(called).join(fr` ; `),
  withoutPosts: (isEdition) =>
    fr`${isEdition ? 'L’édition' : 'L’instantané'} n’a pas de messages : l’influence et les messages sont inconnus.`,
  ranksBefore: (name, date) =>
    `Les rangs d’avant sont ceux de ${name}, ${NUMBERS.date(date)}, parmi les pays qui en avaient un alors.`,
  noRanksBefore: () =>
    fr`l’influence donne à un pays une fourchette de rangs, et aucun rang à mettre à côté de celui d’avant ; nommez une autre mesure, ou retirez --against`,
  ofActors: 'Les comptes sont ici les acteurs de l’édition.',
  upperEnd: fr`Le haut d’une fourchette, dans les données une colonne finissant par _max, compte ce qui peut exister, là où des abonnements n’ont pu être vus.`,
  noCountry: (snapshot, name) =>
    fr`aucun compte de ${snapshot} n’est de ${name} ; nommez un pays par son code ou son nom, comme FR`,
  noneStated: (snapshot) =>
    fr`aucun compte de ${snapshot} n’a de pays ; donnez-en un à chacun dans la colonne country de la liste`,
  alone: (asked, code, question) =>
    fr`tous les comptes de ${asked} qui ont un pays sont ${ofCountry(code)} : personne n’est à l’étranger ; classez plutôt les comptes : entente rank mutual ${question}`,
};
