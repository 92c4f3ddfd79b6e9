/** `study.json`: what a study obeys, narrowed from what a person wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { MOST } from '../cli/whole-number.ts';
import { READINGS, type Reading } from '../crawl/networks/bluesky/bluesky.ts';
import type { Problem } from '../errors.ts';
import { DataError, UserError } from '../errors.ts';
import { LANGUAGE_CODES } from '../language-codes.ts';
import { parseWeights } from '../questions/rank/influence-weights.ts';
import { isDate } from '../roster/dates.ts';
import { isNetwork, NETWORKS } from '../roster/handles.ts';
import type { NetworkOptions } from './networks.ts';

export const STUDY_FILE = 'study.json';

export interface StudyFile {
  network: string;
  roster: string;
  /** The day of the simulated network, `YYYY-MM-DD`, on the sandbox. */
  date?: string;
  /** Attributes whose groups the report compares. */
  by?: string[];
  /** Languages of the report. */
  lang?: string[];
  runs?: number;
  /** Name or archive of an earlier snapshot that the report is set against. */
  against?: string;
  appview?: string;
  plc?: string;
  pds?: string[];
  x_api?: string;
  /** Base URLs by host. */
  mastodon?: Record<string, string>;
  read?: Reading;
  /** US dollars for each account, on X. */
  price?: number;
  /** US dollars for each post, on X. */
  post_price?: number;
  /** US dollars. */
  max_cost?: number;
  cap?: number;
  keep_outside?: boolean;
  verify_handles?: boolean;
  /** Whether posts are read too, or of how many days. */
  activity?: boolean | number;
  /** Of the parts of influence, as `--weights` takes them. */
  weights?: string;
}

interface Kind {
  is(value: unknown): boolean;
  wanted: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TEXT: Kind = { is: isText, wanted: 'text' };
const YES_OR_NO: Kind = { is: (value) => typeof value === 'boolean', wanted: 'true or false' };
const NUMBER = wholeUpTo(Number.MAX_SAFE_INTEGER);
const DOLLARS: Kind = {
  is: (value) => typeof value === 'number' && value >= 0,
  wanted: 'a number of dollars, such as 25 or 0.01',
};

function wholeUpTo(most: number): Kind {
  return {
    is: (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most,
    wanted: `a whole number from 1 ${most === Number.MAX_SAFE_INTEGER ? 'on' : `to ${most}`}`,
  };
}

function texts(of: string): Kind {
  return {
    is: (value) => Array.isArray(value) && value.every(isText),
    wanted: `a list of ${of}`,
  };
}

function areWeights(text: string): boolean {
  try {
    parseWeights(text);
    return true;
  } catch {
    return false;
  }
}

const KEYS: Readonly<Record<keyof StudyFile, Kind>> = {
  network: { is: (value) => isText(value) && isNetwork(value), wanted: `one of ${NETWORKS.join(', ')}` },
  roster: TEXT,
  date: { is: (value) => isText(value) && isDate(value), wanted: 'a day, such as "2027-06-01"' },
  against: TEXT,
  by: texts('columns, such as ["region", "office"]'),
  lang: {
    is: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((code, k) => LANGUAGE_CODES.includes(code) && value.indexOf(code) === k),
    wanted: `a list of ${LANGUAGE_CODES.join(', ')}, each once`,
  },
  runs: wholeUpTo(MOST.runs),
  read: { is: (value) => READINGS.includes(value as Reading), wanted: READINGS.join(', ') },
  cap: NUMBER,
  keep_outside: YES_OR_NO,
  verify_handles: YES_OR_NO,
  activity: {
    is: (value) => YES_OR_NO.is(value) || wholeUpTo(MOST.days).is(value),
    wanted: `true, false or a number of days up to ${MOST.days}`,
  },
  weights: {
    is: (value) => isText(value) && areWeights(value),
    wanted: 'weights of the parts of influence, such as "popularity=2,engagement=1,trust=1"',
  },
  price: DOLLARS,
  post_price: DOLLARS,
  max_cost: DOLLARS,
  appview: TEXT,
  plc: TEXT,
  pds: texts('base URLs'),
  x_api: TEXT,
  mastodon: {
    is: (value) => isRecord(value) && Object.values(value).every(isText),
    wanted: 'base URLs by host, such as {"example.social": "http://127.0.0.1:3000"}',
  },
};

/** @throws UserError where there is none, DataError with every fault in it. */
export function readStudyFile(): StudyFile {
  if (!existsSync(STUDY_FILE)) {
    throw new UserError(`there is no ${STUDY_FILE} here; make one with: entente init DIR`);
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(STUDY_FILE, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new DataError([{ file: STUDY_FILE, message: `is not JSON (${(error as Error).message})` }]);
  }
  const problems: Problem[] = [];
  const fault = (message: string) => problems.push({ file: STUDY_FILE, message });
  if (!isRecord(content)) fault('is no object of keys and values');
  for (const key of ['network', 'roster'])
    if (!isRecord(content) || !(key in content)) fault(`"${key}" is missing`);
  for (const [key, value] of Object.entries(isRecord(content) ? content : {})) {
    if (!Object.hasOwn(KEYS, key)) {
      fault(`"${key}" is not known; known are ${Object.keys(KEYS).join(', ')}`);
      continue;
    }
    const kind = KEYS[key as keyof StudyFile];
    if (!kind.is(value)) fault(`"${key}" must be ${kind.wanted}`);
  }
  if (isRecord(content) && 'weights' in content && !('activity' in content && content.activity)) {
    fault('"weights" are of what accounts post: set "activity" too');
  }
  if (isRecord(content) && 'date' in content && 'network' in content && content.network !== 'sandbox') {
    fault('"date" is of the sandbox; other networks are read as they are on the day of the crawl');
  }
  if (problems.length > 0) throw new DataError(problems);
  return content as StudyFile;
}

/** What the file says of the network's servers, reading and price. */
export function networkOptionsOf(file: StudyFile): NetworkOptions {
  const { appview, plc, pds, read, price, post_price, max_cost, x_api, mastodon = {} } = file;
  return {
    ...(appview === undefined ? {} : { appview }),
    ...(plc === undefined ? {} : { plc }),
    ...(pds === undefined ? {} : { pds }),
    ...(read === undefined ? {} : { read }),
    ...(price === undefined ? {} : { price }),
    ...(post_price === undefined ? {} : { postPrice: post_price }),
    ...(max_cost === undefined ? {} : { maxCost: max_cost }),
    ...(x_api === undefined ? {} : { xApi: x_api }),
    mastodon: Object.entries(mastodon).map(([host, url]) => `${host}=${url}`),
  };
}
