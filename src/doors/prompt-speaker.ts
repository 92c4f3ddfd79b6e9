/** The prompt in another language than English: heads and cells as the console has them. */
import type { LanguageCode } from '../language-codes.ts';
import { findCountry } from '../roster/country-names.ts';
import { wordsIn } from '../words/languages.ts';
import { speaking } from '../words/speak.ts';
import { ENGLISH, type Speaker } from '../words/speaker.ts';
import { cellText, isWritten, roundedText } from './cell-text.ts';
import { headOf, wordsOf } from './page-words.ts';

export function speakerIn(lang: LanguageCode): Speaker {
  return lang === 'en' ? ENGLISH : promptSpeaker(lang);
}

/** Types of columns whose cells are of no language. */
const PLAIN: readonly string[] = [
  ...['account', 'accounts', 'account-id', 'actor', 'snapshot', 'hashtag', 'date', 'instant'],
];

/** Columns whose cells name a figure, and how heads call it. */
const FIGURES: Readonly<Record<string, string>> = {
  figure: 'figure',
  item: 'item',
  measure: 'measure',
  count: 'measure',
};

export function promptSpeaker(lang: LanguageCode): Speaker {
  const words = wordsOf(lang);
  const { language, heads, cells } = words;
  let isLeft = false;
  const leave = (text: string) => {
    isLeft = true;
    return text;
  };
  const say = speaking(wordsIn(lang), false, () => leave(''));
  const number = (text: string) => roundedText(text, language);
  return {
    lang,
    say,
    head: (column, { question, table }) =>
      heads[`${question}.${table}.${column}`] ?? heads[`${table}.${column}`] ?? headOf(column, words),
    cell(cell, column, type = 'text') {
      if (typeof cell !== 'string' || cell === '' || PLAIN.includes(type)) return cell;
      const figure = FIGURES[column];
      if (figure !== undefined) return heads[`${figure}.${cell}`] ?? headOf(cell, words);
      if (column === 'by') return language.attribute(cells[cell] ?? cell);
      if (type === 'group') return cellText(cell, type, column, words);
      const figures = cell.replace(/^([\d.]+) of (?=[\d.]+$)/, `$1 ${words.outOf} `);
      if (figures !== cell || !/\p{L}/u.test(cell) || isWritten(cell)) return number(figures);
      const country = findCountry(cell);
      return country?.name === cell ? language.country(country.code) : cellText(cell, type, column, words);
    },
    number,
    refusal(message, said) {
      if (said.length > 0) return said.map(say).join('\n');
      return leave(message);
    },
    hasLeftEnglish: () => isLeft,
  };
}
