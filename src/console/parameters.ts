/** The parameters of a page, parsed as the options of the prompt are. */
import { UserError } from '../errors.ts';
import { isLanguageCode, LANGUAGE_CODES, type LanguageCode } from '../language-codes.ts';
import { didYouMean, nearestWords } from '../nearest.ts';

export interface Parameter {
  /** `snapshot` and `log` are names, which a form offers; `flag` is there or not. */
  kind: 'text' | 'snapshot' | 'log' | 'whole' | 'choice' | 'flag';
  /** How many times it may be given (default: once). */
  times?: number;
  /** Without it the page shows its form alone. */
  isRequired?: boolean;
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
}

/** What every page takes. */
const COMMON = { lang: { kind: 'choice', choices: LANGUAGE_CODES }, part: { kind: 'text' } } as const;
const LONGEST = 500;

/** @throws UserError for a parameter that the page does not have, with the nearest, or a value that is none. */
export function parseParameters(own: Parameters, query: string): Parsed {
  const all: Parameters = { ...own, ...COMMON };
  const values: Record<string, string[]> = {};
  for (const [name, text] of new URLSearchParams(query)) {
    const parameter = Object.hasOwn(all, name) ? all[name] : undefined;
    if (parameter === undefined) refuseUnknown(name, Object.keys(all));
    const value = parseValue(name, parameter, text.trim());
    if (value === '') continue;
    values[name] ??= [];
    const given = values[name];
    given.push(value);
    const { times = 1 } = parameter;
    if (given.length > times) {
      throw new UserError(
        `${name} is given ${given.length} times; ${times === 1 ? 'once' : `${times} times`} is what the page takes`,
      );
    }
  }
  const { lang, part, ...rest } = values;
  return {
    values: rest,
    lang: isLanguageCode(lang?.[0]) ? lang[0] : undefined,
    part: part?.[0],
  };
}

function refuseUnknown(name: string, known: readonly string[]): never {
  const hint = didYouMean(name, known, `it has ${known.join(', ')}`, 1);
  throw new UserError(`the page has no parameter ${name}; ${hint}`);
}

function parseValue(name: string, parameter: Parameter, given: string): string {
  const { kind, choices = [], same = {}, range } = parameter;
  const text = Object.hasOwn(same, given) ? same[given]! : given;
  if (text === '') return '';
  if (text.length > LONGEST) throw new UserError(`${name} is longer than ${LONGEST} characters; shorten it`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\u0000-\u001f\u007f]/.test(text))
    throw new UserError(`${name} has control characters; leave them out`);
  if (kind === 'choice' && !choices.includes(text)) {
    const [nearest] = nearestWords(text, choices, 1);
    throw new UserError(
      `${name} ${text}: there are ${choices.join(', ')}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
    );
  }
  if (kind === 'flag' && text !== 'yes') throw new UserError(`${name} ${text}: it is yes, or left out`);
  if (kind === 'whole') {
    const [least, most] = range!;
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new UserError(`${name} ${text}: a whole number from ${least} to ${most} is needed`);
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
