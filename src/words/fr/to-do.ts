import { compareTexts } from '../../study/sort-texts.ts';
import type { toDo as english, NeighbourTies } from '../en/to-do.ts';
import { countryName, theCountry } from './country-names.ts';
import { onNetwork } from './names.ts';
import { count, counted, form, list } from './numbers.ts';
import { bounded, described } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const names = (countries: NeighbourTies['untied']) =>
  list(
    countries
      .map((one) => one.country)
      .sort((a, b) => compareTexts(countryName(a), countryName(b)))
      .map(theCountry),
  );

export const toDo: typeof english = {
  title: 'À faire d’abord',
  answer(first, waiting, network, { only, powers }) {
    if (waiting.most === 0)
      return fr`Suivre en retour : chaque compte étranger abonné est suivi par l’un des siens.`;
    const parts = [
      ...(first.length === 0
        ? []
        : [
            fr`${list(first.map(described))}, les plus proches des abonnés à l’étranger qu’aucun de ses comptes ne suit (${bounded(waiting)})${only === null ? '' : fr` ; de ses comptes, ${form(first.length, 'celui-ci ne suit', 'ceux-ci ne suivent')} que ${described(only)}`}`,
          ]),
      ...(powers.length === 0
        ? []
        : [`au sein du G20, ${names(powers)} ${form(powers.length, 'suit', 'suivent')} sans retour`]),
    ];
    if (parts.length > 0)
      return fr`Suivre en retour ${onNetwork(values.network(network))} : ${parts.join(fr` ; `)}.`;
    return waiting.least === 0
      ? fr`Suivre en retour : on ignore si tous les abonnements sont rendus ; jusqu’à ${counted(waiting.most, 'compte pourrait', 'comptes pourraient')} attendre.`
      : fr`Suivre en retour : ${bounded(waiting)} de ses abonnés à l’étranger ${form(waiting.most, 'attend, qui ne publie plus ou est peut-être suivi', 'attendent, qui ne publient plus ou sont peut-être suivis')}.`;
  },
  restore: (pairs) =>
    fr`Rétablir : ${pairs
      .map(
        ({ own, others }) =>
          `${described(own)} a cessé de suivre ${list(others.map(described))}, qui ${form(others.length, 'suit', 'suivent')} toujours`,
      )
      .join(fr` ; `)}.`,
  atHome({ gone, silent, days, unfollowed, missing }) {
    const found = [
      ...(gone.length === 0
        ? []
        : [fr`${list(gone.map(described))} : ${form(gone.length, 'compte disparu', 'comptes disparus')}`]),
      ...(silent === null || silent.length === 0
        ? []
        : [fr`${list(silent.map(described))} : aucun message depuis ${count(days)} jours`]),
      ...unfollowed.map(({ source, target }) => `${described(source)} ne suit plus ${described(target)}`),
      ...(missing.length === 0
        ? []
        : [
            `la liste n’a aucun compte comme ${list(
              missing.map((office) => values.value('office', office)),
              'ou',
            )}`,
          ]),
    ];
    const rest =
      silent === null
        ? ', pour ce qu’on en sait sans les messages'
        : fr` et a publié depuis moins de ${count(days)} jours`;
    return fr`Chez soi : ${found.length === 0 ? `chaque compte est là${rest}` : found.join(fr` ; `)}.`;
  },
  reachOut({ are, here, untied, unfollowed, alike, apart, absent }) {
    const near = are === 'bordering';
    const parts = [
      ...(untied.length === 0
        ? []
        : [
            `aucun lien, dans aucun sens, avec ${near ? form(untied.length, 'son voisin', 'ses voisins') : form(untied.length, 'le pays le plus proche', 'les pays les plus proches')}, ${names(untied)}`,
          ]),
      ...(unfollowed.length === 0
        ? []
        : [`${names(unfollowed)} ${form(unfollowed.length, 'suit', 'suivent')} sans retour`]),
      ...(untied.length + unfollowed.length > 0 || here === 0
        ? []
        : [
            near
              ? `un lien existe avec chacun de ses ${form(here, 'voisins présents', `${count(here)} voisins présents`)}`
              : 'un lien existe avec chacun des plus proches présents',
          ]),
      ...(untied.length > 0 || alike.length === 0
        ? []
        : [`aucun lien avec ${names(alike)}, de sa région et à peu près du même nombre de comptes`]),
      ...(apart.length === 0 ? [] : [`aucun réseau commun avec ${names(apart)}`]),
      ...(absent.length === 0 ? [] : [fr`aucun compte connu : ${names(absent)}`]),
    ];
    return fr`Nouer : ${parts.length === 0 ? 'il n’a pas de voisin' : parts.join(fr` ; `)}.`;
  },
};
