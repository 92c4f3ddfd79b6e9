import type { toDo as english, NeighbourTies } from '../en/to-do.ts';
import { theCountry } from './country-names.ts';
import { onNetwork } from './names.ts';
import { count, form, list } from './numbers.ts';
import { bounded, described } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const names = (countries: NeighbourTies['untied']) => list(countries.map((one) => theCountry(one.country)));

export const toDo: typeof english = {
  title: 'À faire d’abord',
  answer: (first, waiting, network) =>
    waiting.most === 0
      ? fr`Répondre : chaque compte étranger abonné est suivi par l’un des siens.`
      : first.length === 0
        ? fr`Répondre : parmi ses abonnés à l’étranger, ${bounded(waiting)} attendent peut-être, aucun de façon sûre.`
        : fr`Répondre ${onNetwork(values.network(network))} : ${list(first.map(described))}, les plus proches des abonnés à l’étranger qu’aucun de ses comptes ne suit (${bounded(waiting)}).`,
  atHome({ gone, silent, days, missing }) {
    const found = [
      ...(gone.length === 0
        ? []
        : [fr`${list(gone.map(described))} : ${form(gone.length, 'compte disparu', 'comptes disparus')}`]),
      ...(silent === null || silent.length === 0
        ? []
        : [fr`${list(silent.map(described))} : aucun message depuis ${count(days)} jours`]),
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
  reachOut({ are, here, untied, unfollowed, alike, powers, apart, absent }) {
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
              ? 'un lien existe avec chacun de ses voisins présents'
              : 'un lien existe avec chacun des plus proches présents',
          ]),
      ...(untied.length > 0 || alike.length === 0
        ? []
        : [`aucun lien avec ${names(alike)}, de sa région et à peu près du même nombre de comptes`]),
      ...(untied.length + unfollowed.length + alike.length > 0 || powers.length === 0
        ? []
        : [`au sein du G20, ${names(powers)} ${form(powers.length, 'suit', 'suivent')} sans retour`]),
      ...(apart.length === 0 ? [] : [`aucun réseau commun avec ${names(apart)}`]),
      ...(absent.length === 0 ? [] : [fr`sans compte ici : ${names(absent)}`]),
    ];
    return fr`Nouer : ${parts.length === 0 ? 'il n’a pas de voisin' : parts.join(fr` ; `)}.`;
  },
};
