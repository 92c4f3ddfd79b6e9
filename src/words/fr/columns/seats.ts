import type { SEATS } from '../../../columns/seats.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

export const seats: FileWords<typeof SEATS> = {
  'seats/seat': fr`le siège : pays et fonction, ou l’acteur d’une organisation`,
  'seats/country': 'le pays ou l’organisation dont c’est un siège',
  'seats/offices': fr`les fonctions réunies : chef d’État et de gouvernement si une personne exerce les deux, ou si la liste n’a pas de ligne pour la seconde`,
  'seats/actors': fr`acteurs de la liste qui s’y trouvent : celui de la fonction, et ses titulaires`,
  'seats/holder': 'qui l’occupe, une ligne par titulaire',
  'seats/since': 'premier jour en fonction',
  'seats/source': 'qui le dit',
  'seats/page_date': 'la date que porte la source elle-même',
  'seats/address': 'où on peut le lire',
  'seats/seen_at': 'le jour où on l’y a lu, ou celui où la ligne de la liste a été vérifiée',
  'evidence/row': fr`ce que dit la ligne : le titulaire d’un siège (\`holder\`), un compte d’un siège ou d’un acteur (\`account\`), ou qu’aucun n’a été trouvé (\`none-found\`)`,
  'evidence/seat': fr`le siège : pays et fonction, ou l’acteur d’une organisation ; d’un compte aussi tout autre acteur de la liste`,
  'evidence/name': fr`d’un titulaire : le nom tel que la source l’écrit`,
  'evidence/since': fr`d’un titulaire : premier jour en fonction`,
  'evidence/until': fr`d’un titulaire : lendemain du dernier jour`,
  'evidence/network': 'le réseau où l’on a cherché',
  'evidence/account_id': 'l’identifiant immuable du compte',
  'evidence/handle': 'son nom d’utilisateur le jour où on l’a vu',
  'evidence/proof': fr`d’un compte le genre de preuve ; si aucun n’a été trouvé, la manière de chercher`,
  'evidence/source': fr`qui le dit : l’éditeur, le site, le réseau`,
  'evidence/page_date': 'la date que porte la source elle-même',
  'evidence/address': 'où on peut le lire',
  'evidence/seen_at': 'le jour où on l’y a lu',
  'evidence/by': 'qui l’a trouvé, par rôle',
};
