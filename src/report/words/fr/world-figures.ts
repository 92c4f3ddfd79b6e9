import type { WorldFiguresWords } from '../en/world-figures.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function worldFigures({ nodes }: Terms): WorldFiguresWords {
  return {
    outlines: fr`Frontières telles que les Nations unies les dessinent (Natural Earth), en pointillé où un statut est contesté ; aucune position n’est prise.`,
    worldPresence: {
      title: 'Où sont les comptes',
      unit: fr`Comptes par pays ; les petits pays sont des cercles`,
      range: (from, to) => (from === to ? count(from) : fr`${count(from)} à ${count(to)}`),
      first: (from, to) =>
        from === to ? counted(from, 'compte') : fr`${count(from)} à ${counted(to, 'compte')}`,
      none: 'membre de l’ONU sans compte',
      outside: 'autres terres',
      elsewhere: (accounts, organisations) =>
        fr`Hors de la carte : ${counted(accounts, 'compte')} de ${counted(organisations, 'organisation')}`,
      country: (name, accounts) => fr`${name} : ${counted(accounts, 'compte')}`,
      most: (name, accounts) => `${name} (${count(accounts)})`,
      alt: (present, most) =>
        fr`Carte du monde colorée selon le nombre de comptes : ${counted(present, 'État membre', 'États membres')} des Nations unies en ${form(present, 'a', 'ont')} au moins un. Maximum : ${most}.`,
    },
    worldTies: {
      title: 'Liens réciproques entre régions',
      unit: fr`Nombre de paires réciproques, et leur part de toutes les paires dont les deux sens sont connus : sur un trait entre deux régions, dans un cercle au sein d’une même région.`,
      width: (pairs) =>
        fr`${counted(pairs, 'paire réciproque', 'paires réciproques')} ; la surface d’un cercle croît avec les paires au sein de la région`,
      sea: 'Les organisations internationales sont dessinées en mer.',
      left: (value) => fr`Omis, faute de région : ${nodes(value)}.`,
      alt: (between) =>
        fr`Carte du monde avec des traits entre régions pour leurs liens réciproques : ${between.join(', ')} …`,
    },
  };
}
