/** How a door writes an answer in one language: its sentences, and what stands in its tables. */
import type { Cell } from '../csv.ts';
import type { LanguageCode } from '../language-codes.ts';
import { words } from './en/words.ts';
import type { Said } from './said.ts';
import { speaking } from './speak.ts';

/** Where a column stands: its question and its table. */
export interface Place {
  question: string;
  table: string;
}

export interface Speaker {
  lang: LanguageCode;
  say(said: Said): string;
  /** A column above its cells. */
  head(column: string, place: Place): string;
  /** A cell by the type of its column, and the signs of a number that is written already. */
  cell(cell: Cell, column: string, type: string | undefined): Cell;
  number(text: string): string;
  /** What is said in place of an answer. @param said its lines; empty where it is in English alone. */
  refusal(message: string, said: readonly Said[]): string;
  /** Whether a text that it was given stayed in English, as it has no words in another language. */
  hasLeftEnglish(): boolean;
}

const say = speaking(words);

/** Heads and cells are those of the data. */
export const ENGLISH: Speaker = {
  lang: 'en',
  say,
  head: (column) => column,
  cell: (cell) => cell,
  number: (text) => text,
  refusal: (message) => message,
  hasLeftEnglish: () => false,
};
