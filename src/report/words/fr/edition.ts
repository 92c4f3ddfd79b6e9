import { capital } from '../capital.ts';
import type { EditionWords } from '../en/edition.ts';
import { count, counted, decimal, form, list, share } from './numbers.ts';
import { fr } from './spacing.ts';

function between(low: string, high: string): string {
  return low === high ? low : fr`de ${low} à ${high}`;
}

const actors = (value: number) => counted(value, 'acteur');
const networksOf = (value: number) => counted(value, 'réseau', 'réseaux');

/** « du bac à sable », « de Mastodon » */
const fromNetwork = (network: string) =>
  network.startsWith('le ') ? `du ${network.slice(3)}` : `de ${network}`;
const toNetwork = (network: string) =>
  network.startsWith('le ') ? `au ${network.slice(3)}` : `à ${network}`;

export const edition: EditionWords = {
  networks: {
    heading: 'Les réseaux',
    joined: (name, networks, from, to) =>
      fr`L’édition ${name} réunit ${counted(networks.length, 'instantané scellé', 'instantanés scellés')} (${list(networks)}), ${from === to ? `du ${from}` : `du ${from} au ${to}`}, acteur par acteur : un acteur est une personne ou une institution, quels que soient ses comptes.`,
    reach: (value, on) => fr`Sur ${actors(value)}, ${list(on)}.`,
    on: (value, networks, of) =>
      networks === of && of > 1
        ? `${count(value)} ${form(value, 'est', 'sont')} sur ${of === 2 ? 'les deux' : `les ${count(of)}`}`
        : `${count(value)} ${form(value, 'est', 'sont')} sur ${networks === 1 ? 'un seul réseau' : networksOf(networks)}`,
    ties: 'Liens connus',
    states: fr`Entre deux acteurs, un lien sur un réseau existe, n’existe pas, est inconnu, ou **n’est pas possible**, si l’un des deux n’y a pas de compte qui existe : un compte absent n’est pas un abonnement sans retour. Les chapitres sur l’ensemble comptent un lien dès qu’il existe sur un réseau ; il est inconnu s’il n’existe sur aucun et qu’on n’a pu le voir sur l’un d’eux.`,
    meaning: 'ce qui a été lu de l’un des réseaux au moins dit que la source suit la cible',
    possible: (pairs, possible) =>
      fr`Sur les ${count(pairs)} paires ordonnées d’acteurs, ${count(possible)} (${share(possible / pairs)}) sont ensemble sur un réseau.`,
    united: (names, rest) =>
      fr`Plusieurs comptes d’un même réseau sont pris ensemble pour ${list([...names, ...(rest > 0 ? [counted(rest, 'autre')] : [])])}.`,
    unnamed: (accounts) =>
      fr`${counted(accounts, 'compte')}, dont la liste ne nomme pas l’acteur, ${form(accounts, 'ne vaut que pour lui-même et n’a pu être réuni', 'ne valent que pour eux-mêmes et n’ont pu être réunis')} à d’autres.`,
    table: 'Les réseaux de l’édition, et comment chacun fut lu',
    network: 'Réseau',
    date: 'Jour',
    actors: 'Acteurs',
    accounts: 'Comptes',
    read: 'Acteurs lus jusqu’au bout',
    follows: 'Abonnements connus',
    mutual: 'Liens mutuels connus',
    unknown: 'Liens inconnus',
  },
  overlap: {
    heading: fr`Les mêmes liens sur plusieurs réseaux ?`,
    pair: (a, b) => `${a} et ${b}`,
    sentence: (a, b, value, both, either, jaccard) =>
      fr`**${capital(a)} et ${b}.** ${actors(value)} ${form(value, 'est', 'sont')} sur les deux. Sur ${counted(either, 'abonnement')} entre eux qui ${form(either, 'existe', 'existent')} sur l’un au moins et dont on sait ce qu’il en est sur les deux, ${count(both)} (${jaccard}) ${form(both, 'existe', 'existent')} sur les deux.`,
    given: (a, b, bGivenA, aGivenB) =>
      fr`Qui suit sur ${a} suit aussi sur ${b} dans ${bGivenA} des cas ; qui suit sur ${b} suit aussi sur ${a} dans ${aGivenB}.`,
    none: (a, b, value) =>
      value < 2
        ? fr`**${capital(a)} et ${b}.** ${value === 0 ? 'Aucun acteur n’est' : 'Un seul acteur est'} sur les deux : il n’y a aucun lien à comparer.`
        : fr`**${capital(a)} et ${b}.** ${actors(value)} sont sur les deux, et on ne connaît sur les deux aucun abonnement entre eux : il n’y a rien à comparer.`,
    bounds: (low, high) =>
      fr`Quoi qu’il en soit des liens inconnus, la part se situe entre ${low} et ${high}.`,
    chance: (verdict, expected, p) =>
      fr`${{ more: 'C’est plus que ne donnerait le hasard', less: 'C’est moins que ne donnerait le hasard', same: 'Le hasard en donnerait autant' }[verdict]} : si les acteurs d’un réseau étaient redistribués entre ses places, chaque place gardant qui elle suit et qui la suit, ${expected} existeraient sur les deux (${p}).`,
    table: 'Liens entre acteurs présents sur les deux réseaux',
    groups: (attribute) =>
      fr`Abonnements à l’intérieur d’un même groupe (${attribute}), sur les deux réseaux`,
    networks: 'Réseaux',
    ties: 'Liens',
    kinds: { follows: 'abonnements', mutual: 'liens mutuels' },
    both: 'Sur les deux',
    onlyA: 'Sur le premier seul',
    onlyB: 'Sur le second seul',
    neither: 'Sur aucun',
    unknown: 'Inconnus sur l’un',
    jaccard: 'En commun',
    range: 'Bornes',
    figure: {
      title: fr`Les abonnements d’un réseau se retrouvent-ils sur l’autre ?`,
      unit: 'Part des abonnements sur le réseau de la ligne qui existent aussi sur celui de la colonne, entre acteurs présents sur les deux',
      alt: (cells) => fr`Matrice des parts d’abonnements : ${cells.join(' ; ')}.`,
      cell: (a, b, value) => fr`de ceux ${fromNetwork(a)}, sur ${b} ${value}`,
      of: (both, known) => `${count(both)} sur ${count(known)}`,
      none: 'aucun lien',
    },
  },
  together: {
    heading: 'Liés sur plusieurs réseaux',
    best: (names, mutual) =>
      fr`${list(names)} ${form(names.length, 'a', 'ont')} le plus de liens mutuels, tous réseaux réunis : ${names.length === 1 ? '' : 'chacun '}avec ${actors(mutual)}, y compris un abonnement sur un réseau et son retour sur un autre.`,
    rivals: (value, through) =>
      value === 0
        ? 'Aucun abonnement qu’on n’a pu voir n’y peut rien changer.'
        : fr`${counted(value, 'autre acteur pourrait', 'autres acteurs pourraient')} en avoir autant, si des abonnements qu’on n’a pu voir existaient${through.length === 0 ? ' sur plusieurs réseaux' : fr` : ${list(through)} seulement`}.`,
    through: (value, network) => `${count(value)} par ceux ${fromNetwork(network)}`,
    first: (name, degree, networks) =>
      fr`${name} a le plus de liens mutuels si l’on compte ceux de chaque réseau : ${count(degree)}, sur ${networksOf(networks)}.`,
    doubt: (others) =>
      others === 0
        ? 'Cela tient quoi qu’il en soit des liens inconnus.'
        : fr`Si tous les liens inconnus existaient, ${counted(others, 'autre acteur pourrait', 'autres acteurs pourraient')} en avoir autant : celui qu’un réseau n’a pas montré est peut-être mieux lié qu’on ne le sait.`,
    spread: (value, mean) =>
      fr`Le coefficient de participation dit si les liens d’un acteur se répartissent également entre les réseaux : 0 quand tous sont sur un seul, 1 quand chacun en a autant. Pour ${actors(value)} sur plusieurs réseaux dont on connaît des abonnés, il est de ${mean} en moyenne.`,
    noSpread:
      'On ne connaît d’abonnés à aucun acteur présent sur plusieurs réseaux, et on ne peut rien dire de la répartition des liens.',
    table:
      'Les acteurs présents sur plusieurs réseaux qui ont le plus de liens mutuels, ceux de chaque réseau comptés',
    actor: 'Acteur',
    mutual: 'Liens mutuels',
    followers: 'Abonnés',
    participation: 'Répartition des abonnés',
    range: (low, high, decimals) =>
      low === null || high === null ? '–' : between(decimal(low, decimals), decimal(high, decimals)),
  },
  presence: {
    heading: 'Qui est où',
    sets: (value, sets) => fr`Sur ${actors(value)} ayant un compte, ${list(sets)}.`,
    set: (value, networks) =>
      networks.length === 1
        ? `${count(value)} ${form(value, 'est', 'sont')} sur ${networks[0]} seulement`
        : `${count(value)} ${form(value, 'est', 'sont')} sur ${list(networks)}`,
    nowhere: (value) =>
      fr`${counted(value, 'acteur que les listes nomment n’a', 'acteurs que les listes nomment n’ont')} aucun compte qui existait l’un de ces jours.`,
    members: (nowhere, of) =>
      nowhere === 0
        ? fr`Les ${count(of)} membres des Nations unies ont tous un compte sur l’un d’eux au moins.`
        : fr`Sur les ${count(of)} membres des Nations unies, ${count(nowhere)} ${form(nowhere, 'n’a', 'n’ont')} dans ces listes de compte sur aucun d’eux.`,
    voices: (several, twice, open) =>
      fr`Sur ${counted(several, 'acteur présent', 'acteurs présents')} sur plusieurs réseaux, on sait que ${count(twice)} ${form(twice, 'a', 'ont')} publié sur deux d’entre eux ou plus${open === 0 ? '' : `, et de ${count(open)} on l’ignore`}.`,
    table: (attribute) => fr`Les acteurs par groupe (${attribute}), et les réseaux où ils ont un compte`,
    named: 'Dans les listes',
    several: 'Sur plusieurs',
    none: 'Nulle part',
    figure: {
      title: 'Où les pays des listes ont des comptes',
      unit: 'Nombre de réseaux de l’édition où existe un compte du pays',
      country: (country, networks) =>
        fr`${country} : ${networks === 0 ? 'sur aucun réseau' : `sur ${networksOf(networks)}`}`,
      on: (networks, of) =>
        networks === of
          ? of === 2
            ? 'sur les deux réseaux'
            : `sur les ${count(of)} réseaux`
          : `sur ${networksOf(networks)}`,
      nowhere: 'nommé dans une liste, sur aucun',
      unnamed: 'absent des listes',
      members: (members, networks, of) =>
        `${count(members)} sur ${networks === of ? 'tous' : networksOf(networks)}`,
      alt: (told) =>
        fr`Carte du monde ombrée selon le nombre de réseaux où un pays a un compte : des membres des Nations unies, ${list(told)}.`,
    },
  },
  apart: {
    heading: 'Proches sur un réseau, sans lien sur un autre',
    pairs: (close, apart, known, { mutual, oneWay, none }, unknown) =>
      known === 0
        ? fr`D’aucune paire qui se suit sur ${close} on ne sait ce qu’il en est sur ${apart}.`
        : fr`Sur ${counted(known, 'paire qui se suit', 'paires qui se suivent')} sur ${close} et dont on sait ce qu’il en est sur ${apart}, ${count(mutual)} ${form(mutual, 's’y suit', 's’y suivent')} aussi, ${count(oneWay)} ${form(oneWay, 'est liée', 'sont liées')} à sens unique, et ${count(none)} ${form(none, 'n’y est pas liée', 'n’y sont pas liées')}${unknown === 0 ? '' : fr` ; de ${count(unknown)} de plus on l’ignore`}.`,
    clusters: (value, index, verdict) =>
      fr`Pour ${counted(value, 'acteur ayant', 'acteurs ayant')} des liens mutuels sur les deux, les communautés des deux réseaux concordent à ${index} (indice de Rand ajusté : 0 comme au hasard, 1 les mêmes)${verdict}.`,
    verdict: {
      more: (p) => fr`, plus que ne donnerait le hasard (${p})`,
      less: (p) => fr`, moins que ne donnerait le hasard (${p})`,
      same: (p) => fr`, comme le donnerait le hasard (${p})`,
    },
    pairTable: (shown) =>
      fr`Paires qui se suivent sur un réseau et dont on sait qu’elles ne sont pas liées sur l’autre, ${count(shown)} de chaque au plus`,
    countryTable: (shown) =>
      fr`Pays plus liés sur un réseau que sur l’autre, au-delà de ce que les liens inconnus laissent ouvert, les ${count(shown)} plus grands écarts : paires d’acteurs dont l’un suit l’autre`,
    one: 'L’un',
    other: 'L’autre',
    mutualOn: 'Mutuel sur',
    nothingOn: 'Rien sur',
    possible: 'Paires sur les deux',
    range: (low, high) => fr`de ${low} à ${high}`,
  },
  moves: {
    heading: 'Qui est passé d’un réseau à l’autre, et à quel prix',
    since: (name, date, value, networks, told) =>
      fr`Depuis l’édition ${name} du ${date}, et pour ${list(networks)}, que les deux ont : sur ${counted(value, 'acteur')} des deux listes, ${list(told)}.`,
    kinds: {
      came: (value) =>
        `${count(value)} ${form(value, 'est venu', 'sont venus')} d’aucun réseau à un au moins`,
      gone: (value) => `${count(value)} ${form(value, 'les a tous quittés', 'les ont tous quittés')}`,
      moved: (value) => `${count(value)} ${form(value, 'est passé', 'sont passés')} de l’un à l’autre`,
      joined: (value) =>
        `${count(value)} ${form(value, 'en a rejoint un de plus', 'en ont rejoint un de plus')}`,
      left: (value) =>
        `${count(value)} ${form(value, 'en a quitté un', 'en ont quitté un')} sans en rejoindre`,
      stayed: (value) =>
        `${count(value)} ${form(value, 'est resté où il était', 'sont restés où ils étaient')}`,
      nowhere: (value) =>
        `${count(value)} ${form(value, 'n’était nulle part et n’y est', 'n’étaient nulle part et n’y sont')} toujours pas`,
    },
    rosters: (then, now) =>
      fr`${counted(then, 'acteur n’est nommé', 'acteurs ne sont nommés')} que par les listes antérieures, ${count(now)} que par les listes ultérieures ; on n’en dit rien.`,
    moved: (actor, then, now) => fr`${actor}, ${fromNetwork(then)} ${toNetwork(now)}`,
    who: (told, rest) =>
      fr`Qui est passé d’un réseau à l’autre : ${told.join(' ; ')}${rest === 0 ? '' : ` ; et ${counted(rest, 'autre')}`}.`,
    cost: (network, leavers, ties, told) =>
      ties === 0
        ? fr`${actors(leavers)} ${form(leavers, 'a quitté', 'ont quitté')} ${network}, sans lien connu là.`
        : fr`${actors(leavers)} ${form(leavers, 'a quitté', 'ont quitté')} ${network}, où l’on connaissait ${counted(ties, 'lien')} avec ${form(leavers, 'lui', 'eux')} : ${list(told)}.`,
    fates: {
      carried: (ties) => `${count(ties)} ${form(ties, 'a suivi', 'ont suivi')} sur un autre réseau`,
      lost: (ties) =>
        `${count(ties)} ${form(ties, 'est perdu', 'sont perdus')}, bien que les deux bouts soient ensemble sur un autre réseau`,
      'not-possible': (ties) =>
        `${count(ties)} ${form(ties, 'n’est plus possible', 'ne sont plus possibles')}, les deux bouts n’étant ensemble sur aucun réseau`,
      unknown: (ties) => `de ${count(ties)} on l’ignore`,
    },
    heads: {
      carried: 'Ont suivi',
      lost: 'Perdus',
      'not-possible': 'Impossibles désormais',
      unknown: 'Inconnus',
    },
    left: 'A quitté',
    table: 'Qui a quitté un réseau, ses liens là dans les deux sens, et ce qu’ils sont devenus',
    rule: fr`Un lien a suivi si le même acteur suit maintenant le même autre sur un réseau quelconque ; on ne demande pas quand il y est né.`,
    figure: {
      title: 'Sur quels réseaux étaient les acteurs, et où ils sont',
      unit: fr`Acteurs des listes des deux éditions ; en bleu, ceux dont les réseaux ont changé`,
      nowhere: 'nulle part',
      block: (networks, value) => `${networks} (${count(value)})`,
      stream: (then, now, value) => fr`${then} → ${now} : ${count(value)}`,
      alt: (told) => fr`Flux d’acteurs entre ensembles de réseaux : ${told.join(' ; ')}.`,
    },
  },
  method: (date, seed) =>
    fr`L’édition réunit des instantanés scellés chacun, et porte la date du ${date}, celle du dernier. Un compte est de l’acteur que nomme sa liste, ou que l’édition indique pour lui ; plusieurs comptes d’un acteur sur un réseau sont pris ensemble : un lien existe si l’un d’eux l’a, et est inconnu si aucun ne l’a et qu’on n’a pu voir l’un d’eux. Le recouvrement se compte sur les paires d’acteurs présents sur les deux réseaux : le coefficient de Jaccard est le nombre de paires liées sur les deux ÷ celui des paires liées sur l’un ou l’autre. Un chiffre porte sur les paires connues sur les deux ; ses bornes sont le moins et le plus, quoi qu’il en soit des liens inconnus. Le hasard : 2 000 permutations des acteurs d’un réseau (assignation quadratique, QAP ; graine ${count(seed)}), p comme pour tout test de ce rapport. Le degré multiplexe compte les liens de chaque réseau ; le coefficient de participation est P = (M/(M−1))·(1 − Σ(kₘ/k)²) sur les M réseaux (Battiston, Nicosia et Latora 2014). Les chapitres sur l’ensemble, les pages de pays et les mesures portent sur l’union des réseaux.`,
  share: (value) => (value === null ? '–' : share(value)),
  between: (low, high) => (low === null || high === null ? '–' : between(share(low), share(high))),
};
