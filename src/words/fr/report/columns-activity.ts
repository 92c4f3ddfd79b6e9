import { ACTIVITY_COLUMNS, type ActivityColumn } from '../../../activity/account-figures.ts';
import { ACTIVITY_FIGURES } from '../../../columns/activity.ts';
import type { columnsActivity as English } from '../../en/report/columns-activity.ts';
import { fr } from '../spacing.ts';
import { activityMethod } from './activity-method.ts';

const figures = Object.fromEntries(
  [...ACTIVITY_COLUMNS, ...ACTIVITY_FIGURES].map((column) => [
    column,
    activityMethod.method.definition(column),
  ]),
) as Pick<typeof English, ActivityColumn | (typeof ACTIVITY_FIGURES)[number]>;

export const columnsActivity: typeof English = {
  ...figures,
  read: 'comptes dont les messages ont été lus jusqu’au début de la période',
  'activity-groups/dormant': 'comptes sans aucun message ni partage dans la période',
  'activity-groups/audience': 'abonnés indiqués par les profils, sommés sur ceux qui les indiquent',
  audience_median: 'médiane des abonnés indiqués par les profils',
  'actor-audiences/actor': 'la personne ou l’institution, ou l’identifiant d’un compte qui n’en a pas',
  'actor-audiences/audience': 'abonnés indiqués par les profils de ses comptes, sommés',
  'actor-audiences/audience_unknown': 'comptes dont on ignore les abonnés, et qui manquent à la somme',
  influence_low: 'influence si les fonctions sans compte classé sont à 0',
  influence_high: 'influence si ces fonctions sont à 1',
  offices_ranked: 'fonctions ayant un compte classé',
  offices: 'fonctions ayant un compte',
  best_accounts: 'compte le mieux classé de chaque fonction, par leurs identifiants',
  'languages/language': 'langue des messages, telle qu’ils l’indiquent',
  'languages/own_posts': 'messages originaux dans la langue',
  'languages/share': 'own_posts ÷ messages originaux dans toutes les langues',
  'languages/accounts': 'comptes ayant un message dans la langue',
  main_of: 'comptes dont le plus grand nombre de messages sont dans la langue',
  hashtag: 'le mot-dièse en minuscules, sans son signe',
  'hashtags/country': fr`pays ou organisation des comptes qui l’ont employé ; \`*\` désigne tous les comptes`,
  'hashtags/accounts': 'comptes qui l’ont employé',
  posts: 'messages qui l’ont employé',
  'layers/measure': fr`chiffre comme dans graph.csv ; \`times\` : liens comptés autant de fois qu’ils ont servi ; \`shared_ties\`, \`jaccard\`, \`share_of_first\` et \`share_of_second\` : recouvrement de deux réseaux ; \`spearman_rho\` : accord de deux classements`,
  first: 'le réseau, ou le premier de deux réseaux ou classements',
  second: 'le second de deux réseaux ou classements',
  'layers/value': 'valeur du chiffre',
  'layers/accounts': 'comptes comparés',
  left_out: 'comptes laissés de côté, faute de connaître l’une des deux valeurs',
  layer: fr`\`mentions\` (et réponses) ou \`reposts\` (partages et citations)`,
  weight_in: 'mentions ou partages reçus de comptes de l’étude',
  weight_out: 'mentions ou partages de comptes de l’étude',
  count: 'combien de fois la source mentionne la cible ou lui répond, ou bien la partage ou la cite',
  minister_only: 'comptes étrangers qui suivent le ministre des Affaires étrangères et non le ministère',
  ministry_only: 'comptes étrangers qui suivent le ministère et non le ministre',
  'office-reach/both': 'comptes étrangers qui suivent les deux',
  'office-reach/neither': 'comptes étrangers qui ne suivent ni l’un ni l’autre',
  'office-reach/unknown': 'comptes étrangers dont on l’ignore',
  'country-influence/rank': fr`rang selon l’influence, sans ses fonctions non classées ; seuls les pays ayant assez de fonctions classées en ont un`,
  rank_best:
    'meilleur rang que permettent influence_low et influence_high, les siens et ceux des autres pays classés',
  rank_worst: 'plus mauvais rang qu’ils permettent',
};
