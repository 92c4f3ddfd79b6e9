import { BURN_IN_ROUNDS, SPACING_ROUNDS } from '../../../graph/null-directed.ts';
import type { MethodWords } from '../../en/report/method.ts';
import { count, counted, decimal, form, list, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

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
  blank_ends: ['ligne de liens sans compte à un bout', 'lignes de liens sans compte à un bout'],
  blank_accounts: ['ligne de comptes qui n’en nomme aucun', 'lignes de comptes qui n’en nomment aucun'],
  people_without_account: ['personne qui n’a pas de compte', 'personnes qui n’ont pas de compte'],
};

/** Ways to read Bluesky, as an option of a crawl. */
const READINGS: Readonly<Record<string, string>> = {
  records: 'lecture des enregistrements publics de chaque compte',
  appview: 'lecture de ce que montre l’AppView',
  pairs: 'lecture des relations de chaque paire',
  auto: 'lecture automatique',
};

function countedAs(name: string, value: number): string {
  const words = COUNTED[name];
  return words === undefined ? `${name.replaceAll('_', ' ')} ${count(value)}` : counted(value, ...words);
}

export function method({ isGroup, many, ofStudied, ofWhole, one, unit }: Terms): MethodWords {
  return {
    heading: 'Méthode',
    definitions: 'Définitions',
    origin: {
      crawl: 'a été lu sur le réseau',
      import: 'a été importé de fichiers',
      derived: 'a été dérivé d’un instantané ultérieur',
      log: 'a été scellé à partir du journal d’une veille',
    },
    log: fr`Un compte est complet si cet instant se trouve dans une période où une lecture, ou une chaîne ininterrompue de révisions, prouve que rien n’a été manqué ; hors de toutes ses périodes, il est dans une lacune, et non lu. Par-delà une lacune, un lien est connu si le même enregistrement existait aux deux bouts.`,
    snapshot: (origin, date) => fr`L’instantané ${origin} et porte la date du ${date}.`,
    asked: (pairs) =>
      fr`Options : ${pairs.replace(/\bread (records|appview|pairs|auto)\b/, (_, way: string) => READINGS[way]!)}.`,
    countedOnTheWay: (counts) =>
      fr`Compté en chemin : ${list(counts.map(([name, value]) => countedAs(name, value)))}.`,
    outside: 'Les liens avec des comptes hors du groupe ont été laissés de côté.',
    nothingLeftOut: (more) =>
      more ? 'Aucun autre lien n’a été laissé de côté.' : 'Aucun lien n’a été laissé de côté.',
    withinUnit: (within, also) =>
      fr`${form(within, 'Laissé', 'Laissés')} de côté${also ? ' aussi' : ''} : ${counted(within, 'abonnement')} entre comptes d’un même ${unit === 'actor' ? 'acteur' : 'pays'}.`,
    merged: (merged) =>
      fr`${counted(merged, 'abonnement')} outre le premier entre les deux mêmes dans le même sens ne ${form(merged, 'compte', 'comptent')} pas de nouveau.`,
    readAs:
      unit === 'account'
        ? ''
        : fr`Là où la définition d’une mesure ou d’un lien dit « compte », lire « ${one} » ; ce qui est compté compte par compte l’indique : les colonnes \`accounts\`, et \`observed\` pour les pays et les régions.`,
    leftOut: (selfFollows, sameActor, duplicates) =>
      fr`Laissés hors du graphe : ${list([
        ...(selfFollows > 0
          ? [counted(selfFollows, 'abonnement d’un compte à lui-même', 'abonnements de comptes à eux-mêmes')]
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
    seat: (months) =>
      fr`Un siège est une fonction d’un pays, ou une organisation, quel qu’en soit le titulaire ; deux fonctions tenues par une même personne forment un seul siège. Il est présent si la fonction ou un titulaire a un compte, quelle qu’en soit la langue ; absent si quelqu’un l’a cherché sur ce réseau sans trouver de compte, depuis moins de ${count(months)} mois et depuis que le titulaire est en fonction ; sinon inconnu. Un État membre est présent dès qu’un de ses sièges l’est, absent seulement si tous le sont, sinon inconnu. Une part va de présents ÷ tous à (présents + inconnus) ÷ tous. Les comptes de gouvernements et de missions sont comptés à part.`,
    tie: 'On sait d’un lien qu’il existe, qu’il n’existe pas, ou bien il est inconnu. Il est inconnu si sa source n’a pas été lue jusqu’au bout, ou si la lecture ne pouvait pas montrer sa cible. L’inconnu n’est jamais compté comme absent. Les bornes comptent tout lien inconnu, quel que soit le nombre d’abonnements qu’un compte déclare.',
    pair: 'Une paire est comparable si ses deux sens sont connus. Le graphe réciproque a une arête pour chaque paire dont on sait qu’elle se suit mutuellement.',
    massFollower: fr`Suit en masse qui suit plus de la moitié des autres ${many} : cet abonnement dit peu.`,
    order: fr`Les ${many} sont numérotés par identifiant. Les valeurs égales partagent un rang (1, 2, 2, 4).`,
    clusters: (of, runs, seed) =>
      fr`Les communautés sont celles du graphe ${of === 'mutual' ? 'réciproque' : 'orienté'}, à la résolution 1, trouvées par la méthode de Louvain (Blondel et al. 2008) avec le raffinement de Leiden (Traag et al. 2019) : de ${counted(runs, 'exécution')} que seules distinguent leurs graines aléatoires, 1 à ${count(runs)}, celle de plus haute modularité, trouvée avec la graine ${count(seed)}. Une communauté est nommée d’après une valeur que la plupart de ses membres possèdent, qui y est plus fréquente d’au moins 20 points, ou de moitié, que parmi tous les ${many} d’une communauté, et que le hasard donnerait à autant de membres ou plus avec p < 0,01 (test hypergéométrique, ajusté sur toutes les valeurs essayées d’après Benjamini et Hochberg 1995) ; deux attributs au plus y entrent, le second s’il passe parmi ceux qui ont le premier. Les parts sont celles de ceux qui ont une valeur. Sinon, elle est nommée d’après celui de ses membres non indécis qui a le plus de liens réciproques. À côté d’une valeur qui la nomme figure, après + dans les fichiers, une autre du même attribut qu’un dixième des membres au moins possède, plus fréquente de moitié que parmi tous, d’après le même test. Ce que les membres partagent est dit d’après le même test. Le nom aide à lire, le numéro identifie.`,
    compared: fr`Un lien n’est comparé à l’instantané antérieur que s’il est connu dans les deux. Tout ancien lien est maintenu, rompu, perdu avec un compte disparu (suspendu, désactivé, déplacé ou supprimé), non comparable à présent, ou sorti ${isGroup ? 'de la liste ou du groupe' : ofStudied} avec un compte ; tout nouveau lien est maintenu, formé, non comparable auparavant, ou arrivé avec un compte. Là où les deux lectures ont gardé les clés des enregistrements, un lien présent dans les deux sous une autre clé est renoué : il a été rompu, puis renoué entre-temps. Les comptes sont appariés par identifiant, de sorte qu’un changement de nom ou de titulaire reste le même compte. Les communautés sont appariées par l’affectation dont la somme des indices de Jaccard est la plus grande (Kuhn 1955), et gardent le numéro et le nom de celle qu’elles continuent ; un compte n’a changé de communauté que si sa stabilité est d’au moins 0,8 les deux années.`,
    regions: fr`Région et sous-région sont celles de la norme M49 des Nations unies, d’après le pays du compte ; les organisations d’États sont « International ».`,
    version: (version) =>
      fr`Produit avec entente ${version}. Les parts sont ici arrondies à une décimale ; les fichiers CSV portent 12 chiffres significatifs.`,
    toNote: fr`À noter :`,
    untested: 'Rien n’a été comparé au hasard, car moins de deux tirages étaient demandés.',
    tested: {
      mutual_pairs: () => 'paires réciproques',
      reciprocity: () => 'réciprocité',
      mutual_transitivity: () => 'transitivité du graphe réciproque',
      within_follows: (attribute) => fr`abonnements dans un même groupe (${attribute})`,
      assortativity: (attribute) => fr`assortativité (${attribute})`,
      ei_index: (attribute) => fr`indice E–I (${attribute})`,
      coordinator: (attribute) => fr`chaînes de coordinateurs (${attribute})`,
      representative: (attribute) => fr`chaînes de représentants (${attribute})`,
      gatekeeper: (attribute) => fr`chaînes de garde-barrières (${attribute})`,
      consultant: (attribute) => fr`chaînes de consultants (${attribute})`,
      liaison: (attribute) => fr`chaînes d’agents de liaison (${attribute})`,
    },
    figure: 'Chiffre',
    observed: 'Observé',
    mean: 'Moyenne',
    sd: 'Écart type',
    firstHalf: 'Première moitié',
    secondHalf: 'Seconde moitié',
    chance: (draws, seed, permutations, moved) =>
      fr`Le hasard est un réseau aléatoire où chaque ${one} a autant d’abonnements et d’abonnés qu’ici, les abonnements des ${many} non lus restant fixes : ${count(draws)} tirages d’une chaîne où les ${many} se rencontrent deux à deux, mettent en commun les abonnements que seul l’un des deux a, et se les redistribuent au hasard, à chacun autant qu’avant (échanges globaux dits « curveball » : Strona et al. 2014 ; Carstens, Berger et Strona 2018), et où des triangles orientés sont retournés (Rao et al. 1996) ; graine ${count(seed)}, ${count(BURN_IN_ROUNDS)} tours avant le premier tirage et ${count(SPACING_ROUNDS)} entre deux tirages. La transitivité est éprouvée sur des réseaux réciproques ayant les mêmes nombres de liens réciproques, où deux liens échangent leurs bouts, dix essais par lien avant le premier tirage et un entre deux tirages.${permutations === 0 ? '' : ` L’assortativité et l’indice E–I le sont en redistribuant les étiquettes au hasard, ${count(permutations)} fois.`} p est bilatéral, (1 + tirages aussi loin de leur moyenne) ÷ (1 + tirages). ${Number.isNaN(moved) ? 'Aucun abonnement ne peut être déplacé' : `Un tour de cette chaîne a donné ${share(moved)} des abonnements à un autre ${one}`}. Les moyennes de la première et de la seconde moitié des tirages figurent à côté de chaque test ; elles concordent quand la chaîne a oublié son départ.`,
    groupPairs: (draws, ofCountries, inFile) =>
      fr`Pour les paires de groupes, p est le double de la queue de la loi ayant la moyenne et la variance de la paire dans les graphes aléatoires (binomiale négative si la variance dépasse la moyenne, binomiale si elle est moindre) ; ajusté sur toutes les paires montrées (Benjamini et Hochberg 1995). Cette queue est une forme ajustée à ${count(draws)} tirages, qui à eux seuls ne montrent aucun p inférieur à ${decimal(1 / (1 + draws), 3)} : ici et en première page, un p inférieur à 0,001 est écrit p < 0,001 ; les fichiers CSV le donnent tel que calculé, jamais au-dessous de 1e-30.${inFile ? ' Les paires de pays sont dans country-partners.csv, avec le nombre de possibles, l’attendu et p ajusté.' : ''}${ofCountries ? ' Lorsque la première page tient compte des régions des deux pays, elle multiplie l’attendu par le rapport entre abonnements observés et attendus de l’une de ces régions à l’autre.' : ''} Les étiquettes distribuées au hasard tiennent les ${many} pour interchangeables ; si certains vont ensemble, comme ceux d’un même État, les p de l’assortativité et de l’indice E–I sont plutôt trop petits.`,
    rankDoubt: (completions, seed) =>
      fr`Les intervalles de rangs viennent de ${count(completions)} compléments aléatoires des liens inconnus, graine ${count(seed)} : chaque lien inconnu existe avec la probabilité vue parmi les liens connus des ${many} observés, séparément vers ceux qui les suivent, qui ne les suivent pas, et dont on l’ignore, lissée en (k+1)/(N+2) ; les ${many} sont complétés indépendamment ; l’intervalle contient 95 % des rangs, les ex æquo comptant pour le meilleur. C’est supposer que les ${many} non lus suivent comme ceux qui ont été lus, et qu’un lien inconnu ne dit rien d’un autre ; si des ${many} cachent leurs abonnements parce qu’ils suivent autrement, les intervalles sont trop étroits. Les bornes ne supposent ni l’un ni l’autre.`,
    listDoubt: (lists, seed, ofCountries) =>
      fr`Ce que les premières places doivent au choix des ${many} se lit sur ${count(lists)} tirages pour chaque part, qui en écartent 5 % et 10 %, arrondis à l’unité, graine ${count(seed)}, et sur ce qui reste sans tous ceux d’un groupe ; les liens entre ceux qui restent sont recomptés, les liens inconnus restant inconnus. Le ${one} examiné, chacun des dix premiers à son tour, n’est jamais écarté${ofCountries ? ', ni aucun compte d’un pays examiné' : ''} (d’après Kossinets 2006 ; Smith et Moody 2013).`,
    seedPlaces: (seed) => fr`places tirées avec la graine ${count(seed)}`,
    placesIn: (snapshot) => fr`leurs places dans ${snapshot}`,
    layout: (start, quadtree) =>
      fr`La figure du réseau et la carte placent les ${many} ayant des liens réciproques par ForceAtlas2 (Jacomy et al. 2014) en mode LinLog${quadtree ? ', la répulsion entre nœuds éloignés par un arbre quaternaire (Barnes et Hut 1986)' : ''}, à partir de ${start} ; les marques sont ensuite écartées jusqu’à ce qu’aucune n’en couvre une autre.`,
    nodeMeasures: fr`Mesures d’un ${one} (nodes.csv) :`,
    graphMeasures: fr`Chiffres ${ofWhole} (graph.csv) :`,
    column: 'Colonne',
    measure: 'Mesure',
    value: 'Valeur',
    definition: 'Définition',
    source: 'Source',
    sources: 'Sources',
    works: fr`Ouvrages cités dans le rapport et sa méthode :`,
  };
}
