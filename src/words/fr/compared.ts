import type { compared as english } from '../en/compared.ts';
import { fr } from './spacing.ts';

const MEANINGS = {
  shown: 'ce que l’application montre',
  declared: 'ce que les comptes déclarent',
  given: 'ce qu’un fichier a donné',
};

const DISORDERED = { snapshots: 'Les instantanés', editions: 'Les éditions' };

export const compared: typeof english = {
  derived: ({ name, date }, source) =>
    fr`${name} est dérivé de ${source} : il contient les liens qui subsistaient quand celui-ci a été lu et avaient été déclarés au plus tard le ${date}. Les liens rompus auparavant y sont invisibles, et sa liste est la plus récente ; seuls des liens formés sont donc dits, et rien des comptes.`,
  byHandle: (snapshots) =>
    fr`Identifiants qui numérotent les lignes d’un tableau (${snapshots.join(', ')}) : les comptes sont comparés par nom d’utilisateur, ou par un nom qu’ils sont seuls à porter.`,
  byNumber: (snapshots) =>
    fr`Rien d’autre qu’un numéro de ligne ne désigne un compte (${snapshots.join(', ')}) : les comptes sont comparés par ces numéros.`,
  readings: (readings) =>
    fr`Les lectures diffèrent (${readings.map(({ name, meaning }) => fr`${name} : ${MEANINGS[meaning]}`).join(fr` ; `)}) : cela seul peut faire qu’un lien soit dans l’un et non dans l’autre.`,
  disordered: (what, dated) =>
    fr`${DISORDERED[what]} ne sont pas dans l’ordre de leurs dates : ${dated.map(({ name, date }) => `${name} ${date}`).join(', ')}.`,
};
