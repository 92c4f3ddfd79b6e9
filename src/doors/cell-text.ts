/** What stands in a cell in the language of a page, as text. */
import { isNetwork } from '../roster/handles.ts';
import { isSimulatedName } from '../roster/simulated-name.ts';
import { headOf, type PageWords } from './page-words.ts';

/** Columns of names of rosters. */
const NAMES: readonly string[] = ['name', 'a_name', 'b_name', 'source_name', 'target_name', 'held_by'];

export function isName(text: string, column: string): boolean {
  return NAMES.includes(column) || isSimulatedName(text);
}

export function stateText(text: string, words: PageWords): string {
  return { yes: words.yes, no: words.no, unknown: words.unknown }[text] ?? words.cells[text] ?? text;
}

/** @param type of its column. */
export function cellText(text: string, type: string, column: string, words: PageWords): string {
  const { language, cells } = words;
  if (type === 'state' || type === 'pair-state') return stateText(text, words);
  if (type === 'language') {
    const { languageName, noLanguage } = language.activity;
    return text === '' && column === 'language' ? noLanguage : languageName(text);
  }
  if (type === 'measure') return headOf(text, words);
  if (type === 'office') return language.value('office', text);
  if (type === 'network') return isNetwork(text) ? language.network(text) : (cells[text] ?? text);
  if (isName(text, column)) {
    // What a group is called stands among the names of others.
    const named = words.named(text);
    return named === text ? language.value('region', text) : named;
  }
  if (type === 'verdict') return cells[text] ?? text;
  if (type === 'reason') return cells[text] ?? words.reason(text);
  return cells[text] ?? language.value('region', text);
}

/** A share as the prompt writes it. */
const PERCENT = /^\d+(\.\d+)?%$/;

export function isPercent(text: unknown): boolean {
  return typeof text === 'string' && PERCENT.test(text);
}

/** One number that is rounded already, with decimals or an exponent. */
export function isWritten(text: string): boolean {
  return /^-?\d+\.\d+(e[+-]?\d+)?$/.test(text);
}

/** A number as data have it: neither one in the signs of a language, as sentences in cells have them, nor part of a date. */
const PLAIN = /(?<![\d,\u202f]|\d-)\d+(?:\.(\d+))?(?![,\u202f]?\d|-\d)/g;

/** What the prompt has rounded already, and bounds, in the signs of the language. */
export function roundedText(text: string, { count, decimal, share }: PageWords['language']): string {
  if (isPercent(text)) return share(Number(text.slice(0, -1)) / 100);
  return text.replace(PLAIN, (number, decimals?: string) =>
    decimals === undefined ? count(Number(number)) : decimal(Number(number), decimals.length),
  );
}
