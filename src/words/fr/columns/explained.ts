import type { EXPLAINED } from '../../../columns/explained.ts';
import type { FileWords } from '../../column-words.ts';
import { fr } from '../spacing.ts';

export const explained: FileWords<typeof EXPLAINED> = {
  'dyads/number': fr`un nombre de la paire ou du pays, tel que le fichier donné le porte ; ce qu’il mesure, l’auteur de ce fichier le dit`,
  'dyads/text': 'un code ou un autre texte de la paire ou du pays, tel que le fichier donné le porte',
  term: {
    head: 'terme',
    definition: fr`ce qui peut aller de pair avec les liens : une colonne du fichier de paires, un attribut des unités, un lien en retour ou partagé, ou un produit (\`::\`)`,
  },
  coefficient: {
    head: 'coefficient',
    definition: 'différence que fait un terme plus grand de un, les autres étant égaux',
  },
  standardised: {
    head: 'standardisé',
    definition: fr`de même pour un terme plus grand de son écart type ; pour les moindres carrés, en écarts types des liens`,
  },
  'explain/p': 'part des permutations des unités qui vont aussi loin, à double semi-partialisation',
  'explain/low': 'plus petit coefficient sur les complétions des liens inconnus et tel qu’estimé',
  'explain/high': 'plus grand coefficient sur les complétions des liens inconnus et tel qu’estimé',
  side: {
    head: 'côté',
    definition: fr`\`most\` : plus liées que le modèle ne l’attend ; \`least\` : moins. Les 50 plus éloignées de chaque côté et, parmi celles à égalité avec la dernière, les premières dans l’ordre des unités`,
  },
  'explain-pairs/source': fr`unité d’où partent les liens : un pays par son code, un acteur, un identifiant de compte`,
  'explain-pairs/target': 'unité vers laquelle vont les liens',
  'explain-pairs/a': 'l’une des unités d’une paire non ordonnée',
  'explain-pairs/b': 'l’autre unité d’une paire non ordonnée',
  seen: {
    head: 'liens',
    definition: fr`liens qu’il y a : 0 ou 1, ou le nombre d’abonnements ou de liens réciproques`,
  },
  'explain-pairs/expected': 'ce que le modèle attend, d’après les seuls termes',
  residual: { head: 'écart', definition: '`seen` − `expected`' },
  residual_low: {
    head: 'écart minimal',
    definition: 'plus petit écart sur les complétions et tel qu’estimé',
  },
  residual_high: {
    head: 'écart maximal',
    definition: 'plus grand écart sur les complétions et tel qu’estimé',
  },
};
