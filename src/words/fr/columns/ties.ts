import type { TIES } from '../../../columns/ties.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

export const ties: FileWords<typeof TIES> = {
  source: {
    head: 'source',
    definition: 'qui suit (dans mentions.csv et reposts.csv, qui mentionne ou partage), par son identifiant',
  },
  target: { head: 'cible', definition: 'qui est suivi (mentionné, partagé), par son identifiant' },
  source_handle: { head: 'source', definition: 'nom d’utilisateur de la source le jour de l’instantané' },
  target_handle: { head: 'cible', definition: 'nom d’utilisateur de la cible le jour de l’instantané' },
  source_name: { head: 'nom de la source', definition: 'nom de la source' },
  target_name: { head: 'nom de la cible', definition: 'nom de la cible' },
  'edges/mutual': 'si la cible suit la source en retour',
  followed_at: {
    head: 'suivi depuis',
    definition: 'quand la source s’est abonnée, d’après son enregistrement',
  },
  'unknown/target': fr`par son identifiant ; \`*\` désigne tous les comptes dont edges.csv ne montre pas que la source les suit, dans une édition ceux que disent network et known_targets`,
  'unknown/reason': 'pourquoi on ignore si la source suit la cible',
  a: { head: 'l’un', definition: fr`un compte de la paire, par son identifiant, le plus petit des deux` },
  a_handle: { head: 'un compte', definition: 'nom d’utilisateur de a le jour de l’instantané' },
  a_name: { head: 'son nom', definition: 'nom de a' },
  a_country: { head: 'son pays', definition: 'pays ou organisation de a' },
  a_iso3: { head: 'code de l’un', definition: 'code ISO 3166-1 alpha-3 de ce pays' },
  b: { head: 'l’autre', definition: 'l’autre compte de la paire, par son identifiant' },
  b_handle: { head: 'l’autre', definition: 'nom d’utilisateur de b le jour de l’instantané' },
  b_name: { head: 'son nom', definition: 'nom de b' },
  b_country: { head: 'son pays', definition: 'pays ou organisation de b' },
  b_iso3: { head: 'code de l’autre', definition: 'code ISO 3166-1 alpha-3 de ce pays' },
  'graph/measure': 'nom du chiffre',
  'graph/value': fr`sa valeur sur le réseau entier : un nombre, ou ce qu’en dit la définition`,
  definition: { head: 'définition', definition: 'ce qu’est le chiffre, en anglais' },
  state: {
    head: 'état',
    definition: fr`\`mutual\` : chacun suit l’autre ; \`one-way\` : l’un des deux ; \`null\` : aucun ; \`unknown\` : on ignore au moins un sens`,
  },
  pairs: { head: 'paires', definition: 'paires non ordonnées dans cet état' },
  'pair-states/share': '`pairs` ÷ toutes les paires',
};
