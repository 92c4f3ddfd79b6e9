import { capital } from '../capital.ts';
import type { ComeAndGone, diff as english } from '../en/diff.ts';
import type { Dated, Moved } from '../values.ts';
import { theCountry } from './country-names.ts';
import { count, counted, form } from './numbers.ts';
import { called, candidateLines, dated } from './phrases.ts';
import { definitions } from './report/definitions.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

/** Of one tie, and of several. */
type Forms = readonly [one: string, many: string];

const ENDED: Forms = ['rompu', 'rompus'];
const FORMED: Forms = ['formé', 'formés'];
const MADE: Forms = ['noué', 'noués'];

const STANDING = { unknown: 'inconnus', 'not there': 'compte absent' };

const standing = (value: Moved['old']) => (typeof value === 'number' ? count(value) : STANDING[value]);

const arrow = (moved: Moved, come: Forms) => {
  const changes = [
    ...(moved.gone > 0 ? [counted(moved.gone, ...ENDED)] : []),
    ...(moved.come > 0 ? [counted(moved.come, ...come)] : []),
  ];
  return fr` : ${standing(moved.old)} → ${standing(moved.new)}${changes.length === 0 ? '' : ` (${changes.join(', ')})`}`;
};

const comeAndGone = ({ come, gone }: ComeAndGone, verb: Forms) => {
  const parts = [
    ...(come > 0 ? [counted(come, ...verb)] : []),
    ...(gone !== null && gone > 0 ? [counted(gone, ...ENDED)] : []),
  ];
  if (parts.length === 0) return `aucun ${verb[0]}${gone === null ? '' : ` ni ${ENDED[0]}`}`;
  return parts.join(' et ');
};

const allDated = (snapshots: readonly Dated[]) => snapshots.map(dated).join(', ');

const commonTo = (accounts: number, all: string) =>
  accounts === 1 ? `le seul compte commun ${all}` : `les ${count(accounts)} comptes communs ${all}`;

export const diff: typeof english = {
  account: (of, old, fresh, { follows, followers, mutual }) =>
    fr`${called(of)}, de ${dated(old)} à ${dated(fresh)}. Abonnements${arrow(follows, FORMED)} ; abonnés${arrow(followers, FORMED)} ; liens réciproques${arrow(mutual, MADE)}.`,
  country: (code, old, fresh, { own, theirs, mutual }, incomparable) =>
    fr`${capital(theCountry(code))}, de ${dated(old)} à ${dated(fresh)}, avec des comptes étrangers. Abonnements de ses comptes : ${comeAndGone(own, FORMED)} ; abonnements des autres : ${comeAndGone(theirs, FORMED)} ; liens réciproques : ${comeAndGone(mutual, MADE)}${incomparable === 0 ? '' : fr` ; ${counted(incomparable, 'abonnement')} ne ${form(incomparable, 'peut être comparé', 'peuvent être comparés')}`}.`,
  definition: definitions.graphDefinition,
  nobodyEnded: fr`« Perdu » se dit d’un lien avec un compte suspendu, désactivé ou disparu ; « sorti » et « venu », de liens avec des comptes sortis de la liste ou venus dans la liste : personne ne les a rompus ni formés.`,
  measures(of, old, fresh, panel) {
    const units =
      of === 'accounts'
        ? 'des comptes'
        : 'by' in of
          ? `par ${values.attribute(of.by)}, en moyenne sur les comptes de chaque groupe,`
          : `de ${called(of.account)}`;
    return fr`Mesures ${units} dans ${dated(old)} et ${dated(fresh)}, calculées sur ${panel === null ? 'tous les comptes de chacun' : commonTo(panel, 'aux deux')} ; un écart de rang positif est une montée.`;
  },
  figures: (snapshots, panel) =>
    fr`Le graphe entier dans ${allDated(snapshots)}, calculé sur ${panel === null ? 'tous les comptes de chacun' : commonTo(panel, 'à tous')} ; parts et rapports d’abord, car les nombres croissent avec la liste.`,
  identity: (snapshots, of, { handles, tenures, accounts }) =>
    fr`Dans ${allDated(snapshots)}${of === null ? '' : `, pour ${called(of)} et ses titulaires`} : ${counted(handles, 'compte')} à plusieurs noms d’utilisateur, ${count(tenures)} à plusieurs mandats, ${counted(accounts, 'acteur')} à plusieurs comptes.`,
  cameAndWent: (follows, log, since) =>
    fr`Entre les deux jours, ${counted(follows, 'abonnement')} ${form(follows, 's’est formé puis a été rompu, et n’est', 'se sont formés puis ont été rompus, et ne sont')} dans aucun : entente events ${log} --since ${since}.`,

  changedTies: fr`Liens qui ont changé : la source suit la cible`,
  tiesOfCountry: fr`Liens qui ont changé, selon qui suit : nous ou eux`,
  changedMutuals: 'Liens réciproques qui ont changé',

  otherNetwork: (one, other) =>
    fr`${values.network(one)} et ${values.network(other)} sont des réseaux différents, aux comptes différents ; comparez des instantanés d’un même réseau`,
  namedTwice: (name) => fr`${name} est nommé deux fois ; une série a chaque instantané une seule fois`,
  ofTwo: (part) =>
    fr`--show ${part} compare deux instantanés ; plusieurs donnent les chiffres du graphe entier, ou qui étaient les comptes (--show identity)`,
  goesWith: (flag, parts) => `${flag} va avec ${parts.map((part) => `--show ${part}`).join(' ou ')}`,
  notOfAccount: (flag, account) => fr`${flag} ne se demande pas d’un seul compte ; ôtez ${account}`,
  notOfCountry: (part, code) =>
    fr`--show ${part} ne se demande pas d’un seul pays ; ôtez ${code}${part === 'measures' ? fr` ; les mesures par pays : --show measures --by country` : ''}`,
  strangers: (old, fresh, numbered) =>
    fr`aucun compte n’est à la fois dans ${old.name} (comme ${old.such}) et dans ${fresh.name} (comme ${fresh.such}) ; ${
      numbered.length === 0
        ? 'si l’un des deux ne connaît les comptes que par leur nom d’utilisateur'
        : fr`les identifiants de ${numbered.join(' et ')} numérotent des lignes, et aucun nom d’utilisateur ni nom n’est dans les deux : s’ils diffèrent`
    }, nommez les identifiants par --aliases FICHIER`,
  unknown: (text, old, fresh, nearest) =>
    fr`${text} n’est ni un instantané ni un compte de ${old} ou de ${fresh}${nearest.length === 0 ? '' : fr` ; vouliez-vous dire ${nearest.join(', ')} ?`}`,
  anyOf: (text, old, fresh, candidates) =>
    fr`${text} peut être l’un de ${count(candidates.length)} comptes de ${old} ou de ${fresh} ; choisissez :${candidateLines(candidates)}`,
};
