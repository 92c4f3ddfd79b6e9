import { compareTexts } from '../../study/sort-texts.ts';
import { type Chosen, type toDo as english, FEW_POWERS, type NeighbourTies } from '../en/to-do.ts';
import { countryName, isPlural, theCountry } from './country-names.ts';
import { onNetwork } from './names.ts';
import { count, form, list, NUMBERS } from './numbers.ts';
import { described } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

type Countries = NeighbourTies['untied'];

const sorted = <T extends Countries[number]>(countries: readonly T[]) =>
  [...countries].sort((a, b) => compareTexts(countryName(a.country), countryName(b.country)));

const names = (countries: Countries) => list(sorted(countries).map((one) => theCountry(one.country)));

/** « suit sans être suivi », of one whose name is a singular. */
const followUnreturned = (countries: Countries) =>
  countries.length === 1 && !isPlural(countries[0]!.country)
    ? 'suit sans être suivi'
    : 'suivent sans être suivis';

function powersFollow(powers: Chosen['powers']): string {
  if (powers.length > FEW_POWERS)
    return fr`des comptes de ces membres suivent sans être suivis : ${names(powers)}`;
  const named = sorted(powers).map(
    ({ country, offices }) =>
      `${theCountry(country)}${offices.length === 0 ? '' : ` (${list(offices.map((office) => values.value('office', office)))})`}`,
  );
  return `${list(named)} ${followUnreturned(powers)}`;
}

const NEAREST: Readonly<Record<Chosen['near'], string>> = {
  bordering: 'les voisins d’abord, puis sa sous-région et sa région',
  nearest: 'les États les plus proches d’abord, puis sa région',
  none: 'les autres organisations d’abord',
};

export const toDo: typeof english = {
  title: 'À faire d’abord',
  nothing: 'Rien ne s’impose.',
  answer(first, waiting, network, { near, withoutDormant, only, powers }) {
    const ofTwenty = `Au sein du G20, ${powersFollow(powers)}`;
    const on = `Non suivis en retour ${onNetwork(values.network(network))}`;
    if (first.length === 0) return `${ofTwenty}.`;
    return [
      fr`${on} : ${list(first.map(described))}.`,
      waiting.most > first.length
        ? fr`Choix parmi ${NUMBERS.range(waiting.least, waiting.most)} abonnés à l’étranger non suivis : ${NEAREST[near]} ; qui suit en masse (plus de la moitié de tous) vient en dernier${withoutDormant ? fr` ; les comptes dormants sont écartés` : ''}.`
        : '',
      only === null
        ? ''
        : `De ses comptes, ${form(first.length, 'celui-ci ne suit', 'ceux-ci ne suivent')} que ${described(only)}.`,
      powers.length === 0 ? '' : `${ofTwenty}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  restore: (pairs) =>
    fr`Rompu : ${pairs
      .flatMap(({ own, others }) => [
        `${described(own)} a cessé de suivre ${list(others.map(({ who }) => described(who)))}, qui ${form(others.length, 'suit', 'suivent')} toujours`,
        ...others
          .filter(({ tied }) => tied.length > 0)
          .map(
            ({ who, tied }) =>
              `${others.length === 1 ? 'ce compte' : described(who)} et ${list(tied.map(described))} se suivent encore`,
          ),
      ])
      .join(fr` ; `)}.`,
  atHome({ gone, silent, days, unfollowed, missing }) {
    const found = [
      ...(gone.length === 0
        ? []
        : [fr`${list(gone.map(described))} : ${form(gone.length, 'compte disparu', 'comptes disparus')}`]),
      ...(silent.length === 0
        ? []
        : [fr`${list(silent.map(described))} : aucun message depuis ${count(days)} jours`]),
      ...unfollowed.map(({ source, target }) => `${described(source)} ne suit plus ${described(target)}`),
      ...(missing.length === 0
        ? []
        : [
            `aucun compte ${list(
              missing.map(
                (offices) =>
                  `de son ${offices.map((office) => values.value('office', office)).join(', aussi ')}${offices.length > 1 ? ',' : ''}`,
              ),
              'ou',
            )} ne figure dans la liste`,
          ]),
    ];
    return fr`En interne : ${found.join(fr` ; `)}.`;
  },
  reachOut({ are, untied, unfollowed, alike, apart, absent }) {
    const near = are === 'bordering';
    const parts = [
      ...(untied.length === 0
        ? []
        : [
            `aucun lien, dans aucun sens, avec ${near ? form(untied.length, 'son voisin', 'ses voisins') : form(untied.length, 'le pays le plus proche', 'les pays les plus proches')}, ${names(untied)}`,
          ]),
      ...(unfollowed.length === 0 ? [] : [`${names(unfollowed)} ${followUnreturned(unfollowed)}`]),
      ...(alike.length === 0
        ? []
        : [`aucun lien avec ${names(alike)}, de sa région et à peu près du même nombre de comptes`]),
      ...(apart.length === 0 ? [] : [`aucun réseau commun avec ${names(apart)}`]),
      ...(absent.length === 0 ? [] : [fr`aucun compte connu : ${names(absent)}`]),
    ];
    return fr`À proximité : ${parts.join(fr` ; `)}.`;
  },
};
