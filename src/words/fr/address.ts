import type { Likely } from '../../nearest.ts';
import type { address as english } from '../en/address.ts';
import { didYouMean } from './phrases.ts';
import { fr } from './spacing.ts';

const orThereAre = ({ nearest, known }: Likely) => didYouMean(nearest, fr`il y a ${known.join(', ')}`);

export const address: typeof english = {
  noParameter: (name, likely) => fr`la page n’a pas de paramètre ${name} ; ${orThereAre(likely)}`,
  noPart: (name, likely) => fr`la page n’a pas de partie ${name} ; ${orThereAre(likely)}`,
  noChoice: (name, text, { nearest, known }) =>
    fr`${name} ${text} : il y a ${known.join(', ')}${nearest.length === 0 ? '' : fr` ; ${didYouMean(nearest, '')}`}`,
  yesOnly: (name, text) => fr`${name} ${text} : c’est yes, ou rien`,
  noWhole: (name, text, least, most) =>
    fr`${name} ${text} : il faut un nombre entier ${most === null ? `à partir de ${least}` : `de ${least} à ${most}`}`,
  noFields: (fields, columns) =>
    fr`--fields : la réponse n’a pas de ${fields.map(({ field, nearest }) => (nearest === null ? field : fr`${field} (vouliez-vous dire ${nearest} ?)`)).join(', ')} ; elle a ${columns.join(', ')}`,
  severalTables: (tables) =>
    fr`--fields choisit des colonnes d’un tableau, et cette réponse en a plusieurs (${tables.join(', ')}) ; choisissez-en un par --show`,
  twoFormats: (path, ending, format) =>
    fr`--out ${path} finit comme ${ending}, et --format dit ${format} ; ôtez l’un des deux`,
  noFormat: (path) =>
    fr`--out ${path} : nommez un fichier qui finit par .csv, .json, .ndjson ou .txt, ou dites --format`,
  tooLong: (name, most) => fr`${name} dépasse ${most} caractères ; abrégez`,
  controls: (name) => fr`${name} contient des caractères de commande ; ôtez-les`,
  tooOften: (name, given, times) =>
    fr`${name} est donné ${given} fois ; la page ${times === 1 ? 'n’en prend qu’un' : `en prend ${times}`}`,
};
