import { groupBy } from '../../group-by.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { NAMED_IN_ALL, roomFor } from '../../values/named-in-all.ts';
import { sentences } from '../capital.ts';
import { type Chosen, type toDo as english, FEW_LEFT, NAMES, type NeighbourTies } from '../en/to-do.ts';
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

const names = (countries: Countries, room: number) =>
  NUMBERS.upTo(
    sorted(countries).map((one) => theCountry(one.country)),
    room,
  );

/** « suit sans retour », of one whose name is a singular. */
const followUnreturned = (countries: Countries) =>
  `${countries.length === 1 && !isPlural(countries[0]!.country) ? 'suit' : 'suivent'} sans retour`;

function powersFollow(powers: Chosen['powers'], room: number): string {
  if (powers.length > room)
    return fr`des comptes de ces membres suivent sans retour : ${NUMBERS.upTo(
      powers.map((one) => theCountry(one.country)),
      room,
    )}`;
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

const WITHOUT: Readonly<Record<NonNullable<Chosen['without']>, string>> = {
  dormant: 'les comptes dormants',
  'dormant-everywhere': 'les acteurs dormants sur tous leurs réseaux',
};

export const toDo: typeof english = {
  title: 'À faire d’abord',
  nothing: 'Rien ne s’impose.',
  answer(first, waiting, { near, without, only, powers }) {
    const shown = first.flatMap((those) => those.who).length;
    const room = Math.min(NAMES, NAMED_IN_ALL - shown - (only === null ? 0 : 1));
    const ofTwenty = `Au sein du G20, ${powersFollow(powers, room)}.`;
    if (first.length === 0) return ofTwenty;
    const on = first.map(({ networks }) => onNetwork(list(networks.map(values.network))));
    const who = first.map((those) => list(those.who.map(described)));
    return [
      first.length === 1
        ? fr`Non suivis en retour ${on[0]!} : ${who[0]!}.`
        : fr`Non suivis en retour : ${on.map((where, k) => `${where}, ${who[k]}`).join(fr` ; `)}.`,
      waiting.most > shown
        ? fr`Choix parmi ${NUMBERS.range(waiting.least, waiting.most)} abonnés à l’étranger non suivis, ${NEAREST[near]}. Qui suit en masse (plus de la moitié de tous) vient en dernier${without === null ? '' : fr` ; ${WITHOUT[without]} sont écartés`}.`
        : '',
      only === null
        ? ''
        : `De ses comptes, ${form(shown, 'celui-ci ne suit', 'ceux-ci ne suivent')} ${que(described(only))}.`,
      powers.length === 0 ? '' : ofTwenty,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  restore: (pairs) =>
    fr`Rompu : ${sentences(
      pairs.map(({ own, others }) => {
        const alike = [...groupBy(others, ({ tied }) => tied.map(({ accountId }) => accountId).join(' '))];
        const groups = alike.map(([, those]) => {
          const { tied } = those[0]!;
          const ties = those.length + tied.length === 2 ? 'un lien réciproque' : 'des liens réciproques';
          return `${list(those.map(({ who }) => described(who)))}, qui ${form(those.length, 'suit', 'suivent')} toujours${tied.length === 0 ? '' : ` et ${form(those.length, 'garde', 'gardent')} ${ties} avec ${NUMBERS.upTo(tied.map(described), 1)}`}`;
        });
        return `${described(own)} a cessé de suivre ${groups.join(', et ')}`;
      }),
    )}.`,
  left: (followed, others) => {
    const some = (those: typeof others) => NUMBERS.someOf(those.map(described), FEW_LEFT);
    const stopped = (those: typeof others) => form(those.length, 'A cessé de suivre', 'Ont cessé de suivre');
    if (followed.length === 0) return fr`${stopped(others)} : ${some(others)}.`;
    return fr`${stopped(followed)} : ${some(followed)}, ${form(followed.length, 'toujours suivi', 'toujours suivis')} d’ici${others.length === 0 ? '' : fr`. ${form(others.length, 'A aussi cessé', 'Ont aussi cessé')} de suivre : ${NUMBERS.upTo(others.map(described), FEW_LEFT)}`}.`;
  },
  atHome({ gone, silent, days, unfollowed, missing }) {
    const seat = ({ offices }: { offices: readonly string[] }) =>
      `de son ${offices.map((office) => values.value('office', office)).join(', aussi ')}${offices.length > 1 ? ',' : ''}`;
    const on = (networks: readonly string[]) => onNetwork(list(networks.map(values.network)));
    const nowhere = missing.filter(({ searched }) => searched.length === 0);
    const [ofGone, ofSilent, ofPairs] = roomFor([gone, silent, { length: 2 * unfollowed.length }], NAMES);
    const pairs = Math.floor(ofPairs! / 2);
    const unnamed = Math.max(0, unfollowed.length - pairs);
    const found = [
      ...(gone.length === 0
        ? []
        : [
            fr`${NUMBERS.upTo(gone.map(described), ofGone!)} : ${form(gone.length, 'compte disparu', 'comptes disparus')}`,
          ]),
      ...(silent.length === 0
        ? []
        : [
            `${NUMBERS.upTo(silent.map(described), ofSilent!)} ${form(silent.length, 'n’a publié', 'n’ont publié')} aucun message depuis ${count(days)} jours`,
          ]),
      ...unfollowed
        .slice(0, pairs)
        .map(({ source, target }) => `${described(source)} ne suit plus ${described(target)}`),
      ...(unnamed === 0
        ? []
        : [
            `${count(unnamed)} ${pairs === 0 ? '' : form(unnamed, 'autre ', 'autres ')}${form(unnamed, 'abonnement entre ses comptes a pris fin', 'abonnements entre ses comptes ont pris fin')}`,
          ]),
      ...(nowhere.length === 0
        ? []
        : [
            `aucun compte ${list(nowhere.map(seat), 'ou')} ne figure dans la liste, et aucune recherche n’est assez récente`,
          ]),
      ...missing
        .filter(({ searched }) => searched.length > 0)
        .map(
          ({ searched, unsearched, ...one }) =>
            `aucun compte ${seat(one)} n’a été trouvé ${on(searched)}, et aucune recherche ${on(unsearched)} n’est assez récente`,
        ),
    ];
    return fr`En interne : ${sentences(found)}.`;
  },
  reachOut({ are, untied, unfollowed, alike, organisations, apart, absent }) {
    const near = are === 'bordering';
    const lists = [untied, unfollowed, alike, organisations, apart, absent];
    const room = roomFor(lists, NAMES);
    const [noTie, follow, likeIt, regional, elsewhere, nowhere] = lists.map((those, k) =>
      names(those, room[k]!),
    );
    const parts = [
      ...(noTie === ''
        ? []
        : [
            `aucun lien, dans aucun sens, avec ${near ? form(untied.length, 'son voisin', 'ses voisins') : form(untied.length, 'le pays le plus proche', 'les pays les plus proches')}, ${noTie}`,
          ]),
      ...(follow === '' ? [] : [`${follow} ${followUnreturned(unfollowed)}`]),
      ...(likeIt === ''
        ? []
        : [
            `aucun lien avec ${likeIt}, ${are === 'none' ? form(alike.length, 'qui a à peu près autant de comptes', 'qui ont à peu près autant de comptes') : 'de sa région et à peu près du même nombre de comptes'}`,
          ]),
      ...(regional === ''
        ? []
        : [
            `aucun lien, dans aucun sens, avec ${regional}, ${form(organisations.length, 'organisation', 'organisations')} de sa région`,
          ]),
      ...(elsewhere === '' ? [] : [`aucun réseau commun avec ${elsewhere}`]),
      ...(nowhere === '' ? [] : [fr`aucun compte connu : ${nowhere!}`]),
    ];
    return fr`${are === 'none' ? 'Autres organisations' : 'À proximité'} : ${sentences(parts)}.`;
  },
};
