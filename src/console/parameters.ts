/** The parameters of a page, parsed as the options of the prompt are. */
import { isLanguageCode, LANGUAGE_CODES, type LanguageCode } from '../language-codes.ts';
import { likely } from '../nearest.ts';

import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

export interface Parameter {
  /** `snapshot` and `log` are names, which a form offers; `flag` is there or not. */
  kind: 'text' | 'snapshot' | 'log' | 'whole' | 'choice' | 'flag';
  /** How many times it may be given (default: once). */
  times?: number;
  /** Without it the page shows its form alone. */
  isRequired?: boolean;
  /** Another name that it is asked by. */
  alias?: string;
  /** Set where the form has the country of the chosen desk where none is given. */
  isOfDesk?: boolean;
  /** Set where no form asks for it. */
  isHidden?: boolean;
  choices?: readonly string[];
  /** Other words for a choice, by what is written. */
  same?: Readonly<Record<string, string>>;
  /** The one of them that is meant where none is given. */
  usual?: string;
  /** Of a whole number: the least and the greatest. */
  range?: readonly [number, number];
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** What was given, by parameter; what was left empty is absent. Plain data, so that a thread can be handed it. */
export type Values = Readonly<Record<string, readonly string[]>>;

export interface Parsed {
  values: Values;
  lang: LanguageCode | undefined;
  /** One part of a page that has several. */
  part: string | undefined;
  /** The country whose desk was chosen, as it was written. */
  desk: string | undefined;
}

/** What every page takes. */
const COMMON = {
  lang: { kind: 'choice', choices: LANGUAGE_CODES },
  part: { kind: 'text' },
  desk: { kind: 'text' },
} as const;
const LONGEST = 500;

/** @throws UserError for a parameter that the page does not have, with the nearest, or a value that is none. */
export function parseParameters(own: Parameters, query: string): Parsed {
  const all: Parameters = { ...own, ...COMMON };
  const values: Record<string, string[]> = {};
  for (const [asked, text] of new URLSearchParams(query)) {
    const name = Object.keys(own).find((one) => own[one]!.alias === asked) ?? asked;
    const parameter = Object.hasOwn(all, name) ? all[name] : undefined;
    if (parameter === undefined) refuseUnknown(name, Object.keys(all));
    const value = parseValue(name, parameter, text.trim());
    if (value === '') continue;
    values[name] ??= [];
    const given = values[name];
    given.push(value);
    const { times = 1 } = parameter;
    if (given.length > times) {
      throw refusal(say.address.tooOften(name, given.length, times));
    }
  }
  const { lang, part, desk, ...rest } = values;
  return {
    values: rest,
    lang: isLanguageCode(lang?.[0]) ? lang[0] : undefined,
    part: part?.[0],
    desk: desk?.[0],
  };
}

function refuseUnknown(name: string, known: readonly string[]): never {
  throw refusal(say.address.noParameter(name, likely(name, known)));
}

function parseValue(name: string, parameter: Parameter, given: string): string {
  const { kind, choices = [], same = {}, range } = parameter;
  const text = Object.hasOwn(same, given) ? same[given]! : given;
  if (text === '') return '';
  if (text.length > LONGEST) throw refusal(say.address.tooLong(name, LONGEST));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\u0000-\u001f\u007f]/.test(text)) throw refusal(say.address.controls(name));
  if (kind === 'choice' && !choices.includes(text)) {
    throw refusal(say.address.noChoice(name, text, likely(text, choices)));
  }
  if (kind === 'flag' && text !== 'yes') throw refusal(say.address.yesOnly(name, text));
  if (kind === 'whole') {
    const [least, most] = range!;
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw refusal(say.address.noWhole(name, text, least, most));
    }
  }
  return text;
}

export function one(values: Values, name: string): string | undefined {
  return values[name]?.[0];
}

export function many(values: Values, name: string): readonly string[] {
  return values[name] ?? [];
}

/** Those that are required and not there. */
export function missing(own: Parameters, values: Values): string[] {
  return Object.keys(own).filter((name) => own[name]!.isRequired && many(values, name).length === 0);
}
