import type { ExplainedWords } from '../../en/report/explained.ts';
import { fr } from '../spacing.ts';

export const explained: ExplainedWords = {
  heading: 'Ce qui va de pair avec les liens',
  file: (ofCountries, name, hash, path, licence) =>
    fr`${ofCountries ? 'Les valeurs des pays' : 'Les paires'} viennent du fichier ${name} (SHA-256 ${hash}), ${path === '' ? 'qui n’est pas publié avec ce rapport' : fr`joint ici sous [${path}](${path}), licence ${licence}`}.`,
};
