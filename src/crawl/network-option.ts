/** What a person may say of how a network is asked: one record an option, for the prompt, study.json and the environment. */
import { UserError } from '../errors.ts';
import { areTexts, isRecord, isText } from '../json-text.ts';
import { parseBaseUrl } from './base-url.ts';

/** What a value in study.json must be. */
export interface Form {
  is(value: unknown): boolean;
  wanted: string;
}

export interface NetworkOption<T> {
  /** What stands for its value in the help. */
  placeholder: string;
  help: string;
  /** Its only values. */
  choices?: readonly string[];
  /** Whether it adds up: from study.json, from the environment, and each time it is said. */
  isList: boolean;
  /** Whether it is the address of a server, which the environment may say too. */
  isServer: boolean;
  /** Commands beside crawl that take it. */
  alsoOf: readonly ('look-ups' | 'doctor')[];
  /** Whether a snapshot states it, so that it is gone on with in the same way. */
  isStated?: boolean;
  form: Form;
  /** @throws UserError where the text says no such value. */
  parse(text: string): T;
  /** The value of what study.json says; as it stands there where absent. */
  fromFile?(value: unknown): T;
  default: T;
}

export type NetworkOptions = Readonly<Record<string, NetworkOption<unknown>>>;

/** What a network is opened with. */
export type Settings<O extends NetworkOptions> = { [K in keyof O]: O[K]['default'] };

/** What was said of it, at the prompt or in study.json. */
export type Said<O extends NetworkOptions> = { [K in keyof O]?: O[K]['default'] | undefined };

export function texts(of: string): Form {
  return { is: areTexts, wanted: `a list of ${of}` };
}

function isBaseUrl(value: unknown): boolean {
  try {
    return isText(value) && parseBaseUrl(value, '') !== null;
  } catch {
    return false;
  }
}

type Server = Pick<NetworkOption<unknown>, 'help' | 'alsoOf'>;

/** The base URL of a server. */
export function server(about: Server & { default: string }): NetworkOption<string> {
  return {
    placeholder: '<URL>',
    isList: false,
    isServer: true,
    form: { is: isBaseUrl, wanted: `the base URL of a server, such as ${about.default}` },
    parse: (text) => text,
    ...about,
  };
}

/** Base URLs of servers. */
export function servers(about: Server): NetworkOption<readonly string[]> {
  return {
    placeholder: '<URL>',
    isList: true,
    isServer: true,
    form: {
      is: (value) => Array.isArray(value) && value.every(isBaseUrl),
      wanted: 'a list of base URLs, such as ["http://127.0.0.1:3000"]',
    },
    parse: listed,
    default: [],
    ...about,
  };
}

/** Servers that are not where their names say, as `HOST=URL`. */
export function serversByHost(about: Server): NetworkOption<readonly string[]> {
  return {
    ...servers(about),
    placeholder: '<HOST=URL>',
    form: {
      is: (value) => isRecord(value) && Object.values(value).every(isBaseUrl),
      wanted: 'base URLs by host, such as {"example.social": "http://127.0.0.1:3000"}',
    },
    fromFile: (value) => Object.entries(value as object).map(([host, url]) => `${host}=${url}`),
  };
}

/** A sum in US dollars. */
export function dollars<D extends number | undefined>(help: string, otherwise: D): NetworkOption<number | D> {
  return {
    placeholder: '<DOLLARS>',
    help,
    isList: false,
    isServer: false,
    alsoOf: [],
    form: {
      is: (value) => typeof value === 'number' && value >= 0 && Number.isFinite(value),
      wanted: 'a number of dollars, such as 25 or 0.01',
    },
    parse: parseDollars,
    default: otherwise,
  };
}

/** One of several words that decides what is read. */
export function choice<T extends string, D extends T | undefined>(
  placeholder: string,
  choices: readonly T[],
  help: string,
  otherwise: D,
): NetworkOption<T | D> {
  return {
    placeholder,
    help,
    choices,
    isList: false,
    isServer: false,
    alsoOf: [],
    isStated: true,
    form: { is: (value) => choices.includes(value as T), wanted: choices.join(', ') },
    parse: (text) => text as T,
    default: otherwise,
  };
}

/** @throws UserError where the text is no sum. */
export function parseDollars(text: string): number {
  const sum = Number(text);
  if (text.trim() === '' || !Number.isFinite(sum) || sum < 0) {
    throw new UserError(`"${text}" is no sum of dollars; write a number such as 25 or 0.01`);
  }
  return sum;
}

/** The items of a list in one text. */
function listed(text: string): string[] {
  return text.split(/[,\s]+/).filter((item) => item !== '');
}

/** How the option is called in each place where it can be said. */
export function namesOf(name: string): { flag: string; key: string; variable: string } {
  const key = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { flag: `--${key.replaceAll('_', '-')}`, key, variable: `ENTENTE_${key.toUpperCase()}` };
}

/** The prompt overrides the environment, which overrides study.json, which overrides what is usual; lists add up. */
export function settle<O extends NetworkOptions>(
  options: O,
  said: Said<O>,
  env: Readonly<Record<string, string | undefined>>,
  file: Said<O>,
): Settings<O> {
  const settled = Object.entries(options).map(([name, option]) => {
    const text = option.isServer ? env[namesOf(name).variable] : undefined;
    const surrounding = text ? option.parse(text) : undefined;
    return [
      name,
      option.isList
        ? [file[name], surrounding, said[name]].flatMap((some) => some ?? [])
        : (said[name] ?? surrounding ?? file[name] ?? option.default),
    ];
  });
  return Object.fromEntries(settled) as Settings<O>;
}
