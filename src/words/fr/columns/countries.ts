import type { COUNTRIES, TASKS } from '../../../columns/countries.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

const AT_MOST = 'ce nombre si tous les liens inconnus existent';

export function countries({ unit }: Terms): FileWords<typeof COUNTRIES> {
  const [one, many] = unit === 'actor' ? ['acteur', 'acteurs'] : ['compte', 'comptes'];
  const [ofOne, ofMany] = unit === 'actor' ? ['d’un acteur', 'd’acteurs'] : ['d’un compte', 'de comptes'];
  return {
    'countries/name': 'nom anglais du pays ou de l’organisation',
    un_member: { head: 'membre de l’ONU', definition: 'si c’est un État membre des Nations unies' },
    'countries/observed': 'parmi ses comptes, ceux dont les abonnements ont été lus jusqu’au bout',
    'country-history/observed':
      'parmi ses comptes à cette date, ceux dont les abonnements ont été lus jusqu’au bout',
    without_account: {
      head: 'pourquoi sans compte',
      definition: fr`pourquoi il n’a pas de compte : \`not-listed\` (absent de la liste), ou chaque entrée de la liste avec son verdict ; vide s’il en a un`,
    },
    accounts_following_abroad: {
      head: 'abonnés à l’étranger',
      definition: `${many} étrangers dont on sait qu’ils suivent l’un de ses ${many}`,
    },
    accounts_following_abroad_max: { head: 'abonnés, au plus', definition: AT_MOST },
    accounts_following_abroad_rank: {
      head: 'rang (abonnés)',
      definition: 'rang selon accounts_following_abroad parmi tous les pays et organisations',
    },
    accounts_following_abroad_rank_best: {
      head: 'meilleur rang (abonnés)',
      definition: 'meilleur rang selon accounts_following_abroad que permettent les liens inconnus',
    },
    accounts_following_abroad_rank_worst: {
      head: 'pire rang (abonnés)',
      definition: 'plus mauvais rang selon accounts_following_abroad que permettent les liens inconnus',
    },
    accounts_followed_abroad: {
      head: 'comptes suivis à l’étranger',
      definition: `${many} étrangers dont on sait que l’un de ses ${many} les suit`,
    },
    accounts_followed_abroad_max: { head: 'suivis, au plus', definition: AT_MOST },
    accounts_followed_abroad_rank: {
      head: 'rang (suivis)',
      definition: 'rang selon accounts_followed_abroad parmi tous les pays et organisations',
    },
    accounts_followed_abroad_rank_best: {
      head: 'meilleur rang (suivis)',
      definition: 'meilleur rang selon accounts_followed_abroad que permettent les liens inconnus',
    },
    accounts_followed_abroad_rank_worst: {
      head: 'pire rang (suivis)',
      definition: 'plus mauvais rang selon accounts_followed_abroad que permettent les liens inconnus',
    },
    mutual_abroad: {
      head: 'liens réciproques à l’étranger',
      definition: `paires réciproques connues de l’un de ses ${many} et ${ofOne} étranger`,
    },
    mutual_abroad_max: { head: 'réciproques, au plus', definition: AT_MOST },
    mutual_abroad_rank: {
      head: 'rang (réciproques)',
      definition: 'rang selon mutual_abroad parmi tous les pays et organisations',
    },
    follows_from_abroad: {
      head: 'abonnements reçus de l’étranger',
      definition: `abonnements connus ${ofMany} étrangers à ses ${many}`,
    },
    follows_abroad: {
      head: 'abonnements à l’étranger',
      definition: `abonnements connus de ses ${many} à des ${many} étrangers`,
    },
    mutual_home: {
      head: 'réciproques entre ses comptes',
      definition: `paires réciproques connues entre ses propres ${many}`,
    },
    returned_share: {
      head: 'taux de retour',
      definition: 'part des abonnements de l’étranger que le compte suivi rend, parmi ceux dont on le sait',
    },
    returned_of: {
      head: 'abonnements reçus (retour connu)',
      definition: 'abonnements de l’étranger dont on sait si le compte suivi les rend',
    },
    mutual_abroad_rank_best: {
      head: 'meilleur rang (réciproques)',
      definition: 'meilleur rang selon mutual_abroad que permettent les liens inconnus',
    },
    mutual_abroad_rank_worst: {
      head: 'pire rang (réciproques)',
      definition: 'plus mauvais rang selon mutual_abroad que permettent les liens inconnus',
    },
    mutual_abroad_rank_in_region: {
      head: 'rang dans la région',
      definition: 'rang selon mutual_abroad parmi ceux de sa région',
    },
    mutual_abroad_rank_in_region_best: {
      head: 'meilleur rang dans la région',
      definition: 'meilleur de ces rangs que permettent les liens inconnus',
    },
    mutual_abroad_rank_in_region_worst: {
      head: 'pire rang dans la région',
      definition: 'pire de ces rangs que permettent les liens inconnus',
    },
    ranked_in_region: { head: 'classés dans la région', definition: 'combien de sa région ont ce rang' },
    mutual_abroad_before: {
      head: 'réciproques à l’étranger avant',
      definition: 'mutual_abroad dans l’instantané antérieur',
    },
    mutual_abroad_max_before: {
      head: 'réciproques avant, au plus',
      definition: 'mutual_abroad_max dans l’instantané antérieur',
    },
    mutual_abroad_rank_before: {
      head: 'rang avant',
      definition: 'mutual_abroad_rank dans l’instantané antérieur',
    },
    mutual_abroad_rank_best_before: {
      head: 'meilleur rang avant',
      definition: 'mutual_abroad_rank_best dans l’instantané antérieur',
    },
    mutual_abroad_rank_worst_before: {
      head: 'pire rang avant',
      definition: 'mutual_abroad_rank_worst dans l’instantané antérieur',
    },
    mutual_made: {
      head: 'réciproques noués',
      definition: 'paires réciproques avec l’étranger nouées depuis l’instantané antérieur',
    },
    mutual_broken: {
      head: 'réciproques rompus',
      definition: 'paires réciproques avec l’étranger rompues depuis l’instantané antérieur',
    },
    mutual_joined: {
      head: 'réciproques venus avec un compte',
      definition: `paires réciproques avec l’étranger venues avec un ${one} entré dans l’étude`,
    },
    'countries/audience':
      'abonnés indiqués par les profils de ses comptes, sommés sur ceux qui les indiquent',
    audience_unknown: {
      head: 'comptes d’audience inconnue',
      definition: 'comptes dont on ignore les abonnés, et qui manquent à la somme',
    },
    date: { head: 'date', definition: 'date de l’instantané' },
    partner: { head: 'partenaire', definition: 'l’autre pays ou organisation' },
    partner_iso3: { head: 'code du partenaire', definition: 'code ISO 3166-1 alpha-3 du partenaire' },
    follows: { head: 'suit', definition: `abonnements connus ${ofMany} du pays à des ${many} de l’autre` },
    follows_max: { head: 'suit, au plus', definition: AT_MOST },
    follows_possible: {
      head: 'abonnements possibles',
      definition: fr`abonnements possibles : ceux dont on sait s’ils existent, et les inconnus`,
    },
    followed_by: {
      head: 'suivi par',
      definition: `abonnements connus ${ofMany} de l’autre à des ${many} du pays`,
    },
    followed_by_max: { head: 'suivi par, au plus', definition: AT_MOST },
    'country-partners/mutual': `paires réciproques connues ${ofOne} de chacun`,
    'country-partners/mutual_max': AT_MOST,
    'country-regions/mutual': `paires réciproques connues ${ofOne} du pays et ${ofOne} étranger de la région`,
    'country-regions/mutual_max': AT_MOST,
    follows_expected: {
      head: 'abonnements attendus',
      definition:
        'moyenne de `follows` sur des réseaux aléatoires où chacun garde ses nombres d’abonnements et d’abonnés',
    },
    follows_p_adjusted: {
      head: 'p corrigé (abonnements)',
      definition: 'p de `follows` face à ces réseaux, ajusté sur toutes les paires de pays',
    },
    followed_by_expected: {
      head: 'abonnés attendus',
      definition: 'moyenne de followed_by sur les mêmes réseaux aléatoires',
    },
    followed_by_p_adjusted: {
      head: 'p corrigé (abonnés)',
      definition: 'p de followed_by, ajusté sur toutes les paires de pays',
    },
    mutual_expected: {
      head: 'réciproques attendus',
      definition: 'moyenne de `mutual` sur les mêmes réseaux aléatoires',
    },
    mutual_p_adjusted: {
      head: 'p corrigé (réciproques)',
      definition: 'p de `mutual`, ajusté sur toutes les paires de pays',
    },
    mentions: {
      head: 'mentions',
      definition:
        'fois où des messages de ses comptes mentionnent des comptes du partenaire ou leur répondent',
    },
    mentioned_by: {
      head: 'mentionné par',
      definition: 'fois où des messages de comptes du partenaire mentionnent ses comptes ou leur répondent',
    },
    'country-regions/accounts': 'comptes étrangers de la région',
  };
}

export const tasks: FileWords<typeof TASKS> = {
  task: {
    head: 'tâche',
    definition: fr`ce que dit la page du pays : \`answer\` (il suit, et aucun compte du pays ne le suit), \`return\` (un autre compte du pays le suit), \`mutual-broken\` et \`mutual-made\` (lien réciproque rompu, noué), \`follow-ended\` et \`follow-formed\` (abonnement rompu, formé), \`mission-host\` (mission à l’étranger et ministère de là-bas), \`mission-own\` (mission à l’étranger et propre ministère), \`mission-here\` (mission étrangère et propre ministère), \`dormant\` (compte dormant)`,
  },
  ours: { head: 'le nôtre', definition: 'compte du pays, par son nom d’utilisateur' },
  theirs: { head: 'le leur', definition: 'compte dont il s’agit, par son nom d’utilisateur' },
  'country-tasks/office': 'fonction du compte dont il s’agit',
  they_follow: { head: 'il suit le nôtre', definition: 'si `theirs` suit `ours`' },
  we_follow: { head: 'suivi par l’un des nôtres', definition: 'si `ours` suit `theirs`' },
  country_follows: { head: 'un compte du pays le suit', definition: 'si un compte du pays suit `theirs`' },
  'country-tasks/by': fr`qui a noué ou rompu le lien : \`us\` (nous), \`them\` (eux) ou \`both\` (les deux) ; d’un abonné à suivre en retour : \`new\` (nouveau), ou \`newly-listed\` (venu avec son compte)`,
  others_of_ours: {
    head: 'autres des nôtres',
    definition: 'autres comptes du pays dont il s’agit, par leurs noms d’utilisateur',
  },
  'country-tasks/followers': 'abonnés connus de `theirs` dans l’étude',
  'country-tasks/follows': 'abonnements de `theirs` dans l’étude',
  accounts_abroad: { head: 'comptes à l’étranger', definition: 'comptes étrangers de la même fonction' },
  it_follows: { head: 'suit', definition: 'parmi eux, comptes dont on sait qu’il les suit' },
  it_follows_max: { head: 'suit, au plus', definition: AT_MOST },
  follow_it: { head: 'le suivent', definition: 'parmi eux, comptes dont on sait qu’ils le suivent' },
  follow_it_max: { head: 'le suivent, au plus', definition: AT_MOST },
  both: { head: 'sur les deux', definition: 'parmi eux, comptes dont on sait que le lien est réciproque' },
  both_max: { head: 'réciproques, au plus', definition: AT_MOST },
  neither: {
    head: 'sur aucun des deux',
    definition: 'parmi eux, comptes dont on sait qu’aucun lien n’existe dans aucun sens',
  },
  neither_max: { head: 'aucun des deux, au plus', definition: 'ce nombre si aucun lien inconnu n’existe' },
  'country-counterparts/both_ways': 'pays dont le compte lui est lié réciproquement',
  'country-counterparts/only_it_follows': 'pays dont il suit le compte sans en être suivi',
  'country-counterparts/only_they_follow': 'pays dont le compte le suit sans être suivi',
  'country-counterparts/no_tie': 'pays dont le compte n’a aucun lien avec lui',
  'country-counterparts/in_doubt': 'pays avec le compte desquels un lien est inconnu',
  account: { head: 'compte', definition: 'compte du pays, par son nom d’utilisateur ou son identifiant' },
  only_followers: {
    head: 'abonnés par un seul compte',
    definition:
      'comptes étrangers qui le suivent et dont on sait qu’ils ne suivent aucun autre compte du pays',
  },
  only_followers_max: {
    head: 'abonnés par un seul compte, au plus',
    definition: fr`le plus possible : tous ceux qui le suivent, ou peut-être, sans suivre aucun autre pour ce qu’on en sait`,
  },
  'country-sole-links/only_followers_countries': 'pays qui ne suivent le pays que par ce compte',
  only_followers_countries_in_doubt: {
    head: 'leurs pays, en doute',
    definition: 'pays qui le suivent, et peut-être un autre compte du pays',
  },
  only_followers_accounts: {
    head: 'lesquels le suivent',
    definition: 'les comptes que compte only_followers, ceux de plus de poids d’abord',
  },
  only_followers_in_doubt: {
    head: 'lesquels le suivent, en doute',
    definition: 'comptes qui le suivent à coup sûr, et peut-être un autre compte du pays',
  },
  only_followed: {
    head: 'suivis par un seul compte',
    definition: 'comptes étrangers qu’il suit et dont on sait qu’aucun autre compte du pays ne les suit',
  },
  only_followed_max: {
    head: 'suivis par un seul compte, au plus',
    definition: fr`le plus possible : tous ceux qu’il suit, ou peut-être, et qu’aucun autre ne suit pour ce qu’on en sait`,
  },
  'country-sole-links/only_followed_countries': 'pays que le pays ne suit que par ce compte',
  only_followed_countries_in_doubt: {
    head: 'leurs pays, en doute',
    definition: 'pays qu’il suit, et qu’un autre compte du pays suit peut-être',
  },
  only_followed_accounts: {
    head: 'lesquels il suit',
    definition: 'les comptes que compte only_followed, ceux de plus de poids d’abord',
  },
  only_followed_in_doubt: {
    head: 'lesquels il suit, en doute',
    definition: 'comptes qu’il suit à coup sûr, et qu’un autre compte du pays suit peut-être',
  },
};
