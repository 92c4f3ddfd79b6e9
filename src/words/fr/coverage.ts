import { rangeText } from '../../values/bounded.ts';
import type { coverage as english, PresentOn } from '../en/coverage.ts';
import type { SeatsOn } from '../en/seats.ts';
import { on } from './lists.ts';
import { count, counted, date, form, list, share } from './numbers.ts';
import { PROOFS } from './proofs.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const between = ([least, most]: readonly [number, number]) =>
  share(least) === share(most) ? share(least) : fr`de ${share(least)} à ${share(most)}`;

const onEach = (of: readonly PresentOn[]) =>
  list(
    of.map(
      ({ network, present, bounds }) =>
        `${count(present)} ${network === '' ? 'sur l’un d’eux au moins' : on(network)} (${between(bounds)})`,
    ),
  );

const seatsOn = (of: readonly SeatsOn[]) =>
  list(of.map(({ network, seats }) => `${counted(seats, 'siège')} ${on(network)}`));

export const coverage: typeof english = {
  bounds: ([least, most]) => rangeText(share(least), share(most)),
  none: (day) => fr`Le ${date(day)}, il n’y a pas de siège, ou pas de réseau, qui réponde à la question.`,
  seats: (day, seats, present) =>
    fr`Le ${date(day)}, sièges dont un compte est connu, sur ${count(seats)} : ${onEach(present)}.`,
  members: (members, present) =>
    fr`États membres des Nations unies dont un siège au moins a un compte connu, sur ${count(members)} : ${onEach(present)}.`,
  unlooked: (unknown, months) =>
    fr`À notre connaissance, personne n’a cherché, depuis ${months < 2 ? 'un mois' : `${count(months)} mois`} et depuis que le titulaire est en fonction, ${seatsOn(unknown)} : on ignore s’ils ont un compte, et la borne haute de chaque part suppose qu’ils en ont tous un.`,
  absences: (absent) =>
    fr`L’absence de compte repose sur une recherche : ${list(absent.map(({ network, basis, seats, oldest }) => `${counted(seats, 'siège')} ${on(network)} (${PROOFS[basis]}, la plus ancienne le ${date(oldest)})`))}.`,
  noAbsence: fr`Aucune absence n’y est inscrite : ses bornes hautes sont de 100 %.`,
  notKept: (snapshot) =>
    fr`${snapshot} a été scellé sans sièges : on ne connaît que ceux des lignes lues, et aucune part ne peut être donnée.`,
  proofs: (present) =>
    fr`Ce sur quoi reposent les présents : ${list(
      present.map(({ network, strong, weak, unproved, oldest_proof: oldest }) => {
        const parts = [
          ...(strong === 0 ? [] : [fr`une preuve forte pour ${count(strong)}`]),
          ...(weak === 0 ? [] : [fr`une preuve faible pour ${count(weak)}`]),
          ...(unproved === 0 ? [] : [fr`la seule liste pour ${count(unproved)}`]),
        ];
        return `${on(network)}, ${list(parts)}${oldest === null ? '' : ` (la preuve la plus ancienne est du ${date(oldest)})`}`;
      }),
    )}.`,
  severalOffices: (seats) =>
    fr`${counted(seats, 'siège réunit', 'sièges réunissent')} plusieurs fonctions et ${form(seats, 'figure', 'figurent')} sous chacune d’elles.`,
  table: (by) => `Présence par réseau${by.map((column) => ` et ${values.attribute(column)}`).join('')}`,
  basis: (basis) => (basis === '' ? 'la liste seule' : (PROOFS[basis] ?? basis)),
  networks: (networks) => list(networks.map(values.network)),
  bases: 'Sur quoi cela repose',
  places: 'Sièges selon les réseaux où ils sont présents, absents et inconnus',
  apart: fr`Comptes comptés à part : gouvernements, missions, ambassadeurs et autres`,
};
