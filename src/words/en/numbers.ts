import { type NumberFormat, type NumberText, numberText } from '../number-text.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const FORMAT: NumberFormat = {
  group: ',',
  decimal: '.',
  percent: '%',
  under: 'under',
  over: 'over',
  and: 'and',
  isOne: (value) => value === 1,
  other: { one: 'other', many: 'others' },
  date: (year, month, day) => `${day} ${MONTHS[month]} ${year}`,
};

export const NUMBERS: NumberText = numberText(FORMAT);

export const { count, counted, date, decimal, form, leastP, list, mean, others, points, share, plain } =
  NUMBERS;

/** `1st`, `22nd`, `113th`. */
export function ordinal(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  return `${count(value)}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}
