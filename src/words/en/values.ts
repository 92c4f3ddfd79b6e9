import { NETWORKS } from './names.ts';
import { list } from './numbers.ts';

/** Codes of the roster's columns in words; what is no code stays as it is. */
export const VALUES: Readonly<Record<string, string>> = {
  'head-of-state': 'head of state',
  'head-of-government': 'head of government',
  'foreign-minister': 'foreign minister',
  'foreign-ministry': 'foreign ministry',
  'international-organisation': 'international organisation',
};

/** Regions whose names take an article. */
const WITH_ARTICLE = ['Americas', 'Caribbean'];

export const values = {
  /** A value of a roster column as it is read; unknown ones as they are. */
  value: (attribute: string, value: string): string =>
    attribute === 'office' ? (VALUES[value] ?? value) : value,
  /** A value in a sentence: “the Americas”. */
  inSentence: (attribute: string, value: string): string =>
    WITH_ARTICLE.includes(value) ? `the ${value}` : values.value(attribute, value),
  attribute: (attribute: string): string => attribute,
  /** One, or several of an edition, apart by ` + `. */
  network: (network: string): string => list(network.split(' + ').map((each) => NETWORKS[each] ?? each)),
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
};

export type ValuesWords = typeof values;
