import { groupBy } from '../../group-by.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import {
  type Chosen,
  type toDo as english,
  FEW_LEFT,
  FEW_POWERS,
  NAMES,
  type NeighbourTies,
} from '../en/to-do.ts';
import { countryName, isPlural, theCountry } from './country-names.ts';
import { que } from './elision.ts';
import { onNetwork } from './names.ts';
import { count, form, list, NUMBERS } from './numbers.ts';
import { described } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

type Countries = NeighbourTies['untied'];

const sorted = <T extends Countries[number]>(countries: readonly T[]) =>
  [...countries].sort((a, b) => compareTexts(countryName(a.country), countryName(b.country)));

const someOf = (all: readonly string[]) => NUMBERS.someOf(all, NAMES);

const names = (countries: Countries) => someOf(sorted(countries).map((one) => theCountry(one.country)));

/** « suit sans être suivi », of one whose name is a singular. */
const followUnreturned = (countries: Countries) =>
  countries.length === 1 && !isPlural(countries[0]!.country)
    ? 'suit sans être suivi'
    : 'suivent sans être suivis';

function powersFollow(powers: Chosen['powers']): string {
  if (powers.length > FEW_POWERS)
    return fr`des comptes de ces membres suivent sans être suivis : ${someOf(powers.map((one) => theCountry(one.country)))}`;
  const named = powers.map(
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
  answer(first, waiting, { near, withoutDormant, only, powers }) {
    const ofTwenty = `Au sein du G20, ${powersFollow(powers)}`;
    if (first.length === 0) return `${ofTwenty}.`;
    const on = first.map(({ networks }) => onNetwork(list(networks.map(values.network))));
    const who = first.map((those) => list(those.who.map(described)));
    const shown = first.flatMap((those) => those.who).length;
    return [
      first.length === 1
        ? fr`Non suivis en retour ${on[0]!} : ${who[0]!}.`
        : fr`Non suivis en retour : ${on.map((where, k) => `${where}, ${who[k]}`).join(fr` ; `)}.`,
      waiting.most > shown
        ? fr`Choix parmi ${NUMBERS.range(waiting.least, waiting.most)} abonnés à l’étranger non suivis : ${NEAREST[near]} ; qui suit en masse (plus de la moitié de tous) vient en dernier${withoutDormant ? fr` ; les comptes dormants sont écartés` : ''}.`
        : '',
      only === null
        ? ''
        : `De ses comptes, ${form(shown, 'celui-ci ne suit', 'ceux-ci ne suivent')} ${que(described(only))}.`,
      powers.length === 0 ? '' : `${ofTwenty}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  restore: (pairs) =>
    fr`Rompu : ${pairs
      .map(({ own, others }) => {
        const alike = [...groupBy(others, ({ tied }) => tied.map(({ accountId }) => accountId).join(' '))];
        const groups = alike.map(([, those]) => {
          const { tied } = those[0]!;
          const ties = those.length + tied.length === 2 ? 'un lien réciproque' : 'des liens réciproques';
          return `${list(those.map(({ who }) => described(who)))}, qui ${form(those.length, 'suit', 'suivent')} toujours${tied.length === 0 ? '' : ` et ${form(those.length, 'garde', 'gardent')} ${ties} avec ${list(tied.map(described))}`}`;
        });
        return `${described(own)} a cessé de suivre ${groups.join(', et ')}`;
      })
      .join(fr` ; `)}.`,
  left: (followed, others) => {
    const some = (those: typeof others) => NUMBERS.someOf(those.map(described), FEW_LEFT);
    const verb = form(followed.length + others.length, 'Ne suit plus', 'Ne suivent plus');
    if (followed.length === 0) return fr`${verb} : ${some(others)}.`;
    return fr`${verb} : ${some(followed)}, ${form(followed.length, 'toujours suivi', 'toujours suivis')} d’ici${others.length === 0 ? '' : fr` ; ${some(others)}`}.`;
  },
  atHome({ gone, silent, days, unfollowed, missing }) {
    const seat = ({ offices }: { offices: readonly string[] }) =>
      `de son ${offices.map((office) => values.value('office', office)).join(', aussi ')}${offices.length > 1 ? ',' : ''}`;
    const on = (networks: readonly string[]) => onNetwork(list(networks.map(values.network)));
    const nowhere = missing.filter(({ searched }) => searched.length === 0);
    const found = [
      ...(gone.length === 0
        ? []
        : [fr`${someOf(gone.map(described))} : ${form(gone.length, 'compte disparu', 'comptes disparus')}`]),
      ...(silent.length === 0
        ? []
        : [fr`${someOf(silent.map(described))} : aucun message depuis ${count(days)} jours`]),
      ...unfollowed.map(({ source, target }) => `${described(source)} ne suit plus ${described(target)}`),
      ...(nowhere.length === 0
        ? []
        : [
            `aucun compte ${list(nowhere.map(seat), 'ou')} ne figure dans la liste, et aucune recherche ne vaut plus`,
          ]),
      ...missing
        .filter(({ searched }) => searched.length > 0)
        .map(
          ({ searched, unsearched, ...one }) =>
            `aucun compte ${seat(one)} n’a été trouvé ${on(searched)}, et aucune recherche ne vaut plus ${on(unsearched)}`,
        ),
    ];
    return fr`En interne : ${found.join(fr` ; `)}.`;
  },
  reachOut({ are, untied, unfollowed, alike, organisations, apart, absent }) {
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
        : [
            `aucun lien avec ${names(alike)}, ${are === 'none' ? form(alike.length, 'qui a à peu près autant de comptes', 'qui ont à peu près autant de comptes') : 'de sa région et à peu près du même nombre de comptes'}`,
          ]),
      ...(organisations.length === 0
        ? []
        : [
            `aucun lien, dans aucun sens, avec ${names(organisations)}, ${form(organisations.length, 'organisation', 'organisations')} de sa région`,
          ]),
      ...(apart.length === 0 ? [] : [`aucun réseau commun avec ${names(apart)}`]),
      ...(absent.length === 0 ? [] : [fr`aucun compte connu : ${names(absent)}`]),
    ];
    return fr`${are === 'none' ? 'Autres organisations' : 'À proximité'} : ${parts.join(fr` ; `)}.`;
  },
};
