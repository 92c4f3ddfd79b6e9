import type { terminal as english } from '../en/terminal.ts';
import { count } from './numbers.ts';
import { fr } from './spacing.ts';

export const terminal: typeof english = {
  more: (shown, of) => fr`${count(shown)} sur ${count(of)} ; --top N en montre plus`,
  partlyEnglish: 'Ce qui n’est pas encore traduit reste en anglais.',
  inEveryRow: (columns) =>
    fr`Dans chaque ligne : ${columns.map(({ name, cell }) => `${name} = ${cell || '(vide)'}`).join(fr` ; `)}.`,
  leftOut: (columns) =>
    fr`Colonnes sans place ici : ${columns.join(', ')}. Un terminal plus large les montre, --format json les donne toutes.`,
  oneTable: (name, others) =>
    fr`Le CSV ne contient qu’un tableau, ${name} ; --show en donne un autre (${others.join(', ')}), --format json tous.`,
};
