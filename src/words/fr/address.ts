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
  noWhole: (name, text, least, most) => fr`${name} ${text} : il faut un nombre entier de ${least} à ${most}`,
  tooLong: (name, most) => fr`${name} dépasse ${most} caractères ; abrégez`,
  controls: (name) => fr`${name} contient des caractères de commande ; ôtez-les`,
  tooOften: (name, given, times) =>
    fr`${name} est donné ${given} fois ; la page ${times === 1 ? 'n’en prend qu’un' : `en prend ${times}`}`,
};
