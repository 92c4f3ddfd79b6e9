import type { WorldFiguresWords } from '../../en/report/world-figures.ts';
import { count, counted, form, list, plain } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

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
    worldSeats: {
      title: 'Quels pays ont un compte',
      unit: fr`Sièges ayant un compte (chefs d’État et de gouvernement, ministre et ministère des Affaires étrangères) ; les petits pays sont des cercles, vides si aucun n’a été trouvé, en pointillé si aucune recherche n’est encore valable`,
      seats: (seats) => counted(seats, 'siège'),
      absent: 'cherché, aucun trouvé',
      unknown: 'aucune recherche encore valable',
      elsewhere: (present, of) =>
        fr`Hors de la carte : ${count(present)} ${form(of, 'organisation', 'organisations')} sur ${count(of)} ${form(present, 'a', 'ont')} un compte`,
      country: (name, { present, absent, unknown }) =>
        fr`${name} : ${
          list([
            ...(present === 0 ? [] : [fr`${counted(present, 'siège')} avec un compte`]),
            ...(absent === 0 ? [] : [fr`${count(absent)} où aucun n’a été trouvé`]),
            ...(unknown === 0 ? [] : [fr`${count(unknown)} sans recherche encore valable`]),
          ]) || 'aucune recherche encore valable'
        }`,
      alt: (present, absent, unknown) =>
        fr`Carte du monde : ${counted(present, 'État membre', 'États membres')} des Nations unies ${form(present, 'a', 'ont')} un compte pour un siège au moins${absent === 0 ? '' : fr` ; pour ${count(absent)}, tous les sièges ont été vérifiés sans résultat`}${unknown === 0 ? '' : fr` ; pour ${count(unknown)}, on ne sait pas`}.`,
    },
    worldDialogue: {
      title: 'Qui mentionne qui',
      unit: (pairs, days, isWhole) =>
        fr`${pairs === 1 ? 'La paire' : fr`Les ${count(pairs)} paires`} de pays dont les comptes se mentionnent le plus, en ${counted(days, 'jour')} de messages originaux${isWhole ? '' : ', pour autant qu’ils aient été lus'} ; un trait se courbe à droite de son sens, et sa largeur dit le nombre des mentions.`,
      drawn: (pairs) =>
        fr`${pairs === 1 ? 'La paire' : fr`Les ${count(pairs)} paires`} de pays aux mentions et réponses les plus nombreuses, dans les deux sens ensemble ; un trait se courbe à droite de son sens, et sa largeur dit le nombre des mentions.`,
      pair: (one, other, there, back) =>
        fr`${one} → ${other} : ${count(there)}, ${back === 0 ? 'aucune' : count(back)} en retour`,
      alt: (pairs) =>
        fr`Carte du monde, avec des traits dans les deux sens entre les pays dont les comptes se mentionnent le plus : ${pairs.join(fr` ; `)}.`,
    },
    worldTies: {
      title: fr`Les abonnements entre régions, face au hasard`,
      unit: (least, isCounted) =>
        fr`Nombre d’abonnements ÷ nombre attendu dans des réseaux aléatoires où chaque compte garde ses nombres d’abonnements et d’abonnés : à côté d’un trait entre deux régions, dans les deux sens${isCounted ? ', avec le nombre d’abonnements au-dessous' : ' (les plus éloignés de 1)'} ; dans un cercle, au sein d’une région ; là où au moins ${count(least)} sont attendus.`,
      step: (from, below) =>
        from === 0
          ? fr`moins de ${plain(below)} : bien moins que l’attendu`
          : below === Number.POSITIVE_INFINITY
            ? fr`${plain(from)} et plus : bien plus`
            : fr`de ${plain(from)} à ${plain(below)} : ${below < 1 ? 'moins' : from > 1 ? 'plus' : 'environ l’attendu'}`,
      sea: 'Les organisations internationales sont dessinées en mer.',
      left: (value) => fr`Omis, faute de région : ${nodes(value)}.`,
      alt: (within, between) =>
        fr`Carte du monde : les traits entre régions montrent de combien les abonnements dépassent l’attendu ou lui sont inférieurs. Abonnements ÷ attendus au sein des régions : ${list(within)} ; les plus éloignés de 1 entre régions : ${list(between)}.`,
    },
  };
}
