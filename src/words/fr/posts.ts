import type { posts as english } from '../en/posts.ts';
import { count, counted, form, plain } from './numbers.ts';
import { fr } from './spacing.ts';

export const posts: typeof english = {
  read: (days, from, to, passed, read, accounts) =>
    fr`Messages de ${counted(days, 'jour')}, du ${from} au ${to}${passed === null ? '' : `, dont ${plain(passed)} ${form(passed, 'était passé', 'étaient passés')}, sur lesquels se comptent les messages par jour`} : ceux de ${count(read)} comptes sur ${count(accounts)} ont été lus jusqu’au début de la période.`,
};
