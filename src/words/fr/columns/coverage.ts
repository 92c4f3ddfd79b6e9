import { type COVERAGE, inBothTables } from '../../../columns/coverage.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

export const coverage: FileWords<typeof COVERAGE> = {
  'coverage-seats/seat': fr`le siège : pays et fonction, ou l’acteur qui est une organisation`,
  'coverage-seats/country': 'code de son pays ou de son organisation',
  'coverage-seats/offices': fr`fonctions qu’il réunit : celles d’une même personne, et les deux chefs s’il n’y en a qu’un`,
  'coverage-seats/holders': 'qui l’occupe, du plus récent au plus ancien, séparés par des points-virgules',
  'coverage-seats/since': 'premier jour en fonction de chacun, de même',
  'coverage-seats/holder_source': 'qui le dit de chacun, de même',
  'coverage-seats/page_date': 'date que porte chacune de ces sources, de même',
  'coverage-seats/network': 'réseau dont parle la ligne',
  'coverage-seats/state': fr`\`present\` : un compte de la fonction ou d’un titulaire existe ; \`absent\` : quelqu’un a cherché sans en trouver ; \`unknown\` : aucune recherche encore valable`,
  'coverage-seats/handles': 'comptes du siège sur ce réseau',
  'coverage-seats/proof': fr`la plus forte preuve que l’un d’eux est celui du siège ; vide si la liste seule le dit`,
  'coverage-seats/strength': 'force de ce genre de preuve',
  'coverage-seats/seen_on': fr`jour où la preuve a été vue pour la dernière fois, ou où quelqu’un a cherché sans trouver ; d’une liste gouvernementale, sa propre date`,
  'coverage-seats/search': 'si aucun n’a été trouvé, la façon de chercher',
  'coverage-seats/gone': 'si l’état est inconnu, ce qu’est devenu un compte que nomme la liste',
  'coverage-presence/network': fr`réseau ; \`any\` : sur l’un d’eux au moins`,
  'coverage-presence/office': fr`fonction des sièges ; vide pour tous ensemble`,
  'coverage-presence/region': fr`région de leurs pays ; vide pour tous ensemble`,
  'coverage-years/snapshot': 'instantané, ou édition, de cette date',
  ...inBothTables({
    seats: 'sièges comptés',
    present: 'parmi eux, ceux dont un compte existe',
    absent: 'parmi eux, ceux où quelqu’un a cherché sans trouver',
    unknown: 'parmi eux, ceux sans recherche encore valable',
    share: '`present` ÷ `seats`, la borne basse de la part ayant un compte',
    share_max: '(`present` + `unknown`) ÷ `seats`, sa borne haute',
    members: 'États membres des Nations unies ayant un de ces sièges',
    members_present: 'parmi eux, ceux dont un de ces sièges a un compte',
    members_absent: 'parmi eux, ceux dont tous ces sièges sont absents',
    members_unknown: 'parmi eux, les autres',
    members_share: '`members_present` ÷ `members`, la borne basse de la part ayant un compte',
    members_share_max: '(`members_present` + `members_unknown`) ÷ `members`, sa borne haute',
    strong: 'sièges présents dont la meilleure preuve est forte',
    weak: 'sièges présents dont la meilleure preuve est faible',
    unproved: 'sièges présents dont la liste seule le dit',
    oldest_proof:
      'jour le plus ancien où la meilleure preuve d’un siège présent a été vue pour la dernière fois',
  }),
};
