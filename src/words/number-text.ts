/** How a language writes numbers, dates and lists. Nothing here depends on the machine's locale. */
import { rangeText } from '../values/bounded.ts';

export interface NumberFormat {
  /** Between groups of three digits. */
  group: string;
  decimal: string;
  /** After a percentage. */
  percent: string;
  /** Before a share that is neither none nor all, yet nearer to it than can be printed. */
  under: string;
  over: string;
  /** Before the last word of a list. */
  and: string;
  isOne: (value: number) => boolean;
  other: { one: string; many: string };
  /** day 1–31, month 0–11 */
  date: (year: string, month: number, day: number) => string;
}

/** Numbers, dates and lists as they stand in the sentences of one language. */
export interface NumberText {
  /** 12869 → `12,869`, with a true minus sign. */
  count: (value: number) => string;
  /** `1 account`, `2 accounts`; the plural ends in s unless it is given. */
  counted: (value: number, one: string, many?: string) => string;
  /** A count, or `–` where it is unknown. */
  known: (value: number) => string;
  /** Two counts between which one lies, `3–5`, or the one that both are. */
  range: (least: number, most: number) => string;
  /** A share as a percentage with one decimal; what is neither none nor all never reads as if it were. */
  share: (share: number) => string;
  /** A number that is not a count, with fixed decimals; `–` where it is undefined. */
  decimal: (value: number, decimals: number) => string;
  /** A p-value that none of the draws reached, rounded up: to 3 decimals, or to 4 below a thousandth. */
  leastP: (p: number) => string;
  /** Percentage points, with a digit more for every tenth below one. */
  points: (value: number) => string;
  /** A mean of counts. */
  mean: (value: number) => string;
  /** A number with the decimals that it has. */
  plain: (value: number) => string;
  /** 2025-06-01 → `1 June 2025` */
  date: (date: string) => string;
  /** `A`, `A and B`, `A, B and C`, or with another word before the last. */
  list: (words: readonly string[], before?: string) => string;
  /** The first words of a list, and how many more there are, if more than one: `A, B and 12 others`. */
  someOf: (words: readonly string[], most: number) => string;
  /** The same with never more than `most` words: of none, how many others there are. */
  upTo: (words: readonly string[], most: number) => string;
  /** Which of two forms goes with the number. */
  form: <T>(value: number, one: T, many: T) => T;
  /** `1 other`, `12 others` */
  others: (count: number) => string;
}

export function numberText(format: NumberFormat): NumberText {
  const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, format.group);
  const text: NumberText = {
    count: (value) => grouped(String(value).replace('-', '−')),
    counted: (value, one, many = `${one}s`) => `${text.count(value)} ${text.form(value, one, many)}`,
    known: (value) => (Number.isNaN(value) ? '–' : text.count(value)),
    range: (least, most) => rangeText(text.count(least), text.count(most)),
    share(share) {
      if (Number.isNaN(share)) return '–';
      if (share === 0 || share === 1) return `${share * 100}${format.percent}`;
      const fixed = (share * 100).toFixed(1);
      const percent = `${fixed.replace('.', format.decimal)}${format.percent}`;
      if (fixed === '0.0') return `${format.under} 0${format.decimal}1${format.percent}`;
      if (fixed === '100.0') return `${format.over} 99${format.decimal}9${format.percent}`;
      return percent;
    },
    decimal(value, decimals) {
      if (Number.isNaN(value)) return '–';
      const fixed = value.toFixed(decimals);
      const signed = /^-0\.?0*$/.test(fixed) ? fixed.slice(1) : fixed.replace('-', '−');
      const [whole, part] = signed.split('.');
      const digits = whole!.replace(/\d+/, grouped);
      return part === undefined ? digits : `${digits}${format.decimal}${part}`;
    },
    leastP(p) {
      const decimals = p < 0.001 ? 4 : 3;
      const steps = decimals === 3 ? 1000 : 10000;
      return text.decimal(Math.ceil(p * steps - 1e-9) / steps, decimals);
    },
    points: (value) => text.decimal(value * 100, [0.01, 0.001, 0.0001].filter((step) => value < step).length),
    plain: (value) =>
      String(value)
        .replace(/^\d+/, (digits) => grouped(digits))
        .replace('.', format.decimal),
    mean: (value) => (value >= 10 ? text.count(Math.round(value)) : text.decimal(value, 1)),
    date(date) {
      const [year, month, day] = date.split('-');
      return format.date(year!, Number(month) - 1, Number(day));
    },
    list(words, before = format.and) {
      if (words.length < 2) return words.join('');
      return `${words.slice(0, -1).join(', ')} ${before} ${words.at(-1)}`;
    },
    someOf(words, most) {
      // One more is shorter by its name than as another.
      return words.length === most + 1 ? text.list(words) : text.upTo(words, most);
    },
    upTo: (words, most) =>
      text.list(words.length > most ? [...words.slice(0, most), text.others(words.length - most)] : words),
    form: (value, one, many) => (format.isOne(value) ? one : many),
    others: (count) => text.counted(count, format.other.one, format.other.many),
  };
  return text;
}

/** A day as a language writes it; any other text as it is. */
export function writtenDay(text: string, write: (date: string) => string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? write(text) : text;
}
