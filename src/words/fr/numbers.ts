import { type NumberText, numberText } from '../number-text.ts';
import { SPACE } from './spacing.ts';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

export const NUMBERS: NumberText = numberText({
  group: SPACE,
  decimal: ',',
  percent: `${SPACE}%`,
  under: 'moins de',
  over: 'plus de',
  and: 'et',
  isOne: (value) => value < 2,
  other: { one: 'autre', many: 'autres' },
  date: (year, month, day) => `${day === 1 ? '1er' : day} ${MONTHS[month]} ${year}`,
});

/** « 1er », « 2e » */
export const ordinal = (value: number): string => (value === 1 ? '1er' : `${NUMBERS.count(value)}e`);

export const {
  count,
  counted,
  date,
  decimal,
  form,
  leastP,
  list,
  mean,
  others,
  points,
  share,
  someOf,
  plain,
} = NUMBERS;
