import { capital } from '../../capital.ts';
import type { EditionWords } from '../../en/report/edition.ts';
import { fromNetwork } from '../names.ts';
import { count, counted, decimal, form, list, share } from '../numbers.ts';
import { fr } from '../spacing.ts';

function between(low: string, high: string): string {
  return low === high ? low : fr`${low} à ${high}`;
}

const actors = (value: number) => counted(value, 'acteur');
const networksOf = (value: number) => counted(value, 'réseau', 'réseaux');

const toNetwork = (network: string) =>
  network.startsWith('le ') ? `au ${network.slice(3)}` : `à ${network}`;

export const edition: EditionWords = {
  networks: {
    heading: 'Les réseaux',
    joined: (name, networks, from, to) =>
      fr`L’édition ${name} réunit ${counted(networks.length, 'instantané scellé', 'instantanés scellés')}, ${list(networks.map(fromNetwork))}, ${from === to ? `du ${from}` : `du ${from} au ${to}`}, acteur par acteur : un acteur est une personne ou une institution, quels que soient ses comptes.`,
    reach: (value, on) => fr`Sur ${actors(value)}, ${list(on)}.`,
    on: (value, networks, of) =>
      networks === of && of > 1
        ? `${count(value)} ${form(value, 'est', 'sont')} sur ${of === 2 ? 'les deux' : `les ${count(of)}`}`
        : `${count(value)} ${form(value, 'est', 'sont')} sur ${networks === 1 ? 'un seul réseau' : networksOf(networks)}`,
    ties: 'Liens connus',
    states: fr`Entre deux acteurs, un lien sur un réseau existe, n’existe pas, est inconnu, ou **n’est pas possible**, si l’un des deux n’y a pas de compte qui existe : qui est absent ne laisse aucun abonnement sans retour. Les chapitres sur l’ensemble comptent un lien dès qu’il existe sur un réseau ; il est inconnu s’il n’existe sur aucun et qu’on n’a pu le voir sur l’un d’eux.`,
    meaning: 'ce qui a été lu de l’un des réseaux au moins dit que la source suit la cible',
    possible: (pairs, possible) =>
      fr`Sur les ${count(pairs)} paires ordonnées d’acteurs, ${count(possible)} (${share(possible / pairs)}) ont un réseau en commun.`,
    united: (names, rest) =>
      fr`Plusieurs comptes d’un même réseau sont réunis pour ${list([...names, ...(rest > 0 ? [counted(rest, 'autre')] : [])])}.`,
    unnamed: (accounts) =>
      fr`${counted(accounts, 'compte')}, dont la liste ne nomme pas l’acteur, ${form(accounts, 'ne vaut que pour lui-même et n’a pu être réuni', 'ne valent que pour eux-mêmes et n’ont pu être réunis')} à d’autres.`,
    table: 'Les réseaux de l’édition, et ce qui en a été lu',
    network: 'Réseau',
    date: 'Jour',
    actors: 'Acteurs',
    accounts: 'Comptes',
    read: 'Acteurs lus jusqu’au bout',
    follows: 'Abonnements connus',
    mutual: 'Liens réciproques connus',
    unknown: 'Liens inconnus',
  },
  coverage: {
    unknown: (unknown, elsewhere, table, ties) =>
      fr`${table} dit réseau par réseau ${form(unknown, 'quel lien on n’a pu voir', `quels sont les ${count(unknown)} liens qu’on n’a pu voir`)} sur l’un d’eux, en une ligne par source quand elle n’a pu y être lue jusqu’au bout${elsewhere === 0 ? '' : fr` ; de ${count(elsewhere)} d’entre eux on sait qu’ils existent sur un autre (${ties}), et ils comptent comme existants`}.`,
    table: fr`Qui n’a pu être vu, par réseau : entrées des listes par verdict`,
    unread: (value, network) => `${count(value)} sur ${network}`,
    verdicts: (table, told, complete, partial) =>
      fr`Un acteur qui a plusieurs comptes a un seul verdict dans ${table} : celui qu’ont tous ses comptes, ou sinon ${complete} si tous ont été lus jusqu’au bout, et ${partial} si l’un d’eux a été lu, jusqu’au bout ou en partie. Les acteurs par verdict : ${list(told)}.`,
  },
  overlap: {
    heading: fr`Les mêmes liens sur plusieurs réseaux ?`,
    pair: (a, b) => `${a} et ${b}`,
    sentence: (a, b, value, both, either, jaccard) =>
      fr`**${capital(a)} et ${b}.** ${actors(value)} ${form(value, 'est', 'sont')} sur les deux. Sur ${counted(either, 'abonnement')} entre eux qui ${form(either, 'existe', 'existent')} sur l’un au moins et dont on sait ce qu’il en est sur les deux, ${count(both)} (${jaccard}) ${form(both, 'existe', 'existent')} sur les deux.`,
    short: (a, b, value, both, either, jaccard) =>
      fr`Entre ${form(value, 'l’acteur présent', `les ${count(value)} acteurs présents`)} à la fois sur ${a} et sur ${b}, ${count(both)} des ${counted(either, 'abonnement')} qui ${form(either, 'existe', 'existent')} sur l’un au moins et dont on sait ce qu’il en est sur les deux (${jaccard}) ${form(both, 'existe', 'existent')} sur les deux.`,
    given: (a, b, bGivenA, aGivenB) =>
      fr`Parmi les abonnements entre eux sur ${a}, ${bGivenA} existent aussi sur ${b} ; parmi ceux sur ${b}, ${aGivenB} existent aussi sur ${a}.`,
    bounded: (value, bounds) => (value === bounds ? value : `${value} (${bounds} avec les liens inconnus)`),
    none: (a, b, value) =>
      value < 2
        ? fr`**${capital(a)} et ${b}.** ${value === 0 ? 'Aucun acteur n’est' : 'Un seul acteur est'} sur les deux : il n’y a aucun lien à comparer.`
        : fr`**${capital(a)} et ${b}.** ${actors(value)} sont sur les deux, et on ne connaît sur les deux aucun abonnement entre eux : il n’y a rien à comparer.`,
    bounds: (low, high) =>
      fr`Quoi qu’il en soit des liens inconnus, la part se situe entre ${low} et ${high}.`,
    chance: (verdict, expected, p) =>
      fr`${{ more: 'C’est plus que ne donnerait le hasard', less: 'C’est moins que ne donnerait le hasard', same: 'Le hasard pourrait en donner autant' }[verdict]} : si les acteurs d’un réseau étaient redistribués entre ses places, chaque place gardant qui elle suit et qui la suit, ${expected} existeraient sur les deux (${p}).`,
    table: 'Liens entre acteurs présents sur les deux réseaux',
    groups: (attribute, networks) =>
      fr`Abonnements entre acteurs de même ${attribute}, sur les deux réseaux : ${networks}`,
    everyTie: (ties, unknown) =>
      fr`${ties} dit de chaque lien sur quels réseaux il existe, et où on n’a pu le voir ; ${unknown} donne, par réseau, les liens inconnus, y compris ceux qui n’existent sur aucun réseau.`,
    networks: 'Réseaux',
    ties: 'Liens',
    kinds: { follows: 'abonnements', mutual: 'liens réciproques' },
    both: 'Sur les deux',
    onlyA: 'Sur le premier seul',
    onlyB: 'Sur le second seul',
    neither: 'Sur aucun',
    unknown: 'Inconnus sur l’un ou les deux',
    jaccard: 'En commun',
    range: 'Bornes',
    figure: {
      title: fr`Les abonnements d’un réseau se retrouvent-ils sur l’autre ?`,
      unit: (value) =>
        fr`Part des abonnements sur le réseau de la ligne qui existent aussi sur celui de la colonne, entre ${value === null ? 'acteurs présents' : counted(value, 'acteur présent', 'acteurs présents')} sur les deux`,
      alt: (cells) => fr`Matrice des parts d’abonnements : ${cells.join(fr` ; `)}.`,
      cell: (a, b, value) => fr`de ceux ${fromNetwork(a)}, sur ${b} ${value}`,
      of: (both, known) => `${count(both)} sur ${count(known)}`,
      none: 'aucun lien',
    },
  },
  together: {
    heading: 'Liés sur plusieurs réseaux',
    best: (names, mutual) =>
      fr`${list(names)} ${form(names.length, 'a', 'ont')} le plus de liens réciproques, tous réseaux réunis : ${names.length === 1 ? '' : 'chacun '}avec ${actors(mutual)} ; un abonnement sur un réseau et son retour sur un autre comptent aussi.`,
    rivals: (value, through) =>
      value === 0
        ? 'Aucun abonnement qu’on n’a pu voir n’y peut rien changer.'
        : fr`${counted(value, 'autre acteur pourrait', 'autres acteurs pourraient')} en avoir autant ou plus, si des abonnements qu’on n’a pu voir existaient${through.length === 0 ? ' sur plusieurs réseaux' : fr` : ${list(through)} seulement`}.`,
    through: (value, network) => `${count(value)} par ceux ${fromNetwork(network)}`,
    first: (name, degree, networks) =>
      fr`Si l’on additionne les liens réciproques de chaque réseau, les deux mêmes acteurs pouvant compter sur plusieurs, ${name} en a le plus : ${count(degree)}, sur ${networksOf(networks)}.`,
    doubt: (others) =>
      others === 0
        ? 'Cela tient quoi qu’il en soit des liens inconnus.'
        : fr`Si tous les liens inconnus existaient, ${counted(others, 'autre acteur pourrait', 'autres acteurs pourraient')} en avoir autant ou plus : celui dont un réseau n’a pas montré les abonnements est peut-être mieux relié qu’on ne le sait.`,
    spread: (value, mean) =>
      fr`Le coefficient de participation dit si les liens d’un acteur se répartissent également entre les réseaux : 0 quand tous sont sur un seul, 1 quand chacun en a autant. Pour ${actors(value)} sur plusieurs réseaux dont on connaît des abonnés, il est de ${mean} en moyenne.`,
    noSpread:
      'On ne connaît d’abonnés à aucun acteur présent sur plusieurs réseaux, et on ne peut rien dire de la répartition des liens.',
    table:
      'Les acteurs présents sur plusieurs réseaux qui ont le plus de liens réciproques, ceux de chaque réseau additionnés',
    actor: 'Acteur',
    mutual: 'Liens réciproques',
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
      fr`Les listes nomment ${counted(value, 'autre acteur, dont aucun compte', 'autres acteurs, dont aucun compte')} n’existait à la lecture.`,
    actors: (table) =>
      fr`Depuis quand chaque acteur est sur chaque réseau d’après ses profils, si leurs conditions permettent de le publier, ou au plus tard d’après une édition antérieure, et combien il y publie : ${table}.`,
    members: (of, on, nowhere) =>
      fr`Sur les ${count(of)} États membres des Nations unies, ${list(on.map(({ name, members }, k) => `${count(members)} ${k > 0 ? '' : form(members, 'a un compte ', 'ont un compte ')}sur ${name}`))} ; ${nowhere === 0 ? 'aucun n’est sans compte' : `pour ${count(nowhere)}, ces listes n’en connaissent aucun`}.`,
    memberTable: fr`États membres des Nations unies, selon les réseaux où ils ont un compte ; ceux qui ont le plus d’acteurs sont nommés d’abord`,
    networks: 'Réseaux',
    memberCount: 'Membres',
    which: 'Lesquels',
    exactly: (networks, of) =>
      networks.length === 0
        ? 'aucun que connaissent les listes'
        : networks.length === of
          ? of === 2
            ? 'les deux'
            : `les ${count(of)}`
          : `${list(networks)} seulement`,
    voices: (several, twice, open) =>
      fr`Sur ${counted(several, 'acteur présent', 'acteurs présents')} sur plusieurs réseaux, on sait que ${count(twice)} ${form(twice, 'a', 'ont')} publié sur deux d’entre eux ou plus${open === 0 ? '' : `, et de ${count(open)} on l’ignore`}.`,
    table: (attribute) => fr`Les acteurs par ${attribute}, et les réseaux où ils ont un compte`,
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
        `${count(members)} sur ${networks === of ? 'tous' : networks === 1 ? 'un seul' : networksOf(networks)}`,
      alt: (told) =>
        fr`Carte du monde colorée selon le nombre de réseaux où un pays a un compte : des membres des Nations unies, ${list(told)}.`,
    },
  },
  apart: {
    heading: 'Proches sur un réseau, sans lien sur un autre',
    pairs: (close, apart, known, { mutual, oneWay, none }, unknown) =>
      known === 0
        ? fr`D’aucune paire qui se suit sur ${close} on ne connaît les deux sens sur ${apart}.`
        : fr`Sur ${counted(known, 'paire qui se suit', 'paires qui se suivent')} sur ${close} et dont les deux sens sont connus sur ${apart}, ${count(mutual)} ${form(mutual, 's’y suit', 's’y suivent')} aussi, ${count(oneWay)} ${form(oneWay, 'est liée', 'sont liées')} à sens unique, et ${count(none)} ${form(none, 'n’y est pas liée', 'n’y sont pas liées')}${unknown === 0 ? '' : fr` ; pour ${count(unknown)} de plus, un sens au moins n’y est pas connu`}.`,
    clusters: (table, value, index, verdict) =>
      fr`Pour ${counted(value, 'acteur ayant', 'acteurs ayant')} des liens réciproques sur les deux, l’indice de Rand ajusté entre les communautés des deux réseaux est de ${index} (0 : comme au hasard ; 1 : les mêmes ; ${table})${verdict}.`,
    verdict: {
      more: (p) => fr`, plus que ne donnerait le hasard (${p})`,
      less: (p) => fr`, moins que ne donnerait le hasard (${p})`,
      same: (p) => fr`, comme le donnerait le hasard (${p})`,
    },
    pairTable: (shown) =>
      fr`Paires qui se suivent sur un réseau et dont on sait qu’elles ne sont pas liées sur l’autre : au plus ${count(shown)} dans chaque sens, d’abord celles qui ont ensemble le plus d’abonnés là où elles sont liées`,
    tables: (pairs, countries) =>
      fr`Toutes les paires liées sur un réseau, fût-ce à sens unique, et dont on sait qu’elles ne le sont pas sur l’autre sont dans ${pairs} ; ${countries} dit combien de paires d’acteurs lient deux pays sur chacun des réseaux.`,
    followers: 'Abonnés sur ce réseau',
    countryTable: (shown, all, equal) =>
      fr`Pays et organisations plus liés sur un réseau que sur l’autre, quoi qu’il en soit des liens inconnus${all <= shown ? '' : fr`, les ${count(shown)} plus grands des ${count(all)} écarts ; ${count(equal)} d’entre eux égalent le dernier montré, et viennent dans l’ordre des codes`} : des paires de leurs acteurs présents sur les deux réseaux, celles dont l’un au moins suit l’autre`,
    one: 'L’un',
    other: 'L’autre',
    mutualOn: 'Se suivent sur',
    nothingOn: 'Sans lien sur',
    possible: 'Paires d’acteurs',
    range: (low, high) => fr`${low} à ${high}`,
  },
  moves: {
    heading: 'Qui est passé d’un réseau à l’autre, et à quel prix',
    short: (date, value, changed, told) =>
      fr`${count(changed)} des ${counted(value, 'acteur')} ${form(changed, 'a', 'ont')} changé de réseaux depuis le ${date} : ${list(told)}.`,
    against: (name, hash) => fr`Comparé à l’édition ${name}, empreinte du contenu ${hash}.`,
    since: (name, date, value, networks, table, told) =>
      fr`Par rapport à l’édition ${name} du ${date}, sur les réseaux communs aux deux : ${list(networks)}. Sur ${counted(value, 'acteur nommé', 'acteurs nommés')} dans les listes des deux, ${list(told)} (${table}).`,
    kinds: {
      came: (value) => `${count(value)} ${form(value, 'est arrivé', 'sont arrivés')}`,
      gone: (value) => `${count(value)} les ${form(value, 'a', 'ont')} tous quittés`,
      switched: (value) => `${count(value)} ${form(value, 'est passé', 'sont passés')} de l’un à l’autre`,
      joined: (value) =>
        `${count(value)} ${form(value, 'en a rejoint un de plus', 'en ont rejoint un de plus')}`,
      fewer: (value) => `${count(value)} en ${form(value, 'a', 'ont')} quitté un sur plusieurs`,
      stayed: (value) => `${count(value)} ${form(value, 'est là où il était', 'sont là où ils étaient')}`,
      nowhere: (value) =>
        `${count(value)} ${form(value, 'n’était sur aucun et n’est', 'n’étaient sur aucun et ne sont')} toujours sur aucun`,
    },
    rosters: (then, now) =>
      fr`${counted(then, 'acteur n’est nommé', 'acteurs ne sont nommés')} que par les listes antérieures, ${count(now)} que par les listes ultérieures ; on n’en dit rien.`,
    moved: (actor, then, now) => fr`${actor}, ${fromNetwork(then)} ${toNetwork(now)}`,
    who: (told, rest) =>
      fr`Qui est passé d’un réseau à l’autre : ${told.join(fr` ; `)}${rest === 0 ? '' : fr` ; et ${counted(rest, 'autre')}`}.`,
    cost: (network, leavers, why, ties, told) =>
      ties === 0
        ? fr`${actors(leavers)} ${form(leavers, 'n’est plus', 'ne sont plus')} sur ${network} (${list(why)}), et n’y ${form(leavers, 'avait', 'avaient')} pas de lien connu.`
        : fr`${actors(leavers)} ${form(leavers, 'n’est plus', 'ne sont plus')} sur ${network} (${list(why)}). Sur ${counted(ties, 'lien connu', 'liens connus')} qu’${form(leavers, 'il', 'ils')} y ${form(leavers, 'avait', 'avaient')}, ${list(told)}.`,
    several: (value) => `${count(value)} dont les comptes y ont plusieurs verdicts`,
    unlisted: (value) => `${count(value)} ${form(value, 'absent', 'absents')} des listes de ce réseau`,
    costOfMoving: (value, ties, told) =>
      fr`${form(value, 'Celui d’entre eux qui est passé', `Les ${count(value)} d’entre eux qui sont passés`)} sur un autre réseau y ${form(value, 'avait', 'avaient')} ${counted(ties, 'lien connu', 'liens connus')}${ties === 0 ? '.' : fr` : ${list(told)}.`}`,
    stayed: (network, ties, ended, share, unseen) =>
      fr`À titre de comparaison : sur ${counted(ties, 'lien', 'liens')} entre acteurs présents sur ${network} alors comme maintenant, ${count(ended)} ${form(ended, 'a disparu', 'ont disparu')} (${share} des liens revus${unseen === 0 ? '' : fr` ; ${count(unseen)} n’${form(unseen, 'a', 'ont')} pu être ${form(unseen, 'observé', 'observés')}`}).`,
    fates: {
      carried: (ties) =>
        `${count(ties)} ${form(ties, 'a été reporté', 'ont été reportés')} sur un autre réseau`,
      stood: (ties) => `${count(ties)} ${form(ties, 'existait', 'existaient')} déjà sur un autre réseau`,
      lost: (ties) =>
        `${count(ties)} ${form(ties, 'est perdu', 'sont perdus')} (les deux acteurs sont ensemble sur un autre réseau)`,
      'not-possible': (ties) =>
        `${count(ties)} ${form(ties, 'n’est plus possible', 'ne sont plus possibles')} (les deux acteurs n’ont pas de réseau en commun)`,
      unknown: (ties) => `${count(ties)} ${form(ties, 'est inconnu', 'sont inconnus')}`,
    },
    heads: {
      carried: 'Reportés',
      stood: 'Existaient déjà sur un autre',
      lost: 'Perdus',
      'not-possible': 'Impossibles désormais',
      unknown: 'Inconnus',
    },
    left: 'N’est plus sur',
    why: 'Son compte sur ce réseau',
    notListed: 'absent des listes',
    table:
      'Qui n’est plus sur un réseau, les liens qu’il y avait dans les deux sens, et ce qu’ils sont devenus',
    rule: fr`Un lien est reporté si le même acteur suit maintenant le même autre sur un réseau où il ne le suivait pas alors ; s’il l’y suivait, le lien y existait déjà. Il est inconnu si l’on n’a pu le voir alors, ou si on ne le peut maintenant, si les listes ultérieures ne nomment pas l’un des deux, ou si l’un d’eux est peut-être encore sur le réseau à une adresse qu’aucune liste ne donne. Un lien entre deux acteurs qui n’y sont plus compte une fois dans les phrases, et dans la ligne de chacun dans le tableau.`,
    address: (named, verdict) =>
      fr`${form(named.length, 'Compté', 'Comptés')} comme n’étant plus sur un réseau : ${list(named)}, ${form(named.length, 'son compte y ayant', 'leurs comptes y ayant')} le verdict *${verdict}*, c’est-à-dire une adresse sur le même réseau qu’aucune liste ne donne. Les liens de cette adresse sont inconnus ; la nouvelle adresse, dans [coverage.csv](coverage.csv), doit être ajoutée à la liste.`,
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
    fr`L’édition réunit des instantanés, chacun scellé, et porte la date du dernier, le ${date}. Un compte appartient à l’acteur que nomme sa liste, ou que l’édition indique pour lui ; plusieurs comptes d’un acteur sur un réseau sont réunis : un lien existe si l’un d’eux l’a, et est inconnu si aucun ne l’a et qu’on n’a pu voir l’un d’eux. Le recouvrement se compte sur les paires d’acteurs présents sur les deux réseaux : le coefficient de Jaccard est le nombre de paires liées sur les deux ÷ celui des paires liées sur l’un ou l’autre. Un chiffre porte sur les paires connues sur les deux ; ses bornes sont la plus petite et la plus grande valeur que permettent les liens inconnus. Le hasard, ce sont 2 000 permutations des acteurs d’un réseau (assignation quadratique, QAP ; Hubert et Schultz 1976, Krackhardt 1988 ; graine ${count(seed)}), p comme pour tout test de ce rapport. Le degré multiplexe compte les liens de chaque réseau ; le coefficient de participation est P = (M/(M−1))·(1 − Σ(kₘ/k)²) sur les M réseaux (Battiston, Nicosia et Latora 2014). Les chapitres sur l’ensemble et les mesures portent sur l’union des réseaux. Seuls deux acteurs qui ont un réseau en commun y forment une paire : les autres couples ne comptent ni dans la densité, ni dans la part des autres acteurs, ni parmi les paires sans lien, ni dans la transitivité et le regroupement, et aucune chaîne ne compte comme ouverte entre deux acteurs qui ne pourraient la fermer. Les réseaux aléatoires n’ont pas non plus de lien entre eux : des abonnements ne sont échangés, et des liens croisés, que si tous ceux qui en résultent sont possibles ; chacun de ces pas est aussi probable que son inverse, de sorte que tous les réseaux où ils mènent sont également probables, mais ils peuvent ne pas mener à tous. Seule la modularité suppose possible un lien entre deux acteurs quelconques.`,
  days: (from, to) => (from === to ? `le ${to}` : `entre le ${from} et le ${to}`),
  withheld: (networks) =>
    fr`Des messages ont été lus sur ${list(networks)}, où les conditions n’en permettent pas la publication : ce que les acteurs y publient n’est pas dans ce rapport, et les questions posées au terminal trouvent leur réponse dans la base.`,
  share: (value) => (value === null ? '–' : share(value)),
  between: (low, high) => (low === null || high === null ? '–' : between(share(low), share(high))),
};
