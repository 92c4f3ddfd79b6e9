import type { FindingsWords } from '../../en/report/findings.ts';
import { count } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function findings({ many }: Terms): FindingsWords {
  return {
    heading: 'Comment les faits saillants sont choisis',
    rule: (shown, file) =>
      fr`Ce que la première page retient est choisi par une seule règle. Chaque genre de fait que l’étude permet donne les candidats ci-dessous, et chaque candidat est mesuré par la part des cas comparables qui sont aussi extrêmes, lui-même compris : plus elle est petite, plus il est rare. Cette part ordonne les faits ; ce n’est pas un test de signification. Il en est montré ${count(shown)} au plus, un par genre s’il y a assez de genres, le plus rare d’abord ; ce qui porte sur le réseau entier y figure toujours, en dernier. Le titre est le plus rare de ceux que ni les liens inconnus ni le hasard ne peuvent défaire ; à défaut, le plus rare de tous. ${file} contient chaque candidat avec ces deux nombres ; sa colonne sure dit si ni les liens inconnus ni le hasard ne peuvent le défaire, ce qu’un test contre le hasard ne dit jamais d’une paire, et sa colonne shown donne sa place en première page.`,
    told: 'Ce qui est dit',
    cases: 'Cas comparables',
    extreme: 'Aussi extrêmes',
    first: [
      fr`qui est premier par les liens réciproques, par les abonnés et par les abonnements sans retour, si deux au plus partagent la place ; avec un instantané antérieur, ce qu’est devenu le précédent`,
      `${many} ayant un rang`,
      fr`ceux qui sont premiers, si la place a changé de mains ; sinon ceux qui en ont au moins la moitié`,
    ],
    moves: (first) => [
      fr`qui est monté et qui est descendu le plus par les liens réciproques, parmi ceux classés parmi les ${count(first)} premiers l’une des deux années, les premiers exclus : écart de rang divisé par le meilleur des deux. Dit seulement si les rangs des deux années diffèrent quels que soient les liens inconnus`,
      `${many} classés parmi les ${count(first)} premiers l’une des deux années, sans être premiers ni l’une ni l’autre`,
      'ceux qui sont montés, ou descendus, au moins à moitié autant',
    ],
    governments: [
      fr`un lien réciproque noué, ou rompu, entre comptes de deux gouvernements (chef d’État, chef de gouvernement, ministre ou ministère des Affaires étrangères, gouvernement), l’un au moins d’un membre permanent du Conseil de sécurité ou d’un État du Groupe des Vingt`,
      'paires de gouvernements entre lesquels un lien réciproque a été noué, ou rompu',
      fr`celles de puissances au moins égales (membres permanents, puis autres États du Groupe des Vingt, puis tous les autres) ; à égalité, celles qui ont noué leur premier lien, ou rompu leur dernier, puis celles qui en ont noué ou rompu autant`,
    ],
    pairs: (groups, least, significant) => [
      fr`les deux ${groups} dont l’un suit l’autre le plus au-dessus, et le plus au-dessous, de la moyenne des réseaux aléatoires, en écarts types, avec un p ajusté < ${significant} ; au-dessous même si tous les liens inconnus de l’un à l’autre existaient`,
      fr`paires ordonnées de ${groups} dont au moins ${count(least)} abonnement de l’un à l’autre est attendu`,
      'celles qui sont au moins à moitié aussi loin au-dessus, ou au-dessous',
    ],
    countries: 'pays',
    groups: (attribute) => `groupes (${attribute})`,
    clusters: (share, least) => [
      fr`une communauté qui s’est scindée, ou qui est née d’une fusion : deux parties ou plus, chacune d’au moins ${count(100 * share)} % et d’au moins ${count(least)} des ${many} qui s’y trouvent à coup sûr les deux années`,
      'communautés des deux années',
      'celles qui se sont scindées ou ont fusionné',
    ],
    effective: [
      'de qui les messages suscitent le plus d’interactions en moyenne',
      `${many} classés ainsi`,
      'ceux qui en suscitent au moins la moitié',
    ],
    sameTies: [
      fr`combien des abonnements entre les acteurs de deux réseaux existent sur les deux, si la permutation des acteurs de l’un en donne autant, ou aussi peu, avec p < 0,05`,
      'les permutations, et les réseaux tels qu’ils sont',
      'celles qui vont aussi loin',
    ],
    severalNetworks: [
      'sur combien de réseaux sont les acteurs',
      'acteurs de l’édition',
      'ceux qui sont sur plusieurs réseaux',
    ],
    changedNetworks: [
      'qui n’est plus sur les mêmes réseaux que dans l’édition antérieure',
      'acteurs que nomment les listes des deux éditions',
      'ceux qui sont sur d’autres réseaux',
    ],
    whole: [
      fr`liens réciproques que les ${many} des deux années ont noués et rompus ; sans relevé antérieur, leur nombre, si le hasard en donne un autre`,
      'le réseau',
      'lui-même',
    ],
    silence: [
      fr`${many} qui avaient publié auparavant, d’après leur profil, et n’ont rien publié dans la période`,
      `${many} dont les messages ont été lus`,
      'ceux-là',
    ],
  };
}
