import type { EXPLAINED } from '../../../columns/explained.ts';
import type { NamedFileWords } from '../../column-words.ts';

export const explained: NamedFileWords<typeof EXPLAINED> = {
  'dyads/number':
    'a number of the pair or country, as the file that was given has it; what it measures, the maker of that file says',
  'dyads/text': 'a code or another text of the pair or country, as the file that was given has it',
  term: 'what may go with ties: a column of the file of pairs, an attribute of the units, the tie back, what is shared, or a product (`::`)',
  coefficient: 'difference that a term larger by one makes, the others being equal',
  standardised:
    'the same for a term larger by its standard deviation; of least squares in standard deviations of the outcome',
  'explain/p': 'share of permutations of the units that go as far, by double semi-partialling',
  'explain/low': 'least coefficient over the completions of the unknown ties and as fitted',
  'explain/high': 'largest coefficient over the completions of the unknown ties and as fitted',
  side: 'most connected beyond expectation, or least: the furthest 50 of either, and of those as far out as the last the first in the order of their units',
  'explain-pairs/source': 'unit that the ties are from: a country by its code, an actor, an account id',
  'explain-pairs/target': 'unit that the ties go to',
  'explain-pairs/a': 'the one unit of an unordered pair',
  'explain-pairs/b': 'the other unit of an unordered pair',
  seen: 'ties that there are: 0 or 1, or how many follows or mutual ties',
  'explain-pairs/expected': 'what the model expects, from the terms alone',
  residual: 'seen − expected',
  residual_low: 'least residual over the completions and as fitted',
  residual_high: 'largest residual over the completions and as fitted',
};
