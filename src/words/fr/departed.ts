import { minuteText } from '../../minute-text.ts';
import type { departed as english, Leaving } from '../en/departed.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';

const LEFT: Readonly<Record<Leaving, string>> = {
  unwatched: 'est sorti de la liste',
  deactivated: 'a été désactivé',
  suspended: 'a été suspendu',
  deleted: 'a été supprimé',
};

const moment = (instant: string) => `le ${minuteText(instant)} UTC`;

function when(from: string | null, to: string): string {
  if (from === null) return `au plus tard ${moment(to)}`;
  return moment(from) === moment(to) ? moment(to) : `entre ${moment(from)} et ${moment(to)}`;
}

export const departed: typeof english = {
  left: (by, from, to, seen) =>
    fr`Ce compte ${LEFT[by]} ${when(from, to)} ; qui il suivait ${seen === null ? 'n’a jamais été vu' : `a été vu pour la dernière fois ${moment(seen)}`}.`,
  lost: ({ all, follows, followedBy, mutual }, isSeen) =>
    fr`Avec lui ${form(all, 'a été perdu', 'ont été perdus')} ${counted(all, 'abonnement connu', 'abonnements connus')}, que personne n’a ${form(all, 'rompu', 'rompus')} : ${isSeen ? `il en suivait ${count(follows)}, ` : ''}${count(followedBy)} le ${form(followedBy, 'suivait', 'suivaient')}${isSeen ? `, dont ${count(mutual)} dans les deux sens` : ''}.`,
  happened: (log) => `Ce qui lui est arrivé dans ${log}`,
  ties: (follows, accounts) =>
    fr`Abonnements connus perdus avec lui, que personne n’a rompus : ${count(follows)}, avec ${counted(accounts, 'compte')}`,
};
