import type { EditionWords } from '../../en/report/edition.ts';
import { onNetwork } from '../names.ts';
import { count, counted, form, list } from '../numbers.ts';
import { fr } from '../spacing.ts';

const networksOf = (value: number) => counted(value, 'réseau', 'réseaux');

export const edition: EditionWords = {
  networks: {
    heading: 'Les réseaux',
    meaning: 'ce qui a été lu de l’un des réseaux au moins dit que la source suit la cible',
    network: 'Réseau',
  },
  coverage: {
    unknown: (unknown, elsewhere, table, ties) =>
      fr`${table} dit réseau par réseau ${form(unknown, 'quel lien on n’a pu voir', `quels sont les ${count(unknown)} liens qu’on n’a pu voir`)} sur l’un d’eux, en une ligne par source quand elle n’a pu y être lue jusqu’au bout.${elsewhere === 0 ? '' : ` De ${count(elsewhere)} d’entre eux on sait qu’ils existent sur un autre (${ties}), et ils comptent comme existants.`}`,
    table: fr`Qui n’a pu être vu, par réseau : entrées des listes par verdict`,
    unread: (value, network) => `${count(value)} ${onNetwork(network)}`,
    verdicts: (table, told, complete, partial) =>
      fr`Un acteur qui a plusieurs comptes a un seul verdict dans ${table}, celui qu’ont tous ses comptes. Sinon, c’est ${complete} si tous ont été lus jusqu’au bout, et ${partial} si l’un d’eux a été lu, jusqu’au bout ou en partie. Les acteurs par verdict : ${list(told)}.`,
  },
  overlap: {
    heading: fr`Les mêmes liens sur plusieurs réseaux ?`,
    everyTie: (ties, unknown) =>
      fr`${ties} dit de chaque lien sur quels réseaux il existe, et où on n’a pu le voir. ${unknown} donne, par réseau, les liens inconnus, y compris ceux qui n’existent sur aucun réseau.`,
  },
  together: {
    heading: 'Liés sur plusieurs réseaux',
  },
  presence: {
    heading: 'Qui est où',
    actors: (table) =>
      fr`${table} indique depuis quand chaque acteur est sur chaque réseau, et combien il y publie. C’est d’après ses profils, si leurs conditions le permettent, ou d’après une édition antérieure.`,
    figure: {
      title: 'Où les pays des listes ont des comptes',
      unit: 'Nombre de réseaux de l’édition où existe un compte du pays',
      country: (country, networks, isAbsent) =>
        fr`${country} : ${isAbsent ? 'cherché sur chaque réseau, aucun trouvé' : networks === 0 ? 'sur aucun réseau connu' : `sur ${networksOf(networks)}`}`,
      on: (networks, of) =>
        networks === of
          ? of === 2
            ? 'sur les deux réseaux'
            : `sur les ${count(of)} réseaux`
          : `sur ${networksOf(networks)}`,
      nowhere: 'nommé dans une liste, sur aucun que l’on sache',
      absent: 'cherché sur chacun, aucun trouvé',
      unnamed: 'absent des listes',
      members: (members, networks, of) =>
        `${count(members)} sur ${networks === of ? 'tous' : networks === 1 ? 'un seul' : networksOf(networks)}`,
      alt: (told) =>
        fr`Carte du monde colorée selon le nombre de réseaux où un pays a un compte : des membres des Nations unies, ${list(told)}.`,
    },
  },
  apart: {
    heading: 'Proches sur un réseau, sans lien sur un autre',
    tables: (pairs, countries) =>
      fr`Toutes les paires liées sur un réseau, fût-ce à sens unique, et dont on sait qu’elles ne le sont pas sur l’autre sont dans ${pairs}. ${countries} dit combien de paires d’acteurs lient deux pays sur chacun des réseaux. Une paire les lie si l’un des deux acteurs suit l’autre.`,
  },
  countries: {
    heading: 'Les pays',
    onOneNetwork: (commands) => fr`Sur un seul réseau, compte par compte : ${list(commands)}.`,
    files: (folder) => {
      const file = (name: string) => `[${name}](${folder}${name})`;
      return fr`Les listes abrégées sont entières, pour tous les pays, dans ${file('country-tasks.csv')} (qui attend, ce qui a changé) et ${file('country-partners.csv')}. Chiffres : ${file('country-reach.csv')} ; sièges : ${file('coverage-seats.csv')} ; liens : ${file('network-ties.csv')}, et ceux qui sont inconnus : ${file('unknown.csv')}.`;
    },
  },
  moves: {
    heading: 'Qui est passé d’un réseau à l’autre, et à quel prix',
    figure: {
      title: 'Sur quels réseaux étaient les acteurs, et où ils sont',
      unit: (value) =>
        fr`${counted(value, 'acteur nommé', 'acteurs nommés')} dans les listes des deux éditions et ${form(value, 'présent', 'présents')} sur un réseau dans l’une d’elles ; en bleu, ceux dont les réseaux ont changé`,
      nowhere: 'nulle part',
      block: (networks, value) => fr`${networks} : ${count(value)}`,
      stream: (then, now, value) => fr`${then} → ${now} : ${count(value)}`,
      alt: (told, others, value) =>
        fr`Flux d’acteurs entre ensembles de réseaux : ${told.join(fr` ; `)}${others === 0 ? '' : fr` ; ${counted(others, 'autre flux', 'autres flux')} : ${count(value)}`}.`,
    },
  },
  method: (date, seed) =>
    fr`L’édition réunit des instantanés, chacun scellé, et porte la date du dernier, le ${date}. Un compte appartient à l’acteur que nomme sa liste, ou que l’édition indique pour lui ; plusieurs comptes d’un acteur sur un réseau sont réunis : un lien existe si l’un d’eux l’a, et est inconnu si aucun ne l’a et qu’on n’a pu voir l’un d’eux. Le recouvrement se compte sur les paires d’acteurs présents sur les deux réseaux : le coefficient de Jaccard est le nombre de paires liées sur les deux ÷ celui des paires liées sur l’un ou l’autre. Un chiffre porte sur les paires connues sur les deux ; ses bornes sont la plus petite et la plus grande valeur que permettent les liens inconnus. Le hasard, ce sont 2 000 permutations des acteurs d’un réseau, chaque place gardant ses abonnements et ses abonnés (assignation quadratique, QAP ; Hubert et Schultz 1976, Krackhardt 1988 ; graine ${count(seed)}), p comme pour tout test de ce rapport. Le degré multiplexe compte les liens de chaque réseau ; le coefficient de participation est P = (M/(M−1))·(1 − Σ(kₘ/k)²) sur les M réseaux (Battiston, Nicosia et Latora 2014). Les chapitres sur l’ensemble et les mesures portent sur l’union des réseaux. Seuls deux acteurs qui ont un réseau en commun y forment une paire : les autres couples ne comptent ni dans la densité, ni dans la part des autres acteurs, ni parmi les paires sans lien, ni dans la transitivité et le regroupement, et aucune chaîne ne compte comme ouverte entre deux acteurs qui ne pourraient la fermer. Les réseaux aléatoires n’ont pas non plus de lien entre eux : des abonnements ne sont échangés, et des liens croisés, que si tous ceux qui en résultent sont possibles ; chacun de ces pas est aussi probable que son inverse, de sorte que tous les réseaux où ils mènent sont également probables, mais ils peuvent ne pas mener à tous. Seule la modularité suppose possible un lien entre deux acteurs quelconques.`,
  days: (from, to) => (from === to ? `le ${to}` : `entre le ${from} et le ${to}`),
  withheld: (networks) =>
    fr`Des messages ont été lus ${list(networks.map(onNetwork))}, où les conditions n’en permettent pas la publication : ce que les acteurs y publient n’est pas dans ce rapport, et les questions posées au terminal trouvent leur réponse dans la base.`,
};
