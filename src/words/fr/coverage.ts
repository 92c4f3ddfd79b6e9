import type { SearchName } from '../../evidence/proofs.ts';
import { rangeText } from '../../values/bounded.ts';
import { capital } from '../capital.ts';
import type { coverage as english, PresentOn } from '../en/coverage.ts';
import type { SeatsOn } from '../en/seats.ts';
import type { Terms } from '../values.ts';
import { on } from './lists.ts';
import { count, counted, date, form, list, share } from './numbers.ts';
import { PROOFS } from './proofs.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const between = ([least, most]: readonly [number, number]) =>
  share(least) === share(most) ? share(least) : fr`${share(least)} à ${share(most)}`;

const have = (of: string, [one, many]: readonly [string, string], present: readonly PresentOn[]) =>
  list(
    present.map(({ network, present: value, bounds }, k) => {
      const who = k > 0 ? '' : ` des ${of} ${form(value, one, many)}`;
      const where = network === '' ? 'sur l’un d’eux au moins' : on(network);
      const share = present.length === 1 ? `, soit ${between(bounds)}` : ` (${between(bounds)})`;
      return `${count(value)}${who} ${where}${share}`;
    }),
  );

const PROVED = {
  strong: 'sur une preuve forte',
  weak: 'sur une preuve faible',
  unproved: 'sur la seule liste',
};
const WAYS: Terms<SearchName> = {
  'network-search': 'en interrogeant le réseau',
  'government-list': 'd’après une liste gouvernementale',
};

const at = (network: string) => (network === '' ? '' : ` ${on(network)}`);

const seatsOn = (of: readonly SeatsOn[]) =>
  list(
    of.map(({ network, seats }, k) => `${k === 0 ? counted(seats, 'siège') : count(seats)}${at(network)}`),
  );

export const coverage: typeof english = {
  bounds: ([least, most]) => rangeText(share(least), share(most)),
  none: (day) => fr`Le ${date(day)}, il n’y a pas de siège, ou pas de réseau, qui réponde à la question.`,
  seats: (day, seats, present) =>
    fr`Le ${date(day)}, ${have(counted(seats, 'siège'), ['a un compte connu', 'ont un compte connu'], present)}.`,
  members: (members, present) =>
    fr`${have(`${counted(members, 'État membre', 'États membres')} des Nations unies`, ['en a un pour un siège au moins', 'en ont un pour un siège au moins'], present)}.`,
  unlooked: (unknown, months, gone) =>
    fr`Pour ${seatsOn(unknown)}, aucune recherche n’est valable. Aucune n’est connue, elle date de plus ${form(months, 'd’un', `de ${count(months)}`)} mois, ou le titulaire a changé.${gone === 0 ? '' : ` Pour ${count(gone)} d’entre eux, le compte inscrit est suspendu, désactivé ou introuvable.`} La borne haute suppose qu’ils ont tous un compte.`,
  absences: (absent, ways, oldest) =>
    fr`Pour ${seatsOn(absent)}, aucun compte n’a été trouvé${ways.length === 1 ? `, ${WAYS[ways[0]!.search]}` : fr` : ${ways.map(({ search, seats }) => `${count(seats)} ${WAYS[search]}`).join(', ')}`} ; la plus ancienne recherche date du ${date(oldest)}.`,
  noAbsence: fr`Aucune recherche infructueuse n’est encore valable : les bornes hautes sont de 100 %.`,
  notKept: (snapshot) =>
    fr`${snapshot} a été scellé sans sièges : on ne connaît que ceux des lignes lues, et aucune part ne peut être donnée.`,
  proofs: (present, oldest) => {
    const each = present.map(({ network, seats, on: [first, ...others] }) => {
      const rest = `${form(first!.seats, 'repose', 'reposent')} ${PROVED[first!.what]}`;
      if (others.length === 0)
        return `${form(seats, 'l’unique connu', `les ${count(seats)} connus`)}${at(network)} ${rest}`;
      return `${network === '' ? `sur ces ${count(seats)}` : `des ${count(seats)} connus${at(network)}`}, ${[`${count(first!.seats)} ${rest}`, ...others.map((one) => `${count(one.seats)} ${PROVED[one.what]}`)].join(', ')}`;
    });
    return fr`${capital(each.join(fr` ; `))}${oldest === null ? '' : fr` ; la preuve la plus ancienne a été vue pour la dernière fois le ${date(oldest)}`}.`;
  },
  severalOffices: (seats) =>
    fr`${counted(seats, 'siège réunit', 'sièges réunissent')} plusieurs fonctions et ${form(seats, 'figure', 'figurent')} sous chacune d’elles.`,
  table: (by) => `Présence par réseau${by.map((column) => ` et ${values.attribute(column)}`).join('')}`,
  basis: (basis) => (basis === '' ? 'la liste seule' : (PROOFS[basis] ?? basis)),
  networks: (networks) => list(networks.map(values.network)),
  bases: 'Sur quoi cela repose',
  places: 'Sièges selon les réseaux où ils sont présents, absents et inconnus',
  apart: fr`Comptes comptés à part : gouvernements, missions, ambassadeurs et autres`,
};
