/** Numbers, dates and lists as they stand in a sentence. Nothing here depends on the machine's locale. */

/** 12869 → `12,869`, with a true minus sign. */
export function formatCount(value: number): string {
  return String(value)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 account`, `2 accounts`, `1 country`, `12,869 countries` */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(value)} ${value === 1 ? singular : plural}`;
}

/** A share as a percentage with one decimal; what is neither none nor all never reads as if it were. */
export function formatShare(share: number): string {
  if (Number.isNaN(share)) return '–';
  if (share === 0 || share === 1) return `${share * 100}%`;
  const text = (share * 100).toFixed(1);
  if (text === '0.0') return 'under 0.1%';
  if (text === '100.0') return 'over 99.9%';
  return `${text}%`;
}

/** A number that is not a count, with fixed decimals and a true minus sign; `–` where it is undefined. */
export function formatDecimal(value: number, decimals: number): string {
  if (Number.isNaN(value)) return '–';
  const text = value.toFixed(decimals);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

/** A count, or `–` where it is unknown. */
export function formatKnown(value: number): string {
  return Number.isNaN(value) ? '–' : formatCount(value);
}

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

/** 2025-06-01 → `1 June 2025` */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `A`, `A and B`, `A, B and C` */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first words of a list, and how many more there are: `A, B and 12 others`. */
export function joinSome(words: readonly string[], most: number): string {
  if (words.length <= most) return joinWords(words);
  return joinWords([...words.slice(0, most), countOf(words.length - most, 'other')]);
}
