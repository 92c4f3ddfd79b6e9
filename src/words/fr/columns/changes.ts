import type { CHANGES } from '../../../columns/changes.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

export const changes: FileWords<typeof CHANGES> = {
  what: {
    head: 'quoi',
    definition: fr`ce qui a changé : un lien (\`tie\`), une paire réciproque (\`mutual\`), un compte (\`account\`, \`actor\`, \`country\`), ou la communauté d’un compte (\`cluster\`)`,
  },
  change: {
    head: 'changement',
    definition: fr`des liens et des paires : \`kept\` (gardé), \`ended\` ou \`broken\` (rompu), \`lost\` (perdu avec un compte disparu), \`not-comparable-now\` et \`not-comparable-before\` (on ne peut comparer maintenant, avant), \`left\` et \`joined\` (parti, venu avec un compte), \`left-group\` et \`entered-group\` (avec un compte sorti du groupe ou venu dans le groupe), \`formed\` ou \`made\` (noué), \`remade\` (rompu puis renoué) ; des comptes : \`joined\` (entré), \`left\` (sorti), \`entered-group\` et \`left-group\` (du groupe), \`left-office\` (a quitté sa fonction), \`changed-office\` (en a changé), \`handed-over\` (transmis), \`renamed\` (renommé), \`gone-unobservable\` (devenu illisible), \`came-back\` (revenu) ; des communautés : \`moved\` (passé à une autre)`,
  },
  'changes/reason': fr`lequel des deux bouts n’était pas comme il faut, et comment ; vide si le changement dit tout`,
  'changes/target': fr`qui est suivi, ou l’autre compte de la paire ; vide si un compte a changé`,
  'changes/target_handle': 'nom d’utilisateur de la cible',
  from: { head: 'de', definition: 'nom d’utilisateur, acteur, fonction, verdict ou communauté d’avant' },
  to: {
    head: 'vers',
    definition: fr`nom d’utilisateur, acteur, fonction, verdict ou communauté de maintenant ; pour \`left-office\`, le successeur`,
  },
  'changes/by': 'd’une paire réciproque, qui en a noué ou rompu un lien',
  'changes/followed_at': 'quand la source s’est abonnée, d’après son enregistrement',
  'changes/name': 'nom du compte qui a changé',
  'changes/country': 'son pays ou son organisation',
  'changes/office': 'sa fonction',
  from_name: { head: 'nom avant', definition: 'nom de l’acteur qui tenait le compte avant' },
  to_name: { head: 'nom après', definition: 'nom de l’acteur qui tient maintenant le compte ou la fonction' },
  'change-counts/reason': 'pourquoi, comme dans changes.csv',
  'change-counts/count': 'combien',
  'cluster-changes/cluster': 'numéro de la communauté, le même les deux années',
  'cluster-changes/name': 'son nom maintenant, ou alors si elle n’est plus',
  size_old: { head: 'taille avant', definition: 'membres alors' },
  size_new: { head: 'taille après', definition: 'membres maintenant' },
  jaccard: {
    head: 'indice de Jaccard',
    definition: fr`membres des deux années ÷ membres de l’une ou l’autre ; vide si elle n’était pas, ou n’est plus`,
  },
  stayed: { head: 'restés', definition: 'membres des deux années qui s’y trouvent à coup sûr chaque fois' },
  moved_in: { head: 'arrivés', definition: 'membres venus à coup sûr d’une autre communauté' },
  moved_out: { head: 'partis', definition: 'membres passés à coup sûr à une autre communauté' },
  'figure-changes/measure': fr`chiffre comme dans graph.csv ; mutual_share_mean est la moyenne de mutual_share`,
  old: { head: 'avant', definition: 'sa valeur dans l’instantané antérieur' },
  new: { head: 'après', definition: 'sa valeur dans cet instantané' },
  panel_old: { head: 'avant (panel)', definition: 'sa valeur alors parmi les comptes des deux' },
  panel_new: { head: 'après (panel)', definition: 'sa valeur maintenant parmi les comptes des deux' },
  comparable_change: {
    head: 'noués moins défaits',
    definition: fr`des abonnements et des paires réciproques, ceux qui se sont noués moins ceux qui ont pris fin entre comptes des deux, comme les compte change-counts.csv ; les liens inconnus dans l’un ou l’autre n’y sont pas ; vide pour le reste`,
  },
  'rank-changes/rank': 'rang par liens réciproques',
  rank_old: { head: 'rang avant', definition: 'rang par liens réciproques dans l’instantané antérieur' },
  'rank-changes/mutual': 'liens réciproques',
  mutual_old: { head: 'réciproques avant', definition: 'liens réciproques dans l’instantané antérieur' },
  'rank-changes/mutual_share': '`mutual` ÷ (nœuds − 1)',
  mutual_share_old: {
    head: 'part des autres avant',
    definition: 'mutual_share dans l’instantané antérieur',
  },
  'rank-changes/mutual_made':
    'liens réciproques dont on sait qu’ils se sont noués depuis, d’un compte lu dans les deux instantanés',
  'rank-changes/mutual_broken':
    'liens réciproques dont on sait qu’ils se sont rompus depuis, comptés de même',
  mutual_changed: { head: 'noués et rompus', definition: 'liens réciproques noués et rompus ensemble' },
  mutual_changed_rank: { head: 'rang', definition: 'rang selon mutual_changed' },
  fate: {
    head: 'ce qu’il est devenu',
    definition: fr`d’un compte qui avait un rang et n’en a plus : \`left-group\` (a quitté le groupe), \`left-network\` (a quitté le réseau), \`left-office\` (sa fonction), \`left-roster\` (la liste), ou \`unreadable\` (illisible)`,
  },
};
