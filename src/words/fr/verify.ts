import type { verify as english } from '../en/verify.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';

const what = (hasLogs: boolean) =>
  hasLogs ? 'ce qui avait été scellé ou consigné' : 'ce qui avait été scellé';

export const verify: typeof english = {
  nothing: (database) => `Il n’y a rien à vérifier dans ${database}, ni aucune archive.`,
  differ: (faults, copies, hasLogs) =>
    `${counted(faults, 'copie')} sur ${count(copies)} ${form(faults, 'diffère', 'diffèrent')} de ${what(hasLogs)}.`,
  holds: (copies, hasLogs) =>
    `${copies === 1 ? 'La copie est' : `Les ${count(copies)} copies sont`} bien ${what(hasLogs)}.`,
  otherDatabase: (database, faults) =>
    fr`${database} n’est pas telle qu’entente l’a faite (${faults.join(fr` ; `)}) : reprenez une copie antérieure, ou importez ses archives dans une nouvelle base.`,
  unsummed: (log) =>
    fr`${log} est d’une version antérieure, et ses lignes sont sommées dès que sa veille reprend : on ignore si l’on en a ajouté du dehors`,
  unsummedUntil: (log, instant) =>
    fr`${log} a été commencé par une version antérieure : de ses lignes jusqu’à ${instant}, on ignore si l’on en a ajouté du dehors`,
};
