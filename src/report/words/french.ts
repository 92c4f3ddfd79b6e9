/** The report in French. Names and handles come in as Markdown, numbers as they are. */
import type { TieChange } from '../../compare/tie-changes.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { countryByCode } from '../../roster/countries.ts';
import { isTaken, type ReadBasis, type ReadClaim } from '../../roster/read-basis.ts';
import type { Verdict } from '../../roster/verdict.ts';
import { NO_VALUE } from '../../study/grouping.ts';
import type { Source, Unit } from '../../study/study.ts';
import type { Language } from './english.ts';
import { frenchActivity } from './french-activity.ts';
import { type NumberText, numberText } from './number-text.ts';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** Narrow, and no place to break a line. */
const SPACE = '\u202f';

const NUMBERS: NumberText = numberText({
  group: SPACE,
  decimal: ',',
  percent: `${SPACE}%`,
  under: 'moins de',
  over: 'plus de',
  and: 'et',
  isOne: (value) => value < 2,
  other: { one: 'autre', many: 'autres' },
  date: (year, month, day) => `${day === 1 ? '1er' : day} ${MONTHS[month]} ${year}`,
});

const { count, counted, decimal, form, leastP, list, others, share } = NUMBERS;

/** A text with the spaces that go before and inside French punctuation; what is inserted stays as it is. */
function fr(text: TemplateStringsArray, ...inserted: readonly (string | number)[]): string {
  return text
    .map((part, k) => {
      const spaced = part.replace(/ ([:;!?%»])/g, `${SPACE}$1`).replace(/« /g, `«${SPACE}`);
      return k === 0 ? spaced : `${inserted[k - 1]}${spaced}`;
    })
    .join('');
}

/** A share of at least a thousandth in percent, with a decimal only where it is needed. */
/** Percentage points, with a digit more for every tenth below one. */
const points = (value: number) =>
  decimal(value * 100, [0.01, 0.001, 0.0001].filter((step) => value < step).length);

/** With the apostrophe that the sentences have; the code where it is not known. */
function countryName(code: string): string {
  return countryByCode(code)?.nameFr.replaceAll("'", '’') ?? code;
}

/** What was counted on the way, one and many. */
const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  duplicates: ['abonnement présent deux fois', 'abonnements déjà présents'],
  self_follows: ['abonnement d’un compte à lui-même', 'abonnements de comptes à eux-mêmes'],
  unknown_endpoints: [
    'abonnement dont un bout n’est pas dans la table des comptes',
    'abonnements dont un bout n’est pas dans la table des comptes',
  ],
  outside_follows: ['abonnement à un compte extérieur', 'abonnements à des comptes extérieurs'],
  merged_accounts: ['compte présent deux fois', 'comptes présents deux fois'],
};

function countedAs(name: string, value: number): string {
  const words = COUNTED[name];
  return words === undefined ? `${name.replaceAll('_', ' ')} ${count(value)}` : counted(value, ...words);
}

/** What the nodes of the graph are called; all of them masculine. */
const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['compte', 'comptes'],
  actor: ['acteur', 'acteurs'],
  country: ['pays ou organisation', 'pays et organisations'],
};

const VALUES: Readonly<Record<string, string>> = {
  Africa: 'Afrique',
  Americas: 'Amériques',
  Asia: 'Asie',
  Europe: 'Europe',
  Oceania: 'Océanie',
  International: 'International',
  'Australia and New Zealand': 'Australie et Nouvelle-Zélande',
  Caribbean: 'Caraïbes',
  'Central America': 'Amérique centrale',
  'Central Asia': 'Asie centrale',
  'Eastern Africa': 'Afrique orientale',
  'Eastern Asia': 'Asie orientale',
  'Eastern Europe': 'Europe orientale',
  Melanesia: 'Mélanésie',
  Micronesia: 'Micronésie',
  'Middle Africa': 'Afrique centrale',
  'Northern Africa': 'Afrique septentrionale',
  'Northern America': 'Amérique septentrionale',
  'Northern Europe': 'Europe septentrionale',
  Polynesia: 'Polynésie',
  'South America': 'Amérique du Sud',
  'South-eastern Asia': 'Asie du Sud-Est',
  'Southern Africa': 'Afrique australe',
  'Southern Asia': 'Asie méridionale',
  'Southern Europe': 'Europe méridionale',
  'Western Africa': 'Afrique occidentale',
  'Western Asia': 'Asie occidentale',
  'Western Europe': 'Europe occidentale',
  person: 'personne',
  institution: 'institution',
  personal: 'personnel',
  office: 'officiel',
  'head-of-state': 'chef d’État',
  'head-of-government': 'chef de gouvernement',
  'foreign-minister': 'ministre des Affaires étrangères',
  'foreign-ministry': 'ministère des Affaires étrangères',
  government: 'gouvernement',
  mission: 'mission diplomatique',
  ambassador: 'ambassadeur',
  'international-organisation': 'organisation internationale',
  other: 'autre',
  leader: 'dirigeant',
  official: 'fonctionnaire',
  organisation: 'organisation',
  expert: 'expert',
  media: 'média',
  activist: 'militant',
  [NO_VALUE]: '(aucun)',
};

const YES_NO: Readonly<Record<string, string>> = { yes: 'oui', true: 'oui', no: 'non', false: 'non' };

/** A part of a cluster's name: a value, a value with its column, or the member it is around. */
function clusterNamePart(part: string, unit: Unit): string {
  const [, centre] = /^around (.*)$/s.exec(part) ?? [];
  if (centre !== undefined) {
    const name = unit === 'country' ? countryName(centre) : centre;
    return /^[aeiouyhâàéèêëîïôœûü]/i.test(name) ? `autour d’${name}` : `autour de ${name}`;
  }
  const [, attribute, value] = /^([^:]+): (.*)$/s.exec(part) ?? [];
  if (attribute === undefined) return VALUES[part] ?? part;
  return `${ATTRIBUTES[attribute] ?? attribute}${SPACE}: ${YES_NO[value!.toLowerCase()] ?? value}`;
}

/** Columns whose values are words of the roster, and not names. */
const TRANSLATED = ['region', 'subregion', 'kind', 'office', 'account_type', 'category'];

const ATTRIBUTES: Readonly<Record<string, string>> = {
  region: 'région',
  subregion: 'sous-région',
  kind: 'nature',
  office: 'fonction',
  country: 'pays',
  account_type: 'type de compte',
  category: 'catégorie',
  language: 'langue',
};

const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  complete: 'complet',
  empty: 'vide',
  partial: 'partiel',
  capped: 'plafonné',
  protected: 'protégé',
  hidden: 'masqué',
  failed: 'échoué',
  'not-read': 'non lu',
  suspended: 'suspendu',
  deactivated: 'désactivé',
  moved: 'déplacé',
  'not-found': 'introuvable',
};

const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  complete: 'ses abonnements ont été lus jusqu’au bout',
  empty: 'il ne déclare aucun abonnement, et aucun n’a été listé',
  partial: 'la lecture s’est interrompue, ou bien moins d’abonnements ont été listés qu’il n’en déclare',
  capped: 'il n’a été lu que jusqu’à la limite fixée pour la collecte',
  protected: 'il ne montre ses abonnements qu’aux abonnés approuvés',
  hidden: 'il suit des comptes et n’en montre aucun',
  failed: 'le réseau n’a pas répondu à son sujet, au dernier tour non plus',
  'not-read': 'l’instantané a été scellé avant son tour',
  suspended: 'le réseau a suspendu le compte',
  deactivated: 'le titulaire a désactivé le compte',
  moved: 'le compte a changé d’adresse',
  'not-found': 'il n’existe aucun compte de ce nom, ou il n’existe plus',
};

const FROM_A_FILE: Partial<Record<Verdict, string>> = {
  capped: 'la liste de ses abonnements a été coupée à une limite',
  'not-read': 'rien ne montre que ses abonnements ont été lus',
};

const IMPORT_MEANINGS: Partial<Record<ReadBasis, Partial<Record<Verdict, string>>>> = {
  file: FROM_A_FILE,
  ties: { ...FROM_A_FILE, complete: 'ses abonnements sont tenus pour lus jusqu’au bout' },
  word: {
    ...FROM_A_FILE,
    complete: 'ses abonnements sont tenus pour lus jusqu’au bout, sur la parole de qui l’a importé',
  },
  assumed: {
    ...FROM_A_FILE,
    complete: 'ses abonnements ont été tenus pour lus jusqu’au bout lors de l’importation',
  },
};

const BASES: Readonly<Record<ReadBasis, string>> = {
  crawl: '',
  file: 'C’est le fichier importé qui dit quels comptes ont été lus.',
  ties: fr`Un compte est tenu pour lu si le fichier importé contient un lien qui part de lui ; sinon, on ignore qui il suit.`,
  word: fr`Tous les comptes du fichier importé sont tenus pour lus sur la parole de qui l’a importé ; un fichier de liens montre qui suit, non qui a été lu.`,
  assumed: fr`Tous les comptes qui n’étaient pas désignés comme non lus ont été tenus pour lus lors de l’importation ; un fichier de liens montre qui suit, non qui a été lu.`,
};

function claimInFrench({ basis, observed, unobserved, capped, state }: ReadClaim): string {
  const word = 'sur la parole de qui l’a importé';
  const named = (file: string, taken: string) =>
    file === '' ? '' : `Les comptes nommés dans ${file} sont tenus pour ${taken} ${word}.`;
  return [
    BASES[basis],
    state === ''
      ? ''
      : fr`Sa colonne ${state} dit de chaque ligne si le lien existe ; ce qu’elle laisse ouvert est inconnu, comme ce qu’elle ne liste pas d’un compte pour lequel elle liste aussi des liens absents ou ouverts.`,
    named(observed, 'lus'),
    named(unobserved, 'non lus'),
    capped === ''
      ? ''
      : `Les listes des comptes nommés dans ${capped} sont tenues pour coupées à une limite ${word}.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

const NODE_DEFINITIONS: Readonly<Record<NodeColumn, string>> = {
  in_degree: 'abonnés connus parmi ces comptes',
  followed_by_share: fr`in_degree ÷ autres comptes observés ; vide si des abonnés non observés le portaient au-delà de 1`,
  out_degree: fr`abonnements parmi ces comptes ; vide si non observé`,
  mutual: fr`comptes qu’il suit et qui le suivent (liens réciproques) ; vide si non observé`,
  mutual_min: 'mutual si aucun lien inconnu n’existe',
  mutual_max: 'mutual si tous les liens inconnus existent',
  one_way_in: 'paires comparables où l’autre le suit sans qu’il suive en retour',
  one_way_out: fr`paires comparables où il suit l’autre sans être suivi en retour ; vide si non observé`,
  mutual_share: fr`mutual ÷ (nœuds − 1) ; à utiliser entre années, car n grandit`,
  followback_share: fr`mutual ÷ in_degree ; vide si non observé ou sans abonnés`,
  pagerank:
    'PageRank, amortissement 0,85, téléportation uniforme, masse des nœuds sans abonnement répartie uniformément, de somme 1',
  hub: fr`score hub de HITS par itération de la puissance à partir du vecteur uniforme, de somme 1 ; 0 sans arêtes`,
  authority: fr`score autorité de HITS par itération de la puissance à partir du vecteur uniforme, de somme 1 ; 0 sans arêtes`,
  betweenness: fr`part des plus courts chemins orientés qui passent par lui, extrémités exclues, ÷ ((n−1)(n−2)) ; 0 pour n < 3`,
  closeness: fr`sur les distances entrantes, ((r−1)/(n−1))·((r−1)/Σd), r = comptes qui l’atteignent, lui compris ; 0 s’il n’y en a pas`,
  harmonic: 'Σ 1/d sur les distances entrantes ÷ (n−1)',
  eigenvector: fr`centralité de vecteur propre dans la plus grande composante du graphe réciproque, norme L2 1 ; 0 ailleurs`,
  coreness: 'numéro de k-cœur dans le graphe réciproque',
  clustering: fr`part des paires de ses pairs réciproques qui sont aussi des pairs réciproques ; 0 s’il en a moins de deux`,
  cluster: fr`numéro de sa communauté, par taille ; vide sans liens réciproques`,
  cluster_stability: fr`part moyenne des essais où il se trouve avec chaque autre membre de sa communauté ; au-dessous de 0,8 il est indécis`,
};

const GRAPH_DEFINITIONS: Readonly<Record<string, string>> = {
  nodes: 'comptes qui existent à la date, n',
  edges: 'abonnements connus entre eux, m',
  observed_sources: 'comptes dont les abonnements comptent comme lus jusqu’au bout, s',
  unknown_ties: 'paires ordonnées dont le lien est inconnu',
  unknown_pairs: 'paires non ordonnées dont au moins un sens est inconnu',
  density: 'arêtes des sources observées ÷ (s(n−1))',
  mutual_pairs: 'paires qui se suivent mutuellement',
  one_way_pairs: 'paires comparables avec un seul abonnement',
  null_pairs: fr`paires comparables sans abonnement ; deux comptes d’un même acteur ne forment pas une paire`,
  reciprocity: 'part des arêtes d’inverse connu dont l’inverse existe',
  reciprocity_rho: '(réciprocité − densité) ÷ (1 − densité)',
  mutual_tie_share: 'part des comptes observés ayant au moins un lien réciproque',
  isolates: 'comptes sans aucun lien connu',
  weak_components: 'composantes sans égard au sens',
  largest_weak_component: 'comptes de la plus grande d’entre elles',
  strong_components: 'composantes où chaque compte atteint chaque autre par des abonnements',
  largest_strong_component: 'comptes de la plus grande d’entre elles',
  mutual_transitivity: '3 × triangles ÷ chemins de deux liens dans le graphe réciproque',
  mutual_average_clustering: 'regroupement local moyen dans le graphe réciproque',
  mean_distance: 'distance moyenne dans la plus grande composante forte',
  diameter: 'plus grande distance dans la plus grande composante forte',
  modularity: 'modularité des communautés publiées',
  clusters: 'communautés de la partition publiée',
  cluster_rand_mean: 'indice de Rand ajusté moyen entre la partition publiée et les essais',
  cluster_rand_min: 'plus petit indice de Rand ajusté entre elle et les essais',
};

const TERMS: Readonly<Record<string, string>> = {
  bluesky: fr`Les données de Bluesky sont publiques par conception et son interface publique peut être parcourue ; les suppressions doivent être respectées, et les données publiées nomment donc un contact pour les demandes.`,
  x: fr`X permet de transmettre des identifiants et interdit de publier des profils : seuls sont publiés les identifiants de comptes, les liens, les verdicts, la liste et les chiffres qui en sont tirés.`,
  mastodon: fr`Les règles sont celles de chaque serveur, et beaucoup interdisent de collecter des profils : seuls sont publiés les adresses de comptes, les liens, les verdicts, la liste et les chiffres qui en sont tirés.`,
  sandbox: fr`Le monde est simulé : ses comptes et ses liens sont inventés, et tous peuvent être publiés.`,
};

/** Reasons that stand for themselves. */
const REASONS: Readonly<Record<string, string>> = {
  'one actor': 'un même acteur',
  derived: 'instantané dérivé',
  unseen: 'non vu',
  'the network does not say how the two stand': 'le réseau ne dit rien des deux',
  'a block between the two would hide it': 'un blocage entre les deux le cacherait',
};

const ENDS: Readonly<Record<string, string>> = { source: 'source', target: 'cible', both: 'les deux' };

/** Why a tie changed or cannot be compared; what a network said in its own words stays as it is. */
function changeReason(reason: string): string {
  const known = REASONS[reason];
  if (known !== undefined) return known;
  const [, end, state, rest] = /^(source|target|both) ([a-z-]+)( by its handle)?$/.exec(reason) ?? [];
  if (end === undefined) return reason;
  const what =
    { left: 'hors de la liste', joined: 'nouveau dans la liste' }[state!] ?? VERDICT_NAMES[state as Verdict];
  return fr`${ENDS[end]!} : ${what}${rest === undefined ? '' : ' d’après son identifiant'}`;
}

/**
 * Every message of the report.
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function french(unit: Unit, source: Source): Language {
  const [studied, ofStudied, inStudied] =
    source === 'roster'
      ? ['la liste', 'de la liste', 'dans la liste']
      : ['le réseau', 'du réseau', 'dans le réseau'];
  /** What happened to things of which some may be none. */
  const changed = (
    parts: readonly (readonly [value: number, verb: string])[],
    what: (value: number) => string,
    none: string,
  ) => {
    const some = parts.filter(([value]) => value > 0);
    if (some.length === 0) return none;
    return list(some.map(([value, verb], k) => `${k === 0 ? what(value) : count(value)} ${verb}`));
  };
  const newTies = (of: Readonly<Record<TieChange, number>>) => {
    const unsure = of['not-comparable-before'];
    const parts = [
      ...(of.formed > 0 ? [`${count(of.formed)} ${form(of.formed, 's’est formé', 'se sont formés')}`] : []),
      ...(of.joined > 0
        ? [`${count(of.joined)} ${form(of.joined, 'est entré', 'sont entrés')} ${inStudied} avec un ${one}`]
        : []),
      ...(unsure > 0
        ? [`pour ${count(unsure)} on ne peut dire ${form(unsure, 's’il est nouveau', 's’ils sont nouveaux')}`]
        : []),
    ];
    return parts.length === 0
      ? fr`Aucun n’est nouveau : `
      : fr`Outre ceux qui ${of.remade > 0 ? 'sont dans les deux' : 'tiennent encore'}, ${list(parts)} : `;
  };
  const entryWord = source === 'roster' ? 'une entrée' : 'un compte';
  /** How much there is at all. */
  const listed = (entries: number) =>
    source === 'roster'
      ? `La liste a ${counted(entries, 'entrée')}`
      : `Le réseau importé compte ${counted(entries, 'compte')}`;
  const [one, many] = UNITS[unit];
  const nodes = (value: number) => counted(value, one, many);
  const activity = frenchActivity(NUMBERS, fr);
  const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const members = (value: number, of: number) =>
    fr`${count(value)} des ${count(of)} membres des Nations unies (${share(value / of)})`;
  const otherCountries = (value: number) =>
    counted(value, 'autre pays ou organisation', 'autres pays et organisations');
  const foreign = (value: number) => counted(value, `${one} étranger`, `${many} étrangers`);
  const mutualTies = (value: number) => counted(value, 'lien réciproque', 'liens réciproques');

  return {
    code: 'fr',
    name: 'français',
    ...NUMBERS,

    country: countryName,
    value: (attribute, value) =>
      TRANSLATED.includes(attribute) || value === NO_VALUE ? (VALUES[value] ?? value) : value,
    attribute: (attribute) => ATTRIBUTES[attribute] ?? attribute,
    network: (network) =>
      ({ bluesky: 'Bluesky', mastodon: 'Mastodon', sandbox: 'le bac à sable', x: 'X' })[network] ?? network,
    verdict: (verdict) => VERDICT_NAMES[verdict],
    verdictCount: (verdict, entries) =>
      counted(entries, VERDICT_NAMES[verdict], VERDICT_NAMES[verdict].replace(/(?= \(|$)/, 's')),
    verdictMeaning: (verdict, basis) => IMPORT_MEANINGS[basis]?.[verdict] ?? VERDICT_MEANINGS[verdict],
    yes: 'oui',
    no: 'non',
    notKnown: 'inconnue',
    nodes,

    head: {
      rank: 'Rang',
      rankRange: fr`Rang, intervalle à 95 %`,
      account: capital(one),
      accounts: capital(many),
      country: 'Pays',
      region: 'Région',
      mutualTies: 'Liens réciproques',
      atMost: 'Au plus',
      followers: 'Abonnés',
      follows: 'Abonnements',
      followsBack: 'Suit en retour',
      shareOfOthers: 'Part des autres',
      share: 'Part',
      number: 'Nombre',
      meaning: 'Sens',
    },

    report: {
      title: (snapshot, network, date) =>
        fr`Qui suit qui : ${snapshot}, ${network}, ${date}${{ account: '', actor: ', acteur par acteur', country: ', pays par pays' }[unit]}`,
      otherLanguages: (links) => fr`Dans une autre langue : ${list(links)}.`,
      summary: 'En bref',
      simulated: (value) =>
        unit === 'country'
          ? fr`**Données simulées.** Les comptes des ${nodes(value)} de ce rapport et leurs liens sont inventés ; rien ici ne concerne de vraies personnes ni de vrais pays.`
          : fr`**Données simulées.** Les ${nodes(value)} de ce rapport, leurs noms et leurs liens sont inventés ; rien ici ne concerne de vraies personnes.`,
      rehearsed: fr`**Données simulées.** Ceci est un essai à blanc : les comptes et leurs noms sont ceux d’une liste, et tout le reste, à commencer par qui suit qui, est inventé. Rien ici ne concerne les personnes qu’ils désignent.`,
      derived: (source, date) =>
        fr`**Réseau dérivé.** Il contient les liens de ${source} qui tenaient encore à sa lecture et avaient été déclarés au plus tard le ${date}. Les liens déjà rompus alors sont invisibles : un lien qui manque ici a pu exister.`,
      contents: 'Sommaire',
      skip: 'Aller au rapport',
      folder:
        'Les liens vers les tables et les pages des pays mènent dans le dossier dont cette page fait partie.',
    },

    subPage: {
      simulated:
        '**Données simulées.** Comptes, noms et liens sont inventés ; rien ici ne concerne de vraies personnes.'.replace(
          ' ;',
          `${SPACE};`,
        ),
      partOf: (path, snapshot, date) =>
        fr`Fait partie du [rapport](${path}) sur l’instantané ${snapshot}, ${date}.`,
    },

    ranked: {
      leads: (name) => fr`${name} est en tête`,
      share: (names) => fr`${names} se partagent la première place`,
      cut: (value, rank, each, file) =>
        fr`${nodes(value)} se partagent le rang ${count(rank)}, avec ${each} chacun (${file}).`,
    },

    chance: {
      p: (p, draws) => {
        if (draws > 0) return fr`p ≤ ${leastP(p)}, aucun des ${count(draws)} tirages`;
        return p < 0.001 ? 'p < 0,001' : `p = ${decimal(p, 3)}`;
      },
      figures: (mean, sd, p) => fr`${mean} ± ${sd} au hasard, ${p}`,
    },

    unknown: {
      none: fr`Aucun lien entre les ${many} n’est inconnu.`,
      some: (unknown, possible) =>
        fr`Sur les ${count(possible)} liens possibles, ${count(unknown)} (${share(unknown / possible)}) ${form(unknown, 'est inconnu et figure', 'sont inconnus et figurent')} dans unknown.csv. Un chiffre qui demanderait un lien inconnu reste vide ou est donné avec ses bornes.`,
      knownEdges: (edges) =>
        fr`Les mesures de chemins, de marches et de spectre sont calculées sur ${form(edges, 'l’abonnement connu', `les ${count(edges)} abonnements connus`)} ; des liens inconnus pourraient les changer.`,
    },

    study: {
      heading: 'Ce qui a été étudié',
      scope: (value, network, date, snapshot) =>
        fr`Ce rapport décrit qui suit qui parmi ${form(value, `le seul ${one}`, `les ${nodes(value)}`)} ${source === 'roster' ? `de la liste qui ${form(value, 'existait', 'existaient')} sur ${network} le ${date}` : fr`du réseau importé : ${network}, ${date}`}. Il est tiré de l’instantané scellé ${snapshot}, et peut en être refait à l’octet près.`,
      meaning: {
        shown: 'les serveurs du réseau montrent que la source suit la cible',
        declared: 'les propres données de la source déclarent qu’elle suit la cible',
        given: 'les fichiers importés disent que la source suit la cible',
      },
      ties: (meaning, whole, edges) =>
        fr`Un lien va de la source à la cible : ${meaning}. Seuls sont étudiés les liens entre ${many} ${ofStudied}. ${edges === 0 ? (whole ? 'Il n’y en a aucun' : 'On n’en connaît aucun') : `${whole ? 'Ils comptent' : 'Ce qui en est connu compte'} ${counted(edges, 'abonnement')}`}.`,
      unit: {
        account: '',
        actor: fr`Les comptes d’un même acteur sont réunis : un acteur en suit un autre si l’un de ses comptes suit l’un des siens. Leurs messages sont étudiés par compte, dans un rapport des comptes.`,
        country: fr`Les comptes d’un même pays sont réunis : un pays en suit un autre si l’un de ses comptes suit l’un des siens. Leurs messages sont étudiés par compte, dans un rapport des comptes.`,
      },
    },

    coverage: {
      about: 'Couverture',
      heading: 'Couverture',
      roster: (entries, value) =>
        source === 'import' && entries === value
          ? fr`Le réseau importé compte ${counted(value, 'compte')} : ${form(value, 'c’est le nœud', 'ce sont les nœuds')} du graphe`
          : fr`${listed(entries)} ; ${nodes(value)} ${form(value, 'existe à cette date et est le nœud', 'existent à cette date et sont les nœuds')} du graphe`,
      rosterOfUnits: (entries, accounts, units, unitless) =>
        fr`${listed(entries)} ; ${counted(accounts, 'compte')} ${form(accounts, 'existe', 'existent')} à cette date. Ils sont réunis en ${nodes(units)}, les nœuds du graphe${unitless === 0 ? '' : fr` ; ${counted(unitless, 'compte')} n’${form(unitless, 'appartient', 'appartiennent')} à aucun et ${form(unitless, 'est laissé', 'sont laissés')} de côté`}.`,
      absentEntries: (value, why) =>
        fr`${count(value)} ${form(value, 'entrée ne correspond', 'entrées ne correspondent')} alors à aucun compte : ${why}.`,
      holders: (persons, institutions) =>
        fr`Les comptes appartiennent à ${list([
          ...(persons > 0 ? [counted(persons, 'personne')] : []),
          ...(institutions > 0 ? [counted(institutions, 'institution')] : []),
        ])}.`,
      noCountry: source === 'roster' ? 'La liste n’indique aucun pays.' : '',
      emptyIn: (column, empty) => fr`${column} (${counted(empty, 'compte')})`,
      unstated: (columns) =>
        fr`Vides ${inStudied} : ${columns}. Ce qui compare les comptes selon ces colonnes les laisse de côté ou les range sous « (aucun) ».`,
      onlyCountry: (country, accounts, others) =>
        others === 0
          ? fr`Tous sont d’un même pays : ${country}.`
          : fr`${counted(accounts, 'compte est', 'comptes sont')} d’un même pays, ${country} ; pour les autres, aucun n’est indiqué.`,
      members: (value, of, beside) =>
        fr`${members(value, of)} ont au moins un de ces comptes${beside === 0 ? '' : `, à côté de ${otherCountries(beside)}`}.`,
      sentence: (value, present, of, beside, observed, basis) => {
        const more = beside === 0 ? '' : ` et de ${otherCountries(beside)}`;
        const countries = present < 0 ? '' : `, de ${members(present, of)}${more}`;
        const part =
          observed === 0 ? 'd’aucun' : fr`de ${count(observed)} d’entre eux (${share(observed / value)})`;
        const whose =
          value === 1 ? 'ses abonnements' : `les abonnements ${value === observed ? 'de tous' : part}`;
        const word =
          basis === 'word' && observed > 0
            ? ` sur la parole de qui ${form(value, 'l’a importé', 'les a importés')}`
            : '';
        const not = observed === 0 ? 'ne ' : '';
        const read = isTaken(basis) ? 'sont tenus pour lus' : 'ont été lus';
        const negated = isTaken(basis)
          ? `ne sont${value === 1 ? ' pas' : ''} tenus pour lus`
          : `n’ont${value === 1 ? ' pas' : ''} été lus`;
        return fr`${nodes(value)}${countries} ; ${whose} ${not === '' ? read : negated} jusqu’au bout${word}.`;
      },
      allObserved: (taken, of) =>
        `${form(of, 'Ses abonnements', 'Les abonnements de tous')} ${taken ? 'sont tenus pour lus' : 'ont été lus'} jusqu’au bout.`,
      observed: (observed, of, taken) =>
        observed === 0
          ? fr`${form(of, `Ses abonnements ${taken ? 'ne sont pas tenus pour lus' : 'n’ont pas été lus'}`, `Les abonnements d’aucun des ${nodes(of)} ${taken ? 'ne sont tenus pour lus' : 'n’ont été lus'}`)} jusqu’au bout : ce qui ne figure pas parmi les liens connus peut exister.`
          : fr`Les abonnements de ${nodes(observed)} (${share(observed / of)}) ${taken ? fr`sont tenus pour lus jusqu’au bout : ce qui n’y figure pas est compté comme absent` : fr`ont été lus jusqu’au bout : ce qui n’y figure pas n’existe pas`}.`,
      claim: claimInFrench,
      verdict: 'Verdict',
      entries: source === 'roster' ? 'Entrées' : capital(many),
      inGraph: 'Dans le graphe',
      itsFollows: 'Ses abonnements',
      all: 'tous',
      notAll: 'pas tous',
      unseen: source === 'roster' ? fr`Qui n’a pas pu être vu :` : fr`Qui n’a pas été lu jusqu’au bout :`,
      unseenOf: (verdict, names, rest) =>
        fr`**${VERDICT_NAMES[verdict]}** : ${names.join(fr` ; `)}${rest > 0 ? fr` ; et ${others(rest)} (coverage.csv)` : ''}`,
      unMembers: 'Membres de l’ONU',
      withAccount: 'avec un compte',
      persons: 'Personnes',
      institutions: 'Institutions',
      observedHead: 'Observés',
      pages: (path) =>
        fr`Chaque pays et organisation ayant ${entryWord} ${inStudied} a [sa propre page](${path}).`,
      absentMembers: (absent, names) =>
        fr`${counted(absent, 'membre')} des Nations unies ${form(absent, 'n’a', 'n’ont')} aucun compte dans le graphe${names === '' ? ' (countries.csv)' : fr` : ${names}`}.`,
    },

    connected: {
      heading: 'Les mieux reliés',
      mutualTies: (value) => counted(value, 'lien réciproque', 'liens réciproques'),
      unranked: fr`Aucun ${one} n’est classé par ses liens réciproques, car les abonnements d’aucun n’ont été lus jusqu’au bout ; nodes.csv en donne les bornes.`,
      none: fr`On ne connaît pas deux ${many} qui se suivent l’un l’autre.`,
      noneRead: (pairs) =>
        fr`Aucun ${one} dont les abonnements ont été lus jusqu’au bout n’a de lien réciproque connu : ${form(pairs, 'la paire réciproque connue en relie', `les ${count(pairs)} paires réciproques connues en relient`)} d’autres.`,
      sentence: (leader, ties, single, ofOthers, otherCount) =>
        fr`${leader} avec ${counted(ties, 'lien réciproque', 'liens réciproques')}${single ? '' : ' chacun'} : ${share(ofOthers)} des ${count(otherCount)} autres ${many} suivent et sont suivis en retour.`,
      certain: fr`Cela ne dépend pas de ce qui est inconnu : aucun autre ${one} ne pourrait en avoir plus, même si tous ses liens inconnus existaient.`,
      rivals: (value, names) =>
        fr`Cela vaut pour ce qui est connu. Si tous les liens inconnus existaient, ${count(value)} ${form(value, `autre ${one} pourrait`, `autres ${many} pourraient`)} en avoir plus : ${names}.`,
      atMost: (name, value) => fr`${name}, au plus ${count(value)}`,
      unread: (value, names, rest) =>
        fr`${nodes(value)} sans rang, dont les abonnements n’ont pas été lus jusqu’au bout, ${form(value, 'pourrait', 'pourraient')} figurer dans ce tableau : ${names.join(fr` ; `)}${rest === 0 ? '' : fr` ; et ${others(rest)}`}.`,
      rangesNote: (unread) =>
        fr`Les intervalles de rangs comptent aussi ${form(unread, `le ${one}`, `les ${count(unread)} ${many}`)} dont les abonnements n’ont pas été lus jusqu’au bout, et qui ${form(unread, 'n’a', 'n’ont')} pas de rang propre ; chacun contient le rang à côté duquel il se trouve.`,
      anyTie: (observed, withTie, ofObserved) =>
        withTie === observed && observed > 1
          ? fr`Les ${observed === 2 ? 'deux' : count(observed)} ${many} observés ont ${observed === 2 ? 'chacun' : 'tous'} au moins un lien réciproque.`
          : withTie === 0
            ? fr`${observed === 1 ? `Le ${one} observé` : `Aucun des ${count(observed)} ${many} observés`} n’a de lien réciproque.`
            : fr`Sur ${counted(observed, `${one} observé`, `${many} observés`)}, ${count(withTie)} (${share(ofObserved)}) ${form(withTie, 'a', 'ont')} au moins un lien réciproque et ${count(observed - withTie)} n’en ${form(observed - withTie, 'a', 'ont')} aucun.`,
      groups: fr`Premier de chaque groupe, par les liens réciproques avec tous les ${many}, pour autant qu’ils soient connus :`,
      by: 'Par',
      group: 'Groupe',
      first: 'Premier du groupe',
      shareOfAll: 'Part de tous les autres',
      unknown: 'inconnu',
      nobody: 'aucun',
    },

    followed: {
      heading: 'Suivis par leurs pairs',
      followers: (value) => counted(value, 'abonné'),
      none: fr`On ne connaît aucun ${one} qui soit suivi par un autre.`,
      sentence: (leader, followers, single) =>
        fr`${leader} avec ${counted(followers, 'abonné')} ${inStudied}${single ? '' : ' chacun'}`,
      ofObserved: (text, ofObserved, otherCount) =>
        fr`${text}, soit ${share(ofObserved)} ${form(otherCount, `de l’autre ${one} observé`, `des ${count(otherCount)} autres ${many} observés`)}.`,
      withUnread: (text, seen, otherCount, unread) =>
        seen === 0
          ? fr`${text}, dont aucun n’a été lu jusqu’au bout.`
          : fr`${text} : ${count(seen)} ${form(otherCount, `pour l’autre ${one} observé`, `des ${count(otherCount)} autres ${many} observés`)} (${share(seen / otherCount)}), et ${count(unread)} dont les abonnements n’ont pas été lus jusqu’au bout.`,
      unseen: 'Les abonnements qui n’ont pas pu être vus s’ajouteraient à ces nombres (unknown.csv).',
      doubt: (unread) =>
        fr`Les abonnés sont ceux que l’on connaît : chaque nombre pourrait être plus élevé, au plus ${form(unread, `du ${one}`, `des ${count(unread)} ${many}`)} dont les abonnements n’ont pas été lus jusqu’au bout.`,
      shareOfObserved: 'Part des autres observés',
      reserved: (of, value, names, rest) =>
        fr`Des ${nodes(of)} ci-dessus, ${count(value)} ${form(value, 'suit', 'suivent')} en retour moins d’un dixième des ${many} qui ${form(value, 'le', 'les')} suivent : ${names.join(fr` ; `)}${rest === 0 ? '' : fr` ; et ${others(rest)}`}.`,
    },

    unreturned: {
      heading: 'Attention sans retour',
      counted:
        'Sont comptées les paires dont les deux sens sont connus et où l’un suit l’autre sans être suivi en retour.',
      none: 'On ne connaît aucun abonnement sans retour.',
      noneRead: fr`Aucun ${one} dont les abonnements ont été lus jusqu’au bout n’a d’abonnement que l’on sache sans retour.`,
      courting: (leader, value, single) =>
        fr`Parmi ceux qui courtisent, ${leader} avec ${counted(value, 'abonnement')}${single ? '' : ' chacun'} sans retour.`,
      courts: 'Courtise',
      unreturned: 'Abonnements sans retour',
      unreturnedFollows: (value) => counted(value, 'abonnement sans retour', 'abonnements sans retour'),
      courted: (leader, value, single) =>
        fr`Parmi ceux qui sont courtisés, ${leader} avec ${counted(value, 'abonné')}${single ? '' : ' chacun'} ${form(value, 'qu’il ne suit', 'non suivis')} en retour.`,
      courtedHead: 'Courtisé',
      notFollowedBack: 'Abonnés non suivis en retour',
      suchFollowers: (value) => counted(value, 'abonné de ce genre', 'abonnés de ce genre'),
      everyone: (observed) =>
        fr`Chacun des ${counted(observed, `${one} observé`, `${many} observés`)} suit au moins un autre ${one} ${ofStudied}.`,
      nobody: (silent, observed, names) =>
        silent === observed
          ? fr`${form(observed, `Le ${one} observé`, `Aucun des ${count(observed)} ${many} observés`)} ne suit ${form(observed, 'personne', 'qui que ce soit')} ${inStudied} : ${names}.`
          : fr`${count(silent)} des ${counted(observed, `${one} observé`, `${many} observés`)} (${share(silent / observed)}) ${form(silent, `ne suit personne ${inStudied}`, `ne suivent personne ${inStudied} ; les plus suivis d’abord`)} : ${names}.`,
      nobodyAtAll: (silent, whole) =>
        fr`${form(silent, 'Il', `${count(whole)} d’entre eux`)} ${form(whole, 'ne suit', 'ne suivent')} personne du tout.`,
    },

    reciprocity: {
      heading: 'Réciprocité',
      undefined: 'Il n’y a aucun abonnement dont l’inverse soit connu : la réciprocité n’est pas définie.',
      sentence: (value) => fr`${share(value)} des abonnements dont l’inverse est connu ont un retour.`,
      rho: (density, rho) =>
        fr`Rapporté à la densité de ${share(density)}, cela donne ρ = ${decimal(rho, 3)}, où 0 signifie autant de retours qu’il y a de liens en général et 1 que tous ont un retour.`,
      chance: (pairs, verdict, figures) =>
        fr`Il y a ${counted(pairs, 'paire réciproque', 'paires réciproques')}, ${{ more: 'plus que le hasard n’en donnerait', less: 'moins que le hasard n’en donnerait', same: 'dans les limites de ce que le hasard donnerait' }[verdict]} (${figures}), le nombre d’abonnements et d’abonnés de chaque ${one} restant le même.`,
      pairs: 'Paires',
      state: {
        mutual: ['réciproque', 'chacun suit l’autre'],
        'one-way': ['à sens unique', 'l’un suit l’autre, qui ne le suit pas'],
        null: ['nulle', 'aucun ne suit l’autre'],
        unknown: ['inconnue', 'au moins un des sens n’est pas connu'],
      },
    },

    mixing: {
      heading: 'Mélange entre groupes',
      by: (attribute) => fr`Par ${attribute}`,
      noValue: (attribute) => fr`Aucun ${one} n’a de valeur (${attribute}) ; il n’y a rien à comparer.`,
      oneGroup: (group) => fr`Tous les ${many} sont d’un même groupe, ${group} ; il n’y a rien à comparer.`,
      couldCompare: (columns, flag) =>
        fr`Aucun groupe n’est comparé ici. Ce que l’on sait des ${many} le permettrait par ${list(columns)}, par exemple avec \`${flag}\`.`,
      noFollow: 'Il n’y a aucun abonnement à comparer.',
      stay: (total, within, attribute) =>
        fr`Sur ${counted(total, 'abonnement connu', 'abonnements connus')}, ${count(within)} (${share(within / total)}) ${form(within, 'reste', 'restent')} dans le même groupe (${attribute})`,
      chance: (stay, verdict, figures) =>
        fr`${stay} : ${{ more: 'plus que le hasard n’en donnerait', less: 'moins que le hasard n’en donnerait', same: 'dans les limites de ce que le hasard donnerait' }[verdict]} (${figures}), le nombre d’abonnements et d’abonnés de chaque ${one} restant le même.`,
      dealt: (mean, sd, p) => fr` ; étiquettes redistribuées au hasard : ${mean} ± ${sd}, ${p}`,
      ei: (value, tested) =>
        fr`L’indice E–I est de ${value} (−1 si tout abonnement reste dans son groupe, 1 si aucun n’y reste${tested}).`,
      assortativity: (value, tested) =>
        fr`L’assortativité de Newman est de ${value} (1 si tout abonnement reste dans son groupe, 0 si les groupes ne comptent pas${tested}).`,
      pair: (source, target, observed, expected) =>
        fr`${source} → ${target} (${count(observed)} contre ${expected})`,
      rule: (p, expected) =>
        fr`(p ajusté < ${p.replace('.', ',')}, au moins ${count(expected)} abonnements attendus)`,
      noPair: (rule) => fr`Aucune paire ordonnée de groupes différents ne se distingue du hasard ${rule}.`,
      pairs: (told, of, rule, more, fewer) =>
        fr`Entre groupes différents, ${told === 2 && of === 2 ? 'les deux' : `${count(told)} des ${count(of)}`} paires ordonnées de groupes ${form(told, 'se distingue', 'se distinguent')} du hasard ${rule} ; ${[
          ...(more.length > 0 ? [fr`le plus au-dessus de l’attente : ${list(more)}`] : []),
          ...(fewer.length > 0 ? [fr`le plus au-dessous : ${list(fewer)}`] : []),
        ].join(fr` ; `)}.`,
      fromTo: 'De ↓ vers →',
      allFollows: 'Tous les abonnements',
      ownGroup: 'Propre groupe',
      rest: (shown, attribute, rest, file) =>
        fr`Les ${count(shown)} plus grands groupes sont montrés (${attribute}) ; ${others(rest)} et tous les chiffres : ${file}.`,
    },

    isolates: {
      heading: 'Isolés et portée',
      none: fr`Aucun ${one} n’est isolé : chacun en suit un autre, ou est suivi par un autre.`,
      some: (isolates, names) =>
        fr`${nodes(isolates)} ${form(isolates, 'n’a', 'n’ont')} aucun lien connu avec un autre : ${names}.`,
      unread: (unread, of) =>
        fr`${unread === of ? form(unread, 'Il', 'Ils') : `${count(unread)} d’entre eux`} ${form(unread, 'n’a pas été lu jusqu’au bout et suit', 'n’ont pas été lus jusqu’au bout et suivent')} peut-être tout de même d’autres ${many}.`,
      whole: fr`Tous les ${many} tiennent ensemble en une seule composante, si l’on ignore le sens des liens.`,
      parts: (parts, largest, of) =>
        fr`Si l’on ignore le sens des liens, le réseau se divise en ${counted(parts, 'composante')} ; la plus grande contient ${nodes(largest)} (${share(largest / of)}).`,
      reach: (largest, known, mean, diameter) =>
        fr`${nodes(largest)} peuvent tous s’atteindre ${known ? 'par des abonnements connus' : 'par des abonnements'}, en ${decimal(mean, 2)} pas en moyenne et ${count(diameter)} au plus.`,
    },

    clusters: {
      heading: 'Communautés',
      name: (name) =>
        name
          .split(' · ')
          .map((part) => clusterNamePart(part, unit))
          .join(' · '),
      graph: { mutual: 'liens réciproques', directed: 'abonnements' },
      none: (graph) => fr`Il n’y a pas de ${graph}, et donc pas de communautés.`,
      sentence: (graph, clusters, modularity) =>
        fr`Les ${graph} se répartissent en ${counted(clusters, 'communauté')}, avec une modularité de ${decimal(modularity, 3)}.`,
      outside: (none, graph, whole) =>
        fr`${nodes(none)} sans ${graph}${whole ? '' : ' connus'} n’${form(none, 'appartient', 'appartiennent')} à aucune.`,
      agreement: (runs, mean, least) =>
        least === 1 && runs > 1
          ? fr`Les ${count(runs)} essais, de graines différentes, trouvent tous les mêmes.`
          : fr`Sur ${counted(runs, 'essai')} avec des graines différentes, l’indice de Rand ajusté par rapport aux communautés publiées est de ${decimal(mean, 3)} en moyenne et de ${decimal(least, 3)} au moins (1 quand un essai trouve les mêmes).`,
      closure: (transitivity) =>
        fr`Deux pairs réciproques d’un ${one} le sont aussi l’un de l’autre dans ${share(transitivity)} des cas (transitivité)`,
      chance: (closure, verdict, figures) =>
        fr`${closure}, ${{ more: 'plus souvent que le hasard ne le voudrait', less: 'moins souvent que le hasard ne le voudrait', same: 'aussi souvent que le hasard le voudrait' }[verdict]} (${figures}), le nombre de liens réciproques de chaque ${one} restant le même.`,
      cluster: 'Communauté',
      undecided: 'Indécis',
      stability: 'Stabilité',
      shared: 'Ce que les membres partagent',
      sharedBy: (attribute, value, of, ofAll) =>
        fr`${attribute} ${value} : ${share(of)} (de tous : ${share(ofAll)})`,
      centre: 'Le plus de liens réciproques',
      more: (rest) => fr`${counted(rest, 'autre communauté', 'autres communautés')} : clusters.csv.`,
      decided: (percent) =>
        fr`Aucun ${one} ne se trouve avec les membres de sa communauté dans moins de ${percent} % des essais : aucun n’est indécis.`,
      undecidedOnes: (undecided, percent, names) =>
        fr`${nodes(undecided)} ${form(undecided, 'se trouve avec les membres de sa communauté', 'se trouvent avec les membres de leur communauté')} dans moins de ${percent} % des essais, et ${form(undecided, 'est tenu pour indécis', 'sont tenus pour indécis')} : ${names}.`,
    },

    activity,

    brokers: {
      heading: 'Intermédiaires',
      failed: 'L’intermédiarité n’a pas pu être calculée (voir les remarques sous Méthode).',
      none: fr`Aucun ${one} ne se trouve sur une plus courte chaîne d’abonnements entre deux autres.`,
      sentence: (leader, value, single) =>
        fr`Parmi les intermédiaires, ${leader} avec une intermédiarité de ${decimal(value, 4)}${single ? '' : ' chacun'} : la part moyenne des plus courtes chaînes d’abonnements entre deux autres ${many} qui passent par lui.`,
      betweenness: 'Intermédiarité',
      clustering: 'Regroupement',
    },

    changes: {
      heading: 'Ce qui a changé',
      ties: 'Liens',
      mutualTies: 'Liens réciproques',
      ranks: 'Rangs, alors et maintenant',
      clusters: 'Communautés, alors et maintenant',
      incomparable: 'Ce qui ne peut être comparé',
      snapshot: (name, date) => fr`${name} (${date})`,
      scope: (now, then, countThen, countNow, inBoth) =>
        fr`${now} est comparé à ${then} : ${nodes(countThen)} alors, ${count(countNow)} maintenant, ${count(inBoth)} dans les deux.`,
      derived: (name, date) =>
        fr`${name} est dérivé d’une lecture plus tardive : il contient les liens qui tenaient encore à ce moment et avaient été déclarés au plus tard le ${date}. Les liens rompus auparavant y sont invisibles, et sa liste est la plus tardive ; seuls les liens formés sont donc rapportés, et rien des ${many}.`,
      reading: {
        shown: 'ce que montre le réseau',
        declared: `ce que déclarent les ${many}`,
        given: 'ce qu’un fichier a donné',
      },
      readingsDiffer: (readings) =>
        fr`Les lectures diffèrent (${readings.map(([name, reading]) => fr`${name} : ${reading}`).join(fr` ; `)}) : cela seul peut faire qu’un lien soit dans l’un et non dans l’autre.`,
      panel: fr`Les parts viennent d’abord, car les nombres croissent avec ${studied} ; le panel est fait des ${many} présents dans les deux instantanés, et des seuls liens entre eux.`,
      figure: 'Chiffre',
      older: 'Alors',
      newer: 'Maintenant',
      panelOlder: 'Panel, alors',
      panelNewer: 'Panel, maintenant',
      headline: {
        mutual_share_mean: `Part moyenne des autres avec lesquels un ${one} a un lien réciproque`,
        density: fr`Densité : part des abonnements possibles qui existent`,
        reciprocity: fr`Réciprocité : part des abonnements qui ont un retour`,
        mutual_tie_share: `Part des ${many} ayant au moins un lien réciproque`,
      },
      sentence: (date, formed, ended, made, broken, unknown) =>
        ended < 0
          ? fr`Depuis le ${date}, ${formed === 0 ? 'aucun abonnement ne s’est formé' : `${counted(formed, 'abonnement')} ${form(formed, 's’est formé', 'se sont formés')}`} ; on ne peut dire ce qui a été rompu.`
          : fr`Depuis le ${date}, ${changed(
              [
                [formed, form(formed, 's’est formé', 'se sont formés')],
                [ended, form(ended, 'a été rompu', 'ont été rompus')],
              ],
              (value) => counted(value, 'abonnement'),
              'aucun abonnement ne s’est formé ni n’a été rompu',
            )} entre ${many} comparables ; ${changed(
              [
                [made, form(made, 'a été noué', 'ont été noués')],
                [
                  broken,
                  made > 0 ? form(broken, 'rompu', 'rompus') : form(broken, 'a été rompu', 'ont été rompus'),
                ],
              ],
              mutualTies,
              'aucun lien réciproque n’a été noué ni rompu',
            )}.${unknown === 0 ? '' : fr` ${counted(unknown, 'abonnement')} ne ${form(unknown, 'peut être comparé', 'peuvent être comparés')}.`}`,
      comparable: fr`Tous les liens ont pu être comparés, sauf ceux des ${many} présents dans un seul instantané.`,
      notComparable: (now, before) =>
        fr`${list([
          ...(now === 0
            ? []
            : [
                fr`${counted(now, 'abonnement')} d’alors ne ${form(now, 'peut être comparé, car on ignore ce qu’il est devenu', 'peuvent être comparés, car on ignore ce qu’ils sont devenus')}`,
              ]),
          ...(before === 0
            ? []
            : [
                fr`${counted(before, 'abonnement')} de maintenant ne ${form(before, 'peut l’être, inconnu alors', 'peuvent l’être, inconnus alors')}`,
              ]),
        ])} ; aucun ne compte comme rompu ou formé.`,
      goneUnread: (gone) =>
        fr`${nodes(gone)} ${form(gone, 'pouvait', 'pouvaient')} alors être ${form(gone, 'lu', 'lus')} jusqu’au bout et ne ${form(gone, 'le peut', 'le peuvent')} plus : ce qu’un tel ${one} suit est inconnu, et non rompu.`,
      rows: fr`Chaque lien et chaque paire réciproque qui a changé, ou ne peut être comparé, chaque ${one} à qui quelque chose est arrivé et chaque passage sûr d’une communauté à l’autre est une ligne de changes.csv.`,

      ofTies: (then, of, tellsEnds, now) =>
        fr`Sur ${counted(then, 'abonnement')} d’alors, ${list([
          of.kept === 0
            ? 'aucun ne tient encore'
            : `${count(of.kept)} ${form(of.kept, 'tient', 'tiennent')} encore`,
          ...(of.remade > 0
            ? [
                `${count(of.remade)} ${form(of.remade, 'a été rompu puis renoué', 'ont été rompus puis renoués')} entre-temps`,
              ]
            : []),
          ...(tellsEnds && of.ended > 0
            ? [`${count(of.ended)} ${form(of.ended, 'a été rompu', 'ont été rompus')}`]
            : []),
          ...(of.lost > 0
            ? [`${count(of.lost)} ${form(of.lost, 'a été perdu', 'ont été perdus')} avec un ${one} disparu`]
            : []),
          ...(of.left > 0
            ? [`${count(of.left)} ${form(of.left, 'est sorti', 'sont sortis')} ${ofStudied} avec un ${one}`]
            : []),
          ...(of['not-comparable-now'] > 0
            ? [`pour ${count(of['not-comparable-now'])} on ne peut rien dire`]
            : []),
        ])}. ${newTies(of)}${counted(now, 'abonnement')} maintenant.`,
      survival: (followed, kept) =>
        fr`${form(followed, 'De l’abonnement', `Des ${count(followed)} abonnements`)} d’alors que l’on peut suivre jusqu’à maintenant, ${share(kept / followed)} ${form(kept, 'tient', 'tiennent')}.`,
      keys: (stood, remade, unknown) =>
        fr`D’après les clés de leurs enregistrements, ${counted(stood, 'abonnement')} ${form(stood, 'a tenu', 'ont tenu')} sans interruption${remade > 0 ? ` et ${count(remade)} ${form(remade, 'a été rompu puis renoué', 'ont été rompus puis renoués')} entre-temps` : ''}${unknown > 0 ? fr` ; de ${count(unknown)} ${form(unknown, 'présent', 'présents')} dans les deux, on ne le sait pas` : ''}.`,
      meaning: {
        kept: 'maintenus',
        remade: 'rompus puis renoués',
        ended: 'rompus',
        lost: `perdus avec un ${one} disparu`,
        left: `sortis ${ofStudied} avec un ${one}`,
        'not-comparable-now': fr`non comparables : inconnus maintenant`,
        formed: 'formés',
        joined: `entrés ${inStudied} avec un ${one}`,
        'not-comparable-before': fr`non comparables : inconnus alors`,
      },
      reason: 'Motif',
      reasonText: changeReason,
      ofPairs: (kept, broken, made, { lost, left, joined, notComparable }) => {
        const parts = [
          `${count(kept)} ${form(kept, 'tient', 'tiennent')}`,
          ...(broken < 0 ? [] : [`${count(broken)} ${form(broken, 'a été rompue', 'ont été rompues')}`]),
          `${count(made)} ${form(made, 's’est nouée', 'se sont nouées')}`,
        ];
        const rest = [
          ...(lost > 0 ? [`${count(lost)} ${form(lost, 'perdue', 'perdues')} avec un ${one}`] : []),
          ...(left > 0 ? [`${count(left)} ${form(left, 'sortie', 'sorties')} ${ofStudied}`] : []),
          ...(joined > 0 ? [`${count(joined)} ${form(joined, 'entrée', 'entrées')} ${inStudied}`] : []),
          ...(notComparable > 0
            ? [`${count(notComparable)} ${form(notComparable, 'non comparable', 'non comparables')}`]
            : []),
        ];
        const beside = rest.length === 0 ? '' : fr` Quant aux autres : ${list(rest)}.`;
        return fr`Parmi les paires réciproques d’alors et de maintenant, ${list(parts)}.${beside}`;
      },
      busiest: fr`Classés par les liens réciproques noués et rompus ensemble :`,
      made: 'Liens réciproques noués',
      broken: 'Rompus',
      changes: (value) => counted(value, 'changement'),

      accountsUntold: `Rien n’est dit des ${many}, car l’un des instantanés est dérivé d’un autre.`,
      accountsSame: `Les mêmes ${many}, sous les mêmes identifiants et dans les mêmes fonctions.`,
      happened: 'Ce qui est arrivé',
      which: 'Lesquels',
      listed: (names, rest) => fr`${names.join(fr` ; `)}${rest > 0 ? fr` ; et ${others(rest)}` : ''}`,
      event: {
        joined: `entré ${inStudied}`,
        left: `sorti ${ofStudied}`,
        'left-office': 'a quitté ses fonctions',
        'changed-office': 'a changé de fonction',
        'handed-over': 'transmis à un autre titulaire',
        renamed: 'renommé',
        'gone-unobservable': 'existait alors ou pouvait être lu, et plus maintenant',
        'came-back': 'n’existait pas alors ou ne pouvait être lu, et le peut maintenant',
      },
      happenedTo: (event, which) => fr`${capital(event)} : ${which}`,
      eventOf: (name, was, is) => fr`${name}, ${was} → ${is}`,
      leftOffice: (name, office, successor) => fr`${name}, ${office}, fonction reprise par ${successor}`,
      posting: (office, host) => fr`${office} (${countryName(host)})`,

      noRanks: fr`On ne connaît maintenant aucun ${one} ayant un lien réciproque.`,
      rankNow: 'Rang maintenant',
      shareNow: 'Part des autres maintenant',
      mutualNow: 'Liens réciproques maintenant',
      thenHead: 'alors',
      dash: fr`– : le ${one} n’était alors pas ${inStudied}, ou n’a pas été lu.`,

      ofClusters: (of, then, now, persist) =>
        fr`${counted(then, 'communauté')} ${of === 'mutual' ? 'de liens réciproques' : 'd’abonnements'} alors, ${count(now)} maintenant ; ${count(persist)} ${form(persist, 'persiste et garde son numéro et son nom', 'persistent et gardent leurs numéros et leurs noms')}.`,
      unsure: (clusters, names) =>
        fr`Aucun ${one} n’est à coup sûr dans ${names} les deux années : il n’est donc pas sûr non plus qu’${form(clusters, 'elle persiste', 'elles persistent')}.`,
      sureAlone: `Restés, arrivés et partis ne comptent que les ${many} qui sont à coup sûr avec leur communauté les deux années.`,
      move: (name, from, to) => fr`${name} de « ${from} » à « ${to} »`,
      moves: (value, names) =>
        fr`${value === 0 ? `Aucun ${one} n’est passé` : `${nodes(value)} ${form(value, 'est passé', 'sont passés')}`} de l’une à l’autre à coup sûr${names === '' ? '' : fr` : ${names}`}.`,
      undecided: (value, sureFrom) =>
        fr`Pour ${nodes(value)}, on ne peut rien dire, car ${form(value, 'il est avec sa communauté', 'ils sont avec leur communauté')} dans moins de ${count(Math.round(sureFrom * 100))} % des essais, alors ou maintenant.`,
      cluster: 'Communauté',
      jaccard: 'Jaccard',
      stayed: 'Restés',
      movedIn: 'Arrivés',
      movedOut: 'Partis',

      ofCountry: (date, snapshot, formed, ended, elsewhere, unknown) =>
        fr`Depuis le ${date} (instantané ${snapshot}), avec des ${many} étrangers : ${counted(formed, 'abonnement formé', 'abonnements formés')}, ${count(ended)} ${form(ended, 'rompu', 'rompus')} ; ${count(elsewhere)} ${form(elsewhere, 'venu ou parti', 'venus ou partis')} avec un ${one}, et pour ${count(unknown)} on ne peut rien dire.`,
      withAbroad: `Avec des ${many} étrangers`,
      withAbroadRows: {
        formed: 'abonnements formés',
        ended: 'abonnements rompus',
        made: 'liens réciproques noués',
        broken: 'liens réciproques rompus',
      },
    },

    published: {
      heading: 'À côté des études antérieures',
      intro: fr`De 2012 à 2020, Twiplomacy a étudié les comptes, personnels et institutionnels, que les chefs d’État, chefs de gouvernement et ministres des Affaires étrangères du monde avaient sur Twitter, et en a publié les deux mêmes chiffres. Les nombres sont divisés par n − 1, car n a crû d’une année à l’autre ; les années dont on ne connaît aucune source sont omises.`,
      own: (network, otherCount, parts) =>
        fr`Ici, sur ${network}, sur les ${count(otherCount)} autres ${many}, ${list(parts)}.`,
      ownShare: (measure, own, least, most) =>
        fr`${share(own)} ${{ mutual: `suivent le ${one} le mieux relié et sont suivis en retour`, in_degree: `suivent, à ce que l’on sait, le ${one} le plus suivi` }[measure]} (publié : de ${share(least)} à ${share(most)})`,
      year: 'Année',
      first: { mutual: 'Le mieux relié', in_degree: 'Le plus suivi par ses pairs' },
      shareOfOthers: 'Part de n − 1',
      source: 'Source',
      each: (value) => fr`${nodes(value)} à égalité`,
      thisStudy: 'cette étude',
      anyTie: (own, observed, then) =>
        fr`Au moins un lien réciproque : ${share(own)} des ${counted(observed, `${one} observé`, `${many} observés`)} ici ; chiffres publiés : ${list(then)}.`,
      anyTieThen: (value, accounts, year) => fr`${share(value)} de ${count(accounts)} en ${year}`,
      noTest: fr`Ce n’est pas un test : les études diffèrent par le réseau, la liste et la lecture, et les chiffres du passé sont ceux qui ont été imprimés. Tous figurent avec leurs sources dans data/published-series.csv d’entente.`,
    },

    page: {
      allCountries: 'Tous les pays',
      index: 'Pays et organisations',
      entries: (value, regions) =>
        fr`${counted(value, 'pays ou organisation a', 'pays et organisations ont')} ${entryWord} ${inStudied}. Par région : ${list(regions)}.`,
      accounts: 'Comptes',
      read: 'Lus',
      followersAbroad: 'Abonnés étrangers',
      followsAbroad: 'Abonnements à l’étranger',
      mutualAbroad: 'Liens réciproques à l’étranger',
      tieByTie: fr`Les abonnements et les liens réciproques sont comptés lien par lien, pour autant qu’ils soient connus ; – : inconnu ou inexistant.`,
      region: (accounts, countries, read, taken) =>
        fr`${counted(accounts, 'compte')} de ${counted(countries, 'pays ou organisation', 'pays et organisations')} ; les abonnements de ${count(read)} d’entre eux ${taken ? 'sont tenus pour lus' : 'ont été lus'} jusqu’au bout.`,
      withoutEntry: (names) =>
        fr`Sans ${source === 'roster' ? 'entrée' : 'compte'} ${inStudied} : ${list(names)}.`,
      rankHere: 'Rang ici',
      rankOfAll: 'parmi tous',

      noneExists: fr`Aucun ${one} n’existe à cette date.`,
      followers: (own, followers, abroad, perhaps) =>
        fr`${nodes(own)}, ${form(own, 'suivi', 'suivis')} par ${foreign(followers)} sur ${count(abroad)}${perhaps === 0 ? '' : ` (pour ${count(perhaps)} de plus, on l’ignore)`}.`,
      follows: (own, follows, abroad, pairs, isOpen) =>
        fr`${form(own, 'Il suit', 'Ils suivent')} ${foreign(follows)} sur ${count(abroad)} ; ${isOpen ? 'au moins ' : ''}${counted(pairs, 'paire se suit mutuellement', 'paires se suivent mutuellement')}.`,
      followsUnknown: (own) => fr`On ignore qui ${form(own, 'il suit', 'ils suivent')}.`,
      unread: (unread) =>
        fr`Pour ${nodes(unread)}, les abonnements n’ont pas été lus : ils sont inconnus et ne sont pas comptés.`,
      gone: (entries) =>
        fr`Par ailleurs, ${counted(entries, 'entrée')} ${ofStudied} ${form(entries, 'ne correspond', 'ne correspondent')} à aucun compte à cette date.`,
      office: 'Fonction',
      type: 'Type',
      followsRead: 'Lecture des abonnements',
      rankThen: 'Rang d’alors',
      ranksNote: fr`Les abonnés, les abonnements et les liens réciproques comptent les ${many} ${ofStudied}, du pays et de l’étranger ; les rangs sont parmi tous ; – : inconnu ou inexistant.`,

      byRegion: 'Liens par région',
      followsFrom: 'Abonnements venant de là',
      followsTo: 'Abonnements vers là',
      noTie: fr`On ne connaît aucun lien avec un ${one} étranger.`,
      atLeast: (value) => fr`≥ ${count(value)}`,
      atLeastNote: '≥ marque un nombre de liens réciproques auquel des liens inconnus pourraient s’ajouter.',

      unreturned: 'Sans retour entre pays',
      courting: (value, names) =>
        fr`${counted(value, 'pays ou organisation suit', 'pays et organisations suivent')} sans qu’aucun de ${form(value, 'ses', 'leurs')} comptes ne soit suivi : ${names}.`,
      courted: (value, names) =>
        fr`${counted(value, 'pays ou organisation est suivi', 'pays et organisations sont suivis')} sans qu’aucun de ${form(value, 'ses', 'leurs')} comptes ne suive : ${names}.`,
      noneKnown: 'On n’en connaît aucun.',
      oneDirection: (value) =>
        fr`Pour ${counted(value, 'pays ou organisation', 'pays et organisations')}, l’un des deux sens est inconnu.`,

      reach: 'Qui ne suit que la personne, ou que la fonction',
      oneKind: fr`Il n’y a qu’une sorte de comptes : rien n’est à distinguer.`,
      onlyReach: (of, value, names, unknown) => {
        const whom =
          of === 'person'
            ? 'un compte personnel et aucun compte officiel'
            : 'un compte officiel et aucun compte personnel';
        const doubt = unknown === 0 ? '' : fr` Pour ${count(unknown)} de plus, on l’ignore.`;
        return fr`${foreign(value)} ${form(value, 'suit', 'suivent')} ${whom}${names === '' ? '' : fr` : ${names}`}.${doubt}`;
      },

      missions: 'Missions',
      missionsOf: (where, value, judged, followed) =>
        fr`${{ abroad: 'À l’étranger', here: 'D’autres pays, ici' }[where]} : ${counted(value, 'mission ou ambassadeur', 'missions et ambassadeurs')} ; sur ${count(judged)} dont on le sait, ${count(followed)} ${form(followed, 'est suivi', 'sont suivis')} par le ministère de l’hôte.`,
      mission: 'Mission',
      missionOf: 'De',
      host: 'Hôte',
      ministry: 'Ministère de l’hôte',
      ministryFollows: 'Le ministère la suit',
      missionFollows: 'Elle suit le ministère',
      notInRoster: `pas ${inStudied}`,
      tie: { yes: 'oui', no: 'non', unknown: 'inconnu' },

      tiesOfEach: `Liens de chaque ${one}`,
      tiesOf: (name, read) =>
        fr`${name} :${read ? '' : fr` on n’a pas pu lire qui il suit ; ce que l’on en sait est listé.`}`,
      noTieOf: (name, read) =>
        fr`${name} : on ne connaît aucun lien avec un ${one} étranger.${read ? '' : fr` On n’a pas pu lire qui il suit ; ce que l’on en sait est listé.`}`,
      abroad: 'À l’étranger',
      tieKind: {
        mutual: 'réciproques',
        oneWayIn: 'le suivent, sans être suivis en retour',
        inBackUnknown: fr`le suivent ; on ignore s’ils sont suivis en retour`,
        oneWayOut: 'suivis par lui, sans le suivre en retour',
        outBackUnknown: fr`suivis par lui ; on ignore s’ils le suivent en retour`,
      },
    },

    figure: {
      source: (snapshot, simulated, network, date, value, observed) =>
        fr`Source : instantané ${snapshot}${simulated ? ' (données simulées)' : ''}, ${network}, ${date} ; n = ${nodes(value)}, ${observed === value ? form(value, 'observé', 'tous observés') : `${count(observed)} ${form(observed, 'observé', 'observés')}`}.`,
      comparedSource: (snapshots, simulated, network, dates, values) =>
        fr`Source : instantanés ${list(snapshots)}${simulated ? ' (données simulées)' : ''}, ${network}, ${list(dates)} ; n = ${count(values[0])} et ${nodes(values[1])}.`,

      connected: {
        unit: fr`Liens réciproques : ${many} ${ofStudied} qui suivent un ${one} et qu’il suit`,
        atMost: 'au plus, si tous les liens inconnus existent',
        alt: (value, first) =>
          fr`Barres des ${nodes(value)} ayant le plus de liens réciproques : ${first.join(', ')} …`,
      },

      courtship: {
        title: 'Qui courtise, qui est courtisé',
        unit: (leftOut) =>
          fr`Nombre de ${many} ${ofStudied} qui suivent un ${one}, face au nombre qu’il suit ; les deux axes sont en racine carrée${leftOut === 0 ? '' : fr` ; ${nodes(leftOut)} dont on ignore les abonnements ${form(leftOut, 'est omis', 'sont omis')}`}`,
        follows: `abonnements ${inStudied} →`,
        followers: `abonnés ${inStudied} →`,
        diagonal: fr`abonnés = abonnements ; au-dessus : courtisé, au-dessous : courtisan`,
        alt: (value) =>
          fr`Nuage de ${nodes(value)} selon leurs abonnements et leurs abonnés ${inStudied} ; au-dessus de la ligne en tirets, ceux qui ont plus d’abonnés que d’abonnements.`,
      },

      mixing: {
        title: (attribute) => fr`Liens réciproques par ${attribute}`,
        unit: (shown, of) =>
          fr`Nombre de paires réciproques, et leur part de toutes les paires entre deux groupes dont les deux sens sont connus${shown === of ? '' : fr` ; les ${count(shown)} plus grands des ${count(of)} groupes`}`,
        alt: (attribute, within) =>
          fr`Matrice des liens réciproques entre les groupes par ${attribute} ; au sein de chaque groupe : ${within.map(([group, pairs]) => `${group} ${count(pairs)}`).join(', ')}.`,
        share: 'Part des paires',
        small: (value) => fr`${points(value)} %`,
        under: (limit) => fr`< ${points(limit)} %`,
        from: (limit) => fr`≥ ${points(limit)} %`,
        between: (from, to) => fr`${points(from)} à ${points(to)} %`,
        noPair: 'aucune telle paire',
      },

      network: {
        title: fr`Qui est lié à qui : le réseau des abonnements réciproques`,
        unit: (every) =>
          fr`Une marque est un ${one}, sa surface croît avec ses liens réciproques connus ; un trait est une paire de ${many} qui se suivent l’un l’autre${every === 1 ? '' : fr` ; un lien sur ${count(every)} est dessiné`}. Les ${many} qui ont beaucoup de liens en commun sont proches les uns des autres ; directions et distances n’ont pas d’autre sens.`,
        moved: (snapshot, displacement) =>
          fr` Les ${many} partent de leur place dans ${snapshot} ; ceux qui sont dans les deux se sont déplacés en moyenne de ${share(displacement)} de la largeur.`,
        apart: (value) => fr`sans lien réciproque connu : ${nodes(value)}`,
        apartUndrawn: (value) => fr`sans lien réciproque connu, et non dessinés : ${nodes(value)}`,
        cluster: (name, members) => fr`${name} (${count(members)})`,
        smaller: (value) =>
          fr`${counted(value, 'communauté plus petite', 'communautés plus petites')}, ou hors communauté`,
        noCluster: 'hors communauté',
        unknown: 'on ignore qui il suit',
        alt: (value, pairs, clusters, smaller) =>
          fr`Réseau de ${nodes(value)} et ${counted(pairs, 'paire réciproque', 'paires réciproques')} en ${counted(clusters.length + smaller, 'communauté')} : ${clusters.join(', ')}${smaller === 0 ? '' : ` et ${count(smaller)} plus ${form(smaller, 'petite', 'petites')}`}.`,
      },

      published: {
        unit: fr`Plus grande part des autres ${many} ${ofStudied}, par année ; les études diffèrent par le réseau et la liste`,
        mutual: fr`le mieux relié : liens ÷ (n − 1)`,
        followed: fr`le plus suivi : abonnés ÷ (n − 1)`,
        hollow: fr`en creux : cette étude`,
        tick: (tenths) => fr`${tenths * 10} %`,
        source: 'Publié par Twiplomacy 2012–2020 (Twitter).',
        own: (year) => fr`${year} (cette étude)`,
        alt: (mutual, followed) =>
          fr`Parts par année. Le mieux relié : ${mutual}. Le plus suivi par ses pairs : ${followed}.`,
      },

      ranks: {
        title: 'Les mieux reliés, alors et maintenant',
        unit: (top) =>
          fr`Rang par liens réciproques ; les ${count(top)} premiers de chaque année. Bleu, plein : monte ; orange, tirets : descend ; noir : même rang ; – et aucun trait : pas ${inStudied} ou pas lu cette année-là. Les ex æquo partagent un rang.`,
        alt: (first) => fr`Rangs alors et maintenant : ${first.join(', ')} …`,
      },

      ties: {
        title: 'Ce que sont devenus les liens',
        unit: (then, date, now) =>
          fr`Abonnements, et leur part ${form(then, `de l’abonnement`, `des ${count(then)} abonnements`)} du ${date} ; ceux qui se sont formés, sont entrés ou étaient inconnus alors : ${form(now, `de l’abonnement`, `des ${count(now)} abonnements`)} de maintenant`,
        alt: (bars) => fr`Barres : ${bars.join(', ')}.`,
      },

      outlines: fr`Contours : Natural Earth ; les frontières n’expriment aucune position.`,

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
        alt: (present, most) =>
          fr`Carte du monde ombrée selon le nombre de comptes : ${counted(present, 'membre')} des Nations unies en ${form(present, 'a', 'ont')} au moins un. Le plus de comptes : ${most}.`,
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
    },

    method: {
      heading: 'Méthode',
      origin: {
        crawl: 'a été lu sur le réseau',
        import: 'a été importé de fichiers',
        derived: 'a été dérivé d’un instantané ultérieur',
      },
      snapshot: (origin, date) => fr`L’instantané ${origin} et porte la date du ${date}.`,
      asked: (pairs) => fr`Il a été fait avec : ${pairs}.`,
      countedOnTheWay: (counts) =>
        fr`Compté en chemin : ${list(counts.map(([name, value]) => countedAs(name, value)))}.`,
      nothingLeftOut: 'Aucun lien n’a été laissé de côté.',
      takenTogether: (within, merged) =>
        fr`Laissés de côté aussi : ${counted(within, 'abonnement')} entre comptes d’un même ${unit === 'actor' ? 'acteur' : 'pays'}. ${counted(merged, 'abonnement')} outre le premier entre les deux mêmes dans le même sens ne ${form(merged, 'compte', 'comptent')} pas de nouveau.`,
      readAs: unit === 'account' ? '' : fr`Là où une définition dit « compte », lire « ${one} ».`,
      leftOut: (selfFollows, sameActor, duplicates) =>
        fr`Laissés hors du graphe : ${list([
          ...(selfFollows > 0
            ? [
                counted(
                  selfFollows,
                  'abonnement d’un compte à lui-même',
                  'abonnements de comptes à eux-mêmes',
                ),
              ]
            : []),
          ...(sameActor > 0
            ? [
                counted(
                  sameActor,
                  'abonnement entre deux comptes d’un même acteur',
                  'abonnements entre deux comptes d’un même acteur',
                ),
              ]
            : []),
          ...(duplicates > 0 ? [counted(duplicates, 'doublon')] : []),
        ])}.`,
      tie: 'On sait d’un lien qu’il existe, qu’il n’existe pas, ou bien il est inconnu. Il est inconnu si sa source n’a pas été lue jusqu’au bout, ou si la lecture ne pouvait pas montrer sa cible. L’inconnu n’est jamais compté comme absent.',
      pair: 'Une paire est comparable si ses deux sens sont connus. Le graphe réciproque a une arête pour chaque paire dont on sait qu’elle se suit mutuellement.',
      order: fr`Les ${many} sont numérotés par identifiant. Les classements montrent les ex æquo comme tels (1, 2, 2, 4), par ordre d’identifiant.`,
      clusters: (of, runs, seed) =>
        fr`Les communautés sont celles du graphe ${of === 'mutual' ? 'réciproque' : 'orienté'}, à la résolution 1 : de ${counted(runs, 'essai')} avec les graines 1 à ${count(runs)}, celui de plus haute modularité, trouvé avec la graine ${count(seed)}. Une communauté est nommée d’après une valeur que la plupart de ses membres possèdent, qui y est plus fréquente d’au moins 20 points, ou de moitié, que parmi tous les comptes d’une communauté, et que le hasard donnerait à autant de membres ou plus avec p < 0,01 (test hypergéométrique, ajusté sur toutes les valeurs essayées d’après Benjamini et Hochberg 1995) ; deux attributs au plus y entrent. Sinon, elle est nommée d’après son membre ayant le plus de liens réciproques. Ce que les membres partagent est dit d’après le même test. Le nom aide à lire, le numéro identifie.`,
      compared: fr`Un lien n’est comparé à l’instantané antérieur que s’il est connu dans les deux. Tout ancien lien est maintenu, rompu, perdu avec un compte disparu (suspendu, désactivé, déplacé ou supprimé), non comparable à présent, ou sorti ${ofStudied} avec un compte ; tout nouveau lien est maintenu, formé, non comparable auparavant, ou arrivé avec un compte. Là où les deux lectures ont gardé les clés des enregistrements, un lien présent dans les deux sous une autre clé est renoué : il a été rompu, puis renoué entre-temps. Les comptes sont appariés par identifiant, de sorte qu’un changement de nom ou de titulaire reste le même compte. Les communautés sont appariées par l’affectation dont la somme des indices de Jaccard est la plus grande (Kuhn 1955), et gardent le numéro et le nom de celle qu’elles continuent ; un compte n’a changé de communauté que si sa stabilité est d’au moins 0,8 les deux années.`,
      regions: fr`Région et sous-région sont celles de la norme M49 des Nations unies, d’après le pays du compte ; les organisations d’États sont « International ».`,
      version: (version) =>
        fr`Fait avec entente ${version}. Les parts sont ici arrondies à une décimale ; les fichiers CSV portent 12 chiffres significatifs.`,
      toNote: fr`À noter :`,
      untested: 'Rien n’a été comparé au hasard, car moins de deux tirages étaient demandés.',
      tested: {
        mutualPairs: 'paires réciproques',
        reciprocity: 'réciprocité',
        transitivity: 'transitivité du graphe réciproque',
      },
      within: (attribute) => fr`abonnements dans un même groupe (${attribute})`,
      assortativity: (attribute) => fr`assortativité (${attribute})`,
      eiIndex: (attribute) => fr`indice E–I (${attribute})`,
      figure: 'Chiffre',
      observed: 'Observé',
      mean: 'Moyenne',
      sd: 'Écart type',
      firstHalf: 'Première moitié',
      secondHalf: 'Seconde moitié',
      chance: (draws, seed, permutations, accepted) =>
        fr`Le hasard est un réseau aléatoire où chaque ${one} a autant d’abonnements et d’abonnés qu’ici, les abonnements des ${many} non lus restant fixes : ${count(draws)} tirages d’une chaîne qui échange des paires de liens et retourne des triangles orientés (Rao et al. 1996), graine ${count(seed)}, dix pas par lien avant le premier tirage et un pas par lien entre deux tirages. La transitivité est éprouvée sur des réseaux réciproques ayant les mêmes nombres de liens réciproques.${permutations === 0 ? '' : ` L’assortativité et l’indice E–I le sont en redistribuant les étiquettes au hasard, ${count(permutations)} fois.`} p est bilatéral, (1 + tirages aussi loin de leur moyenne) ÷ (1 + tirages). ${Number.isNaN(accepted) ? 'Aucun lien ne peut être déplacé' : `${share(accepted)} des pas de cette chaîne ont changé le réseau`}. Les moyennes de la première et de la seconde moitié des tirages figurent à côté de chaque test ; elles concordent quand la chaîne a oublié son départ.`,
      groupPairs: fr`Pour les paires de groupes, p est le double de la queue de la loi ayant la moyenne et la variance de la paire dans les graphes aléatoires (binomiale négative si la variance dépasse la moyenne, binomiale si elle est moindre) ; ajusté sur toutes les paires montrées (Benjamini et Hochberg 1995).`,
      rankDoubt: (completions, seed) =>
        fr`Les intervalles de rangs viennent de ${count(completions)} compléments aléatoires des liens inconnus, graine ${count(seed)} : chaque lien inconnu existe avec la probabilité vue parmi les liens connus des comptes observés, séparément vers les comptes qui les suivent, qui ne les suivent pas, et dont on l’ignore, lissée en (k+1)/(N+2) ; les comptes sont complétés indépendamment ; l’intervalle contient 95 % des rangs, les ex æquo comptant pour le meilleur.`,
      seedPlaces: (seed) => fr`places tirées avec la graine ${count(seed)}`,
      placesIn: (snapshot) => fr`leurs places dans ${snapshot}`,
      layout: (start, quadtree) =>
        fr`La figure du réseau et la carte placent les ${many} ayant des liens réciproques par ForceAtlas2 (Jacomy et al. 2014) en mode LinLog${quadtree ? ', la répulsion entre nœuds éloignés par un arbre quaternaire (Barnes et Hut 1986)' : ''}, à partir de ${start} ; les marques sont ensuite écartées jusqu’à ce qu’aucune n’en couvre une autre.`,
      nodeMeasures: fr`Mesures d’un ${one} (nodes.csv) :`,
      graphMeasures: fr`Chiffres du réseau entier (graph.csv) :`,
      column: 'Colonne',
      measure: 'Mesure',
      value: 'Valeur',
      definition: 'Définition',
      nodeDefinition: (column) => NODE_DEFINITIONS[column],
      graphDefinition(measure, definition) {
        const grouped = /^(assortativity|ei_index)_(.*)$/.exec(measure);
        if (grouped === null) return GRAPH_DEFINITIONS[measure] ?? definition;
        const by = ATTRIBUTES[grouped[2]!] ?? grouped[2]!;
        return grouped[1] === 'assortativity'
          ? fr`assortativité des abonnements (${by}), Newman 2003`
          : fr`(externes − internes) ÷ tous les abonnements (${by}), Krackhardt et Stern 1988`;
      },
    },

    data: {
      heading: 'Données',
      source: (network, snapshot, hash) =>
        fr`Source : ${network}, instantané ${snapshot}, empreinte du contenu ${hash}.`,
      against: (snapshot, hash) => fr`Comparé à l’instantané ${snapshot}, empreinte du contenu ${hash}.`,
      terms: (terms) => fr`Conditions : ${terms}`,
      statement: (network, statement) => {
        const terms = TERMS[network] ?? statement;
        return source === 'roster'
          ? terms
          : terms.replace('la liste', 'ce que les fichiers importés en disent');
      },
      check: (command, snapshot, manifest) =>
        fr`La commande \`${command}\`, avec ${snapshot} pour NAME, refait chaque octet de ce rapport et le compare ; ${manifest} contient les options, les graines et l’empreinte de chaque fichier.`,
      namibia: fr`Le code de la Namibie est NA, que pandas et R prennent pour une valeur manquante si rien ne le leur interdit (\`keep_default_na=False\`, \`na.strings = ""\`) ; la colonne \`iso3\` porte NAM.`,
      file: 'Fichier',
      holds: 'Contenu',
      manifest: 'instantané, options, graines, version, empreintes',
      pages: 'une page pour chaque pays et organisation, et pour chaque région',
      files: [
        [/^nodes\.csv$/, fr`une ligne par ${one} : ce qu’on en sait, verdict, toutes les mesures`],
        [/^edges\.csv$/, 'une ligne par abonnement connu, source → cible'],
        [
          /^unknown\.csv$/,
          fr`liens dont rien n’est connu, avec la raison ; * est tout lien absent de edges.csv`,
        ],
        [/^graph\.csv$/, 'chiffres du réseau entier avec leurs définitions'],
        [/^mutuals\.csv$/, 'une ligne par paire qui se suit mutuellement'],
        [
          /^coverage\.csv$/,
          source === 'roster'
            ? fr`une ligne par entrée de la liste : ce qu’il en est advenu`
            : fr`une ligne par compte : s’il a été lu`,
        ],
        [/^rankings\.csv$/, 'tous les classements, ex æquo compris'],
        [/^clusters\.csv$/, 'une ligne par communauté'],
        [
          /^changes\.csv$/,
          'une ligne par lien, paire réciproque, compte ou appartenance à une communauté qui a changé ou ne peut être comparé',
        ],
        [/^countries\.csv$/, fr`une ligne par pays : présence et liens avec l’étranger`],
        [/^mixing-.*\.csv$/, 'abonnements entre les groupes d’un attribut'],
        [/^figures\/.*\.svg$/, 'figure de ce rapport'],
        [/^figures\/.*\.png$/, 'la même figure en pixels'],
        [/^map\.html$/, fr`le réseau à explorer : s’ouvre dans un navigateur, sans connexion`],
        [/^network\.gexf$/, 'le réseau pour Gephi et d’autres outils, avec places et couleurs'],
        [/^network\.graphml$/, 'le réseau pour igraph, NetworkX et d’autres outils'],
        [/^load\.R$/, 'lit les tableaux dans R comme un objet network'],
        ...activity.files,
      ],
    },
  };
}
