import type { Membership } from '../../values/membership.ts';
import type { among as english } from '../en/among.ts';
import { count, counted, form, list } from './numbers.ts';
import { where } from './phrases.ts';
import { fr } from './spacing.ts';

const FEW = 5;

type Asked = Pick<Membership, 'conditions'> & { files: readonly string[] };

/** « (fonction : mission) que nomme g20.txt » */
export const members = ({ conditions, files }: Asked): string =>
  `${where(conditions)}${files.length === 0 ? '' : ` que ${form(files.length, 'nomme', 'nomment')} ${list(files)}`}`;

export const among: typeof english = {
  lead: (asked, accounts) =>
    accounts === 0
      ? fr`Parmi les comptes${members(asked)}, dont aucun n’existait ce jour-là :`
      : fr`Parmi ${form(accounts, 'le seul compte', `les ${count(accounts)} seuls comptes`)}${members(asked)} :`,
  alone: (asked, accounts) =>
    `Seulement ${counted(accounts, 'compte')}${members(asked)} ${form(accounts, 'y figure', 'y figurent')}, avec les liens entre eux.`,
  stranger: (text, place, asked) =>
    fr`${text} est dans ${place}, et non parmi les comptes${members(asked)} ; nommez l’un d’eux, ou interrogez sur tous les comptes`,
  missing: (file, names, place) =>
    fr`${counted(names.length, 'nom')} de ${file} ne ${form(names.length, 'figure', 'figurent')} pas dans ${place} : ${list(names.length > FEW ? [...names.slice(0, FEW), `${names.length - FEW} autres`] : names)}.`,
};
